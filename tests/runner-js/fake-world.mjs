/**
 * A hand-made replacement for the browser around `runner.js`: workers that do nothing by
 * themselves, a network with one bundle, and a compiler that passes its input through.
 *
 * Tests drive a worker by its number (in order of creation) and read what it was sent.
 */
import { mock } from "node:test";
import { PROTOCOL } from "../../wasm-runner/js/protocol.js";

let worlds = 0;

/** The bundle's folder, a new one for each test because downloads are remembered. */
export const base = () => `https://course.example/deep/${worlds}/runner/`;

/** What the loading worker returns. */
export const LOADED = { module: "the interpreter", unpacker: "the unpacker" };

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

  /** Sends a message from the worker. */
  async says(message) {
    this.onmessage({ data: message });
    await untilSettled();
  }

  /** Raises an uncaught error in the worker. */
  async breaks(message) {
    this.onerror({ message, preventDefault() {} });
    await untilSettled();
  }

  async boots() {
    await this.says({ kind: "ready", protocol: PROTOCOL, canWait: FakeWorker.canWait, python: "3.14" });
  }

  get lastSent() {
    return this.sent.at(-1);
  }
}

/** The loading worker: finishes by itself, in four parts, unless the network is down. */
class FakeLoading {
  /** The reason it fails, if it does. */
  static failure = null;
  /** The promise it waits for. */
  static held = null;
  static asked = [];

  constructor(url, options) {
    this.options = options;
  }

  async postMessage(addresses) {
    FakeLoading.asked.push(addresses);
    const sendFromWorker = (data) => this.onmessage({ data });
    await FakeLoading.held;
    if (FakeLoading.failure) return sendFromWorker({ kind: "failed", detail: FakeLoading.failure });
    for (const done of [250, 500, 750, 1000]) sendFromWorker({ kind: "progress", done });
    sendFromWorker({ kind: "loaded", ...LOADED });
  }

  terminate() {
    this.ended = true;
  }
}

/** Makes all later loading fail for this reason, or succeed without one. */
export function failToLoad(reason = null) {
  FakeLoading.failure = reason;
}

/** Makes all later loading wait. Returns the function that lets it continue. */
export function holdLoading() {
  let goOn;
  FakeLoading.held = new Promise((resolve) => (goOn = resolve));
  return goOn;
}

/** Returns what the loading workers were asked for. */
export const fetchRequests = () => FakeLoading.asked;

let requests = [];

/** Returns what the page itself has fetched. */
export const fetched = () => requests;

/** Replaces the browser's parts; timers only move when a test moves them. */
export function makeWorld() {
  worlds += 1;
  FakeWorker.all = [];
  FakeWorker.canWait = true;
  FakeLoading.asked = [];
  FakeLoading.held = null;
  failToLoad();
  requests = [];
  globalThis.fetch = async (address) => {
    requests.push(address);
    return new Response("");
  };
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  globalThis.Worker = function (url, options) {
    return new (url.href.endsWith("/loading-worker.js") ? FakeLoading : FakeWorker)(url, options);
  };
}

/** Imitates a device with these `navigator` properties. */
export function onDevice(device) {
  Object.defineProperty(globalThis, "navigator", { value: device, configurable: true });
}

export function unmakeWorld() {
  mock.timers.reset();
  mock.restoreAll();
  delete globalThis.Worker;
  delete globalThis.navigator;
}

/** Waits until everything that can continue by itself has. */
export async function untilSettled() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
