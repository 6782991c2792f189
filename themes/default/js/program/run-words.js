/**
 * The texts of the output area and the buttons for a run state.
 *
 * `exercise/results.js` has the texts for what a check found.
 */
import { emptyOutput, isLineTruncated, lineCount, linesHeld, plainText } from "./output.js";
import { capitalize } from "../page/number-words.js";
import { numeral, phrase } from "../page/phrases.js";
import { plainWords } from "../exercise/results.js";
import { isActive } from "./run-state.js";

/**
 * @param {import("./run-state.js").RunState} state
 * @returns {{shown: boolean, label: string, note: string, progress: {done: number, total: number}|null}}
 */
export function outputWords(state) {
  return {
    shown: true,
    label: phrase("run.output"),
    note: "",
    progress: null,
    ...(WORDS_BY_STATE[state.name]?.(state) ?? finishedWords(state)),
  };
}

/** @type {Partial<Record<import("./run-state.js").Name, (state: import("./run-state.js").RunState) => object>>} */
const WORDS_BY_STATE = {
  building: (state) => ({
    label: phrase("run.building"),
    note: `${state.runner.message ? `${sentence(state.runner.message)} ` : ""}${waitingWords(state)}`,
  }),
  loading(state) {
    const { done = 0, total } = state.runner;
    const label = total ? phrase("run.fetching_share", { done: megabytes(done), total: megabytes(total) }) : phrase("run.fetching");
    return { label, note: waitingWords(state), progress: total ? { done, total } : null };
  },
  offline: ({ runner }) => unavailableWords(runner),
  running: ({ checking, fetching }) =>
    fetching && fetching.done < fetching.total
      ? fetchingWords(fetching)
      : checking
        ? { label: phrase("run.checking", { check: plainWords(checking) }) }
        : {},
  waiting: ({ beforeRun }) => (beforeRun ? { label: phrase("run.before") } : {}),
  stopped: (state) => ({ label: stoppedWords(state) }),
  limit: (state) => ({ label: limitWords(state) }),
  crashed: ({ problem }) => ({
    label: phrase("run.crashed"),
    note: `${problem?.message ?? phrase("run.crashed_why")} ${phrase("run.crashed_then")}`,
  }),
};

/** @param {NonNullable<import("./run-state.js").RunState["fetching"]>} fetching */
export function fetchingWords({ packages, done, total }) {
  const values = { packages: packages.join(", "), done: megabytes(done), total: megabytes(total) };
  return { label: phrase("run.fetching_packages", values), progress: { done, total } };
}

function finishedWords(state) {
  const label = state.verdict ? checkedLabel(state.verdict) : phrase("run.output");
  if (state.output !== emptyOutput) return { label: cutWords(state, label) };
  const ran = state.doing === "run" && state.seconds !== null;
  return { label, shown: ran && !state.hasDrawn, note: ran && !state.hasDrawn ? phrase("run.nothing") : "" };
}

/** Includes what the check typed, as in "Output of the check with input 3". */
function checkedLabel(verdict) {
  const typed = verdict.output.filter(({ stream }) => stream === "stdin").map(({ text }) => text.trim());
  return typed.length > 0 ? phrase("run.check_typed", { typed: typed.join(", ") }) : phrase("run.check_output");
}

function cutWords({ output }, label) {
  if (!output.cut) return label;
  if (isLineTruncated(output)) return phrase("run.cut_letters", { label, letters: numeral(plainText(output).length) });
  return phrase("run.cut", { label, held: numeral(linesHeld(output)), lines: numeral(lineCount(output)) });
}

/** The text next to the buttons: "running, 1.4 s" or "waiting for you, line 1". */
export function elapsedWords(state, seconds) {
  if (state.name === "waiting") return state.line ? phrase("run.waiting_line", { line: state.line }) : phrase("run.waiting");
  if (state.name !== "running" || seconds < 1) return "";
  return state.doing === "check"
    ? phrase("run.checking_for", { seconds: seconds.toFixed(1) })
    : phrase("run.running_for", { seconds: seconds.toFixed(1) });
}

/** Returns the state of the buttons. A press on Check while Python loads is kept. */
export function buttons(state) {
  const active = isActive(state);
  const absent = state.name === "offline" && !(state.runner.kind === "offline" && state.runner.connected);
  const coming = state.name === "loading" || state.name === "building";
  return {
    run: active ? phrase("run.stop") : phrase("run.run"),
    runDisabled: !active && (absent || coming),
    checkDisabled: active || absent,
  };
}

/**
 * Returns what screen readers announce when a state begins.
 *
 * @param {import("./run-state.js").RunState} state
 * @param {string} before the name of the previous state
 * @param {boolean} [takesFocus] the focus moves to the input field, whose name is the question
 */
export function announcement(state, before, takesFocus = false) {
  if (state.name === before) return "";
  const { label, note } = outputWords(state);
  if (state.name === "running")
    return before === "waiting" ? "" : state.doing === "check" ? phrase("run.checking_now") : phrase("run.running_now");
  if (state.name === "ready" && before === "running" && state.doing === "run") return note || phrase("run.finished");
  if (state.name !== "waiting") return LABELLED.has(state.name) ? `${label}. ${note}`.trim() : note;
  if (state.beforeRun) return takesFocus ? "" : phrase("run.type_first");
  if (takesFocus && state.prompt?.trim()) return phrase("run.waits_here");
  return phrase("run.waits", { prompt: state.prompt?.trim() || phrase("run.asks") });
}

/** States whose label is announced, too. */
const LABELLED = new Set(["loading", "building", "offline", "stopped", "limit", "crashed"]);

function waitingWords(state) {
  if (state.wanted === "check") return phrase("run.soon_checked");
  if (state.wanted === "trace") return phrase("run.soon_traced");
  if (state.wanted === "run") return phrase("run.soon_run");
  return state.name === "building" ? phrase("run.soon") : phrase("run.moment");
}

function unavailableWords(runner) {
  if (runner.kind === "none" && runner.message) return { label: phrase("run.not_built"), note: sentence(runner.message) };
  if (runner.kind === "none") return { label: phrase("run.absent"), note: phrase("run.absent_then") };
  if (runner.kind === "stale") return { label: phrase("run.stale"), note: phrase("run.stale_then") };
  if (runner.kind === "unable") return { label: phrase("run.unable"), note: phrase("run.unable_then") };
  if (runner.connected) return { label: phrase("run.unfetched"), note: phrase("run.unfetched_then") };
  return { label: phrase("run.offline"), note: phrase("run.offline_then") };
}

function stoppedWords({ stoppedBy, seconds, line }) {
  const time = wholeSeconds(seconds);
  if (stoppedBy === "other") return phrase("run.stopped_other", { time });
  return line ? phrase("run.stopped_line", { time, line }) : phrase("run.stopped", { time });
}

function limitWords(state) {
  const lines = lineCount(state.output);
  const after = phrase("run.limit", { time: wholeSeconds(state.seconds) });
  if (isLineTruncated(state.output)) return phrase("run.limit_letters", { after, letters: numeral(plainText(state.output).length) });
  if (lines < 2) return after;
  const values = { after, lines: numeral(lines), held: numeral(linesHeld(state.output)) };
  return state.output.cut ? phrase("run.limit_cut", values) : phrase("run.limit_lines", values);
}

function sentence(text) {
  return /[.!?…]$/.test(text) ? capitalize(text) : `${capitalize(text)}.`;
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1);
}

function wholeSeconds(seconds) {
  return seconds < 1 ? phrase("run.instant") : phrase("run.seconds", { seconds: Math.round(seconds) });
}
