/**
 * The worker that fetches, unpacks and compiles the interpreter, so that the page does not
 * have to: it does so while the bytes arrive.
 *
 * In: one message, `{python, unpacker}` with addresses. Out: `{kind: 'progress', done}`
 * with the packed bytes so far, then `{kind: 'loaded', module, unpacker}` with both
 * modules, or `{kind: 'failed', detail}`. It ends by itself when what it unpacked is kept.
 */
import { forget, keep, kept, wasmResponse } from "./kept.js";
import { Unpacker } from "./unpack.js";

/** As large a piece as a browser's stream usually gives: a copy from the cache comes whole. */
const PIECE_BYTES = 1 << 16;

onmessage = async ({ data: { python, unpacker } }) => {
  try {
    const unpacking = fetchGood(unpacker).then(compiled);
    const known = await knownModule(python);
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const parts = [];
    const module = known ?? (await newModule(python, unpacking, parts));
    postMessage({ kind: "loaded", module, unpacker: await unpacking });
    if (!known) await keep(python, parts);
  } catch (error) {
    postMessage({ kind: "failed", detail: error instanceof Error ? error.message : String(error) });
  }
  close();
};

/** The interpreter from an earlier visit. @param {string} python @returns {Promise<WebAssembly.Module | null>} */
async function knownModule(python) {
  const response = await kept(python);
  if (!response) return null;
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    // Damaged on the disk: it is loaded anew.
    await forget(python);
    return null;
  }
}

/**
 * @param {string} python
 * @param {Promise<WebAssembly.Module>} unpacking
 * @param {Uint8Array<ArrayBuffer>[]} parts takes what is unpacked
 */
async function newModule(python, unpacking, parts) {
  const [packed, unpacker] = await Promise.all([fetchGood(python), unpacking]);
  return WebAssembly.compileStreaming(wasmResponse(unpackedBody(packed, new Unpacker(unpacker), parts)));
}

/** @param {string} address */
async function fetchGood(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).pathname} could not be loaded (HTTP ${response.status})`);
  return response;
}

/** @param {Response} response */
async function compiled(response) {
  return WebAssembly.compileStreaming(wasmResponse(response.body ?? ""));
}

/** @param {Response} packed @param {Unpacker} unpacker @param {Uint8Array<ArrayBuffer>[]} parts */
function unpackedBody(packed, unpacker, parts) {
  let done = 0;
  /** @param {TransformStreamDefaultController} controller @param {Uint8Array<ArrayBuffer>} bytes */
  const give = (controller, bytes) => {
    if (bytes.length === 0) return;
    parts.push(bytes);
    controller.enqueue(bytes);
  };
  const unpacking = new TransformStream({
    transform(bytes, controller) {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        give(controller, unpacker.take(bytes.subarray(at, at + PIECE_BYTES)));
      }
      done += bytes.length;
      postMessage({ kind: "progress", done });
    },
    flush(controller) {
      give(controller, unpacker.finish());
    },
  });
  if (!packed.body) throw new Error("the interpreter arrived empty");
  return packed.body.pipeThrough(unpacking);
}
