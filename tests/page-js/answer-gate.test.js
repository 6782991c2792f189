import { test } from "node:test";
import assert from "node:assert/strict";
import { answerGate } from "../../themes/default/js/exercise/answer-gate.js";

const MINUTE = 60_000;

test("an answer waits ten minutes from when it was first seen", () => {
  assert.deepEqual(answerGate({ step: 2, now: 0 }), { free: false, minutes: 10 });
  assert.deepEqual(answerGate({ step: 2, seen: 0, now: 1 }), { free: false, minutes: 10 });
  assert.deepEqual(answerGate({ step: 2, seen: 0, now: 9.5 * MINUTE }), { free: false, minutes: 1 });
  assert.equal(answerGate({ step: 2, seen: 0, now: 10 * MINUTE }).free, true);
});

test("a receipt for its step opens an answer", () => {
  assert.equal(answerGate({ step: 2, steps: [1, 3], now: 0 }).free, false);
  assert.equal(answerGate({ step: 2, steps: [2], now: 0 }).free, true);
});
