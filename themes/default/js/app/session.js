/**
 * A reader's application that answers requests: it starts, starts again after a change, answers,
 * and stops.
 *
 * `AppState` is all that a page shows of it.
 */
import { append, emptyOutput } from "../program/output.js";
import { phrase } from "../page/phrases.js";
import { resultOfProblem, spoken } from "../exercise/results.js";

/**
 * @typedef {Record<string, string | {base64: string}>} Files
 * @typedef {import("./request.js").Sendable} Request
 *
 * @typedef {object} Exchange a request, with its response or a note that says why it has none
 * @property {Request} request
 * @property {import("./response.js").Response | null} response
 * @property {string} note
 * @property {number} millis
 * @property {import("./sent-sql.js").Sql | null} [sql] what the application sent meanwhile
 *
 * @typedef {object} AppState
 * @property {"stopped"|"starting"|"running"|"answering"} name
 * @property {Request | null} wanted is sent once the application runs
 * @property {{done: number, total: number, packages: string[]} | null} fetching packages that the application imports
 * @property {import("../program/output.js").Output} log what the application wrote, between the page's lines
 * @property {[string, string][]} routes when it was last started, each with its method and path
 * @property {Exchange | null} exchange the last request. While it's being answered, it has neither response nor note
 * @property {Record<string, any> | null} problem why the application couldn't be imported
 * @property {string} why it has stopped, if nothing else says so
 */

/** The stream of the page's own lines in the log. */
export const PAGE = "page";

const IMPORT_ERRORS = new Set(["ImportError", "ModuleNotFoundError"]);
/** How long a start may take: on a slow phone, a framework takes long to import. */
const START_LIMIT = { millis: 60_000 };

/** @type {Readonly<AppState>} */
export const initialAppState = Object.freeze(
  /** @type {AppState} */ ({
    name: "stopped",
    wanted: null,
    fetching: null,
    log: emptyOutput,
    routes: [],
    exchange: null,
    problem: null,
    why: "",
  }),
);

/**
 * @param {object} options
 * @param {Pick<ReturnType<typeof import("../program/interpreter.js").createInterpreter>, "availability"|"startSession"|"endSession">} options.interpreter
 * @param {string} options.app such as `main:app`
 * @param {() => Files} options.files the project's files as they are now
 * @param {(state: AppState, before: AppState) => void} options.onState
 */
export function createAppSession({ interpreter, app, files, onState }) {
  let state = initialAppState;
  /** @type {any} the runner's session; null if there's none */
  let session = null;
  /**
   * The files that the application was started with.
   *
   * @type {Files}
   */
  let started = {};
  /**
   * What the application wrote. A new session gets it, because a folder on disk would keep it, too.
   *
   * @type {Files}
   */
  let written = {};
  /** Replaced by each start and each end, so that an answer to an earlier one changes nothing. */
  let turn = {};
  /** The start that goes on, or the last one. */
  let begun = Promise.resolve();
  /** The request that is being answered. @type {Promise<void> | null} */
  let pending = null;
  const application = { onDisplaced: () => end(phrase("console.displaced")) };

  function apply(change) {
    const before = state;
    state = { ...state, ...change };
    onState(state, before);
  }

  /** Returns the files that have changed since the application was started. */
  function changedFiles() {
    return Object.fromEntries(Object.entries(files()).filter(([name, content]) => started[name] !== content));
  }

  function isOutdated() {
    return Object.keys(changedFiles()).length > 0;
  }

  function start() {
    begun = startAfterChanges();
  }

  /** Sends a request after those before it, because a session answers one at a time. */
  async function ask(request, limits) {
    const current = session;
    while (pending) await pending;
    const answer = current.request(request, limits);
    pending = answer.then(() => {
      pending = null;
    });
    return answer;
  }

  async function startAfterChanges() {
    const mine = (turn = {});
    const isReused = session !== null;
    const changed = isReused ? changedFiles() : {};
    const own = files();
    apply({ name: "starting", problem: null, why: "", log: withLine(state.log, startWords(Object.keys(changed))) });
    let current = session;
    try {
      current ??= await interpreter.startSession(application, { ...written, ...own }, { onOutput, onProgress });
    } catch (error) {
      if (turn === mine) failToLoad(error);
      return;
    }
    if (turn !== mine) return;
    session = current;
    const answer = await ask({ do: "start", app, files: changed }, START_LIMIT);
    if (turn !== mine) return;
    started = own;
    settle(answer);
    if (answer.status !== "ok") return end(answer.error.message);
    if (answer.error) return isReused && IMPORT_ERRORS.has(answer.error.type) ? startAnew() : failToStart(answer.error);
    apply({ name: "running", fetching: null, routes: answer.routes });
    answerWanted();
  }

  /** Starts in a new session, because some packages need another interpreter than the files had needed before. */
  function startAnew() {
    session = null;
    start();
  }

  /** Answers the request that waits, with the files as they are now. */
  function answerWanted() {
    if (!state.wanted) return;
    if (isOutdated()) start();
    else exchange(state.wanted);
  }

  async function exchange(request) {
    apply({ name: "answering", wanted: null, exchange: { request, response: null, note: "", millis: 0 } });
    const answer = await answerTo(request);
    if (!answer) return;
    const { response = null, error, millis, sql = null } = answer;
    apply({ name: "running", exchange: { request, response, note: error ? spoken(resultOfProblem(error)) : "", millis, sql } });
  }

  /** Sends a request, which the log shows. Resolves to the answer, or to null if the session has ended. */
  async function answerTo(request) {
    const mine = turn;
    apply({ log: withLine(state.log, `${request.method} ${request.path}`) });
    const answer = await ask({ do: "http", ...request });
    if (turn !== mine) return null;
    settle(answer);
    if (answer.status !== "ok") {
      end(answer.error.message);
      return null;
    }
    if (answer.error) onOutput("stderr", answer.error.traceback);
    return answer;
  }

  function settle(answer) {
    written = { ...written, ...answer.files };
  }

  function onOutput(stream, text) {
    apply({ log: append(state.log, stream, text) });
  }

  function onProgress(fetching) {
    if (state.name === "starting") apply({ fetching });
  }

  function failToStart(problem) {
    onOutput("stderr", problem.traceback);
    apply({ name: "stopped", fetching: null, routes: [], problem, ...unanswered(phrase("console.not_sent")) });
  }

  /** Returns why the request that waits, or is being answered, has no response. */
  function unanswered(note) {
    const request = state.name === "answering" ? state.exchange?.request : state.wanted;
    return { wanted: null, exchange: request ? { request, response: null, note, millis: 0 } : state.exchange };
  }

  /** If Python couldn't be loaded, the interpreter's availability says why. */
  function failToLoad(error) {
    const isLoaded = interpreter.availability.kind === "ready";
    if (isLoaded) end(/pause/.test(error.message) ? phrase("console.no_pause") : phrase("console.unloaded"));
    else apply({ name: "stopped", ...unanswered(phrase("console.not_sent")) });
  }

  /** Ends the session, and says why: in the log, and in place of the response that is missing. */
  function end(why) {
    turn = {};
    session = null;
    interpreter.endSession(application);
    apply({ name: "stopped", fetching: null, why, log: withLine(state.log, why), ...unanswered(why) });
  }

  return {
    get state() {
      return state;
    },
    /** Whether the application runs with other files than the current ones. */
    get isOutdated() {
      return state.name === "running" && isOutdated();
    },
    /** Starts the application with the files as they are now, also if it's running. */
    start() {
      if (state.name === "starting" || state.name === "answering") return;
      if (state.name === "stopped") state = { ...state, log: emptyOutput };
      start();
    },
    /**
     * Sends a request. If the application isn't running, or its files have changed, it's started
     * first. While it starts, only the last request waits.
     *
     * @param {Request} request
     */
    send(request) {
      if (state.name === "answering") return;
      apply({ wanted: request });
      if (state.name === "running") answerWanted();
      else if (state.name === "stopped") start();
    },
    /**
     * Sends a request for a page that the reader looks at: only the log shows it. If the application
     * isn't running, or its files have changed, it's started first. Resolves to the response, or
     * to null if there's none.
     *
     * @param {Request} request
     * @returns {Promise<import("./response.js").Response | null>}
     */
    async fetch(request) {
      if (state.name === "stopped" || (state.name === "running" && isOutdated())) start();
      await begun;
      if (state.name === "stopped") return null;
      return (await answerTo(request))?.response ?? null;
    },
    stop() {
      if (state.name !== "stopped") end(state.name === "answering" ? phrase("console.stopped_early") : phrase("console.stopped"));
    },
    /** Ends the session, and forgets what the application wrote. */
    reset() {
      written = {};
      if (session) end(phrase("console.stopped"));
    },
  };
}

/** @param {string[]} changed the names of the files because of which it starts again */
function startWords(changed) {
  if (changed.length === 0) return phrase("console.starts");
  return phrase("console.restarts", { count: changed.length, names: changed.join(", ") });
}

/** Returns the log with a line from the page. It always begins a new line. */
function withLine(log, text) {
  const last = log.segments.at(-1);
  const whole = last && !last.text.endsWith("\n") ? append(log, last.stream, "\n") : log;
  return append(whole, PAGE, `${text}\n`);
}
