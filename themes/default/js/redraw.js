/**
 * When to draw what changes faster than anybody reads: at once, or soon.
 *
 * What is drawn soon waits for the next frame, and after each drawing for a while: what the reader
 * does meanwhile gets its turn.
 */

/** Milliseconds from one drawing to the next. */
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
    /** What waits is drawn no more. */
    drop,
  };
}
