import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import "./words.js";
import { moments, outputAt, stateAt } from "../../themes/default/js/trace-replay.js";
import { pictureOf } from "../../themes/default/js/trace-picture.js";
import { sentence, spokenWords } from "../../themes/default/js/trace-words.js";
import { expectedOf } from "../traces/drawn.mjs";

const TRACES = new URL("../traces/", import.meta.url);
const read = async (name) => JSON.parse(await readFile(new URL(name, TRACES), "utf8"));

/** Returns all sentences of a recording, without their markup. */
async function sentences(name) {
  return expectedOf(await read(`${name}.json`)).map((step) => spokenWords(step.sentence));
}

for (const name of await readdir(TRACES)) {
  if (!name.endsWith(".expected.json")) continue;
  test(`${name} matches what the page makes of its recording`, async () => {
    assert.deepEqual(expectedOf(await read(name.replace(".expected", ""))), await read(name));
  });
}

test("a loop is explained line by line, to its end", async () => {
  const told = await sentences("loop");
  assert.equal(told[0], "Nothing has run yet. Line 1 is next.");
  assert.equal(told[3], "Line 1 ran: seat is now 2. Line 2 is next.");
  assert.equal(told[4], "Line 2 ran: it printed Seat 2 is free. Line 1 is next.");
  assert.equal(told.at(-1), "Line 3 ran: it printed Please sit down. The program has ended.");
});

test("two names for one object are explained", async () => {
  const told = await sentences("aliasing");
  assert.equal(told[2], "Line 2 ran: b is now the same list as a. Line 3 is next.");
  assert.equal(told[3], "Line 3 ran: the list a and b is now [1, 2, 3]. Line 4 is next.");
  assert.equal(told[7], "Line 7 ran: b is gone. Line 8 is next.");
});

test("calls, their arguments and their return values are explained", async () => {
  const told = await sentences("calls");
  assert.ok(told.includes("greet is called with who as a Dog object and loud as True."));
  assert.ok(told.includes("Line 5 ran: self.name is now 'Rex'. __init__ returns None."));
  assert.ok(told.includes("greet returns 'HELLO, REX!'."));
  assert.ok(told.includes("The class Dog is complete."));
});

test("a generator yields, waits and continues", async () => {
  const told = await sentences("generator");
  assert.ok(told.includes("count yields 1 and pauses."));
  assert.ok(told.includes("count continues."));
});

test("an error is followed out of its function", async () => {
  assert.deepEqual((await sentences("error")).slice(-4), [
    "Line 2 raises ValueError: could not convert string to float: 'two'.",
    "The error leaves price.",
    "Line 6 raises ValueError: could not convert string to float: 'two'.",
    "The program ends with ValueError.",
  ]);
});

test("typed lines appear from the step after the question, with a prompt or without", async () => {
  const recording = await read("input.json");
  const all = moments(recording);
  const shown = all.map((_, index) => outputAt(recording, all, index).map(({ text }) => text).join(""));
  assert.deepEqual(shown.slice(0, 3), ["", "Your name? Ada\n", "Your name? Ada\n36\n"]);
});

test("a full recording has no end", async () => {
  const recording = await read("limit.json");
  const all = moments(recording);
  assert.equal(recording.complete, false);
  assert.ok(all.every(({ event }) => event !== "end"));
});

test("two names of one list are two arrows to one box", async () => {
  const recording = await read("aliasing.json");
  const { shapes } = pictureOf(stateAt(moments(recording), 2));
  const arrows = shapes.filter(({ shape }) => shape === "arrow");
  const heads = arrows.map(({ d }) => d.split("M").at(-1));
  assert.equal(arrows.length, 2);
  assert.equal(heads[0], heads[1]);
  assert.equal(shapes.filter(({ is }) => is === "label").length, 1);
});

test("only the changes of a step are marked", async () => {
  const recording = await read("aliasing.json");
  const { shapes } = pictureOf(stateAt(moments(recording), 3));
  assert.deepEqual(shapes.filter(({ is }) => is === "value new").map(({ text }) => text), ["3"]);
  assert.ok(shapes.every(({ is }) => is !== "name new"));
});

test("a long list wraps if there is less room", async () => {
  const recording = await read("aliasing.json");
  const all = moments(recording);
  const many = all.findIndex((moment) => moment.frames[0].names.some(([name]) => name === "many"));
  const [wide, narrow] = [420, 260].map((room) => pictureOf(stateAt(all, many), room));
  const rowsOf = ({ shapes }) => new Set(shapes.filter(({ is }) => is === "index").map(({ y }) => y)).size;
  assert.ok(rowsOf(narrow) > rowsOf(wide), `${rowsOf(narrow)} rows instead of ${rowsOf(wide)}`);
});

test("deep calls are drawn without the ones between", async () => {
  const recording = await read("calls.json");
  const all = moments(recording);
  const deepest = all.reduce((most, { frames }, index) => (frames.length > all[most].frames.length ? index : most), 0);
  const { shapes } = pictureOf(stateAt(all, deepest));
  const titles = shapes.filter(({ is }) => is?.startsWith("title")).map(({ text }) => text);
  assert.deepEqual([titles[0], titles.length], ["Main program", 8]);
  assert.ok(shapes.some(({ text }) => text === `${all[deepest].frames.length - 8} more calls`));
});

test("a step in another file names the file", () => {
  const frame = (file, line) => ({ function: "<module>", file, line, names: [] });
  const recording = { sources: { "main.py": "import a", "a.py": "x = 1" }, complete: true, error: null, output: [], steps: [
    { event: "line", line: 1, file: "a.py", function: "<module>", frames: [frame("main.py", 1), frame("a.py", 1)], stdout: 0 },
  ] };
  const all = moments(recording);
  assert.equal(spokenWords(sentence(recording, stateAt(all, 0), "")), "Nothing has run yet. Line 1 of a.py is next.");
});

test("a function may be called like something that every object has", () => {
  const frame = { function: "constructor", file: "main.py", line: 1, names: [] };
  const recording = { sources: { "main.py": "def constructor(): ..." }, complete: true, error: null, output: [], steps: [
    { event: "call", line: 1, file: "main.py", function: "constructor", frames: [frame], stdout: 0 },
  ] };
  assert.equal(spokenWords(sentence(recording, stateAt(moments(recording), 0), "")), "Nothing has run yet. constructor is called.");
});
