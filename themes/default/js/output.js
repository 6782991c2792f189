/**
 * A program's output so far, limited to what can be shown.
 *
 * Keeps the last lines, and counts all of them.
 */

/** Nobody reads more lines than this, and a page that holds them gets slow. */
export const LINES_SHOWN = 500;
const CHARACTERS_SHOWN = 200_000;

/**
 * @typedef {{columns: string[], rows: (string|null)[][], count: number}} Table the result of one SQL query
 * @typedef {{stream: "stdout"|"stderr"|"stdin"|"rows", text: string, table?: Table}} Piece
 * @typedef {{pieces: Piece[], newlines: number, cut: boolean}} Output
 */

/** @type {Output} */
export const nothing = Object.freeze({ pieces: [], newlines: 0, cut: false });

/** Returns the output with one more piece of text. */
export function append(output, stream, text) {
  if (text === "") return output;
  const last = output.pieces.at(-1);
  const pieces = last?.stream === stream ? output.pieces.with(-1, { stream, text: last.text + text }) : [...output.pieces, { stream, text }];
  return shorten({ pieces, newlines: output.newlines + countNewlines(text), cut: output.cut });
}

/** Builds the output from a finished transcript. */
export function fromTranscript(transcript) {
  return transcript.reduce(
    (output, piece) => (piece.stream === "rows" ? appendTable(output, piece) : append(output, piece.stream, piece.text)),
    nothing,
  );
}

/** Returns the output with one more table. Its text contains only the rows that are shown. */
function appendTable(output, { columns, rows, count }) {
  const lines = [columns, ...rows].map((row) => row.map((cell) => cell ?? "NULL").join("|"));
  const text = `${lines.join("\n")}\n`;
  const pieces = [...output.pieces, { stream: "rows", text, table: { columns, rows, count } }];
  return shorten({ pieces, newlines: output.newlines + countNewlines(text), cut: output.cut });
}

/** Returns all text of an output, as a terminal would show it. */
export function plainText(output) {
  return output.pieces.map((piece) => piece.text).join("");
}

/** Counts the lines that the program has printed, including an unfinished last one. */
export function lineCount(output) {
  const text = output.pieces.at(-1)?.text ?? "";
  return output.newlines + (text === "" || text.endsWith("\n") ? 0 : 1);
}

/** Counts the lines that are still held. */
export function linesHeld(output) {
  const text = plainText(output);
  return countNewlines(text) + (text === "" || text.endsWith("\n") ? 0 : 1);
}

/** Returns whether all lines are held, but the beginning of a long one was dropped. */
export function isCutInLine(output) {
  return output.cut && linesHeld(output) === lineCount(output);
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
  const pieces = [];
  for (const piece of output.pieces) {
    // Never cut through a table: its few shown rows are kept whole.
    if (skip <= 0 || (piece.table && skip < piece.text.length)) pieces.push(piece);
    else if (skip < piece.text.length) pieces.push({ stream: piece.stream, text: piece.text.slice(skip) });
    skip = Math.max(0, skip - piece.text.length);
  }
  return pieces[0] === output.pieces[0] ? output : { ...output, pieces, cut: true };
}

/** Returns the index just after the nth newline, or 0 if n isn't positive. */
function afterNewline(text, n) {
  let at = 0;
  for (let count = 0; count < n; count++) at = text.indexOf("\n", at) + 1;
  return at;
}
