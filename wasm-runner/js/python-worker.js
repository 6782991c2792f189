/**
 * A worker with a booted interpreter, as the page holds it. It serves one request.
 *
 * Requests and lines enter; messages of the interpreter leave through `receive`. It does
 * not know what they mean, except those of the boot.
 *
 * @import { Loaded } from "./types.js"
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
  /** Why it broke while nobody listened, if it did. */
  broken = "";
  /** @type {(message: any) => void} takes the messages that follow the boot */
  receive = (message) => {
    if (message.kind === "crashed") this.broken = message.detail;
  };

  /**
   * @param {URL} url the worker's script: it is fetched while the interpreter is
   * @param {Promise<Loaded>} loading
   * @param {Promise<LinesOf>} way
   * @returns {Promise<PythonWorker>}
   */
  static async boot(url, loading, way) {
    // A service worker answers only those workers that begin after it.
    const python = new PythonWorker(url, await way);
    try {
      await python.#boot(await loading);
      return python;
    } catch (error) {
      python.end();
      throw error;
    }
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

  /** @param {Loaded} loaded @returns {Promise<void>} */
  #boot(loaded) {
    const idle = this.receive;
    return new Promise((resolve, reject) => {
      this.receive = (message) => {
        if (message.kind === "crashed" && message.reason === "protocol") reject(new ProtocolMismatch());
        else if (message.kind === "crashed") reject(didNotStart(message.detail));
        else if (message.kind === "ready" && message.protocol !== PROTOCOL) reject(new ProtocolMismatch());
        else if (message.kind === "ready") {
          this.canWait = message.canWait;
          this.receive = idle;
          resolve();
        }
      };
      if (this.broken) reject(didNotStart(this.broken));
      else this.send({ kind: "boot", protocol: PROTOCOL, way: this.#lines.way, ...loaded });
    });
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

/** @param {string} detail */
function didNotStart(detail) {
  return new Error(`the Python interpreter did not start: ${detail}`);
}
