// The digits of floats: each function of `math`, with random arguments, in the learner's interpreter,
// in CPython 3.14 (Pyodide, with musl) and in an installed CPython (on Linux usually with glibc).
//
//   node floats.mjs [--in node] [--from 1] [--count 1000] [--python python3] [part of a name]
//
// No C library rounds every result correctly, so the two CPythons differ from each other. Prints how
// many results differ in each pair. Fails if ours differ too often, or by too much, where the CPythons
// agree. The installed Python must be 3.11 or newer.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CPython } from "./cpython.mjs";
import { Learner } from "./learner.mjs";
import { Report } from "./report.mjs";

const LIMIT = 60_000; // milliseconds for one program
const AT_ONCE = 5_000; // results of one program
/** The share of results that may differ from both CPythons, and by how many units in the last place. */
const ALLOWED = { share: 0.005, units: 2 };
/** Our cube root is rounded correctly, and those of C libraries often aren't. CPython multiplies powers for `gamma`. */
const EXCEPTIONS = { cbrt: { share: 0.06, units: 1 }, gamma: { share: 0.005, units: 10 } };

const { values, positionals } = parseArgs({
  options: {
    in: { type: "string", default: "node" },
    from: { type: "string", default: "1" },
    count: { type: "string", default: "1000" },
    python: { type: "string", default: "python3" },
  },
  allowPositionals: true,
});
const program = readFileSync(new URL("floats_program.py", import.meta.url), "utf8");
const joiner = fileURLToPath(new URL("../../wasm-runner/python/join_check.py", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "understory-floats-"));
const engine = join(folder, "check.py");
writeFileSync(engine, execFileSync("python3", [joiner]));
const report = new Report();
const learner = values.in === "native" ? await Learner.native(LIMIT) : await Learner.inNode(LIMIT);
const cpython = new CPython({ engine, limit: LIMIT });
const names = inInstalled(`${program}\nprint(*FUNCTIONS)`).trim().split(" ");
console.log(`${"".padEnd(10)}  ours/Pyodide  ours/installed  Pyodide/installed  ours/both  units`);
for (const name of names.filter((name) => name.includes(positionals[0] ?? ""))) await compare(name);
learner.close();
await cpython.close();
rmSync(folder, { recursive: true });
process.exit(report.end() ? 0 : 1);

async function compare(name) {
  const found = { pyodide: 0, installed: 0, each: 0, both: 0, units: 0 };
  const count = Number(values.count);
  for (let done = 0; done < count; done += AT_ONCE) {
    const source = `${program}\nshow(${JSON.stringify(name)}, ${Number(values.from) + done}, ${Math.min(AT_ONCE, count - done)})\n`;
    const request = { source, files: {}, group: [], stdin: [] };
    const [ours, pyodide] = await Promise.all([learner.run(request), cpython.run(request)]);
    tally(found, numbers(ours.transcript), numbers(pyodide.transcript), numbers(inInstalled(source)));
  }
  const row = [found.pyodide, found.installed, found.each, found.both, found.units];
  const widths = [14, 16, 19, 11, 7];
  console.log(name.padEnd(10) + row.map((value, column) => String(value).padStart(widths[column])).join(""));
  const allowed = EXCEPTIONS[name] ?? ALLOWED;
  if (found.both > allowed.share * count) report.fail(name, `${found.both} of ${count} results differ from both CPythons`);
  else if (found.units > allowed.units) report.fail(name, `a result differs by ${found.units} units in the last place`);
  else report.pass();
}

/** Counts the differences between the results of the three. */
function tally(found, ours, pyodide, installed) {
  ours.forEach((our, index) => {
    if (our !== pyodide[index]) found.pyodide += 1;
    if (our !== installed[index]) found.installed += 1;
    if (pyodide[index] !== installed[index]) found.each += 1;
    else if (our !== installed[index]) {
      found.both += 1;
      found.units = Math.max(found.units, distance(our, installed[index]));
    }
  });
}

function inInstalled(source) {
  return execFileSync(values.python, ["-"], { input: source, encoding: "utf8", maxBuffer: 1 << 24 });
}

/** Returns the bits of the floats that a program printed. */
function numbers(transcript) {
  const digits = transcript?.trim().match(/^(?:[0-9a-f]{16})+$/)?.[0];
  if (!digits) throw new Error(`no results: ${transcript}`);
  return digits.match(/.{16}/g).map((each) => BigInt(`0x${each}`));
}

/** Returns how many floats two floats are apart. */
function distance(left, right) {
  const [first, second] = [left, right].map((bits) => (bits >> 63n ? -BigInt.asUintN(63, bits) : bits));
  return Math.abs(Number(first - second));
}
