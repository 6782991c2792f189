/**
 * Waiting for input and sleeping in the worker, in browsers that can't suspend a program. Both
 * block the worker without using the CPU. The page's side is `waiting.js`.
 *
 * @import { WaitMethod } from "./waiting.js"
 *
 * @typedef {object} BlockingWaits
 * @property {boolean} canWait   for a line
 * @property {() => string | null} readLine   blocks until the page answers; `null` is end of file
 * @property {(milliseconds: number) => void} sleep
 */
import { EMPTY, END, HEADER, LAST, LENGTH, SIGNAL } from "./shared-line.js";

/** Thrown through the interpreter when a program has to wait and can't. */
export class CannotWait extends Error {}

/**
 * @param {WaitMethod} way
 * @param {object} globals   what the worker keeps for itself after hardening
 * @param {(message: object) => void} globals.post
 * @param {typeof XMLHttpRequest} globals.Request   for synchronous requests
 * @returns {BlockingWaits}
 */
export function createBlockingWaits(way, { post, Request }) {
  const atomicsSleep = createAtomicsSleep();
  const fail = () => {
    throw new CannotWait();
  };
  if (way.kind === "shared") {
    return { canWait: true, readLine: () => readSharedLine(way.buffer, post), sleep: atomicsSleep ?? fail };
  }
  if (way.kind === "service") {
    const ask = createAsk(way.url, Request);
    // Another service worker, or none, answers something else.
    if (ask("about")?.waits === true) {
      let number = -1;
      return {
        canWait: true,
        readLine: () => requestLine(ask, `id=${way.id}&line=${(number += 1)}`),
        sleep: atomicsSleep ?? ((milliseconds) => requestSleep(ask, milliseconds)),
      };
    }
  }
  return { canWait: false, readLine: fail, sleep: atomicsSleep ?? fail };
}

/**
 * Repeats `wait` until the time is over by `performance.now()`, which programs read. It is
 * coarser than the browser's own clock, by which a wait may end a moment too early.
 *
 * @param {number} milliseconds
 * @param {(left: number) => void} wait
 */
function waitFully(milliseconds, wait) {
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) wait(left);
}

/**
 * Returns a sleep that waits on memory until its timeout, or null if the browser refuses. The
 * memory is never posted to another thread, so the page doesn't have to be isolated.
 *
 * @returns {((milliseconds: number) => void) | null}
 */
function createAtomicsSleep() {
  try {
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const cell = new Int32Array(buffer);
    // Throws if this worker isn't allowed to wait.
    Atomics.wait(cell, 0, 0, 0);
    return (milliseconds) => waitFully(milliseconds, (left) => Atomics.wait(cell, 0, 0, left));
  } catch {
    return null;
  }
}

/** @param {SharedArrayBuffer} buffer @param {(message: object) => void} post */
function readSharedLine(buffer, post) {
  const header = new Int32Array(buffer, 0, HEADER / Int32Array.BYTES_PER_ELEMENT);
  const decoder = new TextDecoder();
  for (let text = ""; ; post({ kind: "more" })) {
    Atomics.wait(header, SIGNAL, EMPTY);
    const signal = Atomics.load(header, SIGNAL);
    // TextDecoder doesn't accept shared memory, so copy it.
    const bytes = new Uint8Array(buffer, HEADER, Atomics.load(header, LENGTH)).slice();
    Atomics.store(header, SIGNAL, EMPTY);
    if (signal === END) return null;
    text += decoder.decode(bytes, { stream: signal !== LAST });
    if (signal === LAST) return text;
  }
}

/**
 * @typedef {(query: string) => any} Ask   returns the service worker's answer, or undefined if there's none
 *
 * @param {string} url
 * @param {typeof XMLHttpRequest} Request
 * @returns {Ask}
 */
function createAsk(url, Request) {
  return (query) => {
    try {
      const request = new Request();
      request.open("GET", `${url}?${query}`, false);
      request.send();
      return JSON.parse(request.responseText);
    } catch {
      return undefined;
    }
  };
}

/** The browser may stop the service worker during a request, so failed requests are repeated. */
const MAX_FAILURES = 5;

/** @param {Ask} ask @param {string} query @returns {string | null} */
function requestLine(ask, query) {
  for (let failures = 0; failures < MAX_FAILURES; ) {
    const answer = ask(query);
    if (answer?.line !== undefined) return answer.line;
    failures = answer ? 0 : failures + 1;
  }
  throw new CannotWait();
}

/** @param {Ask} ask @param {number} milliseconds */
function requestSleep(ask, milliseconds) {
  let failures = 0;
  waitFully(milliseconds, (left) => {
    failures = ask(`sleep=${left}`) ? 0 : failures + 1;
    if (failures === MAX_FAILURES) throw new CannotWait();
  });
}
