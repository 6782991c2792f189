/**
 * The worker that Python runs in: boots one interpreter, serves one request.
 *
 * In: `{kind: 'boot', module}` with the compiled module, then one `run` or `check`, then
 * a `line` for each `input`. Out: the interpreter's messages as they are, and one that
 * only this side can send, `{kind: 'crashed', reason, detail}`, after which the worker is
 * of no use.
 *
 * It does not know limits, Stop or the page: whoever started it ends it.
 */
import start, { boot, set_request } from "./runner_wasm.js";
import { CannotWait, connect, flush, giveLine, lastPanic } from "./host.js";

let exports = null;

connect((message) => postMessage(message));

async function bootInterpreter(module) {
  exports = await start({ module_or_path: module });
  boot();
}

async function serve(request) {
  set_request(JSON.stringify(request));
  const run = WebAssembly.promising ? WebAssembly.promising(exports.run_raw) : exports.run_raw;
  if ((await run()) !== 0) throw new Error("the interpreter could not read the request");
  flush();
}

function tellCrash(error) {
  flush();
  postMessage({ kind: "crashed", reason: reasonOf(error), detail: lastPanic() ?? String(error) });
}

function reasonOf(error) {
  if (error instanceof CannotWait) return "wait";
  if (lastPanic() === null && error instanceof RangeError) return "depth";
  return "interpreter";
}

onmessage = ({ data }) => {
  if (data.kind === "line") giveLine(data.text);
  else if (data.kind === "boot") bootInterpreter(data.module).catch(tellCrash);
  else serve(data).catch(tellCrash);
};
