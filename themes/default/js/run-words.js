/**
 * What the soil and the row of buttons say of a run state.
 *
 * A run state enters, plain words leave. Nothing here touches the page; what a
 * check found is worded by `results.js`.
 */
import { lineCount, linesHeld, nothing } from "./output.js";
import { isActive } from "./run-state.js";

/**
 * @param {import("./run-state.js").RunState} state
 * @returns {{shown: boolean, label: string, note: string, progress: {done: number, total: number}|null}}
 */
export function soilWords(state) {
  const words = { shown: true, label: "Output", note: "", progress: null };
  switch (state.name) {
    case "building":
      return {
        ...words,
        label: "The Python runner is still being built…",
        note: [state.runner.message && sentence(state.runner.message), waitingWords(state)].filter(Boolean).join(" "),
      };
    case "loading":
      return { ...words, label: fetchingWords(state.runner), note: waitingWords(state), progress: progressOf(state.runner) };
    case "offline":
      return { ...words, ...absence(state.runner) };
    case "running":
      return { ...words, label: state.checking ? `Checking: ${state.checking}` : words.label };
    case "waiting":
      return state.beforeRun ? { ...words, label: "Before it runs" } : words;
    case "stopped":
      return { ...words, label: stoppedWords(state) };
    case "limit":
      return { ...words, label: limitWords(state) };
    case "crashed":
      return {
        ...words,
        label: "Python itself stopped. This is our fault, not yours.",
        note: "Your program is saved. A fresh Python is ready; run it again.",
      };
    default:
      return finishedWords(state, words);
  }
}

function finishedWords(state, words) {
  const label = state.verdict ? checkedLabel(state.verdict) : words.label;
  if (state.output !== nothing) return { ...words, label: cutWords(state, label) };
  const ran = state.doing === "run" && state.seconds !== null;
  return { ...words, label, shown: ran, note: ran ? "Your program ran and printed nothing." : "" };
}

/** The label names what the check typed, as in "Output of the check with input 3". */
function checkedLabel(verdict) {
  const typed = verdict.output.filter(({ stream }) => stream === "stdin").map(({ text }) => text.trim());
  return typed.length > 0 ? `Output of the check with input ${typed.join(", ")}` : "Output of the check";
}

function cutWords(state, label) {
  return state.output.cut ? `${label}: the last ${count(linesHeld(state.output))} of ${count(lineCount(state.output))} lines` : label;
}

/** The problem of SQL that was ended after its time. */
export const endlessSql = Object.freeze({
  type: "TimeLimit",
  message: "Your SQL took too long and was stopped. Does each table that is joined have its condition?",
  line: null,
  traceback: "",
  explanation: null,
});

/** Beside the buttons: "running, 1.4 s" and "waiting for you, line 1". */
export function elapsedWords(state, seconds) {
  if (state.name === "waiting") return state.line ? `waiting for you, line ${state.line}` : "waiting for you";
  if (state.name !== "running" || seconds < 1) return "";
  return `${state.doing === "check" ? "checking" : "running"}, ${seconds.toFixed(1)} s`;
}

/** Which buttons can be pressed. A press on Check while Python is fetched is kept. */
export function buttons(state) {
  const active = isActive(state);
  const absent = state.name === "offline" && !(state.runner.kind === "offline" && state.runner.connected);
  const coming = state.name === "loading" || state.name === "building";
  return {
    run: active ? "Stop" : "Run",
    runDisabled: !active && (absent || coming),
    checkDisabled: active || absent,
  };
}

/** What a screen reader is told when a state begins. */
export function announcement(state, before) {
  if (state.name === before) return "";
  const { label, note } = soilWords(state);
  switch (state.name) {
    case "running":
      return before === "waiting" ? "" : state.doing === "check" ? "Checking." : "Running.";
    case "waiting":
      if (state.beforeRun) return "Before your program runs, type the lines that it will ask for.";
      return `Your program waits for you: ${state.prompt?.trim() || "it asks for a line"}`;
    case "loading":
    case "building":
    case "offline":
    case "stopped":
    case "limit":
    case "crashed":
      return `${label}. ${note}`.trim();
    default:
      return note;
  }
}

function fetchingWords({ done, total }) {
  if (!total) return "Fetching Python, once";
  return `Fetching Python, once: ${megabytes(done)} of ${megabytes(total)} MB`;
}

function waitingWords(state) {
  if (state.wanted === "check") return "Your program is checked as soon as it is here.";
  if (state.wanted === "trace") return "You can step through your program as soon as it is here.";
  if (state.wanted === "run") return "Your program runs as soon as it is here.";
  return state.name === "building" ? "Run works as soon as it is here." : "Write on: it will be here in a moment.";
}

function absence(runner) {
  if (runner.kind === "none" && runner.message) {
    return { label: "The Python runner could not be built", note: sentence(runner.message) };
  }
  if (runner.kind === "none") {
    return {
      label: "Python is not part of this copy of the site",
      note: "You can read and write here. To run your program, save it as main.py and run it with Python on your own machine.",
    };
  }
  if (runner.kind === "stale") {
    return {
      label: "This page and its Python do not fit together",
      note: "One of them is from an earlier visit. Reload the page: your program is saved.",
    };
  }
  if (runner.connected) {
    return { label: "Python could not be fetched", note: "Write on: your program is saved. Press Run to try again." };
  }
  return {
    label: "Offline, and Python is not on this device yet",
    note: "Write on: your program is saved. Run it when you are connected.",
  };
}

function stoppedWords({ stoppedBy, seconds, line }) {
  const where = line ? `, on line ${line}` : "";
  if (stoppedBy === "other") return `Stopped after ${wholeSeconds(seconds)}, because you started another program`;
  return `Stopped by you after ${wholeSeconds(seconds)}${where}`;
}

function limitWords(state) {
  const lines = lineCount(state.output);
  const after = `Stopped after ${wholeSeconds(state.seconds)}`;
  if (lines < 2) return after;
  return `${after} and ${count(lines)} lines${state.output.cut ? `; the last ${count(linesHeld(state.output))} are shown` : ""}`;
}

function progressOf({ done, total }) {
  return total ? { done, total } : null;
}

function sentence(text) {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1);
}

function wholeSeconds(seconds) {
  return seconds < 1 ? "less than a second" : `${Math.round(seconds)} s`;
}

function count(number) {
  return number.toLocaleString("en");
}
