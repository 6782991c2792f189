/**
 * Stops a test file in which one test hangs, and names that test. Use it with `node --import`.
 *
 * Locators have their own timeouts, but a promise that a page never resolves doesn't.
 */
import { afterEach, beforeEach } from "node:test";

/** Longer than any test takes on a busy machine, in milliseconds. */
const LIMIT = 300_000;

let running;

beforeEach((test) => {
  clearTimeout(running);
  running = setTimeout(() => {
    console.error(`"${test.name}" did not end within ${LIMIT / 1000} s: what it waits for never came`);
    process.exit(1);
  }, LIMIT);
});

afterEach(() => clearTimeout(running));
