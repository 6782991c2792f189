import type { Exercise, File, Options, Result, RunOptions, SessionOptions, State, Trace, Verdict } from "./types.js";
import { Session } from "./session.js";
export declare class PythonRunner {
    #private;
    /** @param {Options} options */
    constructor(options: Options);
    /** Resolves when the next request can start right away. It is a new promise after each request. */
    get ready(): Promise<void>;
    /** @returns {State} */
    get state(): State;
    /**
     * Runs a program.
     * @param {string} source
     * @param {RunOptions} [options]
     * @returns {Promise<Result>} rejects only if the runner is busy or closed, or the interpreter cannot be loaded
     */
    run(source: string, options?: RunOptions): Promise<Result>;
    /**
     * Runs a program and records its steps.
     * @param {string} source
     * @param {RunOptions & {steps?: number}} [options]   `steps`: the most to record
     * @returns {Promise<Trace>} rejects like `run`
     */
    trace(source: string, { steps, ...options }?: RunOptions & {
        steps?: number;
    }): Promise<Trace>;
    /**
     * Checks a program against an exercise.
     * @param {Exercise} exercise
     * @param {string} source
     * @returns {Promise<Verdict>} rejects like `run`
     */
    check(exercise: Exercise, source: string): Promise<Verdict>;
    /**
     * Starts a session: an interpreter that stays alive between requests. It runs in a separate worker,
     * so the runner can serve other requests meanwhile.
     * @param {Record<string, File>} files   the contents of the working directory
     * @param {SessionOptions} [options]
     * @returns {Promise<Session>} rejects if the interpreter can't be loaded, or this browser can't
     *   pause a program
     */
    session(files: Record<string, File>, { limits, onOutput, onProgress }?: SessionOptions): Promise<Session>;
    /** Stops the current request right away. Does nothing if there is none. */
    stop(): void;
    /** Stops the current request and terminates the workers for good. */
    close(): void;
}
