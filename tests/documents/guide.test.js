/**
 * The guide for authors shows every directive as it is typed.
 *
 * The names come from the generator's list, `DIRECTIVES`; the pages are in docs/authors.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT } from "./course.js";

const PAGES = join(ROOT, "docs/authors");

/** Returns the names of all directives, with the minimum number of colons for each. */
async function directives() {
  const read = (file) => readFile(join(ROOT, "generator/crates/course/src", file), "utf8");
  const [source, questions] = [await read("parse/directive.rs"), await read("question.rs")];
  const constants = new Map(
    [...`${source}${questions}`.matchAll(/const (\w+): &str = "([\w-]+)";/g)].map(([, name, value]) => [name, value]),
  );
  const list = /pub const DIRECTIVES[^=]*= &\[([\s\S]*?)^\];/m.exec(source)[1];
  const entries = [...list.matchAll(/(container|container_with|DirectiveSpec)\s*(?:\(|\{\s*name:)\s*(?:"([\w-]+)"|(\w+))/g)];
  return entries.map(([, how, name, constant]) => ({ name: name ?? constants.get(constant), colons: how === "DirectiveSpec" ? 2 : 3 }));
}

test("every directive has an example in the guide", async () => {
  const pages = (await readdir(PAGES)).filter((page) => page.endsWith(".md"));
  const lines = (await Promise.all(pages.map((page) => readFile(join(PAGES, page), "utf8")))).flatMap((text) => text.split("\n"));
  const known = await directives();
  assert.ok(known.length >= 18, `only ${known.length} names were found in directive.rs`);
  const missing = known.filter(({ name, colons }) => !lines.some((line) => new RegExp(`^:{${colons},}${name}(?:[ {]|$)`).test(line)));
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  );
});
