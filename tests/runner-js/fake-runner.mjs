/**
 * A `PythonRunner` in the fake world, and what it told.
 */
import { PythonRunner } from "../../wasm-runner/js/runner.js";
import { FakeWorker, base, settled } from "./fake-world.mjs";

/** The end of a program that came to its end. */
export const OK = { kind: "result", status: "ok", error: null, files: {}, millis: 3 };

/** What the runner that was made last told of its states. */
export let states;

export function newRunner(options = {}) {
  states = [];
  return new PythonRunner({
    baseUrl: base(),
    onState: (state, progress) => states.push(progress ? [state, progress.done, progress.total] : state),
    ...options,
  });
}

/** A runner of which the first worker has booted. */
export async function readyRunner(options = {}) {
  const runner = newRunner(options);
  await settled();
  await FakeWorker.all.at(-1).boots();
  return runner;
}

/** Passes when the request is on its way and the spare has booted. */
export async function spareReady() {
  await settled();
  await FakeWorker.all.at(-1).boots();
}
