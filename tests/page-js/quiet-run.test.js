/** Running a program for a question, with a fake of the shared interpreter. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { runQuietly } from "../../themes/default/js/program/quiet-run.js";

/** An interpreter whose program does what the test says. */
const interpreterWith = (body, result = { status: "ok", error: null }) => ({
  async run(listener, source, options) {
    await body(listener, source, options);
    return result;
  },
});

test("the output is as in a terminal, without the dialogue", async () => {
  const run = await runQuietly(
    interpreterWith(async (listener) => {
      listener.onOutput("stdout", "Boxes? ");
      assert.equal(await listener.onInput("Boxes? "), "12");
      listener.onOutput("stdout", "12\n");
      assert.equal(await listener.onInput(""), null);
    }),
    { source: "…", typed: ["12"] },
  );
  assert.deepEqual(run, { status: "ok", error: null, text: "Boxes? 12\n12\n", bare: "12\n" });
});

test("a browser that can't pause a program gets all lines first", async () => {
  const run = await runQuietly(
    interpreterWith(async (listener) => {
      assert.deepEqual(await listener.onInputs(), ["12"]);
    }),
    { source: "…", typed: ["12"] },
  );
  assert.equal(run.text, "");
});

test("without Python there is no result", async () => {
  assert.equal(await runQuietly({ run: () => Promise.reject(new Error("offline")) }, { source: "" }), null);
  assert.equal(
    await runQuietly(
      interpreterWith(() => {}, { status: "crashed" }),
      { source: "" },
    ),
    null,
  );
  assert.equal(
    await runQuietly(
      interpreterWith(() => {}, { status: "stopped" }),
      { source: "" },
    ),
    null,
  );
});
