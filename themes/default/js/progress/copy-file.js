/** Exports the reader's work as one file. `import-copy.js` reads such files. */

export const FORMAT = "understory-progress";
export const VERSION = 1;

/** Records that only concern this browser and aren't part of the work. */
export const LOCAL = new Set(["replaced", "copy"]);

/** @typedef {import("./storage.js").Stored} Stored */

/**
 * @param {Stored[]} records
 * @param {{course: string, now: number}} of
 */
export function writeCopy(records, { course, now }) {
  const exportedRecords = records.filter(({ key }) => !LOCAL.has(key)).sort((one, other) => (one.key < other.key ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, course, saved: new Date(now).toISOString(), records: exportedRecords }, null, 1)}\n`;
}

/** For example "understory-2026-11-20.json". The date is in the reader's time zone. */
export function nameOfCopy(course, now) {
  const date = new Date(now);
  const two = (number) => String(number).padStart(2, "0");
  const name =
    course
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "progress";
  return `${name}-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.json`;
}
