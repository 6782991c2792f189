/** Gives the scripts their English words, as `words.js` does on a page. Import it before them. */
import { readFileSync } from "node:fs";

/** Reads only as much TOML as the file uses: tables of strings and of plural forms. */
function read(path) {
  /** @type {Record<string, string | { [form: string]: string }>} */
  const phrasesByKey = {};
  let table = "";
  for (const line of readFileSync(new URL(path, import.meta.url), "utf8").split("\n")) {
    table = /^\[(\w+)\]$/.exec(line)?.[1] ?? table;
    const [, key, value] = /^(\w+) = (.+)$/.exec(line) ?? [];
    if (key) phrasesByKey[`${table}.${key}`] = JSON.parse(value.startsWith("{") ? value.replace(/(\w+) = "/g, '"$1": "') : value);
  }
  return phrasesByKey;
}

export const words = read("../../themes/default/words/en.toml");
globalThis.pageWords = words;
