import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { INTERPRETERS, VERSION } from "../../wasm-runner/js/bundle.js";
import { PROTOCOL } from "../../wasm-runner/js/protocol.js";
import { OK, newRunner, readyRunner, running, spareReady, states } from "./fake-runner.mjs";
import {
  FakeWorker,
  LOADED,
  fetchRequests,
  base,
  failToLoad,
  holdLoading,
  fetched,
  makeWorld,
  onDevice,
  untilSettled,
  unmakeWorld,
} from "./fake-world.mjs";

const PYTHON_BYTES = INTERPRETERS["python.packed"];

beforeEach(makeWorld);
afterEach(unmakeWorld);

test("a limit of Infinity is none", async () => {
  const { result: answer } = await running("while True: pass", {}, { limits: { millis: Infinity } });
  mock.timers.tick(3_600_000);
  await FakeWorker.all[0].says(OK);
  assert.equal((await answer).status, "ok");
});

test("fetching a part of the library doesn't count as time", async () => {
  const { result: answer } = await running("import json", {}, { limits: { millis: 1000 } });
  await FakeWorker.all[0].says({ kind: "fetching" });
  mock.timers.tick(60_000);
  await FakeWorker.all[0].says({ kind: "fetched" });
  mock.timers.tick(999);
  await FakeWorker.all[0].says(OK);
  assert.equal((await answer).status, "ok");
});

describe("loading", () => {
  test("progress is in bytes, then the runner is ready", async () => {
    const runner = newRunner();
    await untilSettled();
    await FakeWorker.all[0].boots();
    await runner.ready;
    assert.deepEqual(states, [
      ["loading", 0, PYTHON_BYTES],
      ["loading", 250, PYTHON_BYTES],
      ["loading", 500, PYTHON_BYTES],
      ["loading", 750, PYTHON_BYTES],
      ["loading", 1000, PYTHON_BYTES],
      "ready",
    ]);
  });

  test("the worker is a module beside runner.js and gets the compiled modules", async () => {
    await readyRunner();
    assert.equal(FakeWorker.all[0].url, `${base()}worker.js`);
    assert.equal(FakeWorker.all[0].options.type, "module");
    assert.deepEqual(FakeWorker.all[0].sent, [{ kind: "boot", protocol: PROTOCOL, way: { kind: "none" }, ...LOADED }]);
  });

  test("a folder works without its final slash", async () => {
    await readyRunner({ baseUrl: base().slice(0, -1) });
    assert.equal(FakeWorker.all[0].url, `${base()}worker.js`);
  });

  test("parts are requested by the bundle's version", async () => {
    await readyRunner();
    assert.deepEqual(fetchRequests(), [{ python: `${base()}python.packed?${VERSION}`, unpacker: `${base()}unpacker.wasm?${VERSION}` }]);
  });

  test("what tracebacks and checks need is prefetched once, when idle", async () => {
    await readyRunner();
    assert.deepEqual(fetched(), []);
    mock.timers.tick(10_000);
    assert.deepEqual(
      fetched(),
      ["common", "explaining", "judging"].map((pack) => `${base()}library/${pack}.packed?${VERSION}`),
    );
  });

  test("a reader who leaves during prefetching causes no error", async () => {
    const failStream = (controller) => controller.error(new Error("left"));
    globalThis.fetch = async () => new Response(new ReadableStream({ start: failStream }));
    await readyRunner();
    mock.timers.tick(10_000);
    await untilSettled();
  });

  test("nothing is prefetched if the reader saves data", async () => {
    onDevice({ connection: { saveData: true } });
    await readyRunner();
    mock.timers.tick(10_000);
    assert.deepEqual(fetched(), []);
  });

  test("a program that imports sqlite3 gets the interpreter that has it, and so do later ones", async () => {
    const { result: answer } = await running("import sqlite3");
    assert.equal(FakeWorker.all[0].ended, true);
    assert.equal(fetchRequests().at(-1).python, `${base()}python-sqlite.packed?${VERSION}`);
    await FakeWorker.all[1].boots();
    assert.equal(FakeWorker.all[1].sent.at(-1).source, "import sqlite3");
    await FakeWorker.all[1].says(OK);
    assert.equal((await answer).status, "ok");
    assert.equal(fetchRequests().length, 2);
  });

  test("two runners on a page share one download", async () => {
    newRunner();
    newRunner();
    await untilSettled();
    await readyRunner();
    assert.equal(fetchRequests().length, 1);
  });

  test("a missing bundle rejects `ready`, and the next request tries again", async () => {
    failToLoad("/runner/python.packed could not be loaded (HTTP 404)");
    const runner = newRunner();
    await assert.rejects(runner.ready, /python\.packed could not be loaded \(HTTP 404\)/);
    await untilSettled();
    assert.deepEqual(states, [["loading", 0, PYTHON_BYTES], "crashed"]);
    assert.deepEqual(
      FakeWorker.all.map(({ ended }) => ended),
      [true],
    );

    failToLoad();
    const result = runner.run("print(1)");
    await untilSettled();
    await FakeWorker.all[1].boots();
    await FakeWorker.all[1].says(OK);
    assert.equal((await result).status, "ok");
  });

  test("without a network a request is rejected, and another can follow", async () => {
    failToLoad("Failed to fetch");
    const runner = newRunner();
    await assert.rejects(runner.run("print(1)"), /Failed to fetch/);
    await assert.rejects(runner.run("print(1)"), /Failed to fetch/);
  });

  test("an interpreter that crashes while booting rejects `ready`", async () => {
    const runner = newRunner();
    await untilSettled();
    const ready = assert.rejects(runner.ready, /did not start: unreachable/);
    await FakeWorker.all[0].says({ kind: "crashed", reason: "interpreter", detail: "unreachable" });
    await ready;
    assert.equal(FakeWorker.all[0].ended, true);
  });

  test("a worker whose script is missing rejects `ready`, even before the interpreter has arrived", async () => {
    const goOn = holdLoading();
    const runner = newRunner();
    const ready = assert.rejects(runner.ready, /did not start: worker\.js is not there/);
    await untilSettled();
    await FakeWorker.all[0].breaks("worker.js is not there");
    goOn();
    await ready;
  });
});

describe("a run", () => {
  test("is sent to the booted worker and resolves to its result", async () => {
    const { result } = await running("print(1)", { argv: ["a"], stdin: ["b"] });
    assert.deepEqual(FakeWorker.all[0].lastSent, {
      kind: "run",
      source: "print(1)",
      files: {},
      argv: ["a"],
      stdin: ["b"],
      group: [],
    });
    await FakeWorker.all[0].says(OK);
    assert.deepEqual(await result, { status: "ok", error: null, files: {}, millis: 3 });
  });

  test("waits for the interpreter if it comes first", async () => {
    const runner = newRunner();
    const result = runner.run("print(1)");
    await untilSettled();
    await FakeWorker.all[0].boots();
    await FakeWorker.all[0].says(OK);
    assert.equal((await result).status, "ok");
  });

  test("has its own worker; the spare takes the next", async () => {
    const { runner } = await running("a = 1");
    await spareReady();
    await FakeWorker.all[0].says(OK);
    assert.equal(FakeWorker.all[0].ended, true);

    runner.run("print(a)");
    await untilSettled();
    assert.equal(FakeWorker.all[1].lastSent.source, "print(a)");
    assert.equal(FakeWorker.all.length, 3, "another spare is booted");
  });

  test("rejects a second run beside it", async () => {
    const runner = await readyRunner();
    runner.run("while True: pass");
    await assert.rejects(runner.run("print(1)"), /busy/);
  });

  test("passes on output with its stream, in order", async () => {
    const seen = [];
    await running("…", {}, { onOutput: (...output) => seen.push(output) });
    await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text: "a\n" });
    await FakeWorker.all[0].says({ kind: "output", stream: "stderr", text: "b\n" });
    mock.timers.tick(16);
    assert.deepEqual(seen, [
      ["stdout", "a\n"],
      ["stderr", "b\n"],
    ]);
  });

  test("goes from ready to running and, when the next interpreter is there, to ready", async () => {
    const { runner } = await running("print(1)");
    await FakeWorker.all[0].says(OK);
    assert.deepEqual(states, ["running", "loading"]);
    await FakeWorker.all[1].boots();
    assert.deepEqual(states, ["running", "loading", "ready"]);
    assert.equal(runner.state, "ready");
  });

  test("survives a page whose callbacks throw", async () => {
    const reported = [];
    globalThis.reportError = (error) => reported.push(error.message);
    const fails = () => {
      throw new Error("the page's own");
    };
    const { result } = await running("print(1)", {}, { onOutput: fails, onState: fails, onInput: fails });
    await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text: "1\n" });
    await FakeWorker.all[0].says({ kind: "input", prompt: "" });
    await FakeWorker.all[0].says(OK);
    delete globalThis.reportError;
    assert.equal((await result).status, "ok");
    assert.ok(reported.length >= 3 && reported.every((message) => message === "the page's own"));
  });
});

describe("input", () => {
  test("asks the page and sends the line", async () => {
    const prompts = [];
    const onInput = async (prompt) => {
      prompts.push(prompt);
      return "Ada";
    };
    await running('input("Name? ")', {}, { onInput });
    await FakeWorker.all[0].says({ kind: "input", prompt: "Name? " });
    assert.deepEqual(prompts, ["Name? "]);
    assert.deepEqual(FakeWorker.all[0].lastSent, { kind: "line", text: "Ada" });
    assert.deepEqual(states, ["running", "waiting", "running"]);
  });

  test("is at its end if nobody can be asked", async () => {
    await running("input()");
    await FakeWorker.all[0].says({ kind: "input", prompt: "" });
    assert.deepEqual(FakeWorker.all[0].lastSent, { kind: "line", text: null });
  });

  test("answered after Stop is dropped", async () => {
    let answer;
    const { runner } = await running("input()", {}, { onInput: () => new Promise((resolve) => (answer = resolve)) });
    await FakeWorker.all[0].says({ kind: "input", prompt: "" });
    runner.stop();
    answer("too late");
    await untilSettled();
    assert.equal(FakeWorker.all[0].lastSent.kind, "run");
    assert.equal(FakeWorker.all[1].lastSent.kind, "boot");
  });

  test("shows earlier output before it asks", async () => {
    const order = [];
    await running('input("Name? ")', {}, { onOutput: (_, text) => order.push(text), onInput: () => void order.push("asked") });
    for (const text of ["a", "b", "c"]) await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text });
    await FakeWorker.all[0].says({ kind: "input", prompt: "c" });
    assert.deepEqual(order, ["a", "bc", "asked"]);
  });

  test("is asked for before the run if nothing can wait, and passed to the run", async () => {
    FakeWorker.canWait = false;
    await running("print(input(), input())", {}, { onInputs: async () => ["Ada", "36"] });
    assert.deepEqual(states, ["waiting", "running"]);
    assert.deepEqual(FakeWorker.all[0].lastSent.stdin, ["Ada", "36"]);
  });

  test("isn't asked for before a program that reads none, nor before one that brings its lines", async () => {
    FakeWorker.canWait = false;
    const { runner } = await running("print(1)", {}, { onInputs: () => assert.fail("asked") });
    await spareReady();
    assert.equal(FakeWorker.all[0].lastSent.stdin, null);
    await FakeWorker.all[0].says(OK);
    runner.run("print(input())", { stdin: ["a"] });
    await untilSettled();
    assert.deepEqual(FakeWorker.all[1].lastSent.stdin, ["a"]);
  });

  test("asked for before a run can be stopped, which leaves the worker unchanged", async () => {
    FakeWorker.canWait = false;
    const { runner, result } = await running("input()", {}, { onInputs: () => new Promise(() => {}) });
    runner.stop();
    assert.equal((await result).status, "stopped");
    assert.deepEqual(states, ["waiting", "stopping", "ready"]);
    assert.equal(FakeWorker.all[0].ended, false);
  });

  test("is asked for if a file beside the program reads it", async () => {
    FakeWorker.canWait = false;
    await running("import ask", { files: { "ask.py": "name = input()" } }, { onInputs: () => ["Ada"] });
    assert.deepEqual(FakeWorker.all[0].lastSent.stdin, ["Ada"]);
  });

  test("ends the program with a message if nothing can wait and nobody can be asked", async () => {
    const { result } = await running("input()");
    await FakeWorker.all[0].says({ kind: "crashed", reason: "wait", detail: "" });
    assert.equal((await result).status, "error");
    assert.equal((await result).error.type, "InputUnavailable");
  });
});

describe("stop", () => {
  test("ends the worker right away, and the booted spare is ready", async () => {
    const { runner, result } = await running("while True: pass");
    await spareReady();
    states.length = 0;
    runner.stop();
    assert.equal(FakeWorker.all[0].ended, true);
    assert.equal((await result).status, "stopped");
    await runner.ready;
    assert.deepEqual(states, ["stopping", "ready"]);
  });

  test("works before the interpreter is there", async () => {
    const runner = newRunner();
    const result = runner.run("print(1)");
    runner.stop();
    assert.equal((await result).status, "stopped");
    await untilSettled();
    await FakeWorker.all[0].boots();
    assert.deepEqual(
      FakeWorker.all[0].sent.map((message) => message.kind),
      ["boot"],
    );
    assert.equal(states.at(-1), "ready");
  });

  test("does nothing when nothing runs", async () => {
    const runner = await readyRunner();
    runner.stop();
    assert.equal(FakeWorker.all[0].ended, false);
  });

  test("ignores later messages from the stopped worker", async () => {
    const seen = [];
    const { runner } = await running("while True: print(1)", {}, { onOutput: (stream, text) => seen.push(text) });
    runner.stop();
    await FakeWorker.all[0].says({ kind: "output", stream: "stdout", text: "1\n" });
    assert.deepEqual(seen, []);
  });
});

describe("a trace", () => {
  const STEPS = [{ line: 1, event: "line" }];

  test("resolves to the run's end and the recording", async () => {
    const runner = await readyRunner();
    const trace = runner.trace("a = 1", { stdin: [], steps: 100 });
    await untilSettled();
    assert.deepEqual(FakeWorker.all[0].lastSent, {
      kind: "trace",
      source: "a = 1",
      files: {},
      argv: [],
      stdin: [],
      group: [],
      steps: 100,
    });
    await FakeWorker.all[0].says({ ...OK, kind: "trace", steps: STEPS, complete: true });
    assert.deepEqual(await trace, { status: "ok", error: null, files: {}, millis: 3, steps: STEPS, complete: true });
  });

  test("that is stopped has no steps", async () => {
    const runner = await readyRunner();
    const trace = runner.trace("while True: pass");
    await untilSettled();
    runner.stop();
    const { status, steps, complete } = await trace;
    assert.deepEqual({ status, steps, complete }, { status: "stopped", steps: [], complete: false });
  });
});

describe("a check", () => {
  const EXERCISE = { checks: [{ name: "one" }, { name: "two" }, { name: "three" }] };

  test("names the checks as they start and resolves to the verdict", async () => {
    const names = [];
    const runner = await readyRunner({ onChecking: (name) => names.push(name) });
    const verdict = runner.check(EXERCISE, "print(1)");
    await untilSettled();
    assert.deepEqual(FakeWorker.all[0].lastSent, { kind: "check", exercise: EXERCISE, source: "print(1)" });
    await FakeWorker.all[0].says({ kind: "checking", name: "one" });
    await FakeWorker.all[0].says({ kind: "verdict", passed: true, checks: [], output: [] });
    assert.deepEqual(names, ["one"]);
    assert.deepEqual(await verdict, { passed: true, checks: [], output: [] });
  });

  test("that runs too long says which check it was", async () => {
    const runner = await readyRunner();
    const verdict = runner.check(EXERCISE, "while True: pass");
    await untilSettled();
    await FakeWorker.all[0].says({ kind: "checking", name: "one" });
    await FakeWorker.all[0].says({ kind: "checking", name: "two" });
    mock.timers.tick(10_000);
    const { passed, status, checks } = await verdict;
    assert.equal(passed, false);
    assert.equal(status, "limit");
    assert.deepEqual(
      checks.map((check) => check.status),
      ["passed", "limit", "waiting"],
    );
    assert.match(checks[1].message, /stopped after 10 seconds/);
  });

  test("that is stopped leaves the running check waiting", async () => {
    const runner = await readyRunner();
    const verdict = runner.check(EXERCISE, "while True: pass");
    await untilSettled();
    await FakeWorker.all[0].says({ kind: "checking", name: "one" });
    runner.stop();
    assert.equal((await verdict).status, "stopped");
    assert.deepEqual(
      (await verdict).checks.map((check) => check.status),
      ["waiting", "waiting", "waiting"],
    );
  });
});

test("a closed runner has ended its workers and accepts no more requests", async () => {
  const { runner, result } = await running("while True: pass");
  await spareReady();
  runner.close();
  assert.equal((await result).status, "stopped");
  await untilSettled();
  assert.deepEqual(
    FakeWorker.all.map((worker) => worker.ended),
    [true, true],
  );
  await assert.rejects(runner.run("print(1)"), /closed/);
});

describe("a service", () => {
  test("answers a program that asks for more than lines", async () => {
    const services = { clock: async (request) => `${request} noon` };
    await running("…", {}, { services });
    await FakeWorker.all[0].says({ kind: "ask", service: "clock", request: "now?" });
    assert.deepEqual(FakeWorker.all[0].lastSent, { kind: "line", text: "now? noon" });
    await FakeWorker.all[0].says({ kind: "ask", service: "weather", request: "now?" });
    assert.deepEqual(FakeWorker.all[0].lastSent, { kind: "line", text: null });
  });

  test("gives the program its whole time again with each answer", async () => {
    const { result: answer } = await running("…", {}, { services: { turtle: () => "{}" }, limits: { millis: 1000 } });
    for (let press = 0; press < 3; press += 1) {
      mock.timers.tick(900);
      await FakeWorker.all[0].says({ kind: "ask", service: "turtle", request: "{}" });
    }
    mock.timers.tick(1000);
    assert.equal((await answer).status, "limit");
  });
});

test("what a program draws doesn't count as output", async () => {
  const { result: answer } = await running("…", {}, { limits: { outputLines: 1, outputBytes: 10 } });
  await FakeWorker.all[0].says({ kind: "output", stream: "drawing", text: '["paper","white"]\n'.repeat(9) });
  await FakeWorker.all[0].says(OK);
  assert.equal((await answer).status, "ok");
});
