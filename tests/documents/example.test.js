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

test("the example lesson and its exercise are right as typed", async () => {
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
    const { status, stdout, stderr } = spawnSync(UNDERSTORY, ["check", "--strict", "--course", course], {
      cwd: ROOT,
      encoding: "utf8",
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stderr, /running 2 samples, 1 starters?, 1 solutions?/);
  } finally {
    await rm(course, { recursive: true });
  }
});
