/**
 * Formats JSON for reading.
 *
 * Keeps each number and string as it was written: `JSON.parse` would turn 2.0 into 2, and change
 * long numbers.
 *
 * Pure.
 */

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const INDENT = "  ";
/** Deeper levels aren't indented further, so that brackets alone can't make a text of any length. */
const MAX_INDENT = 20;

/** @typedef {{text: string, kind: "key"|"string"|"number"|null}} Piece */

/**
 * Returns the pieces of a JSON text, with one value per line; null if it isn't JSON.
 *
 * @param {string} text
 * @returns {Piece[] | null}
 */
export function jsonPieces(text) {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const tokens = text.match(TOKEN) ?? [];
  /** @type {Piece[]} */
  const pieces = [];
  const add = (/** @type {string} */ text, /** @type {Piece["kind"]} */ kind = null) => pieces.push({ text, kind });
  let depth = 0;
  const newLine = () => `\n${INDENT.repeat(Math.min(depth, MAX_INDENT))}`;
  for (const [at, token] of tokens.entries()) {
    const isEmpty = "{[".includes(tokens[at - 1]) && "}]".includes(token);
    if (token === "{" || token === "[") {
      depth += 1;
      add("}]".includes(tokens[at + 1]) ? token : token + newLine());
    } else if (token === "}" || token === "]") {
      depth -= 1;
      add(isEmpty ? token : newLine() + token);
    } else if (token === ",") add(token + newLine());
    else if (token === ":") add(": ");
    else add(token, kindOf(token, tokens[at + 1]));
  }
  return pieces;
}

/** Formats a JSON text; null if it isn't JSON. */
export function formatJson(text) {
  return (
    jsonPieces(text)
      ?.map((piece) => piece.text)
      .join("") ?? null
  );
}

/** @returns {Piece["kind"]} */
function kindOf(token, next) {
  if (token.startsWith('"')) return next === ":" ? "key" : "string";
  return /^-?\d/.test(token) ? "number" : null;
}
