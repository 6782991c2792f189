import assert from "node:assert/strict";
import { test } from "node:test";

import { complaint, summaryWords } from "../../themes/default/js/page/author.js";

const passes = { passed: true, checks: [{ name: "prints", status: "passed" }] };
const fails = (message) => ({ passed: false, checks: [{ name: "prints", status: "failed", message }] });
const program = (role, message = null) => ({ path: `content/x/${role}.py`, role, message });

test("a starter fails, and every answer passes", () => {
  assert.equal(complaint(program("starter"), fails("No.")), null);
  assert.equal(complaint(program("starter"), passes), "starter.py passes, but should fail.");
  for (const role of ["solution", "alt"]) {
    assert.equal(complaint(program(role), passes), null);
    assert.equal(complaint(program(role), fails("No.")), `${role}.py doesn’t pass “prints”: No.`);
  }
});

test("a mistake gets its own message", () => {
  assert.equal(complaint(program("mistake", "Too few."), fails("Too few.")), null);
  assert.equal(complaint(program("mistake", "Too few."), fails("No.")), "mistake.py gets another message: No.");
  assert.equal(complaint(program("mistake", "Too few."), passes), "mistake.py passes, but should fail.");
});

test("a program that crashed Python is not an answer", () => {
  assert.equal(complaint(program("solution"), { status: "crashed", ...fails("x") }), "solution.py: Python crashed.");
});

test("the summary counts as it goes", () => {
  assert.equal(summaryWords(1, 1, 5), "2 of 5 exercises checked, 1 with problems");
  assert.equal(summaryWords(5, 0, 5), "5 of 5 exercises are correct.");
  assert.equal(summaryWords(4, 1, 5), "4 of 5 exercises are correct.");
});
