/**
 * Reconstructs what was true at each step of a recording.
 *
 * Pure. Works on the result of `PythonRunner.trace`, together with the program, its output
 * and its input.
 */

/**
 * @typedef {{kind: string, text: string, truncated?: number} | {ref: number}} Value
 * @typedef {{function: string, line: number, file: string, names: [string, Value][], truncated?: number}} Frame
 * @typedef {{type: string, kind: string, text?: string, items?: Value[], entries?: [Value, Value][], attributes?: [string, Value][], truncated?: number}} Thing
 * @typedef {{stream: "stdout"|"stderr"|"stdin"|"drawing", text: string, prompt?: string}} Segment in chronological order
 *
 * @typedef {object} Recording
 * @property {Record<string, string>} sources by file name; the program is `main.py`
 * @property {object[]} steps as reported by the interpreter
 * @property {boolean} complete the program ran to its end
 * @property {{type: string, message: string}|null} error the error it ended with
 * @property {Segment[]} output
 *
 * @typedef {object} Moment a step with all its frames
 * @property {"line"|"call"|"return"|"exception"|"end"} event
 * @property {number} line
 * @property {string} file
 * @property {string} function
 * @property {Frame[]} frames outermost first
 * @property {number} hidden how many frames are left out after the first
 * @property {Record<string, Thing>} changed objects that are new or have changed
 *
 * @typedef {object} State
 * @property {Moment} moment
 * @property {Record<string, Thing>} objects
 * @property {{moment: Moment, objects: Record<string, Thing>}|null} before
 */

const MODULE = "<module>";

/** Returns the visible steps: without the calls of modules, and with an end. */
export function moments({ steps, complete }) {
  const shownSteps = [];
  let frames = [];
  let changed = {};
  for (const [index, step] of steps.entries()) {
    const before = frames;
    frames = step.frames.map((frame) => (typeof frame === "number" ? before[frame] : frame));
    changed = { ...changed, ...step.objects };
    if (step.event === "call" && step.line === 0) continue;
    const ends = complete && index === steps.length - 1 && step.event === "return" && step.function === MODULE;
    shownSteps.push({ ...step, event: ends ? "end" : step.event, frames, hidden: step.hidden ?? 0, changed });
    changed = {};
  }
  return shownSteps;
}

/** Returns the state at one moment. */
export function stateAt(all, index) {
  const objects = Object.assign({}, ...all.slice(0, index).map(({ changed }) => changed));
  const before = index > 0 ? { moment: all[index - 1], objects } : null;
  return { moment: all[index], objects: { ...objects, ...all[index].changed }, before };
}

/** Returns the number of frames, including hidden ones. */
export function depthOf(moment) {
  return moment.frames.length + moment.hidden;
}

/**
 * Returns the output and input before a moment, or all of it at the end.
 *
 * @returns {Segment[]}
 */
export function outputAt(recording, all, index) {
  const { event, stdout, stderr = 0 } = all[index];
  const output = recording.output.filter(({ stream }) => stream !== "drawing");
  if (event === "end") return output;
  const remaining = { stdout, stderr };
  let written = 0;
  const segments = [];
  for (const segment of output) {
    if (segment.stream === "stdin") {
      if (index >= typedBefore(recording, all, segment, written)) segments.push(segment);
      continue;
    }
    const characters = [...segment.text];
    if (segment.stream === "stdout") written += characters.length;
    const text = characters.slice(0, remaining[segment.stream]).join("");
    remaining[segment.stream] -= Math.min(remaining[segment.stream], characters.length);
    if (text) segments.push({ ...segment, text });
  }
  return segments;
}

/** Returns the commands that drew something before a moment, or all of them at the end. */
export function drawnAt({ output }, all, index) {
  const commands = output.filter(({ stream }) => stream === "drawing").map(({ text }) => text);
  const { event, drawing = 0 } = all[index];
  return [...commands.join("")].slice(0, event === "end" ? undefined : drawing).join("");
}

/** Returns what the program printed since the previous moment. */
export function printedBetween({ output }, all, index) {
  if (index === 0) return "";
  const printed = [
    ...output
      .filter(({ stream }) => stream === "stdout")
      .map(({ text }) => text)
      .join(""),
  ];
  return printed.slice(all[index - 1].stdout, all[index].event === "end" ? undefined : all[index].stdout).join("");
}

/**
 * Returns the first moment that shows a typed line, which came after `written`
 * characters. Recordings only count what is written. After a prompt that's enough;
 * without one, the line of code has to show that it reads input.
 */
function typedBefore({ sources }, all, { prompt }, written) {
  const reached = all.findIndex(({ stdout }) => stdout >= written);
  if (prompt || reached === -1) return reached === -1 ? all.length : reached;
  const asks = all.findIndex(
    ({ file, line, stdout }, at) => at >= reached && stdout === written && /input|stdin/.test(lineOf(sources, file, line)),
  );
  return asks === -1 ? reached : asks + 1;
}

/** Returns a line of the program, counting from 1. */
export function lineOf(sources, file, line) {
  return sources[file]?.split("\n")[line - 1] ?? "";
}
