// What may differ from one run of one interpreter to the next: where an object lies in memory,
// and the order in which a set shows what it holds.

/** The text with addresses left out, and with the things of each set in one order. */
export function steady(text) {
  return text
    .replaceAll(/\b0x[0-9a-f]{4,}\b/g, "0x…")
    .replaceAll(/\{([^{}:\n]*)\}/g, (_, things) => `{${things.split(", ").sort().join(", ")}}`);
}
