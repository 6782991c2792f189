/**
 * The world that `runner.js` meets in a browser, made by hand: workers that do nothing
 * by themselves, a network with one bundle, a compiler that only hands on.
 *
 * Tests drive a worker by its number (in order of their making) and read what it was sent.
 */
import { mock } from "node:test";
import { PROTOCOL } from "../../wasm-runner/js/protocol.js";

let worlds = 0;

/** The bundle's folder, another for each test: what was loaded from it is remembered. */
export const base = () => `https://course.example/deep/${worlds}/runner/`;

const WASM = new Uint8Array(1000);

export class FakeWorker {
  static all = [];
  /** Whether programs can wait in these workers. */
  static canWait = true;

  constructor(url, options) {
    this.url = url.href;
    this.options = options;
    this.sent = [];
    this.ended = false;
    FakeWorker.all.push(this);
  }

  postMessage(message) {
    this.sent.push(message);
  }

  terminate() {
    this.ended = true;
  }

  /** Lets the worker say something. */
  async says(message) {
    this.onmessage({ data: message });
    await settled();
  }

  /** Lets an error in the worker go uncaught. */
  async breaks(message) {
    this.onerror({ message, preventDefault() {} });
    await settled();
  }

  async boots() {
    await this.says({ kind: "ready", protocol: PROTOCOL, canWait: FakeWorker.canWait, python: "3.14" });
  }

  get lastSent() {
    return this.sent.at(-1);
  }
}

/** Replaces the browser's parts; timers stand still until a test moves them. */
export function makeWorld({ network = bundle } = {}) {
  worlds += 1;
  FakeWorker.all = [];
  FakeWorker.canWait = true;
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  globalThis.Worker = FakeWorker;
  globalThis.fetch = async (url) => network(url.href);
  mock.method(WebAssembly, "compileStreaming", async (response) => {
    await response.arrayBuffer();
    return { compiledFrom: response.headers.get("Content-Type") };
  });
}

/** A device that tells something of itself. */
export function onDevice(device) {
  Object.defineProperty(globalThis, "navigator", { value: device, configurable: true });
}

export function unmakeWorld() {
  mock.timers.reset();
  mock.restoreAll();
  delete globalThis.Worker;
  delete globalThis.navigator;
}

/** A network that has the bundle, its wasm in four parts. */
export function bundle(url, type = "application/wasm") {
  if (url.endsWith("/manifest.json")) {
    return Response.json({ files: { "runner_wasm_bg.wasm": { bytes: WASM.length } } });
  }
  const parts = [0, 250, 500, 750].map((start) => WASM.subarray(start, start + 250));
  const body = new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
  return new Response(body, { headers: { "Content-Type": type } });
}

/** Passes when everything that could go on by itself has. */
export async function settled() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
