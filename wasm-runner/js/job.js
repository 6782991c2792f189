/**
 * One request on its way: what it was, what it has used and said so far, and its answer.
 *
 * @import { Ending, Served } from "./endings.js"
 * @import { PythonWorker } from "./python-worker.js"
 * @import { Limits, Stream } from "./types.js"
 */
import { Gathering } from "./gathering.js";
import { OutputMeter, Stopwatch } from "./limits.js";

export class Job {
  /** @type {PythonWorker | null} the one that serves it, once the request was sent */
  python = null;
  /** @type {string | null} the check that runs */
  checking = null;

  /**
   * @param {any} request as the worker gets it
   * @param {(ending: Ending, served: Served) => any} end makes the answer where the worker gives none
   * @param {Limits} limits
   * @param {object} hears
   * @param {(stream: Stream, text: string) => void} hears.output
   * @param {() => void} hears.timeIsOver
   */
  constructor(request, end, limits, { output, timeIsOver }) {
    this.request = request;
    this.end = end;
    this.clock = new Stopwatch(limits.millis, timeIsOver);
    this.meter = new OutputMeter(limits);
    this.output = new Gathering(output);
    /** @type {Promise<any>} */
    this.answered = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** The answer where it ends from the page's side. @param {Ending} ending */
  answerTo(ending) {
    return this.end(ending, { millis: this.clock.millis, checking: this.checking });
  }
}
