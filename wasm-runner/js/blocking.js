/**
 * Waiting in the worker of a browser that cannot suspend a program: the worker stands
 * still, and burns nothing meanwhile. `waiting.js` is the page's side.
 *
 * A way to wait enters; what waits for a line and what sleeps leave.
 *
 * @import { Way } from "./waiting.js"
 *
 * @typedef {object} Waits
 * @property {boolean} canWait   for a line
 * @property {() => string | null} line   waits for the page's answer; `null` is end of file
 * @property {(milliseconds: number) => void} sleep
 */
import { EMPTY, END, HEADER, LAST, LENGTH, SIGNAL } from "./shared-line.js";

/** Thrown through the interpreter where a program has to wait and cannot. */
export class CannotWait extends Error {}

/**
 * @param {Way} way
 * @param {object} private_   what the worker keeps for itself
 * @param {(message: object) => void} private_.post
 * @param {typeof XMLHttpRequest} private_.Request   of the network, one that can be made to wait
 * @returns {Waits}
 */
export function waitsBy(way, { post, Request }) {
  const nap = napInMemory();
  const cannot = () => {
    throw new CannotWait();
  };
  if (way.kind === "shared") {
    return { canWait: true, line: () => sharedLine(way.buffer, post), sleep: nap ?? cannot };
  }
  if (way.kind === "service") {
    const ask = askBy(way.url, Request);
    if (ask("about")?.waits === true) {
      let number = -1;
      return {
        canWait: true,
        line: () => servedLine(ask, `id=${way.id}&line=${(number += 1)}`),
        sleep: nap ?? ((milliseconds) => servedSleep(ask, milliseconds)),
      };
    }
  }
  return { canWait: false, line: cannot, sleep: nap ?? cannot };
}

/**
 * Waits till the time is over by the clock that a program reads, which is coarser than the
 * browser's own: what waits by that one is told awake a moment too early.
 *
 * @param {number} milliseconds
 * @param {(left: number) => void} wait
 */
function waitOut(milliseconds, wait) {
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) wait(left);
}

/**
 * A wait for what never comes ends when its time is over. Memory that nobody shares may be
 * made in every page, isolated or not.
 *
 * @returns {((milliseconds: number) => void) | null} null where the browser refuses
 */
function napInMemory() {
  try {
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const cell = new Int32Array(buffer);
    Atomics.wait(cell, 0, 0, 0);
    return (milliseconds) => waitOut(milliseconds, (left) => Atomics.wait(cell, 0, 0, left));
  } catch {
    return null;
  }
}

/** @param {SharedArrayBuffer} buffer @param {(message: object) => void} post */
function sharedLine(buffer, post) {
  const header = new Int32Array(buffer, 0, HEADER / Int32Array.BYTES_PER_ELEMENT);
  const decoder = new TextDecoder();
  for (let text = ""; ; post({ kind: "more" })) {
    Atomics.wait(header, SIGNAL, EMPTY);
    const signal = Atomics.load(header, SIGNAL);
    // A copy: a decoder takes no memory that may change meanwhile.
    const bytes = new Uint8Array(buffer, HEADER, Atomics.load(header, LENGTH)).slice();
    Atomics.store(header, SIGNAL, EMPTY);
    if (signal === END) return null;
    text += decoder.decode(bytes, { stream: signal !== LAST });
    if (signal === LAST) return text;
  }
}

/**
 * @typedef {(query: string) => any} Ask   the service worker's answer; undefined where none came
 *
 * @param {string} url
 * @param {typeof XMLHttpRequest} Request
 * @returns {Ask}
 */
function askBy(url, Request) {
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

/** The service worker may have been ended while it was asked: it is asked again, but not for ever. */
const FAILURES = 5;

/** @param {Ask} ask @param {string} query @returns {string | null} */
function servedLine(ask, query) {
  for (let failures = 0; failures < FAILURES; ) {
    const answer = ask(query);
    if (answer?.line !== undefined) return answer.line;
    failures = answer ? 0 : failures + 1;
  }
  throw new CannotWait();
}

/** @param {Ask} ask @param {number} milliseconds */
function servedSleep(ask, milliseconds) {
  let failures = 0;
  waitOut(milliseconds, (left) => {
    failures = ask(`sleep=${left}`) ? 0 : failures + 1;
    if (failures === FAILURES) throw new CannotWait();
  });
}
