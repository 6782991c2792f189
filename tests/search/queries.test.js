/** Queries are skipped for lessons that were deleted, and for no others. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { deletedLessons } from "./queries.js";

const LESSONS = ["01-begin/01-greet", "01-begin/02-count", "02-loops/01-for", "02-loops/02-while"];

test("a deleted lesson is known from git, and a renamed or misspelt one isn't among them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "understory-queries-"));
  const git = (...words) => assert.equal(spawnSync("git", words, { cwd: folder }).status, 0, words.join(" "));
  const commit = () => git("-c", "user.name=Ada", "-c", "user.email=ada@example.test", "commit", "--quiet", "--all", "--message", "Change");
  const at = (name) => join(folder, "content", name);
  try {
    for (const name of LESSONS) {
      const path = join(at(name), "lesson.md");
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `+++\ntitle = "${name}"\n+++\n\n${`What ${name} says.\n`.repeat(9)}`);
    }
    git("init", "--quiet");
    git("add", "--all");
    commit();
    assert.deepEqual(deletedLessons(folder), new Set());

    await rename(at("01-begin/01-greet"), at("01-begin/03-say-hello"));
    await rm(at("02-loops/01-for"), { recursive: true });
    git("add", "--all");
    commit();
    await rm(at("02-loops/02-while"), { recursive: true });
    assert.deepEqual(deletedLessons(folder), new Set(["loops/for/", "loops/while/"]));
  } finally {
    await rm(folder, { recursive: true });
  }
});
