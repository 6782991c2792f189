/**
 * The one Python of a page, shared by every program on it.
 *
 * Programs and exercises enter with the callbacks of whoever shows them;
 * results leave. It fetches the runner's bundle when first asked to, lets one
 * program run at a time, and tells everyone what is at hand: the runner may
 * still be being built, be on its way, or be out of reach.
 *
 * It does not know elements, lessons or words for the reader, and it knows
 * Python by the bundle's `PythonRunner` alone.
 */

/**
 * @typedef {object} Program who runs, and what it hears meanwhile
 * @property {(stream: string, text: string) => void} onOutput
 * @property {(prompt: string) => Promise<string|null>} onInput null is the end of input
 * @property {() => Promise<string[]>} onInputs all lines, before a run: in a browser that cannot pause one
 * @property {(name: string) => void} [onChecking]
 *
 * @typedef {{program: Program, displaced: boolean, over: Promise<void>|null}} Turn a program that runs, till another takes its place
 *
 * @typedef {{kind: "idle"|"building"|"none"|"loading"|"ready"|"offline"|"stale"|"unable", message?: string, done?: number, total?: number, connected?: boolean}} Availability
 */

/**
 * @param {object} options
 * @param {URL} options.baseUrl the folder of the bundle
 * @param {URL} options.serviceWorker the script that lets programs wait where the browser does not
 * @param {"ready"|"building"|"none"} options.built whether the bundle is there yet
 * @param {(url: string) => Promise<{PythonRunner: new (options: object) => any}>} [options.importModule]
 * @param {() => boolean} [options.connected] whether the device has a network at all
 * @param {() => boolean} [options.able] whether the browser can run an interpreter
 */
export function createInterpreter({
  baseUrl,
  serviceWorker,
  built,
  importModule = (url) => import(url),
  connected = () => navigator.onLine,
  able = () => typeof WebAssembly === "object",
}) {
  /** @type {Availability} */
  let availability = { kind: built === "ready" ? "idle" : built };
  const listeners = new Set();
  /** @type {any} the bundle's PythonRunner */
  let runner = null;
  /** @type {Promise<void> | null} */
  let loading = null;
  let attempts = 0;
  /** @type {Turn|null} */
  let current = null;

  function tell(change) {
    availability = change;
    for (const listener of listeners) listener(availability);
  }

  /** Fetches and boots Python, once; a failed try may be repeated. */
  function load() {
    if (["building", "none"].includes(availability.kind)) return Promise.reject(new Error("there is no runner here yet"));
    if (!able()) {
      tell({ kind: "unable" });
      return Promise.reject(new Error("this browser has no WebAssembly"));
    }
    loading ??= boot().catch((error) => {
      loading = null;
      // The page is older or newer than its Python: only loading both again helps.
      if (error.name === "ProtocolMismatch") tell({ kind: "stale" });
      else tell({ kind: "offline", connected: connected() });
      throw error;
    });
    return loading;
  }

  async function boot() {
    tell({ kind: "loading", done: 0, total: 0 });
    if (!runner) {
      const url = new URL("runner.js", baseUrl);
      // Browsers remember that a module could not be fetched; another address asks again.
      if (attempts > 0) url.searchParams.set("attempt", String(attempts));
      attempts += 1;
      const { PythonRunner } = await importModule(url.href);
      runner = new PythonRunner({
        baseUrl,
        serviceWorker,
        onOutput: (stream, text) => current?.program.onOutput(stream, text),
        onInput: (prompt) => current?.program.onInput(prompt) ?? null,
        onInputs: () => current?.program.onInputs() ?? null,
        onChecking: (name) => current?.program.onChecking?.(name),
        onState: onRunnerState,
      });
    }
    try {
      await runner.ready;
    } catch (error) {
      runner.close?.();
      runner = null;
      throw error;
    }
    tell({ kind: "ready" });
  }

  function onRunnerState(state, progress) {
    if (state === "loading" && progress && availability.kind === "loading") tell({ kind: "loading", ...progress });
  }

  /** Waits for Python and for the program before, which is stopped; then starts. */
  async function take(program, start) {
    await load();
    while (current) {
      const other = current;
      other.displaced = true;
      runner.stop();
      await other.over;
      if (current === other) current = null;
    }
    /** @type {Turn} */
    const mine = { program, displaced: false, over: null };
    current = mine;
    const answer = start(runner);
    mine.over = answer.then(() => {}, () => {});
    try {
      const result = await answer;
      return { ...result, stoppedBy: mine.displaced ? "other" : "reader" };
    } finally {
      if (current === mine) current = null;
    }
  }

  return {
    get availability() {
      return availability;
    },
    /** Calls back at each change of what is at hand; gives the function that ends it. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load,
    /** Runs a program; a program that still runs is stopped first. */
    run(program, source, options) {
      return take(program, (python) => python.run(source, options));
    },
    /** Judges a program by an exercise's checks. */
    check(program, exercise, source) {
      return take(program, (python) => python.check(exercise, source));
    },
    /** Runs a program and records its steps. */
    trace(program, source, options) {
      return take(program, (python) => python.trace(source, options));
    },
    /** Ends what `program` runs, at once; nothing when something else runs. */
    stop(program) {
      if (current?.program === program) runner.stop();
    },
    /** The server of an author's machine tells how far the bundle is. */
    setBuilt(state, message) {
      if (runner) return;
      if (state === "building") tell({ kind: "building", message });
      else if (state === "failed") tell({ kind: "none", message });
      else if (["building", "none"].includes(availability.kind)) tell({ kind: "idle" });
    },
  };
}
