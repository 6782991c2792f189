/** Waits for the reader's first interaction. Until then a slow phone only has to draw the page. */
const SIGNS = ["pointerdown", "keydown", "wheel", "scroll"];

/** A reader who doesn't interact counts as present after this many milliseconds. */
const LATEST = 5000;

/** @type {Promise<void> | null} */
let sign = null;

/** Resolves at the first interaction. All callers share one promise. */
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
     * Ignores the move event that browsers send when a page appears under a resting
     * pointer.
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
