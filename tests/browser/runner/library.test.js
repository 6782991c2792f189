/**
 * Python's library in the browser: it comes in packs, when a program wants one.
 */
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { RUNNER_PAGE } from "../support/runner-page.js";
import { SITE, serveSite } from "../support/site.js";
import { openTab, withoutSuspending } from "../support/tabs.js";

/** Opens the page at a base path that is not the root. */
async function openPage(suspends, files = {}) {
  const site = await serveSite(SITE, { files: { ...RUNNER_PAGE, ...(suspends ? {} : withoutSuspending), ...files } });
  const tab = await openTab("chromium", { suspends });
  await tab.open(`${site.url}page/`);
  return {
    run: (source) => tab.evaluate((source) => newRunner({ answers: [] }).run(source), source),
    async close() {
      await tab.close();
      await site.close();
    },
  };
}

for (const suspends of [true, false]) {
  describe(suspends ? "where a program can be suspended" : "where it cannot", () => {
    let tab;
    before(async () => (tab = await openPage(suspends)));
    after(() => tab.close());

    test("modules of compiled packs are imported, in any order", async () => {
      const { output } = await tab.run("import json, decimal, random, unittest\nprint(json.dumps([1]), decimal.Decimal('0.1') * 3)");
      assert.equal(output, "[1] 0.3\n");
    });

    test("a module that is compiled here is imported", async () => {
      const { output } = await tab.run("import colorsys\nprint(colorsys.rgb_to_hsv(1.0, 0.0, 0.0))");
      assert.equal(output, "(0.0, 1.0, 1.0)\n");
    });

    test("a traceback shows lines of the library", async () => {
      const { errors } = await tab.run("import json\njson.loads('{')");
      assert.match(errors, /json\/decoder\.py", line \d+, in raw_decode\n {4}obj, end = self\.scan_once\(s, idx\)\n/);
    });

    test("a module that nobody has is an error of Python's", async () => {
      const { type, message } = await tab.run("import numpy_or_whatever");
      assert.deepEqual([type, message], ["ModuleNotFoundError", "No module named 'numpy_or_whatever'"]);
    });
  });
}

describe("where a pack cannot be had", () => {
  let tab;
  before(async () => (tab = await openPage(true, { "runner/library/source-colorsys.packed": null })));
  after(() => tab.close());

  test("the program is told so, and others run", async () => {
    const { type, message } = await tab.run("import colorsys");
    assert.equal(type, "ImportError");
    assert.match(message, /'colorsys' could not be loaded.*network/);
    assert.equal((await tab.run("print(1)")).output, "1\n");
  });
});
