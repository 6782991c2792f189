/**
 * How a running program can wait for the page, and the page's side of it: passing lines of input to
 * the worker. The worker's side is `blocking.js`.
 *
 * Stack switching (JSPI) is best. Without it the worker blocks: in `Atomics.wait` if the page is
 * isolated, otherwise in a synchronous request that `waiting-service-worker.js` holds until the page
 * has the line. If none of these is available, a program gets its lines before it runs, or none.
 *
 * @typedef {{kind: 'suspend'}} Suspend
 * @typedef {{kind: 'shared', buffer: SharedArrayBuffer}} Shared
 * @typedef {{kind: 'service', url: string, id: string}} Service
 * @typedef {{kind: 'none'}} None
 * @typedef {Suspend | Shared | Service | None} WaitMethod   sent to the worker when it boots
 *
 * @typedef {object} InputChannel   passes lines to one worker
 * @property {WaitMethod} way
 * @property {(line: string | null) => void} give   answers the worker's next wait; `null` is end of file
 * @property {() => void} sendMore   sends the next part of a long line, when the worker asks for it
 * @property {() => void} end   called when the worker has been terminated
 *
 * @typedef {(post: (message: object) => void) => InputChannel} InputChannelFactory
 */
import { END, HEADER, LAST, LENGTH, PART, SIGNAL } from "./shared-line.js";

const noop = () => {};

/** How long to wait for the installation of a service worker. */
const INSTALL_TIMEOUT_MS = 10_000;

/**
 * Chooses how programs on this page wait.
 * @param {URL | null} serviceWorker the script to register if nothing better is available
 * @returns {Promise<InputChannelFactory>}
 */
export async function chooseWaitMethod(serviceWorker) {
  if ("Suspending" in WebAssembly && "promising" in WebAssembly) return messageInput({ kind: "suspend" });
  if (globalThis.crossOriginIsolated) return sharedMemoryInput;
  const scope = serviceWorker && (await register(serviceWorker).catch(() => null));
  return scope ? serviceWorkerInput(new URL("understory-wait", scope).href) : messageInput({ kind: "none" });
}

/** @param {WaitMethod} way @returns {InputChannelFactory} */
function messageInput(way) {
  return (post) => ({ way, give: (text) => post({ kind: "line", text }), sendMore: noop, end: noop });
}

// --- Memory shared with the worker --------------------------------------------------

const BUFFER_BYTES = 64 * 1024;

/** @type {InputChannelFactory} */
function sharedMemoryInput() {
  const buffer = new SharedArrayBuffer(BUFFER_BYTES);
  const header = new Int32Array(buffer, 0, HEADER / Int32Array.BYTES_PER_ELEMENT);
  const content = new Uint8Array(buffer, HEADER);
  let rest = new Uint8Array();

  /** @param {number} signal @param {number} length */
  function notify(signal, length) {
    // The length first: the worker reads it as soon as the signal changes.
    Atomics.store(header, LENGTH, length);
    Atomics.store(header, SIGNAL, signal);
    Atomics.notify(header, SIGNAL);
  }
  function sendMore() {
    const part = rest.subarray(0, content.length);
    rest = rest.subarray(part.length);
    content.set(part);
    notify(rest.length > 0 ? PART : LAST, part.length);
  }
  return {
    way: { kind: "shared", buffer },
    give(line) {
      if (line === null) return notify(END, 0);
      rest = new TextEncoder().encode(line);
      sendMore();
    },
    sendMore,
    end: noop,
  };
}

// --- A service worker between the page and the worker -------------------------------

/**
 * The page keeps the line until it is asked for it: the browser may stop and restart the service
 * worker at any moment, which then asks again. The channel is named after a random id for each
 * worker, so no other tab receives the line.
 *
 * @param {string} url
 * @returns {InputChannelFactory}
 */
function serviceWorkerInput(url) {
  return () => {
    const id = crypto.randomUUID();
    const channel = new BroadcastChannel(`understory-wait ${id}`);
    let number = -1;
    /** @type {string | null} */
    let line = null;
    const send = () => channel.postMessage({ kind: "line", number, text: line });
    channel.onmessage = ({ data }) => {
      // A request for an earlier line comes from a worker that has gone on.
      if (data.kind === "ask" && data.number === number) send();
    };
    return {
      way: { kind: "service", url, id },
      give(text) {
        number += 1;
        line = text;
        send();
      },
      sendMore: noop,
      end() {
        channel.postMessage({ kind: "end" });
        channel.close();
      },
    };
  };
}

/** @param {URL} script @returns {Promise<string | null>} the scope, once the service worker is active */
async function register(script) {
  if (!navigator.serviceWorker) return null;
  const registration = await navigator.serviceWorker.register(script, { updateViaCache: "none" });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) return null;
  // Only an active one holds requests.
  if (worker.state !== "activated") await activation(worker);
  return registration.scope;
}

/** @param {ServiceWorker} worker @returns {Promise<void>} */
function activation(worker) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the service worker did not start")), INSTALL_TIMEOUT_MS);
    worker.onstatechange = () => {
      if (worker.state === "activated") {
        clearTimeout(timer);
        resolve();
      }
      if (worker.state === "redundant") {
        clearTimeout(timer);
        reject(new Error("the service worker was given up"));
      }
    };
  });
}
