import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { PLAIN, WITH_SQLITE, importedModules, importedPackages, interpreterFor, packsOf, withNeeded } from "../../wasm-runner/js/choice.js";

const BOTH = { [PLAIN]: 1, [WITH_SQLITE]: 2 };
const PACKS = {
  asgi: { modules: ["anyio", "starlette"], needs: [], library: {}, sqlite: false, bytes: 1 },
  fastapi: { modules: ["fastapi"], needs: ["pydantic", "asgi"], library: {}, sqlite: false, bytes: 1 },
  pydantic: { modules: ["pydantic"], needs: [], library: {}, sqlite: false, bytes: 1 },
  sqlalchemy: { modules: ["sqlalchemy"], needs: [], library: {}, sqlite: true, bytes: 1 },
  alembic: { modules: ["alembic", "mako"], needs: ["sqlalchemy"], library: {}, sqlite: false, bytes: 1 },
};

for (const [description, request, expected] of [
  ["a plain program", { source: "import json\nprint(1)" }, PLAIN],
  ["an import", { source: "import sqlite3" }, WITH_SQLITE],
  ["one of several", { source: "import csv, sqlite3 as db" }, WITH_SQLITE],
  ["a name from it", { source: "from sqlite3 import connect" }, WITH_SQLITE],
  ["one in a function", { source: "def f():\n    import sqlite3\n" }, WITH_SQLITE],
  ["one in a file beside the program", { source: "import shop", files: { "shop.py": "import sqlite3\n" } }, WITH_SQLITE],
  ["one in a program before it", { source: "print(1)", group: ["import sqlite3"] }, WITH_SQLITE],
  ["one in an exercise's check", { source: "x = 1", exercise: { checks: [{ script: "import sqlite3" }] } }, WITH_SQLITE],
  ["an exercise in SQL", { source: "SELECT 1", exercise: { kind: "sql", checks: [] } }, WITH_SQLITE],
  ["a comment", { source: "# import sqlite3\nprint(1)" }, PLAIN],
  ["a mention", { source: "print('sqlite3')" }, PLAIN],
  ["a package that needs it", { source: "from sqlalchemy import select" }, WITH_SQLITE],
  ["a package that needs one that does", { source: "import alembic.command" }, WITH_SQLITE],
  ["a package that doesn't", { source: "from fastapi import FastAPI" }, PLAIN],
  ["a file of bytes", { source: "print(1)", files: { "a.db": { base64: "AAAA" } } }, PLAIN],
]) {
  test(`${description} needs ${expected}`, () => assert.equal(interpreterFor(request, BOTH, PACKS), expected));
}

test("if a bundle has no SQLite, the plain interpreter says so", () => {
  assert.equal(interpreterFor({ source: "import sqlite3" }, { [PLAIN]: 1 }, PACKS), PLAIN);
});

test("a program's packs are those that it imports, and packs need others", () => {
  const source = "import json\nfrom fastapi import FastAPI\nfrom fastapi.testclient import TestClient\nimport anyio\n# import alembic\n";
  assert.deepEqual(packsOf({ source }, PACKS), ["asgi", "fastapi"]);
  assert.deepEqual(importedPackages({ source }, PACKS), ["fastapi", "anyio"]);
  assert.deepEqual(packsOf({ files: { "a.py": "import anyio, mako" } }, PACKS), ["asgi", "alembic"]);
  assert.deepEqual(withNeeded(["fastapi", "unknown"], PACKS), ["fastapi", "pydantic", "asgi"]);
});

test("an exercise in which readers write tests needs pytest, whatever they import", () => {
  const packs = { ...PACKS, pytest: { modules: ["pytest"], needs: [], library: {}, sqlite: false, bytes: 1 } };
  assert.deepEqual(packsOf({ source: "import fees", exercise: { kind: "tests" } }, packs), ["pytest"]);
});

test("modules of packages are found by their whole names", () => {
  const source = "from fastapi.testclient import TestClient\nimport json, pydantic\nfrom fastapi import FastAPI";
  assert.deepEqual(importedModules({ source }, PACKS), ["fastapi", "pydantic", "fastapi.testclient"]);
});

const PREBUILT = JSON.parse(readFileSync(new URL("../../wasm-runner/prebuilt/packages/packs.json", import.meta.url), "utf8"));

for (const [module, most] of Object.entries({
  pydantic: 400_000,
  fastapi: 1_000_000,
  flask: 700_000,
  pytest: 1_100_000,
  sqlalchemy: 1_600_000,
})) {
  test(`the packs for \`import ${module}\` have at most ${most} bytes`, () => {
    const names = withNeeded(packsOf({ source: `import ${module}` }, PREBUILT), PREBUILT);
    const sizeOf = (name) => statSync(new URL(`../../wasm-runner/prebuilt/code/package-${name}.packed`, import.meta.url)).size;
    const bytes = names.reduce((sum, name) => sum + sizeOf(name), 0);
    assert.ok(bytes <= most, `${names} have ${bytes}`);
  });
}
