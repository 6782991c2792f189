/**
 * Yields to the browser in the middle of long work, so that it can draw and handle input.
 * On a slow phone, the page would otherwise freeze.
 */

/** @returns {Promise<void>} */
export function pause() {
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
