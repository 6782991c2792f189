import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { runInThisContext } from "node:vm";
import { chooseWaitMethod } from "../../wasm-runner/js/waiting.js";
import { CannotWait, createBlockingWaits } from "../../wasm-runner/js/blocking.js";
import { onDevice } from "./fake-world.mjs";

const SCRIPT = new URL("../../wasm-runner/js/waiting-service-worker.js", import.meta.url);
const SCOPE = "https://course.example/fork/";
const channels = [];

/** A channel between everyone with its name, as in a browser, but visible to the test. */
class Channel {
  constructor(name) {
    Object.assign(this, { name, closed: false, onmessage: null });
    channels.push(this);
  }
  postMessage(data) {
    if (this.closed) throw new Error("closed");
    const others = channels.filter((other) => other !== this && !other.closed && other.name === this.name);
    for (const other of others) queueMicrotask(() => !other.closed && other.onmessage?.({ data }));
  }
  close() {
    this.closed = true;
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const open = () => channels.filter((channel) => !channel.closed);

beforeEach(() => {
  channels.length = 0;
  mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.BroadcastChannel = Channel;
  globalThis.registration = { scope: SCOPE };
  runInThisContext(readFileSync(SCRIPT, "utf8"));
});
afterEach(() => {
  mock.timers.reset();
  delete globalThis.navigator;
  delete globalThis.crossOriginIsolated;
});

/**
 * Sends a request to the service worker. Returns the answer and a function that aborts the request.
 */
function ask(query, url = `${SCOPE}understory-wait?${query}`) {
  const abort = new AbortController();
  const requests = { answer: null, abort: () => abort.abort(), taken: false };
  requests.taken = globalThis.answerWaitingPython({
    request: { url, signal: abort.signal },
    respondWith: (response) => response.then(async (response) => (requests.answer = await response.json())),
  });
  return requests;
}

/** The page's side in a browser without stack switching but with a service worker. */
async function served() {
  const registration = { scope: SCOPE, active: { state: "activated" } };
  const register = mock.fn(async () => registration);
  onDevice({ serviceWorker: { register } });
  return chooseWaitMethod(new URL(`${SCOPE}service-worker.js`));
}

describe("the service worker", () => {
  test("handles requests to its address, in its scope, and nothing else", () => {
    assert.equal(ask("about").taken, true);
    for (const url of [
      SCOPE,
      `${SCOPE}runner/runner.js`,
      "https://course.example/understory-wait?about",
      `${SCOPE}a/understory-wait?about`,
    ]) {
      assert.equal(ask("", url).taken, false, url);
    }
  });

  test("reports that it's there", async () => {
    const about = ask("about");
    await turn();
    assert.deepEqual(about.answer, { waits: true });
  });

  test("holds a request until the page has the line", async () => {
    const lines = (await served())();
    const requests = ask(`id=${lines.way.id}&line=0`);
    await turn();
    assert.equal(requests.answer, null);
    lines.give("Ada");
    await turn();
    assert.deepEqual(requests.answer, { line: "Ada" });
  });

  test("gets a line that was given before it asked, and the next one next", async () => {
    const lines = (await served())();
    lines.give("Ada");
    const [first, second] = [ask(`id=${lines.way.id}&line=0`), ask(`id=${lines.way.id}&line=1`)];
    await turn();
    assert.deepEqual([first.answer, second.answer], [{ line: "Ada" }, null]);
    lines.give(null);
    await turn();
    assert.deepEqual(second.answer, { line: null });
  });

  test("gives up a request before its browser would, and is asked again", async () => {
    const lines = (await served())();
    const first = ask(`id=${lines.way.id}&line=0`);
    mock.timers.tick(20_000);
    await turn();
    assert.deepEqual(first.answer, {});
    const repeatedAsk = ask(`id=${lines.way.id}&line=0`);
    lines.give("Ada");
    await turn();
    assert.deepEqual(repeatedAsk.answer, { line: "Ada" });
  });

  test("keeps nothing open for a worker that was stopped or whose request was aborted", async () => {
    const createInput = await served();
    const [one, other] = [createInput(), createInput()];
    const requests = [ask(`id=${one.way.id}&line=0`), ask(`id=${other.way.id}&line=0`)];
    one.end();
    requests[1].abort();
    await turn();
    assert.deepEqual(
      requests.map(({ answer }) => answer),
      [{}, {}],
    );
    other.end();
    assert.equal(open().length, 0);
  });

  test("never gives one worker's line to another", async () => {
    const createInput = await served();
    const [one, other] = [createInput(), createInput()];
    assert.notEqual(one.way.id, other.way.id);
    const requests = ask(`id=${other.way.id}&line=0`);
    one.give("Ada");
    await turn();
    assert.equal(requests.answer, null);
  });

  test("answers a sleep when it's over", async () => {
    const requests = ask("sleep=300");
    mock.timers.tick(299);
    await turn();
    assert.equal(requests.answer, null);
    mock.timers.tick(1);
    await turn();
    assert.deepEqual(requests.answer, {});
  });
});

describe("the way to wait", () => {
  const wayOf = async (serviceWorker = new URL(`${SCOPE}service-worker.js`)) => (await chooseWaitMethod(serviceWorker))(() => {}).way.kind;

  test("is stack switching if the browser has it", async () => {
    Object.assign(WebAssembly, { Suspending: class {}, promising() {} });
    globalThis.crossOriginIsolated = true;
    assert.equal(await wayOf(), "suspend");
    delete WebAssembly.Suspending;
    delete WebAssembly.promising;
  });

  test("is shared memory in an isolated page", async () => {
    globalThis.crossOriginIsolated = true;
    assert.equal(await wayOf(), "shared");
  });

  test("is the service worker otherwise", async () => {
    await served();
    assert.equal(await wayOf(), "service");
  });

  test("is none if the page names no service worker, or the browser has or starts none", async () => {
    assert.equal(await wayOf(null), "none");
    assert.equal(await wayOf(), "none");
    const refused = async () => {
      throw new Error("not in private windows");
    };
    onDevice({ serviceWorker: { register: refused } });
    assert.equal(await wayOf(), "none");
  });

  test("is none if the service worker is discarded during installation", async () => {
    const installing = { state: "installing" };
    onDevice({ serviceWorker: { register: async () => ({ scope: SCOPE, installing }) } });
    const way = wayOf();
    await turn();
    installing.state = "redundant";
    installing.onstatechange();
    assert.equal(await way, "none");
  });
});

describe("a blocked worker", () => {
  /** A network that answers from a list; null is a failed request. */
  const network = (answers, requests = []) =>
    class {
      open(method, url, async) {
        requests.push(url);
        assert.equal(async, false);
      }
      send() {
        const answer = answers.shift();
        if (!answer) throw new Error("the service worker was ended");
        this.responseText = JSON.stringify(answer);
      }
    };
  const SERVICE = { kind: "service", url: `${SCOPE}understory-wait`, id: "x" };

  test("asks again while there is no line, and for the next one next", () => {
    const requests = [];
    const blockingWaits = createBlockingWaits(SERVICE, {
      Request: network([{ waits: true }, {}, {}, { line: "Ada" }, { line: null }], requests),
    });
    assert.equal(blockingWaits.canWait, true);
    assert.equal(blockingWaits.readLine(), "Ada");
    assert.equal(blockingWaits.readLine(), null);
    assert.deepEqual(
      requests.map((url) => url.split("?")[1]),
      ["about", "id=x&line=0", "id=x&line=0", "id=x&line=0", "id=x&line=1"],
    );
  });

  test("survives a service worker that is stopped and restarted", () => {
    const blockingWaits = createBlockingWaits(SERVICE, { Request: network([{ waits: true }, null, {}, null, null, { line: "Ada" }]) });
    assert.equal(blockingWaits.readLine(), "Ada");
  });

  test("gives up if the service worker is gone for good", () => {
    const blockingWaits = createBlockingWaits(SERVICE, { Request: network([{ waits: true }]) });
    assert.throws(() => blockingWaits.readLine(), CannotWait);
  });

  test("can't wait if no service worker answers, or something else does", () => {
    for (const answers of [[null], [{ title: "not found" }]]) {
      const blockingWaits = createBlockingWaits(SERVICE, { Request: network(answers) });
      assert.equal(blockingWaits.canWait, false);
      assert.throws(() => blockingWaits.readLine(), CannotWait);
    }
  });

  test("sleeps through the service worker if the browser refuses shared memory", () => {
    let now = 0;
    mock.method(performance, "now", () => now);
    mock.method(WebAssembly, "Memory", function () {
      throw new TypeError("shared memory is not allowed");
    });
    const requests = [];
    const Request = class extends network([{ waits: true }, {}, {}], requests) {
      send() {
        super.send();
        if (requests.at(-1).includes("sleep")) now += 20_000;
      }
    };
    createBlockingWaits(SERVICE, { Request }).sleep(30_000);
    assert.deepEqual(
      requests.slice(1).map((url) => url.split("?")[1]),
      ["sleep=30000", "sleep=10000"],
    );
    assert.throws(() => createBlockingWaits({ kind: "none" }, {}).sleep(1), CannotWait);
    mock.restoreAll();
  });

  test("continues to sleep when the browser wakes it before its own clock says so", () => {
    let now = 0;
    mock.method(performance, "now", () => now);
    const { wait } = Atomics;
    const waited = [];
    mock.method(Atomics, "wait", (cell, index, value, left) => {
      if (left === 0) return wait(cell, index, value, left);
      waited.push(left);
      now += 199.5;
    });
    createBlockingWaits({ kind: "none" }, {}).sleep(200);
    assert.deepEqual(waited, [200, 0.5]);
    mock.restoreAll();
  });

  test("reads a line of any length from shared memory", async () => {
    globalThis.crossOriginIsolated = true;
    const lines = (await chooseWaitMethod(null))(() => {});
    const posted = [];
    const post = (message) => {
      posted.push(message.kind);
      lines.sendMore();
    };
    const blockingWaits = createBlockingWaits(lines.way, { post });
    const long = "zürich 🐍 ".repeat(20_000);
    lines.give(long);
    assert.equal(blockingWaits.readLine(), long);
    assert.ok(posted.length > 1 && posted.every((kind) => kind === "more"));
    lines.give("");
    assert.equal(blockingWaits.readLine(), "");
    lines.give(null);
    assert.equal(blockingWaits.readLine(), null);
  });
});
