import assert from "node:assert/strict";
import { test } from "node:test";
import { lessonFor } from "../../themes/default/js/program/taught-in.js";

const LESSONS = { tkinter: { title: "Set up", url: "/set-up/" }, subprocess: { title: "Terminal", url: "/terminal/" } };
const REASON = "this Python runs inside a web page, and a page cannot open windows.";

function urlFor(message, traceback = "") {
  return lessonFor({ message, traceback }, LESSONS)?.url;
}

test("a refused module leads to its lesson, and so does a module inside it", () => {
  assert.equal(urlFor(`No module named 'tkinter' here: ${REASON}`), "/set-up/");
  assert.equal(urlFor(`No module named 'tkinter.ttk' here: ${REASON}`), "/set-up/");
});

test("a refused call leads to the lesson of the module in its traceback", () => {
  const call = "This Python runs inside a web page, and a page cannot start other programs.";
  assert.equal(urlFor(call, 'File "main.py", line 2\n  File "/usr/lib/python3.14/subprocess.py", line 5\n'), "/terminal/");
  assert.equal(urlFor(call, 'File "main.py", line 2\n'), undefined);
});

test("other errors lead nowhere", () => {
  assert.equal(urlFor("No module named 'tkinter'"), undefined);
  assert.equal(urlFor(`No module named 'turtle' here: ${REASON}`), undefined);
});
