/**
 * The worker that Python runs in: boots one interpreter, serves one request.
 *
 * In: `boot` with the protocol's version, the compiled modules and the way to wait; then
 * one `run`, `check` or `trace`; then, where a program can be suspended, a `line` for each
 * `input`. Out: the interpreter's messages as they are, `ready` with this side's version,
 * and one that only this side can send, `{kind: 'crashed', reason, detail}`, after which
 * the worker is of no use.
 *
 * It does not know limits, Stop or the page: whoever started it ends it.
 */
import start, { boot, set_request } from "./runner_wasm.js";
import { MODULES } from "./bundle.js";
import { canSuspend, connect, flush, giveLine, lastPanic, memoryRefused } from "./host.js";
import { harden } from "./hardening.js";
import { Library } from "./library.js";
import { PROTOCOL } from "./protocol.js";
import { CannotWait, waitsBy } from "./blocking.js";

/** What is kept for this worker alone when its global scope is emptied. */
const post = globalThis.postMessage.bind(globalThis);
const { XMLHttpRequest } = globalThis;
const fetch = globalThis.fetch.bind(globalThis);

/** @type {any} */
let exports = null;

/** @param {{protocol: number, way: import("./waiting.js").Way} & import("./types.js").Loaded} message */
async function bootInterpreter({ protocol, module, unpacker, way }) {
  if (protocol !== PROTOCOL) return post({ kind: "crashed", reason: "protocol", detail: `version ${PROTOCOL}` });
  const waits = waitsBy(way, { post, Request: XMLHttpRequest });
  const about = { protocol: PROTOCOL, canWait: canSuspend || waits.canWait };
  const library = new Library({ base: new URL(".", import.meta.url).href, unpacker, fetch, Request: XMLHttpRequest });
  connect((message) => post(message.kind === "ready" ? { ...message, ...about } : message), waits, library);
  exports = await start({ module_or_path: module });
  harden(globalThis);
  boot(MODULES);
}

/** @param {object} request */
async function serve(request) {
  set_request(JSON.stringify(request));
  const run = canSuspend ? WebAssembly.promising(exports.run_raw) : exports.run_raw;
  if ((await run()) !== 0) throw new Error("the interpreter could not read the request");
  flush();
}

/** @param {unknown} error */
function tellCrash(error) {
  flush();
  post({ kind: "crashed", reason: reasonOf(error), detail: lastPanic() ?? String(error) });
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof CannotWait) return "wait";
  if (lastPanic() !== null) return "interpreter";
  if (isTooDeep(error)) return "depth";
  return memoryRefused() ? "memory" : "interpreter";
}

/** The browser's own stack ended before the interpreter's. @param {unknown} error */
function isTooDeep(error) {
  // Firefox has an error of its own, which no name in scripts leads to.
  return error instanceof RangeError || (error instanceof Error && error.name === "InternalError");
}

onmessage = ({ data }) => {
  if (data.kind === "line") giveLine(data.text);
  else if (data.kind === "boot") bootInterpreter(data).catch(tellCrash);
  else serve(data).catch(tellCrash);
};
