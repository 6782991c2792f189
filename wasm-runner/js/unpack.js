/**
 * Unpacks what the bundler packed by Brotli, a piece at a time.
 *
 * The compiled `unpacker.wasm` and packed bytes enter, unpacked bytes leave. It does not
 * know where they come from, nor what they are.
 */

/** What the module answers where it cannot unpack. */
const BROKEN = 0xffffffff;

export class Unpacker {
  /** @type {any} */
  #wasm;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#wasm = new WebAssembly.Instance(module).exports;
  }

  /**
   * @param {Uint8Array} piece the next one
   * @returns {Uint8Array<ArrayBuffer>} what can be said by now; it may be empty
   */
  take(piece) {
    const at = this.#wasm.input(piece.length);
    new Uint8Array(this.#wasm.memory.buffer, at, piece.length).set(piece);
    return this.#unpacked(this.#wasm.unpack());
  }

  /** The rest. Then another stream may begin. @returns {Uint8Array<ArrayBuffer>} */
  finish() {
    return this.#unpacked(this.#wasm.finish());
  }

  /** Unpacks all at once. @param {Uint8Array} packed @returns {Uint8Array<ArrayBuffer>} */
  whole(packed) {
    const [start, end] = [this.take(packed), this.finish()];
    if (end.length === 0) return start;
    const all = new Uint8Array(start.length + end.length);
    all.set(start);
    all.set(end, start.length);
    return all;
  }

  /** @param {number} length @returns {Uint8Array<ArrayBuffer>} */
  #unpacked(length) {
    if (length >>> 0 === BROKEN) throw new Error("a part of the runner arrived damaged");
    // A copy: the memory is used again.
    return new Uint8Array(this.#wasm.memory.buffer, this.#wasm.output(), length).slice();
  }
}
