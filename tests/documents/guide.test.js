/**
 * The guide for authors shows every directive as it is typed.
 *
 * The names come from the table in docs/authors/directives.md, which the generator's own table makes.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT } from "./course.js";

const PAGES = join(ROOT, "docs/authors");

/** Returns the names of all directives, with the minimum number of colons for each. */
async function directives() {
  const page = await readFile(join(PAGES, "directives.md"), "utf8");
  return [...page.matchAll(/^\| `(:+)([\w-]+)` \|/gm)].map(([, colons, name]) => ({ name, colons: colons.length }));
}

test("every directive has an example in the guide", async () => {
  const pages = (await readdir(PAGES)).filter((page) => page.endsWith(".md"));
  const lines = (await Promise.all(pages.map((page) => readFile(join(PAGES, page), "utf8")))).flatMap((text) => text.split("\n"));
  const known = await directives();
  assert.ok(known.length >= 18, `only ${known.length} names were found in directives.md`);
  const missing = known.filter(({ name, colons }) => !lines.some((line) => new RegExp(`^:{${colons},}${name}(?:[ {]|$)`).test(line)));
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  );
});
