// One CPython 3.14 (Pyodide) in a thread of its own, so that a program without end can be ended.
// Answers {run: request} and {judge: {exercise, source}}; knows nothing of what is expected.

import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
const home = new URL(".", import.meta.url);
python.FS.mkdirTree("/engine");
python.FS.writeFile("/engine/check.py", await readFile(workerData.engine));
python.FS.writeFile("/engine/oracle.py", await readFile(new URL("oracle.py", home)));
const oracle = python.runPython(`import sys; sys.path.append("/engine"); import oracle, check; oracle`);
const version = python.runPython(`f"{sys.version_info[0]}.{sys.version_info[1]}"`);

parentPort.on("message", ({ run, judge }) => {
  try {
    const answer = run
      ? oracle.run(JSON.stringify(run))
      : oracle.judge(JSON.stringify(judge.exercise), judge.source);
    parentPort.postMessage({ answer: JSON.parse(answer) });
  } catch (error) {
    parentPort.postMessage({ failure: error.message });
  }
});
parentPort.postMessage({ ready: true, version });
