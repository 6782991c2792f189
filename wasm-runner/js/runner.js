/**
 * `PythonRunner`: the page's only way to Python. It loads the interpreter, keeps one
 * worker and a spare booted, serves one request at a time, and holds the program to its
 * limits. Python never runs on the page's own thread, so the page never blocks.
 *
 * In: programs and exercises. Out: what `run` and `check` resolve to, and the callbacks.
 *
 * It does not know the page: no element, no storage, no words but those for what only it
 * can see (a limit, a stop, a crash).
 *
 * @typedef {string | {base64: string}} File   text, or bytes
 *
 * @typedef {object} Problem   what went wrong, in Python's words
 * @property {string} type   e.g. `NameError`
 * @property {string} message
 * @property {number | null} line   in `main.py`
 * @property {string} traceback   as a terminal shows it; empty when Python did not raise
 * @property {{meaning: string, look: string} | null} explanation
 *
 * @typedef {object} Result   how a run ended
 * @property {'ok' | 'error' | 'stopped' | 'limit' | 'crashed'} status
 * @property {Problem | null} error
 * @property {Record<string, File>} files   new or changed in the working directory
 * @property {number} millis   without the time spent waiting for input
 *
 * @typedef {object} Check   what one check found
 * @property {string} name
 * @property {'passed' | 'failed' | 'error' | 'waiting' | 'limit'} status
 * @property {string | null} called
 * @property {string | null} expected
 * @property {string | null} got
 * @property {string | null} message
 * @property {string | null} mistake
 * @property {Problem | null} error
 *
 * @typedef {object} Verdict   how an exercise was judged
 * @property {boolean} passed
 * @property {Check[]} checks
 * @property {{stream: 'stdout' | 'stderr' | 'stdin', text: string}[]} output
 * @property {'stopped' | 'limit' | 'crashed'} [status]   only where the checks did not come to their end
 *
 * @typedef {'loading' | 'ready' | 'running' | 'waiting' | 'stopped' | 'crashed'} State
 *
 *   - `loading`: the interpreter is on its way; comes again and again with the bytes so far
 *   - `ready`: the next request starts at once
 *   - `running`, `waiting`: a request is served; it waits for a line
 *   - `stopped`: ended by `stop()` or a limit; `ready` follows by itself
 *   - `crashed`: the interpreter broke, or could not be loaded. After a break `ready`
 *     follows by itself; after a failed load the next request tries again
 *
 * @typedef {object} Options
 * @property {string | URL} baseUrl   the folder that this file lies in; relative to the page
 * @property {(stream: 'stdout' | 'stderr', text: string) => void} [onOutput]
 * @property {(prompt: string) => Promise<string | null> | string | null} [onInput]
 *   answers `input()`; `null` is end of file. The prompt was already written to stdout
 * @property {(state: State, progress?: {done: number, total: number}) => void} [onState]
 * @property {(name: string) => void} [onChecking]   a check of an exercise starts
 * @property {{millis?: number, outputBytes?: number}} [limits]
 */

const LIMITS = { millis: 10_000, outputBytes: 1_000_000 };

export class PythonRunner {
  /**
   * Whether programs can wait for the page to answer `input()`. Where they cannot, a
   * program that asks for a line ends with a problem that says so, unless its lines were
   * given beforehand (`stdin`).
   */
  static canWait = "Suspending" in WebAssembly;

  #options;
  #limits;
  #base;
  #module = null;
  #current;
  #spare = null;
  #job = null;
  #closed = false;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#base = new URL(options.baseUrl, globalThis.document?.baseURI);
    if (!this.#base.pathname.endsWith("/")) this.#base.pathname += "/";
    this.#takeNext();
  }

  /** Resolves when the next request can start at once. A new promise after each request. */
  get ready() {
    return this.#current.then(() => {});
  }

  /**
   * Runs a program.
   * @param {string} source
   * @param {{files?: Record<string, File>, argv?: string[], stdin?: string[] | null, group?: string[]}} [options]
   *   `stdin`: the lines that `input()` gets, then end of file; without it the page is
   *   asked. `group`: programs that run first, silently, and share their names
   * @returns {Promise<Result>} rejects only when busy or when the interpreter cannot be loaded
   */
  run(source, { files = {}, argv = [], stdin = null, group = [] } = {}) {
    return this.#serve({ kind: "run", source, files, argv, stdin, group }, endOfRun);
  }

  /**
   * Judges a program by an exercise's checks.
   * @param {{checks: {name: string}[]}} exercise
   * @param {string} source
   * @returns {Promise<Verdict>} rejects as `run` does
   */
  check(exercise, source) {
    return this.#serve({ kind: "check", exercise, source }, endOfCheck);
  }

  /** Ends what runs, at once. Does nothing when nothing runs. */
  stop() {
    if (this.#job) this.#cut(this.#job, "stopped", null);
  }

  /** Ends the workers for good. What runs is stopped. */
  close() {
    this.#closed = true;
    this.stop();
    for (const worker of [this.#current, this.#spare])
      worker?.then(
        (python) => python.end(),
        () => {},
      );
  }

  async #serve(request, end) {
    if (this.#closed) throw new Error("this PythonRunner is closed");
    if (this.#job) throw new Error("this PythonRunner is busy: one request at a time");
    return new Promise((resolve, reject) => {
      const job = { request, end, resolve, reject, python: null, clock: null, bytes: 0, checking: null };
      job.clock = new Stopwatch(this.#limits.millis, () => this.#cut(job, "limit", timeLimit(this.#limits.millis)));
      this.#job = job;
      this.#start(job);
    });
  }

  async #start(job) {
    try {
      job.python = await this.#current.catch(() => this.#takeNext());
    } catch (error) {
      if (this.#job !== job) return;
      this.#job = null;
      job.reject(error);
      return;
    }
    if (this.#job !== job) return;
    job.python.receive = (message) => this.#receive(job, message);
    job.python.send(job.request);
    job.clock.start();
    this.#tell("running");
  }

  #receive(job, message) {
    if (this.#job !== job) return;
    switch (message.kind) {
      case "output":
        return this.#takeOutput(job, message);
      case "input":
        return this.#askForLine(job, message.prompt);
      case "checking":
        job.checking = message.name;
        return this.#options.onChecking?.(message.name);
      case "result":
      case "verdict": {
        const { kind, ...answer } = message;
        return this.#finish(job, answer);
      }
      case "crashed":
        if (message.reason === "wait") {
          return this.#finish(job, job.end(job, "error", cannotWait()));
        }
        return this.#cut(job, "crashed", crash(message));
    }
  }

  #takeOutput(job, { stream, text }) {
    job.bytes += new TextEncoder().encode(text).length;
    this.#options.onOutput?.(stream, text);
    if (job.bytes > this.#limits.outputBytes) this.#cut(job, "limit", outputLimit(this.#limits.outputBytes));
  }

  async #askForLine(job, prompt) {
    job.clock.pause();
    this.#tell("waiting");
    let line = null;
    try {
      line = (await this.#options.onInput?.(prompt)) ?? null;
    } catch (error) {
      globalThis.reportError?.(error);
    }
    if (this.#job !== job) return;
    this.#tell("running");
    job.clock.start();
    job.python.send({ kind: "line", text: line });
  }

  /** Ends a request from this side. */
  #cut(job, status, problem) {
    if (this.#job !== job) return;
    this.#finish(job, job.end(job, status, problem), status === "crashed" ? "crashed" : "stopped");
  }

  #finish(job, answer, state) {
    job.clock.pause();
    this.#job = null;
    if (state) this.#tell(state);
    job.resolve(answer);
    if (this.#closed) return job.python?.end();
    // A request that was stopped before it reached the worker leaves it untouched.
    if (!job.python) return this.#tellWhenReady();
    job.python.end();
    this.#takeNext();
  }

  /** Makes the spare worker the current one, or boots one where there is no spare. */
  #takeNext() {
    this.#current = this.#spare ?? this.#boot();
    this.#spare = null;
    this.#tellWhenReady();
    return this.#current;
  }

  /** Says `ready` when the current worker is, and then boots a spare. */
  async #tellWhenReady() {
    const current = this.#current;
    let python;
    try {
      python = await current;
    } catch {
      if (this.#current === current) this.#tell("crashed");
      return;
    }
    if (this.#closed) return python.end();
    if (this.#current !== current) return;
    if (!this.#job) this.#tell("ready");
    if (!this.#spare) this.#bootSpare();
  }

  #bootSpare() {
    const spare = this.#boot();
    this.#spare = spare;
    spare.catch(() => {
      if (this.#spare === spare) this.#spare = null;
    });
  }

  async #boot() {
    this.#module ??= loadModule(this.#base, (progress) => this.#tell("loading", progress));
    let module;
    try {
      module = await this.#module;
    } catch (error) {
      this.#module = null;
      throw error;
    }
    return Interpreter.boot(new URL("worker.js", this.#base), module);
  }

  #tell(state, progress) {
    if (!this.#closed) this.#options.onState?.(state, progress);
  }
}

/** A worker with a booted interpreter. It serves one request. */
class Interpreter {
  #worker;
  /** Takes the messages that follow the boot. */
  receive = () => {};

  static boot(url, module) {
    const python = new Interpreter();
    return new Promise((resolve, reject) => {
      const fail = (detail) => {
        python.end();
        reject(new Error(`the Python interpreter did not start: ${detail}`));
      };
      python.receive = (message) => {
        if (message.kind === "ready") resolve(python);
        if (message.kind === "crashed") fail(message.detail);
      };
      python.#start(url, module);
    });
  }

  #start(url, module) {
    this.#worker = new Worker(url, { type: "module", name: "python" });
    this.#worker.onmessage = ({ data }) => this.receive(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.receive({
        kind: "crashed",
        reason: "interpreter",
        detail: event.message ?? "its worker could not be loaded",
      });
    };
    this.send({ kind: "boot", module });
  }

  send(message) {
    this.#worker.postMessage(message);
  }

  end() {
    this.receive = () => {};
    this.#worker.terminate();
  }
}

/** Counts the time a program may take, and only while it runs. */
class Stopwatch {
  #left;
  #over;
  #timer = null;
  #started = 0;
  #counted = 0;

  constructor(milliseconds, over) {
    this.#left = milliseconds;
    this.#over = over;
  }

  get millis() {
    return this.#counted + (this.#timer === null ? 0 : Date.now() - this.#started);
  }

  start() {
    this.#started = Date.now();
    this.#timer = setTimeout(this.#over, this.#left - this.#counted);
  }

  pause() {
    clearTimeout(this.#timer);
    this.#counted = this.millis;
    this.#timer = null;
  }
}

// --- Loading ----------------------------------------------------------------------

/** What is loading or loaded, by address: several runners of a page share one module. */
const modules = new Map();

/** The compiled interpreter; `onProgress` hears of the bytes while they come. */
function loadModule(base, onProgress) {
  let load = modules.get(base.href);
  if (!load) {
    load = { listeners: new Set(), module: null };
    modules.set(base.href, load);
    load.module = download(base, (progress) => load.listeners.forEach((listener) => listener(progress)));
    load.module.then(
      () => load.listeners.clear(),
      () => modules.delete(base.href),
    );
  }
  load.listeners.add(onProgress);
  return load.module;
}

async function download(base, onProgress) {
  const manifest = await (await fetchGood(new URL("manifest.json", base))).json();
  const total = manifest.files["runner_wasm_bg.wasm"].bytes;
  onProgress({ done: 0, total });
  const response = await fetchGood(new URL("runner_wasm_bg.wasm", base));
  // Compiling the response itself lets the browser keep the machine code for the next
  // visit; a copy is read to see how far it is.
  const counted = countBytes(response.clone(), total, onProgress);
  const module = await WebAssembly.compileStreaming(asWasm(response));
  await counted;
  return module;
}

async function fetchGood(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} could not be loaded (HTTP ${response.status})`);
  return response;
}

async function countBytes(response, total, onProgress) {
  const reader = response.body.getReader();
  let done = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    done += part.value.length;
    onProgress({ done, total });
  }
}

/** Some static hosts serve `.wasm` under another type, which streaming refuses. */
function asWasm(response) {
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) return response;
  return new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
}

// --- Ends that only the page's side can tell ----------------------------------------

function endOfRun(job, status, error) {
  return { status, error, files: {}, millis: job.clock.millis };
}

/** The checks before the one that was running had passed: the first to fail ends a check. */
function endOfCheck(job, status, error) {
  const names = job.request.exercise.checks.map((check) => check.name);
  const at = Math.max(names.indexOf(job.checking), 0);
  const checks = names.map((name, index) => ({
    name,
    status: index < at ? "passed" : index > at || status === "stopped" ? "waiting" : STATUS_OF_CHECK[status],
    called: null,
    expected: null,
    got: null,
    message: index === at && error ? error.message : null,
    mistake: null,
    error: index === at ? error : null,
  }));
  return { status, passed: false, checks, output: [] };
}

const STATUS_OF_CHECK = { limit: "limit", crashed: "error", error: "error" };

function problem(type, message) {
  return { type, message, line: null, traceback: "", explanation: null };
}

function timeLimit(millis) {
  return problem(
    "TimeLimit",
    `The program was stopped after ${millis / 1000} seconds. A loop that never ends is the usual reason.`,
  );
}

function outputLimit(bytes) {
  return problem(
    "OutputLimit",
    `The program was stopped after it printed ${bytes.toLocaleString("en")} bytes. A loop that never ends is the usual reason.`,
  );
}

function cannotWait() {
  return problem(
    "InputUnavailable",
    "This browser cannot pause a program to wait for what you type, so input() does not work here. " +
      "It works in newer browsers, and on your own computer.",
  );
}

function crash({ reason, detail }) {
  if (reason === "depth") {
    return problem(
      "InterpreterCrash",
      "The program went deeper than this interpreter can follow, and the interpreter had to be restarted. " +
        "A function that calls itself, or data nested many levels deep, is the usual reason.",
    );
  }
  return problem(
    "InterpreterCrash",
    `The Python interpreter of this page broke and was restarted. The fault is the interpreter’s. (${detail})`,
  );
}
