// Random operations on sets, in the learner's interpreter and in CPython: the orders must be the same.
//
//   node sets.mjs [--in node] [--from 1] [--count 200] [--python EXE]
//
// Pyodide has hashes of 32 bits, so it's asked only about numbers that have the same hash there.
// `--python` names a CPython with 64 bits, which is then asked about all values.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CPython } from "./cpython.mjs";
import { Learner } from "./learner.mjs";
import { difference, Report } from "./report.mjs";

const LIMIT = 120_000; // milliseconds for one run
const { values } = parseArgs({
  options: {
    in: { type: "string", default: "node" },
    from: { type: "string", default: "1" },
    count: { type: "string", default: "200" },
    python: { type: "string" },
  },
});
const program = readFileSync(new URL("sets_program.py", import.meta.url), "utf8");
const report = new Report();
const learner = values.in === "native" ? await Learner.native(LIMIT) : await Learner.inNode(LIMIT);
await compare("Pyodide", "False", inPyodide);
if (values.python) await compare(values.python, "True", (source) => execFileSync(values.python, ["-c", source], { encoding: "utf8" }));
learner.close();
process.exit(report.end() ? 0 : 1);

async function compare(name, wide, run) {
  const source = `${program}\nrun(${Number(values.from)}, ${Number(values.count)}, ${wide})\n`;
  const [left, ours] = [await run(source), await learner.run(requestOf(source))];
  const right = ours.overran ? "it overran" : ours.error ? `ended with ${ours.error}` : ours.transcript;
  if (left === right) report.pass();
  else report.fail(name, "has other orders", difference("CPython", left, "learner's interpreter", right));
}

async function inPyodide(source) {
  const folder = mkdtempSync(join(tmpdir(), "understory-sets-"));
  const engine = join(folder, "check.py");
  const joiner = fileURLToPath(new URL("../../wasm-runner/python/join_check.py", import.meta.url));
  writeFileSync(engine, execFileSync("python3", [joiner]));
  const cpython = new CPython({ engine, limit: LIMIT });
  const { overran, error, transcript } = await cpython.run(requestOf(source));
  await cpython.close();
  rmSync(folder, { recursive: true });
  return overran ? "it overran" : error ? `ended with ${error}` : transcript;
}

function requestOf(source) {
  return { source, files: {}, group: [], stdin: [] };
}
