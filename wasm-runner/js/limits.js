/**
 * What a program may use, and the counting of it. What is said where a program goes
 * beyond is in `endings.js`.
 *
 * @import { Limits } from "./types.js"
 */

/** @type {Readonly<Limits>} */
export const LIMITS = Object.freeze({ millis: 10_000, outputLines: 100_000, outputBytes: 1_000_000 });

/** Counts the time a program may take, and only while it runs. */
export class Stopwatch {
  #limit;
  #over;
  /** @type {ReturnType<typeof setTimeout> | null} */
  #timer = null;
  #started = 0;
  #counted = 0;

  /**
   * @param {number} milliseconds
   * @param {() => void} over called when they are used up
   */
  constructor(milliseconds, over) {
    this.#limit = milliseconds;
    this.#over = over;
  }

  get millis() {
    return this.#counted + (this.#timer === null ? 0 : Date.now() - this.#started);
  }

  start() {
    if (this.#timer !== null) return;
    this.#started = Date.now();
    this.#timer = setTimeout(this.#over, this.#limit - this.#counted);
  }

  pause() {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#counted = this.millis;
    this.#timer = null;
  }
}

/** Counts what a program prints, and cuts it where it is too much. */
export class OutputMeter {
  #lines;
  #bytes;

  /** @param {Limits} limits */
  constructor({ outputLines, outputBytes }) {
    this.#lines = outputLines;
    this.#bytes = outputBytes;
  }

  /**
   * Takes a piece of output.
   * @param {string} text
   * @returns {{text: string, over: 'outputLines' | 'outputBytes' | null}}
   *   what of it may be shown, and which limit it went beyond
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
    // In a stream, half a character at the end is kept back.
    return { text: new TextDecoder().decode(rest, { stream: true }), over: "outputBytes" };
  }

  /** @param {string} text @returns {{text: string, over: 'outputLines' | null}} */
  #withinLines(text) {
    for (let at = 0; at < text.length; this.#lines -= 1) {
      if (this.#lines === 0) return { text: text.slice(0, at), over: "outputLines" };
      const end = text.indexOf("\n", at);
      if (end === -1) break;
      at = end + 1;
    }
    return { text, over: null };
  }
}
