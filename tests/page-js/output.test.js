/** What a program printed, shortened for display. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  LINES_SHOWN,
  append,
  emptyOutput,
  fromTranscript,
  lineCount,
  linesHeld,
  plainText,
} from "../../themes/default/js/program/output.js";
import { stretches } from "../../themes/default/js/program/output-piece.js";

test("consecutive text from one stream is one segment, and the order across streams is kept", () => {
  const output = fromTranscript([
    { stream: "stdout", text: "How many? " },
    { stream: "stdin", text: "3\n" },
    { stream: "stdout", text: "1\n" },
    { stream: "stdout", text: "2\n" },
  ]);
  assert.deepEqual(
    output.segments.map(({ stream, text }) => [stream, text]),
    [
      ["stdout", "How many? "],
      ["stdin", "3\n"],
      ["stdout", "1\n2\n"],
    ],
  );
  assert.equal(lineCount(output), 3);
});

const rows = {
  stream: "rows",
  text: "…",
  columns: ["title", "year"],
  rows: [
    ["Dune", "1965"],
    ["Emma", null],
  ],
  count: 2,
};

test("rows stay a table between the text around them, and are read aloud as text", () => {
  const output = fromTranscript([rows, { stream: "stdout", text: "\n" }, rows]);
  assert.deepEqual(
    output.segments.map(({ stream, table }) => [stream, table?.count]),
    [
      ["rows", 2],
      ["stdout", undefined],
      ["rows", 2],
    ],
  );
  assert.equal(plainText(fromTranscript([rows])), "title|year\nDune|1965\nEmma|NULL\n");
  assert.equal(lineCount(output), 7);
});

test("if all tables are too long, the last ones are kept whole", () => {
  const long = { ...rows, rows: Array.from({ length: 200 }, (_, index) => [String(index), "x"]), count: 9000 };
  const output = fromTranscript([long, long, long, long]);
  assert.deepEqual([output.cut, output.segments.length], [true, 3]);
  assert.equal(output.segments.at(-1).table.count, 9000);
});

test("a line without a newline counts as a line", () => {
  assert.equal(lineCount(append(emptyOutput, "stdout", "a\nb")), 2);
  assert.equal(lineCount(append(emptyOutput, "stdout", "a\nb\n")), 2);
  assert.equal(lineCount(emptyOutput), 0);
});

test("an endless output keeps its last lines and their total number", () => {
  let output = emptyOutput;
  for (let number = 1; number <= 4000; number++) output = append(output, "stdout", `${number}\n`);
  assert.equal(lineCount(output), 4000);
  assert.equal(linesHeld(output), LINES_SHOWN);
  assert.equal(output.cut, true);
  assert.match(plainText(output), /^3501\n/);
  assert.match(plainText(output), /\n4000\n$/);
});

test("one endless line is cut too", () => {
  const output = append(emptyOutput, "stdout", "x".repeat(1_000_000));
  assert.equal(plainText(output).length, 200_000);
  assert.equal(output.cut, true);
});

test("a cut never splits a character", () => {
  const output = append(emptyOutput, "stdout", `x${"\u{1F333}".repeat(150_000)}`);
  assert.match(plainText(output), /^(\u{1F333})+$/u);
});

test("a table that starts too early is kept whole, as a table", () => {
  const long = { ...rows, rows: Array.from({ length: 200 }, (_, index) => [String(index), "x".repeat(2000)]), count: 200 };
  const alone = fromTranscript([long]);
  assert.deepEqual([alone.segments[0].table.rows.length, alone.cut], [200, false]);
  const second = fromTranscript([{ stream: "stdout", text: "before\n" }, long, { stream: "stdout", text: "after\n" }]);
  assert.deepEqual(
    second.segments.map(({ stream, table }) => [stream, table?.rows.length]),
    [
      ["rows", 200],
      ["stdout", undefined],
    ],
  );
  assert.equal(second.cut, true);
});

test("a displayed value never changes when more is printed", () => {
  const before = append(emptyOutput, "stdout", "a");
  append(before, "stdout", "b");
  assert.equal(plainText(before), "a");
});

test("a line and the marks below it stay together", () => {
  const traceback = 'Traceback:\n  File "main.py", line 2\n    print(1, bedz)\n             ^^^^\nNameError: no\n    1 / 0\n    ~~^~~\n';
  assert.deepEqual(stretches(traceback), [
    { text: 'Traceback:\n  File "main.py", line 2\n', together: false },
    { text: "    print(1, bedz)\n             ^^^^", together: true },
    { text: "\nNameError: no\n", together: false },
    { text: "    1 / 0\n    ~~^~~", together: true },
    { text: "\n", together: false },
  ]);
  assert.deepEqual(stretches("2 ^ 3\n~~~\n"), [{ text: "2 ^ 3\n~~~\n", together: false }]);
});
