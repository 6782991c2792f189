/**
 * The example lesson of CONTRIBUTING.md works as it is typed.
 *
 * A path in backquotes on a line of its own, and the block of code below it,
 * are a file. They are written into a copy of the course's frame, and
 * `understory check` has to find nothing wrong.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const UNDERSTORY = join(ROOT, "target/release/understory");

/** What every course has beside its lessons. */
const HOME = '+++\ntitle = "Begin"\nlede = "A course."\nprogram = \'print("Hello")\'\n+++\n\nText.\n';

function filesIn(markdown) {
  const pattern = /^`(content\/[^`]+)`\n\n(`{3,})\w+\n([\s\S]*?)^\2$/gm;
  return [...markdown.matchAll(pattern)].map(([, path, , text]) => ({ path, text }));
}

function understory(...words) {
  return spawnSync(UNDERSTORY, words, { cwd: ROOT, encoding: "utf8" });
}

test("the example lesson is right as typed, and so is a new exercise in it", async () => {
  const course = await mkdtemp(join(tmpdir(), "understory-example-"));
  try {
    const files = filesIn(await readFile(join(ROOT, "CONTRIBUTING.md"), "utf8"));
    assert.equal(files.length, 5);
    await cp(join(ROOT, "content/course.toml"), join(course, "content/course.toml"));
    await mkdir(join(course, "content/01-start-here"), { recursive: true });
    await cp(join(ROOT, "content/01-start-here/part.md"), join(course, "content/01-start-here/part.md"));
    await writeFile(join(course, "content/home.md"), HOME);
    for (const { path, text } of files) {
      await mkdir(dirname(join(course, path)), { recursive: true });
      await writeFile(join(course, path), text);
    }
    const all = understory("check", "--strict", "--course", course);
    assert.equal(all.status, 0, `${all.stdout}${all.stderr}`);
    assert.match(all.stderr, /running 2 samples, 1 starters?, 1 solutions?/);

    const made = understory("new", "exercise", "MY1", "good-night", "--course", course);
    assert.equal(made.status, 0, made.stderr);
    const exercises = understory("check", "--exercises", "--strict", "--course", course);
    assert.equal(exercises.status, 0, `${exercises.stdout}${exercises.stderr}`);
    assert.match(exercises.stderr, /running 0 samples, 2 starters, 2 solutions, 1 alternatives and 1 mistakes/);
  } finally {
    await rm(course, { recursive: true });
  }
});
