/** Python's library and packages in the browser: packs are fetched when a program needs one. */
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { useRunnerPage } from "../support/runner-page.js";

/** Runs a program in a new runner. Returns its output and the runner's progress. */
const runPackages = (tab, source) =>
  tab.evaluate(async (source) => {
    const progress = [];
    const onState = (state, seen) => progress.push(seen?.packages ? { state, ...seen } : state);
    const { output } = await newRunner({ onState }).run(source);
    return { output, progress };
  }, source);

/** Opens the page for a group's tests. Returns a function that runs a program in it. */
function useRun(suspends, files = {}) {
  const tab = useRunnerPage("chromium", { suspends, files });
  return (source) => tab().evaluate((source) => newRunner({ answers: [] }).run(source), source);
}

for (const suspends of [true, false]) {
  describe(suspends ? "where a program can be suspended" : "where it cannot", () => {
    const run = useRun(suspends);

    test("modules of compiled packs are imported, in any order", async () => {
      const { output } = await run("import json, decimal, random, unittest\nprint(json.dumps([1]), decimal.Decimal('0.1') * 3)");
      assert.equal(output, "[1] 0.3\n");
    });

    test("a module that is compiled here is imported", async () => {
      const { output } = await run("import colorsys\nprint(colorsys.rgb_to_hsv(1.0, 0.0, 0.0))");
      assert.equal(output, "(0.0, 1.0, 1.0)\n");
    });

    test("a traceback shows lines of the library", async () => {
      const { errors } = await run("import json\njson.loads('{')");
      assert.match(errors, /json\/decoder\.py", line \d+, in raw_decode\n {4}obj, end = self\.scan_once\(s, idx\)\n/);
    });

    test("characters are found by their names", async () => {
      const { output } = await run("import unicodedata\nprint('\\N{SNOWMAN}', unicodedata.name('é'))");
      assert.equal(output, "☃ LATIN SMALL LETTER E WITH ACUTE\n");
    });

    test("a module that doesn't exist is a Python error", async () => {
      const { type, message } = await run("import numpy_or_whatever");
      assert.deepEqual([type, message], ["ModuleNotFoundError", "No module named 'numpy_or_whatever'"]);
    });
  });
}

for (const [browser, suspends] of [
  ["chromium", true],
  ["chromium", false],
  ["firefox", false],
]) {
  describe(`packages in ${browser}, ${suspends ? "suspending" : "blocking"}`, () => {
    const tab = useRunnerPage(browser, { suspends });

    test("are fetched before the program starts, with those that they need, and only once", async () => {
      const { output, progress } = await runPackages(tab(), "import itsdangerous\nprint(itsdangerous.want_bytes('hi'))");
      assert.equal(output, "b'hi'\n");
      const first = progress.findIndex(({ packages }) => packages);
      const fetching = progress.slice(first, progress.indexOf("running")).filter((seen) => seen !== "ready");
      assert.deepEqual(fetching[0], { state: "loading", done: 0, total: fetching[0].total, packages: ["itsdangerous"] });
      assert.equal(fetching.at(-1).done, fetching[0].total);
      const asked = () =>
        tab().evaluate(() =>
          performance
            .getEntriesByType("resource")
            .map(({ name }) => /package-\w+/.exec(name)?.[0])
            .filter(Boolean)
            .sort(),
        );
      assert.deepEqual(await asked(), ["package-click", "package-flask", "package-jinja"]);
      const secondRun = await runPackages(tab(), "import itsdangerous\nprint(1)");
      assert.equal(secondRun.output, "1\n");
      assert.ok(secondRun.progress.every(({ packages }) => !packages));
      assert.deepEqual(await asked(), ["package-click", "package-flask", "package-jinja"]);
    });
  });
}

describe("what a package needs of Python's library", () => {
  const tab = useRunnerPage("chromium");

  for (const module of [
    "alembic",
    "django.http",
    "email_validator",
    "fastapi",
    "flask_sqlalchemy",
    "httpx2",
    "jwt",
    "pydantic.main",
    "pytest",
    "sqlmodel",
    "uvicorn",
  ]) {
    test(`is fetched with it, not when it's imported: ${module}`, async () => {
      const [wanted, fetched] = await tab().evaluate(async (module) => {
        const { MODULES, PACKS } = await import("../runner/bundle.js");
        const { packsOf, withNeeded } = await import("../runner/choice.js");
        const source = `import sys\nimport ${module}\nprint(*sys.modules)`;
        const { output } = await newRunner().run(source);
        const imported = new Set(output.split(/\s/));
        const lines = MODULES.split("\n")
          .map((line) => line.split(" "))
          .filter(([, name]) => imported.has(name));
        const packs = withNeeded(packsOf({ source }, PACKS), PACKS);
        return [
          lines.map(([, name, code, text]) => code || text || `source-${name.split(".")[0]}`),
          packs.flatMap((name) => [`package-${name}`, ...Object.keys(PACKS[name].library)]),
        ];
      }, module);
      assert.ok(wanted.length > 1, "it imports modules");
      // Every page fetches the common modules.
      assert.deepEqual(
        [...new Set(wanted)].filter((name) => name !== "common" && !fetched.includes(name)),
        [],
      );
    });
  }
});

describe("SQLAlchemy with SQLite", () => {
  // Neither the page nor the worker may fetch it.
  const tab = useRunnerPage("chromium", { files: { "runner/library/package-alembic.packed": null } });

  test("needs no other pack", async () => {
    const { output } = await runPackages(
      tab(),
      'from sqlalchemy import create_engine, text\nwith create_engine("sqlite://").connect() as db:\n    print(db.scalar(text("SELECT 3")))',
    );
    assert.equal(output, "3\n");
    const asked = await tab().evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => /package-([\w-]+)/.exec(name)?.[1])
        .filter(Boolean),
    );
    assert.deepEqual([...new Set(asked)].sort(), ["sqlalchemy", "typing-extensions"]);
  });
});

describe("a program that starts a server", () => {
  const tab = useRunnerPage("chromium");

  for (const [name, start] of [
    ["Flask", "from flask import Flask\nFlask(__name__).run(debug=True)"],
    ["uvicorn", 'import uvicorn\nuvicorn.run("main:app")'],
  ]) {
    test(`says where it works, with ${name}`, async () => {
      const { output } = await runPackages(tab(), `try:\n    ${start.replace("\n", "\n    ")}\nexcept OSError as error:\n    print(error)`);
      assert.match(output, /On your own computer it works/);
    });
  }
});

describe("a package can't be fetched", () => {
  const run = useRun(true, { "runner/library/package-flask.packed": null, "runner/library/package-source-flask.packed": null });

  test("the import raises an ImportError", async () => {
    const { type, message } = await run("import itsdangerous");
    assert.equal(type, "ImportError");
    assert.match(message, /'itsdangerous' could not be loaded.*network/);
  });
});

describe("one pack can't be fetched", () => {
  const missing = ["source-colorsys", "character-names"].map((name) => [`runner/library/${name}.packed`, null]);
  const run = useRun(true, Object.fromEntries(missing));

  test("its import raises an ImportError, and others run", async () => {
    const { type, message } = await run("import colorsys");
    assert.equal(type, "ImportError");
    assert.match(message, /'colorsys' could not be loaded.*network/);
    assert.equal((await run("print(1)")).output, "1\n");
  });

  test("unknown character names are not reported without an explanation", async () => {
    const { type, errors } = await run("import unicodedata\nunicodedata.name('a')");
    assert.equal(type, "ValueError");
    assert.match(errors, /names of characters could not be loaded.*network/);
  });
});

describe("no pack can be fetched", () => {
  const run = useRun(true, { "runner/library/common.packed": null });

  test("a program that imports nothing runs", async () => {
    assert.equal((await run("print('hello')")).output, "hello\n");
  });

  test("errors are reported, without the finer details", async () => {
    const { status, type, message, errors } = await run("def half(n):\n    return n / 0\n\nhalf(3)");
    assert.deepEqual([status, type, message], ["error", "ZeroDivisionError", "division by zero"]);
    assert.equal(
      errors,
      'Traceback (most recent call last):\n  File "main.py", line 4, in <module>\n    half(3)\n' +
        '  File "main.py", line 2, in half\n    return n / 0\nZeroDivisionError: division by zero\n',
    );
  });

  test("so are compiler errors", async () => {
    const { type, errors } = await run("x = (1");
    assert.equal(type, "SyntaxError");
    assert.match(errors, /File "main.py", line 1.*\n {4}x = \(1\nSyntaxError: /s);
  });
});
