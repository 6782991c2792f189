/** The run state of one program, and the words and buttons that follow from it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { initialState, isActive, next } from "../../themes/default/js/program/run-state.js";
import { plainText } from "../../themes/default/js/program/output.js";
import { announcement, buttons, elapsedWords, outputWords } from "../../themes/default/js/program/run-words.js";

const ready = { type: "runner", runner: { kind: "ready" } };
const loading = { type: "runner", runner: { kind: "loading", done: 1_100_000, total: 2_900_000 } };
const started = { type: "started", action: "run" };
const printed = (text) => ({ type: "printed", stream: "stdout", text });
const ended = (status, change) => ({ type: "ended", result: { status, error: null, files: {}, millis: 0 }, seconds: 6, ...change });
const after = (...events) => events.reduce(next, initialState);

test("loading Python doesn't change a program that nobody uses", () => {
  const state = after(loading);
  assert.equal(state.name, "ready");
  assert.equal(outputWords(state).shown, false);
});

test("while Python loads, the output counts it and a click on Check is kept", () => {
  const state = after({ type: "touched" }, loading, { type: "wanted", action: "check" });
  assert.equal(state.name, "loading");
  assert.equal(state.wanted, "check");
  assert.equal(outputWords(state).label, "Python is loading (only this once): 1.1 of 2.9 MB");
  assert.equal(outputWords(state).note, "Your program is checked as soon as it’s here.");
  assert.deepEqual(buttons(state), { run: "Run", runDisabled: true, checkDisabled: false });
  assert.equal(next(state, ready).wanted, "check");
});

test("while a program's packages are fetched, the output counts them until it prints", () => {
  const fetching = (done) => ({ type: "fetching", progress: { done, total: 2_000_000, packages: ["fastapi", "sqlalchemy"] } });
  const some = outputWords(after(ready, started, fetching(500_000)));
  assert.match(some.label, /fastapi, sqlalchemy.*0\.5.*2\.0 MB/);
  assert.deepEqual(some.progress, { done: 500_000, total: 2_000_000 });
  for (const events of [[fetching(2_000_000)], [fetching(500_000), printed("1\n")], [fetching(500_000), ended("ok")]]) {
    assert.equal(outputWords(after(ready, started, ...events)).progress, null);
  }
});

test("a runner that is being built is reported right away, with the current step", () => {
  const state = after({ type: "runner", runner: { kind: "building", message: "compiling the interpreter (12 of 310)" } });
  assert.equal(outputWords(state).label, "The Python runner is still being built…");
  assert.equal(outputWords(state).note, "Compiling the interpreter (12 of 310). Run works as soon as it’s here.");
});

test("SQL results come with the run's result", () => {
  const output = [{ stream: "rows", text: "one\n1\n", columns: ["one"], rows: [["1"]], count: 1 }];
  const state = after(ready, started, { type: "ended", result: { status: "ok", error: null, output }, seconds: 0.1 });
  assert.equal(state.outcome, "ready");
  assert.deepEqual(state.output.segments[0].table, { columns: ["one"], rows: [["1"]], count: 1 });
});

test("what a run sent through SQLAlchemy is there until the next one", () => {
  const sql = { statements: [], count: 1 };
  const state = after(ready, started, { type: "ended", result: { status: "ok", error: null, sql }, seconds: 0.1 });
  assert.equal(state.sql, sql);
  assert.equal(next(state, started).sql, null);
});

test("Run becomes Stop while a program runs", () => {
  const state = after(ready, started);
  assert.equal(isActive(state), true);
  assert.deepEqual(buttons(state), { run: "Stop", runDisabled: false, checkDisabled: true });
});

test("the seconds appear after the first one", () => {
  const state = after(ready, started);
  assert.equal(elapsedWords(state, 0.9), "");
  assert.equal(elapsedWords(state, 1.42), "running, 1.4 s");
});

test("a waiting program names its line, and the answer appears in the output", () => {
  const state = after(ready, started, printed("Who? "), { type: "asked", prompt: "Who? ", line: 1 });
  assert.equal(state.name, "waiting");
  assert.equal(elapsedWords(state, 3), "waiting for you, line 1");
  assert.equal(announcement(state, "running"), "Your program is waiting for your input: Who?");
  assert.equal(announcement(state, "running", true), "Your program is waiting for your input.", "the field tells the question");
  const stateAfterAnswer = next(state, { type: "answered", text: "Ada" });
  assert.equal(stateAfterAnswer.name, "running");
  assert.equal(plainText(stateAfterAnswer.output), "Who? Ada\n");
});

test("the end of input is not in the output", () => {
  const state = after(ready, started, printed("Who? "), { type: "asked", prompt: "Who? ", line: 1 }, { type: "answered", text: null });
  assert.equal(state.name, "running");
  assert.equal(plainText(state.output), "Who? ");
});

test("if a program can't be paused, its lines are asked for before it runs", () => {
  const state = after(ready, started, { type: "askedBefore" });
  assert.equal(state.name, "waiting");
  assert.equal(outputWords(state).label, "Before it runs");
  assert.equal(elapsedWords(state, 3), "waiting for you");
  assert.equal(announcement(state, "running"), "Before your program runs, type the lines that it will ask for.");
  assert.equal(announcement(state, "running", true), "");
  const stateAfterAnswer = next(state, { type: "answeredBefore" });
  assert.deepEqual([stateAfterAnswer.name, stateAfterAnswer.beforeRun], ["running", false]);
  assert.equal(next(state, ended("stopped")).beforeRun, false);
});

test("a page that doesn't match its Python says that reloading helps, and offers nothing else", () => {
  const state = after({ type: "touched" }, { type: "runner", runner: { kind: "stale" } });
  assert.equal(state.name, "offline");
  assert.match(outputWords(state).note, /Reload the page/);
  assert.deepEqual(buttons(state), { run: "Run", runDisabled: true, checkDisabled: true });
});

test("a browser that can't run Python says why, and where the program can run", () => {
  const state = after({ type: "touched" }, { type: "runner", runner: { kind: "unable" } });
  assert.equal(state.name, "offline");
  assert.match(outputWords(state).label, /WebAssembly/);
  assert.match(outputWords(state).note, /on your own computer/);
  assert.deepEqual(buttons(state), { run: "Run", runDisabled: true, checkDisabled: true });
});

test("a stop keeps the output and says who, when and, if known, on which line", () => {
  const state = after(ready, started, printed("1\n"), { type: "asked", prompt: "", line: 3 }, ended("stopped"));
  assert.equal(outputWords(state).label, "You stopped it after 6 s, on line 3");
  assert.equal(plainText(state.output), "1\n");
  assert.equal(outputWords(after(ready, started, ended("stopped"))).label, "You stopped it after 6 s");
});

test("the label says how a run ended, and how much of its output is shown", () => {
  const endless = printed("x".repeat(300_000));
  for (const [label, ...events] of [
    ["Stopped after 6 s, because you started another program", ended("stopped", { stoppedBy: "other" })],
    ["Stopped after 10 s and 4,000 lines; the last 500 are shown", printed("again\n".repeat(4000)), ended("limit", { seconds: 10 })],
    ["Stopped after 10 s; the last 200,000 characters are shown", endless, ended("limit", { seconds: 10 })],
    ["Output: the last 200,000 characters", endless, ended("ok")],
  ])
    assert.equal(outputWords(after(ready, started, ...events)).label, label);
  assert.equal(outputWords(after(ready, started, ended("ok"))).note, "Your program ran and printed nothing.");
});

test("an error keeps what Python said and the line", () => {
  const error = { type: "NameError", message: "", line: 2, traceback: "Traceback", explanation: null };
  const state = after(ready, started, { type: "ended", seconds: 1, result: { status: "error", error } });
  assert.deepEqual([state.name, state.line, state.problem], ["error", 2, error]);
});

test("an unexplained crash is our fault", () => {
  const { label, note } = outputWords(after(ready, started, ended("crashed")));
  assert.equal(
    `${label}. ${note}`,
    "Python itself crashed. This is our mistake, not yours. Your program is saved, and Python has been restarted.",
  );
});

test("a crash that the program caused is explained", () => {
  const error = { type: "InterpreterCrash", message: "It went too deep.", line: null, traceback: "", explanation: null };
  const crashed = { type: "ended", seconds: 1, result: { status: "crashed", error } };
  assert.equal(outputWords(after(ready, started, crashed)).note, "It went too deep. Your program is saved, and Python has been restarted.");
});

const check = (status, change) => ({
  name: "a",
  status,
  called: null,
  expected: null,
  got: null,
  message: null,
  mistake: null,
  error: null,
  ...change,
});
const judged = (passed, checks, output = []) => ({ type: "judged", seconds: 1, verdict: { passed, checks, output } });

test("a verdict's transcript becomes the output, with a label that names the typed lines", () => {
  const state = after(
    ready,
    { type: "started", action: "check" },
    judged(
      false,
      [check("failed")],
      [
        { stream: "stdout", text: "How many? " },
        { stream: "stdin", text: "3\n" },
      ],
    ),
  );
  assert.equal(state.name, "wrong");
  assert.equal(outputWords(state).label, "Output of the check with input 3");
  assert.equal(plainText(state.output), "How many? 3\n");
});

test("an error in a check shows Python's traceback once", () => {
  const error = { type: "SyntaxError", message: "", line: 1, traceback: "Traceback…\nSyntaxError: x\n", explanation: null };
  const start = [ready, { type: "started", action: "check" }];
  const without = after(...start, judged(false, [check("error", { error })]));
  assert.equal(without.name, "error");
  assert.equal(plainText(without.output), error.traceback);
  const within = after(...start, judged(false, [check("error", { error })], [{ stream: "stderr", text: error.traceback }]));
  assert.equal(plainText(within.output), error.traceback);
});

test("passing every check is a separate state, and a new run leaves it", () => {
  const state = after(ready, { type: "started", action: "check" }, judged(true, [check("passed")]));
  assert.equal(state.name, "passed");
  assert.equal(next(state, started).verdict, null);
});

test("offline, nothing can be pressed until the device is connected", () => {
  const offline = (connected) => after({ type: "touched" }, { type: "runner", runner: { kind: "offline", connected } });
  assert.deepEqual(buttons(offline(false)), { run: "Run", runDisabled: true, checkDisabled: true });
  assert.equal(outputWords(offline(false)).label, "You are offline, and Python isn’t on this device yet");
  assert.deepEqual(buttons(offline(true)), { run: "Run", runDisabled: false, checkDisabled: false });
});

test("an active run stays active, whatever the runner reports", () => {
  assert.equal(after({ type: "touched" }, ready, started, loading).name, "running");
});
