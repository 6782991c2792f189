// From nothing to a ready interpreter and the first words of a program: what a browser that was never here
// transfers and waits for, what one that has the files waits for, and what a worker that
// stands by takes. The host is as plain as GitHub Pages: it gzips scripts and wasm.

import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";

const ROUNDS = 5;
const NAMES = ["ours", "pyodide"];
const MEGABYTE = 1_000_000;

export async function measure(stage) {
  const never = () => ({ ready: Infinity, words: Infinity });
  const results = Object.fromEntries(NAMES.map((name) => [name, { cold: never(), warm: never() }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of NAMES) {
      const newcomer = await stage.newcomer();
      for (const visit of ["cold", "warm"]) {
        const page = await newcomer.open();
        const { ready, words } = await page.evaluate((name) => bench.first(name), name);
        const best = results[name][visit];
        Object.assign(best, { ready: Math.min(best.ready, ready), words: Math.min(best.words, words) });
        if (visit === "cold") results[name].sent = belongingTo(name, stage.sent);
        await page.close();
      }
      await newcomer.close();
    }
  }
  results.ours.again = await stage.page.evaluate(async () => {
    let best = Infinity;
    for (let round = 0; round < 3; round += 1) best = Math.min(best, await bench.again());
    return best;
  });
  results.ours.memory = await memoryOfWorker(stage);
  results.pyodide.packed = await packedLikeOurs(results.pyodide.sent);
  return results;
}

/** What Pyodide's files would take if they were packed with Brotli as ours are, in bytes. */
async function packedLikeOurs(sent) {
  const folder = new URL(".", import.meta.resolve("pyodide"));
  const files = sent.map(({ path }) => readFile(new URL(path.slice("/pyodide/".length), folder)));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return (await Promise.all(files)).reduce((sum, file) => sum + brotliCompressSync(file, options).length, 0);
}

/** What was sent of the bench's own page is nobody's. */
function belongingTo(name, sent) {
  const folder = name === "ours" ? "/runner/" : "/pyodide/";
  return sent.filter(({ path }) => path.startsWith(folder));
}

/** How much the page and its workers grow by a worker that stands by, in bytes. */
async function memoryOfWorker(stage) {
  const newcomer = await stage.newcomer();
  const page = await newcomer.open();
  const session = await page.context().browser().newBrowserCDPSession();
  const total = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return privateBytes(processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id));
  };
  await page.evaluate(() => bench.keep());
  const before = await total();
  const workers = 4;
  for (let number = 0; number < workers; number += 1) await page.evaluate(() => bench.keep());
  const after = await total();
  await session.detach();
  await newcomer.close();
  return (after - before) / workers;
}

/** The memory of processes that is theirs alone, as Linux tells it. */
async function privateBytes(processes) {
  let bytes = 0;
  for (const id of processes) {
    const told = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
    for (const [, kilobytes] of told.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)) bytes += Number(kilobytes) * 1024;
  }
  return bytes;
}

export function report({ ours, pyodide }) {
  const size = ({ sent }) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const row = (what, our, their, unit, digits) =>
    `| ${what} | ${our.toFixed(digits)} ${unit} | ${their.toFixed(digits)} ${unit} | ${(our / their).toFixed(2)} |`;
  const lines = [
    "| | ours | Pyodide | ours / Pyodide |",
    "|---|--:|--:|--:|",
    row("transfer for the first program", size(ours) / MEGABYTE, size(pyodide) / MEGABYTE, "MB", 2),
    row("the same, if Pyodide were packed as ours is", size(ours) / MEGABYTE, pyodide.packed / MEGABYTE, "MB", 2),
    row("ready, nothing cached", ours.cold.ready, pyodide.cold.ready, "ms", 0),
    row("ready, files cached", ours.warm.ready, pyodide.warm.ready, "ms", 0),
    row("first words, nothing cached", ours.cold.words, pyodide.cold.words, "ms", 0),
    row("first words, files cached", ours.warm.words, pyodide.warm.words, "ms", 0),
    `| Stop, and first words of the next program | ${ours.again.toFixed(0)} ms | | |`,
    `| memory of a worker that stands by | ${(ours.memory / MEGABYTE).toFixed(0)} MB | | |`,
    "",
    ...ours.sent.map(({ path, bytes }) => `    ${path}  ${bytes.toLocaleString("en")}`),
  ];
  return { text: lines.join("\n"), faults: [] };
}
