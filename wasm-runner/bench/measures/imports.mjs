// How long importing a package takes, in Node: from the bundle's packs, and in Pyodide from the same
// wheels, compiled from source in both. Each import gets a new process, since an interpreter and V8
// both learn.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { packagesForPyodide } from "../../../tests/conformance/packages.mjs";

const ROUNDS = 3;
const MODULES = ["pydantic.main", "fastapi", "flask", "sqlalchemy.orm", "pytest"];
const ENGINE = fileURLToPath(new URL("../../node/engine.mjs", import.meta.url));
const PYODIDE = fileURLToPath(new URL("../pyodide-import.mjs", import.meta.url));

const program = (module) => `import time\nstart = time.perf_counter()\nimport ${module}\nprint((time.perf_counter() - start) * 1000)`;

export async function measure() {
  const packages = await packagesForPyodide();
  const ways = {
    ours: (module) => ours(process.env.UNDERSTORY_RUNNER, program(module)),
    pyodide: (module) => said([PYODIDE, packages, program(module)], ""),
  };
  const results = {};
  for (const module of MODULES) {
    const best = { ours: Infinity, pyodide: Infinity };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, way] of Object.entries(ways)) best[name] = Math.min(best[name], Number(await way(module)));
    }
    results[module] = best;
  }
  return results;
}

async function ours(bundle, source) {
  const told = await said([ENGINE, bundle], `${JSON.stringify({ kind: "run", source, files: {}, group: [], argv: [], stdin: [] })}\n`);
  const messages = told.trim().split("\n").map((line) => JSON.parse(line));
  const { status, error } = messages.find(({ kind }) => kind === "result");
  if (status !== "ok") throw new Error(error?.traceback ?? status);
  return messages.filter(({ kind }) => kind === "output").map(({ text }) => text).join("");
}

/** Returns what a program for Node prints. */
function said(argv, typed) {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, argv, { maxBuffer: 1 << 26 }, (error, told) => (error ? reject(error) : resolve(told)));
    child.stdin.end(typed);
  });
}

export function report(results) {
  const rows = Object.entries(results).map(([module, { ours, pyodide }]) =>
    `| \`import ${module}\` | ${ours.toFixed(0)} ms | ${pyodide.toFixed(0)} ms | ${(ours / pyodide).toFixed(2)} |`);
  return { text: ["| | ours | Pyodide | ours / Pyodide |", "|---|--:|--:|--:|", ...rows, ""].join("\n"), faults: [] };
}
