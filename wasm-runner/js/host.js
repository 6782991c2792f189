/**
 * The worker's side of the interpreter's host: clock, sleep, randomness, output and
 * waiting for a line. Everything the wasm module imports is exported here, under the
 * names that `wasm-runner/README.md` lists.
 *
 * In: calls of the interpreter, and lines from the page (`giveLine`). Out: protocol
 * messages, handed to the function given to `connect`.
 *
 * It does not know what a worker is, nor what the messages of the interpreter mean.
 */

/** Whether this browser can suspend a running program (JSPI). */
export const canWait = "Suspending" in WebAssembly;

/** Thrown through the interpreter where a program asks for a line and nothing can wait. */
export class CannotWait extends Error {}

let send = () => {};
let panic = null;

/** Says where messages go. */
export function connect(receiver) {
  send = receiver;
}

/** The words of the panic that ended this instance, if one did. */
export function lastPanic() {
  return panic;
}

// --- Output -----------------------------------------------------------------------
//
// A message costs ten times what a print costs, so a flood is gathered. A program that
// prints a line and then computes for a minute must still show that line, and no timer
// runs while it computes: so as long as few messages were sent lately, each write is
// sent at once. `allowance` counts the messages that may still be; time refills it.

const ALLOWANCE = 500;
const ALLOWANCE_PER_MILLISECOND = 2;
const GATHERED_AT_MOST = 32 * 1024;
const HELD_AT_MOST_MILLISECONDS = 25;
const STREAMS = { 1: "stdout", 2: "stderr" };

let gathered = [];
let gatheredLength = 0;
let allowance = ALLOWANCE;
let refilled = 0;
let flushed = 0;

/** Sends what was gathered. */
export function flush() {
  flushed = performance.now();
  for (const { stream, text } of gathered) send({ kind: "output", stream, text });
  gathered = [];
  gatheredLength = 0;
}

export function host_write(stream, text) {
  const name = STREAMS[stream];
  const last = gathered.at(-1);
  if (last?.stream === name) last.text += text;
  else gathered.push({ stream: name, text });
  gatheredLength += text.length;

  const now = performance.now();
  allowance = Math.min(ALLOWANCE, allowance + (now - refilled) * ALLOWANCE_PER_MILLISECOND);
  refilled = now;
  const mayBeSent = allowance >= 1;
  if (mayBeSent) allowance -= 1;
  if (mayBeSent || gatheredLength >= GATHERED_AT_MOST || now - flushed >= HELD_AT_MOST_MILLISECONDS) flush();
}

export function host_event(json) {
  flush();
  send(JSON.parse(json));
}

// --- Waiting ----------------------------------------------------------------------

let lines = [];
let arrived = null;
let taken = "";

/** Answers a wait for a line; `null` is the end of input. */
export function giveLine(line) {
  lines.push(line);
  arrived?.();
}

function takeNext() {
  const line = lines.shift();
  taken = line ?? "";
  return line === null ? 0 : 1;
}

async function waitForLine() {
  flush();
  if (lines.length === 0) {
    await new Promise((resolve) => {
      arrived = resolve;
    });
    arrived = null;
  }
  return takeNext();
}

function refuseToWait() {
  flush();
  if (lines.length > 0) return takeNext();
  throw new CannotWait();
}

/** The longest delay a timer takes. */
const TIMER_AT_MOST = 2 ** 31 - 1;

async function sleepByTimer(milliseconds) {
  flush();
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, TIMER_AT_MOST)));
  }
}

// Nothing else can block a worker of a page that is not isolated. Stop still works: it
// ends the worker.
function sleepBusily(milliseconds) {
  flush();
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

export const host_wait_line = canWait ? new WebAssembly.Suspending(waitForLine) : refuseToWait;
export const host_sleep = canWait ? new WebAssembly.Suspending(sleepByTimer) : sleepBusily;

export function host_take_line() {
  return taken;
}

// --- The world --------------------------------------------------------------------

export function host_now() {
  return performance.timeOrigin + performance.now();
}

export function host_monotonic() {
  return performance.now();
}

export function host_utc_offset(milliseconds) {
  return -new Date(milliseconds).getTimezoneOffset();
}

/** What `crypto.getRandomValues` fills in one call. */
const RANDOM_AT_MOST = 65536;

export function host_random(bytes) {
  for (let start = 0; start < bytes.length; start += RANDOM_AT_MOST) {
    crypto.getRandomValues(bytes.subarray(start, start + RANDOM_AT_MOST));
  }
}

export function host_panicked(message) {
  panic = message;
}
