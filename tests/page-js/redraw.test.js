/** Fast changes are drawn at most once per interval, and the last one right away. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { MIN_INTERVAL, createRedraw } from "../../themes/default/js/program/redraw.js";

// A clock that only moves when told to. Frames come every 16 ms.
beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
  mock.method(performance, "now", () => Date.now());
  globalThis.requestAnimationFrame = (call) => setTimeout(call, 16 - (Date.now() % 16));
  globalThis.cancelAnimationFrame = clearTimeout;
});
afterEach(() => mock.reset());

/** Goes on step by step, because a timer may start another one. */
function move(milliseconds) {
  for (let at = 0; at < milliseconds; at += 1) mock.timers.tick(1);
}

function drawing() {
  const drawn = [];
  return { drawn, redraw: createRedraw(() => drawn.push(Date.now())) };
}

test("the first change is drawn in the next frame, later ones at intervals", () => {
  const { drawn, redraw } = drawing();
  for (let at = 0; at < 1000; at += 1) {
    redraw.soon();
    move(1);
  }
  assert.equal(drawn[0], 16);
  assert.ok(drawn.length > 5);
  assert.ok(
    drawn.slice(1).every((at, index) => at - drawn[index] >= MIN_INTERVAL),
    drawn.join(" "),
  );
});

test("an immediate change replaces the waiting one", () => {
  const { drawn, redraw } = drawing();
  redraw.now();
  redraw.soon();
  move(3);
  redraw.now();
  move(1000);
  assert.deepEqual(drawn, [0, 3]);
});

test("a dropped change is never drawn, and later ones are", () => {
  const { drawn, redraw } = drawing();
  redraw.soon();
  redraw.drop();
  move(1000);
  assert.deepEqual(drawn, []);
  redraw.soon();
  move(MIN_INTERVAL);
  assert.equal(drawn.length, 1);
});
