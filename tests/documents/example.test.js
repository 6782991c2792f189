/**
 * The example lesson of CONTRIBUTING.md works as typed.
 *
 * A path in backquotes on its own line and the code block below it make a file. `understory check`
 * must find nothing wrong with these files.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT, withCourse } from "./course.js";

function filesIn(markdown) {
  const pattern = /^`(content\/[^`]+)`\n\n(`{3,})\w+\n([\s\S]*?)^\2$/gm;
  return [...markdown.matchAll(pattern)].map(([, path, , text]) => ({ path, text }));
}

test("the example lesson works as typed, and so does a new exercise in it", async () => {
  const files = filesIn(await readFile(join(ROOT, "CONTRIBUTING.md"), "utf8"));
  assert.equal(files.length, 5);
  await withCourse(files, (understory) => {
    const all = understory("check", "--strict");
    assert.equal(all.status, 0, all.output);
    assert.match(all.output, /running 2 samples, 1 starters?, 1 solutions?/);

    const creation = understory("new", "exercise", "MY1", "good-night");
    assert.equal(creation.status, 0, creation.output);
    const exercises = understory("check", "--exercises", "--strict");
    assert.equal(exercises.status, 0, exercises.output);
    assert.match(exercises.output, /skipping 2 programs/);
    assert.match(exercises.output, /running 0 samples, 1 starter, 1 solution, 1 alternative and 1 mistake/);
  });
});
