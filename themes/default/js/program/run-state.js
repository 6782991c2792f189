/**
 * The run state of one program, and how each event changes it. A program is drawn from this
 * value alone.
 *
 * Pure. `run-words.js` has the texts.
 */
import { append, emptyOutput, fromTranscript, plainText, shownText } from "./output.js";

/**
 * @typedef {"ready"|"loading"|"building"|"offline"|"running"|"waiting"|"stopped"|"limit"|"wrong"|"error"|"passed"|"crashed"} Name
 *
 * @typedef {object} RunState
 * @property {Name} name
 * @property {Name} outcome how the last run or check ended; `ready` before the first
 * @property {import("./interpreter.js").Availability} runner
 * @property {boolean} touched the reader has turned to this program, so it may mention the interpreter
 * @property {"run"|"check"|"trace"|null} wanted a press kept until Python is ready
 * @property {"run"|"check"|"trace"|null} doing the current or last action
 * @property {import("./output.js").Output} output
 * @property {string|null} prompt the prompt of `input()`
 * @property {boolean} beforeRun it waits for all its input before it runs
 * @property {number|null} line the line that asks or failed, or where it was stopped
 * @property {number|null} seconds how long the last run took
 * @property {"reader"|"other"|null} stoppedBy
 * @property {{done: number, total: number, packages: string[]}|null} fetching packages that the program imports, in bytes
 * @property {string|null} checking the name of the check that is running
 * @property {Record<string, any>|null} problem
 * @property {Record<string, any>|null} verdict
 * @property {boolean} hasDrawn the last run drew something with `turtle`
 * @property {import("../app/sent-sql.js").Sql|null} sql what the last run sent through SQLAlchemy
 */

/** The fields that a run or a check resets. */
const emptyRun = {
  output: emptyOutput,
  prompt: null,
  beforeRun: false,
  line: null,
  seconds: null,
  stoppedBy: null,
  fetching: null,
  checking: null,
  problem: null,
  verdict: null,
  hasDrawn: false,
  sql: null,
};

/** @type {Readonly<RunState>} */
export const initialState = Object.freeze(
  /** @type {RunState} */ ({
    name: "ready",
    outcome: "ready",
    runner: { kind: "idle" },
    touched: false,
    wanted: null,
    doing: null,
    ...emptyRun,
  }),
);

/** Returns whether the program is running or waiting for input. */
export function isActive(state) {
  return state.name === "running" || state.name === "waiting";
}

/** Returns the state after an event. */
export function next(state, event) {
  const change = changes[event.type];
  if (!change) throw new Error(`no such event: ${event.type}`);
  const changed = { ...state, ...change(state, event) };
  // An active run names the state, then a missing interpreter, then the outcome.
  return isActive(changed) ? changed : { ...changed, name: missingRunner(changed) ?? changed.outcome };
}

/** @type {Record<string, (state: RunState, event: Record<string, any>) => Partial<RunState>>} */
const changes = {
  touched: () => ({ touched: true }),
  runner: (_, { runner }) => ({ runner }),
  wanted: (_, { action }) => ({ touched: true, wanted: action }),
  started: (_, { action }) => ({ name: "running", wanted: null, doing: action, ...emptyRun }),
  fetching: (_, { progress }) => ({ fetching: progress }),
  printed: (state, { stream, text }) => ({ fetching: null, output: append(state.output, stream, text) }),
  asked: (_, { prompt, line }) => ({ name: "waiting", fetching: null, prompt, line }),
  answered: (state, { text }) => ({
    name: "running",
    prompt: null,
    line: null,
    output: text === null ? state.output : append(state.output, "stdin", `${text}\n`),
  }),
  askedBefore: () => ({ name: "waiting", beforeRun: true }),
  answeredBefore: () => ({ name: "running", beforeRun: false }),
  checking: (_, { name }) => ({ fetching: null, checking: name }),
  ended: (state, { result, seconds, stoppedBy = "reader", hasDrawn = false }) => ({
    name: "ready",
    outcome: outcomes[result.status] ?? "crashed",
    seconds,
    prompt: null,
    beforeRun: false,
    // SQL prints nothing while it runs: its output comes with the result.
    output: result.output ? fromTranscript(result.output) : state.output,
    line: result.error?.line ?? (result.status === "stopped" ? state.line : null),
    stoppedBy: result.status === "stopped" ? stoppedBy : null,
    problem: result.error ?? result.checks?.find(({ error }) => error)?.error ?? null,
    checking: null,
    hasDrawn,
    sql: result.sql ?? null,
  }),
  judged(_, { verdict, seconds }) {
    const failed = verdict.checks.find((check) => check.status !== "passed" && check.status !== "waiting");
    const problem = failed?.error ?? null;
    const transcript = fromTranscript(verdict.output ?? []);
    return {
      name: "ready",
      outcome: verdict.passed ? "passed" : ({ error: "error", limit: "limit" }[failed?.status] ?? "wrong"),
      seconds,
      prompt: null,
      checking: null,
      verdict,
      problem,
      line: problem?.line ?? null,
      output: problem ? withTraceback(transcript, problem) : transcript,
    };
  },
  cleared: () => ({ outcome: "ready", ...emptyRun }),
};

const outcomes = { ok: "ready", error: "error", stopped: "stopped", limit: "limit", crashed: "crashed" };

/** Makes sure that the output includes Python's traceback. */
function withTraceback(output, problem) {
  const traceback = problem.traceback ?? "";
  return plainText(output).includes(shownText(traceback).trimEnd()) ? output : append(output, "stderr", traceback);
}

function missingRunner({ runner, touched }) {
  if (runner.kind === "building") return "building";
  if (runner.kind === "none") return "offline";
  if (!touched) return null;
  if (runner.kind === "stale" || runner.kind === "unable") return "offline";
  if (runner.kind === "loading" || runner.kind === "offline") return runner.kind;
  return null;
}
