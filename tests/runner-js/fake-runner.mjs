/** A `PythonRunner` in the fake world, and the states it reported. */
import { PythonRunner } from "../../wasm-runner/js/runner.js";
import { FakeWorker, base, untilSettled } from "./fake-world.mjs";

/** The result of a program that ended normally. */
export const OK = { kind: "result", status: "ok", error: null, files: {}, millis: 3 };

/** The states that the last runner reported. */
export let states;

export function newRunner(options = {}) {
  states = [];
  return new PythonRunner({
    baseUrl: base(),
    onState: (state, progress) => states.push(progress ? [state, progress.done, progress.total] : state),
    ...options,
  });
}

/** Returns a runner whose first worker has booted. */
export async function readyRunner(options = {}) {
  const runner = newRunner(options);
  await untilSettled();
  await FakeWorker.all.at(-1).boots();
  return runner;
}

/** Returns a ready runner that runs a program, and the result that it promised. */
export async function running(source, request = {}, options = {}) {
  const runner = await readyRunner(options);
  states.length = 0;
  const result = runner.run(source, request);
  await untilSettled();
  return { runner, result };
}

/** Waits until the request has been sent and the spare has booted. */
export async function spareReady() {
  await untilSettled();
  await FakeWorker.all.at(-1).boots();
}
