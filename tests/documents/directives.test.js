/**
 * Every example of docs/authors/directives.md is right as typed: it is put into a
 * lesson, and `understory check` has to find nothing wrong.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT, checkCourse } from "./course.js";

test("the examples of questions are right as typed", async () => {
  const text = await readFile(join(ROOT, "docs/authors/directives.md"), "utf8");
  const examples = [...text.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map(([, example]) => example);
  assert.equal(examples.length, 9);
  const lesson = `+++\ntitle = "Examples"\nid = "EX1"\n+++\n\n${examples.join("\n")}`;
  const { status, said } = await checkCourse([{ path: "content/01-start-here/01-examples/lesson.md", text: lesson }]);
  assert.equal(status, 0, said);
  assert.match(said, /running 9 samples/);
});
