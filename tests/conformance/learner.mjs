// The learner's interpreter, `understory-python`, as the tests use it: one process for one program,
// spoken to in lines of JSON. The terminal's transcript is put together here: what the program
// writes, and each typed line where it was asked for.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";

/** Two suites ask for the same verdicts: each is asked for once of each interpreter. */
const VERDICTS = new URL("../../target/tests/verdicts/", import.meta.url);

export class Learner {
  #path;
  #limit;
  #interpreter;

  constructor({ path, limit }) {
    this.#path = path;
    this.#limit = limit;
    this.#interpreter = readFile(path).then(sha256);
  }

  /** `{source, files, stdin, group}` → `{transcript, error}`, or `{overran: true}`. */
  async run({ source, files, stdin, group }) {
    const typed = [...stdin];
    let transcript = "";
    const result = await this.#converse({ kind: "run", source, files, group, argv: [], stdin: null }, (event, answer) => {
      if (event.kind === "output") transcript += event.text;
      if (event.kind === "input") {
        const line = typed.length ? typed.shift() : null;
        if (line !== null) transcript += line + "\n";
        answer({ kind: "line", text: line });
      }
    });
    if (result.overran) return result;
    return { transcript, error: result.error?.type ?? null, status: result.status };
  }

  /** The verdict of the frozen `check.py` on a program, or `{overran: true}`. */
  async judge(exercise, source) {
    const request = { kind: "check", exercise, source };
    const place = new URL(`${sha256((await this.#interpreter) + JSON.stringify(request))}.json`, VERDICTS);
    try {
      return JSON.parse(await readFile(place, "utf8"));
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    const { kind, ...verdict } = await this.#converse(request, () => {});
    if (!verdict.overran) await keep(place, JSON.stringify(verdict));
    return verdict;
  }

  #converse(request, hear) {
    return new Promise((resolve, reject) => {
      const child = spawn(this.#path, [], { stdio: ["pipe", "pipe", "pipe"] });
      let last = null;
      let complaint = "";
      let overran = false;
      const timer = setTimeout(() => {
        overran = true;
        child.kill("SIGKILL");
      }, this.#limit);
      const answer = (message) => child.stdin.write(JSON.stringify(message) + "\n");
      child.stdin.on("error", () => {});
      child.stderr.setEncoding("utf8").on("data", (text) => (complaint += text));
      createInterface({ input: child.stdout }).on("line", (line) => {
        const event = JSON.parse(line);
        if (event.kind === "result" || event.kind === "verdict") last = event;
        else hear(event, answer);
      });
      child.on("error", reject);
      child.on("close", (code) => {
        clearTimeout(timer);
        if (overran) resolve({ overran });
        else if (last) resolve(last);
        else reject(new Error(`understory-python ended with ${code} and no result. ${complaint}`));
      });
      answer(request);
    });
  }
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Whole or not at all: a run may be ended at any time. */
async function keep(place, text) {
  const half = new URL(`${place}.${process.pid}`);
  await mkdir(VERDICTS, { recursive: true });
  await writeFile(half, text);
  await rename(half, place);
}
