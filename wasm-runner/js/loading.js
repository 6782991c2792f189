/**
 * Loads the interpreter, once for all runners of a page that take it from one folder.
 *
 * A folder's address enters; what a worker needs to boot leaves (it is posted to the
 * worker as it is), and on the way the bytes so far. `worker.js` alone looks into it.
 *
 * @import { Loaded, Progress } from "./types.js"
 */
import { addressOf } from "./addresses.js";
import { INTERPRETERS } from "./bundle.js";

/** @type {Map<string, {listeners: Set<(progress: Progress) => void>, loaded: Promise<Loaded>}>} */
const loads = new Map();

/**
 * @param {URL} base the bundle's folder
 * @param {string} interpreter one of `INTERPRETERS`
 * @param {(progress: Progress) => void} onProgress called until it is loaded
 * @returns {Promise<Loaded>}
 */
export function load(base, interpreter, onProgress) {
  const python = addressOf(interpreter, base);
  const known = loads.get(python);
  if (known) {
    known.listeners.add(onProgress);
    return known.loaded;
  }
  const listeners = new Set([onProgress]);
  /** @param {number} done */
  const tell = (done) => listeners.forEach((listener) => listener({ done, total: INTERPRETERS[interpreter] }));
  const loaded = download(base, python, tell);
  loads.set(python, { listeners, loaded });
  loaded.then(
    () => whenIdle(() => fetchAhead(base)),
    () => loads.delete(python),
  );
  return loaded;
}

/**
 * In a worker of its own: unpacking would hold up the page.
 * @param {URL} base @param {string} python @param {(done: number) => void} onProgress @returns {Promise<Loaded>}
 */
async function download(base, python, onProgress) {
  const worker = new Worker(new URL("loading-worker.js", base), { type: "module", name: "python (loading)" });
  onProgress(0);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === "progress") onProgress(data.done);
      if (data.kind === "loaded") resolve({ module: data.module, unpacker: data.unpacker });
      if (data.kind === "failed") reject(new Error(data.detail));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message ?? "loading-worker.js could not be loaded"));
    };
    worker.postMessage({ python, unpacker: addressOf("unpacker.wasm", base) });
  });
}

/**
 * Fetches, before a program wants them, the parts of Python's library that most programs need,
 * the explanations of errors and the engine of checks: a worker then finds them in the browser's
 * cache.
 * @param {URL} base
 */
function fetchAhead(base) {
  if (globalThis.navigator?.connection?.saveData) return;
  for (const pack of ["common", "explaining", "judging"]) {
    const packed = fetch(addressOf(`library/${pack}.packed`, base), { priority: "low" });
    // Nobody waits for it, and the one who needs it will see what is wrong.
    packed.then((response) => response.arrayBuffer()).catch(() => {});
  }
}

/** The first program goes before. */
const LATER = 3000;

/** @param {() => void} work */
function whenIdle(work) {
  setTimeout(() => {
    // Not every browser tells when it is idle.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(work);
    else work();
  }, LATER);
}
