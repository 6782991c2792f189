/**
 * How a running program can wait for the page, and the page's side of it: giving lines.
 *
 * Best is the browser's own stack switching (JSPI). Without it the worker stands still, in
 * an `Atomics.wait` where the page is isolated, else in a synchronous request that the
 * service worker of `waiting-service-worker.js` holds until the page has the line. Where
 * none of these is to be had, a program gets its lines before it runs, or none.
 *
 * The worker's side is `blocking.js`. Neither knows what a line is for.
 *
 * @typedef {{kind: 'suspend'}} Suspend
 * @typedef {{kind: 'shared', buffer: SharedArrayBuffer}} Shared
 * @typedef {{kind: 'service', url: string, id: string}} Service
 * @typedef {{kind: 'none'}} None
 * @typedef {Suspend | Shared | Service | None} Way   what the worker is told when it boots
 *
 * @typedef {object} Lines   the lines of one worker
 * @property {Way} way
 * @property {(line: string | null) => void} give   answers the worker's next wait; `null` is end of file
 * @property {() => void} more   the worker asks for the rest of a long line
 * @property {() => void} end   the worker is no more
 *
 * @typedef {(post: (message: object) => void) => Lines} LinesOf   makes the lines of a worker
 */
import { END, HEADER, LAST, LENGTH, PART, SIGNAL } from "./shared-line.js";

const NOTHING = () => {};

/** How long a service worker may take to be installed. */
const PATIENCE = 10_000;

/**
 * Finds the way of this page.
 * @param {URL | null} serviceWorker the script to register where it is needed
 * @returns {Promise<LinesOf>}
 */
export async function findWay(serviceWorker) {
  if ("Suspending" in WebAssembly && "promising" in WebAssembly) return posted({ kind: "suspend" });
  if (globalThis.crossOriginIsolated) return shared;
  const scope = serviceWorker && (await register(serviceWorker).catch(() => null));
  return scope ? served(new URL("understory-wait", scope).href) : posted({ kind: "none" });
}

/** @param {Way} way @returns {LinesOf} */
function posted(way) {
  return (post) => ({ way, give: (text) => post({ kind: "line", text }), more: NOTHING, end: NOTHING });
}

// --- Memory that the worker shares --------------------------------------------------

const ROOM = 64 * 1024;

/** @type {LinesOf} */
function shared() {
  const buffer = new SharedArrayBuffer(ROOM);
  const header = new Int32Array(buffer, 0, HEADER / Int32Array.BYTES_PER_ELEMENT);
  const room = new Uint8Array(buffer, HEADER);
  let rest = new Uint8Array();

  /** @param {number} signal @param {number} length */
  function tell(signal, length) {
    Atomics.store(header, LENGTH, length);
    Atomics.store(header, SIGNAL, signal);
    Atomics.notify(header, SIGNAL);
  }
  function more() {
    const part = rest.subarray(0, room.length);
    rest = rest.subarray(part.length);
    room.set(part);
    tell(rest.length > 0 ? PART : LAST, part.length);
  }
  return {
    way: { kind: "shared", buffer },
    give(line) {
      if (line === null) return tell(END, 0);
      rest = new TextEncoder().encode(line);
      more();
    },
    more,
    end: NOTHING,
  };
}

// --- A service worker between the page and the worker -------------------------------

/**
 * The page keeps the line until it is asked for: a service worker may be ended and started
 * again at any moment, and then asks once more. The id is the channel's name, drawn at
 * random for each worker, so that no other tab hears of it.
 *
 * @param {string} url
 * @returns {LinesOf}
 */
function served(url) {
  return () => {
    const id = crypto.randomUUID();
    const channel = new BroadcastChannel(`understory-wait ${id}`);
    let given = -1;
    /** @type {string | null} */
    let line = null;
    const send = () => channel.postMessage({ kind: "line", number: given, text: line });
    channel.onmessage = ({ data }) => {
      if (data.kind === "ask" && data.number === given) send();
    };
    return {
      way: { kind: "service", url, id },
      give(text) {
        given += 1;
        line = text;
        send();
      },
      more: NOTHING,
      end() {
        channel.postMessage({ kind: "end" });
        channel.close();
      },
    };
  };
}

/** @param {URL} script @returns {Promise<string | null>} the scope, once the service worker is at work */
async function register(script) {
  if (!navigator.serviceWorker) return null;
  const registration = await navigator.serviceWorker.register(script, { updateViaCache: "none" });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) return null;
  if (worker.state !== "activated") await activated(worker);
  return registration.scope;
}

/** @param {ServiceWorker} worker @returns {Promise<void>} */
function activated(worker) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the service worker did not start")), PATIENCE);
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
