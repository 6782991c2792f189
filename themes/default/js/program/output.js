/**
 * A program's output so far, as a terminal shows it, limited to what can be shown.
 *
 * Keeps the last lines, and counts all of them. `terminal.js` knows the control characters.
 */
import { styleAfter } from "./ansi-style.js";
import { areAlike, isPlain, pieceOf, splitAtColours, write } from "./terminal.js";

/** Nobody reads more lines than this, and a page that holds them gets slow. */
export const LINES_SHOWN = 500;
const CHARACTERS_SHOWN = 200_000;

/**
 * @typedef {{columns: string[], rows: (string|null)[][], count: number}} Table the result of one SQL query
 * @typedef {{stream: "stdout"|"stderr"|"stdin"|"rows"|"page", text: string, style?: string, table?: Table}} Segment `style`: as in `ansi-style.js`
 * @typedef {object} Output
 * @property {Segment[]} segments
 * @property {number} newlines
 * @property {boolean} cut
 * @property {import("./terminal.js").Cursor | null} cursor null if it's at the end
 * @property {string} rest an escape sequence whose end hasn't come yet
 * @property {string} style of the text that comes next
 */

/** @type {Output} */
export const emptyOutput = Object.freeze({ segments: [], newlines: 0, cut: false, cursor: null, rest: "", style: "" });

/** Returns the output with one more segment of text. */
export function append(output, stream, text) {
  const before = output.rest === "" ? output : { ...output, rest: "" };
  let all = before;
  splitAtColours(output.rest + text).forEach((part, place) => {
    all = place % 2 === 0 ? add(all, stream, part) : { ...all, style: styleAfter(all.style, part) };
  });
  return all;
}

/** Returns the output after a text in its present style. */
function add(output, stream, text) {
  // What readers type looks the same everywhere.
  const look = { stream, style: stream === "stdin" ? "" : output.style };
  if (text === "") return output;
  if (output.cursor || !isPlain(text)) return overwrite(output, look, text);
  const last = output.segments.at(-1);
  const segments = areAlike(last, look)
    ? output.segments.with(-1, pieceOf(look, last.text + text))
    : [...output.segments, pieceOf(look, text)];
  return shorten({ ...output, segments, newlines: output.newlines + countNewlines(text) });
}

/** Returns the output after a text that moves the cursor, or is written where the cursor was moved to. */
function overwrite(output, look, text) {
  const from = output.segments.findLastIndex(({ table }) => table) + 1;
  const { pieces, cursor, rest, isCleared } = write(output.segments.slice(from), output.cursor, look, text);
  if (isCleared) return shorten({ ...output, segments: pieces, newlines: countIn(pieces), cut: false, cursor, rest });
  const segments = [...output.segments.slice(0, from), ...pieces];
  return shorten({ ...output, segments, newlines: output.newlines + countIn(segments) - countIn(output.segments), cursor, rest });
}

/** Returns a text as a terminal shows it. */
export function shownText(text) {
  return plainText(append(emptyOutput, "stdout", text));
}

/** Builds the output from a finished transcript. */
export function fromTranscript(transcript) {
  return transcript.reduce(
    (output, segment) => (segment.stream === "rows" ? appendTable(output, segment) : append(output, segment.stream, segment.text)),
    emptyOutput,
  );
}

/** Returns the output with one more table. Its text contains only the rows that are shown. */
function appendTable(output, { columns, rows, count }) {
  const lines = [columns, ...rows].map((row) => row.map((cell) => cell ?? "NULL").join("|"));
  const text = `${lines.join("\n")}\n`;
  const segments = [...output.segments, { stream: "rows", text, table: { columns, rows, count } }];
  return shorten({ ...output, segments, newlines: output.newlines + countNewlines(text), cursor: null, rest: "" });
}

/** Returns all text of an output, as a terminal would show it. */
export function plainText(output) {
  return output.segments.map((segment) => segment.text).join("");
}

/** Counts the lines that the program has printed, including an unfinished last one. */
export function lineCount(output) {
  const text = output.segments.at(-1)?.text ?? "";
  return output.newlines + (text === "" || text.endsWith("\n") ? 0 : 1);
}

/** Counts the lines that are still held. */
export function linesHeld(output) {
  const text = plainText(output);
  return countNewlines(text) + (text === "" || text.endsWith("\n") ? 0 : 1);
}

/** Returns whether all lines are held, but the beginning of a long one was dropped. */
export function isLineTruncated(output) {
  return output.cut && linesHeld(output) === lineCount(output);
}

function countIn(segments) {
  return segments.reduce((count, { text }) => count + countNewlines(text), 0);
}

function countNewlines(text) {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/**
 * Drops lines from the front, and the beginning of a line that is too long, until the rest
 * fits.
 */
function shorten(output) {
  const held = plainText(output);
  const from = Math.max(afterNewline(held, countNewlines(held) - LINES_SHOWN), held.length - CHARACTERS_SHOWN);
  if (from <= 0) return output;
  // Don't split a surrogate pair.
  let skip = /[\uDC00-\uDFFF]/.test(held.charAt(from)) ? from + 1 : from;
  const segments = [];
  for (const segment of output.segments) {
    // Never cut through a table: its few shown rows are kept whole.
    if (skip <= 0 || (segment.table && skip < segment.text.length)) segments.push(segment);
    else if (skip < segment.text.length) segments.push(pieceOf(segment, segment.text.slice(skip)));
    skip = Math.max(0, skip - segment.text.length);
  }
  return segments[0] === output.segments[0] ? output : { ...output, segments, cut: true };
}

/** Returns the index just after the nth newline, or 0 if n isn't positive. */
function afterNewline(text, n) {
  let at = 0;
  for (let count = 0; count < n; count++) at = text.indexOf("\n", at) + 1;
  return at;
}
