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
export const createAppSession = (options) => new AppSession(options);

class AppSession {
  /** @type {Readonly<AppState>} */
  state = initialAppState;
  #interpreter;
  #app;
  #files;
  #onState;
  /** @type {any} the runner's session; null if there's none */
  #session = null;
  /**
   * The files that the application was started with.
   *
   * @type {Files}
   */
  #started = {};
  /**
   * What the application wrote. A new session gets it, because a folder on disk would keep it, too.
   *
   * @type {Files}
   */
  #written = {};
  /** Replaced by each start and each end, so that an answer to an earlier one changes nothing. */
  #turn = {};
  /** The start that goes on, or the last one. */
  #begun = Promise.resolve();
  /** The request that is being answered. @type {Promise<void> | null} */
  #pending = null;
  #application = { onDisplaced: () => this.#end(phrase("console.displaced")) };

  /** @param {Parameters<typeof createAppSession>[0]} options */
  constructor({ interpreter, app, files, onState }) {
    this.#interpreter = interpreter;
    this.#app = app;
    this.#files = files;
    this.#onState = onState;
  }

  /** Whether the application runs with other files than the current ones. */
  get isOutdated() {
    return this.state.name === "running" && Object.keys(this.#changedFiles()).length > 0;
  }

  /** Starts the application with the files as they are now, also if it's running. */
  start() {
    if (this.state.name === "starting" || this.state.name === "answering") return;
    if (this.state.name === "stopped") this.state = { ...this.state, log: emptyOutput };
    this.#start();
  }

  /**
   * Sends a request. If the application isn't running, or its files have changed, it's started
   * first. While it starts, only the last request waits.
   *
   * @param {Request} request
   */
  send(request) {
    if (this.state.name === "answering") return;
    this.#apply({ wanted: request });
    if (this.state.name === "running") this.#answerWanted();
    else if (this.state.name === "stopped") this.#start();
  }

  /**
   * Sends a request for a page that the reader looks at: only the log shows it. If the application
   * isn't running, or its files have changed, it's started first. Resolves to the response, or
   * to null if there's none.
   *
   * @param {Request} request
   * @returns {Promise<import("./response.js").Response | null>}
   */
  async fetch(request) {
    if (this.state.name === "stopped" || this.isOutdated) this.#start();
    await this.#begun;
    if (this.state.name === "stopped") return null;
    return (await this.#answerTo(request))?.response ?? null;
  }

  stop() {
    if (this.state.name === "stopped") return;
    this.#end(this.state.name === "answering" ? phrase("console.stopped_early") : phrase("console.stopped"));
  }

  /** Ends the session, and forgets what the application wrote. */
  reset() {
    this.#written = {};
    if (this.#session) this.#end(phrase("console.stopped"));
  }

  #apply(change) {
    const before = this.state;
    this.state = { ...before, ...change };
    this.#onState(this.state, before);
  }

  /** Returns the files that have changed since the application was started. */
  #changedFiles() {
    return Object.fromEntries(Object.entries(this.#files()).filter(([name, content]) => this.#started[name] !== content));
  }

  #start() {
    this.#begun = this.#startAfterChanges();
  }

  /** Sends a request after those before it, because a session answers one at a time. */
  async #ask(request, limits) {
    const session = this.#session;
    // Several may wait, and only one of them may go on.
    while (this.#pending) await this.#pending;
    const answer = session.request(request, limits);
    this.#pending = answer.then(() => {
      this.#pending = null;
    });
    return answer;
  }

  async #startAfterChanges() {
    const thisTurn = (this.#turn = {});
    const isReused = this.#session !== null;
    const changed = isReused ? this.#changedFiles() : {};
    const ownFiles = this.#files();
    this.#apply({ name: "starting", problem: null, why: "", log: withLine(this.state.log, startWords(Object.keys(changed))) });
    let session = this.#session;
    try {
      session ??= await this.#interpreter.startSession(
        this.#application,
        // The reader's own files win over what the application wrote under the same name.
        { ...this.#written, ...ownFiles },
        {
          onOutput: (stream, text) => this.#print(stream, text),
          onProgress: (fetching) => this.state.name === "starting" && this.#apply({ fetching }),
        },
      );
    } catch (error) {
      if (this.#turn === thisTurn) this.#failToLoad(error);
      return;
    }
    if (this.#turn !== thisTurn) return;
    this.#session = session;
    const answer = await this.#ask({ do: "start", app: this.#app, files: changed }, START_LIMIT);
    if (this.#turn !== thisTurn) return;
    this.#started = ownFiles;
    this.#settle(answer);
    if (answer.status !== "ok") return this.#end(answer.error.message);
    if (answer.error) return isReused && IMPORT_ERRORS.has(answer.error.type) ? this.#startAnew() : this.#failToStart(answer.error);
    this.#apply({ name: "running", fetching: null, routes: answer.routes });
    this.#answerWanted();
  }

  /** Starts in a new session, because some packages need another interpreter than the files had needed before. */
  #startAnew() {
    this.#session = null;
    this.#start();
  }

  /** Answers the request that waits, with the files as they are now. */
  #answerWanted() {
    if (!this.state.wanted) return;
    if (this.isOutdated) this.#start();
    else this.#exchange(this.state.wanted);
  }

  async #exchange(request) {
    this.#apply({ name: "answering", wanted: null, exchange: { request, response: null, note: "", millis: 0 } });
    const answer = await this.#answerTo(request);
    if (!answer) return;
    const { response = null, error, millis, sql = null } = answer;
    this.#apply({ name: "running", exchange: { request, response, note: error ? spoken(resultOfProblem(error)) : "", millis, sql } });
  }

  /** Sends a request, which the log shows. Resolves to the answer, or to null if the session has ended. */
  async #answerTo(request) {
    const thisTurn = this.#turn;
    this.#apply({ log: withLine(this.state.log, `${request.method} ${request.path}`) });
    const answer = await this.#ask({ do: "http", ...request });
    // The application was stopped or started again meanwhile.
    if (this.#turn !== thisTurn) return null;
    this.#settle(answer);
    if (answer.status !== "ok") {
      this.#end(answer.error.message);
      return null;
    }
    if (answer.error) this.#print("stderr", answer.error.traceback);
    return answer;
  }

  #settle(answer) {
    this.#written = { ...this.#written, ...answer.files };
  }

  #print(stream, text) {
    this.#apply({ log: append(this.state.log, stream, text) });
  }

  #failToStart(problem) {
    this.#print("stderr", problem.traceback);
    this.#apply({ name: "stopped", fetching: null, routes: [], problem, ...this.#unanswered(phrase("console.not_sent")) });
  }

  /** Returns why the request that waits, or is being answered, has no response. */
  #unanswered(note) {
    const { name, exchange, wanted } = this.state;
    const request = name === "answering" ? exchange?.request : wanted;
    return { wanted: null, exchange: request ? { request, response: null, note, millis: 0 } : exchange };
  }

  /** If Python couldn't be loaded, the interpreter's availability says why. */
  #failToLoad(error) {
    const isLoaded = this.#interpreter.availability.kind === "ready";
    if (isLoaded) this.#end(/pause/.test(error.message) ? phrase("console.no_pause") : phrase("console.unloaded"));
    else this.#apply({ name: "stopped", ...this.#unanswered(phrase("console.not_sent")) });
  }

  /** Ends the session, and says why: in the log, and in place of the response that is missing. */
  #end(why) {
    this.#turn = {};
    this.#session = null;
    this.#interpreter.endSession(this.#application);
    this.#apply({ name: "stopped", fetching: null, why, log: withLine(this.state.log, why), ...this.#unanswered(why) });
  }
}

/** @param {string[]} changed the names of the files because of which it starts again */
function startWords(changed) {
  if (changed.length === 0) return phrase("console.starts");
  return phrase("console.restarts", { count: changed.length, names: changed.join(", ") });
}

/** Returns the log with a line from the page. It always begins a new line. */
function withLine(log, text) {
  const last = log.segments.at(-1);
  const completeLog = last && !last.text.endsWith("\n") ? append(log, last.stream, "\n") : log;
  return append(completeLog, PAGE, `${text}\n`);
}
