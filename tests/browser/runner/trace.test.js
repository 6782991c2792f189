/**
 * Recordings by the wasm that readers get, through `PythonRunner.trace`, in Chromium and in
 * Firefox: the same steps as the native interpreter recorded in `tests/traces`.
 */
import { beforeEach, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { useRunnerPage } from "../support/runner-page.js";

const TRACES = new URL("../../traces/", import.meta.url);
const NAMES = (await readdir(TRACES)).filter((name) => name.endsWith(".py") && name !== "record.py").map((name) => name.slice(0, -3));
const read = async (name) => JSON.parse(await readFile(new URL(`${name}.json`, TRACES), "utf8"));

/** The same limit as in `tests/traces/record.py`. */
const STEPS = 100;

for (const browser of ["chromium", "firefox"]) {
  describe(`in ${browser}`, () => {
    const tab = useRunnerPage(browser);
    beforeEach(() => tab().evaluate(() => closeRunners()));

    for (const name of NAMES) {
      test(`${name}.py has the same steps as natively`, async () => {
        const { sources, steps, complete, error, output } = await read(name);
        const typed = output.filter(({ stream }) => stream === "stdin").map(({ text }) => text.trimEnd());
        const result = await tab().evaluate(
          async ({ source, answers, steps }) => {
            const page = newRunner({ answers });
            const recording = await page.runner.trace(source, { steps });
            return { ...recording, output: page.output };
          },
          { source: sources["main.py"], answers: typed, steps: STEPS },
        );
        assert.deepEqual(result.steps, steps);
        assert.equal(result.complete, complete);
        assert.equal(result.status, !complete ? "limit" : error ? "error" : "ok");
        assert.equal(result.error?.type ?? null, !complete ? "TraceLimit" : (error?.type ?? null));
        assert.equal(
          result.output,
          output
            .filter(({ stream }) => stream === "stdout")
            .map(({ text }) => text)
            .join(""),
        );
      });
    }

    test("files, earlier programs and typed lines reach a recorded program", async () => {
      const { status, steps } = await tab().evaluate(() =>
        newRunner().runner.trace("import helper\nwho = input()\nsize = len(open('a.txt').read())\nnumber = helper.twice(n)\n", {
          files: { "a.txt": "four", "helper.py": "def twice(x):\n    return 2 * x\n" },
          group: ["n = 4"],
          stdin: ["Ada"],
        }),
      );
      assert.equal(status, "ok");
      assert.ok(steps.some(({ file, function: name }) => file === "helper.py" && name === "twice"));
      const names = Object.fromEntries(steps.at(-1).frames.at(-1).names ?? steps.at(-2).frames.at(-1).names);
      assert.deepEqual([names.who.text, names.size.text, names.number.text], ["'Ada'", "4", "8"]);
    });

    test("2,000 steps are recorded on request, and no more", async () => {
      const { count, status, complete } = await tab().evaluate(async () => {
        const { steps, status, complete } = await newRunner().runner.trace("while True:\n    pass\n", { steps: 2000 });
        return { count: steps.length, status, complete };
      });
      assert.deepEqual({ count, status, complete }, { count: 2000, status: "limit", complete: false });
    });

    test("Stop ends a recording right away, and the next one works", async () => {
      const [first, second] = await tab().evaluate(async () => {
        const page = newRunner();
        const stopped = page.runner.trace("input()\n");
        await page.until("waiting");
        page.runner.stop();
        return [await stopped, await page.runner.trace("x = 1\n")];
      });
      assert.deepEqual([first.status, first.steps], ["stopped", []]);
      assert.equal(second.status, "ok");
      assert.ok(second.steps.length > 0);
    });
  });
}
