/** When a solution can be opened. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { solutionGate } from "../../themes/default/js/exercise/solution-gate.js";

const MINUTE = 60_000;
const start = 1_000_000;

test("before the first try, a solution is locked, and nothing is said about it", () => {
  assert.deepEqual(solutionGate({}, start), { free: false, words: "", again: null });
});

test("two runs open it, and so does passing the exercise", () => {
  assert.equal(solutionGate({ tries: 1, begun: start }, start).free, false);
  assert.equal(solutionGate({ tries: 2, begun: start }, start).free, true);
  assert.equal(solutionGate({ tries: 1, status: "done", begun: start }, start).free, true);
});

test("ten minutes open it without a run", () => {
  assert.equal(solutionGate({ begun: start }, start + 10 * MINUTE - 1).free, false);
  assert.equal(solutionGate({ begun: start }, start + 10 * MINUTE).free, true);
});

test("the page says what is still missing, and updates when time changes it", () => {
  assert.deepEqual(solutionGate({ begun: start }, start), {
    free: false,
    words: "Our solution opens after two runs, or in 10 minutes.",
    again: MINUTE,
  });
  const later = solutionGate({ tries: 1, begun: start }, start + 9.5 * MINUTE);
  assert.equal(later.words, "Our solution opens after one more run, or in a minute.");
  assert.equal(later.again, MINUTE / 2);
});
