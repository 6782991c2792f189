/** Converts bytes to base64 text and back, and hashes them. */

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @param {string} text */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Returns the bytes of a file: text, or bytes as base64. */
export function bytesOf(content) {
  return typeof content === "string" ? new TextEncoder().encode(content) : fromBase64(content.base64);
}

/** Returns the FNV-1a hash of bytes, as an unsigned 32-bit number. */
export function fnv(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
