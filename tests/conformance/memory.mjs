// Remembers which cases passed, so that the next run skips those that are still the same.

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Returns a hash of anything that can be written as JSON. */
export const hashOf = (...values) => createHash("sha256").update(JSON.stringify(values)).digest("base64");

export class Memory {
  #file;
  #stamp;
  #passed;

  /**
   * @param {string} file
   * @param {string} stamp a hash of everything that all cases depend on
   */
  static async open(file, stamp) {
    const memory = new Memory();
    const stored = await readFile(file, "utf8")
      .then(JSON.parse)
      .catch(() => ({}));
    memory.#file = file;
    memory.#stamp = stamp;
    memory.#passed = stored.stamp === stamp ? stored.passed : {};
    return memory;
  }

  hasPassed(name, hash) {
    return this.#passed[name] === hash;
  }

  passed(name, hash) {
    this.#passed[name] = hash;
  }

  async save() {
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(this.#file, JSON.stringify({ stamp: this.#stamp, passed: this.#passed }));
  }
}
