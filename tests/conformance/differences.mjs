// The known differences from CPython, each with its reason. An entry says which of CPython's words
// the learner's interpreter replaces with which. Nothing else may differ, and an entry that no
// longer occurs must be removed. An entry with `where` only applies to those places.

import { readFile } from "node:fs/promises";

export class Differences {
  #entries;

  static async read(path) {
    const entries = JSON.parse(await readFile(path, "utf8"));
    for (const entry of entries) {
      for (const key of ["program", "cpython", "learner", "reason"]) {
        if (typeof entry[key] !== "string") throw new Error(`${path}: an entry has no ${key}`);
      }
    }
    return new Differences(entries);
  }

  constructor(entries) {
    this.#entries = entries.map((entry) => ({ ...entry, used: false }));
  }

  /**
   * Returns the learner's text with every declared difference of this program replaced by CPython's
   * words.
   */
  settle(program, text, place) {
    for (const entry of this.#entries) {
      if (entry.program !== program || !text.includes(entry.learner)) continue;
      if (entry.where && !entry.where.includes(place)) continue;
      entry.used = true;
      text = text.replaceAll(entry.learner, entry.cpython);
    }
    return text;
  }

  /** Returns whether a program is known to differ. */
  isListed(program) {
    return this.#entries.some((entry) => entry.program === program);
  }

  /** Returns entries that no longer occur, among the programs and places that were run. */
  unused(programs, places) {
    return this.#entries.filter(
      ({ used, program, where }) =>
        !used && (!programs || programs.has(program)) && (!where || places.some((place) => where.includes(place))),
    );
  }
}
