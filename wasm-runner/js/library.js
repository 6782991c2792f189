/**
 * The worker's side of Python's library: fetches and unpacks a pack when the interpreter wants one.
 * If the program can't be suspended meanwhile, the fetch is synchronous, which workers allow.
 */
import { Unpacker } from "./unpack.js";
import { bundleUrl } from "./addresses.js";

export class Library {
  #base;
  #unpackerModule;
  #fetch;
  #Request;
  /** @type {Unpacker | null} */
  #unpacker = null;
  #url = "";
  #bytes = new Uint8Array();

  /**
   * @param {{base: string, unpacker: WebAssembly.Module, fetch: typeof globalThis.fetch, Request: typeof XMLHttpRequest}} options
   *   `base`: the bundle's folder
   */
  constructor({ base, unpacker, fetch, Request }) {
    this.#base = base;
    this.#unpackerModule = unpacker;
    this.#fetch = fetch;
    this.#Request = Request;
  }

  /** Chooses the pack that is loaded next. @param {string} name */
  want(name) {
    this.#url = bundleUrl(`library/${name}.packed`, this.#base);
  }

  /** Returns 1 if the pack was loaded, otherwise 0. @returns {Promise<number>} */
  async load() {
    try {
      const response = await this.#fetch(this.#url);
      return response.ok ? this.#unpack(await response.arrayBuffer()) : 0;
    } catch {
      return 0;
    }
  }

  /** Does the same synchronously. @returns {number} */
  loadBlocking() {
    try {
      const request = new this.#Request();
      // `false` makes it synchronous.
      request.open("GET", this.#url, false);
      request.responseType = "arraybuffer";
      request.send();
      return request.status === 200 ? this.#unpack(request.response) : 0;
    } catch {
      return 0;
    }
  }

  /** Returns the loaded pack. */
  take() {
    const bytes = this.#bytes;
    this.#bytes = new Uint8Array();
    return bytes;
  }

  /** @param {ArrayBuffer} packed */
  #unpack(packed) {
    this.#unpacker ??= new Unpacker(this.#unpackerModule);
    this.#bytes = this.#unpacker.unpackAll(new Uint8Array(packed));
    return 1;
  }
}
