/**
 * Waits for a reader's first sign. Until then the machine, which may be a slow phone, has the page
 * to draw and nothing else.
 *
 * Nothing enters; a promise leaves. It knows nothing of what is done then.
 */
const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "scroll"];

/** Who reads and touches nothing has given it by then, in milliseconds. */
const LATEST = 5000;

/** @returns {Promise<void>} */
export function firstSign() {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const hear = () => {
      heard.abort();
      clearTimeout(latest);
      resolve();
    };
    const latest = setTimeout(hear, LATEST);
    for (const sign of SIGNS) addEventListener(sign, hear, { capture: true, passive: true, signal: heard.signal });
  });
}
