/**
 * The page's search, read from files.
 *
 * The folder of a built site enters; its search leaves, as a reader's browser has it.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createIndex } from "../../themes/default/js/search-index.js";
import { search } from "../../themes/default/js/search-query.js";

/**
 * @param {string} site
 * @param {(name: string) => void} [reads] is told the name of each file that is read
 */
export function openSearch(site, reads = () => {}) {
  const index = createIndex(async (name) => {
    reads(name);
    return JSON.parse(await readFile(join(site, "search", name), "utf8"));
  });
  return { index, find: (query) => search(query, index) };
}
