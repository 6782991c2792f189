/** The page's search, reading from files instead of the network. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createIndex } from "../../themes/default/js/search/index.js";
import { search } from "../../themes/default/js/search/query.js";

/**
 * @param {string} site the folder of a built site
 * @param {(name: string) => void} [reads] is called with the name of each file that is read
 */
export function openSearch(site, reads = () => {}) {
  const index = createIndex(async (name) => {
    reads(name);
    return JSON.parse(await readFile(join(site, "search", name), "utf8"));
  });
  return { index, find: (query) => search(query, index) };
}
