/**
 * Loads the interpreter, once for all runners of a page that take it from one folder.
 *
 * A folder's address enters; what a worker needs to boot leaves (it is posted to the
 * worker as it is), and on the way the bytes so far. `worker.js` alone looks into it.
 *
 * @import { Progress } from "./types.js"
 * @typedef {{module: WebAssembly.Module}} Loaded
 */

/** @type {Map<string, {listeners: Set<(progress: Progress) => void>, loaded: Promise<Loaded>}>} */
const loads = new Map();

/**
 * @param {URL} base the bundle's folder
 * @param {(progress: Progress) => void} onProgress called until it is loaded
 * @returns {Promise<Loaded>}
 */
export function load(base, onProgress) {
  const known = loads.get(base.href);
  if (known) {
    known.listeners.add(onProgress);
    return known.loaded;
  }
  const listeners = new Set([onProgress]);
  const loaded = download(base, (progress) => listeners.forEach((listener) => listener(progress)));
  loads.set(base.href, { listeners, loaded });
  loaded.catch(() => loads.delete(base.href));
  return loaded;
}

/** @param {URL} base @param {(progress: Progress) => void} onProgress @returns {Promise<Loaded>} */
async function download(base, onProgress) {
  const manifest = await (await fetchGood(new URL("manifest.json", base))).json();
  const total = manifest.files["runner_wasm_bg.wasm"].bytes;
  onProgress({ done: 0, total });
  const response = await fetchGood(new URL("runner_wasm_bg.wasm", base));
  // Compiling the response itself lets the browser keep the machine code for the next
  // visit; a copy is read to see how far it is.
  const counted = countBytes(response.clone(), total, onProgress);
  const module = await WebAssembly.compileStreaming(asWasm(response));
  await counted;
  return { module };
}

/** @param {URL} url */
async function fetchGood(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} could not be loaded (HTTP ${response.status})`);
  return response;
}

/** @param {Response} response @param {number} total @param {(progress: Progress) => void} onProgress */
async function countBytes(response, total, onProgress) {
  const reader = response.body?.getReader();
  if (!reader) return;
  let done = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    done += part.value.length;
    onProgress({ done, total });
  }
}

/** Some static hosts serve `.wasm` under another type, which streaming refuses. @param {Response} response */
function asWasm(response) {
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) return response;
  return new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
}
