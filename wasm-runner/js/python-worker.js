/**
 * A worker with a booted interpreter, as the page holds it. It serves one request.
 *
 * Requests and lines enter; messages of the interpreter leave through `receive`. It does
 * not know what they mean, except those of the boot.
 *
 * @import { Loaded } from "./loading.js"
 * @import { Lines, LinesOf } from "./waiting.js"
 */
import { PROTOCOL } from "./protocol.js";

/** The page and its worker are of different versions of the bundle. */
export class ProtocolMismatch extends Error {
  name = "ProtocolMismatch";

  constructor() {
    super("this page and its Python are of different versions: reload the page");
  }
}

export class PythonWorker {
  #worker;
  /** @type {Lines} */
  #lines;
  /** Whether its programs can wait for a line. */
  canWait = false;
  /** It broke while nobody listened. */
  broken = false;
  /** @type {(message: any) => void} takes the messages that follow the boot */
  receive = (message) => {
    if (message.kind === "crashed") this.broken = true;
  };

  /**
   * @param {URL} url the worker's script
   * @param {Loaded} loaded
   * @param {LinesOf} linesOf
   * @returns {Promise<PythonWorker>}
   */
  static boot(url, loaded, linesOf) {
    const python = new PythonWorker(url, linesOf);
    const idle = python.receive;
    return new Promise((resolve, reject) => {
      /** @param {Error} error */
      const fail = (error) => {
        python.end();
        reject(error);
      };
      python.receive = (message) => {
        if (message.kind === "crashed" && message.reason === "protocol") fail(new ProtocolMismatch());
        else if (message.kind === "crashed") fail(new Error(`the Python interpreter did not start: ${message.detail}`));
        else if (message.kind === "ready" && message.protocol !== PROTOCOL) fail(new ProtocolMismatch());
        else if (message.kind === "ready") {
          python.canWait = message.canWait;
          python.receive = idle;
          resolve(python);
        }
      };
      python.send({ kind: "boot", protocol: PROTOCOL, way: python.#lines.way, ...loaded });
    });
  }

  /** @param {URL} url @param {LinesOf} linesOf */
  constructor(url, linesOf) {
    this.#worker = new Worker(url, { type: "module", name: "python" });
    this.#lines = linesOf((message) => this.send(message));
    this.#worker.onmessage = ({ data }) => {
      if (data.kind === "more") this.#lines.more();
      else this.receive(data);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.receive({
        kind: "crashed",
        reason: "interpreter",
        detail: event.message ?? "its worker could not be loaded",
      });
    };
  }

  /** @param {object} message */
  send(message) {
    this.#worker.postMessage(message);
  }

  /** Answers the wait for a line. @param {string | null} line */
  giveLine(line) {
    this.#lines.give(line);
  }

  end() {
    this.receive = () => {};
    this.#worker.terminate();
    this.#lines.end();
    this.#lines.end = () => {};
  }
}
