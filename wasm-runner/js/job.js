/**
 * One request: what it has used and printed so far, and its answer.
 *
 * @import { Ending, RequestState } from "./endings.js"
 * @import { PythonWorker } from "./python-worker.js"
 * @import { Limits, Sql, Stream } from "./types.js"
 */
import { OutputBuffer } from "./gathering.js";
import { OutputMeter, Stopwatch } from "./limits.js";

export class Job {
  /** @type {PythonWorker | null} its worker, once the request was sent */
  python = null;
  /** Whether an interpreter is there for it. */
  booted = false;
  /** @type {string | null} the check that is running */
  checking = null;
  /** @type {Sql | null} what it sent through SQLAlchemy */
  sql = null;

  /**
   * @param {any} request as the worker gets it
   * @param {(ending: Ending, state: RequestState) => any} toAnswer makes the answer if the worker doesn't
   * @param {Limits} limits
   * @param {object} callbacks
   * @param {(stream: Stream, text: string) => void} callbacks.onOutput
   * @param {() => void} callbacks.onTimeout
   */
  constructor(request, toAnswer, limits, { onOutput, onTimeout }) {
    this.request = request;
    this.toAnswer = toAnswer;
    this.clock = new Stopwatch(limits.millis, onTimeout);
    this.meter = new OutputMeter(limits);
    this.output = new OutputBuffer(onOutput);
    /** @type {Promise<any>} */
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Returns the answer for an end on the page's side. @param {Ending} ending */
  answerFor(ending) {
    return this.toAnswer(ending, { millis: this.clock.millis, checking: this.checking });
  }
}
