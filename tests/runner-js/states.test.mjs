import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { PythonRunner } from "../../wasm-runner/js/runner.js";
import { States, TRANSITIONS } from "../../wasm-runner/js/states.js";
import { FakeWorker, base, makeWorld, untilSettled, unmakeWorld } from "./fake-world.mjs";

const ALL = ["loading", "ready", "running", "waiting", "stopping", "crashed"];

test("the states are a closed set, and each leads to others in it", () => {
  assert.deepEqual(Object.keys(TRANSITIONS), ALL);
  for (const next of Object.values(TRANSITIONS)) {
    assert.ok(next.length > 0 && next.every((state) => ALL.includes(state)));
  }
});

describe("each change that isn't in the table", () => {
  const stateNames = [];
  /** The shortest way to each state. */
  const WAYS = {
    loading: [],
    ready: ["ready"],
    running: ["ready", "running"],
    waiting: ["ready", "running", "waiting"],
    stopping: ["ready", "running", "stopping"],
    crashed: ["crashed"],
  };
  for (const from of ALL) {
    for (const to of ALL.filter((state) => state !== from && !TRANSITIONS[from].includes(state))) {
      test(`${from} → ${to} is rejected`, () => {
        const states = new States((state) => stateNames.push(state));
        WAYS[from].forEach((state) => states.become(state));
        assert.throws(() => states.become(to), new RegExp(`that is ${from} cannot become ${to}`));
        assert.equal(states.now, from);
      });
    }
  }
});

test("the current state is repeated only with news of its progress", () => {
  const stateNames = [];
  const states = new States((...change) => stateNames.push(change));
  states.become("loading");
  states.become("loading", { done: 1, total: 2 });
  assert.deepEqual(stateNames, [["loading", { done: 1, total: 2 }]]);
});

describe("any sequence of events in a runner", () => {
  beforeEach(makeWorld);
  afterEach(unmakeWorld);

  for (let seed = 1; seed <= 40; seed += 1) {
    test(`its states follow the table, and it serves the next program (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      const one = (list) => list[Math.floor(random() * list.length)];
      let before = "loading";
      const unexpected = [];
      const runner = new PythonRunner({
        baseUrl: base(),
        onInput: () => one([null, "a line", new Promise(() => {})]),
        onInputs: () => ["a line"],
        limits: { outputBytes: 20 },
        onState: (state) => {
          if (!TRANSITIONS[before].includes(state)) unexpected.push(`${before} → ${state}`);
          before = state;
        },
      });
      const alive = () => FakeWorker.all.filter((worker) => !worker.ended);
      const unbooted = () => alive().filter((worker) => !worker.booted && worker.sent.length > 0);
      const boot = async (worker) => {
        worker.booted = true;
        FakeWorker.canWait = random() < 0.7;
        await worker.boots();
      };
      const busy = () => alive().filter((worker) => ["run", "check"].includes(worker.sent.find(({ kind }) => kind !== "boot")?.kind));
      const happenings = [
        async () => void runner.run("print(input())").catch(() => {}),
        async () => void runner.check({ checks: [{ name: "one" }] }, "").catch(() => {}),
        async () => runner.stop(),
        async () => mock.timers.tick(one([10, 10_000])),
        async () => unbooted()[0] && boot(unbooted()[0]),
        async () => unbooted()[0]?.breaks("broke at the boot"),
        async () => one(alive())?.breaks("broke"),
        async () => busy()[0]?.says({ kind: "input", prompt: "" }),
        async () => busy()[0]?.says({ kind: "output", stream: "stdout", text: "some words\n" }),
        async () => busy()[0]?.says({ kind: "result", status: "ok", error: null, files: {}, millis: 1 }),
      ];
      for (let turn = 0; turn < 60; turn += 1) {
        await one(happenings)();
        if (random() < 0.7) await untilSettled();
      }
      runner.stop();
      await untilSettled();
      const last = runner.run("print(1)", { stdin: [] });
      for (let turn = 0; turn < 5; turn += 1) {
        await untilSettled();
        for (const worker of unbooted()) await boot(worker);
      }
      await busy()[0].says({ kind: "result", status: "ok", error: null, files: {}, millis: 1 });
      assert.equal((await last).status, "ok");
      assert.deepEqual(unexpected, []);
    });
  }
});

/** Returns pseudorandom numbers, the same for each seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
