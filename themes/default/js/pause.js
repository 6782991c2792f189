/**
 * Lets the browser draw, and hear its reader, before what is long goes on.
 *
 * Nothing enters; a promise leaves. On a slow phone, work that is done in one piece is a page that
 * does not answer.
 */

/** @returns {Promise<void>} */
export function pause() {
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
