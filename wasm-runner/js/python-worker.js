/**
 * A worker with a booted interpreter, as the page sees it. It serves one request. `receive` gets the
 * interpreter's messages; only those of the boot are interpreted here.
 *
 * @import { Loaded } from "./types.js"
 * @import { InputChannel, InputChannelFactory } from "./waiting.js"
 */
import { PROTOCOL } from "./protocol.js";

/** The page and its worker come from different versions of the bundle. */
export class ProtocolMismatch extends Error {
  name = "ProtocolMismatch";

  constructor() {
    super("this page and its Python are of different versions: reload the page");
  }
}

export class PythonWorker {
  #worker;
  /** @type {InputChannel} */
  #input;
  /** Whether programs can wait for a line. */
  canWait = false;
  /** Why it crashed outside of a request, if it did. */
  broken = "";
  /** @type {(message: any) => void} gets the messages after the boot */
  receive = (message) => {
    if (message.kind === "crashed") this.broken = message.detail;
  };

  /**
   * @param {URL} url the worker's script, which loads at the same time as the interpreter
   * @param {Promise<Loaded>} loading
   * @param {Promise<InputChannelFactory>} inputFactory
   * @returns {Promise<PythonWorker>}
   */
  static async boot(url, loading, inputFactory) {
    // A service worker only answers workers that start after it, so wait for it first.
    const python = new PythonWorker(url, await inputFactory);
    try {
      await python.#boot(await loading);
      return python;
    } catch (error) {
      python.end();
      throw error;
    }
  }

  /** @param {URL} url @param {InputChannelFactory} createInput */
  constructor(url, createInput) {
    this.#worker = new Worker(url, { type: "module", name: "python" });
    this.#input = createInput((message) => this.send(message));
    this.#worker.onmessage = ({ data }) => {
      if (data.kind === "more") this.#input.sendMore();
      else this.receive(data);
    };
    this.#worker.onerror = (event) => {
      // The error is reported by the runner, and not in the console, too.
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
    // Messages before the first request are only kept as a reason for `broken`.
    const idle = this.receive;
    return new Promise((resolve, reject) => {
      this.receive = (message) => {
        if (message.kind === "crashed" && message.reason === "protocol") reject(new ProtocolMismatch());
        else if (message.kind === "crashed") reject(startError(message.detail));
        else if (message.kind === "ready" && message.protocol !== PROTOCOL) reject(new ProtocolMismatch());
        else if (message.kind === "ready") {
          this.canWait = message.canWait;
          this.receive = idle;
          resolve();
        }
      };
      if (this.broken) reject(startError(this.broken));
      else this.send({ kind: "boot", protocol: PROTOCOL, way: this.#input.way, ...loaded });
    });
  }

  /** @param {object} message */
  send(message) {
    this.#worker.postMessage(message);
  }

  /** Answers the wait for a line. @param {string | null} line */
  giveLine(line) {
    this.#input.give(line);
  }

  end() {
    this.receive = () => {};
    this.#worker.terminate();
    this.#input.end();
    // `end` may be called twice.
    this.#input.end = () => {};
  }
}

/** @param {string} detail */
function startError(detail) {
  return new Error(`the Python interpreter did not start: ${detail}`);
}
