// The known differences from CPython, each with its reason. An entry says which of CPython's words
// the learner's interpreter replaces with which. Nothing else may differ, and an entry that no
// longer occurs must be removed. An entry with `where` only applies to those places. An entry with
// `error` applies to an error message in a verdict.

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
      if (entry.error || entry.program !== program || !text.includes(entry.learner)) continue;
      if (entry.where && !entry.where.includes(place)) continue;
      entry.used = true;
      text = text.replaceAll(entry.learner, entry.cpython);
    }
    return text;
  }

  /**
   * Replaces each error in the learner's verdict by CPython's if the difference is declared, along
   * with its marks and explanation, which follow from the message.
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

  /** Returns entries that no longer occur, among the programs and places that were run. */
  unused(programs, places) {
    return this.#entries.filter(
      ({ used, program, where }) =>
        !used && (!programs || programs.has(program)) && (!where || places.some((place) => where.includes(place))),
    );
  }
}
