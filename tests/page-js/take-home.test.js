import assert from "node:assert/strict";
import { test } from "node:test";

import "./words.js";
import { appFiles, exerciseFiles, lessonFiles } from "../../themes/default/js/exercise/take-home.js";
import { zip } from "../../themes/default/js/exercise/zip.js";

const tools = { main: "# main\n", check: "# check\n", test: "# test\n" };
const page = "https://reader.example/course/fundamentals/loops/";
const data = {
  id: "count-the-stairs",
  title: "Count the stairs",
  task: "Print 1 to 5. See [loops](../lists/#index) and [Python](https://python.org).\n",
  exercise: {
    id: "count-the-stairs",
    kind: "python",
    checks: [{ name: "prints" }],
    files: { "stairs.csv": "a,b\n", "data/dot.png": { base64: "AAH/" } },
  },
};

const text = (files, name) => new TextDecoder().decode(files.find((file) => file.name === name).bytes);

/** Returns the checks in `check.pyz`, which isn't compressed. */
function checked(files, folder) {
  const archive = text(files, `${folder}/check.pyz`);
  assert.match(archive, /__main__\.py# main\n.*check\.py# check\n/s);
  return JSON.parse(archive.split("checks.json")[1].split("PK")[0]).exercises;
}

test("an exercise is one folder with the program, the task, the files and the checks", () => {
  const files = exerciseFiles({ data, code: "print(1)" }, tools, page);
  assert.deepEqual(
    files.map(({ name }) => name),
    ["README.md", "main.py", "stairs.csv", "data/dot.png", "check.pyz", "test_checks.py"].map((name) => `count-the-stairs/${name}`),
  );
  assert.equal(text(files, "count-the-stairs/main.py"), "print(1)\n");
  assert.deepEqual(checked(files, "count-the-stairs"), { ".": data.exercise });
  assert.deepEqual([...files[3].bytes], [0, 1, 255]);
});

test("the task keeps its links, as absolute addresses", () => {
  const readme = text(exerciseFiles({ data, code: "" }, tools, page), "count-the-stairs/README.md");
  assert.match(readme, /^# Count the stairs\n\nPrint 1 to 5\./);
  assert.match(readme, /\(https:\/\/reader\.example\/course\/fundamentals\/lists\/#index\)/);
  assert.match(readme, /\(https:\/\/python\.org\)/);
  assert.match(readme, /python check\.pyz/);
});

test("SQL goes into main.sql", () => {
  const sql = { ...data, exercise: { ...data.exercise, kind: "sql" } };
  assert.equal(exerciseFiles({ data: sql, code: "select 1;" }, tools, page)[1].name, "count-the-stairs/main.sql");
});

const pins = {
  "email-validator": "2.4",
  fastapi: "1.2",
  flask: "3.1",
  jinja2: "3.2",
  pydantic: "2.1",
  "pydantic-settings": "2.3",
  pyjwt: "2.2",
  "python-dotenv": "1.1",
  "python-multipart": "0.1",
  uvicorn: "0.5",
};
const serving = { imports: ["fastapi", "json"], pins, serve: "uvicorn main:app --reload" };

test("an application comes with its packages and the commands that run it", () => {
  const files = appFiles({ id: "fee", title: "A fee", ...serving }, { "main.py": "app = 1\n", "books.py": "" }, page);
  assert.deepEqual(
    files.map(({ name }) => name),
    ["README.md", "main.py", "books.py", "requirements.txt"].map((name) => `fee/${name}`),
  );
  assert.equal(text(files, "fee/requirements.txt"), "fastapi==1.2\nuvicorn==0.5\n");
  const readme = text(files, "fee/README.md");
  assert.match(readme, /\n```\npython -m pip install -r requirements\.txt\nuvicorn main:app --reload\n```\n/);
  assert.match(readme, /#app-fee/);
});

test("an application requires what the reader's programs import, and what FastAPI then needs", () => {
  for (const [code, serve, packages] of [
    ["import json, jwt as j, flask\nfrom .fastapi import x\n", "flask --app main:app run --debug", ["flask", "pyjwt"]],
    ["def load():\n    from dotenv import load_dotenv\n    import pydantic_settings\n", "", ["pydantic-settings", "python-dotenv"]],
    ["from fastapi import FastAPI, Form\n", "", ["fastapi", "python-multipart"]],
    ["from starlette.requests import Request\nasync def add(request):\n    await request.form()\n", "", ["python-multipart"]],
    ["from fastapi.templating import Jinja2Templates\n", "", ["fastapi", "jinja2"]],
    ["from pydantic import EmailStr\n", "", ["email-validator", "pydantic"]],
    ["# import flask\nclass Form:\n    pass\n", "", []],
  ]) {
    const files = appFiles(
      { id: "a", title: "A", imports: [], pins, serve },
      { "main.py": "import models\n", "models.py": code, "flask.txt": "import flask" },
      page,
    );
    const required = files.some(({ name }) => name === "a/requirements.txt") ? text(files, "a/requirements.txt") : "";
    assert.deepEqual(
      required.split("\n").filter(Boolean),
      packages.map((name) => `${name}==${pins[name]}`),
      code,
    );
  }
});

test("an application without packages has nothing to install", () => {
  const files = appFiles({ id: "plain", title: "Plain", imports: [], pins, serve: "python main.py" }, { "main.py": "" }, page);
  assert.deepEqual(
    files.map(({ name }) => name),
    ["plain/README.md", "plain/main.py"],
  );
  assert.doesNotMatch(text(files, "plain/README.md"), /pip/);
});

test("an exercise that is an application has the checks, the packages and the commands", () => {
  const files = exerciseFiles({ data: { ...data, ...serving }, code: "app = 1" }, tools, page);
  assert.equal(text(files, "count-the-stairs/requirements.txt"), "fastapi==1.2\nuvicorn==0.5\n");
  const readme = text(files, "count-the-stairs/README.md");
  assert.ok(readme.indexOf("uvicorn") < readme.indexOf("check.pyz"));
  assert.doesNotMatch(text(exerciseFiles({ data, code: "" }, tools, page), "count-the-stairs/README.md"), /pip/);
});

test("tests are beside the program that they test", () => {
  const exercise = { kind: "tests", tests: "test_stairs.py", program: { "stairs.py": "steps = 3\n" }, checks: [] };
  const files = exerciseFiles({ data: { ...data, exercise }, code: "from stairs import steps" }, tools, page);
  assert.equal(text(files, "count-the-stairs/test_stairs.py"), "from stairs import steps\n");
  assert.equal(text(files, "count-the-stairs/stairs.py"), "steps = 3\n");
  assert.match(text(files, "count-the-stairs/README.md"), /test_stairs\.py/);
});

test("a lesson has a folder for each exercise, and one check.pyz", () => {
  const other = { ...data, id: "countdown", title: "Countdown", exercise: { ...data.exercise, files: {} } };
  const files = lessonFiles(
    "loops",
    "Loops",
    [
      { data, code: "" },
      { data: other, code: "x = 1\n" },
    ],
    tools,
    page,
  );
  assert.deepEqual(
    files.map(({ name }) => name),
    [
      "README.md",
      ...["README.md", "main.py", "stairs.csv", "data/dot.png"].map((name) => `count-the-stairs/${name}`),
      ...["README.md", "main.py"].map((name) => `countdown/${name}`),
      "check.pyz",
      "test_checks.py",
    ].map((name) => `loops/${name}`),
  );
  assert.deepEqual(checked(files, "loops"), { "count-the-stairs": data.exercise, countdown: other.exercise });
  assert.match(text(files, "loops/README.md"), /\[Countdown\]\(countdown\/README\.md\)/);
});

test("a zip is the same for the same files and date", () => {
  const files = [{ name: "a/ä.txt", bytes: new TextEncoder().encode("one\n") }];
  const date = new Date(2026, 10, 20, 9, 30, 4);
  assert.deepEqual(zip(files, date), zip(files, date));
  assert.deepEqual([...zip([], date)], [0x50, 0x4b, 5, 6, ...Array(18).fill(0)]);
});
