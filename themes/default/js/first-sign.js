/**
 * Waits for a reader's first sign. Until then the machine, which may be a slow phone, has the page
 * to draw and nothing else.
 *
 * Nothing enters; a promise leaves. It knows nothing of what is done then.
 */
const SIGNS = ["pointerdown", "keydown", "wheel", "scroll"];

/** Who reads and touches nothing has given it by then, in milliseconds. */
const LATEST = 5000;

/** @type {Promise<void> | null} */
let sign = null;

/** The same for all that wait. */
export function firstSign() {
  return (sign ??= new Promise((resolve) => {
    const heard = new AbortController();
    const options = { capture: true, passive: true, signal: heard.signal };
    const hear = () => {
      heard.abort();
      clearTimeout(latest);
      resolve();
    };
    const latest = setTimeout(hear, LATEST);
    for (const kind of SIGNS) addEventListener(kind, hear, options);
    /** @type {PointerEvent | null} */
    let first = null;
    /**
     * Browsers tell of a pointer that rests, too, when a page is drawn below it.
     *
     * @param {PointerEvent} move
     */
    const hearMove = (move) => {
      first ??= move;
      if (move.clientX !== first.clientX || move.clientY !== first.clientY) hear();
    };
    addEventListener("pointermove", hearMove, options);
  }));
}
