/** How the responses of an application are compared. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readableVerdict } from "../../themes/default/js/app/verdict.js";

function compared(expected, got) {
  const {
    checks: [check],
  } = readableVerdict({ passed: false, output: [], checks: [{ name: "a fee", called: "GET /late-fee/3", expected, got }] });
  return [check.expected, check.got];
}

test("a response is compared value by value", () => {
  const json = (fee) => `{\n  "days": 3,\n  "fee": ${fee}\n}`;
  assert.deepEqual(compared('{"days": 3, "fee": 0.6}', '200\n{"days":3,"fee":6.0}'), [json("0.6"), json("6.0")]);
});

test("its status is compared if the check expects one", () => {
  assert.deepEqual(compared("status 200", "404\nNot Found"), ["status 200", "status 404\nNot Found"]);
  assert.deepEqual(compared("… Mei …", "200\n{Mei"), ["… Mei …", "{Mei"]);
});

test("without a comparison, the response is shown with its status", () => {
  assert.deepEqual(compared(null, '200\n{"fee":6}'), [null, 'status 200\n{\n  "fee": 6\n}']);
  assert.deepEqual(compared(null, null), [null, null]);
});
