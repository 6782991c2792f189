/** Which of several tabs is open. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { choiceOf, placeOf, systemOf } from "../../themes/default/js/page/tab-choice.js";

test("a browser's platform tells the system", () => {
  assert.deepEqual(["Win32", "MacIntel", "iPhone", "Linux x86_64", "Linux armv81", ""].map(systemOf), [
    "Windows",
    "macOS",
    "macOS",
    "Linux",
    "Linux",
    "Linux",
  ]);
});

test("of the systems in a title, the reader's own is remembered, or else the first", () => {
  assert.equal(choiceOf("os", "macOS and Linux", "Linux"), "Linux");
  assert.equal(choiceOf("os", "macOS and Linux", "Windows"), "macOS");
  assert.equal(choiceOf("os", "Windows, in PowerShell", "Linux"), "Windows");
});

test("other tabs remember their title, also if it names a system", () => {
  assert.equal(choiceOf("installer", "uv", "Linux"), "uv");
  assert.equal(choiceOf("host", "a Linux server", "Linux"), "a Linux server");
});

test("the tab with the choice opens, an exact title first, and else the first tab", () => {
  assert.equal(placeOf(["Windows", "macOS and Linux"], "Linux"), 1);
  assert.equal(placeOf(["Windows", "macOS", "Linux"], "Linux"), 2);
  assert.equal(placeOf(["pipx", "pip"], "pip"), 1);
  assert.equal(placeOf(["At Render", "On your machine"], "uv"), 0);
  assert.equal(placeOf(["At Render", "On your machine"], ""), 0);
});
