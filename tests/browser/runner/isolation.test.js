/**
 * Python can't reach JavaScript, in the wasm that readers get. The program that searches for a way
 * natively also runs here, in both interpreters of the bundle.
 */
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useRunnerPage } from "../support/runner-page.js";

const SEARCH = await readFile(new URL("../../../wasm-runner/tests/programs/isolation.py", import.meta.url), "utf8");

const INTERPRETERS = { "the plain one": SEARCH, "the one with SQLite": `import sqlite3\n${SEARCH}` };

for (const [name, program] of Object.entries(INTERPRETERS)) {
  describe(`no way out of the interpreter: ${name}`, () => {
    const tab = useRunnerPage("chromium");

    test("a search through all modules and objects finds none", async () => {
      const run = (source) => newRunner({ limits: { millis: 300_000 } }).run(source);
      const { status, output, errors } = await tab().evaluate(run, program);
      assert.deepEqual([status, errors, output], ["ok", "", "isolated\n"]);
    });
  });
}
