// Runs the snippets of the patches: programs of asserts in wasm-runner/tests/snippets/, one for
// each patch, in the learner's interpreter. CPython must pass them, too, so that none of them
// asserts something false.
//
//   node patches.mjs [part of a name]

import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CPython } from "./cpython.mjs";
import { Learner } from "./learner.mjs";
import { Report } from "./report.mjs";

const LIMIT = 120_000; // milliseconds for one program; long enough for a busy machine
/** What Pyodide can't judge, with addresses of 32 bits, less memory and a smaller stack. */
const BEYOND_PYODIDE = /\/(0303|0334|0335|0336)-/;
const folder = new URL("../../wasm-runner/tests/snippets/", import.meta.url);
const joiner = fileURLToPath(new URL("../../wasm-runner/python/join_check.py", import.meta.url));
const engineFolder = await mkdtemp(join(tmpdir(), "understory-engine-"));
const engine = join(engineFolder, "check.py");
await writeFile(engine, execFileSync("python3", [joiner]));
const report = new Report();
const pythons = { "the interpreter": Learner.inNode(LIMIT), CPython: new CPython({ engine, limit: LIMIT }) };

const only = process.argv[2] ?? "";
for (const name of (await readdir(folder, { recursive: true })).sort()) {
  if (!name.endsWith(".py") || !name.includes(only)) continue;
  const source = await readFile(new URL(name, folder), "utf8");
  let passes = true;
  for (const [place, python] of Object.entries(pythons)) {
    if (place === "CPython" && BEYOND_PYODIDE.test(name)) continue;
    const { transcript, error, overran } = await python.run({ source, files: {}, stdin: [], group: [] });
    if (!overran && !error) continue;
    passes = false;
    report.fail(name, `fails in ${place}`, overran ? "It takes too long." : transcript);
  }
  if (passes) report.pass();
}
await Promise.all(Object.values(pythons).map((python) => python.close()));
await rm(engineFolder, { recursive: true });
process.exit(report.end() ? 0 : 1);
