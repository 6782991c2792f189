/**
 * Batches output on its way to the page: a page is drawn sixty times a second, and a program may
 * print a hundred thousand times. Keeps the order, and delivers the first piece right away.
 *
 * @import { Stream } from "./types.js"
 */

/** About one frame, in milliseconds. A timer also works in hidden pages, which draw no frames. */
const FRAME = 16;

export class OutputBuffer {
  #deliver;
  /** @type {{stream: Stream, texts: string[]}[]} */
  #pieces = [];
  #lastFlush = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | null} */
  #timer = null;

  /** @param {(stream: Stream, text: string) => void} deliver */
  constructor(deliver) {
    this.#deliver = deliver;
  }

  /** @param {Stream} stream @param {string} text */
  add(stream, text) {
    if (text === "") return;
    const last = this.#pieces.at(-1);
    if (last?.stream === stream) last.texts.push(text);
    else this.#pieces.push({ stream, texts: [text] });
    const wait = this.#lastFlush + FRAME - Date.now();
    if (wait <= 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), wait);
  }

  flush() {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // Emptied before delivering, because the page may stop the program from its callback.
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const { stream, texts } of pieces) this.#deliver(stream, texts.join(""));
    this.#lastFlush = Date.now();
  }
}
