/**
 * Schedules drawing for content that changes faster than anyone can read.
 *
 * `soon` waits for the next frame, and for a minimum time since the last drawing,
 * so that input is handled in between.
 */

/** The minimum time between two drawings, in milliseconds. */
export const WHILE = 100;

/** @typedef {{now: () => number, later: (call: () => void, milliseconds: number) => any, forget: (timer: any) => void, frame: (call: () => void) => any, dropFrame: (frame: any) => void}} Clock */

/** @type {Clock} */
const BROWSER = {
  now: () => performance.now(),
  later: (call, milliseconds) => setTimeout(call, milliseconds),
  forget: (timer) => clearTimeout(timer),
  frame: (call) => requestAnimationFrame(call),
  dropFrame: (frame) => cancelAnimationFrame(frame),
};

/**
 * @param {() => void} draw
 * @param {Clock} [clock]
 */
export function createRedraw(draw, clock = BROWSER) {
  let timer = null;
  let frame = null;
  let drawnAt = -Infinity;

  function drop() {
    clock.forget(timer);
    clock.dropFrame(frame);
    timer = frame = null;
  }

  function now() {
    drop();
    drawnAt = clock.now();
    draw();
  }

  return {
    now,
    soon() {
      if (timer !== null) return;
      timer = clock.later(() => (frame = clock.frame(now)), Math.max(0, drawnAt + WHILE - clock.now()));
    },
    /** Cancels a pending drawing. */
    drop,
  };
}
