/** The page's only Python, with a fake of the bundle's `PythonRunner`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createInterpreter } from "../../themes/default/js/program/interpreter.js";

const baseUrl = new URL("https://example.test/some/deep/path/runner/");
const program = { onOutput() {}, onInput: async () => null };

/** A runner whose programs end when the test says so. */
function fakeRunner({ fails = 0, failure = new Error("no network") } = {}) {
  const record = { imports: [], runs: [], sessions: [], options: null };
  class PythonRunner {
    ready = fails-- > 0 ? Promise.reject(failure) : Promise.resolve();
    constructor(options) {
      record.options = options;
      options.onState("loading", { done: 1, total: 2 });
      this.ready.catch(() => {});
    }
    run(source) {
      if (record.runs.some(({ open }) => open)) return Promise.reject(new Error("busy"));
      return new Promise((resolve) => {
        const run = {
          source,
          open: true,
          end(status) {
            run.open = false;
            resolve({ status });
          },
        };
        record.runs.push(run);
      });
    }
    async session(files) {
      const session = { files, ended: false, stop: () => (session.ended = true) };
      record.sessions.push(session);
      return session;
    }
    stop() {
      record.runs.find(({ open }) => open)?.end("stopped");
    }
  }
  record.importModule = async (url) => {
    record.imports.push(url);
    return { PythonRunner };
  };
  return record;
}

function interpreterWith() {
  const fake = fakeRunner();
  return { fake, interpreter: createInterpreter({ baseUrl, built: "ready", ...fake }) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("the bundle is fetched on first use, once, from below the site's own path", async () => {
  const { fake, interpreter } = interpreterWith();
  assert.equal(interpreter.availability.kind, "idle");
  await Promise.all([interpreter.load(), interpreter.load()]);
  assert.deepEqual(fake.imports, ["https://example.test/some/deep/path/runner/runner.js"]);
  assert.equal(interpreter.availability.kind, "ready");
});

test("a second program stops the first, which learns why", async () => {
  const { fake, interpreter } = interpreterWith();
  const first = interpreter.run(program, "first");
  await turn();
  const second = interpreter.run({ ...program }, "second");
  assert.deepEqual(await first, { status: "stopped", stoppedBy: "other" });
  await turn();
  assert.deepEqual(
    fake.runs.map(({ source, open }) => [source, open]),
    [
      ["first", false],
      ["second", true],
    ],
  );
  fake.runs[1].end("ok");
  assert.equal((await second).status, "ok");
});

test("Stop ends only its own program", async () => {
  const { fake, interpreter } = interpreterWith();
  const run = interpreter.run(program, "mine");
  await turn();
  interpreter.stop({ ...program });
  assert.equal(fake.runs[0].open, true);
  interpreter.stop(program);
  assert.deepEqual(await run, { status: "stopped", stoppedBy: "reader" });
});

test("output reaches the running program", async () => {
  const { fake, interpreter } = interpreterWith();
  const warnings = [];
  interpreter.run({ ...program, onOutput: (stream, text) => warnings.push([stream, text]) }, "x");
  await turn();
  fake.options.onOutput("stdout", "1\n");
  assert.deepEqual(warnings, [["stdout", "1\n"]]);
});

test("a failed fetch can be retried, at an address the browser hasn't given up on", async () => {
  const fake = fakeRunner({ fails: 1 });
  const interpreter = createInterpreter({ baseUrl, built: "ready", connected: () => false, ...fake });
  await assert.rejects(interpreter.load());
  assert.deepEqual(interpreter.availability, { kind: "offline", connected: false });
  await interpreter.load();
  assert.equal(interpreter.availability.kind, "ready");
  assert.match(fake.imports[1], /\?attempt=1$/);
});

test("a page that doesn't match its Python is distinguished from a missing network", async () => {
  const failure = Object.assign(new Error("reload"), { name: "ProtocolMismatch" });
  const interpreter = createInterpreter({ baseUrl, built: "ready", ...fakeRunner({ fails: 1, failure }) });
  await assert.rejects(interpreter.load());
  assert.deepEqual(interpreter.availability, { kind: "stale" });
});

test("a browser without WebAssembly is reported, and nothing is fetched for it", async () => {
  const fake = fakeRunner();
  const interpreter = createInterpreter({ baseUrl, built: "ready", able: () => false, ...fake });
  await assert.rejects(interpreter.load());
  assert.deepEqual(interpreter.availability, { kind: "unable" });
  assert.deepEqual(fake.imports, []);
});

test("the running program is asked for all its lines if the runner needs them first", async () => {
  const fake = fakeRunner();
  const serviceWorker = new URL("https://example.test/some/deep/path/service-worker.js");
  const interpreter = createInterpreter({ baseUrl, serviceWorker, built: "ready", ...fake });
  interpreter.run({ ...program, onInputs: async () => ["Ada"] }, "x");
  await turn();
  assert.deepEqual(await fake.options.onInputs(), ["Ada"]);
  assert.equal(fake.options.serviceWorker, serviceWorker);
});

test("download progress is reported while Python is fetched, and only then", async () => {
  const { fake, interpreter } = interpreterWith();
  const progressReports = [];
  interpreter.subscribe((availability) => progressReports.push(availability));
  await interpreter.load();
  fake.options.onState("loading", { done: 2, total: 2 });
  assert.deepEqual(
    progressReports.map(({ kind, done }) => [kind, done]),
    [
      ["loading", 0],
      ["loading", 1],
      ["ready", undefined],
    ],
  );
});

test("a program hears about the packages that are fetched for it", async () => {
  const fake = fakeRunner();
  const interpreter = createInterpreter({ baseUrl, built: "ready", packages: ["fastapi"], ...fake });
  const progressReports = [];
  interpreter.run({ ...program, onFetching: (progress) => progressReports.push(progress) }, "import fastapi");
  await turn();
  assert.deepEqual(fake.options.packages, ["fastapi"]);
  const progress = { done: 1, total: 2, packages: ["fastapi"] };
  fake.options.onState("loading", progress);
  assert.deepEqual(progressReports, [progress]);
  assert.equal(interpreter.availability.kind, "ready");
});

test("a runner that is being built isn't requested, and then works like any other", async () => {
  const fake = fakeRunner();
  const interpreter = createInterpreter({ baseUrl, built: "building", ...fake });
  await assert.rejects(interpreter.load());
  interpreter.setBuilt("building", "compiling");
  assert.deepEqual(interpreter.availability, { kind: "building", message: "compiling" });
  assert.deepEqual(fake.imports, []);
  interpreter.setBuilt("ready");
  assert.equal(interpreter.availability.kind, "idle");
  await interpreter.load();
  assert.equal(interpreter.availability.kind, "ready");
});

test("a better runner that is built later doesn't disturb the current one", async () => {
  const { interpreter } = interpreterWith();
  await interpreter.load();
  interpreter.setBuilt("building", "compiling the full one");
  assert.equal(interpreter.availability.kind, "ready");
});

test("an application's session lives beside a program", async () => {
  const { fake, interpreter } = interpreterWith();
  const session = await interpreter.startSession({ onDisplaced() {} }, { "main.py": "x" });
  interpreter.run(program, "x");
  await turn();
  assert.deepEqual([session.files, session.ended, fake.runs[0].open], [{ "main.py": "x" }, false, true]);
});

test("a second application ends the first one's session, and says so", async () => {
  const { interpreter } = interpreterWith();
  const progressReports = [];
  const [first, second] = ["first", "second"].map((name) => ({ onDisplaced: () => progressReports.push(name) }));
  const before = await interpreter.startSession(first, {});
  const session = await interpreter.startSession(second, {});
  assert.deepEqual([before.ended, session.ended, progressReports], [true, false, ["first"]]);
  interpreter.endSession(first);
  assert.equal(session.ended, false);
  await interpreter.startSession(second, {});
  assert.deepEqual([session.ended, progressReports], [true, ["first"]]);
});

test("a session that was ended while it started doesn't live on", async () => {
  const { fake, interpreter } = interpreterWith();
  const [first, second] = [{ onDisplaced() {} }, { onDisplaced() {} }];
  const starting = [interpreter.startSession(first, { number: 1 }), interpreter.startSession(second, { number: 2 })];
  await Promise.all(starting);
  interpreter.endSession(second);
  const third = interpreter.startSession(second, { number: 3 });
  interpreter.endSession(second);
  await third;
  assert.deepEqual(
    fake.sessions.map(({ files, ended }) => [files.number, ended]),
    [
      [1, true],
      [2, true],
      [3, true],
    ],
  );
});
