/**
 * The types of the runner's interface, for pages that check theirs. No code.
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
 * @typedef {'stdout' | 'stderr'} Stream
 *
 * @typedef {object} Result   how a run ended
 * @property {'ok' | 'error' | 'stopped' | 'limit' | 'crashed'} status
 * @property {Problem | null} error
 * @property {Record<string, File>} files   new or changed in the working directory
 * @property {number} millis   as the interpreter counts: without the time spent waiting for input
 *
 * @typedef {Result & {steps: object[], complete: boolean}} Trace   how a traced run ended, and
 *   its steps: none where it was ended from outside. It is `complete` where the program came
 *   to its own end
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
 * @property {{stream: Stream | 'stdin' | 'rows', text: string}[]} output
 *   `rows` is what a query of SQL gave; it has `columns`, `rows` and `count`, too
 * @property {Problem | null} [error]   where SQL was run without any check
 * @property {{message: string}[]} [faults]   what cannot be meant in the exercise itself
 * @property {'stopped' | 'limit' | 'crashed'} [status]   only where the checks did not come to their end
 *
 * @typedef {{checks: {name: string}[]}} Exercise   as the generator wrote it; only `check.py` reads the rest
 *
 * @typedef {'loading' | 'ready' | 'running' | 'waiting' | 'stopping' | 'crashed'} State
 *   `states.js` tells what each means and what follows it
 *
 * @typedef {object} Progress   in bytes
 * @property {number} done
 * @property {number} total
 *
 * @typedef {object} Loaded   what a worker boots from
 * @property {WebAssembly.Module} module   the interpreter
 * @property {WebAssembly.Module} unpacker
 *
 * @typedef {object} Limits
 * @property {number} millis   how long a program may take, without the time it waits for
 *   input; other than in a check, without its sleep, too
 * @property {number} outputLines
 * @property {number} outputBytes   in UTF-8
 *
 * @typedef {object} RunOptions
 * @property {Record<string, File>} [files]   what the working directory holds
 * @property {string[]} [argv]   what follows `main.py` in `sys.argv`
 * @property {string[] | null} [stdin]   the lines that `input()` gets, then end of file;
 *   without it the page is asked
 * @property {string[]} [group]   programs that run first, silently, and share their names
 *
 * @typedef {object} Options
 * @property {string | URL} baseUrl   the folder that `runner.js` lies in; relative to the page
 * @property {(stream: Stream, text: string) => void} [onOutput]   not more often than a page is drawn
 * @property {(prompt: string) => Promise<string | null> | string | null} [onInput]
 *   answers `input()`; `null` is end of file. The prompt was already written to stdout
 * @property {() => Promise<string[] | null> | string[] | null} [onInputs]
 *   where the browser cannot pause a program: all the lines it will ask for, before it runs
 * @property {(state: State, progress?: Progress) => void} [onState]
 * @property {(name: string) => void} [onChecking]   a check of an exercise starts
 * @property {Partial<Limits>} [limits]
 * @property {string | URL} [serviceWorker]   a script that imports `waiting-service-worker.js`;
 *   relative to the page. Registered only where nothing else can pause a program
 */
export {};
