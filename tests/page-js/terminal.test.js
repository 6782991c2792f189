/** Control characters in a program's output, shown as a terminal shows them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { append, emptyOutput, fromTranscript, lineCount, plainText, shownText } from "../../themes/default/js/program/output.js";

/** Programs' outputs, and what a terminal shows of them. */
const SHOWN = {
  "a progress bar": ["\rLoading 0%\rLoading 50%\rLoading 100%\n", "Loading 100%\n"],
  "a countdown": ["3\r2\r1\rGo\n", "Go\n"],
  "a shorter text over a longer one": ["Loading\rDone\n", "Doneing\n"],
  "a carriage return before each newline": ["a\r\nb\r\r\n", "a\nb\n"],
  "a carriage return at the end": ["abc\r", "abc"],
  "a backspace": ["ab\bc", "ac"],
  "a backspace at the end": ["ab\b", "ab"],
  "backspaces at the start of a line": ["a\n\b\bx", "a\nx"],
  colours: ["\x1b[31mred\x1b[0m and \x1b[1;38;5;208mbold\x1b[m\n", "red and bold\n"],
  "colours in a progress bar": ["\r\x1b[32m#\x1b[0m-\r\x1b[32m##\x1b[0m\n", "##\n"],
  "an erased line": ["old text\r\x1b[Knew", "new"],
  "an erased line, without a carriage return": ["abc\x1b[2Kdef", "   def"],
  "the start of a line erased": ["abcd\b\b\x1b[1K", "   d"],
  "a cleared screen": ["a\nb\n\x1b[2J\x1b[Hnew\n", "new\n"],
  "the cursor at home, and the rest erased": ["a\nb\n\x1b[H\x1b[Jnew\n", "new\n"],
  "a frame over the one before": ["o.\n.o\n\x1b[H.o\no.\n", ".o\no.\n"],
  "the line above, written again": ["1\n2\n\x1b[1A\x1b[2K3\n", "1\n3\n"],
  "the line above, by another sequence": ["1\n2\n\x1b[F\x1b[K3\n", "1\n3\n"],
  "a place on the screen": ["\x1b[2;3Hx", "\n  x"],
  "a bell": ["ding\x07!", "ding!"],
  "a form feed and a vertical tab": ["a\fb\vc", "a\n b\n  c"],
  "a tab over text": ["abcdefghij\r\tX", "abcdefghXj"],
  "an accent that combines": ["e\u0301x\bq", "e\u0301q"],
  "a title, a link and a hidden cursor": ["\x1b]0;title\x07\x1b[?25l\x1b]8;;https://example.com\x1b\\here\x1b]8;;\x1b\\", "here"],
  "an escape alone": ["a\x1b\nb", "a\nb"],
  "text without any of these": ["\tx\n2 * 3 = 6 ░▒▓\n", "\tx\n2 * 3 = 6 ░▒▓\n"],
};

for (const [name, [printed, shown]] of Object.entries(SHOWN)) {
  test(`${name}: the same in one piece and character by character`, () => {
    assert.equal(shownText(printed), shown);
    const streamed = [...printed].reduce((output, character) => append(output, "stdout", character), emptyOutput);
    assert.equal(plainText(streamed), shown);
    assert.equal(lineCount(streamed), shown.split("\n").length - (shown.endsWith("\n") ? 1 : 0));
  });
}

test("a carriage return goes back over everything on the line, whichever stream wrote it", () => {
  const output = fromTranscript([
    { stream: "stdout", text: "Name? " },
    { stream: "stdin", text: "Ada\n" },
    { stream: "stdout", text: "1 of 2" },
    { stream: "stderr", text: "\r2" },
    { stream: "stdout", text: " of 2\n" },
  ]);
  assert.deepEqual(output.segments, [
    { stream: "stdout", text: "Name? " },
    { stream: "stdin", text: "Ada\n" },
    { stream: "stderr", text: "2" },
    { stream: "stdout", text: " of 2\n" },
  ]);
});

test("a table stays, whatever is printed after it", () => {
  const rows = { stream: "rows", columns: ["one"], rows: [["1"]], count: 1 };
  const output = fromTranscript([rows, { stream: "stdout", text: "1%\r2%" }]);
  assert.deepEqual(
    output.segments.map(({ text }) => text),
    ["one\n1\n", "2%"],
  );
});

test("only the last lines can be reached, and all are counted", () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `${index}\n`).join("");
  const output = append(append(emptyOutput, "stdout", lines), "stdout", "\x1b[999A\rtop\x1b[999B\rend\n");
  assert.match(plainText(output), /\n950\ntop\n952\n/);
  assert.match(plainText(output), /\n999\nend\n$/);
  assert.equal(lineCount(output), 1001);
});

test("an endless progress bar stays one line", () => {
  let output = emptyOutput;
  for (let number = 1; number <= 20_000; number++) output = append(output, "stdout", `\r${number}`);
  assert.equal(plainText(output), "20000");
  assert.deepEqual([output.cut, lineCount(output)], [false, 1]);
});

test("a cursor that goes far to the right doesn't fill the page with spaces", () => {
  assert.ok(shownText(`${"\x1b[1000C".repeat(1000)}x`).length < 2000);
});

test("what only changes colours prints nothing", () => {
  assert.deepEqual(append(emptyOutput, "stdout", "\x1b[0m"), emptyOutput);
});

/** Styled outputs, and their segments: style and text. */
const STYLED = {
  "colours, marks and their ends": [
    "\x1b[1;31mred\x1b[22m thin\x1b[39;4m line\x1b[0m plain\n",
    ["bold text-1:red", "text-1: thin", "underline: line", ": plain\n"],
  ],
  "bright colours and backgrounds": ["\x1b[92;44ma\x1b[103;49mb\x1b[m", ["back-4 text-2:a", "text-2:b"]],
  "the nearest of 256 colours": [
    "\x1b[38;5;208ma\x1b[38;5;21mb\x1b[38;5;250mc\x1b[48;5;0md",
    ["text-1:a", "text-4:b", "text-7:c", "back-0 text-7:d"],
  ],
  "the nearest of all colours, and what follows": ["\x1b[38;2;255;220;40;1mgold", ["bold text-3:gold"]],
  "a line that is overwritten": ["\x1b[32mdone\x1b[0m\rD", [":D", "text-2:one"]],
  "a line that is erased": ["\x1b[31mold\r\x1b[K\x1b[mnew", [":new"]],
  "unknown numbers": ["\x1b[53;73mplain", [":plain"]],
};

for (const [name, [printed, segments]] of Object.entries(STYLED)) {
  test(`styles, ${name}: the same in one piece and character by character`, () => {
    const shown = (output) => output.segments.map(({ style = "", text }) => `${style}:${text}`);
    assert.deepEqual(shown(append(emptyOutput, "stdout", printed)), segments);
    assert.deepEqual(shown([...printed].reduce((output, character) => append(output, "stdout", character), emptyOutput)), segments);
  });
}

test("a style goes on until it ends, except in what the reader types", () => {
  const output = fromTranscript([
    { stream: "stdout", text: "\x1b[36mName? " },
    { stream: "stdin", text: "Ada\n" },
    { stream: "stdout", text: "Hello" },
  ]);
  assert.deepEqual(output.segments, [
    { stream: "stdout", text: "Name? ", style: "text-6" },
    { stream: "stdin", text: "Ada\n" },
    { stream: "stdout", text: "Hello", style: "text-6" },
  ]);
});
