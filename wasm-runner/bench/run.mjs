// Measures the bundle beside Pyodide and the native interpreter, in one run.
//
//   UNDERSTORY_RUNNER=…/the bundle UNDERSTORY_PYTHON=…/understory-python node run.mjs [--json FILE] [MEASURE | PROGRAM…]
//
// Without names everything is measured. Prints one table per measure; `--json` writes the
// numbers, too. Fails where interpreters disagree about what a program prints.

import { readdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Stage } from "./stage.mjs";

const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
for (const variable of ["UNDERSTORY_RUNNER", "UNDERSTORY_PYTHON"]) {
  if (process.env[variable]) continue;
  console.error(`${variable} has to name ${variable === "UNDERSTORY_RUNNER" ? "the folder of the bundle" : "the native interpreter"}.`);
  process.exit(2);
}

const measures = await measuresByName();
const programs = positionals.filter((name) => !measures.has(name));
const chosen = positionals.filter((name) => measures.has(name));
if (programs.length > 0 && !chosen.includes("programs")) chosen.push("programs");

const stage = await Stage.open({
  bundle: process.env.UNDERSTORY_RUNNER,
  native: process.env.UNDERSTORY_PYTHON,
  chromium: process.env.CHROMIUM,
});
const results = {};
let agreed = true;
try {
  for (const name of chosen.length > 0 ? chosen : measures.keys()) {
    const { measure, report } = measures.get(name);
    results[name] = await measure(stage, { programs });
    const { text, faults } = report(results[name]);
    console.log(text);
    for (const fault of faults) console.error(fault);
    agreed &&= faults.length === 0;
  }
} finally {
  await stage.close();
}
if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 1)}\n`);
process.exitCode = agreed ? 0 : 1;

/** Each module under `measures/` exports `measure`, which gives plain data, and `report`, which words it. */
async function measuresByName() {
  const folder = new URL("measures/", import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".mjs")).sort();
  return new Map(await Promise.all(files.map(async (file) => [file.replace(/\.mjs$/, ""), await import(new URL(file, folder))])));
}
