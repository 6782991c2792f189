/** An application that starts, answers and stops, with a fake of the page's interpreter. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { plainText } from "../../themes/default/js/program/output.js";
import { createAppSession } from "../../themes/default/js/app/session.js";

const GET = { method: "GET", path: "/late-fee/3", headers: [], body: "" };
const RESPONSE = { status: 200, reason: "OK", headers: [], body: "{}" };
const ROUTES = [["GET", "/late-fee/{days}"]];

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** An interpreter whose sessions answer when the test says so. */
function fakeInterpreter() {
  const record = { availability: { kind: "ready" }, sessions: [], fails: null };
  record.startSession = async (application, files, options) => {
    if (record.fails) throw record.fails;
    const session = { application, files, options, requests: [], ended: false, answer: null };
    session.request = (request) => {
      session.requests.push(request);
      return new Promise(
        (resolve) =>
          (session.answer = async (answer) => {
            resolve({ status: "ok", error: null, millis: 4, files: {}, ...answer });
            await turn();
          }),
      );
    };
    record.sessions.push(session);
    return session;
  };
  record.endSession = (application) => {
    const session = record.sessions.at(-1);
    if (session?.application === application) session.ended = true;
  };
  return record;
}

function newApp() {
  const interpreter = fakeInterpreter();
  const files = { "main.py": "one", "books.py": "books" };
  const names = [];
  const session = createAppSession({
    interpreter,
    app: "main:app",
    files: () => ({ ...files }),
    onState: (state, before) => state.name !== before.name && names.push(state.name),
  });
  const last = () => interpreter.sessions.at(-1);
  return {
    interpreter,
    files,
    names,
    session,
    last,
    log: () => plainText(session.state.log),
    async run() {
      session.start();
      await turn();
      await last().answer({ routes: ROUTES });
    },
  };
}

test("Run starts the application with the project's files, and shows its routes", async () => {
  const app = newApp();
  await app.run();
  assert.deepEqual(app.last().files, { "main.py": "one", "books.py": "books" });
  assert.deepEqual(app.last().requests, [{ do: "start", app: "main:app", files: {} }]);
  assert.deepEqual([app.names, app.session.state.routes], [["starting", "running"], ROUTES]);
});

test("a request is answered, and the log names it before what the application wrote", async () => {
  const app = newApp();
  await app.run();
  app.session.send(GET);
  assert.equal(app.session.state.name, "answering");
  app.last().options.onOutput("stdout", "asked");
  const sql = { statements: [], count: 2 };
  await app.last().answer({ response: RESPONSE, sql });
  assert.deepEqual(app.last().requests[1], { do: "http", ...GET });
  assert.deepEqual(app.session.state.exchange, { request: GET, response: RESPONSE, note: "", millis: 4, sql });
  assert.match(app.log(), /\nGET \/late-fee\/3\nasked$/);
  app.session.send(GET);
  assert.match(app.log(), /\nasked\nGET \/late-fee\/3\n$/);
});

test("a request starts an application that isn't running, and waits for it", async () => {
  const app = newApp();
  app.session.send({ ...GET, path: "/first" });
  app.session.send(GET);
  await turn();
  await app.last().answer({ routes: [] });
  assert.deepEqual(
    app.last().requests.map((request) => request.path),
    [undefined, GET.path],
  );
  assert.deepEqual(app.names, ["starting", "running", "answering"]);
});

test("after a change, a request first starts the application again in its session, and the log says why", async () => {
  const app = newApp();
  await app.run();
  assert.equal(app.session.isOutdated, false);
  app.files["books.py"] = "changed";
  assert.equal(app.session.isOutdated, true);
  app.session.send(GET);
  await turn();
  assert.deepEqual(app.last().requests[1], { do: "start", app: "main:app", files: { "books.py": "changed" } });
  assert.match(app.log(), /books\.py/);
  await app.last().answer({ routes: ROUTES });
  await app.last().answer({ response: RESPONSE });
  assert.equal(app.session.state.exchange.response, RESPONSE);
  assert.equal(app.interpreter.sessions.length, 1);
  app.session.send(GET);
  assert.equal(app.last().requests.length, 4);
});

test("a change while it starts isn't lost", async () => {
  const app = newApp();
  app.session.send(GET);
  await turn();
  app.files["main.py"] = "two";
  await app.last().answer({ routes: [] });
  assert.deepEqual(app.last().requests[1].files, { "main.py": "two" });
  await app.last().answer({ routes: [] });
  assert.equal(app.last().requests[2].do, "http");
});

test("an application that can't be imported shows its problem, and a change starts it again", async () => {
  const app = newApp();
  app.session.send(GET);
  await turn();
  const problem = { type: "NameError", message: "", line: 1, traceback: "Traceback\nNameError\n", explanation: null };
  await app.last().answer({ error: problem });
  const { name, exchange } = app.session.state;
  assert.deepEqual([name, app.session.state.problem, exchange.request, exchange.response], ["stopped", problem, GET, null]);
  assert.notEqual(exchange.note, "");
  assert.match(app.log(), /NameError\n$/);
  app.files["main.py"] = "two";
  app.session.start();
  await turn();
  await app.last().answer({ routes: ROUTES });
  assert.deepEqual([app.session.state.name, app.session.state.problem, app.interpreter.sessions.length], ["running", null, 1]);
  // The request that couldn't be sent then isn't sent now.
  assert.deepEqual(
    app.last().requests.map((request) => request.do),
    ["start", "start"],
  );
});

test("a change that needs another interpreter starts a new session", async () => {
  const app = newApp();
  await app.run();
  app.files["main.py"] = "import sqlite3";
  app.session.send(GET);
  await turn();
  const error = { type: "ModuleNotFoundError", message: "", line: 1, traceback: "", explanation: null };
  await app.last().answer({ error });
  assert.equal(app.interpreter.sessions.length, 2);
  assert.equal(app.last().files["main.py"], "import sqlite3");
  // There, too: then it's the reader's mistake.
  await app.last().answer({ error });
  assert.deepEqual([app.interpreter.sessions.length, app.session.state.problem], [2, error]);
});

test("a request that goes over a limit ends the session, and the next one starts another", async () => {
  for (const status of ["limit", "crashed"]) {
    const app = newApp();
    await app.run();
    app.session.send(GET);
    await app.last().answer({ status, error: { message: "It took too long." } });
    const { name, exchange } = app.session.state;
    assert.deepEqual([name, exchange.response, exchange.note], ["stopped", null, "It took too long."]);
    assert.match(app.log(), /It took too long\.\n$/);
    assert.equal(app.last().ended, true);
    app.session.send(GET);
    await turn();
    assert.equal(app.interpreter.sessions.length, 2);
  }
});

test("a route that ends the program has no response, but the application goes on", async () => {
  const app = newApp();
  await app.run();
  app.session.send(GET);
  await app.last().answer({ error: { type: "SystemExit", message: "3", line: null, traceback: "", explanation: null } });
  assert.equal(app.session.state.name, "running");
  assert.equal(app.session.state.exchange.response, null);
  assert.notEqual(app.session.state.exchange.note, "");
});

test("Stop ends it in every state, and what comes later changes nothing", async () => {
  const app = newApp();
  app.session.start();
  app.session.stop();
  await turn();
  assert.equal(app.session.state.name, "stopped");
  assert.equal(app.last().requests.length, 0);
  await app.run();
  app.session.send(GET);
  app.session.stop();
  const { exchange } = app.session.state;
  assert.deepEqual([app.session.state.name, exchange.response], ["stopped", null]);
  assert.notEqual(exchange.note, "");
  await app.last().answer({ status: "stopped" });
  assert.equal(app.session.state.exchange, exchange);
});

test("a start that was stopped doesn't replace the session of the next one", async () => {
  const app = newApp();
  const { startSession } = app.interpreter;
  let arrive = () => {};
  const arrived = new Promise((resolve) => (arrive = resolve));
  app.interpreter.startSession = async (...given) => {
    app.interpreter.startSession = startSession;
    await arrived;
    return { ended: true, of: given };
  };
  app.session.start();
  app.session.stop();
  await app.run();
  arrive();
  await turn();
  app.session.send(GET);
  await app.last().answer({ response: RESPONSE });
  assert.equal(app.session.state.exchange.response, RESPONSE);
});

test("another application ends this one, which says so", async () => {
  const app = newApp();
  await app.run();
  app.last().application.onDisplaced();
  assert.equal(app.session.state.name, "stopped");
  assert.notEqual(app.session.state.why, "");
  assert.ok(app.log().endsWith(`${app.session.state.why}\n`));
});

test("a browser that can't pause a program says so", async () => {
  const reasons = [];
  for (const message of ["this browser cannot pause a program, which a session has to", "no memory"]) {
    const app = newApp();
    app.interpreter.fails = new Error(message);
    app.session.start();
    await turn();
    assert.equal(app.session.state.name, "stopped");
    reasons.push(app.session.state.why);
  }
  assert.equal(new Set(reasons).size, 2);
});

test("if Python couldn't be loaded, its availability says why", async () => {
  const app = newApp();
  app.interpreter.fails = new Error("no network");
  app.interpreter.availability = { kind: "offline" };
  app.session.start();
  await turn();
  assert.deepEqual([app.session.state.name, app.session.state.why], ["stopped", ""]);
});

test("files that the application wrote outlive its session, until the reader starts over", async () => {
  const app = newApp();
  await app.run();
  app.session.send(GET);
  await app.last().answer({ response: RESPONSE, files: { "loans.db": { base64: "AA==" } } });
  app.session.stop();
  await app.run();
  assert.deepEqual(app.last().files, { "main.py": "one", "books.py": "books", "loans.db": { base64: "AA==" } });
  app.session.reset();
  assert.equal(app.session.state.name, "stopped");
  await app.run();
  assert.deepEqual(app.last().files, { "main.py": "one", "books.py": "books" });
});

test("the progress of its packages is shown until it has started", async () => {
  const app = newApp();
  app.session.start();
  await turn();
  const progress = { done: 1, total: 2, packages: ["fastapi"] };
  app.last().options.onProgress(progress);
  assert.equal(app.session.state.fetching, progress);
  await app.last().answer({ routes: [] });
  assert.equal(app.session.state.fetching, null);
});

test("a request for a previewed page is answered and logged, and the console's exchange stays", async () => {
  const app = newApp();
  await app.run();
  const response = app.session.fetch({ ...GET, path: "/style.css" });
  await turn();
  await app.last().answer({ response: RESPONSE });
  assert.deepEqual(await response, RESPONSE);
  assert.equal(app.session.state.exchange, null);
  assert.match(app.log(), /GET \/style\.css\n$/);
});

test("requests for a previewed page wait for one another, and for the console's", async () => {
  const app = newApp();
  await app.run();
  app.session.send(GET);
  const response = ["/a.css", "/b.css"].map((path) => app.session.fetch({ ...GET, path }));
  await turn();
  const paths = () => app.last().requests.flatMap(({ path }) => path ?? []);
  assert.deepEqual(paths(), ["/late-fee/3"]);
  for (let count = 0; count < 3; count += 1) await app.last().answer({ response: { ...RESPONSE, status: 200 + count } });
  assert.deepEqual(paths(), ["/late-fee/3", "/a.css", "/b.css"]);
  assert.deepEqual(
    (await Promise.all(response)).map(({ status }) => status),
    [201, 202],
  );
});

test("a previewed page starts an application that has stopped, and has no response if that fails", async () => {
  const app = newApp();
  const response = app.session.fetch(GET);
  await turn();
  await app.last().answer({ error: { type: "NameError", message: "name", traceback: "", line: 1 } });
  assert.equal(await response, null);
  const secondFetch = app.session.fetch(GET);
  await turn();
  await app.last().answer({ routes: [] });
  await app.last().answer({ response: RESPONSE });
  assert.deepEqual(await secondFetch, RESPONSE);
});
