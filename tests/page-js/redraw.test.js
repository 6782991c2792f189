/** Fast changes are drawn at most once per interval, and the last one right away. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { WHILE, createRedraw } from "../../themes/default/js/redraw.js";

/** A clock that only moves when told to. Frames come every 16 ms. */
function createClock() {
  let time = 0;
  let waiting = [];
  const later = (call, milliseconds) => {
    const timer = { call, at: time + milliseconds };
    waiting.push(timer);
    return timer;
  };
  const forget = (timer) => (waiting = waiting.filter((each) => each !== timer));
  return {
    now: () => time,
    later,
    forget,
    frame: (call) => later(call, 16 - (time % 16)),
    dropFrame: forget,
    move(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        time = next.at;
        forget(next);
        next.call();
      }
      time = end;
    },
  };
}

function drawing() {
  const clock = createClock();
  const drawn = [];
  return { clock, drawn, redraw: createRedraw(() => drawn.push(clock.now()), clock) };
}

test("the first change is drawn in the next frame, later ones at intervals", () => {
  const { clock, drawn, redraw } = drawing();
  for (let at = 0; at < 1000; at += 1) {
    redraw.soon();
    clock.move(1);
  }
  assert.equal(drawn[0], 16);
  assert.ok(drawn.length > 5);
  assert.ok(drawn.slice(1).every((at, index) => at - drawn[index] >= WHILE), drawn.join(" "));
});

test("an immediate change replaces the waiting one", () => {
  const { clock, drawn, redraw } = drawing();
  redraw.now();
  redraw.soon();
  clock.move(3);
  redraw.now();
  clock.move(1000);
  assert.deepEqual(drawn, [0, 3]);
});

test("a dropped change is never drawn, and later ones are", () => {
  const { clock, drawn, redraw } = drawing();
  redraw.soon();
  redraw.drop();
  clock.move(1000);
  assert.deepEqual(drawn, []);
  redraw.soon();
  clock.move(WHILE);
  assert.equal(drawn.length, 1);
});
