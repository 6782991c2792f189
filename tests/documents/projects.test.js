/**
 * The example in docs/authors/projects.md works as typed, with a solution that readers never get
 * and a program that carries over.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT, checkCourse } from "./course.js";

const DIR = "content/01-start-here/01-sign";

function exercise(name, prints, extraKeys) {
  const mistake = (number) =>
    `\n[[mistake]]\nreplace = '"${prints}"'\nwith = "${number}"\nstdout = "${number}"\nmessage = "The sign shows ${number}."\n`;
  const mistakes = [1, 2, 3].map(mistake);
  return [
    { path: `${DIR}/${name}/task.md`, text: `+++\ntitle = "Sign"\nhints = ["Which words?"]\n${extraKeys}+++\n\nPrint the sign.\n` },
    { path: `${DIR}/${name}/starter.py`, text: "" },
    { path: `${DIR}/${name}/solution.py`, text: `print("${prints}")\n` },
    { path: `${DIR}/${name}/checks.toml`, text: `[[check]]\nname = "the sign"\nstdout = "${prints}"\n${mistakes.join("")}` },
  ];
}

async function sign() {
  const guide = await readFile(join(ROOT, "docs/authors/projects.md"), "utf8");
  const [, example] = /^````markdown\n([\s\S]*?)^````$/m.exec(guide);
  return [
    { path: `${DIR}/lesson.md`, text: `+++\ntitle = "Sign"\nid = "P1"\nkind = "project"\n+++\n\n${example}` },
    ...exercise("sign-v1", "Open today", ""),
    ...exercise("sign-change", "Open", 'continues = "sign-v1"\nhide_solution = true\n'),
  ];
}

test("the change card example works as typed", async () => {
  const { status, output } = await checkCourse(await sign());
  assert.equal(status, 0, output);
  assert.match(output, /2 solutions, 0 alternatives and 6 mistakes/);
});
