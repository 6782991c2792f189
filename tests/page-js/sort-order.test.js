/** How rows are sorted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isNumeric, orderOf } from "../../themes/default/js/page/sort-order.js";

const sorted = (cells, direction = "ascending", locale = "en-GB") =>
  orderOf(cells, /** @type {any} */ (direction), locale).map((position) => cells[position]);

test("numbers sort as numbers, in both directions", () => {
  assert.deepEqual(sorted(["100", "9", "−3", "9.5", "1,200"]), ["−3", "9", "9.5", "100", "1,200"]);
  assert.deepEqual(sorted(["100", "9", "1,200"], "descending"), ["1,200", "100", "9"]);
  assert.deepEqual(sorted(["12 %", "9%"]), ["9%", "12 %"]);
});

test("numbers are read as they are written in the page's language", () => {
  assert.deepEqual(sorted(["1.200", "9,5", "100"], "ascending", "es"), ["9,5", "100", "1.200"]);
});

test("a column with one word in it is sorted as words, in which numbers still count", () => {
  assert.equal(isNumeric(["1", "2", "about 3"], "en-GB"), false);
  assert.deepEqual(sorted(["week 10", "week 9", "day 1"]), ["day 1", "week 9", "week 10"]);
  assert.deepEqual(sorted(["Zürich", "Örebro", "Oslo"]), ["Örebro", "Oslo", "Zürich"]);
});

test("equal rows keep their order, in both directions", () => {
  assert.deepEqual(orderOf(["3", "1", "3", "1"], "ascending", "en-GB"), [1, 3, 0, 2]);
  assert.deepEqual(orderOf(["3", "1", "3", "1"], "descending", "en-GB"), [0, 2, 1, 3]);
});

test("empty cells come last, in both directions, and don't turn numbers into words", () => {
  assert.deepEqual(sorted(["", "10", "9"]), ["9", "10", ""]);
  assert.deepEqual(sorted(["", "10", "9"], "descending"), ["10", "9", ""]);
});
