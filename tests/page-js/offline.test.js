/** The messages from a page to its service worker when a busy browser loses some of them. */
import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import "./words.js";
import { createOffline } from "../../themes/default/js/page/offline.js";

const base = new URL("https://example.org/fork/");
/** Longer than any page would wait. */
const LONG = 60_000;

const ports = [];

afterEach(() => {
  mock.timers.reset();
  // An open port keeps this process alive.
  for (const port of ports.splice(0)) port.close();
});

/** A page with a service worker that loses the first `deaf` messages. */
function pageWith({ deaf = 0, answer = (_message) => ({ site: "a" }) } = {}) {
  const announcements = [];
  const worker = {
    state: "activated",
    postMessage(message, [port]) {
      announcements.push(message);
      ports.push(port);
      if (announcements.length <= deaf) return;
      if (message.hears) port.postMessage({ heard: true });
      const said = answer(message);
      if (said) port.postMessage(said);
    },
  };
  const container = {
    controller: worker,
    addEventListener() {},
    register: async () => ({ active: worker }),
  };
  const page = { location: { href: `${base}begin/greet/` } };
  const offline = createOffline({ page, base, announce() {}, flush() {}, container });
  return { offline, announcements };
}

/** Lets pending promises resolve. */
async function flushPromises() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((later) => setImmediate(later));
}

/** Lets the page wait as often as this. */
async function waitRepeatedly(times) {
  for (let time = 0; time < times; time += 1) {
    await flushPromises();
    mock.timers.tick(LONG);
  }
  await flushPromises();
}

test("a page repeats its first message until it's received", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { offline, announcements } = pageWith({ deaf: 2 });
  await offline.start();
  await waitRepeatedly(4);
  assert.deepEqual(
    announcements.map(({ kind, url }) => [kind, url]),
    Array(3).fill(["here", `${base}begin/greet/`]),
  );
});

test("a received message is sent once, however long the answer takes", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { offline, announcements } = pageWith({ answer: () => null });
  offline.start();
  await flushPromises();
  let isAnswered = false;
  offline.ask({ kind: "keep" }).then(() => (isAnswered = true));
  await waitRepeatedly(3);
  assert.deepEqual([announcements.filter(({ kind }) => kind === "keep").length, isAnswered], [1, false]);
});

test("a question is answered even if its first message was lost", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { offline } = pageWith({ deaf: 3 });
  offline.start();
  const answerPromise = offline.ask({ kind: "status" });
  await waitRepeatedly(5);
  assert.deepEqual(await answerPromise, { site: "a" });
});

test("a worker that never hears isn't asked forever", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { offline, announcements } = pageWith({ deaf: Infinity });
  offline.start();
  const answerPromise = offline.ask({ kind: "status" });
  await waitRepeatedly(20);
  assert.equal(await answerPromise, null);
  assert.ok(announcements.length <= 10, String(announcements.length));
});
