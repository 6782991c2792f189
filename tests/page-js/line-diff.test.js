/** Pairing the lines of two texts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { diffLines, linesOf } from "../../themes/default/js/line-diff.js";

function check(left, right, expected) {
  const rows = diffLines(left.split(""), right.split(""));
  assert.equal(rows.map(({ left: l, right: r, same }) => `${l ?? "."}${same ? "=" : " "}${r ?? "."}`).join(" "), expected);
}

test("equal lines stay together around a line that is missing", () => check("abc", "ac", "a=a b . c=c"));
test("an extra line stands alone", () => check("ac", "abc", "a=a . b c=c"));
test("a changed line is one row", () => check("abc", "axc", "a=a b x c=c"));
test("nothing in common pairs by position", () => check("ab", "xyz", "a x b y . z"));

test("a newline at the end opens no further line", () => {
  assert.deepEqual(linesOf("a\nb\n"), ["a", "b"]);
  assert.deepEqual(linesOf(""), []);
  assert.deepEqual(linesOf(null), []);
});

test("an output without end is compared in no time to speak of", () => {
  const many = Array.from({ length: 50_000 }, () => "again");
  const rows = diffLines(["once"], many);
  assert.equal(rows.length, 50_000);
  assert.deepEqual(rows[0], { left: "once", right: "again", same: false });
});
