/**
 * Lets the browser draw, and hear its reader, before what is long goes on.
 *
 * Nothing enters; a promise leaves. On a slow phone, work that is done in one piece is a page that
 * does not answer.
 */

/** A page that is never idle gets what it waits for all the same: after so many milliseconds. */
const LATEST = 2000;

/** @returns {Promise<void>} */
export function pause() {
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Waits until the browser has nothing else to do, as far as it tells. */
export function idle() {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(undefined), { timeout: LATEST });
    else setTimeout(resolve);
  });
}
