/**
 * Both interpreters in one page, each in workers, so that one browser measures both.
 *
 * `bench.ours` and `bench.pyodide` take `{source, files}` and resolve to what the program
 * printed; the others are what `measures/` needs.
 */
import { PythonRunner } from "/runner/runner.js";

const limits = { millis: 600_000, outputBytes: 10_000_000 };

async function ours({ source, files }, onReady = () => {}) {
  let printed = "";
  const runner = new PythonRunner({
    baseUrl: "/runner/",
    limits,
    onOutput: (stream, text) => {
      if (stream === "stdout") printed += text;
    },
  });
  try {
    await runner.ready;
    onReady();
    const { status, error } = await runner.run(source, { files });
    if (status !== "ok") throw new Error(error?.traceback || error?.message || status);
    return printed;
  } finally {
    runner.close();
  }
}

let worker = null;

function pyodide(job, onReady = () => {}) {
  worker ??= new Worker("pyodide-worker.js", { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.ready) onReady();
      else if (data.error) reject(new Error(data.error));
      else resolve(data.printed);
    };
    worker.postMessage(job);
  });
}

const HELLO = 'print("hello")';

/** From nothing to an interpreter that is ready, and to the first words of a program, in milliseconds. */
async function first(interpreter) {
  const start = performance.now();
  let ready;
  await { ours, pyodide }[interpreter]({ source: HELLO, files: {} }, () => (ready = performance.now() - start));
  return { ready, words: performance.now() - start };
}

/** Boots our interpreter and lets it stay, one worker for each time: for what it takes of memory. */
const kept = [];
async function keep() {
  const runner = new PythonRunner({ baseUrl: "/runner/", limits });
  kept.push(runner);
  await runner.ready;
}

/** Returns how long our interpreter takes for a program, and for what the page runs before it, in milliseconds. */
async function millisOf(source) {
  const runner = new PythonRunner({ baseUrl: "/runner/", limits });
  await runner.ready;
  const { status, error, millis } = await runner.run(source);
  runner.close();
  if (status !== "ok") throw new Error(error?.traceback || status);
  return millis;
}

let session = null;

/** Sends requests to an application in a session, which the first call starts. Returns how long all that takes. */
async function serve({ files, path, times }) {
  let taken = 0;
  const ask = async (request) => {
    const { status, response, error, millis } = await session.request(request);
    if (status !== "ok" || error || (response && response.status !== 200)) throw new Error(error?.traceback || status);
    taken += millis;
  };
  if (!session) {
    session = await new PythonRunner({ baseUrl: "/runner/", limits }).session(files);
    await ask({ do: "start", app: "main:app" });
  }
  for (let count = 0; count < times; count += 1) await ask({ do: "http", method: "GET", path, headers: [], body: "" });
  return taken;
}

/** How long it takes from Stop in an endless loop to the words of the next program. */
async function again() {
  let said;
  const begun = new Promise((resolve) => (said = resolve));
  const runner = new PythonRunner({ baseUrl: "/runner/", limits, onOutput: () => said() });
  await runner.ready;
  const endless = runner.run("print('begun', flush=True)\nwhile True:\n    pass");
  await begun;
  // The spare is made while a program runs.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const start = performance.now();
  runner.stop();
  await endless;
  await runner.run(HELLO);
  const taken = performance.now() - start;
  runner.close();
  return taken;
}

globalThis.bench = { ours, pyodide, first, keep, millisOf, serve, again };
