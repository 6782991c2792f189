// The differences from CPython that are known and declared, each with its reason. A declared
// difference says which words the learner's interpreter uses in place of which; nothing else may
// differ, and one that no longer occurs has to go. One with `where` is known of these places alone.
// One with `error` is of the message of an error in a verdict.

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

  /** The learner's text with every declared difference of this program put into CPython's words. */
  settle(program, text, place) {
    for (const entry of this.#entries) {
      if (entry.error || entry.program !== program || !text.includes(entry.learner)) continue;
      if (entry.where && !entry.where.includes(place)) continue;
      entry.used = true;
      text = text.replaceAll(entry.learner, entry.cpython);
    }
    return text;
  }

  /**
   * Gives each error of the learner's verdict the words of CPython's where the two are declared:
   * with the message go its marks and its explanation, which follow from it.
   */
  settleErrors(program, theirs, ours) {
    if (!theirs || !ours || typeof theirs !== "object" || typeof ours !== "object") return;
    for (const key of Object.keys(ours)) {
      const [left, right] = [theirs[key], ours[key]];
      if (key === "error" && left && right && left.message !== right.message) {
        const entry = this.#entries.find(
          (one) => one.error && one.program === program && one.cpython === left.message && one.learner === right.message,
        );
        if (!entry) continue;
        entry.used = true;
        ours[key] = left;
      } else {
        this.settleErrors(program, left, right);
      }
    }
  }

  /** Entries whose program does not differ that way, among the programs and places that were run. */
  unused(programs, places) {
    return this.#entries.filter(
      ({ used, program, where }) =>
        !used && (!programs || programs.has(program)) && (!where || places.some((place) => where.includes(place))),
    );
  }
}
