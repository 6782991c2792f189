/**
 * A session: an interpreter that stays alive between requests, with its modules and variables.
 * `PythonRunner.session` creates one. The worker runs `python/session/understory_session.py`, which
 * says what can be requested.
 *
 * A session ends for good if it's closed, stopped, or goes over a limit: the interpreter can only be
 * interrupted by terminating its worker. The page then creates a new one.
 *
 * @import { Ending } from "./endings.js"
 * @import { PythonWorker } from "./python-worker.js"
 * @import { Answer, File, HttpAnswer, Limits, SessionRequest, StartAnswer, Stream } from "./types.js"
 */
import { crashed, limitExceeded, stoppedEnding } from "./endings.js";
import { OutputBuffer } from "./gathering.js";
import { OutputMeter, Stopwatch } from "./limits.js";

export class Session {
  #python;
  #limits;
  #output;
  #meter;
  #fetchPackages;
  /** @type {{resolve: (answer: Answer) => void, clock: Stopwatch} | null} */
  #pending = null;
  /** @type {Ending | null} */
  #ending = null;

  /**
   * @param {PythonWorker} python a worker that has served no request
   * @param {Record<string, File>} files
   * @param {Limits} limits of each request
   * @param {(stream: Stream, text: string) => void} onOutput
   * @param {(programs: object) => Promise<void>} fetchPackages fetches what they import
   */
  constructor(python, files, limits, onOutput, fetchPackages) {
    this.#python = python;
    this.#limits = limits;
    this.#output = new OutputBuffer(onOutput);
    this.#meter = new OutputMeter(limits);
    this.#fetchPackages = fetchPackages;
    python.receive = (message) => this.#handleMessage(message);
    python.send({ kind: "session", files });
  }

  /** Whether the session is over. */
  get ended() {
    return this.#ending !== null;
  }

  /**
   * Sends a request, and resolves to its answer. If the session ends instead, the answer says why.
   * @template {SessionRequest["do"]} Kind
   * @param {SessionRequest & {do: Kind}} request
   * @param {{millis?: number}} [limits] how long this request may take, if not as long as the others
   * @returns {Promise<{start: StartAnswer, http: HttpAnswer}[Kind]>} rejects only if the session is busy
   */
  async request(request, { millis = this.#limits.millis } = {}) {
    if (this.#pending) throw new Error("this session is busy: one request at a time");
    if (this.#ending) return toAnswer(this.#ending);
    this.#meter = new OutputMeter(this.#limits);
    const clock = new Stopwatch(millis, () => this.#end(limitExceeded("millis", { ...this.#limits, millis })));
    /** @type {Promise<Answer>} */
    const answer = new Promise((resolve) => (this.#pending = { resolve, clock }));
    // Changed files may import packages that the first ones didn't.
    if ("files" in request && request.files) await this.#fetchPackages(request.files);
    // The session may have ended during the fetch.
    if (this.#pending) {
      this.#python.giveLine(JSON.stringify(request));
      clock.start();
    }
    return answer;
  }

  /** Ends the session; an unanswered request is answered with the status `stopped`. */
  stop() {
    this.#end(stoppedEnding());
  }

  /** @param {any} message */
  #handleMessage(message) {
    switch (message.kind) {
      case "output": {
        const printed = this.#meter.take(message.text);
        this.#output.add(message.stream, printed.text);
        if (printed.exceeded) this.#end(limitExceeded(printed.exceeded, this.#limits));
        return;
      }
      case "fetching":
      case "sleeping":
        return this.#pending?.clock.pause();
      case "fetched":
      case "awake":
        return this.#pending?.clock.start();
      case "reply":
        return this.#answer({ status: "ok", ...message.value });
      case "result":
      case "crashed":
        return this.#end(crashed({ reason: message.reason ?? "interpreter", detail: message.detail ?? "" }));
    }
  }

  /** @param {Ending} ending */
  #end(ending) {
    if (this.#ending) return;
    this.#ending = ending;
    this.#python.end();
    this.#answer(toAnswer(ending));
  }

  /** @param {Answer} answer */
  #answer(answer) {
    this.#output.flush();
    const pending = this.#pending;
    this.#pending = null;
    pending?.clock.pause();
    pending?.resolve(answer);
  }
}

/** @param {Ending} ending @returns {Answer} */
function toAnswer({ status, problem }) {
  return { status, error: problem };
}
