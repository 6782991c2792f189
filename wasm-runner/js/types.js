/**
 * The types of the runner's interface, for pages with type checking. Contains no code.
 *
 * @typedef {string | {base64: string}} File   text, or bytes
 *
 * @typedef {object} Problem   what went wrong, in Python's words
 * @property {string} type   e.g. `NameError`
 * @property {string} message
 * @property {number | null} line   in `main.py`
 * @property {string} traceback   as a terminal shows it; empty if Python raised no exception
 * @property {{meaning: string, look: string} | null} explanation
 *
 * @typedef {'stdout' | 'stderr' | 'drawing'} Stream
 *
 * @typedef {object} Result   how a run ended
 * @property {'ok' | 'error' | 'stopped' | 'limit' | 'crashed'} status
 * @property {Problem | null} error
 * @property {Record<string, File>} files   new or changed in the working directory
 * @property {number} millis   as the interpreter measures it, without the time spent waiting for input
 * @property {Sql} [sql]   if a run sent any and wasn't cut short
 *
 * @typedef {object} Sql   what was sent through SQLAlchemy
 * @property {Statement[]} statements   at most the first 100, with the beginnings and ends of transactions
 * @property {number} count   of all statements
 *
 * @typedef {object} Statement
 * @property {string} sql
 * @property {string} values   as Python shows them, or an empty string
 * @property {string | null} file   the learner's file that sent it, such as `main.py`
 * @property {number | null} line
 *
 * @typedef {Result & {steps: object[], complete: boolean}} Trace   how a traced run ended, and
 *   its steps: none if it was stopped from outside. It is `complete` if the program reached
 *   its own end
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
 *   `rows` is the result of an SQL query; it also has `columns`, `rows` and `count`
 * @property {Problem | null} [error]   if SQL was run without checks
 * @property {{message: string}[]} [definition_errors]   mistakes in the exercise itself
 * @property {'stopped' | 'limit' | 'crashed'} [status]   only if the checks did not finish
 *
 * @typedef {{checks: {name: string}[]}} Exercise   as the generator wrote it; only `check.py` reads the rest
 *
 * @typedef {'loading' | 'ready' | 'running' | 'waiting' | 'stopping' | 'crashed'} State
 *   `states.js` says what each means and what can follow it
 *
 * @typedef {object} Progress   in bytes
 * @property {number} done
 * @property {number} total
 * @property {string[]} [packages]   the packages that the program imports, while they are fetched;
 *   without it, Python itself is
 *
 * @typedef {object} Loaded   what a worker boots from
 * @property {WebAssembly.Module} module   the interpreter
 * @property {WebAssembly.Module} unpacker
 *
 * @typedef {object} Limits
 * @property {number} millis   how long a program may run, not counting the time it waits
 *   for input, or sleeps outside of a check
 * @property {number} outputLines
 * @property {number} outputBytes   in UTF-8
 *
 * @typedef {object} RunOptions
 * @property {Record<string, File>} [files]   the contents of the working directory
 * @property {string[]} [argv]   what follows `main.py` in `sys.argv`
 * @property {string[] | null} [stdin]   the lines that `input()` reads, then end of file;
 *   without it, the page is asked
 * @property {string[]} [group]   programs that run first, silently, and share their names
 *
 * @typedef {object} StartRequest   imports an application, and its modules again after a change
 * @property {'start'} do
 * @property {string} app   such as `main:app`
 * @property {Record<string, File>} [files]   new or changed since the session began
 * @property {string[]} [removed]   files that are gone
 *
 * @typedef {object} HttpRequest   sends one request to the application
 * @property {'http'} do
 * @property {string} method
 * @property {string} path   with its query, such as `/books?sort=title`
 * @property {[string, string][]} [headers]
 * @property {File} [body]   empty if absent
 *
 * @typedef {StartRequest | HttpRequest} SessionRequest
 *
 * @typedef {object} Answer   to any request of a session
 * @property {'ok' | 'error' | 'stopped' | 'limit' | 'crashed'} status   only `ok` leaves the session alive
 * @property {Problem | null} [error]   with `ok`, what the learner's code raised
 * @property {Record<string, File>} [files]   with `ok`, those that the application wrote
 * @property {number} [millis]   with `ok`, how long the interpreter took
 *
 * @typedef {Answer & {routes?: [method: string, path: string][]}} StartAnswer   without `routes`
 *   if the application couldn't be started
 *
 * @typedef {Answer & {response?: HttpResponse, sql?: Sql | null}} HttpAnswer   without `response` if
 *   there is none; `sql` is what the application sent meanwhile
 *
 * @typedef {object} HttpResponse   of an application
 * @property {number} status   such as 404
 * @property {string} reason   such as `Not Found`; empty if the status has none
 * @property {[string, string][]} headers
 * @property {File} body
 *
 * @typedef {object} SessionOptions
 * @property {Partial<Limits>} [limits]   of each request
 * @property {(stream: Stream, text: string) => void} [onOutput]   called about once per frame
 * @property {(progress: Progress) => void} [onProgress]   called while packages are fetched
 *
 * @typedef {Record<string, {modules: string[], needs: string[], library: Record<string, number>, sqlite: boolean, bytes: number}>} Packs
 *   by name: the top-level modules in it, the packs that these import, those of Python's library with
 *   their sizes, and its own size
 *
 * @typedef {object} Options
 * @property {string | URL} baseUrl   the folder with `runner.js`, relative to the page
 * @property {(stream: Stream, text: string) => void} [onOutput]   called about once per frame
 * @property {(prompt: string) => Promise<string | null> | string | null} [onInput]
 *   answers `input()`; `null` is end of file. The prompt was already written to stdout
 * @property {Record<string, (request: string) => Promise<string | null> | string | null>} [services]
 *   answer programs that ask for more than lines, such as `turtle` for clicks; `null` without one
 * @property {() => Promise<string[] | null> | string[] | null} [onInputs]
 *   returns all lines before a run, if the browser cannot pause a program
 * @property {(state: State, progress?: Progress) => void} [onState]
 * @property {(name: string) => void} [onChecking]   called when a check starts
 * @property {Partial<Limits>} [limits]
 * @property {string[]} [packages]   packs that will be needed, which are fetched when the page is idle
 * @property {string | URL} [serviceWorker]   a script that imports `waiting-service-worker.js`;
 *   relative to the page. Registered only if nothing else can pause a program
 */
export {};
