/** The files of an application, as its reader has changed them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { currentFiles, fileNames, isSameFiles } from "../../themes/default/js/app/files.js";

const data = { files: { "main.py": "new", "books.py": "books" }, hash: "h2" };

test("files that nobody has changed change with the lesson", () => {
  for (const record of [{}, { files: { "main.py": "old" }, edited: false, hash: "h1" }]) {
    assert.deepEqual(currentFiles(data, record), data);
  }
});

test("a reader's changes stay, with the version that they belong to", () => {
  const record = { files: { "main.py": "mine", "gone.py": "x" }, edited: true, hash: "h1" };
  assert.deepEqual(currentFiles(data, record), { files: { "main.py": "mine", "books.py": "books" }, hash: "h1" });
});

test("a damaged record can't do harm", () => {
  for (const files of [undefined, null, "x", { "main.py": 3 }, { "main.py": { base64: "" } }]) {
    assert.deepEqual(currentFiles(data, { files, edited: true }).files, data.files);
  }
});

test("main.py has the first tab", () => {
  assert.deepEqual(fileNames({ "a.py": "", "main.py": "", "templates/a.html": "", "b.py": "" }), [
    "main.py",
    "a.py",
    "b.py",
    "templates/a.html",
  ]);
});

test("files are the same if each text is", () => {
  assert.equal(isSameFiles(data.files, { ...data.files }), true);
  assert.equal(isSameFiles(data.files, { ...data.files, "books.py": "" }), false);
});
