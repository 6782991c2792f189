// Programs and checks in an installed Python, for what CPython in WebAssembly lacks.

import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const JUDGING = `
import json, os, sys, tempfile
sys.path.insert(0, sys.argv[1])
import check
asked = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    print(check.judge_json(json.dumps(asked["exercise"]), asked["source"]))
    os.chdir("/")
`;

const RUNNING = `
import json, os, sys, tempfile
sys.path[:0] = [sys.argv[1], sys.argv[2]]
import oracle
oracle.PACKAGES_HERE = sys.argv[2]
with tempfile.TemporaryDirectory() as folder:
    oracle.HOME = os.path.realpath(folder) + "/home"
    answer = oracle.run(sys.stdin.read()).replace(oracle.HOME, "/home/learner")
    os.chdir("/")
print(answer, file=sys.__stdout__)
`;

/** Returns the verdict of check.py, or `{overran: true}`. Exercises in SQL need SQLite. */
export function judgeInstalled({ engine, limit }, exercise, source) {
  return answered("python3", [JUDGING, dirname(engine)], { exercise, source }, limit);
}

/** `{source, files, stdin, group}` → `{transcript, error}`, or `{overran: true}`. */
export function runInstalled({ python, packages, limit }, request) {
  return answered(python, [RUNNING, fileURLToPath(new URL(".", import.meta.url)), packages], request, limit);
}

function answered(python, [program, ...argv], question, limit) {
  // With CI, pytest prints longer differences.
  const { CI, BUILD_NUMBER, ...here } = process.env;
  return new Promise((resolve, reject) => {
    const options = { timeout: limit, killSignal: "SIGKILL", env: { ...here, TZ: "UTC", PYTHONUTF8: "1" } };
    const child = spawn(python, ["-B", "-c", program, ...argv], options);
    let output = "";
    let complaint = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (complaint += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve({ overran: true });
      else if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`${python} ended with ${code}. ${complaint}`));
    });
    child.stdin.end(JSON.stringify(question));
  });
}
