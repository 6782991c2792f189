// The learner's interpreter outside a browser, driven by lines of JSON: the prebuilt bundle in
// Node, or the native `understory-python`. Assembles the terminal's transcript from what the
// program writes and each typed line at the point where it was asked for.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Returns the path of the native interpreter, and builds it if necessary. */
function native() {
  const bundler = join(root, "target/release/understory-bundler");
  const reports = execFileSync(bundler, ["--format", "json", "--native"], { cwd: root, encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return reports.find(({ kind }) => kind === "ready").path;
}

/** Returns the folder of the prebuilt packs of packages, unpacked. */
function unpackedPackages() {
  const prebuilt = join(root, "wasm-runner/prebuilt/packages");
  const folder = join(root, "target/tests/packages/packs");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(prebuilt)) {
    const file = readFileSync(join(prebuilt, name));
    if (name.endsWith(".packed")) writeFileSync(join(folder, name.replace(".packed", ".pack")), brotliDecompressSync(file));
    else writeFileSync(join(folder, name), file);
  }
  return folder;
}

let made;
/** Returns the path of the bundle, and makes it if necessary. */
export const bundle = () =>
  (made ??= execFileSync(join(root, "target/release/understory"), ["bundle"], { cwd: root, encoding: "utf8" }).trim());

export class Learner {
  #command;
  #servesMany;
  #limit;
  #idle = []; // processes that wait for a request

  constructor({ command, servesMany, limit, made }) {
    this.#command = command;
    this.#servesMany = servesMany;
    this.#limit = limit;
    /** The paths of what it is made of, which contain hashes of the sources. */
    this.made = made;
  }

  /** The bundle in Node. One process serves many programs, one after another. */
  static inNode(limit) {
    const engine = fileURLToPath(new URL("../../wasm-runner/node/engine.mjs", import.meta.url));
    const path = bundle();
    return new Learner({ command: [process.execPath, engine, path], servesMany: true, limit, made: path });
  }

  /** The native program. One process serves one program. */
  static native(limit) {
    const program = native();
    const plain = join(root, "wasm-runner/python");
    const command = [program, "--plain", plain, "--packages", unpackedPackages()];
    return new Learner({ command, servesMany: false, limit, made: `${program} ${bundle()}` });
  }

  /** `{source, files, stdin, group}` → `{transcript, error, message, status}`, or `{overran: true}`. */
  async run({ source, files, stdin, group }) {
    const typed = [...stdin];
    let transcript = "";
    const result = await this.#converse({ kind: "run", source, files, group, argv: [], stdin: null }, (event, answer) => {
      if (event.kind === "output" && event.stream !== "drawing") transcript += event.text;
      if (event.kind === "ask") answer({ kind: "line", text: null });
      if (event.kind === "input") {
        const line = typed.length ? typed.shift() : null;
        if (line !== null) transcript += `${line}\n`;
        answer({ kind: "line", text: line });
      }
    });
    if (result.overran) return result;
    return { transcript, error: result.error?.type ?? null, message: result.error?.message ?? null, status: result.status };
  }

  /** Returns the verdict of the frozen `check.py` on a program, or `{overran: true}`. */
  async judge(exercise, source) {
    const { kind, ...verdict } = await this.#converse({ kind: "check", exercise, source }, () => {});
    return verdict;
  }

  close() {
    for (const { child } of this.#idle) child.kill();
  }

  #converse(request, hear) {
    return new Promise((resolve, reject) => {
      const engine = this.#idle.pop() ?? this.#start();
      const { child, lines } = engine;
      const timer = setTimeout(() => {
        end();
        child.kill("SIGKILL");
        resolve({ overran: true });
      }, this.#limit);
      const answer = (message) => child.stdin.write(`${JSON.stringify(message)}\n`);
      const listen = (line) => {
        const event = JSON.parse(line);
        if (event.kind !== "result" && event.kind !== "verdict") return hear(event, answer);
        end();
        if (this.#servesMany) this.#idle.push(engine);
        resolve(event);
      };
      const died = (code) => {
        end();
        reject(new Error(`${this.#command[0]} ended with ${code} and no result. ${engine.complaint}`));
      };
      const end = () => {
        clearTimeout(timer);
        lines.off("line", listen);
        child.off("close", died);
      };
      lines.on("line", listen);
      child.on("close", died);
      answer(request);
    });
  }

  #start() {
    const [program, ...options] = this.#command;
    const child = spawn(program, options, { stdio: ["pipe", "pipe", "pipe"] });
    const engine = { child, lines: createInterface({ input: child.stdout }), complaint: "" };
    child.stdin.on("error", () => {});
    child.on("error", (error) => (engine.complaint += error));
    child.stderr.setEncoding("utf8").on("data", (text) => (engine.complaint += text));
    return engine;
  }
}
