/**
 * The example lesson of CONTRIBUTING.md works as it is typed.
 *
 * A path in backquotes on a line of its own, and the block of code below it,
 * are a file; `understory check` has to find nothing wrong with them.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT, checkCourse } from "./course.js";

function filesIn(markdown) {
  const pattern = /^`(content\/[^`]+)`\n\n(`{3,})\w+\n([\s\S]*?)^\2$/gm;
  return [...markdown.matchAll(pattern)].map(([, path, , text]) => ({ path, text }));
}

test("the example lesson and its exercise are right as typed", async () => {
  const files = filesIn(await readFile(join(ROOT, "CONTRIBUTING.md"), "utf8"));
  assert.equal(files.length, 5);
  const { status, said } = await checkCourse(files);
  assert.equal(status, 0, said);
  assert.match(said, /running 2 samples, 1 starters?, 1 solutions?/);
});
