/**
 * The page's one Python interpreter, shared by all its programs.
 *
 * Fetches the runner's bundle on first use, runs one program and one application at a
 * time, and reports availability: the runner may still be building, loading, or out of reach. Of the
 * bundle, it only uses `PythonRunner`.
 */

/**
 * @typedef {object} Program a program that runs, and its callbacks
 * @property {(stream: string, text: string) => void} onOutput
 * @property {(prompt: string) => Promise<string|null>} onInput null means end of input
 * @property {() => Promise<string[]>} onInputs all lines before a run, for browsers that can't pause one
 * @property {(name: string) => void} [onChecking]
 * @property {(request: string) => Promise<string|null>|null} [onTurtle] what `turtle` asks; null if nothing answers
 * @property {(progress: {done: number, total: number, packages: string[]}) => void} [onFetching] packages that it imports, in bytes
 *
 * @typedef {{program: Program, runner: any, displaced: boolean, ended: Promise<any>|null}} Turn a running program, until another displaces it
 *
 * @typedef {{onDisplaced: () => void}} Application called when another application gets the session
 *
 * @typedef {{kind: "idle"|"building"|"none"|"loading"|"ready"|"offline"|"stale"|"unable", message?: string, done?: number, total?: number, connected?: boolean}} Availability
 */

/**
 * @param {object} options
 * @param {URL} options.baseUrl the folder of the bundle
 * @param {URL} options.serviceWorker the script that lets programs wait in browsers that can't do it natively
 * @param {"ready"|"building"|"none"} options.built whether the bundle exists yet
 * @param {string[]} [options.packages] packs that the page's programs will need
 * @param {(url: string) => Promise<{PythonRunner: new (options: object) => any}>} [options.importModule]
 * @param {() => boolean} [options.connected] whether the device is online
 * @param {() => boolean} [options.able] whether the browser can run WebAssembly
 */
export function createInterpreter(options) {
  /** @type {Turn|null} */
  let current = null;
  const loader = createLoader(options, () => current?.program);

  /** Loads Python, stops the program that is running, then starts this one. */
  async function runAlone(program, start) {
    const runner = await loader.load();
    while (current) {
      current.displaced = true;
      current.runner.stop();
      await current.ended;
    }
    /** @type {Turn} */
    const serving = { program, runner, displaced: false, ended: null };
    current = serving;
    const result = start(runner);
    const release = () => (current = null);
    serving.ended = result.then(release, release);
    return { ...(await result), stoppedBy: serving.displaced ? "other" : "reader" };
  }

  return Object.assign(loader, createServing(loader.load), {
    /** Runs a program, stopping any other one first. */
    run: (program, source, options) => runAlone(program, (python) => python.run(source, options)),
    /** Checks a program against an exercise. */
    check: (program, exercise, source) => runAlone(program, (python) => python.check(exercise, source)),
    /** Runs a program and records its steps. */
    trace: (program, source, options) => runAlone(program, (python) => python.trace(source, options)),
    /** Stops `program` if it is the one running. */
    stop(program) {
      if (current?.program === program) current?.runner.stop();
    },
  });
}

/**
 * Fetches and starts the runner, and says how far that is.
 *
 * @param {Parameters<typeof createInterpreter>[0]} options
 * @param {() => Program | undefined} program the one that runs
 */
function createLoader(
  {
    baseUrl,
    serviceWorker,
    built,
    packages,
    importModule = (url) => import(url),
    connected = () => navigator.onLine,
    able = () => typeof WebAssembly === "object",
  },
  program,
) {
  /** @type {Availability} */
  let availability = { kind: built === "ready" ? "idle" : built };
  const listeners = new Set();
  /** @type {any} the bundle's PythonRunner */
  let runner = null;
  /** @type {Promise<any> | null} */
  let loading = null;
  let attempts = 0;

  function setAvailability(change) {
    availability = change;
    for (const listener of listeners) listener(availability);
  }

  async function fetchRunner() {
    const url = new URL("runner.js", baseUrl);
    // Browsers cache a failed module fetch, so a retry needs a different URL.
    if (attempts > 0) url.searchParams.set("attempt", String(attempts));
    attempts += 1;
    const { PythonRunner } = await importModule(url.href);
    return new PythonRunner({
      baseUrl,
      serviceWorker,
      packages,
      onOutput: (stream, text) => program()?.onOutput(stream, text),
      onInput: (prompt) => program()?.onInput(prompt) ?? null,
      onInputs: () => program()?.onInputs() ?? null,
      services: { turtle: (request) => program()?.onTurtle?.(request) ?? null },
      onChecking: (name) => program()?.onChecking?.(name),
      onState(state, progress) {
        if (progress?.packages) program()?.onFetching?.(progress);
        else if (state === "loading" && progress && availability.kind === "loading") setAvailability({ kind: "loading", ...progress });
      },
    });
  }

  async function boot() {
    setAvailability({ kind: "loading", done: 0, total: 0 });
    runner ??= await fetchRunner();
    await runner.ready.catch((error) => {
      runner.close?.();
      runner = null;
      throw error;
    });
    setAvailability({ kind: "ready" });
    return runner;
  }

  return {
    get availability() {
      return availability;
    },
    /**
     * Calls back whenever the availability changes.
     *
     * @param {(availability: Availability) => void} listener
     * @param {AbortSignal} [signal] ends it
     */
    subscribe(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    },
    /** Fetches and starts Python once, and returns the runner. A failed attempt can be repeated. */
    load() {
      if (["building", "none"].includes(availability.kind)) return Promise.reject(new Error("there is no runner here yet"));
      if (!able()) {
        setAvailability({ kind: "unable" });
        return Promise.reject(new Error("this browser has no WebAssembly"));
      }
      loading ??= boot().catch((error) => {
        loading = null;
        // The page and its Python are from different versions, so both must be reloaded.
        if (error.name === "ProtocolMismatch") setAvailability({ kind: "stale" });
        else setAvailability({ kind: "offline", connected: connected() });
        throw error;
      });
      return loading;
    },
    /** Updates the availability when the author's server reports the state of the bundle. */
    setBuilt(state, message) {
      if (runner) return;
      if (state === "building") setAvailability({ kind: "building", message });
      else if (state === "failed") setAvailability({ kind: "none", message });
      else if (["building", "none"].includes(availability.kind)) setAvailability({ kind: "idle" });
    },
  };
}

/** Gives one application at a time a session. */
function createServing(load) {
  /**
   * The application that has a session, or waits for one.
   *
   * @type {{application: Application, session: any} | null}
   */
  let serving = null;

  return {
    /** Loads Python, then starts a session for an application. Ends that of any other one right away. */
    async startSession(application, files, options) {
      const before = serving;
      const mine = (serving = { application, session: null });
      before?.session?.stop();
      if (before && before.application !== application) before.application.onDisplaced();
      const runner = await load();
      const session = await runner.session(files, options);
      if (serving === mine) mine.session = session;
      else session.stop();
      return session;
    },
    /** Ends the session of an application, or the start of one, if it has any. */
    endSession(application) {
      if (serving?.application !== application) return;
      serving?.session?.stop();
      serving = null;
    },
  };
}
