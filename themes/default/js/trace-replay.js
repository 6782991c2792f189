/**
 * A recording → what was true at each of its steps.
 *
 * The answer of `PythonRunner.trace` enters, with the program and what was
 * printed and typed; moments and states leave. Pure. It draws and words
 * nothing.
 */

/** The most steps of a program that are recorded: 2,000 to see, and the call of the program itself. */
export const MOST_STEPS = 2001;

/**
 * @typedef {{kind: string, text: string, truncated?: number} | {ref: number}} Value
 * @typedef {{function: string, line: number, file: string, names: [string, Value][], truncated?: number}} Frame
 * @typedef {{type: string, kind: string, text?: string, items?: Value[], entries?: [Value, Value][], attributes?: [string, Value][], truncated?: number}} Thing
 * @typedef {{stream: "stdout"|"stderr"|"stdin", text: string, prompt?: string}} Piece in the order of their coming
 *
 * @typedef {object} Recording
 * @property {Record<string, string>} sources by file; the program is `main.py`
 * @property {object[]} steps as the interpreter tells them
 * @property {boolean} complete the program came to its own end
 * @property {{type: string, message: string}|null} error what it ended in
 * @property {Piece[]} output
 *
 * @typedef {object} Moment a step with all its frames
 * @property {"line"|"call"|"return"|"exception"|"end"} event
 * @property {number} line
 * @property {string} file
 * @property {string} function
 * @property {Frame[]} frames outermost first
 * @property {number} hidden how many frames are left out after the first
 * @property {Record<string, Thing>} changed objects that are new or look different
 *
 * @typedef {object} State
 * @property {Moment} moment
 * @property {Record<string, Thing>} objects
 * @property {{moment: Moment, objects: Record<string, Thing>}|null} before
 */

const MODULE = "<module>";

/** The steps that a reader sees: without the calls of modules, and with an end. */
export function moments({ steps, complete }) {
  const shown = [];
  let frames = [];
  let changed = {};
  for (const [index, step] of steps.entries()) {
    const before = frames;
    frames = step.frames.map((frame) => (typeof frame === "number" ? before[frame] : frame));
    changed = { ...changed, ...step.objects };
    if (step.event === "call" && step.line === 0) continue;
    const ends = complete && index === steps.length - 1 && step.event === "return" && step.function === MODULE;
    shown.push({ ...step, event: ends ? "end" : step.event, frames, hidden: step.hidden ?? 0, changed });
    changed = {};
  }
  return shown;
}

/** What is true at one of the moments. */
export function stateAt(all, index) {
  const objects = {};
  /** @type {State["before"]} */
  let before = null;
  for (const [at, moment] of all.slice(0, index + 1).entries()) {
    if (at === index && index > 0) before = { moment: all[index - 1], objects: { ...objects } };
    Object.assign(objects, moment.changed);
  }
  return { moment: all[index], objects, before };
}

/** How many frames there are, those left out included. */
export function depthOf(moment) {
  return moment.frames.length + moment.hidden;
}

/** Whether the function at hand began at this moment: nothing of it has run. */
export function isEntered(moment) {
  return moment.event === "call";
}

/**
 * What was printed and typed before a moment; all of it at the end.
 *
 * @returns {Piece[]}
 */
export function outputAt(recording, all, index) {
  const { event, stdout, stderr = 0 } = all[index];
  if (event === "end") return recording.output;
  const left = { stdout, stderr };
  let written = 0;
  const pieces = [];
  for (const piece of recording.output) {
    if (piece.stream === "stdin") {
      if (index >= typedBefore(recording, all, piece, written)) pieces.push(piece);
      continue;
    }
    const characters = [...piece.text];
    if (piece.stream === "stdout") written += characters.length;
    const text = characters.slice(0, left[piece.stream]).join("");
    left[piece.stream] -= Math.min(left[piece.stream], characters.length);
    if (text) pieces.push({ ...piece, text });
  }
  return pieces;
}

/** What the program printed between the moment before and this one. */
export function printedBetween({ output }, all, index) {
  if (index === 0) return "";
  const printed = [...output.filter(({ stream }) => stream === "stdout").map(({ text }) => text).join("")];
  return printed.slice(all[index - 1].stdout, all[index].event === "end" ? undefined : all[index].stdout).join("");
}

/**
 * The moment that first shows a typed line, which came after `written` characters. A
 * recording counts what is written, not what is read: after a prompt that tells enough,
 * without one the line of code has to.
 */
function typedBefore({ sources }, all, { prompt }, written) {
  const reached = all.findIndex(({ stdout }) => stdout >= written);
  if (prompt || reached === -1) return reached === -1 ? all.length : reached;
  const asks = all.findIndex(({ file, line, stdout }, at) =>
    at >= reached && stdout === written && /input|stdin/.test(lineOf(sources, file, line)));
  return asks === -1 ? reached : asks + 1;
}

/** A line of the program, counted from 1. */
export function lineOf(sources, file, line) {
  return sources[file]?.split("\n")[line - 1] ?? "";
}
