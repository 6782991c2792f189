// Runs a bundle on the terminal: the same interpreter as in a page, for `understory check`.
//
//   node engine.mjs BUNDLE
//
// Requests come as lines of JSON on standard input, and each is answered by messages on standard
// output, in the words of `src/protocol.rs`, as the native program does. Requests are served one
// after another by a worker (`worker.mjs`); a program that runs too long ends with this process.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { brotliDecompressSync } from "node:zlib";

// A lesson's output must not depend on its author's time zone.
process.env.TZ = "UTC";

/** As deep as a program can go in a page, or deeper. */
const STACK_MB = 64;
/** Room for the longest line that a program can be given, in UTF-8. */
const LINE_BYTES = 1 << 20;

const bundle = resolve(process.argv[2]);
const { interpreterFor } = await import(pathToFileURL(join(bundle, "choice.js")));
const { INTERPRETERS, MODULES } = await import(pathToFileURL(join(bundle, "bundle.js")));

const unpacked = (name) => brotliDecompressSync(readFileSync(join(bundle, name)));

// Shared, so that no worker unpacks or copies them again.
const packs = Object.fromEntries(
  readdirSync(join(bundle, "library")).map((name) => {
    const bytes = unpacked(join("library", name));
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return [name.replace(".packed", ""), shared];
  }),
);

/** One of the bundle's interpreters: its module, and the worker that serves with it. */
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
      const listen = (message) => {
        if (message.kind !== "served") return send(message);
        worker.off("message", listen);
        if (message.spent) this.end();
        resolve();
      };
      worker.on("message", listen);
      worker.once("error", (error) => {
        send({ kind: "result", status: "crashed", error: { type: "Crash", message: String(error) } });
        this.#worker = null;
        resolve();
      });
      worker.postMessage(request);
    });
  }

  #boot() {
    return new Worker(new URL("worker.mjs", import.meta.url), {
      workerData: { bundle, module: this.#module, packs, line: this.#line, table: MODULES },
      resourceLimits: { stackSizeMb: STACK_MB },
    });
  }

  /** Answers the worker that waits in memory: the length of a line and its text, or -1 at the end of input. */
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
  const name = interpreterFor(request, INTERPRETERS);
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
// What was written is still on its way: the process ends by itself.
for (const interpreter of interpreters.values()) interpreter.end();
