/**
 * The worker's side of the interpreter's host: clock, sleep, randomness, output and waiting for a
 * line. It exports everything that the wasm module imports; `wasm-runner/README.md` lists the names.
 */

/** Whether this browser can suspend a running program (JSPI). */
export const canSuspend = "Suspending" in WebAssembly && "promising" in WebAssembly;

/** @type {(message: any) => void} */
let send = () => {};
/** @type {import("./blocking.js").BlockingWaits | null} */
let waits = null;
/** @type {import("./library.js").Library | null} */
let library = null;
/** @type {string | null} */
let panic = null;
let refused = false;

/**
 * Sets where messages go, how to wait if programs can't be suspended, and who loads the library.
 * @param {(message: any) => void} receiver
 * @param {import("./blocking.js").BlockingWaits} blocking
 * @param {import("./library.js").Library} packs
 */
export function connect(receiver, blocking, packs) {
  send = receiver;
  waits = blocking;
  library = packs;
}

/** Whether the browser refused to give the interpreter memory. */
export function memoryRefused() {
  return refused;
}

/** Returns the message of the panic that ended this instance, or null. */
export function lastPanic() {
  return panic;
}

// --- Output -----------------------------------------------------------------------
//
// A message costs ten times as much as a print, so output is batched. But a program that prints a
// line and then computes for a minute must show that line, and no timer runs while it computes. So
// each write is sent right away as long as few messages were sent recently: `allowance` counts how
// many more may be sent, and grows with time.

const MAX_ALLOWANCE = 500;
const ALLOWANCE_PER_MS = 2;
const MAX_BUFFERED_LENGTH = 32 * 1024;
const MAX_DELAY_MS = 25;
/** @type {Record<number, string>} */
const STREAMS = { 1: "stdout", 2: "stderr", 3: "drawing" };

/** @type {{stream: string, text: string}[]} */
let buffered = [];
let bufferedLength = 0;
let allowance = MAX_ALLOWANCE;
let refilled = 0;
let flushed = 0;

/** Sends the buffered output. */
export function flush() {
  flushed = performance.now();
  for (const { stream, text } of buffered) send({ kind: "output", stream, text });
  buffered = [];
  bufferedLength = 0;
}

/** @param {number} stream @param {string} text */
export function host_write(stream, text) {
  const name = STREAMS[stream];
  const last = buffered.at(-1);
  // Joined now, so that a thousand prints become one message.
  if (last?.stream === name) last.text += text;
  else buffered.push({ stream: name, text });
  bufferedLength += text.length;

  const now = performance.now();
  allowance = Math.min(MAX_ALLOWANCE, allowance + (now - refilled) * ALLOWANCE_PER_MS);
  refilled = now;
  const maySend = allowance >= 1;
  if (maySend) allowance -= 1;
  if (maySend || bufferedLength >= MAX_BUFFERED_LENGTH || now - flushed >= MAX_DELAY_MS) flush();
}

/** Whether the program waits for a service that no page can answer here. */
let isUnanswered = false;

/** @param {string} json */
export function host_event(json) {
  flush();
  const message = JSON.parse(json);
  isUnanswered = message.kind === "ask" && !canSuspend && !waits?.canWait;
  if (!isUnanswered) send(message);
}

// --- Waiting ----------------------------------------------------------------------

/** @type {(string | null)[]} */
const lines = [];
/** @type {(() => void) | null} */
let onLine = null;
let takenLine = "";

/**
 * Passes a line to a suspended program; `null` is end of file.
 * @param {string | null} line
 */
export function giveLine(line) {
  lines.push(line);
  onLine?.();
}

/** @param {string | null | undefined} line */
function storeLine(line) {
  takenLine = line ?? "";
  return line === null ? 0 : 1;
}

async function readLineWhileSuspended() {
  flush();
  if (lines.length === 0) {
    await new Promise((resolve) => {
      onLine = () => resolve(undefined);
    });
    onLine = null;
  }
  return storeLine(lines.shift());
}

function readLineWhileBlocking() {
  flush();
  if (isUnanswered) return storeLine(null);
  return storeLine(waits?.readLine());
}

/** The longest delay of `setTimeout`. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** Shorter sleeps aren't worth two messages, and count as running time. */
const MIN_REPORTED_SLEEP_MS = 10;

/** @param {number} milliseconds @param {"sleeping" | "awake"} kind */
function reportSleep(milliseconds, kind) {
  flush();
  if (milliseconds >= MIN_REPORTED_SLEEP_MS) send({ kind });
}

/** @param {number} milliseconds */
async function sleepWhileSuspended(milliseconds) {
  reportSleep(milliseconds, "sleeping");
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, MAX_TIMEOUT_MS)));
  }
  reportSleep(milliseconds, "awake");
}

/** @param {number} milliseconds */
function sleepWhileBlocking(milliseconds) {
  reportSleep(milliseconds, "sleeping");
  waits?.sleep(milliseconds);
  reportSleep(milliseconds, "awake");
}

export const host_wait_line = canSuspend ? new WebAssembly.Suspending(readLineWhileSuspended) : readLineWhileBlocking;
export const host_sleep = canSuspend ? new WebAssembly.Suspending(sleepWhileSuspended) : sleepWhileBlocking;

export function host_take_line() {
  return takenLine;
}

// --- Python's library -------------------------------------------------------------

/** @param {string} name of a pack */
export function host_want_library(name) {
  flush();
  // The page stops its clock meanwhile, because a slow network isn't the program's fault.
  send({ kind: "fetching" });
  library?.want(name);
}

async function loadLibraryWhileSuspended() {
  return finishFetch((await library?.load()) ?? 0);
}

function loadLibraryWhileBlocking() {
  return finishFetch(library?.loadBlocking() ?? 0);
}

/** @param {number} answer */
function finishFetch(answer) {
  send({ kind: "fetched" });
  return answer;
}

export const host_wait_library = canSuspend ? new WebAssembly.Suspending(loadLibraryWhileSuspended) : loadLibraryWhileBlocking;

export function host_take_library() {
  return library?.take() ?? new Uint8Array();
}

// --- Time, randomness and failures ------------------------------------------------

export function host_now() {
  return performance.timeOrigin + performance.now();
}

export function host_monotonic() {
  return performance.now();
}

/** @param {number} milliseconds */
export function host_utc_offset(milliseconds) {
  // JavaScript counts west as positive, and Python east.
  return -new Date(milliseconds).getTimezoneOffset();
}

/** The most that `crypto.getRandomValues` fills in one call. */
const MAX_RANDOM_BYTES = 65536;

/** @param {Uint8Array<ArrayBuffer>} bytes */
export function host_random(bytes) {
  for (let start = 0; start < bytes.length; start += MAX_RANDOM_BYTES) {
    crypto.getRandomValues(bytes.subarray(start, start + MAX_RANDOM_BYTES));
  }
}

/** @param {string} message */
export function host_panicked(message) {
  panic = message;
}

export function host_memory_refused() {
  refused = true;
}
