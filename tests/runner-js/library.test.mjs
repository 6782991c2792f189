import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { VERSION } from "../../wasm-runner/js/bundle.js";
import { Library } from "../../wasm-runner/js/library.js";

const BASE = "https://course.example/fork/runner/";

/** Not a real module, so nothing can be unpacked with it. The browser tests use the real one. */
const UNPACKER = {};

/** A library whose network has these packs; requests are recorded. */
function libraryOf(packs, requestedNames = []) {
  const Request = class {
    open(method, address, isAsync) {
      assert.deepEqual([method, isAsync], ["GET", false]);
      requestedNames.push(address);
      this.answer = packs[address];
    }
    send() {
      if (this.answer === "offline") throw new Error("no network");
      this.status = this.answer ? 200 : 404;
      this.response = this.answer?.buffer;
    }
  };
  const fetch = async (address) => {
    requestedNames.push(address);
    if (packs[address] === "offline") throw new TypeError("no network");
    return packs[address] ? new Response(packs[address]) : new Response("", { status: 404 });
  };
  return new Library({ base: BASE, unpacker: UNPACKER, fetch, Request });
}

test("a missing pack or network gives no pack, with either way to wait", async () => {
  for (const packs of [{}, { [`${BASE}library/json.packed?${VERSION}`]: "offline" }]) {
    const requestedNames = [];
    const library = libraryOf(packs, requestedNames);
    library.want("json");
    assert.equal(await library.load(), 0);
    assert.equal(library.loadBlocking(), 0);
    assert.deepEqual(requestedNames, Array(2).fill(`${BASE}library/json.packed?${VERSION}`));
  }
});

test("a damaged pack gives no pack", async () => {
  const library = libraryOf({ [`${BASE}library/json.packed?${VERSION}`]: new Uint8Array(brotliCompressSync("x")) });
  library.want("json");
  assert.equal(await library.load(), 0);
});
