/**
 * The files of an application as its reader has changed them.
 *
 * Pure. A record belongs to the version of the files that it was begun with.
 */

/**
 * @typedef {Record<string, string>} Texts
 * @typedef {{files?: Texts, edited?: boolean, hash?: string, begun?: number}} AppRecord
 */

/** Every application has it. */
export const MAIN = "main.py";

/** The key under which they are stored. */
export function appKey(id) {
  return `app:${id}`;
}

/**
 * Returns the current files. Those of a reader who hasn't changed anything change with the lesson,
 * and so does a file that the record doesn't have.
 *
 * @param {{files: Texts, hash: string}} data of the page
 * @param {AppRecord} record
 * @returns {{files: Texts, hash: string}} `hash`: of the version that they belong to
 */
export function currentFiles(data, record) {
  if (!record.edited) return { files: data.files, hash: data.hash };
  const text = (name) => (typeof record.files?.[name] === "string" ? record.files[name] : data.files[name]);
  const files = Object.fromEntries(Object.keys(data.files).map((name) => [name, text(name)]));
  return { files, hash: record.hash ?? data.hash };
}

/** Returns the names of the files in the order of their tabs: `main.py`, then by name. */
export function fileNames(files) {
  return [
    MAIN,
    ...Object.keys(files)
      .filter((name) => name !== MAIN)
      .sort(),
  ];
}

/**
 * @param {Texts} one
 * @param {Texts} other with the same names
 */
export function isSameFiles(one, other) {
  return Object.keys(one).every((name) => one[name] === other[name]);
}
