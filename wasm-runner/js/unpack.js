/**
 * Unpacks what the bundler compressed with Brotli, piece by piece. The decoder is `unpacker.wasm`.
 */

/** What the module returns if it can't unpack. */
const FAILED = 0xffffffff;

export class Unpacker {
  /** @type {any} */
  #wasm;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#wasm = new WebAssembly.Instance(module).exports;
  }

  /**
   * @param {Uint8Array} piece
   * @returns {Uint8Array<ArrayBuffer>} what can be unpacked so far, possibly nothing
   */
  push(piece) {
    const at = this.#wasm.input(piece.length);
    new Uint8Array(this.#wasm.memory.buffer, at, piece.length).set(piece);
    return this.#output(this.#wasm.unpack());
  }

  /** Returns the rest, after which another stream can begin. @returns {Uint8Array<ArrayBuffer>} */
  finish() {
    return this.#output(this.#wasm.finish());
  }

  /** @param {Uint8Array} packed @returns {Uint8Array<ArrayBuffer>} */
  unpackAll(packed) {
    const [start, end] = [this.push(packed), this.finish()];
    if (end.length === 0) return start;
    const all = new Uint8Array(start.length + end.length);
    all.set(start);
    all.set(end, start.length);
    return all;
  }

  /** @param {number} length @returns {Uint8Array<ArrayBuffer>} */
  #output(length) {
    if (length >>> 0 === FAILED) throw new Error("a part of the runner arrived damaged");
    // Copy it, because the module reuses the memory.
    return new Uint8Array(this.#wasm.memory.buffer, this.#wasm.output(), length).slice();
  }
}
