/**
 * The texts of the soil and the buttons for a run state.
 *
 * `results.js` has the texts for what a check found.
 */
import { isCutInLine, lineCount, linesHeld, nothing, plainText } from "./output.js";
import { language, phrase } from "./phrases.js";
import { isActive } from "./run-state.js";

/**
 * @param {import("./run-state.js").RunState} state
 * @returns {{shown: boolean, label: string, note: string, progress: {done: number, total: number}|null}}
 */
export function soilWords(state) {
  const words = { shown: true, label: phrase("run.output", "Output"), note: "", progress: null };
  switch (state.name) {
    case "building":
      return {
        ...words,
        label: phrase("run.building", "The Python runner is still being built…"),
        note: [state.runner.message && sentence(state.runner.message), waitingWords(state)].filter(Boolean).join(" "),
      };
    case "loading":
      return { ...words, label: fetchingWords(state.runner), note: waitingWords(state), progress: progressOf(state.runner) };
    case "offline":
      return { ...words, ...absence(state.runner) };
    case "running":
      return { ...words, label: state.checking ? phrase("run.checking", "Checking: {check}", { check: state.checking }) : words.label };
    case "waiting":
      return state.beforeRun ? { ...words, label: phrase("run.before", "Before it runs") } : words;
    case "stopped":
      return { ...words, label: stoppedWords(state) };
    case "limit":
      return { ...words, label: limitWords(state) };
    case "crashed":
      return {
        ...words,
        label: phrase("run.crashed", "Python itself stopped"),
        note: `${state.problem?.message ?? phrase("run.crashed_why", "This is our fault, not yours.")} ${phrase("run.crashed_then", "Your program is saved, and a fresh Python is ready.")}`,
      };
    default:
      return finishedWords(state, words);
  }
}

function finishedWords(state, words) {
  const label = state.verdict ? checkedLabel(state.verdict) : words.label;
  if (state.output !== nothing) return { ...words, label: cutWords(state, label) };
  const ran = state.doing === "run" && state.seconds !== null;
  return { ...words, label, shown: ran, note: ran ? phrase("run.nothing", "Your program ran and printed nothing.") : "" };
}

/** Includes what the check typed, as in "Output of the check with input 3". */
function checkedLabel(verdict) {
  const typed = verdict.output.filter(({ stream }) => stream === "stdin").map(({ text }) => text.trim());
  return typed.length > 0 ? phrase("run.check_typed", "Output of the check with input {typed}", { typed: typed.join(", ") }) : phrase("run.check_output", "Output of the check");
}

function cutWords({ output }, label) {
  if (!output.cut) return label;
  if (isCutInLine(output)) return phrase("run.cut_letters", "{label}: the last {letters} characters", { label, letters: count(plainText(output).length) });
  return phrase("run.cut", "{label}: the last {held} of {lines} lines", { label, held: count(linesHeld(output)), lines: count(lineCount(output)) });
}

/** The problem of SQL that was stopped after its time limit. */
export const endlessSql = Object.freeze({
  type: "TimeLimit",
  message: phrase("run.endless_sql", "Your SQL took too long and was stopped. Does each table that is joined have its condition?"),
  line: null,
  traceback: "",
  explanation: null,
});

/** The text next to the buttons: "running, 1.4 s" or "waiting for you, line 1". */
export function elapsedWords(state, seconds) {
  if (state.name === "waiting") return state.line ? phrase("run.waiting_line", "waiting for you, line {line}", { line: state.line }) : phrase("run.waiting", "waiting for you");
  if (state.name !== "running" || seconds < 1) return "";
  return state.doing === "check" ? phrase("run.checking_for", "checking, {seconds} s", { seconds: seconds.toFixed(1) }) : phrase("run.running_for", "running, {seconds} s", { seconds: seconds.toFixed(1) });
}

/** Returns the state of the buttons. A press on Check while Python loads is kept. */
export function buttons(state) {
  const active = isActive(state);
  const absent = state.name === "offline" && !(state.runner.kind === "offline" && state.runner.connected);
  const coming = state.name === "loading" || state.name === "building";
  return {
    run: active ? phrase("run.stop", "Stop") : phrase("run.run", "Run"),
    runDisabled: !active && (absent || coming),
    checkDisabled: active || absent,
  };
}

/**
 * Returns what screen readers announce when a state begins.
 *
 * @param {import("./run-state.js").RunState} state
 * @param {string} before the name of the previous state
 * @param {boolean} [fieldTells] the focus moves to the input field, whose name is the question
 */
export function announcement(state, before, fieldTells = false) {
  if (state.name === before) return "";
  const { label, note } = soilWords(state);
  switch (state.name) {
    case "running":
      return before === "waiting" ? "" : state.doing === "check" ? phrase("run.checking_now", "Checking.") : phrase("run.running_now", "Running.");
    case "waiting":
      if (state.beforeRun) return fieldTells ? "" : phrase("run.type_first", "Before your program runs, type the lines that it will ask for.");
      if (fieldTells && state.prompt?.trim()) return phrase("run.waits_here", "Your program waits for you.");
      return phrase("run.waits", "Your program waits for you: {prompt}", { prompt: state.prompt?.trim() || phrase("run.asks", "it asks for a line") });
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

/** @param {{done?: number, total?: number}} runner */
function fetchingWords({ done, total }) {
  if (!total) return phrase("run.fetching", "Fetching Python, once");
  return phrase("run.fetching_share", "Fetching Python, once: {done} of {total} MB", { done: megabytes(done), total: megabytes(total) });
}

function waitingWords(state) {
  if (state.wanted === "check") return phrase("run.soon_checked", "Your program is checked as soon as it is here.");
  if (state.wanted === "trace") return phrase("run.soon_traced", "You can step through your program as soon as it is here.");
  if (state.wanted === "run") return phrase("run.soon_run", "Your program runs as soon as it is here.");
  return state.name === "building" ? phrase("run.soon", "Run works as soon as it is here.") : phrase("run.moment", "Write on: it will be here in a moment.");
}

function absence(runner) {
  if (runner.kind === "none" && runner.message) {
    return { label: phrase("run.not_built", "The Python runner could not be built"), note: sentence(runner.message) };
  }
  if (runner.kind === "none") {
    return {
      label: phrase("run.absent", "Python is not part of this copy of the site"),
      note: phrase("run.absent_then", "You can read and write here. To run your program, save it as main.py and run it with Python on your own machine."),
    };
  }
  if (runner.kind === "stale") {
    return {
      label: phrase("run.stale", "This page and its Python do not fit together"),
      note: phrase("run.stale_then", "One of them is from an earlier visit. Reload the page: your program is saved."),
    };
  }
  if (runner.kind === "unable") {
    return {
      label: phrase("run.unable", "This browser runs no Python: WebAssembly is switched off in it"),
      note: phrase("run.unable_then", "A strict setting does that, such as a lockdown mode. Write on: your program is saved. To run it, allow WebAssembly for this site, open the page in another browser, or run it with Python on your own machine."),
    };
  }
  if (runner.connected) {
    return { label: phrase("run.unfetched", "Python could not be fetched"), note: phrase("run.unfetched_then", "Write on: your program is saved. Press Run to try again. If it stays so, something in your browser blocks it, such as a blocker of advertisements.") };
  }
  return {
    label: phrase("run.offline", "Offline, and Python is not on this device yet"),
    note: phrase("run.offline_then", "Write on: your program is saved. Run it when you are connected."),
  };
}

function stoppedWords({ stoppedBy, seconds, line }) {
  if (stoppedBy === "other") return phrase("run.stopped_other", "Stopped after {time}, because you started another program", { time: wholeSeconds(seconds) });
  const time = wholeSeconds(seconds);
  if (line) return phrase("run.stopped_line", "Stopped by you after {time}, on line {line}", { time, line });
  return phrase("run.stopped", "Stopped by you after {time}", { time });
}

function limitWords(state) {
  const lines = lineCount(state.output);
  const after = phrase("run.limit", "Stopped after {time}", { time: wholeSeconds(state.seconds) });
  if (isCutInLine(state.output)) return phrase("run.limit_letters", "{after}; the last {letters} characters are shown", { after, letters: count(plainText(state.output).length) });
  if (lines < 2) return after;
  const values = { after, lines: count(lines), held: count(linesHeld(state.output)) };
  if (!state.output.cut) return phrase("run.limit_lines", "{after} and {lines} lines", values);
  return phrase("run.limit_cut", "{after} and {lines} lines; the last {held} are shown", values);
}

/** @param {{done?: number, total?: number}} runner */
function progressOf({ done = 0, total }) {
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
  return seconds < 1 ? phrase("run.instant", "less than a second") : phrase("run.seconds", "{seconds} s", { seconds: Math.round(seconds) });
}

function count(number) {
  return number.toLocaleString(language);
}
