/**
 * The worker that Python runs in: boots one interpreter and serves one request.
 *
 * It gets `boot` with the protocol version, the compiled modules and the way to wait; then a `run`,
 * `check` or `trace`; then, if programs can be suspended, a `line` for each `input`. It passes on the
 * interpreter's messages, with the protocol version and `canWait` added to `ready`. It sends one kind
 * itself, `{kind: 'crashed', reason, detail}`, after which it can't be used any more. Limits and Stop
 * are the page's job: it terminates the worker.
 */
import start, { boot, set_request } from "./runner_wasm.js";
import { MODULES } from "./bundle.js";
import { canSuspend, connect, flush, giveLine, lastPanic, memoryRefused } from "./host.js";
import { harden } from "./hardening.js";
import { Library } from "./library.js";
import { PROTOCOL } from "./protocol.js";
import { reasonOf } from "./endings.js";
import { CannotWait, createBlockingWaits } from "./blocking.js";

/** Saved before `harden` removes them from the global scope. */
const post = globalThis.postMessage.bind(globalThis);
const { XMLHttpRequest } = globalThis;
const fetch = globalThis.fetch.bind(globalThis);

/** @type {any} */
let exports = null;

/** @param {{protocol: number, way: import("./waiting.js").WaitMethod} & import("./types.js").Loaded} message */
async function bootInterpreter({ protocol, module, unpacker, way }) {
  if (protocol !== PROTOCOL) return post({ kind: "crashed", reason: "protocol", detail: `version ${PROTOCOL}` });
  const waits = createBlockingWaits(way, { post, Request: XMLHttpRequest });
  const about = { protocol: PROTOCOL, canWait: canSuspend || waits.canWait };
  const library = new Library({ base: new URL(".", import.meta.url).href, unpacker, fetch, Request: XMLHttpRequest });
  connect((message) => post(message.kind === "ready" ? { ...message, ...about } : message), waits, library);
  exports = await start({ module_or_path: module });
  // After the start, which needs what is removed here.
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
function reportCrash(error) {
  flush();
  const panic = lastPanic();
  const reason = error instanceof CannotWait ? "wait" : reasonOf(error, { panic, refused: memoryRefused() });
  post({ kind: "crashed", reason, detail: panic ?? String(error) });
}

globalThis.onmessage = ({ data }) => {
  if (data.kind === "line") giveLine(data.text);
  else if (data.kind === "boot") bootInterpreter(data).catch(reportCrash);
  else serve(data).catch(reportCrash);
};
