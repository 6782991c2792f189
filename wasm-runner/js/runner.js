/**
 * `PythonRunner`, through which the page uses Python. It keeps one worker booted, and a spare while a
 * program runs. It serves one request at a time and enforces its limits. Python never runs on the
 * main thread, so it can't block the page.
 *
 * The rest is elsewhere: the results of requests that end on the page's side (`endings.js`), loading
 * the bundle (`loading.js`), and how a program waits for input (`waiting.js`).
 *
 * @import { Ending, RequestState } from "./endings.js"
 * @import { InputChannelFactory } from "./waiting.js"
 * @import { Exercise, File, Options, Progress, Result, RunOptions, SessionOptions, State, Stream, Trace, Verdict } from "./types.js"
 */
import { crashed, inputUnavailable, limitExceeded, stoppedEnding, toResult, toTrace, toVerdict } from "./endings.js";
import { Job } from "./job.js";
import { LIMITS, limitsFor } from "./limits.js";
import { INTERPRETERS, PACKS } from "./bundle.js";
import { PLAIN, interpreterFor, packsOf, withNeeded } from "./choice.js";
import { load, whenIdle } from "./loading.js";
import { fetchAhead, fetchImported } from "./packages.js";
import { PythonWorker } from "./python-worker.js";
import { Session } from "./session.js";
import { shouldBootSpare } from "./spare.js";
import { States } from "./states.js";
import { chooseWaitMethod } from "./waiting.js";

/** Runs before a program that uses SQLAlchemy, and leaves no name behind: see `python/session/understory_sql.py`. */
const WATCH_SQL = '__import__("understory_sql").watch()';

export class PythonRunner {
  #options;
  #limits;
  #base;
  /** The interpreter for new workers. Once a program needs the larger one, it stays. */
  #interpreter = PLAIN;
  /** @type {Promise<InputChannelFactory>} */
  #inputFactory;
  #states;
  /** @type {Promise<PythonWorker>} */
  #current;
  /** @type {Promise<PythonWorker> | null} */
  #spare = null;
  /** @type {Job | null} */
  #job = null;
  #closed = false;
  /** @param {Progress} progress */
  #reportProgress = (progress) => this.#states.become("loading", progress);

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#base = resolveUrl(options.baseUrl);
    if (!this.#base.pathname.endsWith("/")) this.#base.pathname += "/";
    this.#inputFactory = chooseWaitMethod(options.serviceWorker ? resolveUrl(options.serviceWorker) : null);
    this.#states = new States((state, progress) => {
      if (!this.#closed) this.#notifyPage(() => options.onState?.(state, progress));
    });
    this.#current = this.#switchWorker();
    const ahead = () => whenIdle(() => fetchAhead(this.#base, options.packages ?? []));
    this.#current.then(ahead, () => {});
  }

  /** Resolves when the next request can start right away. It is a new promise after each request. */
  get ready() {
    return this.#current.then(() => {});
  }

  /** @returns {State} */
  get state() {
    return this.#states.now;
  }

  /**
   * Runs a program.
   * @param {string} source
   * @param {RunOptions} [options]
   * @returns {Promise<Result>} rejects only if the runner is busy or closed, or the interpreter cannot be loaded
   */
  run(source, options = {}) {
    const request = { kind: "run", ...programFields(source, options) };
    const needed = withNeeded(packsOf(request, PACKS), PACKS);
    // As part of the group, it runs before the program without moving its line numbers.
    if (needed.includes("sqlalchemy")) request.group = [...request.group, WATCH_SQL];
    return this.#serve(request, toResult);
  }

  /**
   * Runs a program and records its steps.
   * @param {string} source
   * @param {RunOptions & {steps?: number}} [options]   `steps`: the most to record
   * @returns {Promise<Trace>} rejects like `run`
   */
  trace(source, { steps, ...options } = {}) {
    return this.#serve({ kind: "trace", ...programFields(source, options), steps }, toTrace);
  }

  /**
   * Checks a program against an exercise.
   * @param {Exercise} exercise
   * @param {string} source
   * @returns {Promise<Verdict>} rejects like `run`
   */
  check(exercise, source) {
    return this.#serve({ kind: "check", exercise, source }, toVerdict(exercise));
  }

  /**
   * Starts a session: an interpreter that stays alive between requests. It runs in a separate worker,
   * so the runner can serve other requests meanwhile.
   * @param {Record<string, File>} files   the contents of the working directory
   * @param {SessionOptions} [options]
   * @returns {Promise<Session>} rejects if the interpreter can't be loaded, or this browser can't
   *   pause a program
   */
  async session(files, { limits, onOutput, onProgress } = {}) {
    this.#ensureInterpreter({ files });
    /** @param {object} programs */
    const fetchPackages = (programs) => fetchImported(this.#base, programs, (progress) => this.#notifyPage(() => onProgress?.(progress)));
    const [python] = await Promise.all([this.#boot(), fetchPackages(files)]);
    if (!python.canWait) {
      python.end();
      throw new Error("this browser cannot pause a program, which a session has to");
    }
    /** @type {NonNullable<SessionOptions["onOutput"]>} */
    const deliver = (stream, text) => this.#notifyPage(() => onOutput?.(stream, text));
    return new Session(python, files, { ...this.#limits, ...limits }, deliver, fetchPackages);
  }

  /** Stops the current request right away. Does nothing if there is none. */
  stop() {
    if (this.#job) this.#endEarly(this.#job, stoppedEnding());
  }

  /** Stops the current request and terminates the workers for good. */
  close() {
    this.#closed = true;
    this.stop();
    this.#endWorkers();
  }

  /**
   * @param {object} request
   * @param {(ending: Ending, state: RequestState) => any} toAnswer
   * @returns {Promise<any>}
   */
  async #serve(request, toAnswer) {
    if (this.#closed) throw new Error("this PythonRunner is closed");
    if (this.#job) throw new Error("this PythonRunner is busy: one request at a time");
    const limits = limitsFor(this.#limits, packsOf(request, PACKS).length > 0);
    const job = new Job(request, toAnswer, limits, {
      onOutput: (stream, text) => this.#notifyPage(() => this.#options.onOutput?.(stream, text)),
      onTimeout: () => this.#endEarly(job, limitExceeded("millis", limits)),
    });
    this.#job = job;
    this.#startJob(job);
    return job.answer;
  }

  /** @param {Job} job */
  async #startJob(job) {
    let python;
    this.#ensureInterpreter(job.request);
    fetchAhead(this.#base, packsOf(job.request, PACKS), "auto");
    try {
      // A boot that failed, for example offline, is tried again.
      python = await this.#current.catch(() => this.#switchWorker());
      // It crashed while it was idle.
      if (python.broken) {
        python.end();
        this.#states.become("loading");
        python = await this.#switchWorker();
      }
    } catch (error) {
      if (this.#job !== job) return;
      this.#job = null;
      job.reject(error);
      return;
    }
    if (this.#job !== job) return;
    job.booted = true;
    await fetchImported(this.#base, job.request, (progress) => {
      if (this.#job === job) this.#states.become("loading", progress);
    });
    if (this.#job !== job) return;
    this.#states.become("ready");
    // A program that can't be paused has to get all its lines before it starts.
    if (!python.canWait && mayReadInput(job.request)) {
      job.request.stdin = await this.#collectInput();
      if (this.#job !== job) return;
    }
    job.python = python;
    python.receive = (message) => this.#handleMessage(job, message);
    python.send(job.request);
    job.clock.start();
    this.#states.become("running");
    this.#bootSpare();
  }

  /** Terminates the workers; those that are still booting, after their boot. */
  #endWorkers() {
    for (const worker of [this.#current, this.#spare]) {
      worker?.then(
        (python) => python.end(),
        () => {},
      );
    }
  }

  /** Switches to the interpreter with SQLite if the request needs it. @param {object} request */
  #ensureInterpreter(request) {
    const interpreterName = interpreterFor(request, INTERPRETERS, PACKS);
    if (interpreterName === PLAIN || interpreterName === this.#interpreter) return;
    this.#interpreter = interpreterName;
    this.#endWorkers();
    this.#spare = null;
    this.#states.become("loading");
    this.#switchWorker();
  }

  /** Resolves to the lines of a program that can't be paused, or null if the page has no `onInputs`. */
  async #collectInput() {
    if (!this.#options.onInputs) return null;
    this.#states.become("waiting");
    return (await this.#askPage(() => this.#options.onInputs?.())) ?? [];
  }

  /** @param {Job} job @param {any} message */
  #handleMessage(job, message) {
    if (this.#job !== job) return;
    switch (message.kind) {
      case "output":
        return this.#handleOutput(job, message);
      case "input":
        return this.#askForLine(job, () => this.#options.onInput?.(message.prompt));
      case "ask":
        return this.#askService(job, message);
      case "fetching":
        return job.clock.pause();
      case "sleeping":
        // A check has to end even if it sleeps. How long other programs sleep is up to the reader.
        if (job.request.kind !== "check") job.clock.pause();
        return;
      case "fetched":
      case "awake":
        return job.clock.start();
      case "checking":
        job.output.flush();
        job.checking = message.name;
        return this.#notifyPage(() => this.#options.onChecking?.(message.name));
      case "reply":
        job.sql = message.value;
        return;
      case "result":
      case "verdict":
      case "trace": {
        const { kind, ...answer } = message;
        // If a line is still being asked for, the worker no longer needs it.
        if (this.#states.now === "waiting") this.#states.become("running");
        return this.#finish(job, job.sql ? { ...answer, sql: job.sql } : answer);
      }
      case "crashed":
        return this.#endEarly(job, message.reason === "wait" ? inputUnavailable() : crashed(message));
    }
  }

  /** @param {Job} job @param {{stream: Stream, text: string}} message */
  #handleOutput(job, { stream, text }) {
    // A picture may need more commands than anyone could read, and the page keeps only its parts.
    if (stream === "drawing") return job.output.add(stream, text);
    const printed = job.meter.take(text);
    job.output.add(stream, printed.text);
    if (printed.exceeded) this.#endEarly(job, limitExceeded(printed.exceeded, this.#limits));
  }

  /** @param {Job} job @param {() => string | null | undefined | Promise<string | null>} question */
  async #askForLine(job, question) {
    job.clock.pause();
    job.output.flush();
    this.#states.become("waiting");
    const line = (await this.#askPage(question)) ?? null;
    if (this.#job !== job) return;
    this.#states.become("running");
    job.clock.start();
    job.python?.giveLine(line);
  }

  /**
   * Asks the page on behalf of a module. A program that answers a reader's clicks for an hour isn't
   * stuck, so it has its whole time again after each answer.
   *
   * @param {Job} job @param {{service: string, request: string}} question
   */
  async #askService(job, { service, request }) {
    await this.#askForLine(job, () => this.#options.services?.[service]?.(request));
    if (this.#job === job) job.clock.restart();
  }

  /** Ends a request on the page's side. @param {Job} job @param {Ending} ending */
  #endEarly(job, ending) {
    if (this.#job !== job) return;
    this.#finish(job, job.answerFor(ending), ending.status === "crashed" ? "crashed" : "stopping");
  }

  /** @param {Job} job @param {any} answer @param {State} [state] */
  #finish(job, answer, state = "loading") {
    job.clock.pause();
    job.output.flush();
    this.#job = null;
    // If the request was stopped before it was sent, the worker can be used again.
    if (!job.python) {
      if (this.#states.now === "waiting") this.#states.become(state);
      if (job.booted) this.#states.become("ready");
      return job.resolve(answer);
    }
    job.python.end();
    this.#states.become(state);
    job.resolve(answer);
    if (!this.#closed) this.#switchWorker();
  }

  /** Makes the spare the current worker, or boots a new one. */
  #switchWorker() {
    this.#current = this.#spare ?? this.#boot();
    this.#spare = null;
    this.#reportReady(this.#current);
    return this.#current;
  }

  /** @param {Promise<PythonWorker>} current */
  async #reportReady(current) {
    let python;
    try {
      python = await current;
    } catch {
      if (this.#current === current) this.#states.become("crashed");
      return;
    }
    if (this.#closed) python.end();
    // A running job has its own states, and its worker isn't the current one for the next.
    else if (this.#current === current && !this.#job?.python) this.#states.become("ready");
  }

  #bootSpare() {
    if (this.#spare || !shouldBootSpare(globalThis.navigator ?? {})) return;
    const spare = this.#boot();
    this.#spare = spare;
    spare.catch(() => {
      if (this.#spare === spare) this.#spare = null;
    });
  }

  #boot() {
    const loading = load(this.#base, this.#interpreter, this.#reportProgress);
    return PythonWorker.boot(new URL("worker.js", this.#base), loading, this.#inputFactory);
  }

  /** Asks the page. Reports what it throws, and returns null. @template T @param {() => T} question */
  async #askPage(question) {
    try {
      return await question();
    } catch (error) {
      globalThis.reportError?.(error);
      return null;
    }
  }

  /** Calls a callback of the page. Reports what it throws. @param {() => void} callback */
  #notifyPage(callback) {
    try {
      callback();
    } catch (error) {
      globalThis.reportError?.(error);
    }
  }
}

/** Resolves a URL relative to the page. @param {string | URL} address */
function resolveUrl(address) {
  return new URL(address, globalThis.document?.baseURI);
}

/** @param {string} source @param {RunOptions} options */
function programFields(source, { files = {}, argv = [], stdin = null, group = [] }) {
  return { source, files, argv, stdin, group };
}

/**
 * Whether a program or one of its files mentions something that reads input. If it mentions it but
 * reads nothing, the page is asked for lines that aren't needed, and that's all.
 * @param {any} request
 */
function mayReadInput({ source, files, stdin, group }) {
  if (stdin !== null) return false;
  const texts = [source, ...(group ?? []), ...Object.values(files ?? {})];
  return texts.some((text) => typeof text === "string" && /\b(input|stdin|fileinput|getpass)\b/.test(text));
}
