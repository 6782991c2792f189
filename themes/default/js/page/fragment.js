/**
 * Decodes the part of a URL after `#`. Readers may have typed it, so a string with an
 * invalid percent escape is returned unchanged.
 */

/** @param {string} text */
export function fragment(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
