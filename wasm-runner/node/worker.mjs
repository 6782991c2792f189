// One interpreter in a worker thread of Node; `js/worker.js` is the same for a page. Programs are
// never suspended: the worker blocks on memory that it shares with `engine.mjs`.
//
// Booting, importing the check engine and importing what explains errors take longer than most
// programs, and importing a package such as FastAPI takes longer still. So the interpreter's memory is
// copied after these imports and restored before each request: no program sees what another left.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { brotliDecompressSync } from "node:zlib";

const { bundle, module, packs, line, table } = workerData;

/**
 * Wasm memory never shrinks, and each request copies all of it. So a worker is replaced if its memory
 * grew by more than this, or to more than that.
 */
const SPENT = { growth: 64 << 20, bytes: 256 << 20 };

// Newer versions of Node can suspend a program, but one way to wait is enough here.
delete WebAssembly.Suspending;
delete WebAssembly.promising;

const imported = (name) => import(pathToFileURL(join(bundle, name)));
const { connect, flush, lastPanic, memoryRefused } = await imported("host.js");
const { crashed, reasonOf } = await imported("endings.js");
const { default: start, boot, set_request } = await imported("runner_wasm.js");
const { importedModules, packsOf, withNeeded } = await imported("choice.js");
const { PACKS } = await imported("bundle.js");

/** Messages that only a page needs, for its clock and progress bar. */
const FOR_PAGES = ["fetching", "fetched", "sleeping", "awake"];
let isSilent = false;
const send = (message) => isSilent || FOR_PAGES.includes(message.kind) || parentPort.postMessage(message);

const header = new Int32Array(line, 0, 2);
const waits = {
  readLine() {
    Atomics.wait(header, 0, 0);
    Atomics.store(header, 0, 0);
    if (header[1] < 0) return null;
    return new TextDecoder().decode(new Uint8Array(line, 8, header[1]).slice());
  },
  sleep(milliseconds) {
    const end = performance.now() + milliseconds;
    const nap = new Int32Array(new SharedArrayBuffer(4));
    for (let left = milliseconds; left > 0; left = end - performance.now()) Atomics.wait(nap, 0, 0, left);
  },
};

let wantedPack = "";
const library = {
  want(name) {
    wantedPack = name;
  },
  loadBlocking() {
    const file = join(bundle, "library", `${wantedPack}.packed`);
    if (!(wantedPack in packs) && existsSync(file)) packs[wantedPack] = brotliDecompressSync(readFileSync(file));
    return wantedPack in packs ? 1 : 0;
  },
  take: () => packs[wantedPack],
};

connect(send, waits, library);
const { memory, run_raw } = await start({ module_or_path: module });
boot(table);
/** @returns {Uint8Array} */
const copied = () => new Uint8Array(memory.buffer).slice();
const restore = (copy) => new Uint8Array(memory.buffer).set(copy);

function run(request) {
  set_request(JSON.stringify(request));
  run_raw();
  flush();
}

/** Returns the memory after these exercises were judged. */
function memoryAfter(exercises) {
  isSilent = true;
  for (const { source, ...exercise } of exercises) run({ kind: "check", exercise, source });
  isSilent = false;
  return copied();
}

/** Memory that a program needs beyond the copy is lost for the worker, so this leaves some to spare. */
const SPACE = "bytearray(8 << 20)\n";
/** What most verdicts need, such as tracebacks, is imported by these. */
const USUAL = [
  { kind: "python", checks: [{ name: "adds", given: { x: "1" }, script: "assert add(x) == 3" }], source: "x = 2\ndef add(n): return n" },
  { kind: "python", checks: [{ name: "prints", stdout: "1" }], source: `${SPACE}print(x)` },
];

set_request(JSON.stringify({ kind: "prepare" }));
run_raw();
const prepared = memoryAfter(USUAL);
/** The memory with packages imported, by packs. @type {Map<string, Uint8Array>} */
const withPackages = new Map();

/** Returns the memory that a request starts with. */
function memoryFor(request) {
  const names = importedModules(request, PACKS);
  if (names.length === 0) return prepared;
  const key = withNeeded(packsOf(request, PACKS), PACKS).sort().join(" ");
  if (!withPackages.has(key)) {
    restore(prepared);
    withPackages.set(key, memoryAfter(exercisesWith(names)));
  }
  return withPackages.get(key);
}

/**
 * Returns exercises that import these modules: a test, and an application, which need not be one.
 * A test client's first request, though it fails, takes longer than ten others.
 */
function exercisesWith(names) {
  const imports = names.map((name) => `import ${name}\n`).join("");
  const client = names.find((name) => name.endsWith(".testclient"));
  const body = client ? `${client}.TestClient(print).get("/")` : "pass";
  const test = { kind: "tests", tests: "test_it.py", program: {}, checks: [{ name: "passes", passes: true }] };
  const app = { kind: "app", checks: [{ name: "imports", request: "GET /" }], source: imports + SPACE };
  return names.includes("pytest") ? [{ ...test, source: `${imports}def test_it(): ${body}\n` }, app] : [app];
}

/** Tells why the interpreter broke, with the page's sentence if the program is at fault. */
function reportCrash(error) {
  const panic = lastPanic();
  const reason = reasonOf(error, { panic, refused: memoryRefused() });
  const detail = panic ?? String(error);
  const { status, problem } = crashed({ reason, detail });
  send({ kind: "result", status, reason, detail, error: problem });
}

parentPort.on("message", (request) => {
  let broke = false;
  let before = 0;
  try {
    const copy = memoryFor(request);
    restore(copy);
    before = copy.length;
    run(request);
  } catch (error) {
    flush();
    reportCrash(error);
    broke = true;
  }
  const bytes = memory.buffer.byteLength;
  const spent = broke || memoryRefused() || bytes > before + SPENT.growth || bytes > SPENT.bytes;
  parentPort.postMessage({ kind: "served", spent });
});
