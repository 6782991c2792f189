/**
 * Output on its way to the page, gathered: a page is drawn sixty times a second, and a
 * program may print a hundred thousand times.
 *
 * Pieces enter in their order and leave in their order, the first at once. It knows
 * neither who prints nor who shows it.
 *
 * @import { Stream } from "./types.js"
 */

/** About one frame. A timer, since hidden pages have no frames. */
const FRAME = 16;

export class Gathering {
  #deliver;
  /** @type {{stream: Stream, texts: string[]}[]} */
  #pieces = [];
  #delivered = -Infinity;
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
    const wait = this.#delivered + FRAME - Date.now();
    if (wait <= 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), wait);
  }

  /** Delivers what was gathered. */
  flush() {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const { stream, texts } of pieces) this.#deliver(stream, texts.join(""));
    this.#delivered = Date.now();
  }
}
