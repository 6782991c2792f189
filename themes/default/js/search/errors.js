/** Finds the explanations of a Python error message, best match first. */
import { lastError } from "./message.js";

/** The minimum length of a query that is searched in messages without naming an error. */
const MIN_QUERY_LENGTH = 4;

/**
 * @typedef {object} Explained
 * @property {string} kind for example `NameError`
 * @property {string} message with `…` for the parts that vary
 * @property {string} id its anchor on the page
 */

/**
 * @param {string} asked
 * @param {[string, [string, string][]][]} kinds
 * @returns {Explained[]}
 */
export function explanations(asked, kinds) {
  const error = lastError(asked);
  const [, name, says] = /^(\w+)(?::\s*(.*))?$/s.exec(error ?? "") ?? [];
  const words = asked.toLowerCase();
  const explanationsFound = [];
  for (const [kind, messages] of kinds) {
    const isNamed = name === kind || kind.toLowerCase() === words;
    if (name && !isNamed) continue;
    for (const [message, id] of messages) {
      let fit = 0;
      if (says) fit = matchLength(says, message);
      else if (isNamed) fit = 1;
      else if (words.length >= MIN_QUERY_LENGTH) {
        fit = message.toLowerCase().includes(words) ? words.length : 0;
        if (!fit && words.includes(" ") && /^[^…]/.test(message)) fit = matchLength(asked, message);
      }
      if (fit) explanationsFound.push({ kind, message, id, fit });
    }
  }
  return explanationsFound.sort((a, b) => b.fit - a.fit).map(({ kind, message, id }) => ({ kind, message, id }));
}

/**
 * Returns how many characters of a message match, with anything in its gaps; 0 if it
 * doesn't match.
 */
function matchLength(says, message) {
  const fixedPieces = message.toLowerCase().split("…");
  let rest = says.toLowerCase();
  for (const [number, piece] of fixedPieces.entries()) {
    const place = rest.indexOf(piece);
    if (place < 0 || (number === 0 && place > 0)) return 0;
    rest = rest.slice(place + piece.length);
  }
  // A message that matches anything still counts a little.
  return fixedPieces.join("").length + 0.1;
}
