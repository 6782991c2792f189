/**
 * Both interpreters in one page, each in workers, so that one browser measures both.
 *
 * `bench.ours` and `bench.pyodide` take `{source, files}` and resolve to what the program
 * printed.
 */
import { PythonRunner } from "/runner/runner.js";

const limits = { millis: 600_000, outputBytes: 10_000_000 };

async function ours({ source, files }) {
  let printed = "";
  const runner = new PythonRunner({
    baseUrl: "/runner/",
    limits,
    onOutput: (stream, text) => {
      if (stream === "stdout") printed += text;
    },
  });
  try {
    const { status, error } = await runner.run(source, { files });
    if (status !== "ok") throw new Error(error?.traceback || error?.message || status);
    return printed;
  } finally {
    runner.close();
  }
}

let worker = null;

function pyodide(job) {
  worker ??= new Worker("pyodide-worker.js", { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.printed));
    worker.postMessage(job);
  });
}

globalThis.bench = { ours, pyodide };
