/**
 * The results of requests that end on the page's side: stopped, over a limit, or crashed. They have
 * the form of the interpreter's own results. This module only describes the end; it stops nothing.
 *
 * @import { Problem, Check, Exercise, Limits, Result, Trace, Verdict } from "./types.js"
 *
 * @typedef {object} Ending
 * @property {'error' | 'stopped' | 'limit' | 'crashed'} status
 * @property {Problem | null} problem
 *
 * @typedef {object} RequestState   of the request that ends
 * @property {number} millis
 * @property {string | null} checking   the check that was running
 */

/** @param {Ending} ending @param {RequestState} state @returns {Result} */
export function toResult({ status, problem }, { millis }) {
  return { status, error: problem, files: {}, millis };
}

/** @param {Ending} ending @param {RequestState} state @returns {Trace} */
export function toTrace(ending, state) {
  return { ...toResult(ending, state), steps: [], complete: false };
}

/**
 * Checks stop at the first failure, so the checks before the running one have passed.
 * @param {Exercise} exercise
 * @returns {(ending: Ending, state: RequestState) => Verdict}
 */
export function toVerdict(exercise) {
  return ({ status, problem }, { checking }) => {
    const names = exercise.checks.map((check) => check.name);
    const at = Math.max(names.indexOf(checking ?? ""), 0);
    /** @param {number} index @returns {Check['status']} */
    const statusOf = (index) => {
      if (index < at) return "passed";
      if (index > at || status === "stopped") return "waiting";
      return status === "limit" ? "limit" : "error";
    };
    const checks = names.map((name, index) => ({
      name,
      status: statusOf(index),
      called: null,
      expected: null,
      got: null,
      message: index === at && problem ? problem.message : null,
      mistake: null,
      error: index === at ? problem : null,
    }));
    return { ...(status === "error" ? {} : { status }), passed: false, checks, output: [] };
  };
}

/** @returns {Ending} */
export function stoppedEnding() {
  return { status: "stopped", problem: null };
}

/**
 * @param {keyof Limits} which
 * @param {Limits} limits
 * @returns {Ending}
 */
export function limitExceeded(which, limits) {
  const allowed = limits[which];
  const [type, after] = {
    millis: ["TimeLimit", `after ${allowed / 1000} ${allowed === 1000 ? "second" : "seconds"}`],
    outputLines: ["OutputLimit", `after it printed ${formatNumber(allowed)} lines`],
    // Readers know characters, not bytes. In most texts, a character is one byte.
    outputBytes: ["OutputLimit", `after it printed about ${formatNumber(allowed)} characters`],
  }[which];
  return {
    status: "limit",
    problem: problem(type, `The program was stopped ${after}. A loop that never ends is the usual reason.`),
  };
}

/** The program asks for input or sleeps, but this browser can't wait. @returns {Ending} */
export function inputUnavailable() {
  return {
    status: "error",
    problem: problem(
      "InputUnavailable",
      "This browser cannot pause a program, so input() and time.sleep() do not work here. " +
        "They work in newer browsers, and on your own computer.",
    ),
  };
}

/**
 * Returns why an interpreter broke: "memory" and "depth" are the program's fault.
 * @param {unknown} error
 * @param {{panic: string | null, refused: boolean}} seen   the interpreter's panic, and whether it was refused memory
 */
export function reasonOf(error, { panic, refused }) {
  if (panic !== null) return "interpreter";
  if (isStackOverflow(error)) return "depth";
  return refused ? "memory" : "interpreter";
}

/** Whether JavaScript's stack overflowed before the interpreter's own limit. @param {unknown} error */
function isStackOverflow(error) {
  // Firefox throws an InternalError, which has no global constructor.
  return error instanceof RangeError || (error instanceof Error && error.name === "InternalError");
}

/** @param {{reason: string, detail: string}} crash @returns {Ending} */
export function crashed({ reason, detail }) {
  const message =
    CRASHES[reason] ?? `Python broke on this page and was started again. The fault is the page’s, not your program’s. (${detail})`;
  return { status: "crashed", problem: problem("InterpreterCrash", message) };
}

/** @type {Record<string, string>} */
const CRASHES = {
  depth:
    "The program went so many levels deep that Python ran out of room, so Python was started again. " +
    "The usual reason is a function that calls itself and never stops, or a list inside a list inside a list, without end.",
  memory:
    "The program filled all the memory that this page has for Python, so Python was started again. " +
    "The usual reason is a list or a text that grows in a loop without end.",
};

/** @param {string} type @param {string} message @returns {Problem} */
function problem(type, message) {
  return { type, message, line: null, traceback: "", explanation: null };
}

/** @param {number} number */
function formatNumber(number) {
  return number.toLocaleString("en");
}
