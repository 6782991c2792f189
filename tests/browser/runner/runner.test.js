/**
 * Programs in the wasm that readers get, through `PythonRunner`, in Chromium and in Firefox: each
 * with stack switching (JSPI) and with every fallback for waiting.
 */
import { beforeEach, describe, test } from "node:test";
import assert from "node:assert/strict";
import { useRunnerPage } from "../support/runner-page.js";

const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const WAYS = {
  "by switching stacks": { way: "suspend", suspends: true },
  "in shared memory": { way: "shared", suspends: false, headers: ISOLATED },
  "by the service worker": { way: "service", suspends: false },
};

/** Opens the page for a group's tests. Returns its `evaluate`. */
function usePage(browser, how) {
  const tab = useRunnerPage(browser, how);
  beforeEach(() => tab().evaluate(() => closeRunners()));
  return (body, value) => tab().evaluate(body, value);
}

const WAYS_OUT = [
  "fetch",
  "Request",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "FontFace",
  "fonts",
  "importScripts",
  "Worker",
  "SharedWorker",
  "BroadcastChannel",
  "MessageChannel",
  "postMessage",
  "navigator",
  "Notification",
  "indexedDB",
  "caches",
  "cookieStore",
  "FileReaderSync",
  "webkitRequestFileSystem",
];

/** An interpreter that crashes when it prints certain words. */
const BREAKING = {
  "runner/host.js": (text) =>
    text.replace(
      "export function host_write(stream, text) {",
      "$& if (text.includes('break the interpreter')) throw new WebAssembly.RuntimeError('unreachable');",
    ),
};

/** A worker that, when asked, reports what its global scope contains. */
const TELLING = {
  "runner/worker.js": (text) => `${text}
const serves = onmessage;
const tell = postMessage.bind(globalThis);
onmessage = (event) => {
  if (event.data.kind !== "names") return serves(event);
  const names = [];
  for (let holder = globalThis; holder; holder = Object.getPrototypeOf(holder)) names.push(...Object.getOwnPropertyNames(holder));
  tell({ kind: "names", names });
};
`,
};

for (const browser of ["chromium", "firefox"]) {
  for (const [way, how] of Object.entries(WAYS)) {
    describe(`in ${browser}, waiting ${way}`, () => {
      const evaluate = usePage(browser, how);
      test("it really uses this way", async () => assert.equal(await evaluate(wayOf), how.way));
      waiting(evaluate);
      runAndStop(evaluate);
    });
  }

  describe(`in ${browser}, where nothing can wait`, () => {
    askedBefore(usePage(browser, { suspends: false, files: { "service-worker.js": null } }));
  });

  describe(`in ${browser}`, () => {
    const evaluate = usePage(browser, { suspends: true, files: { ...BREAKING, ...TELLING } });
    limits(evaluate);
    isolation(evaluate);
    emptied(evaluate);
  });
}

/** Runs in the page: returns the way of waiting that a worker is given when it boots. */
async function wayOf() {
  const Genuine = window.Worker;
  return new Promise((resolve) => {
    window.Worker = class extends Genuine {
      postMessage(message) {
        if (message.kind === "boot") {
          window.Worker = Genuine;
          resolve(message.way.kind);
        }
        super.postMessage(message);
      }
    };
    newRunner();
  });
}

function waiting(evaluate) {
  test("several inputs, in a loop and in a function, are answered in order", async () => {
    const result = await evaluate(async () => {
      const page = newRunner({ answers: ["Ada", "36", "a", "b", "", "z\u00fcrich \u{1F40D}"] });
      return page.run(`
def ask(what):
    return input(what + "? ")
print(ask("name"), ask("age"))
words = []
while word := input("word: "):
    words.append(word)
print(words)
print(input())
`);
    });
    assert.equal(result.status, "ok", result.errors);
    assert.deepEqual(result.prompts, ["name? ", "age? ", "word: ", "word: ", "word: ", ""]);
    assert.equal(result.output, "name? age? Ada 36\nword: word: word: ['a', 'b']\nz\u00fcrich \u{1F40D}\n");
    assert.deepEqual(result.states.slice(0, 4), ["running", "waiting", "running", "waiting"]);
  });

  test("the end of input is an EOFError, and input can continue after it", async () => {
    const result = await evaluate(() =>
      newRunner({ answers: ["one", null, "two"] }).run(`
print(input())
try:
    input()
except EOFError as error:
    print(repr(error))
print(input())
`),
    );
    assert.equal(result.output, "one\nEOFError('EOF when reading a line')\ntwo\n");
  });

  test("sys.stdin is read line by line, and as a whole", async () => {
    const result = await evaluate(() =>
      newRunner({ answers: ["1", "2", null, "a", "b", null] }).run(`
import sys
print(sum(int(line) for line in sys.stdin))
print(repr(sys.stdin.read()))
`),
    );
    assert.equal(result.output, "3\n'a\\nb\\n'\n");
  });

  test("a long line in UTF-8 arrives complete", async () => {
    const result = await evaluate(() =>
      newRunner({ answers: ["\u00e9".repeat(200_000)] }).run(`
line = input()
print(len(line), set(line))
`),
    );
    assert.equal(result.output, "200000 {'\u00e9'}\n");
  });

  test("sleep waits, by Python's clock and by the page's", async () => {
    const result = await evaluate(async () => {
      const seen = [];
      const page = newRunner({ onOutput: (stream, text) => seen.push([Number(text), Date.now() / 1000]) });
      const { status } = await page.run(`
import time
print(time.time(), flush=True)
before = time.monotonic_ns()
time.sleep(0.3)
print(time.monotonic_ns() - before)
`);
      const [[from], [nanoseconds, to]] = seen;
      return { status, slept: nanoseconds / 1e9, host: to - from };
    });
    assert.equal(result.status, "ok");
    assert.ok(result.slept >= 0.3, `Python slept ${result.slept} s`);
    // A busy page can be late, but never early. Its clock counts whole milliseconds.
    assert.ok(result.host >= 0.29, `the page saw ${result.host} s of ${result.slept}`);
  });

  test("asyncio sleeps side by side", async () => {
    const result = await evaluate(() =>
      newRunner().run(`
import asyncio
async def say(word, delay):
    await asyncio.sleep(delay)
    print(word)
async def main():
    await asyncio.gather(say("third", 1), say("first", 0), say("second", 0.5))
asyncio.run(main())
`),
    );
    assert.equal(result.output, "first\nsecond\nthird\n", result.errors);
  });

  test("lines that come with the program are not asked for", async () => {
    const result = await evaluate(() => newRunner({ answers: ["no"] }).run("print(input(), input())", { stdin: ["a", "b"] }));
    assert.equal(result.output, "a b\n");
    assert.deepEqual(result.prompts, []);
  });
}

function runAndStop(evaluate) {
  for (const [when, source, state] of [
    ["a loop runs", "while True:\n    pass", "running"],
    ["it waits for input", "input()", "waiting"],
    ["it sleeps", "import time\nprint('now')\ntime.sleep(3600)", "running"],
  ]) {
    test(`Stop during ${when} ends the program, and the next one runs`, async () => {
      const result = await evaluate(
        async ({ source, state }) => {
          const page = newRunner({ answers: [] });
          const running = page.run(source);
          await page.until(state);
          if (source.includes("now")) while (!page.output.includes("now")) await new Promise((resolve) => setTimeout(resolve, 1));
          page.runner.stop();
          const stopped = await running;
          page.answers.push("still here");
          return { stopped, next: await page.run("print(input())") };
        },
        { source, state },
      );
      assert.equal(result.stopped.status, "stopped");
      assert.ok(result.stopped.states.includes("stopping"));
      assert.equal(result.next.output, "still here\n");
    });
  }

  test("two runners on a page keep their answers apart", async () => {
    const result = await evaluate(async () => {
      let answer;
      const first = newRunner({ onInput: () => new Promise((resolve) => (answer = resolve)) });
      const waitingRun = first.run("print('one', input())");
      await first.until("waiting");
      const other = await newRunner({ answers: ["b"] }).run("print('two', input())");
      answer("a");
      return [(await waitingRun).output, other.output];
    });
    assert.deepEqual(result, ["one a\n", "two b\n"]);
  });
}

function askedBefore(evaluate) {
  test("a program that reads input gets the lines that were given before it ran", async () => {
    const result = await evaluate(() => newRunner({ inputs: ["Ada", "36"] }).run('print(input("name? "), input("age? "))'));
    assert.equal(result.output, "name? age? Ada 36\n");
    assert.deepEqual(result.states.slice(0, 2), ["waiting", "running"]);
  });

  test("after the last line comes the end of input", async () => {
    const result = await evaluate(() => newRunner({ inputs: ["Ada"] }).run("print(input())\ninput()"));
    assert.equal(result.type, "EOFError");
  });

  test("a page that can't ask anyone reports that input doesn't work here", async () => {
    const result = await evaluate(() => newRunner().run('print("first")\ninput()'));
    assert.equal(result.status, "error");
    assert.equal(result.type, "InputUnavailable");
    assert.equal(result.output, "first\n");
  });

  test("sleep waits", async () => {
    const result = await evaluate(() =>
      newRunner().run(`
import time
before = time.monotonic_ns()
time.sleep(0.2)
print(time.monotonic_ns() - before >= 200_000_000)
`),
    );
    assert.equal(result.output, "True\n");
  });
}

function limits(evaluate) {
  test("the time limit ends an endless loop, and doesn't count waiting", async () => {
    const result = await evaluate(async () => {
      const page = newRunner({ limits: { millis: 400 }, onInput: () => new Promise((resolve) => setTimeout(resolve, 800, "go")) });
      return [
        await page.run("print(input())"),
        await page.run("print('begun', flush=True)\nwhile True:\n    pass"),
        await page.run("print(1)"),
      ];
    });
    assert.deepEqual(
      result.map(({ status }) => status),
      ["ok", "limit", "ok"],
    );
    assert.equal(result[1].type, "TimeLimit");
    assert.equal(result[1].output, "begun\n");
    assert.match(result[1].message, /^The program was stopped after 0\.4 seconds\./);
  });

  test("a check that takes too long ends by itself and says which it was", async () => {
    const verdict = await evaluate(async () => {
      const page = newRunner({ limits: { millis: 1500 } });
      await page.runner.ready;
      const checks = [
        { name: "fine", call: "f(1)", returns: "1" },
        { name: "hangs", call: "f(2)", returns: "2" },
      ];
      return page.runner.check({ checks }, "def f(n):\n    while n == 2:\n        pass\n    return n\n");
    });
    assert.equal(verdict.passed, false);
    assert.deepEqual(
      verdict.checks.map(({ status }) => status),
      ["passed", "limit"],
    );
    assert.match(verdict.checks[1].message, /stopped|took|seconds/);
  });

  for (const [description, source, type, shown] of [
    ["long lines", 'while True:\n    print("x" * 100)', /about 1,000,000 characters/, 1_000_000],
    ["short lines", "for number in range(5_000_000):\n    print(number % 10)", /100,000 lines/, 200_000],
  ]) {
    test(`a flood of ${description} is cut, and the page stays responsive`, async () => {
      const result = await evaluate(async (source) => {
        const page = newRunner();
        await page.runner.ready;
        let deliveries = 0;
        let ticks = 0;
        const timer = setInterval(() => (ticks += 1), 1);
        const callbackRunner = newRunner({
          onOutput(_, text) {
            deliveries += 1;
            callbackRunner.output += text;
          },
        });
        const start = Date.now();
        const answer = await callbackRunner.run(source);
        const elapsed = Date.now() - start;
        clearInterval(timer);
        return { ...answer, deliveries, ticks, elapsed, length: answer.output.length };
      }, source);
      assert.equal(result.status, "limit");
      assert.equal(result.type, "OutputLimit");
      assert.match(result.message, type);
      assert.equal(result.length, shown);
      // Many messages, but at most one delivery per frame of 16 ms, besides the first and the last.
      assert.ok(result.deliveries <= result.elapsed / 15 + 2, `${result.deliveries} deliveries in ${result.elapsed} ms`);
      // The page gets to do its own work in between, even on a busy machine, where timers run late.
      assert.ok(result.ticks >= result.deliveries / 10, `${result.ticks} ticks between ${result.deliveries} deliveries`);
    });
  }

  test("an interpreter that crashes is replaced, and the printed output stays", async () => {
    const result = await evaluate(async () => {
      const page = newRunner();
      return { broken: await page.run("print('before')\nprint('break the interpreter')"), next: await page.run("print('fine')") };
    });
    assert.equal(result.broken.status, "crashed");
    assert.equal(result.broken.output, "before\n");
    assert.ok(result.broken.states.includes("crashed"));
    assert.match(result.broken.message, /broke on this page and was started again/);
    assert.equal(result.next.output, "fine\n");
  });

  test("a worker of another version is rejected with a message, right away", async () => {
    const words = await evaluate(async () => {
      const Genuine = window.Worker;
      window.Worker = class extends Genuine {
        postMessage(message) {
          super.postMessage({ ...message, protocol: 1 });
        }
      };
      try {
        await newRunner().runner.ready;
      } catch (error) {
        return [error.name, error.message];
      } finally {
        window.Worker = Genuine;
      }
    });
    assert.equal(words[0], "ProtocolMismatch");
    assert.match(words[1], /reload the page/);
  });
}

function isolation(evaluate) {
  const LEAKS = {
    names: ["left = 1", "print('left' in globals())", "False\n"],
    files: ["open('left.txt', 'w').write('x')", "import os\nprint(os.path.exists('left.txt'))", "False\n"],
    "modules' state": ["import math\nmath.pi = 3", "import math\nprint(math.pi)", "3.141592653589793\n"],
    "patches of builtins": ["import builtins\nbuiltins.print = None", "print(1)", "1\n"],
    "the seed of random": [
      "import random\nrandom.seed(1)",
      "import random\nfirst = random.random()\nrandom.seed(1)\nprint(first != random.random())",
      "True\n",
    ],
    "the working directory": [
      "import os\nos.makedirs('a')\nos.chdir('a')",
      "import os\nprint(os.path.basename(os.getcwd()) == 'a')",
      "False\n",
    ],
    hooks: [
      "import sys\nsys.settrace(lambda *a: None)\nsys.displayhook = print",
      "import sys\nprint(sys.gettrace(), sys.displayhook is print)",
      "None False\n",
    ],
  };
  test("nothing of a run remains for the next", async () => {
    const result = await evaluate(async (leaks) => {
      const page = newRunner();
      const leaked = [];
      for (const [first, second] of leaks) {
        await page.run(first);
        const { output, errors } = await page.run(second);
        leaked.push(output + errors);
      }
      return leaked;
    }, Object.values(LEAKS));
    const names = Object.keys(LEAKS);
    assert.deepEqual(
      Object.fromEntries(names.map((name, index) => [name, result[index]])),
      Object.fromEntries(names.map((name) => [name, LEAKS[name][2]])),
    );
  });
}

function emptied(evaluate) {
  test("the worker's global scope has no way out", async () => {
    const names = await evaluate(async () => {
      const Genuine = window.Worker;
      const result = new Promise((resolve) => {
        window.Worker = class extends Genuine {
          constructor(...made) {
            super(...made);
            this.addEventListener("message", ({ data }) => {
              if (data.kind === "ready") this.postMessage({ kind: "names" });
              if (data.kind !== "names") return;
              window.Worker = Genuine;
              resolve(data.names);
            });
          }
        };
      });
      newRunner();
      return result;
    });
    assert.ok(names.includes("WebAssembly"));
    assert.deepEqual(
      names.filter((name) => WAYS_OUT.includes(name)),
      [],
    );
  });
}
