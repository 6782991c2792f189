import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";

import { PROTOCOL } from "../../wasm-runner/js/protocol.js";
import { OK, newRunner, readyRunner, running, spareReady, states } from "./fake-runner.mjs";
import { FakeWorker, makeWorld, onDevice, untilSettled, unmakeWorld } from "./fake-world.mjs";

beforeEach(makeWorld);
afterEach(unmakeWorld);

describe("limits", () => {
  test("a program that runs too long is stopped with a message", async () => {
    const { result } = await running("while True: pass");
    mock.timers.tick(10_000);
    assert.equal((await result).status, "limit");
    assert.equal((await result).error.type, "TimeLimit");
    assert.match((await result).error.message, /after 10 seconds/);
    assert.equal((await result).millis, 10_000);
  });

  test("waiting for input doesn't count as time", async () => {
    let answer;
    const { result } = await running("input()", {}, { onInput: () => new Promise((resolve) => (answer = resolve)) });
    mock.timers.tick(9_000);
    await FakeWorker.all[0].says({ kind: "input", prompt: "" });
    mock.timers.tick(60_000);
    answer("Ada");
    await untilSettled();
    mock.timers.tick(999);
    assert.equal(FakeWorker.all[0].ended, false);
    mock.timers.tick(1);
    assert.equal((await result).status, "limit");
  });

  test("sleeping counts as time in a check, but not in a program", async () => {
    const { runner, result } = await running("time.sleep(60)");
    await spareReady();
    mock.timers.tick(9_000);
    await FakeWorker.all[0].says({ kind: "sleeping" });
    mock.timers.tick(60_000);
    await FakeWorker.all[0].says({ kind: "awake" });
    mock.timers.tick(999);
    assert.equal(FakeWorker.all[0].ended, false);
    mock.timers.tick(1);
    assert.equal((await result).status, "limit");

    const verdict = runner.check({ checks: [{ name: "one" }] }, "time.sleep(60)");
    await untilSettled();
    await FakeWorker.all[1].says({ kind: "sleeping" });
    mock.timers.tick(10_000);
    assert.equal((await verdict).status, "limit");
  });

  test("a program that prints too much is stopped with a message, and output within the limit is shown", async () => {
    const seen = [];
    const { result } = await running('while True: print("é")', {}, { limits: { outputBytes: 10 }, onOutput: (_, text) => seen.push(text) });
    await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text: "éééé" });
    assert.equal(FakeWorker.all[0].ended, false);
    await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text: "éé\n" });
    assert.equal(FakeWorker.all[0].ended, true);
    assert.equal((await result).status, "limit");
    assert.equal((await result).error.type, "OutputLimit");
    assert.match((await result).error.message, /after it printed about 10 characters/);
    assert.equal(seen.join(""), "ééééé");
  });

  test("a program that prints too many lines is stopped too", async () => {
    const seen = [];
    const { result } = await running("while True: print()", {}, { limits: { outputLines: 1000 }, onOutput: (_, text) => seen.push(text) });
    await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text: "\n".repeat(1500) });
    assert.match((await result).error.message, /after it printed 1,000 lines/);
    assert.equal(seen.join(""), "\n".repeat(1000));
  });

  test("a program that prints exactly the limit isn't", async () => {
    const { result } = await running("…", {}, { limits: { outputLines: 2, outputBytes: 4 } });
    await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text: "a\nb\n" });
    await FakeWorker.all[0].says(OK);
    assert.equal((await result).status, "ok");
  });

  test("boot time doesn't count", async () => {
    const runner = newRunner();
    const result = runner.run("print(1)");
    await untilSettled();
    mock.timers.tick(60_000);
    await FakeWorker.all[0].boots();
    await FakeWorker.all[0].says(OK);
    assert.equal((await result).status, "ok");
  });
});

describe("a crash", () => {
  test("in the interpreter ends the run, and another worker takes over", async () => {
    const { runner, result } = await running("…");
    await spareReady();
    states.length = 0;
    await FakeWorker.all[0].says({ kind: "crashed", reason: "interpreter", detail: "unreachable" });
    assert.equal((await result).status, "crashed");
    assert.match((await result).error.message, /unreachable/);
    assert.deepEqual(states, ["crashed", "ready"]);

    const next = runner.run("print(1)");
    await untilSettled();
    await FakeWorker.all[1].says(OK);
    assert.equal((await next).status, "ok");
  });

  test("from deep recursion or lack of memory names the usual cause", async () => {
    for (const [reason, words] of [
      ["depth", /calls itself/],
      ["memory", /filled all the memory/],
    ]) {
      const { result } = await running("…");
      await FakeWorker.all.at(-2).says({ kind: "crashed", reason, detail: "RangeError" });
      assert.match((await result).error.message, words);
    }
  });

  test("can be an error that the worker doesn't catch", async () => {
    const { result } = await running("…");
    await FakeWorker.all[0].breaks("out of memory");
    assert.equal((await result).status, "crashed");
  });

  test("in the spare is fixed by booting another when it's needed", async () => {
    const { runner } = await running("print(1)");
    await FakeWorker.all[1].says({ kind: "crashed", reason: "interpreter", detail: "unreachable" });
    await FakeWorker.all[0].says(OK);
    await FakeWorker.all[2].boots();
    const next = runner.run("print(2)");
    await untilSettled();
    await FakeWorker.all[2].says(OK);
    assert.equal((await next).status, "ok");
  });

  test("in a worker that stood ready is fixed the same way", async () => {
    const runner = await readyRunner();
    await FakeWorker.all[0].breaks("out of memory");
    const result = runner.run("print(1)");
    await untilSettled();
    assert.equal(FakeWorker.all[0].ended, true);
    await FakeWorker.all[1].boots();
    await FakeWorker.all[1].says(OK);
    assert.equal((await result).status, "ok");
  });
});

describe("a worker of another version of the bundle", () => {
  for (const [who, message] of [
    ["that is older than the version", { kind: "ready", python: "3.14" }],
    ["that tells another", { kind: "ready", protocol: PROTOCOL + 1, canWait: true }],
    ["that refuses", { kind: "crashed", reason: "protocol", detail: "version 1" }],
  ]) {
    test(`${who} is rejected with a message that says what to do`, async () => {
      const runner = newRunner();
      await untilSettled();
      const refused = assert.rejects(runner.ready, { name: "ProtocolMismatch", message: /reload the page/ });
      await FakeWorker.all[0].says(message);
      await refused;
      assert.equal(FakeWorker.all[0].ended, true);
      await untilSettled();
      assert.equal(runner.state, "crashed");
    });
  }
});

describe("the spare", () => {
  test("isn't made before a program runs", async () => {
    const runner = await readyRunner();
    await untilSettled();
    assert.equal(FakeWorker.all.length, 1);
    runner.run("print(1)");
    await untilSettled();
    assert.equal(FakeWorker.all.length, 2);
  });

  for (const [description, device] of [
    ["with little memory", { deviceMemory: 2 }],
    ["that saves data", { deviceMemory: 8, connection: { saveData: true } }],
  ]) {
    test(`isn't made on a device ${description}; the next worker boots when it's needed`, async () => {
      onDevice(device);
      const { runner, result } = await running("while True: pass");
      assert.equal(FakeWorker.all.length, 1);
      runner.stop();
      await untilSettled();
      assert.equal((await result).status, "stopped");
      assert.equal(FakeWorker.all.length, 2);
      await FakeWorker.all[1].boots();
      await runner.ready;
    });
  }

  test("is made if the device reports more", async () => {
    onDevice({ deviceMemory: 4, connection: { saveData: false } });
    await running("print(1)");
    assert.equal(FakeWorker.all.length, 2);
  });
});
