/**
 * Fetches Python before anybody asks for it, where that costs its reader nothing.
 *
 * The interpreter enters; nothing leaves. A page that has a program near has this.
 */

/** A page that is never idle fetches it all the same: after so many milliseconds. */
const LATEST = 2000;

/** @param {{availability: {kind: string}, load: () => Promise<void>}} interpreter */
export async function fetchAhead(interpreter) {
  await new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: LATEST });
    else setTimeout(resolve);
  });
  const { saveData = false, effectiveType = "4g" } = navigator.connection ?? {};
  if (interpreter.availability.kind !== "idle" || saveData || effectiveType !== "4g") return;
  // What hinders it is told when it is asked for.
  await interpreter.load().catch(() => {});
}
