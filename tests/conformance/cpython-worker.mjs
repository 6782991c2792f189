// One CPython 3.14 (Pyodide) in its own thread, so that an endless program can be stopped. Answers
// {run: request} and {judge: {exercise, source}}. With `packages`, a folder, programs can import what
// is in it. Doesn't know what is expected.

import { readFile, readdir } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
const home = new URL(".", import.meta.url);
// The Python code that explains errors to learners.
const host = new URL("../../wasm-runner/python/explain/", home);
python.FS.mkdirTree("/engine");
python.FS.writeFile("/engine/check.py", await readFile(workerData.engine));
for (const file of await explaining()) {
  python.FS.mkdirTree("/engine/understory_explain");
  python.FS.writeFile(`/engine/${file}`, await readFile(new URL(file, host)));
}
for (const file of ["oracle.py", "pyodide_loops.py"]) {
  python.FS.writeFile(`/engine/${file}`, await readFile(new URL(file, home)));
}
if (workerData.packages) {
  python.FS.mkdirTree("/packages");
  python.FS.mount(python.FS.filesystems.NODEFS, { root: workerData.packages }, "/packages");
  // Some packages need others if they think they are in a page.
  python.runPython(`
import sys, sysconfig
sysconfig.get_config_vars()
sys.platform = "linux"
sys.path.append("/packages")
`);
}
const oracle = python.runPython(`
import sys
sys.path.append("/engine")
import oracle, check, pyodide_loops
pyodide_loops.install()
oracle
`);
const version = python.runPython(`f"{sys.version_info[0]}.{sys.version_info[1]}"`);

parentPort.on("message", ({ run, judge }) => {
  try {
    const answer = run ? oracle.run(JSON.stringify(run)) : oracle.judge(JSON.stringify(judge.exercise), judge.source);
    parentPort.postMessage({ answer: JSON.parse(answer) });
  } catch (error) {
    parentPort.postMessage({ failure: error.message });
  }
});
parentPort.postMessage({ ready: true, version });

async function explaining() {
  const modules = await readdir(new URL("understory_explain/", host));
  const explainModules = modules.filter((name) => name.endsWith(".py")).map((name) => `understory_explain/${name}`);
  return ["understory_tokens.py", ...explainModules];
}
