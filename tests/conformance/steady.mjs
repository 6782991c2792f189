// Evens out what can differ between two runs of the same interpreter (memory addresses, and the order
// in which a set prints its elements), and what differs because CPython runs in WebAssembly: where
// its library is, the number of an error of the system, and how deep a recursion gets.

const LIBRARY = /File (\\?)"(?:\/usr\/lib\/python3\.\d+|\/lib\/python3\d+\.zip)\/([^"\\]+)\\?", line \d+/g;

/** What a program prints that matches this may depend on chance, on the clock, on the order of a set, or on SQLite's version. */
export const DEPENDS_ON_CHANCE = /\b(random|secrets|perf_counter|EXPLAIN|explain)\b|\bCounter\(\{/;

/** Returns the text without addresses, places in the library and depths, and with the elements of each set sorted. */
export function steady(text) {
  return (
    text
      // Several addresses in a value that was cut off: how much is left depends on how long they are.
      .replaceAll(/(<built-in method \w+ of \w+ object at )0x[^"\n]*…/g, "$1…")
      .replaceAll(/\b0x[0-9a-f]{4,}\b/g, "0x…")
      .replaceAll(/\[Previous line repeated \d+ more times\]/g, "[Previous line repeated … more times]")
      .replaceAll(/File (\\?)"\/packages\//g, 'File $1"/usr/lib/python3.14/site-packages/')
      // Packs of packages have no comments.
      .replaceAll(/ {2}# type: ignore(\[[\w-]+\])?/g, "")
      .replaceAll(LIBRARY, 'File $1"$2$1"')
      .replaceAll("[Errno 44] No such file", "[Errno 2] No such file")
      .replaceAll("(44, 'No such file", "(2, 'No such file")
      .replaceAll(/\{([^{}:\n]*)\}/g, (_, things) => `{${things.split(", ").sort().join(", ")}}`)
  );
}
