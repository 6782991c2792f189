/**
 * What a reader typed → the terms that are looked up, each with what may stand for
 * it and how much it says.
 *
 * Text enters; terms leave. Knows no index.
 */
import { tokens } from "./search-tokens.js";

/** Words of a question: where one stands, the reader writes a sentence, no code. */
const ASKING = new Set(
  "how what why when where which who do does did can should would to the an of my your i you me it this that there get use using python".split(" "),
);
/** What somebody who asks wants to do with a thing says less than the thing. */
const DOING = new Set("make write create change find show tell need want work works".split(" "));
/** What these words are in a sentence is not what they are in a program. */
const SMALL = new Set("a an as and by for from if in is it not of on or the to with while else".split(" "));

/** How much a name of one letter or a number says, which stands only for itself. */
const LETTER = 0.04;
/** How much the small words of a question say. */
const SLIGHT = 0.1;
const DOES = 0.3;
/** How much brackets, colons and `=` say beside words. */
const MARKS = 0.15;
/** How much it says that an item, or a part, is asked for. */
const SHAPE = 0.7;
/** How much the name says before a dot or a bracket. */
const OWNER = 0.35;
/** How much a text between quotes says beside the code that it stands in. */
const QUOTED = 0.1;
/** How much a sign says beside words. */
const SIGN = 0.6;

/**
 * @typedef {object} Term
 * @property {string} text
 * @property {[string, number][]} ways what may stand in the index for it, and how well
 * @property {number} weight
 * @property {boolean} isWord
 * @property {boolean} isQuoted
 * @property {boolean} [isOwner] a dot or a bracket follows it
 * @property {boolean} isOpen the reader may still be typing it
 */

/**
 * @param {string} query
 * @returns {Term[]}
 */
export function terms(query) {
  /** @type {Term[]} */
  const found = [];
  /** @type {string | null} */
  let marked = null;
  const quoted = quotations(query);
  for (const { text, kind, at } of tokens(query, "code")) {
    const isQuoted = quoted.some(([from, to]) => from < at && at < to);
    if (kind === "marked") marked = text;
    else if (kind === "word") {
      /** @type {[string, number][]} */
      const ways = [[text, 1]];
      if (marked) ways.push([marked, 1.1]);
      // What stands before a dot is where the name comes from.
      const owner = found.at(-1);
      if (marked?.startsWith(".") && owner?.isWord) owner.isOwner = true;
      marked = null;
      found.push({ text, ways, weight: 1, isWord: true, isQuoted, isOpen: false });
    } else if (kind === "part") found.at(-1)?.ways.push([text, 0.5]);
    else if (kind === "stem") found.at(-1)?.ways.push([text, 0.9]);
    else {
      // Whose item is asked for is a name of the reader's own.
      const owner = found.at(-1);
      if (kind === "shape" && text.startsWith("[") && owner?.isWord) owner.isOwner = true;
      found.push({ text, ways: [[text, 1]], weight: 1, isWord: kind === "pair", isQuoted, isOpen: false });
    }
  }
  const last = found.at(-1);
  if (last?.isWord && !last.text.includes(" ") && /[\p{Alphabetic}\p{N}_]$/u.test(query)) last.isOpen = true;
  // What is said twice is asked for once.
  const isFirst = ({ text }, number) => found.findIndex((other) => other.text === text) === number;
  return weighed(found.filter(isFirst));
}

/** Where texts between quotes begin and end; the apostrophe of `don't` opens none. */
const quotations = (query) =>
  [...query.matchAll(/(?<![\p{Alphabetic}\p{N}])([fr]{0,2})(["'])(?:(?!\2).)*\2/giu)].map(({ 0: whole, 1: mark, index }) => [
    index + mark.length,
    index + whole.length,
  ]);

function weighed(found) {
  const words = found.filter((term) => term.isWord);
  const isAsking = words.some((term) => ASKING.has(term.text) || (words.length > 3 && term.text === "by"));
  const paired = new Set(found.filter((term) => term.text.includes(" ")).flatMap((term) => term.text.split(" ")));
  const says = (term) => {
    if (!term.isWord) {
      if (!words.some((word) => word.text.length > 1)) return /^[[{:=]/.test(term.text) && term.text !== "==" ? 0.5 : 1;
      if (term.text.startsWith("[")) return SHAPE;
      return /^(\{.*|:|=|\.\.\.)$/.test(term.text) ? MARKS : SIGN;
    }
    if (paired.has(term.text)) return MARKS;
    if ([...term.text].length === 1 || /^\d+$/.test(term.text)) return LETTER;
    if (term.isQuoted && words.some((word) => !word.isQuoted)) return QUOTED;
    if (term.isOwner) return OWNER;
    if (isAsking && (ASKING.has(term.text) || SMALL.has(term.text))) return SLIGHT;
    if (isAsking && DOING.has(term.text)) return DOES;
    return 1;
  };
  return found.map((term) => ({ ...term, weight: found.length > 1 ? says(term) : 1 }));
}
