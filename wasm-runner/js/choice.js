/**
 * Tells from a program's text what it imports from packs, and chooses its interpreter: the one with
 * SQLite is larger, and few programs need it. An exercise in SQL needs it too, because checks use
 * `sqlite3`, although no text mentions it.
 *
 * @import { Packs } from "./types.js"
 */

export const PLAIN = "python.packed";
export const WITH_SQLITE = "python-sqlite.packed";

/** Matches `import csv, sqlite3` and `from sqlite3 import connect`, also inside a function. */
const IMPORT = /^[^#\n]*?\b(?:import|from)\b([^#\n]*)/gm;
/** Matches the module of an import statement. */
const MODULE = /^[ \t]*(?:import|from)[ \t]+([\w.]+)/gm;

/**
 * @param {any} request as the worker gets it; any string in it may be a program
 * @param {Record<string, number>} interpreters the ones in the bundle
 * @param {Packs} packs the ones in the bundle
 * @returns {string}
 */
export function interpreterFor(request, interpreters, packs) {
  return WITH_SQLITE in interpreters && needsSqlite(request, packs) ? WITH_SQLITE : PLAIN;
}

/** @param {any} request @param {Packs} packs */
function needsSqlite(request, packs) {
  if (request.exercise?.kind === "sql" || importedNames(request).has("sqlite3")) return true;
  return withNeeded(packsOf(request, packs), packs).some((name) => packs[name].sqlite);
}

/** Returns the packs that a request's programs import. @param {any} request @param {Packs} packs */
export function packsOf(request, packs) {
  const imported = importedNames(request);
  return Object.keys(packs).filter((name) => packs[name].modules.some((module) => imported.has(module)));
}

/** Returns the top-level packages from packs that a request's programs import. @param {any} request @param {Packs} packs */
export function importedPackages(request, packs) {
  const inPacks = new Set(Object.values(packs).flatMap(({ modules }) => modules));
  return [...importedNames(request)].filter((name) => inPacks.has(name));
}

/**
 * Returns the modules from packs that a request's programs import, such as `fastapi.testclient`.
 * Leaves out all but the first of a line.
 * @param {any} request @param {Packs} packs
 */
export function importedModules(request, packs) {
  const names = new Set(importedPackages(request, packs));
  const lines = stringsIn(request).flatMap((text) => [...text.matchAll(MODULE)]);
  for (const [, name] of lines) if (names.has(name.split(".", 1)[0])) names.add(name);
  return [...names];
}

/** Adds the packs that these need in turn. @param {string[]} names @param {Packs} packs */
export function withNeeded(names, packs) {
  const found = new Set(names);
  // A set's iteration reaches what is added meanwhile.
  for (const name of found) for (const needed of packs[name]?.needs ?? []) found.add(needed);
  return [...found].filter((name) => name in packs);
}

/**
 * Returns the words of all import statements; some of them name no module. The check engine imports
 * pytest for exercises in which readers write tests.
 * @param {any} request
 */
function importedNames(request) {
  const lines = stringsIn(request).flatMap((text) => [...text.matchAll(IMPORT)]);
  const names = new Set(lines.flatMap(([, names]) => names.match(/\w+/g) ?? []));
  return request.exercise?.kind === "tests" ? names.add("pytest") : names;
}

/** @param {unknown} value @returns {string[]} */
function stringsIn(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}
