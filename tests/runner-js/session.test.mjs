import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { newRunner } from "./fake-runner.mjs";
import { FakeWorker, makeWorld, untilSettled, unmakeWorld } from "./fake-world.mjs";

beforeEach(makeWorld);
afterEach(unmakeWorld);

const FILES = { "main.py": "app = None" };
const ASK = { do: "http", path: "/" };

/** Returns a session, its worker, and what was printed. */
async function startSession(options = {}) {
  const runner = newRunner();
  await untilSettled();
  await FakeWorker.all[0].boots();
  const printed = [];
  const starting = runner.session(FILES, { onOutput: (stream, text) => printed.push(text), ...options });
  await untilSettled();
  const worker = FakeWorker.all.at(-1);
  await worker.boots();
  return { runner, session: await starting, worker, printed };
}

test("a session has its own worker and answers one request after another", async () => {
  const { runner, session, worker, printed } = await startSession();
  assert.deepEqual(worker.lastSent, { kind: "session", files: FILES });
  assert.notEqual(worker, FakeWorker.all[0]);
  for (const number of [1, 2]) {
    const answer = session.request({ ...ASK, number });
    assert.deepEqual(JSON.parse(worker.lastSent.text), { ...ASK, number });
    await worker.says({ kind: "output", stream: "stdout", text: `${number}\n` });
    await worker.says({ kind: "reply", value: { number } });
    assert.deepEqual(await answer, { status: "ok", number });
  }
  assert.deepEqual(printed.join(""), "1\n2\n");
  const result = runner.run("print(1)");
  await untilSettled();
  assert.equal(FakeWorker.all[0].lastSent.kind, "run");
  await FakeWorker.all[0].says({ kind: "result", status: "ok" });
  assert.equal((await result).status, "ok");
  assert.equal(session.ended, false);
});

test("only one request at a time", async () => {
  const { session, worker } = await startSession();
  const first = session.request(ASK);
  await assert.rejects(session.request(ASK), /busy/);
  await worker.says({ kind: "reply", value: {} });
  assert.equal((await first).status, "ok");
});

test("the limits hold for each request", async () => {
  const { session, worker } = await startSession({ limits: { millis: 1000, outputLines: 2 } });
  for (const _ of [1, 2]) {
    const answer = session.request(ASK);
    await worker.says({ kind: "output", stream: "stdout", text: "a\nb\n" });
    mock.timers.tick(999);
    await worker.says({ kind: "reply", value: {} });
    assert.equal((await answer).status, "ok");
    mock.timers.tick(60_000);
  }
  const answer = session.request(ASK);
  mock.timers.tick(1000);
  assert.equal((await answer).status, "limit");
  assert.equal((await answer).error.type, "TimeLimit");
  assert.ok(session.ended && worker.ended);
  assert.equal((await session.request(ASK)).status, "limit");
});

test("a request may have more time than the others", async () => {
  const { session } = await startSession({ limits: { millis: 1000 } });
  let answer = null;
  session.request(ASK, { millis: 5000 }).then((response) => (answer = response));
  mock.timers.tick(4999);
  await untilSettled();
  assert.equal(answer, null);
  mock.timers.tick(1);
  await untilSettled();
  assert.equal(answer.status, "limit");
  assert.match(answer.error.message, /5 seconds/);
});

test("a request that prints without end is cut exactly there", async () => {
  const { session, worker, printed } = await startSession({ limits: { outputLines: 2 } });
  const answer = session.request(ASK);
  await worker.says({ kind: "output", stream: "stdout", text: "a\nb\nc\n" });
  assert.equal((await answer).error.type, "OutputLimit");
  assert.equal(printed.join(""), "a\nb\n");
});

test("fetching a package and sleeping don't count as time", async () => {
  const { session, worker } = await startSession({ limits: { millis: 1000 } });
  const answer = session.request(ASK);
  for (const [pause, resume] of [
    ["fetching", "fetched"],
    ["sleeping", "awake"],
  ]) {
    await worker.says({ kind: pause });
    mock.timers.tick(60_000);
    await worker.says({ kind: resume });
  }
  await worker.says({ kind: "reply", value: {} });
  assert.equal((await answer).status, "ok");
});

test("stop ends a session right away", async () => {
  const { session, worker } = await startSession();
  const answer = session.request(ASK);
  session.stop();
  assert.equal((await answer).status, "stopped");
  assert.ok(worker.ended);
});

test("a crash ends the session, between two requests too", async () => {
  const { session, worker } = await startSession();
  await worker.says({ kind: "crashed", reason: "memory", detail: "" });
  assert.ok(session.ended);
  const answer = await session.request(ASK);
  assert.equal(answer.status, "crashed");
  assert.match(answer.error.message, /memory/);
});

test("a browser that can't pause a program has no sessions", async () => {
  FakeWorker.canWait = false;
  const runner = newRunner();
  await untilSettled();
  await FakeWorker.all[0].boots();
  const refused = assert.rejects(runner.session(FILES), /pause/);
  await untilSettled();
  await FakeWorker.all.at(-1).boots();
  await refused;
  assert.ok(FakeWorker.all.at(-1).ended);
});
