// What `help` says, in the learner's interpreter and in CPython 3.14: both must print the same about
// each public name of many modules, except those in help-differences.json.
//
//   node help.mjs [--in node] [part of a name]
//   node help.mjs --write
//
// `--write` records CPython's descriptions in `wasm-runner/python/helping/`. The test fails if they
// have changed since.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadPyodide } from "pyodide";
import { Learner } from "./learner.mjs";
import { difference, Report } from "./report.mjs";

const LIMIT = 120_000; // milliseconds for one module
const RECORDED = new URL("../../wasm-runner/python/helping/understory_documentation.py", import.meta.url);

const { values, positionals } = parseArgs({
  options: { in: { type: "string", default: "node" }, write: { type: "boolean" } },
  allowPositionals: true,
});
const [recorder, program, differences] = ["help_record.py", "help_program.py", "help-differences.json"].map((file) =>
  readFileSync(new URL(file, import.meta.url), "utf8"),
);
const cpython = await loadPyodide();
const recorded = cpython.runPython(`${recorder}\nsource()`);
if (values.write) {
  writeFileSync(RECORDED, recorded);
  process.exit();
}
const report = new Report();
if (readFileSync(RECORDED, "utf8") === recorded) report.pass();
else report.fail("understory_documentation.py", "CPython says something else: run `node help.mjs --write`");
const learner = values.in === "native" ? await Learner.native(LIMIT) : await Learner.inNode(LIMIT);
const known = new Set(Object.values(JSON.parse(differences)).flat());
const modules = cpython.runPython(`${program}\nMODULES`).toJs();
for (const module of modules) await compare(module);
if (!positionals.length) {
  for (const name of known) report.fail(name, "isn't a name that is compared: remove it from help-differences.json");
}
learner.close();
process.exit(report.end() ? 0 : 1);

async function compare(module) {
  const expected = texts(
    cpython.runPython(`${program}\noutput = io.StringIO()\nwith redirect_stdout(output):\n    show("${module}")\noutput.getvalue()`),
  );
  const names = [...expected.keys()].slice(1).map((name) => name.slice(module.length + 1));
  const request = { source: `${program}\nshow("${module}", ${JSON.stringify(names)})\n`, files: {}, group: [], stdin: [] };
  const run = await learner.run(request);
  const ours = texts(run.transcript ?? "");
  for (const [name, text] of expected) {
    const differs = known.delete(name);
    if (!name.includes(positionals[0] ?? "")) continue;
    if (ours.get(name) === text && !differs) report.pass();
    else if (ours.get(name) === text) report.fail(name, "is the same in both: remove it from help-differences.json");
    else if (differs) report.pass();
    else report.fail(name, "differs", difference("CPython", text, "learner's interpreter", ours.get(name) ?? `${run.message}`));
  }
}

/** Returns the texts by name, in order. */
function texts(transcript) {
  const lines = transcript.split("\n").filter((line) => line.startsWith("["));
  return new Map(lines.map((line) => JSON.parse(line)));
}
