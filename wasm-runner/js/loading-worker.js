/**
 * The worker that fetches the interpreter, and unpacks and compiles it while the bytes arrive, so
 * that the page doesn't have to.
 *
 * It gets one message, `{python, unpacker}`, with URLs. It sends `{kind: 'progress', done}` with the
 * packed bytes so far, then `{kind: 'loaded', module, unpacker}` with both modules, or
 * `{kind: 'failed', detail}`. It closes after it has cached what it unpacked.
 */
import { findCached, removeCached, storeInCache, wasmResponse } from "./kept.js";
import { Unpacker } from "./unpack.js";

/** The usual size of a stream's chunks. A copy from the browser's cache comes as one large chunk. */
const CHUNK_BYTES = 1 << 16;

globalThis.onmessage = async ({ data: { python, unpacker } }) => {
  try {
    const unpacking = fetchOk(unpacker).then(compile);
    const cached = await cachedModule(python);
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const parts = [];
    const module = cached ?? (await downloadModule(python, unpacking, parts));
    postMessage({ kind: "loaded", module, unpacker: await unpacking });
    if (!cached) await storeInCache(python, parts);
  } catch (error) {
    postMessage({ kind: "failed", detail: error instanceof Error ? error.message : String(error) });
  }
  close();
};

/** Returns the interpreter from an earlier visit. @param {string} python @returns {Promise<WebAssembly.Module | null>} */
async function cachedModule(python) {
  const response = await findCached(python);
  if (!response) return null;
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    // It was damaged on the disk, so download it again.
    await removeCached(python);
    return null;
  }
}

/**
 * @param {string} python
 * @param {Promise<WebAssembly.Module>} unpacking
 * @param {Uint8Array<ArrayBuffer>[]} parts collects what is unpacked
 */
async function downloadModule(python, unpacking, parts) {
  const [packed, unpacker] = await Promise.all([fetchOk(python), unpacking]);
  return WebAssembly.compileStreaming(wasmResponse(unpackedBody(packed, new Unpacker(unpacker), parts)));
}

/** @param {string} address */
async function fetchOk(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).pathname} could not be loaded (HTTP ${response.status})`);
  return response;
}

/** @param {Response} response */
async function compile(response) {
  return WebAssembly.compileStreaming(wasmResponse(response.body ?? ""));
}

/** @param {Response} packed @param {Unpacker} unpacker @param {Uint8Array<ArrayBuffer>[]} parts */
function unpackedBody(packed, unpacker, parts) {
  let doneBytes = 0;
  /** @param {TransformStreamDefaultController} controller @param {Uint8Array<ArrayBuffer>} bytes */
  const emit = (controller, bytes) => {
    if (bytes.length === 0) return;
    parts.push(bytes);
    controller.enqueue(bytes);
  };
  const unpacking = new TransformStream({
    transform(bytes, controller) {
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        emit(controller, unpacker.push(bytes.subarray(at, at + CHUNK_BYTES)));
      }
      doneBytes += bytes.length;
      postMessage({ kind: "progress", done: doneBytes });
    },
    flush(controller) {
      emit(controller, unpacker.finish());
    },
  });
  if (!packed.body) throw new Error("the interpreter arrived empty");
  return packed.body.pipeThrough(unpacking);
}
