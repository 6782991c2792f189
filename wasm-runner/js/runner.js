/**
 * `PythonRunner`: the page's only way to Python. It keeps one worker booted, and a spare
 * while a program runs; serves one request at a time, and holds it to its limits. Python
 * never runs on the page's own thread, so the page never blocks.
 *
 * In: programs and exercises. Out: what `run`, `check` and `trace` resolve to, and the
 * callbacks.
 *
 * It does not know the page: no element, no storage and no words (`endings.js` has those
 * for what only the page's side can see), nor how the bundle is loaded (`loading.js`), nor
 * how a program waits (`waiting.js`).
 *
 * @import { Ending, Served } from "./endings.js"
 * @import { LinesOf } from "./waiting.js"
 * @import { Exercise, Options, Progress, Result, RunOptions, State, Stream, Trace, Verdict } from "./types.js"
 */
import { beyond, cannotWait, crashed, endOfCheck, endOfRun, endOfTrace, stopped } from "./endings.js";
import { Job } from "./job.js";
import { LIMITS } from "./limits.js";
import { INTERPRETERS } from "./bundle.js";
import { PLAIN, interpreterFor } from "./choice.js";
import { load } from "./loading.js";
import { PythonWorker } from "./python-worker.js";
import { canAffordSpare } from "./spare.js";
import { States } from "./states.js";
import { findWay } from "./waiting.js";

export class PythonRunner {
  #options;
  #limits;
  #base;
  /** The interpreter of the next worker. It may become the larger one, and then remains it. */
  #interpreter = PLAIN;
  /** @type {Promise<LinesOf>} */
  #way;
  #states;
  /** @type {Promise<PythonWorker>} */
  #current;
  /** @type {Promise<PythonWorker> | null} */
  #spare = null;
  /** @type {Job | null} */
  #job = null;
  #closed = false;
  /** @param {Progress} progress */
  #tellProgress = (progress) => this.#states.become("loading", progress);

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#base = addressOf(options.baseUrl);
    if (!this.#base.pathname.endsWith("/")) this.#base.pathname += "/";
    this.#way = findWay(options.serviceWorker ? addressOf(options.serviceWorker) : null);
    this.#states = new States((state, progress) => {
      if (!this.#closed) this.#call(() => options.onState?.(state, progress));
    });
    this.#current = this.#takeNext();
  }

  /** Resolves when the next request can start at once. A new promise after each request. */
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
   * @returns {Promise<Result>} rejects only when busy or when the interpreter cannot be loaded
   */
  run(source, options = {}) {
    return this.#serve({ kind: "run", ...programOf(source, options) }, endOfRun);
  }

  /**
   * Runs a program and records its steps.
   * @param {string} source
   * @param {RunOptions & {steps?: number}} [options]   `steps`: how many are recorded at most
   * @returns {Promise<Trace>} rejects as `run` does
   */
  trace(source, { steps, ...options } = {}) {
    return this.#serve({ kind: "trace", ...programOf(source, options), steps }, endOfTrace);
  }

  /**
   * Judges a program by an exercise's checks.
   * @param {Exercise} exercise
   * @param {string} source
   * @returns {Promise<Verdict>} rejects as `run` does
   */
  check(exercise, source) {
    return this.#serve({ kind: "check", exercise, source }, endOfCheck(exercise));
  }

  /** Ends what runs, at once. Does nothing when nothing runs. */
  stop() {
    if (this.#job) this.#cut(this.#job, stopped());
  }

  /** Ends the workers for good. What runs is stopped. */
  close() {
    this.#closed = true;
    this.stop();
    this.#endWorkers();
  }

  /**
   * @param {object} request
   * @param {(ending: Ending, served: Served) => any} end
   * @returns {Promise<any>}
   */
  async #serve(request, end) {
    if (this.#closed) throw new Error("this PythonRunner is closed");
    if (this.#job) throw new Error("this PythonRunner is busy: one request at a time");
    const job = new Job(request, end, this.#limits, {
      output: (stream, text) => this.#call(() => this.#options.onOutput?.(stream, text)),
      timeIsOver: () => this.#cut(job, beyond("millis", this.#limits)),
    });
    this.#job = job;
    this.#start(job);
    return job.answered;
  }

  /** @param {Job} job */
  async #start(job) {
    let python;
    this.#choose(job.request);
    try {
      python = await this.#current.catch(() => this.#takeNext());
      if (python.broken) {
        python.end();
        this.#states.become("loading");
        python = await this.#takeNext();
      }
    } catch (error) {
      if (this.#job !== job) return;
      this.#job = null;
      job.reject(error);
      return;
    }
    if (this.#job !== job) return;
    this.#states.become("ready");
    if (!python.canWait && asksForInput(job.request)) {
      job.request.stdin = await this.#askBefore();
      if (this.#job !== job) return;
    }
    job.python = python;
    python.receive = (message) => this.#receive(job, message);
    python.send(job.request);
    job.clock.start();
    this.#states.become("running");
    this.#bootSpare();
  }

  /** Ends the workers that stand ready, or will when they have booted. */
  #endWorkers() {
    for (const worker of [this.#current, this.#spare]) {
      worker?.then(
        (python) => python.end(),
        () => {},
      );
    }
  }

  /** Takes the interpreter that a request needs, where the one at hand has less. @param {object} request */
  #choose(request) {
    const wanted = interpreterFor(request, INTERPRETERS);
    if (wanted === PLAIN || wanted === this.#interpreter) return;
    this.#interpreter = wanted;
    this.#endWorkers();
    this.#spare = null;
    this.#states.become("loading");
    this.#takeNext();
  }

  /** The lines of a program that cannot be paused; null where the page does not tell. */
  async #askBefore() {
    if (!this.#options.onInputs) return null;
    this.#states.become("waiting");
    return (await this.#ask(() => this.#options.onInputs?.())) ?? [];
  }

  /** @param {Job} job @param {any} message */
  #receive(job, message) {
    if (this.#job !== job) return;
    switch (message.kind) {
      case "output":
        return this.#takeOutput(job, message);
      case "input":
        return this.#askForLine(job, message.prompt);
      case "fetching":
        return job.clock.pause();
      case "sleeping":
        // A check that sleeps too long has to end, too; other programs are their reader's.
        if (job.request.kind !== "check") job.clock.pause();
        return;
      case "fetched":
      case "awake":
        return job.clock.start();
      case "checking":
        job.output.flush();
        job.checking = message.name;
        return this.#call(() => this.#options.onChecking?.(message.name));
      case "result":
      case "verdict":
      case "trace": {
        const { kind, ...answer } = message;
        // A worker that ends while its question is open wants no answer any more.
        if (this.#states.now === "waiting") this.#states.become("running");
        return this.#finish(job, answer);
      }
      case "crashed":
        return this.#cut(job, message.reason === "wait" ? cannotWait() : crashed(message));
    }
  }

  /** @param {Job} job @param {{stream: Stream, text: string}} message */
  #takeOutput(job, { stream, text }) {
    const printed = job.meter.take(text);
    job.output.add(stream, printed.text);
    if (printed.over) this.#cut(job, beyond(printed.over, this.#limits));
  }

  /** @param {Job} job @param {string} prompt */
  async #askForLine(job, prompt) {
    job.clock.pause();
    job.output.flush();
    this.#states.become("waiting");
    const line = (await this.#ask(() => this.#options.onInput?.(prompt))) ?? null;
    if (this.#job !== job) return;
    this.#states.become("running");
    job.clock.start();
    job.python?.giveLine(line);
  }

  /** Ends a request from this side. @param {Job} job @param {Ending} ending */
  #cut(job, ending) {
    if (this.#job !== job) return;
    this.#finish(job, job.answerTo(ending), ending.status === "crashed" ? "crashed" : "stopping");
  }

  /** @param {Job} job @param {any} answer @param {State} [state] */
  #finish(job, answer, state = "loading") {
    job.clock.pause();
    job.output.flush();
    this.#job = null;
    // A request that was stopped before it reached the worker leaves it untouched.
    if (!job.python) {
      if (this.#states.now === "waiting") {
        this.#states.become(state);
        this.#states.become("ready");
      }
      return job.resolve(answer);
    }
    job.python.end();
    this.#states.become(state);
    job.resolve(answer);
    if (!this.#closed) this.#takeNext();
  }

  /** Makes the spare worker the current one, or boots one where there is no spare. */
  #takeNext() {
    this.#current = this.#spare ?? this.#boot();
    this.#spare = null;
    this.#tellWhenReady(this.#current);
    return this.#current;
  }

  /** @param {Promise<PythonWorker>} current */
  async #tellWhenReady(current) {
    let python;
    try {
      python = await current;
    } catch {
      if (this.#current === current) this.#states.become("crashed");
      return;
    }
    if (this.#closed) python.end();
    else if (this.#current === current && !this.#job?.python) this.#states.become("ready");
  }

  /** While a program runs, the worker for the next is made. */
  #bootSpare() {
    if (this.#spare || !canAffordSpare(globalThis.navigator ?? {})) return;
    const spare = this.#boot();
    this.#spare = spare;
    spare.catch(() => {
      if (this.#spare === spare) this.#spare = null;
    });
  }

  #boot() {
    const loading = load(this.#base, this.#interpreter, this.#tellProgress);
    return PythonWorker.boot(new URL("worker.js", this.#base), loading, this.#way);
  }

  /** Asks the page; what it throws is its own. @template T @param {() => T} question */
  async #ask(question) {
    try {
      return await question();
    } catch (error) {
      globalThis.reportError?.(error);
      return null;
    }
  }

  /** Tells the page; what it throws is its own. @param {() => void} tell */
  #call(tell) {
    try {
      tell();
    } catch (error) {
      globalThis.reportError?.(error);
    }
  }
}

/** An address relative to the page. @param {string | URL} address */
function addressOf(address) {
  return new URL(address, globalThis.document?.baseURI);
}

/** @param {string} source @param {RunOptions} options */
function programOf(source, { files = {}, argv = [], stdin = null, group = [] }) {
  return { source, files, argv, stdin, group };
}

/**
 * Whether the text of a program, or of a file beside it, names what reads input. One that
 * names it and does not read is asked for lines that it does not need, and that is all.
 * @param {any} request
 */
function asksForInput({ source, files, stdin, group }) {
  if (stdin !== null) return false;
  const texts = [source, ...(group ?? []), ...Object.values(files ?? {})];
  return texts.some((text) => typeof text === "string" && /\b(input|stdin|fileinput|getpass)\b/.test(text));
}
