/**
 * A program's limits, and the meters for its time and output. The messages are in `endings.js`.
 *
 * @import { Limits } from "./types.js"
 */

/** @type {Readonly<Limits>} */
export const LIMITS = Object.freeze({ millis: 10_000, outputLines: 100_000, outputBytes: 1_000_000 });

/** How many times as long a program may run if it imports packages, which takes a phone ten seconds. */
const PACKAGES_FACTOR = 3;

/** Returns the limits of a program. @param {Limits} limits @param {boolean} importsPackages @returns {Limits} */
export function limitsFor(limits, importsPackages) {
  return importsPackages ? { ...limits, millis: limits.millis * PACKAGES_FACTOR } : limits;
}

/** The longest delay a timer accepts: with more, and with Infinity, it fires at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** Measures time while the program runs, and reports when it has used its limit. */
export class Stopwatch {
  #limit;
  #onTimeout;
  /** @type {ReturnType<typeof setTimeout> | null} */
  #timer = null;
  #started = 0;
  #counted = 0;

  /**
   * @param {number} milliseconds
   * @param {() => void} onTimeout
   */
  constructor(milliseconds, onTimeout) {
    this.#limit = milliseconds;
    this.#onTimeout = onTimeout;
  }

  get millis() {
    return this.#counted + (this.#timer === null ? 0 : Date.now() - this.#started);
  }

  start() {
    if (this.#timer !== null) return;
    this.#started = Date.now();
    this.#timer = setTimeout(this.#onTimeout, Math.min(this.#limit - this.#counted, MAX_TIMEOUT_MS));
  }

  /** Starts again, with nothing used. */
  restart() {
    this.pause();
    this.#counted = 0;
    this.start();
  }

  pause() {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#counted = this.millis;
    this.#timer = null;
  }
}

/** Counts what a program prints, and truncates it at the limit. */
export class OutputMeter {
  #lines;
  #bytes;

  /** @param {Limits} limits */
  constructor({ outputLines, outputBytes }) {
    this.#lines = outputLines;
    this.#bytes = outputBytes;
  }

  /**
   * Counts a piece of output.
   * @param {string} text
   * @returns {{text: string, exceeded: 'outputLines' | 'outputBytes' | null}}
   *   the part within the limits, and which limit it exceeded
   */
  take(text) {
    const lines = this.#withinLines(text);
    const bytes = new TextEncoder().encode(lines.text);
    if (bytes.length <= this.#bytes) {
      this.#bytes -= bytes.length;
      return lines;
    }
    const rest = bytes.subarray(0, this.#bytes);
    this.#bytes = 0;
    // With `stream`, an incomplete character at the end is left out.
    return { text: new TextDecoder().decode(rest, { stream: true }), exceeded: "outputBytes" };
  }

  /** @param {string} text @returns {{text: string, exceeded: 'outputLines' | null}} */
  #withinLines(text) {
    for (let at = 0; at < text.length; this.#lines -= 1) {
      if (this.#lines === 0) return { text: text.slice(0, at), exceeded: "outputLines" };
      const end = text.indexOf("\n", at);
      if (end === -1) break;
      at = end + 1;
    }
    return { text, exceeded: null };
  }
}
