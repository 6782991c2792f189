/**
 * Which interpreter a program needs: that with SQLite is larger, and few programs import it. An
 * exercise in SQL is judged through `sqlite3`, though no text of it says so.
 *
 * A request enters, the name of a packed file leaves.
 */

export const PLAIN = "python.packed";
export const WITH_SQLITE = "python-sqlite.packed";

/** `import csv, sqlite3` and `from sqlite3 import connect`, also where they stand in a function. */
const IMPORTS_SQLITE = /^[^#\n]*\b(import|from)\b[^#\n]*\bsqlite3\b/m;

/**
 * @param {any} request as the worker gets it: any text in it may be a program
 * @param {Record<string, number>} interpreters those that the bundle has
 * @returns {string}
 */
export function interpreterFor(request, interpreters) {
  return WITH_SQLITE in interpreters && needsSqlite(request) ? WITH_SQLITE : PLAIN;
}

/** @param {any} request */
function needsSqlite(request) {
  return request.exercise?.kind === "sql" || textsOf(request).some((text) => IMPORTS_SQLITE.test(text));
}

/** @param {unknown} value @returns {string[]} */
function textsOf(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}
