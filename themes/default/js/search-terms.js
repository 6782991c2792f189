/**
 * Turns a query into search terms, each with its variants and a weight.
 *
 * Pure, and independent of the index.
 */
import { tokens } from "./search-tokens.js";

/** Words that mark the query as a question rather than code. */
const ASKING = new Set(
  "how what why when where which who do does did can should would to the an of my your i you me it this that there get use using python".split(" "),
);
/** In a question, the verb matters less than its object. */
const DOING = new Set("make write create change find show tell need want work works".split(" "));
/** Words that mean something different in a sentence than in a program. */
const SMALL = new Set("a an as and by for from if in is it not of on or the to with while else".split(" "));

/** The weight of a single letter or a number. */
const LETTER = 0.04;
/** The weight of a word of two letters next to longer ones. */
const SHORT = 0.3;
/** The weight of small words in a question. */
const SLIGHT = 0.1;
const DOES = 0.3;
/** The weight of brackets, colons and `=` next to words. */
const MARKS = 0.15;
/** The weight of an index or a slice. */
const SHAPE = 0.7;
/** The weight of the name before a dot or a bracket. */
const OWNER = 0.35;
/** The weight of a quoted string within code. */
const QUOTED = 0.1;
/** The weight of an operator next to words. */
const SIGN = 0.6;

/**
 * @typedef {object} Term
 * @property {string} text
 * @property {[string, number][]} ways matching tokens in the index, and how well each matches
 * @property {number} weight
 * @property {boolean} isWord
 * @property {boolean} isQuoted
 * @property {boolean} [isOwner] followed by a dot or a bracket
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
    const owner = found.at(-1);
    if (kind === "marked") marked = text;
    else if (kind === "word") {
      /** @type {[string, number][]} */
      const ways = [[text, 1]];
      if (marked) ways.push([marked, 1.1]);
      // The name before a dot only says where the attribute comes from.
      if (marked?.startsWith(".") && owner?.isWord) owner.isOwner = true;
      marked = null;
      found.push({ text, ways, weight: 1, isWord: true, isQuoted, isOpen: false });
    } else if (kind === "part") owner?.ways.push([text, 0.5]);
    else if (kind === "stem") owner?.ways.push([text, 0.9]);
    else {
      // The name before an index is usually the reader's own.
      if (kind === "shape" && text.startsWith("[") && owner?.isWord) owner.isOwner = true;
      found.push({ text, ways: [[text, 1]], weight: 1, isWord: kind === "pair", isQuoted, isOpen: false });
    }
  }
  const last = found.at(-1);
  if (last?.isWord && !last.text.includes(" ") && /[\p{Alphabetic}\p{N}_]$/u.test(query)) last.isOpen = true;
  // Repeated terms count once.
  const isFirst = ({ text }, number) => found.findIndex((other) => other.text === text) === number;
  return weighed(found.filter(isFirst));
}

/** Returns where quoted strings start and end. The apostrophe in `don't` doesn't start one. */
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
    if ([...term.text].length === 2 && !SMALL.has(term.text)) return SHORT;
    if (isAsking && (ASKING.has(term.text) || SMALL.has(term.text))) return SLIGHT;
    if (isAsking && DOING.has(term.text)) return DOES;
    return 1;
  };
  return found.map((term) => ({ ...term, weight: found.length > 1 ? says(term) : 1 }));
}
