/** Waits for the reader's first interaction. Until then a slow phone only has to draw the page. */
const EVENTS = ["pointerdown", "keydown", "wheel", "scroll"];

/** Stops waiting after this many milliseconds. */
const INTERACTION_TIMEOUT = 5000;

/**
 * Resolves at the first interaction, or after a while if it may be assumed.
 *
 * @param {{isAssumed?: boolean}} [options]
 * @returns {Promise<void>}
 */
export function firstInteraction({ isAssumed = true } = {}) {
  return new Promise((resolve) => {
    const leaving = new AbortController();
    const options = { capture: true, passive: true, signal: leaving.signal };
    const finish = () => {
      leaving.abort();
      clearTimeout(latest);
      resolve();
    };
    const latest = isAssumed ? setTimeout(finish, INTERACTION_TIMEOUT) : undefined;
    for (const kind of EVENTS) addEventListener(kind, finish, options);
    /** @type {PointerEvent | null} */
    let first = null;
    /**
     * Ignores the move event that browsers send when a page appears under a resting
     * pointer.
     *
     * @param {PointerEvent} move
     */
    const onMove = (move) => {
      first ??= move;
      if (move.clientX !== first.clientX || move.clientY !== first.clientY) finish();
    };
    addEventListener("pointermove", onMove, options);
  });
}
