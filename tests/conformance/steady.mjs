// Evens out what can differ between two runs of the same interpreter: memory addresses, and the
// order in which a set prints its elements.

/** Returns the text without addresses, and with the elements of each set sorted. */
export function steady(text) {
  return text
    .replaceAll(/\b0x[0-9a-f]{4,}\b/g, "0x…")
    .replaceAll(/\{([^{}:\n]*)\}/g, (_, things) => `{${things.split(", ").sort().join(", ")}}`);
}
