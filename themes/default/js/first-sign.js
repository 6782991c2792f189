/**
 * Waits for a reader's first sign. Until then the machine, which may be a slow phone, has the page
 * to draw and nothing else.
 *
 * Nothing enters; a promise leaves. It knows nothing of what is done then.
 */
const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "scroll"];

/** Who reads and touches nothing has given it by then, in milliseconds. */
const LATEST = 5000;

/** @type {Promise<void> | null} */
let sign = null;

/** The same for all that wait. */
export function firstSign() {
  return (sign ??= new Promise((resolve) => {
    const heard = new AbortController();
    const hear = () => {
      heard.abort();
      clearTimeout(latest);
      resolve();
    };
    const latest = setTimeout(hear, LATEST);
    for (const kind of SIGNS) addEventListener(kind, hear, { capture: true, passive: true, signal: heard.signal });
  }));
}
