/**
 * Loads the interpreter, once for all runners on a page that use the same folder. The result is
 * posted to each worker unchanged; only `worker.js` looks inside.
 *
 * @import { Loaded, Progress } from "./types.js"
 */
import { bundleUrl } from "./addresses.js";
import { INTERPRETERS } from "./bundle.js";

/** @type {Map<string, {listeners: Set<(progress: Progress) => void>, loaded: Promise<Loaded>}>} */
const loads = new Map();

/**
 * @param {URL} base the bundle's folder
 * @param {string} interpreter one of `INTERPRETERS`
 * @param {(progress: Progress) => void} onProgress
 * @returns {Promise<Loaded>}
 */
export function load(base, interpreter, onProgress) {
  const python = bundleUrl(interpreter, base);
  const existing = loads.get(python);
  if (existing) {
    existing.listeners.add(onProgress);
    return existing.loaded;
  }
  const listeners = new Set([onProgress]);
  /** @param {number} done */
  const report = (done) => listeners.forEach((listener) => listener({ done, total: INTERPRETERS[interpreter] }));
  const loaded = download(base, python, report);
  loads.set(python, { listeners, loaded });
  loaded.then(
    () => whenIdle(() => prefetch(base)),
    () => loads.delete(python),
  );
  return loaded;
}

/**
 * Uses a separate worker, because unpacking would block the page.
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
    worker.postMessage({ python, unpacker: bundleUrl("unpacker.wasm", base) });
  });
}

/**
 * Fetches the packs for common modules, explanations of errors, and checks before a program needs
 * them, so that workers find them in the browser's cache.
 * @param {URL} base
 */
function prefetch(base) {
  for (const pack of ["common", "explaining", "judging"]) {
    const packed = fetch(bundleUrl(`library/${pack}.packed`, base), { priority: "low" });
    // Ignore errors: if a program needs the pack, it is requested again.
    packed.then((response) => response.arrayBuffer()).catch(() => {});
  }
}

/** In milliseconds. Lets the first program load what it needs first. */
const PREFETCH_DELAY = 3000;

/** Calls back later, unless the reader saves data. @param {() => void} work */
export function whenIdle(work) {
  if (globalThis.navigator?.connection?.saveData) return;
  setTimeout(() => {
    // Not every browser has it.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(work);
    else work();
  }, PREFETCH_DELAY);
}
