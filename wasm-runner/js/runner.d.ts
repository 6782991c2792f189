import type { Exercise, Options, Result, RunOptions, State, Trace, Verdict } from "./types.js";
export declare class PythonRunner {
    #private;
    /** @param {Options} options */
    constructor(options: Options);
    /** Resolves when the next request can start at once. A new promise after each request. */
    get ready(): Promise<void>;
    /** @returns {State} */
    get state(): State;
    /**
     * Runs a program.
     * @param {string} source
     * @param {RunOptions} [options]
     * @returns {Promise<Result>} rejects only when busy or when the interpreter cannot be loaded
     */
    run(source: string, options?: RunOptions): Promise<Result>;
    /**
     * Runs a program and records its steps.
     * @param {string} source
     * @param {RunOptions & {steps?: number}} [options]   `steps`: how many are recorded at most
     * @returns {Promise<Trace>} rejects as `run` does
     */
    trace(source: string, { steps, ...options }?: RunOptions & {
        steps?: number;
    }): Promise<Trace>;
    /**
     * Judges a program by an exercise's checks.
     * @param {Exercise} exercise
     * @param {string} source
     * @returns {Promise<Verdict>} rejects as `run` does
     */
    check(exercise: Exercise, source: string): Promise<Verdict>;
    /** Ends what runs, at once. Does nothing when nothing runs. */
    stop(): void;
    /** Ends the workers for good. What runs is stopped. */
    close(): void;
}
