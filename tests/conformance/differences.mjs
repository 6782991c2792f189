// The differences from CPython that are known and declared, each with its reason. A declared
// difference says which words the learner's interpreter uses in place of which; nothing else may
// differ, and one that no longer occurs has to go.

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
  settle(program, text) {
    for (const entry of this.#entries) {
      if (entry.program !== program || !text.includes(entry.learner)) continue;
      entry.used = true;
      text = text.replaceAll(entry.learner, entry.cpython);
    }
    return text;
  }

  /** Entries whose program does not differ that way, among the programs that were run. */
  unused(programs) {
    return this.#entries.filter((entry) => !entry.used && (!programs || programs.has(entry.program)));
  }
}
