// What packages cost a reader on a phone, beside Pyodide, which imports the same wheels: the bytes of
// their first use, importing them, an application's first response and later ones, and the memory of a
// session.
//
// Chromium has a phone's screen and slows the page's own thread down to a quarter. It can't slow down
// workers, and both interpreters run in workers. Packages are compiled ahead in both, and each time
// comes from a new worker, since an interpreter and V8 both learn.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { packagesForPyodide } from "../../../tests/conformance/packages.mjs";

const ROUNDS = 3;
const NAMES = ["ours", "pyodide"];
const MODULES = { pydantic: "pydantic.main", fastapi: "fastapi", flask: "flask", sqlalchemy: "sqlalchemy.orm", pytest: "pytest" };
const REQUESTS = 100;
const PATH = "/late-fee/3";
const PHONE = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

const ROOT = new URL("../../../", import.meta.url);
/** The application of the course's first lesson about FastAPI. Pyodide has no threads for plain functions. */
const APP = (await readFile(new URL("content/04-collections/06-first-endpoint/fee-at-an-address/main.py", ROOT), "utf8")).replace(
  "\ndef ",
  "\nasync def ",
);
const FILES = {
  "main.py": APP,
  "understory_web.py": await readFile(new URL("wasm-runner/python/session/understory_web.py", ROOT), "utf8"),
  "loops.py": await readFile(new URL("tests/conformance/pyodide_loops.py", ROOT), "utf8"),
};
const timed = (code) => `import time\nstart = time.perf_counter()\n${code}\nprint((time.perf_counter() - start) * 1000)\n`;
/** Pyodide's own event loop only runs what it awaits itself. */
const LOOPS = "import asyncio, loops, sys\nloops.install()\nasyncio.events._set_running_loop(None)\nimport understory_web as web\n";
const START = `sys.application = web.load("main:app", ".")\n`;
const send = (times) => `for number in range(${times}):\n    assert web.send(sys.application, "GET", "${PATH}").status == 200\n`;

/** The address of Pyodide's packages. */
let packages = "";

/** How each interpreter does it, in a page. The last two may follow each other in one page. */
const WAYS = {
  ours: {
    load: (page, module) => page.evaluate((source) => bench.millisOf(source), `import ${module}`),
    start: (page) => serve(page, 1),
    ask: (page) => serve(page, REQUESTS),
  },
  pyodide: {
    load: (page, module) => run(page, timed(`import ${module}`)),
    start: (page) => run(page, LOOPS + timed(START + send(1))),
    ask: (page) => run(page, LOOPS + timed(send(REQUESTS))),
  },
};
const run = async (page, source) => Number(await page.evaluate((job) => bench.pyodide(job), { source, files: FILES, packages }));
const serve = (page, times) => page.evaluate((job) => bench.serve(job), { files: { "main.py": APP }, path: PATH, times });

export async function measure(stage) {
  packages = archived(await packagesForPyodide());
  const results = { bytes: {}, millis: {}, memory: {} };
  const keep = (what, name, millis) => {
    results.millis[what] ??= { ours: Infinity, pyodide: Infinity };
    results.millis[what][name] = Math.min(results.millis[what][name], millis);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [pack, module] of Object.entries(MODULES)) {
      for (const name of NAMES) {
        await onPhone(stage, async (page) => keep(`import ${module}`, name, await WAYS[name].load(page, module)));
        if (name === "ours") results.bytes[pack] = [sizeOf(stage.sent, OWN), sizeOf(stage.sent, LIBRARY)];
      }
    }
    for (const name of NAMES)
      await onPhone(stage, async (page) => keep("first response of a FastAPI application", name, await WAYS[name].start(page)));
  }
  for (const name of NAMES) {
    await onPhone(stage, async (page) => {
      await page.route(/\/(worker|pyodide-worker)\.js$/, withMemories);
      await WAYS[name].start(page);
      results.memory[name] = [await memoryOf(page)];
      keep(`${REQUESTS} more responses of it`, name, await WAYS[name].ask(page));
      results.memory[name].push(await memoryOf(page));
    });
  }
  return results;
}

/** Returns the address of a folder's packages as an archive beside it. The largest one isn't measured. */
function archived(folder) {
  const archive = `${folder}.tar`;
  if (!existsSync(archive)) execFileSync("tar", ["-cf", archive, "--exclude", "./django", "-C", folder, "."]);
  return `/${basename(dirname(archive))}/${basename(archive)}`;
}

async function onPhone(stage, use) {
  const newcomer = await stage.newcomer(PHONE);
  const page = await newcomer.open();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await use(page);
  await newcomer.close();
}

async function withMemories(route) {
  const worker = await (await route.fetch()).text();
  await route.fulfill({ contentType: "text/javascript", body: `import "/memories.js";\n${worker}` });
}

/** Packs of packages and pydantic's core, and what they need of Python's library beyond what each page fetches. */
const OWN = /\/library\/(package-|validating\.)/;
const LIBRARY = /\/library\/(?!package-|validating\.|common\.|explaining\.|judging\.)/;
const sizeOf = (sent, pattern) => sent.filter(({ path }) => pattern.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);

/** The memory of the page's largest interpreter, in bytes. */
async function memoryOf(page) {
  const sizes = page
    .workers()
    .map((worker) => worker.evaluate(() => Math.max(0, ...[...(WebAssembly.memories ?? [])].map(({ buffer }) => buffer.byteLength))));
  return Math.max(...(await Promise.all(sizes)));
}

export function report({ bytes, millis, memory }) {
  const row = (what, ours, pyodide, unit) =>
    `| ${what} | ${ours.toFixed(0)} ${unit} | ${pyodide.toFixed(0)} ${unit} | ${(ours / pyodide).toFixed(2)} |`;
  const megabytes = NAMES.map((name) => memory[name].map((size) => size / 1_000_000));
  const lines = [
    "| | ours | Pyodide | ours / Pyodide |",
    "|---|--:|--:|--:|",
    ...Object.entries(millis).map(([what, { ours, pyodide }]) => row(what, ours, pyodide, "ms")),
    ...["after its first response", `after ${REQUESTS} more`].map((when, index) =>
      row(`memory of a session, ${when}`, megabytes[0][index], megabytes[1][index], "MB"),
    ),
    "",
    ...Object.entries(bytes).map(
      ([pack, [own, library]]) =>
        `    first use of ${pack}  ${own.toLocaleString("en")} bytes, and ${library.toLocaleString("en")} of Python's library`,
    ),
  ];
  return { text: lines.join("\n"), faults: [] };
}
