/**
 * What a program has printed so far, kept short enough to show.
 *
 * Pieces of text enter in the order they were written; a value leaves that
 * holds the last lines and how many there were in all. It knows nothing of
 * the interpreter or of how the soil is drawn.
 */

/** More lines than this are not read by anyone, and a page that holds them gets slow. */
export const LINES_SHOWN = 500;
const CHARACTERS_SHOWN = 200_000;

/**
 * @typedef {{columns: string[], rows: (string|null)[][], count: number}} Table what one query of SQL gave
 * @typedef {{stream: "stdout"|"stderr"|"stdin"|"rows", text: string, table?: Table}} Piece
 * @typedef {{pieces: Piece[], newlines: number, cut: boolean}} Output
 */

/** @type {Output} */
export const nothing = Object.freeze({ pieces: [], newlines: 0, cut: false });

/** The output after one more piece of text. */
export function append(output, stream, text) {
  if (text === "") return output;
  const pieces = [...output.pieces];
  const last = pieces.at(-1);
  if (last && last.stream === stream) pieces[pieces.length - 1] = { stream, text: last.text + text };
  else pieces.push({ stream, text });
  return shorten({ pieces, newlines: output.newlines + countNewlines(text), cut: output.cut });
}

/** An output made of a finished transcript. */
export function fromTranscript(transcript) {
  return transcript.reduce(
    (output, piece) => (piece.stream === "rows" ? appendTable(output, piece) : append(output, piece.stream, piece.text)),
    nothing,
  );
}

/** The output after one more table, whose text is that of the rows it shows. */
function appendTable(output, { columns, rows, count }) {
  const lines = [columns, ...rows].map((row) => row.map((cell) => cell ?? "NULL").join("|"));
  const text = `${lines.join("\n")}\n`;
  const pieces = [...output.pieces, { stream: "rows", text, table: { columns, rows, count } }];
  return shorten({ pieces, newlines: output.newlines + countNewlines(text), cut: output.cut });
}

/** All text of one output, as a terminal would hold it. */
export function plainText(output) {
  return output.pieces.map((piece) => piece.text).join("");
}

/** How many lines the program has begun or ended. */
export function lineCount(output) {
  const text = output.pieces.at(-1)?.text ?? "";
  return output.newlines + (text === "" || text.endsWith("\n") ? 0 : 1);
}

/** How many of them are still held. */
export function linesHeld(output) {
  const text = plainText(output);
  return countNewlines(text) + (text === "" || text.endsWith("\n") ? 0 : 1);
}

/** Whether all lines are held, and what was dropped is the beginning of a long one. */
export function isCutInLine(output) {
  return output.cut && linesHeld(output) === lineCount(output);
}

function countNewlines(text) {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Drops lines from the front, and of a line that is too long its beginning, until the rest fits. */
function shorten(output) {
  const held = plainText(output);
  const from = Math.max(afterNewline(held, countNewlines(held) - LINES_SHOWN), held.length - CHARACTERS_SHOWN);
  if (from <= 0) return output;
  // Of a sign that is two in a string's length, both go.
  let skip = /[\uDC00-\uDFFF]/.test(held.charAt(from)) ? from + 1 : from;
  const pieces = [];
  for (const piece of output.pieces) {
    // Half a table is none: one that begins too early is held whole, for it shows few of its rows.
    if (skip <= 0 || (piece.table && skip < piece.text.length)) pieces.push(piece);
    else if (skip < piece.text.length) pieces.push({ stream: piece.stream, text: piece.text.slice(skip) });
    skip = Math.max(0, skip - piece.text.length);
  }
  return pieces[0] === output.pieces[0] ? output : { ...output, pieces, cut: true };
}

/** The place just after the nth newline; 0 where n is not positive. */
function afterNewline(text, n) {
  let at = 0;
  for (let count = 0; count < n; count++) at = text.indexOf("\n", at) + 1;
  return at;
}
