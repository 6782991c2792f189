/**
 * Turns a query into search terms, each with its variants and a weight.
 *
 * Pure, and independent of the index.
 */
import { tokens } from "./tokens.js";

/** Words that mark the query as a question rather than code. */
const QUESTION_WORDS = new Set(
  "how what why when where which who do does did can should would to the an of my your i you me it this that there get use using python".split(
    " ",
  ),
);
/** In a question, the verb matters less than its object. */
const GENERIC_VERBS = new Set("make write create change find show tell need want work works check turn give let keep".split(" "));
/** Words that mean something different in a sentence than in a program. */
const STOP_WORDS = new Set("a an as and by for from if in is it not of on or the to with while else".split(" "));

/** How much a term counts. Any other one counts 1. */
const WEIGHTS = {
  /** A single letter, or a number. */
  letter: 0.04,
  /** A word of two letters. */
  shortWord: 0.3,
  /** One of `QUESTION_WORDS` or `STOP_WORDS`, in a question. */
  smallWord: 0.1,
  /** One of `GENERIC_VERBS`, in a question. */
  verb: 0.3,
  /** Brackets, colons and `=` next to words. */
  punctuation: 0.15,
  /** A word that also counts as a part of a pair, such as `not in`. */
  pairMember: 0.15,
  /** An index or a slice. */
  index: 0.7,
  /** The name before a dot or a bracket. */
  owner: 0.35,
  /** A quoted string within code. */
  quoted: 0.1,
  /** An operator next to words. */
  operator: 0.6,
};

/**
 * @typedef {object} Term
 * @property {string} text
 * @property {[string, number][]} variants matching tokens in the index, and how well each matches
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
  const queryTerms = [];
  /** @type {string | null} */
  let marked = null;
  const quoted = quotations(query);
  for (const { text, kind, at } of tokens(query, "code")) {
    const isQuoted = quoted.some(([from, to]) => from < at && at < to);
    const owner = queryTerms.at(-1);
    // Lessons are searched for the pair that it ends.
    if (kind === "end") continue;
    if (kind === "marked") marked = text;
    else if (kind === "word") {
      /** @type {[string, number][]} */
      const variants = [[text, 1]];
      if (marked) variants.push([marked, 1.1]);
      // The name before a dot only says where the attribute comes from.
      if (marked?.startsWith(".") && owner?.isWord) owner.isOwner = true;
      marked = null;
      queryTerms.push({ text, variants, weight: 1, isWord: true, isQuoted, isOpen: false });
    } else if (kind === "part") owner?.variants.push([text, 0.5]);
    else if (kind === "stem") owner?.variants.push([text, 0.9]);
    else {
      // The name before an index is usually the reader's own.
      if (kind === "shape" && text.startsWith("[") && owner?.isWord) owner.isOwner = true;
      queryTerms.push({ text, variants: [[text, 1]], weight: 1, isWord: kind === "pair", isQuoted, isOpen: false });
    }
  }
  const last = queryTerms.at(-1);
  if (last?.isWord && !last.text.includes(" ") && /[\p{Alphabetic}\p{N}_]$/u.test(query)) last.isOpen = true;
  // Repeated terms count once.
  const isFirst = ({ text }, number) => queryTerms.findIndex((other) => other.text === text) === number;
  return withWeights(queryTerms.filter(isFirst));
}

/** Returns where quoted strings start and end. The apostrophe in `don't` doesn't start one. */
const quotations = (query) =>
  [...query.matchAll(/(?<![\p{Alphabetic}\p{N}])([fr]{0,2})(["'])(?:(?!\2).)*\2/giu)].map(({ 0: whole, 1: mark, index }) => [
    index + mark.length,
    index + whole.length,
  ]);

function withWeights(queryTerms) {
  const words = queryTerms.filter((term) => term.isWord);
  const isAsking = words.some((term) => QUESTION_WORDS.has(term.text) || (words.length > 3 && ["by", "a", "all"].includes(term.text)));
  const paired = new Set(queryTerms.filter((term) => term.text.includes(" ")).flatMap((term) => term.text.split(" ")));
  const weightOf = (term) => {
    if (!term.isWord) {
      if (!words.some((word) => word.text.length > 1)) return /^[[{:=]/.test(term.text) && term.text !== "==" ? 0.5 : 1;
      if (term.text.startsWith("[")) return WEIGHTS.index;
      return /^(\{.*|:|=|\.\.\.)$/.test(term.text) ? WEIGHTS.punctuation : WEIGHTS.operator;
    }
    if (paired.has(term.text)) return WEIGHTS.pairMember;
    if ([...term.text].length === 1 || /^\d+$/.test(term.text)) return WEIGHTS.letter;
    if (term.isQuoted && words.some((word) => !word.isQuoted)) return WEIGHTS.quoted;
    if (term.isOwner) return WEIGHTS.owner;
    if ([...term.text].length === 2 && !STOP_WORDS.has(term.text)) return WEIGHTS.shortWord;
    if (isAsking && (QUESTION_WORDS.has(term.text) || STOP_WORDS.has(term.text))) return WEIGHTS.smallWord;
    if (isAsking && GENERIC_VERBS.has(term.text)) return WEIGHTS.verb;
    return 1;
  };
  return queryTerms.map((term) => ({ ...term, weight: queryTerms.length > 1 ? weightOf(term) : 1 }));
}
