// The checks engine in the installed Python, for exercises in SQL: that one has SQLite.

import { spawn } from "node:child_process";
import { dirname } from "node:path";

const PROGRAM = `
import json, os, sys, tempfile
sys.path.insert(0, sys.argv[1])
import check
asked = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    print(check.judge_json(json.dumps(asked["exercise"]), asked["source"]))
    os.chdir("/")
`;

/** Returns the verdict on SQL, or `{overran: true}`. */
export function judgeWithSqlite({ engine, limit }, exercise, source) {
  return new Promise((resolve, reject) => {
    const child = spawn("python3", ["-B", "-c", PROGRAM, dirname(engine)], { timeout: limit, killSignal: "SIGKILL" });
    let said = "";
    let complaint = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (complaint += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve({ overran: true });
      else if (code === 0) resolve(JSON.parse(said));
      else reject(new Error(`python3 ended with ${code}. ${complaint}`));
    });
    child.stdin.end(JSON.stringify({ exercise, source }));
  });
}
