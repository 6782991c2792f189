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
  return packsOf(request, packs).some((name) => packs[name].sqlite);
}

/**
 * Returns the packs that a request's programs import, with those that these need in turn.
 * @param {any} request as for `interpreterFor`
 * @param {Packs} packs
 */
export function packsOf(request, packs) {
  const imported = importedNames(request);
  const named = Object.keys(packs).filter((name) => packs[name].modules.some((module) => imported.has(module)));
  return withNeeded(named, packs);
}

/** Adds the packs that these need. @param {string[]} names @param {Packs} packs */
export function withNeeded(names, packs) {
  const found = new Set(names);
  // A set's iteration reaches what is added meanwhile.
  for (const name of found) for (const needed of packs[name]?.needs ?? []) found.add(needed);
  return [...found].filter((name) => name in packs);
}

/** Returns the words of all import statements; some of them name no module. @param {any} request */
function importedNames(request) {
  const lines = stringsIn(request).flatMap((text) => [...text.matchAll(IMPORT)]);
  return new Set(lines.flatMap(([, names]) => names.match(/\w+/g) ?? []));
}

/** @param {unknown} value @returns {string[]} */
function stringsIn(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}
