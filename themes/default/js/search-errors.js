/**
 * What Python says → its explanations on the page of messages.
 *
 * A query and the explained messages enter; those that it may be leave, the ones that
 * say most of it first.
 */
import { lastError } from "./search-message.js";

/** The fewest letters by which a message is looked for that is not pasted whole. */
const SHORTEST = 4;

/**
 * @typedef {object} Explained
 * @property {string} kind `NameError`
 * @property {string} message with `…` for what differs from program to program
 * @property {string} id its place on the page
 * @property {string} meaning
 */

/**
 * @param {string} asked
 * @param {[string, [string, string, string][]][]} kinds
 * @returns {Explained[]}
 */
export function explanations(asked, kinds) {
  const error = lastError(asked);
  const [, name, says] = /^(\w+)(?::\s*(.*))?$/s.exec(error ?? "") ?? [];
  const words = asked.toLowerCase();
  const found = [];
  for (const [kind, messages] of kinds) {
    const isNamed = name === kind || kind.toLowerCase() === words;
    if (name && !isNamed) continue;
    for (const [message, id, meaning] of messages) {
      let fit = 0;
      if (says) fit = fits(says, message);
      else if (isNamed) fit = 1;
      else if (words.length >= SHORTEST) {
        fit = message.toLowerCase().includes(words) ? words.length : 0;
        if (!fit && words.includes(" ") && /^[^…]/.test(message)) fit = fits(asked, message);
      }
      if (fit) found.push({ kind, message, id, meaning, fit });
    }
  }
  return found.sort((a, b) => b.fit - a.fit).map(({ kind, message, id, meaning }) => ({ kind, message, id, meaning }));
}

/** How many letters of a message are said, where its gaps are filled with anything; 0 where it is not this one. */
function fits(says, message) {
  const fixed = message.toLowerCase().split("…");
  let rest = says.toLowerCase();
  for (const [number, piece] of fixed.entries()) {
    const place = rest.indexOf(piece);
    if (place < 0 || (number === 0 && place > 0)) return 0;
    rest = rest.slice(place + piece.length);
  }
  // A message that says anything is better than none.
  return fixed.join("").length + 0.1;
}
