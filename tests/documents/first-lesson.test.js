/**
 * docs/authors/first-lesson.md works as typed: its commands make a course, its blocks fill it, and
 * `understory check` must find nothing wrong.
 *
 * A path in backquotes on its own line and the code block below it make a file. A Markdown block
 * without a path is appended to the lesson above it.
 */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { ROOT } from "./course.js";

const UNDERSTORY = join(ROOT, "target/release/understory");
const BLOCK = /^(?:`(content\/[^`]+)`\n\n)?(`{3,})(\w+)\n([\s\S]*?)^\2$/gm;

let guide;
let folder;

/** Returns the commands of the guide that make something, in order. */
function makes(text) {
  const typed = [...text.matchAll(BLOCK)].filter(([, , , language]) => language === "console");
  const lines = typed.flatMap(([, , , , lines]) => lines.split("\n"));
  return lines.filter((line) => line.startsWith("understory new ")).map((line) => line.split(" ").slice(1));
}

/** Returns the files in the guide, with their texts. */
function files(text) {
  const found = new Map();
  let lesson;
  for (const [, path, , language, block] of text.matchAll(BLOCK)) {
    if (path) {
      found.set(path, block);
      if (language === "markdown" && path.endsWith("lesson.md") && !block.includes("planned = true")) lesson = path;
    } else if (language === "markdown") {
      found.set(lesson, `${found.get(lesson)}\n${block}`);
    }
  }
  return found;
}

function understory(words, cwd) {
  const { status, stdout, stderr } = spawnSync(UNDERSTORY, words, { cwd, encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}

before(async () => {
  guide = await readFile(join(ROOT, "docs/authors/first-lesson.md"), "utf8");
  folder = await mkdtemp(join(tmpdir(), "understory-first-"));
});

after(() => rm(folder, { recursive: true }));

test("everything created in an empty folder is valid", () => {
  const [course, ...more] = makes(guide);
  assert.deepEqual(course, ["new", "course", "bakery"]);
  assert.deepEqual(more.map(([, what]) => what), ["lesson", "exercise", "exercise"]);
  assert.ok(more.some((words) => words.includes("sql")));
  assert.equal(understory(course, folder).status, 0);
  for (const words of more) {
    const { status, said } = understory(words, join(folder, "bakery"));
    assert.equal(status, 0, said);
  }
  const { status, said } = understory(["check", "--strict"], join(folder, "bakery"));
  assert.equal(status, 0, said);
  assert.match(said, /running 4 samples, 4 starters, 4 solutions, 4 alternatives and 4 mistakes/);
});

test("so is the lesson that the guide makes of it", async () => {
  const course = join(folder, "bakery");
  const texts = files(guide);
  const exercise = "content/01-begin/02-count-the-loaves/loaves-left";
  for (const came of ["alt/single-quotes.py", "mistakes/no-marks.py"]) await rm(join(course, exercise, came));
  for (const [path, text] of texts) {
    await mkdir(dirname(join(course, path)), { recursive: true });
    await writeFile(join(course, path), text);
  }
  const { status, said } = understory(["check", "--strict"], course);
  assert.equal(status, 0, said);
  assert.match(said, /4 starters, 4 solutions, 4 alternatives and 5 mistakes/);
});
