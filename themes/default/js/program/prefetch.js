/** Fetches Python before the reader asks for it, if that costs them nothing. */

/** Fetches after this many milliseconds even if the page is never idle. */
const IDLE_TIMEOUT = 2000;

/** @param {{availability: {kind: string}, load: () => Promise<void>}} interpreter */
export async function prefetchPython(interpreter) {
  await new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: IDLE_TIMEOUT });
    else setTimeout(resolve);
  });
  const { saveData = false, effectiveType = "4g" } = navigator.connection ?? {};
  if (interpreter.availability.kind !== "idle" || saveData || effectiveType !== "4g") return;
  // A failure is reported when the reader asks for Python.
  await interpreter.load().catch(() => {});
}
