/**
 * Every example in docs/authors/directives.md works as typed: `understory check` must find nothing
 * wrong with a lesson that contains it.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT, checkCourse } from "./course.js";

const PATH = "content/01-start-here/01-examples/lesson.md";

async function lessonOfExamples() {
  const text = await readFile(join(ROOT, "docs/authors/directives.md"), "utf8");
  const examples = [...text.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map(([, example]) => example);
  assert.equal(examples.length, text.split(/^````markdown$/m).length - 1, "every example is found");
  return `+++\ntitle = "Examples"\nid = "EX1"\n+++\n\n${examples.join("\n")}`;
}

test("the examples work as typed", async () => {
  const { status, output } = await checkCourse([{ path: PATH, text: await lessonOfExamples() }]);
  assert.equal(status, 0, output);
  assert.match(output, /running 12 samples/);
});

test("a mark, an order or a prediction that isn't true is reported with its location", async () => {
  const lesson = (await lessonOfExamples())
    .replace("- [ ] `range(3, 6)`", "- [x] `range(3, 6)`")
    .replace("Seat 2\nDone", "Seat 2\nEnd")
    .replace("  2\n  11\n", "  2\n  12\n")
    .replace("0\n1\n2\n", "1\n2\n3\n");
  const { status, output } = await checkCourse([{ path: PATH, text: lesson }]);
  assert.equal(status, 1, output);
  const line = (text) => lesson.slice(0, lesson.indexOf(text)).split("\n").length;
  const places = [...output.matchAll(/error\[(\S+)\][^\n]*\n *--> \S+\/lesson\.md:(\d+):(\d+)/g)].map(([, ...place]) => place.join(" "));
  assert.deepEqual(
    places,
    [
      `untrue-sample ${line("1\n2\n3\n")} 1`,
      `wrong-option ${line("- [x] `range(3, 6)`")} 1`,
      `wrong-option ${line("- [x]\n")} 1`,
      `wrong-option ${line("1. `for seat")} 1`,
    ],
    output,
  );
});
