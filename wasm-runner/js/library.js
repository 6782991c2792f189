/**
 * The worker's part of Python's library: packs, fetched when the interpreter wants one.
 *
 * The name of a pack enters, its unpacked bytes leave. Where a program can be suspended it
 * waits for them, else they are fetched synchronously, as workers may.
 */
import { Unpacker } from "./unpack.js";
import { addressOf } from "./addresses.js";

export class Library {
  #base;
  #unpacking;
  #fetch;
  #Request;
  /** @type {Unpacker | null} */
  #unpacker = null;
  #wanted = "";
  #bytes = new Uint8Array();

  /**
   * @param {{base: string, unpacker: WebAssembly.Module, fetch: typeof globalThis.fetch, Request: typeof XMLHttpRequest}} world
   *   `base`: the bundle's folder
   */
  constructor({ base, unpacker, fetch, Request }) {
    this.#base = base;
    this.#unpacking = unpacker;
    this.#fetch = fetch;
    this.#Request = Request;
  }

  /** Names the pack of the next call. @param {string} name */
  want(name) {
    this.#wanted = addressOf(`library/${name}.packed`, this.#base);
  }

  /** Fetches it; 1, or 0 where it cannot be had. @returns {Promise<number>} */
  async load() {
    try {
      const response = await this.#fetch(this.#wanted);
      return response.ok ? this.#unpack(await response.arrayBuffer()) : 0;
    } catch {
      return 0;
    }
  }

  /** The same, while everything waits. @returns {number} */
  loadBlocking() {
    try {
      const request = new this.#Request();
      request.open("GET", this.#wanted, false);
      request.responseType = "arraybuffer";
      request.send();
      return request.status === 200 ? this.#unpack(request.response) : 0;
    } catch {
      return 0;
    }
  }

  /** What was fetched. */
  take() {
    const bytes = this.#bytes;
    this.#bytes = new Uint8Array();
    return bytes;
  }

  /** @param {ArrayBuffer} packed */
  #unpack(packed) {
    this.#unpacker ??= new Unpacker(this.#unpacking);
    this.#bytes = this.#unpacker.whole(new Uint8Array(packed));
    return 1;
  }
}
