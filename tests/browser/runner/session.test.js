/**
 * Sessions in real browsers: a web application that answers requests, with and without suspending,
 * and hostile ones that must not hurt the page.
 */
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { useRunnerPage } from "../support/runner-page.js";

const APP = `
import time

visits = 0

def app(environ, start_response):
    global visits
    visits += 1
    path = environ["PATH_INFO"]
    print("GET", path)
    if path == "/forever":
        while True:
            pass
    if path == "/memory":
        shelf = []
        while True:
            shelf.append(bytes(1 << 20))
    if path == "/print":
        while True:
            print("again")
    if path == "/sleep":
        time.sleep(0.05)
    if path == "/exit":
        raise SystemExit(3)
    body = b"x" * 10_000_000 if path == "/large" else str(visits).encode()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body]
`;

for (const [browser, suspends] of [
  ["chromium", true],
  ["chromium", false],
  ["firefox", true],
  ["firefox", false],
]) {
  describe(`a session in ${browser}, ${suspends ? "suspending" : "blocking"}`, () => {
    const tab = useRunnerPage(browser, { suspends });
    /** Sends requests to a new session, and returns the answers and the log. */
    const ask = (paths, limits = {}) =>
      tab().evaluate(
        async ({ app, paths, limits }) => {
          const { runner } = newRunner();
          let log = "";
          const session = await runner.session({ "main.py": app }, { limits, onOutput: (_, text) => (log += text) });
          const answers = [await session.request({ do: "start", app: "main:app" })];
          for (const path of paths) {
            const { response, ...answer } = await session.request({ do: "http", method: "GET", path });
            answers.push({ ...answer, code: response?.status, size: response?.body.length, body: response?.body.slice(0, 20) });
          }
          const { ended } = session;
          session.stop();
          const after = await runner.run("print('fine')");
          runner.close();
          // Firefox sends an object that occurs twice only once.
          return JSON.parse(JSON.stringify({ answers, log, ended, after: after.status }));
        },
        { app: APP, paths, limits },
      );

    test("answers, keeps its state, and sleeps", async () => {
      const { answers, log, ended, after } = await ask(["/", "/sleep", "/"]);
      assert.deepEqual(
        answers.slice(1).map(({ status, code, body }) => [status, code, body]),
        [
          ["ok", 200, "1"],
          ["ok", 200, "2"],
          ["ok", 200, "3"],
        ],
      );
      assert.equal(log, "GET /\nGET /sleep\nGET /\n");
      assert.equal(ended, false);
      assert.equal(after, "ok");
    });

    test("an endless request ends at the limit, and the page can go on", async () => {
      const { answers, ended, after } = await ask(["/forever", "/"], { millis: 500 });
      assert.deepEqual(
        answers.slice(1).map(({ status, error }) => [status, error.type]),
        [
          ["limit", "TimeLimit"],
          ["limit", "TimeLimit"],
        ],
      );
      assert.deepEqual([ended, after], [true, "ok"]);
    });

    test("a request that prints or allocates without end ends, too", async () => {
      const printed = await ask(["/print"], { outputLines: 1000 });
      assert.equal(printed.answers[1].error.type, "OutputLimit");
      const filled = await ask(["/memory", "/"], { millis: 60_000 });
      // Python raises MemoryError, which is a failed request, or its memory ends, which ends the session.
      assert.ok(filled.answers[1].code === 500 || filled.answers[1].status === "crashed", JSON.stringify(filled.answers[1]));
      assert.equal(filled.after, "ok");
    });

    test("ten megabytes arrive, and a route that exits ends nothing", async () => {
      const { answers } = await ask(["/large", "/exit", "/"]);
      assert.equal(answers[1].size, 10_000_000);
      assert.equal(answers[2].error.type, "SystemExit");
      assert.equal(answers[3].body, "3");
    });
  });
}
