/** Pairs the lines of two texts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { diffLines, linesOf } from "../../themes/default/js/exercise/line-diff.js";

function check(left, right, expected) {
  const rows = diffLines(left.split(""), right.split(""));
  assert.equal(rows.map(({ left: l, right: r, same }) => `${l ?? "."}${same ? "=" : " "}${r ?? "."}`).join(" "), expected);
}

test("equal lines stay together around a missing line", () => check("abc", "ac", "a=a b . c=c"));
test("an extra line has its own row", () => check("ac", "abc", "a=a . b c=c"));
test("a changed line is one row", () => check("abc", "axc", "a=a b x c=c"));
test("lines without anything in common pair by position", () => check("ab", "xyz", "a x b y . z"));

test("a final newline adds no line", () => {
  assert.deepEqual(linesOf("a\nb\n"), ["a", "b"]);
  assert.deepEqual(linesOf(""), []);
  assert.deepEqual(linesOf(null), []);
});

test("a huge output is compared quickly", () => {
  const many = Array.from({ length: 50_000 }, () => "again");
  const rows = diffLines(["once"], many);
  assert.equal(rows.length, 50_000);
  assert.deepEqual(rows[0], { left: "once", right: "again", same: false });
});
