/**
 * What an application answered, ready to be drawn.
 *
 * Pure. Whatever the application sends is text here, HTML too.
 */
import { jsonPieces } from "./json-text.js";
import { numeral, phrase } from "../page/phrases.js";

/** How many characters of a body are shown. More would make the page slow. */
export const CHARACTERS_SHOWN = 100_000;
/** Longer bodies aren't coloured: it would take one element per word. */
const CHARACTERS_COLOURED = 20_000;

/**
 * @typedef {{status: number, reason: string, headers: [string, string][], body: string | {base64: string}}} Response
 * @typedef {object} Described
 * @property {string} status "404 Not Found"
 * @property {boolean} failed the status says that something went wrong
 * @property {string} headers one per line
 * @property {number} headerCount
 * @property {import("./json-text.js").Piece[]} pieces of the body
 * @property {string} note about the body, if not all of it is shown
 * @property {string} firstLine of the body, for screen readers
 */

/**
 * @param {Response} response
 * @returns {Described}
 */
export function describeResponse({ status, reason, headers, body }) {
  const { text, note } = shownText(body);
  const json = isJson(headers) && note === "" ? jsonPieces(text) : null;
  return {
    status: `${status} ${reason}`.trim(),
    failed: status >= 400,
    headers: headers.map(([name, value]) => `${name}: ${value}`).join("\n"),
    headerCount: headers.length,
    pieces: json && text.length <= CHARACTERS_COLOURED ? json : [{ text: json?.map((piece) => piece.text).join("") ?? text, kind: null }],
    note,
    firstLine: text.split("\n", 1)[0],
  };
}

/** Returns as much of the body as is shown, and a note if that isn't all. */
function shownText(body) {
  if (typeof body !== "string") {
    const count = (body.base64.length / 4) * 3 - (/=*$/.exec(body.base64)?.[0].length ?? 0);
    return { text: "", note: phrase("console.bytes", { count, size: numeral(count) }) };
  }
  if (body === "") return { text: "", note: phrase("console.empty") };
  if (body.length <= CHARACTERS_SHOWN) return { text: body, note: "" };
  // Don't split a surrogate pair.
  const end = /[\uD800-\uDBFF]/.test(body.charAt(CHARACTERS_SHOWN - 1)) ? CHARACTERS_SHOWN - 1 : CHARACTERS_SHOWN;
  return { text: body.slice(0, end), note: phrase("console.cut", { shown: numeral(end), all: numeral(body.length) }) };
}

function isJson(headers) {
  return /^application\/(\S+\+)?json\b/i.test(headerOf(headers, "content-type"));
}

/** Returns the first value of a header, or an empty string. @param {[string, string][]} headers @param {string} wanted in lower case */
export function headerOf(headers, wanted) {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";
}
