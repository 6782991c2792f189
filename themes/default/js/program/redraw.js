/**
 * Schedules drawing for content that changes faster than anyone can read.
 *
 * `soon` waits for the next frame, and for a minimum time since the last drawing,
 * so that input is handled in between.
 */

/** The minimum time between two drawings, in milliseconds. */
export const MIN_INTERVAL = 100;

/** @param {() => void} draw */
export function createRedraw(draw) {
  /** @type {any} */
  let timer = null;
  let frame = 0;
  let drawnAt = -Infinity;

  function drop() {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = null;
  }

  function now() {
    drop();
    drawnAt = performance.now();
    draw();
  }

  return {
    now,
    soon() {
      if (timer !== null) return;
      timer = setTimeout(() => (frame = requestAnimationFrame(now)), Math.max(0, drawnAt + MIN_INTERVAL - performance.now()));
    },
    /** Cancels a pending drawing. */
    drop,
  };
}

/**
 * Creates a clock that counts seconds, without the time it is paused.
 *
 * @param {() => void} draw called again and again while it runs
 */
export function createClock(draw) {
  let counted = 0;
  /** @type {number | null} */
  let since = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  const seconds = () => (counted + (since === null ? 0 : performance.now() - since)) / 1000;
  return {
    seconds,
    start() {
      since = performance.now();
      timer ??= setInterval(draw, MIN_INTERVAL);
    },
    pause() {
      counted = seconds() * 1000;
      since = null;
      clearInterval(timer);
      timer = undefined;
    },
  };
}
