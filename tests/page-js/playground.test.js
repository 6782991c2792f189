import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import "./words.js";
import {
  MAIN,
  addFile,
  asWorkspace,
  isSame,
  putFile,
  recoverWorkspace,
  removeFile,
  renameFile,
  restoreFiles,
  sizeOf,
  usesPydantic,
  workspaceOf,
  writeFile,
} from "../../themes/default/js/playground/files.js";
import { MAX_LINK_LENGTH, hasFiles, hashOf, workspaceFrom } from "../../themes/default/js/playground/share-link.js";

const EMPTY = workspaceOf("print(1)\n");
const TWO = addFile(EMPTY, "prices.csv", "tea,2.50\n").workspace;

test("a file is added, opened, renamed and removed", () => {
  assert.deepEqual(TWO, { files: { [MAIN]: "print(1)\n", "prices.csv": "tea,2.50\n" }, open: "prices.csv" });
  const other = renameFile(TWO, "prices.csv", "data/p.csv").workspace;
  assert.deepEqual([Object.keys(other.files), other.open], [[MAIN, "data/p.csv"], "data/p.csv"]);
  assert.deepEqual(removeFile(TWO, "prices.csv").workspace, EMPTY);
  assert.equal(putFile(TWO, "prices.csv", "x").workspace.files["prices.csv"], "x");
});

test("main.py can't be renamed or removed", () => {
  assert.match(renameFile(TWO, MAIN, "other.py").problem, /main\.py/);
  assert.match(removeFile(TWO, MAIN).problem, /main\.py/);
});

test("a program uses pydantic if one of its files imports it, or a package that needs it", () => {
  const uses = (text) => usesPydantic(addFile(EMPTY, "books.py", text).workspace);
  for (const text of ["import json, pydantic", "def f():\n    from fastapi.responses import Response", "import pydantic_settings"])
    assert.ok(uses(text), text);
  for (const text of ["import json  # not pydantic", 'print("import pydantic")', "import flask"]) assert.ok(!uses(text), text);
});

test("invalid file names are rejected with a message", () => {
  for (const name of ["", "  ", "..", "a/../b", "/etc/passwd", "a\\b", "a:b", "-x", "a/", ".hidden", "a.", "x".repeat(81), "a\nb"]) {
    assert.ok(addFile(EMPTY, name, "").problem, JSON.stringify(name));
  }
  assert.match(addFile(TWO, "PRICES.csv", "").problem, /already/);
  assert.match(addFile(TWO, "prices.csv/x", "").problem, /folder/);
  for (const name of ["a.txt", "notes 2.txt", "größe.csv", "data/2024/x.json", "__init__.py"])
    assert.ok(addFile(EMPTY, name, "").workspace, name);
});

test("the total size is limited", () => {
  let workspace = EMPTY;
  for (let number = 1; number < 20; number++) workspace = addFile(workspace, `f${number}`, "").workspace;
  assert.match(addFile(workspace, "one-more", "").problem, /20 files/);
  assert.match(addFile(EMPTY, "big", "ä".repeat(500_001)).problem, /1 MB/);
});

test("existing files may be larger, and can be read, shortened and restored, but nothing can be added", () => {
  const large = writeFile(TWO, MAIN, "x".repeat(2_000_000));
  assert.deepEqual(asWorkspace(large), large);
  assert.match(addFile(large, "notes.txt", "a").problem, /1 MB.*Delete/);
  assert.match(putFile(large, "prices.csv", "tea,12.50\n").problem, /no room for prices\.csv/);
  assert.ok(putFile(large, MAIN, "x".repeat(1_500_000)).workspace);
  assert.ok(restoreFiles(removeFile(large, "prices.csv").workspace, { "prices.csv": "tea,2.50\n" }).workspace);
});

test("a main.py that isn't text is rejected, and the existing one stays", () => {
  assert.match(putFile(TWO, MAIN, { base64: "/wA=" }).problem, /UTF-8.*stays/);
});

test("only the named file is renamed, and a taken name never overwrites a file", () => {
  const three = addFile(TWO, "costs.csv", "1").workspace;
  assert.deepEqual(renameFile(three, "prices.csv", "sums.csv").workspace.open, "costs.csv");
  for (const name of ["costs.csv", "COSTS.csv", MAIN]) assert.match(renameFile(three, "prices.csv", name).problem, /already/);
  assert.match(renameFile(three, "gone.csv", "other.csv").problem, /no longer here/);
  assert.deepEqual(Object.keys(renameFile(three, "prices.csv", "Prices.csv").workspace.files), [MAIN, "Prices.csv", "costs.csv"]);
});

test("restored files appear beside newer ones", () => {
  const meanwhile = addFile(removeFile(TWO, "prices.csv").workspace, "new.txt", "new").workspace;
  const { workspace } = restoreFiles(writeFile(meanwhile, MAIN, "typed"), { "prices.csv": "tea,2.50\n" });
  assert.deepEqual(workspace.files, { [MAIN]: "typed", "new.txt": "new", "prices.csv": "tea,2.50\n" });
  assert.match(restoreFiles(addFile(EMPTY, "A.txt", "").workspace, { "a.txt": "" }).problem, /already/);
});

test("a size is in bytes", () => {
  for (const bytes of [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4]])
    assert.equal(sizeOf({ base64: btoa(String.fromCharCode(...bytes)) }), bytes.length);
  assert.equal(sizeOf("ä"), 2);
});

test("saved files are read one by one, so a damaged one doesn't affect the others", () => {
  assert.deepEqual(recoverWorkspace(TWO, EMPTY), TWO);
  const { files } = recoverWorkspace(
    { files: { [MAIN]: { base64: "/wA=" }, "a.txt": "a", "../x": "x", "b.bin": { base64: "?" }, c: 5 } },
    EMPTY,
  );
  assert.deepEqual(files, { [MAIN]: EMPTY.files[MAIN], "main.bin": { base64: "/wA=" }, "a.txt": "a" });
  for (const nothing of [null, 3, {}, { files: 3 }, { files: {} }]) assert.equal(recoverWorkspace(nothing, EMPTY), null);
});

test("two workspaces are equal if their files are, whichever file is open", () => {
  assert.ok(isSame(TWO, { files: { "prices.csv": "tea,2.50\n", [MAIN]: "print(1)\n" }, open: MAIN }));
  assert.ok(!isSame(TWO, EMPTY) && !isSame(TWO, writeFile(TWO, MAIN, "")));
  assert.ok(isSame(writeFile(TWO, "b", { base64: "AA==" }), writeFile(TWO, "b", { base64: "AA==" })));
});

test("stored or linked data is a valid workspace, or nothing", () => {
  assert.deepEqual(asWorkspace(TWO), TWO);
  for (const value of [
    null,
    3,
    {},
    { files: {} },
    { files: { [MAIN]: 3 } },
    { files: { [MAIN]: "", "../x": "" } },
    { files: { [MAIN]: "", a: { base64: 1 } } },
    { files: { [MAIN]: "", a: { base64: "?" } } },
  ]) {
    assert.equal(asWorkspace(value), null, JSON.stringify(value));
  }
  assert.equal(asWorkspace({ files: { [MAIN]: "" }, open: "constructor" }).open, MAIN);
});

test("a link restores what it was made from", async () => {
  const workspace = writeFile(TWO, "prices.csv", "é 日本 🌱\n");
  const { hash } = await hashOf({ ...workspace, secret: 1 });
  assert.match(hash, /^#files=1\.[a-z0-9]+\.[A-Za-z0-9_-]+$/);
  assert.ok(hasFiles(hash));
  assert.deepEqual(await workspaceFrom(hash), workspace);
});

test("files that are too large for a link are rejected with the numbers", async () => {
  let noise = "";
  for (let number = 1; noise.length < 40_000; number = (number * 48271) % 2147483647) noise += number.toString(36);
  const { problem } = await hashOf(workspaceOf(noise));
  assert.match(problem, new RegExp(MAX_LINK_LENGTH.toLocaleString("en")));
  const packsWell = "a".repeat(4_000_000);
  assert.match((await hashOf(workspaceOf(packsWell))).problem, /too large for a link/);
});

test("a damaged link gives nothing", async () => {
  const { hash } = await hashOf(TWO);
  const bomb = `#files=1.0.${deflateRawSync(Buffer.alloc(4_000_000, "a")).toString("base64url")}`;
  const letterChanged = `${hash.slice(0, 12)}${hash[12] === "a" ? "b" : "a"}${hash.slice(13)}`;
  for (const broken of [hash.slice(0, -8), hash.replace("1.", "2."), "#files=1.", "#files=1.!!!.!", "#files=", letterChanged, bomb]) {
    assert.equal(await workspaceFrom(broken), null, broken.slice(0, 40));
  }
  assert.equal(hasFiles("#main"), false);
});
