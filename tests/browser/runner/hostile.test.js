/**
 * Programs that try to break the interpreter or the page, in the wasm that readers get. Each must
 * end with a Python error or a message from the runner, and the next program must run as if nothing
 * happened.
 */
import { before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { useRunnerPage } from "../support/runner-page.js";

const TOO_DEEP = ["RecursionError", "InterpreterCrash"];
const TOO_LARGE = ["MemoryError", "OverflowError", "InterpreterCrash"];
const WITHOUT_END = ["TimeLimit", "OutputLimit", ...TOO_LARGE];

const HOSTILE = {
  "a function that calls itself": [TOO_DEEP, "def f(n):\n    return f(n + 1)\nf(0)"],
  "the same with no limit of Python's": [
    [...TOO_DEEP, ...WITHOUT_END],
    "import sys\nsys.setrecursionlimit(10**9)\ndef f(n):\n    return f(n + 1) + 1\nf(0)",
  ],
  "comparing that compares": [TOO_DEEP, "class A:\n    def __eq__(self, other):\n        return self == other\nA() == A()"],
  "showing that shows itself": [TOO_DEEP, "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())"],
  "looking up that looks up": [TOO_DEEP, "class A:\n    def __getattr__(self, name):\n        return getattr(self, name + 'x')\nA().a"],
  "sorting whose key sorts": [TOO_DEEP, "def key(value):\n    return sorted([value, value], key=key)\nkey(1)"],
  "generators inside generators": [TOO_DEEP, "def g(n):\n    yield from g(n + 1)\nlist(g(0))"],
  "a list nested a hundred thousand times": [TOO_DEEP, "a = []\nfor _ in range(100_000):\n    a = [a]\nrepr(a)"],
  "two deep lists compared": [
    TOO_DEEP,
    "def deep():\n    a = []\n    for _ in range(100_000):\n        a = [a]\n    return a\ndeep() == deep()",
  ],
  "deep data as JSON": [TOO_DEEP, "import json\na = []\nfor _ in range(100_000):\n    a = [a]\njson.dumps(a)"],
  "deep data copied": [TOO_DEEP, "import copy\na = []\nfor _ in range(100_000):\n    a = [a]\ncopy.deepcopy(a)"],
  "a million lists in one another, freed": [[null], "a = []\nfor _ in range(1_000_000):\n    a = [a]\ndel a"],
  "a thousand folders in one another": [
    [...WITHOUT_END, null],
    "import os\nfor _ in range(1_000):\n    os.mkdir('inside')\n    os.chdir('inside')",
  ],
  "an expression of twenty thousand signs": [[...TOO_DEEP, "MemoryError", "SyntaxError"], "eval('-' * 20_000 + '1')"],
  "ten thousand brackets": [[...TOO_DEEP, "MemoryError", "SyntaxError"], "eval('(' * 10_000 + ')' * 10_000)"],
  "a list of a billion": [TOO_LARGE, "a = [0] * 1_000_000_000\nprint(len(a))"],
  "a list that grows without end": [WITHOUT_END, "a = []\nwhile True:\n    a.append('x' * 100_000 + str(len(a)))"],
  "a text that doubles": [WITHOUT_END, "a = 'ab'\nwhile True:\n    a += a"],
  "a number without end": [WITHOUT_END, "n = 7\nwhile True:\n    n = n * n"],
  "a loop that catches everything": [
    WITHOUT_END,
    "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass",
  ],
  "a pattern that tries everything": [WITHOUT_END, "import re\nre.match(r'(a|a)*$', 'a' * 40 + 'b')"],
  "a list of all numbers": [WITHOUT_END, "import itertools\nlist(itertools.count())"],
  "threads that start threads": [
    [...WITHOUT_END, ...TOO_DEEP, null],
    "import threading\ndef f():\n    threading.Thread(target=f).start()\nf()\nwhile True:\n    pass",
  ],
  "work at the end without end": [WITHOUT_END, "import atexit\n@atexit.register\ndef f():\n    while True:\n        pass"],
  "a finalizer without end": [WITHOUT_END, "class A:\n    def __del__(self):\n        while True:\n            pass\nA()"],
  "everything thrown away": [
    null,
    "import builtins, sys\nfor name in list(vars(builtins)):\n    if name != 'name': delattr(builtins, name)\nsys.modules.clear()",
  ],
  "printing made silent": [
    null,
    "import builtins, sys\nsys.stdout = sys.stderr = None\nbuiltins.print = lambda *words: None\nbuiltins.len = None",
  ],
};

/** Both browsers, unless BROWSERS names one. */
for (const browser of (process.env.BROWSERS ?? "chromium firefox").split(" ")) {
  describe(`in ${browser}`, () => {
    const tab = useRunnerPage(browser);
    before(async () => {
      await tab().evaluate(() => {
        // Programs that end may take their time on a busy machine; two seconds are enough for those
        // that don't.
        window.hostile = { ending: newRunner({ limits: { millis: 120_000 } }), endless: newRunner({ limits: { millis: 2000 } }) };
      });
    });

    for (const [attack, [types, source]] of Object.entries(HOSTILE)) {
      test(`${attack} does no harm`, async () => {
        const [outcome, next] = await tab().evaluate(
          async ([which, source]) => {
            const outcome = await hostile[which].run(`print("begun", flush=True)\n${source}`);
            return [outcome, await hostile[which].run('import sys\nprint(len([1, 2]), sys.getrecursionlimit(), "a" in globals())')];
          },
          [types?.includes("TimeLimit") ? "endless" : "ending", source],
        );
        if (types) assert.ok(types.includes(outcome.type), `${outcome.status} ${outcome.type}: ${outcome.message}`);
        assert.equal(outcome.output, "begun\n", "what was printed before is kept");
        if (outcome.status !== "ok") assert.ok(outcome.message !== null, "words are said");
        assert.deepEqual([next.status, next.output], ["ok", "2 1000 False\n"]);
      });
    }
  });
}
