/**
 * The worker that fetches, unpacks and compiles the interpreter, so that the page does not
 * have to: it does so while the bytes arrive.
 *
 * In: one message, `{python, unpacker}` with addresses. Out: `{kind: 'progress', done}`
 * with the packed bytes so far, then `{kind: 'loaded', module, unpacker}` with both
 * modules, or `{kind: 'failed', detail}`.
 */
import { Unpacker } from "./unpack.js";

/** As large a piece as a browser's stream usually gives: a copy from the cache comes whole. */
const PIECE_BYTES = 1 << 16;

onmessage = async ({ data }) => {
  try {
    postMessage({ kind: "loaded", ...(await load(data)) });
  } catch (error) {
    postMessage({ kind: "failed", detail: error instanceof Error ? error.message : String(error) });
  }
};

/** @param {{python: string, unpacker: string}} addresses */
async function load({ python, unpacker }) {
  const [packed, unpacking] = await Promise.all([fetchGood(python), fetchGood(unpacker).then(compiled)]);
  const module = await WebAssembly.compileStreaming(wasmResponse(unpackedBody(packed, new Unpacker(unpacking))));
  return { module, unpacker: unpacking };
}

/** @param {string} address */
async function fetchGood(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).pathname} could not be loaded (HTTP ${response.status})`);
  return response;
}

/** Some static hosts serve `.wasm` under another type, which streaming refuses. @param {Response} response */
async function compiled(response) {
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @param {ReadableStream} body */
function wasmResponse(body) {
  return new Response(body, { headers: { "Content-Type": "application/wasm" } });
}

/** @param {Response} packed @param {Unpacker} unpacker */
function unpackedBody(packed, unpacker) {
  let done = 0;
  /** @param {TransformStreamDefaultController} controller @param {Uint8Array} bytes */
  const give = (controller, bytes) => {
    if (bytes.length > 0) controller.enqueue(bytes);
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
