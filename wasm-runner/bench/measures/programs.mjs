// How long learner-sized programs take: ours beside Pyodide, in one browser, and natively.
//
// Each program is timed inside Python by `measure.py`, alike everywhere. The interpreters
// take turns, and the best time of several rounds counts, so that what else the machine
// does hits all of them or none.

import { readdir, readFile } from "node:fs/promises";

const ROUNDS = 3;
const NAMES = ["ours", "pyodide", "native"];

export async function measure(stage, { programs }) {
  const source = await readFile(new URL("../measure.py", import.meta.url), "utf8");
  const results = [];
  for (const [name, program] of await read(programs)) {
    const millis = {};
    const printed = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const interpreter of NAMES) {
        const told = await stage.interpreters[interpreter](source, { "program.py": program });
        const end = told.indexOf("\n");
        millis[interpreter] = Math.min(millis[interpreter] ?? Infinity, Number(told.slice(0, end)));
        printed[interpreter] = told.slice(end + 1);
      }
    }
    results.push({ name, millis, printed });
  }
  return results;
}

async function read(wanted) {
  const folder = new URL("../programs/", import.meta.url);
  const names = (await readdir(folder)).filter((file) => file.endsWith(".py")).map((file) => file.replace(/\.py$/, ""));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`there is no measure and no program ${unknown.join(", ")}`);
  const chosen = (wanted.length > 0 ? wanted : names).sort();
  return Promise.all(chosen.map(async (name) => [name, await readFile(new URL(`${name}.py`, folder), "utf8")]));
}

export function report(results) {
  const rows = results.map(({ name, millis }) => [
    name,
    ...NAMES.map((interpreter) => millis[interpreter].toFixed(1)),
    ratio(millis, "pyodide").toFixed(2),
    ratio(millis, "native").toFixed(2),
  ]);
  const mean = (other) => geometricMean(results.map(({ millis }) => ratio(millis, other))).toFixed(2);
  rows.push(["geometric mean", "", "", "", mean("pyodide"), mean("native")]);
  const header = ["program", "ours, ms", "Pyodide, ms", "native, ms", "ours / Pyodide", "ours / native"];
  return { text: table([header, ...rows]), faults: results.flatMap(disagreement) };
}

function ratio(millis, other) {
  return millis.ours / millis[other];
}

function geometricMean(numbers) {
  return Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
}

function disagreement({ name, printed }) {
  return NAMES.filter((interpreter) => printed[interpreter] !== printed.pyodide).map(
    (interpreter) => `${name}: ${interpreter} printed ${JSON.stringify(printed[interpreter])}, Pyodide ${JSON.stringify(printed.pyodide)}`,
  );
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join("\n");
}
