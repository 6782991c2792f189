/** The second press of a double click. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createDoublePress } from "../../themes/default/js/program/double-press.js";

test("a press that follows within 400 milliseconds belongs to the one before", () => {
  let now = 5000;
  const press = createDoublePress(() => now);
  const at = (timeStamp) => press.isSecond({ timeStamp });
  assert.equal(at(5000), false, "nothing has begun");
  press.begin();
  assert.deepEqual([5000, 5180, 5399, 5400, 9000].map(at), [true, true, true, false, false]);
  // The browser may hand over a press later than it was made, when the program already runs.
  assert.equal(at(4990), true);
  now = 8000;
  press.begin();
  assert.deepEqual([at(8100), at(8400)], [true, false]);
});

test("the second click of a double click repeats the first, unless a key makes it", () => {
  let now = 5000;
  const press = createDoublePress(() => now);
  const at = (timeStamp, detail = 1) => press.repeats({ timeStamp, detail });
  assert.equal(at(5000), false);
  assert.deepEqual([at(5200), at(5200, 0)], [true, false]);
  now = 5400;
  assert.equal(at(5400), false);
  assert.equal(at(5600), true);
  now = 9000;
  assert.equal(at(9000, 0), false, "a key doesn't begin one");
  assert.equal(at(9100), false);
});
