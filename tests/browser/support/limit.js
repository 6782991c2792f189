/**
 * Ends a test file in which one test waits for ever, and names that test: `node --import` this.
 *
 * Whatever a page is asked for by a locator has a limit of its own; a promise that a page never
 * keeps has none.
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
