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
export const canSuspend = "Suspending" in WebAssembly && "promising" in WebAssembly;

/** @type {(message: any) => void} */
let send = () => {};
/** @type {import("./blocking.js").Waits | null} */
let waits = null;
/** @type {import("./library.js").Library | null} */
let library = null;
/** @type {string | null} */
let panic = null;
let refused = false;

/**
 * Says where messages go, how to wait where a program cannot be suspended, and where
 * Python's library is.
 * @param {(message: any) => void} receiver
 * @param {import("./blocking.js").Waits} blocking
 * @param {import("./library.js").Library} packs
 */
export function connect(receiver, blocking, packs) {
  send = receiver;
  waits = blocking;
  library = packs;
}

/** Whether the interpreter was refused memory. */
export function memoryRefused() {
  return refused;
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
/** @type {Record<number, string>} */
const STREAMS = { 1: "stdout", 2: "stderr" };

/** @type {{stream: string, text: string}[]} */
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

/** @param {number} stream @param {string} text */
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

/** @param {string} json */
export function host_event(json) {
  flush();
  send(JSON.parse(json));
}

// --- Waiting ----------------------------------------------------------------------

/** @type {(string | null)[]} */
const lines = [];
/** @type {(() => void) | null} */
let arrived = null;
let taken = "";

/**
 * Answers a wait for a line of a suspended program; `null` is the end of input.
 * @param {string | null} line
 */
export function giveLine(line) {
  lines.push(line);
  arrived?.();
}

/** @param {string | null | undefined} line */
function take(line) {
  taken = line ?? "";
  return line === null ? 0 : 1;
}

async function readLineWhileSuspended() {
  flush();
  if (lines.length === 0) {
    await new Promise((resolve) => {
      arrived = () => resolve(undefined);
    });
    arrived = null;
  }
  return take(lines.shift());
}

function readLineWhileBlocking() {
  flush();
  return take(waits?.line());
}

/** The longest delay a timer takes. */
const TIMER_AT_MOST = 2 ** 31 - 1;

/** Shorter sleeps are not worth two messages, and count as work. */
const TOLD_FROM_MILLISECONDS = 10;

/** @param {number} milliseconds @param {"sleeping" | "awake"} kind */
function tellOfSleep(milliseconds, kind) {
  flush();
  if (milliseconds >= TOLD_FROM_MILLISECONDS) send({ kind });
}

/** @param {number} milliseconds */
async function sleepWhileSuspended(milliseconds) {
  tellOfSleep(milliseconds, "sleeping");
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, TIMER_AT_MOST)));
  }
  tellOfSleep(milliseconds, "awake");
}

/** @param {number} milliseconds */
function sleepWhileBlocking(milliseconds) {
  tellOfSleep(milliseconds, "sleeping");
  waits?.sleep(milliseconds);
  tellOfSleep(milliseconds, "awake");
}

export const host_wait_line = canSuspend ? new WebAssembly.Suspending(readLineWhileSuspended) : readLineWhileBlocking;
export const host_sleep = canSuspend ? new WebAssembly.Suspending(sleepWhileSuspended) : sleepWhileBlocking;

export function host_take_line() {
  return taken;
}

// --- Python's library -------------------------------------------------------------

/** @param {string} name of a pack */
export function host_want_library(name) {
  flush();
  // The page's clock stands still meanwhile: a slow network is not the program's fault.
  send({ kind: "fetching" });
  library?.want(name);
}

async function loadLibraryWhileSuspended() {
  return fetched((await library?.load()) ?? 0);
}

function loadLibraryWhileBlocking() {
  return fetched(library?.loadBlocking() ?? 0);
}

/** @param {number} answer */
function fetched(answer) {
  send({ kind: "fetched" });
  return answer;
}

export const host_wait_library = canSuspend
  ? new WebAssembly.Suspending(loadLibraryWhileSuspended)
  : loadLibraryWhileBlocking;

export function host_take_library() {
  return library?.take() ?? new Uint8Array();
}

// --- The world --------------------------------------------------------------------

export function host_now() {
  return performance.timeOrigin + performance.now();
}

export function host_monotonic() {
  return performance.now();
}

/** @param {number} milliseconds */
export function host_utc_offset(milliseconds) {
  return -new Date(milliseconds).getTimezoneOffset();
}

/** What `crypto.getRandomValues` fills in one call. */
const RANDOM_AT_MOST = 65536;

/** @param {Uint8Array<ArrayBuffer>} bytes */
export function host_random(bytes) {
  for (let start = 0; start < bytes.length; start += RANDOM_AT_MOST) {
    crypto.getRandomValues(bytes.subarray(start, start + RANDOM_AT_MOST));
  }
}

/** @param {string} message */
export function host_panicked(message) {
  panic = message;
}

export function host_memory_refused() {
  refused = true;
}
