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

/** What the worker that loads hands on. */
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

/** The worker that loads: does it by itself, in four parts, unless there is no network. */
class FakeLoading {
  /** Why it fails, if it does. */
  static failure = null;
  /** What it waits for. */
  static held = null;
  static asked = [];

  constructor(url, options) {
    this.options = options;
  }

  async postMessage(addresses) {
    FakeLoading.asked.push(addresses);
    const says = (data) => this.onmessage({ data });
    await FakeLoading.held;
    if (FakeLoading.failure) return says({ kind: "failed", detail: FakeLoading.failure });
    for (const done of [250, 500, 750, 1000]) says({ kind: "progress", done });
    says({ kind: "loaded", ...LOADED });
  }

  terminate() {
    this.ended = true;
  }
}

/** Lets whatever is loaded from now on fail, for this reason; without one, succeed. */
export function failToLoad(reason = null) {
  FakeLoading.failure = reason;
}

/** Lets whatever is loaded from now on wait; gives what lets it go on. */
export function holdLoading() {
  let goOn;
  FakeLoading.held = new Promise((resolve) => (goOn = resolve));
  return goOn;
}

/** What the loading workers were asked for. */
export const asked = () => FakeLoading.asked;

let requests = [];

/** What the page itself has fetched. */
export const fetched = () => requests;

/** Replaces the browser's parts; timers stand still until a test moves them. */
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

/** Passes when everything that could go on by itself has. */
export async function settled() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
