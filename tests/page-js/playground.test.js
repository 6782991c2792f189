import assert from "node:assert/strict";
import { test } from "node:test";
import { MAIN, added, asWorkspace, kept, removed, renamed, workspaceOf, written } from "../../themes/default/js/playground-files.js";
import { LONGEST_LINK, hasFiles, hashOf, workspaceFrom } from "../../themes/default/js/share-link.js";

const EMPTY = workspaceOf("print(1)\n");
const TWO = added(EMPTY, "prices.csv", "tea,2.50\n").workspace;

test("a file is added, opened, renamed and removed", () => {
  assert.deepEqual(TWO, { files: { [MAIN]: "print(1)\n", "prices.csv": "tea,2.50\n" }, open: "prices.csv" });
  const other = renamed(TWO, "prices.csv", "data/p.csv").workspace;
  assert.deepEqual([Object.keys(other.files), other.open], [[MAIN, "data/p.csv"], "data/p.csv"]);
  assert.deepEqual(removed(TWO, "prices.csv").workspace, EMPTY);
  assert.equal(kept(TWO, "prices.csv", "x").workspace.files["prices.csv"], "x");
});

test("main.py can be neither renamed nor removed", () => {
  assert.match(renamed(TWO, MAIN, "other.py").problem, /main\.py/);
  assert.match(removed(TWO, MAIN).problem, /main\.py/);
});

test("names that are no names of files are refused, in words", () => {
  for (const name of ["", "  ", "..", "a/../b", "/etc/passwd", "a\\b", "a:b", "-x", "a/", ".hidden", "a.", "x".repeat(81), "a\nb"]) {
    assert.ok(added(EMPTY, name, "").problem, JSON.stringify(name));
  }
  assert.match(added(TWO, "PRICES.csv", "").problem, /already/);
  assert.match(added(TWO, "prices.csv/x", "").problem, /folder/);
  for (const name of ["a.txt", "notes 2.txt", "größe.csv", "data/2024/x.json", "__init__.py"]) assert.ok(added(EMPTY, name, "").workspace, name);
});

test("there is an end to how much it holds", () => {
  let workspace = EMPTY;
  for (let number = 1; number < 20; number++) workspace = added(workspace, `f${number}`, "").workspace;
  assert.match(added(workspace, "one-more", "").problem, /20 files/);
  assert.match(added(EMPTY, "big", "ä".repeat(500_001)).problem, /1 MB/);
});

test("what was stored or linked is a workspace, or nothing", () => {
  assert.deepEqual(asWorkspace(TWO), TWO);
  for (const value of [null, 3, {}, { files: {} }, { files: { [MAIN]: 3 } }, { files: { [MAIN]: "", "../x": "" } }, { files: { [MAIN]: "", a: { base64: 1 } } }]) {
    assert.equal(asWorkspace(value), null, JSON.stringify(value));
  }
  assert.equal(asWorkspace({ files: { [MAIN]: "" }, open: "constructor" }).open, MAIN);
});

test("a link gives back what it was made of", async () => {
  const workspace = written(TWO, "prices.csv", "é 日本 🌱\n");
  const { hash } = await hashOf({ ...workspace, secret: 1 });
  assert.match(hash, /^#files=1\.[a-z0-9]+\.[A-Za-z0-9_-]+$/);
  assert.ok(hasFiles(hash));
  assert.deepEqual(await workspaceFrom(hash), workspace);
});

test("files that are too large for a link are refused with the numbers", async () => {
  let noise = "";
  for (let number = 1; noise.length < 40_000; number = (number * 48271) % 2147483647) noise += number.toString(36);
  const { problem } = await hashOf(workspaceOf(noise));
  assert.match(problem, new RegExp(LONGEST_LINK.toLocaleString("en")));
});

test("a damaged link is nothing", async () => {
  const { hash } = await hashOf(TWO);
  const bomb = await hashOf(workspaceOf("a".repeat(4_000_000)));
  assert.ok(bomb.hash, "it packs well");
  const letterChanged = `${hash.slice(0, 12)}${hash[12] === "a" ? "b" : "a"}${hash.slice(13)}`;
  for (const broken of [hash.slice(0, -8), hash.replace("1.", "2."), "#files=1.", "#files=1.!!!.!", "#files=", letterChanged, bomb.hash]) {
    assert.equal(await workspaceFrom(broken), null, broken.slice(0, 40));
  }
  assert.equal(hasFiles("#main"), false);
});
