// Random programs, in the learner's interpreter and in CPython 3.14: both must print the same.
//
//   node random.mjs [--in node] [--from 1] [--count 100]
//
// A program that differs is named by its seed: `random_program.py SEED` prints it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CPython } from "./cpython.mjs";
import { Learner } from "./learner.mjs";
import { difference, Report } from "./report.mjs";
import { steady } from "./steady.mjs";

const LIMIT = 60_000; // milliseconds for one program
const { values } = parseArgs({
  options: { in: { type: "string", default: "node" }, from: { type: "string", default: "1" }, count: { type: "string", default: "100" } },
});
const writer = fileURLToPath(new URL("random_program.py", import.meta.url));
const joiner = fileURLToPath(new URL("../../wasm-runner/python/join_check.py", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "understory-random-"));
const engine = join(folder, "check.py");
writeFileSync(engine, execFileSync("python3", [joiner]));
const report = new Report();
const learner = values.in === "native" ? await Learner.native(LIMIT) : await Learner.inNode(LIMIT);
const first = Number(values.from);
const seeds = Array.from({ length: Number(values.count) }, (_, number) => first + number);
await Promise.all(Array.from({ length: availableParallelism() }, compareAll));
learner.close();
rmSync(folder, { recursive: true });
process.exit(report.end() ? 0 : 1);

async function compareAll() {
  const cpython = new CPython({ engine, limit: LIMIT });
  for (let seed = seeds.shift(); seed; seed = seeds.shift()) {
    const source = execFileSync("python3", [writer, String(seed)], { encoding: "utf8" });
    const request = { source, files: {}, group: [], stdin: [] };
    const [cpythonRun, ourRun] = await Promise.all([cpython.run(request), learner.run(request)]);
    const [left, right] = [cpythonRun, ourRun].map((run) =>
      run.overran ? "it overran" : `${steady(run.transcript)}\nended with ${run.error}`,
    );
    if (left === right) report.pass();
    else report.fail(`seed ${seed}`, "prints something else than in CPython", difference("CPython", left, "learner's interpreter", right));
  }
  await cpython.close();
}
