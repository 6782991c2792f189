import assert from "node:assert/strict";
import { test } from "node:test";

import "./words.js";
import { exerciseFiles, lessonFiles } from "../../themes/default/js/take-home.js";
import { zip } from "../../themes/default/js/zip.js";

const tools = { check: "# check\n", test: "# test\n" };
const page = "https://reader.example/course/fundamentals/loops/";
const data = {
  id: "count-the-stairs",
  title: "Count the stairs",
  task: "Print 1 to 5. See [loops](../lists/#index) and [Python](https://python.org).\n",
  exercise: { id: "count-the-stairs", kind: "python", checks: [{ name: "prints" }], files: { "stairs.csv": "a,b\n", "data/dot.png": { base64: "AAH/" } } },
};

const text = (files, name) => new TextDecoder().decode(files.find((file) => file.name === name).bytes);

test("an exercise is one folder with the program, the task, the files and the checks", () => {
  const files = exerciseFiles({ data, code: "print(1)" }, tools, page);
  assert.deepEqual(files.map(({ name }) => name), [
    "README.md", "main.py", "stairs.csv", "data/dot.png", "checks.json", "check.py", "test_checks.py",
  ].map((name) => `count-the-stairs/${name}`));
  assert.equal(text(files, "count-the-stairs/main.py"), "print(1)\n");
  assert.deepEqual(JSON.parse(text(files, "count-the-stairs/checks.json")), data.exercise);
  assert.deepEqual([...files[3].bytes], [0, 1, 255]);
});

test("the task keeps its links, as absolute addresses", () => {
  const readme = text(exerciseFiles({ data, code: "" }, tools, page), "count-the-stairs/README.md");
  assert.match(readme, /^# Count the stairs\n\nPrint 1 to 5\./);
  assert.match(readme, /\(https:\/\/reader\.example\/course\/fundamentals\/lists\/#index\)/);
  assert.match(readme, /\(https:\/\/python\.org\)/);
  assert.match(readme, /python check\.py/);
});

test("SQL goes into main.sql", () => {
  const sql = { ...data, exercise: { ...data.exercise, kind: "sql" } };
  assert.equal(exerciseFiles({ data: sql, code: "select 1;" }, tools, page)[1].name, "count-the-stairs/main.sql");
});

test("a lesson has a folder for each exercise, and one check.py", () => {
  const other = { ...data, id: "countdown", title: "Countdown", exercise: { ...data.exercise, files: {} } };
  const files = lessonFiles("loops", "Loops", [{ data, code: "" }, { data: other, code: "x = 1\n" }], tools, page);
  assert.deepEqual(files.map(({ name }) => name), [
    "README.md",
    ...["README.md", "main.py", "stairs.csv", "data/dot.png", "checks.json"].map((name) => `count-the-stairs/${name}`),
    ...["README.md", "main.py", "checks.json"].map((name) => `countdown/${name}`),
    "check.py", "test_checks.py",
  ].map((name) => `loops/${name}`));
  assert.match(text(files, "loops/README.md"), /\[Countdown\]\(countdown\/README\.md\)/);
});

test("a zip is the same for the same files and date", () => {
  const files = [{ name: "a/ä.txt", bytes: new TextEncoder().encode("one\n") }];
  const date = new Date(2026, 10, 20, 9, 30, 4);
  assert.deepEqual(zip(files, date), zip(files, date));
  assert.deepEqual([...zip([], date)], [0x50, 0x4b, 5, 6, ...Array(18).fill(0)]);
});
