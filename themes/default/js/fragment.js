/**
 * What an address names after its `#`.
 *
 * The text after the sign enters; it leaves as it was meant. Somebody may have typed it: where a
 * percent sign stands for itself, so does all of it.
 */

/** @param {string} text */
export function fragment(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
