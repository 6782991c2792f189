import type { PythonWorker } from "./python-worker.js";
import type { File, HttpAnswer, Limits, SessionRequest, StartAnswer, Stream } from "./types.js";
export declare class Session {
    #private;
    /**
     * @param {PythonWorker} python a worker that has served no request
     * @param {Record<string, File>} files
     * @param {Limits} limits of each request
     * @param {(stream: Stream, text: string) => void} onOutput
     * @param {(programs: object) => Promise<void>} fetchPackages fetches what they import
     */
    constructor(python: PythonWorker, files: Record<string, File>, limits: Limits, onOutput: (stream: Stream, text: string) => void, fetchPackages: (programs: object) => Promise<void>);
    /** Whether the session is over. */
    get ended(): boolean;
    /**
     * Sends a request, and resolves to its answer. If the session ends instead, the answer says why.
     * @template {SessionRequest["do"]} Kind
     * @param {SessionRequest & {do: Kind}} request
     * @param {{millis?: number}} [limits] how long this request may take, if not as long as the others
     * @returns {Promise<{start: StartAnswer, http: HttpAnswer}[Kind]>} rejects only if the session is busy
     */
    request<Kind extends SessionRequest["do"]>(request: SessionRequest & {
        do: Kind;
    }, { millis }?: {
        millis?: number;
    }): Promise<{
        start: StartAnswer;
        http: HttpAnswer;
    }[Kind]>;
    /** Ends the session; an unanswered request is answered with the status `stopped`. */
    stop(): void;
}
