import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import "./words.js";
import { drawnAt, moments, outputAt, stateAt } from "../../themes/default/js/trace/replay.js";
import { pictureOf } from "../../themes/default/js/trace/picture.js";
import { sentence, spokenWords } from "../../themes/default/js/trace/words.js";
import { expectedOf } from "../traces/drawn.mjs";

const TRACES = new URL("../traces/", import.meta.url);
const read = async (name) => JSON.parse(await readFile(new URL(name, TRACES), "utf8"));

for (const name of await readdir(TRACES)) {
  if (!name.endsWith(".expected.json")) continue;
  test(`${name} matches what the page makes of its recording`, async () => {
    assert.deepEqual(expectedOf(await read(name.replace(".expected", ""))), await read(name));
  });
}

test("a long list wraps if there is less room", async () => {
  const recording = await read("aliasing.json");
  const all = moments(recording);
  const many = all.findIndex((moment) => moment.frames[0].names.some(([name]) => name === "many"));
  const [wide, narrow] = [420, 260].map((room) => pictureOf(stateAt(all, many), room));
  const rowsOf = ({ shapes }) => new Set(shapes.filter(({ is }) => is === "index").map(({ y }) => y)).size;
  assert.ok(rowsOf(narrow) > rowsOf(wide), `${rowsOf(narrow)} rows instead of ${rowsOf(wide)}`);
});

test("a step in another file names the file", () => {
  const frame = (file, line) => ({ function: "<module>", file, line, names: [] });
  const recording = {
    sources: { "main.py": "import a", "a.py": "x = 1" },
    complete: true,
    error: null,
    output: [],
    steps: [{ event: "line", line: 1, file: "a.py", function: "<module>", frames: [frame("main.py", 1), frame("a.py", 1)], stdout: 0 }],
  };
  const all = moments(recording);
  assert.equal(spokenWords(sentence(recording, stateAt(all, 0), "")), "Nothing has run yet. Line 1 of a.py is next.");
});

test("a function may be called like something that every object has", () => {
  const frame = { function: "constructor", file: "main.py", line: 1, names: [] };
  const recording = {
    sources: { "main.py": "def constructor(): ..." },
    complete: true,
    error: null,
    output: [],
    steps: [{ event: "call", line: 1, file: "main.py", function: "constructor", frames: [frame], stdout: 0 }],
  };
  assert.equal(spokenWords(sentence(recording, stateAt(moments(recording), 0), "")), "Nothing has run yet. constructor is called.");
});

test("the drawing at a step has the commands before it", () => {
  const recording = {
    output: [
      { stream: "drawing", text: '["paper","white"]\n' },
      { stream: "stdout", text: "é\n" },
      { stream: "drawing", text: '["dot",1,"red",5,[0,0]]\n' },
    ],
  };
  const all = [
    { event: "line", stdout: 0 },
    { event: "line", stdout: 2, drawing: 18 },
    { event: "end", stdout: 2, drawing: 18 },
  ];
  assert.deepEqual(
    [0, 1, 2].map((index) => drawnAt(recording, all, index).length),
    [0, 18, 42],
  );
  assert.deepEqual(
    [0, 1, 2].map((index) => outputAt(recording, all, index).map(({ text }) => text)),
    [[], ["é\n"], ["é\n"]],
  );
});
