// Runs a bundle in Node, for `understory check`: the same interpreter as in a page.
//
//   node engine.mjs BUNDLE
//
// Reads requests from stdin and writes messages to stdout, one JSON object per line, like the native
// program; `src/protocol.rs` defines them. A worker (`worker.mjs`) serves one request at a time. To
// stop a program that runs too long, kill this process.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { brotliDecompressSync } from "node:zlib";

// A lesson's output must not depend on its author's time zone.
process.env.TZ = "UTC";

/** Allows at least as many nested calls as in a page. */
const STACK_MB = 64;
/** The longest line that a program can read, in UTF-8. */
const LINE_BYTES = 1 << 20;

const bundle = resolve(process.argv[2]);
const { interpreterFor } = await import(pathToFileURL(join(bundle, "choice.js")));
const { crashed } = await import(pathToFileURL(join(bundle, "endings.js")));
const { INTERPRETERS, MODULES, PACKS } = await import(pathToFileURL(join(bundle, "bundle.js")));

const unpacked = (name) => brotliDecompressSync(readFileSync(join(bundle, name)));

// In shared memory, so that workers don't unpack or copy them again. Few programs import a package,
// so a worker unpacks those itself.
const packs = Object.fromEntries(
  readdirSync(join(bundle, "library"))
    .filter((name) => !name.startsWith("package-"))
    .map((name) => {
      const bytes = unpacked(join("library", name));
      const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
      shared.set(bytes);
      return [name.replace(".packed", ""), shared];
    }),
);

/** One of the bundle's interpreters: its module and its worker. */
class Interpreter {
  #module;
  /** @type {Worker | null} */
  #worker = null;
  #line = new SharedArrayBuffer(LINE_BYTES + 8);

  constructor(name) {
    this.#module = new WebAssembly.Module(unpacked(name));
  }

  serve(request) {
    const worker = (this.#worker ??= this.#boot());
    return new Promise((resolve) => {
      const finish = () => {
        worker.off("message", hear).off("error", fail);
        resolve();
      };
      const hear = (message) => {
        if (message.kind !== "served") return send(message);
        if (message.spent) this.end();
        finish();
      };
      const fail = (error) => {
        const { status, problem } = crashed({ reason: "interpreter", detail: String(error) });
        send({ kind: "result", status, reason: "interpreter", detail: String(error), error: problem });
        this.#worker = null;
        finish();
      };
      worker.on("message", hear).on("error", fail);
      worker.postMessage(request);
    });
  }

  #boot() {
    return new Worker(new URL("worker.mjs", import.meta.url), {
      workerData: { bundle, module: this.#module, packs, line: this.#line, table: MODULES },
      resourceLimits: { stackSizeMb: STACK_MB },
    });
  }

  /** Gives the waiting worker a line: its length and its text. The length is -1 at end of file. */
  answer(text) {
    const header = new Int32Array(this.#line, 0, 2);
    const bytes = text === null ? [] : new TextEncoder().encode(text).subarray(0, LINE_BYTES);
    new Uint8Array(this.#line, 8).set(bytes);
    header[1] = text === null ? -1 : bytes.length;
    Atomics.store(header, 0, 1);
    Atomics.notify(header, 0);
  }

  end() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** @type {Map<string, Interpreter>} */
const interpreters = new Map();
/** @type {Interpreter | null} */
let serving = null;

function serve(request) {
  const name = interpreterFor(request, INTERPRETERS, PACKS);
  if (!interpreters.has(name)) interpreters.set(name, new Interpreter(name));
  serving = interpreters.get(name);
  return serving.serve(request);
}

function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

let served = Promise.resolve();
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.kind === "line") serving.answer(message.text);
  else served = served.then(() => serve(message));
}
await served;
// Don't call `process.exit`, because stdout may not be flushed yet.
for (const interpreter of interpreters.values()) interpreter.end();
