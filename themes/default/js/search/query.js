/**
 * Runs a query against the index and returns the best results first.
 *
 * Tokens from the lesson that teaches something score highest in the index, so that
 * lesson comes first. Here they are looked up with variants, prefixes and
 * misspellings, weighed by how rare they are, and combined with matches in titles
 * and names.
 */
import { places } from "./index.js";
import { normal, pattern } from "./message.js";
import { explanations } from "./errors.js";
import { allowedTypos, typos } from "./spelling.js";
import { terms } from "./terms.js";
import { folded, isUnspaced, tokens } from "./tokens.js";

/** The weight of a longer word that starts with the term. */
const PREFIX_WEIGHT = 0.45;
/** The weight of a part if the whole name is in the index. */
const NAME_PART_WEIGHT = 0.3;
/** The weight of a corrected word, by the number of typos. */
const TYPO_WEIGHTS = [1, 0.6, 0.4];
/** The minimum length of a prefix. */
const MIN_PREFIX_LENGTH = 2;
/** How many words a prefix or a misspelling may match. */
const MAX_EXPANSIONS = 12;
/** The score for a matching name. */
const NAME_MATCH_SCORE = 90;
/** The factors for the name of a concept, an exercise, a heading or a term. */
const CONCEPT_FACTOR = 0.9;
const EXERCISE_FACTOR = 0.9;
const HEADING_FACTOR = 0.6;
const TERM_FACTOR = 0.6;
/** Above this similarity, the result links directly to the named exercise or heading. */
const NAME_SIMILARITY_THRESHOLD = 0.3;
/** The score for showing exactly this message. */
const EXACT_MESSAGE_SCORE = 60;
/** The weight of a message's words relative to its error type. */
const MESSAGE_WORD_WEIGHT = 0.55;
/** The factor for gates and projects, because they don't explain anything. */
const GATE_OR_PROJECT_FACTOR = 0.7;
/** The minimum score, relative to the first result. */
const MIN_RELATIVE_SCORE = 0.08;
/** Results with at least this share of the first result's score come before planned lessons. */
const BEFORE_PLANNED_SCORE = 0.15;
/** At most this many do. */
const MAX_BEFORE_PLANNED = 6;
/** The maximum number of index files for a query. A pasted message has words in all of them. */
const MAX_INDEX_FILES = 4;
/** The maximum number of index files for the corrections of a misspelt word. */
const MAX_TYPO_INDEX_FILES = 3;
/** A query that runs all the code once, so that it's compiled. */
const WARM_UP_QUERY = "TypeError: 'x' object is not a_b [0] wrod";
const MAX_LESSONS = 8;
const MAX_OTHERS = 3;

/**
 * @typedef {object} Found
 * @property {import("./index.js").Lesson} lesson
 * @property {number} score
 * @property {number|null} section the number of the best matching section
 * @property {[string, string]|null} named the exercise or heading with a matching name
 * @property {string[]} hits the tokens found in it
 *
 * @typedef {object} Results
 * @property {Found[]} lessons
 * @property {{ id: string, word: string }[]} words
 * @property {import("./errors.js").Explained[]} errors
 */

/**
 * @param {string} query
 * @param {ReturnType<typeof import("./index.js").createIndex>} index
 * @returns {Promise<Results>}
 */
export async function search(query, index) {
  const queryText = query.trim();
  const typed = terms(query.trimStart());
  if (!queryText || !typed.length) return { lessons: [], words: [], errors: [] };
  const core = await index.core();
  const message = pattern(queryText);
  const searchedTerms = mostSignificant(withMessageWeights(typed, message), core);
  const [more, looked] = await Promise.all([
    index.more(),
    Promise.all(searchedTerms.map((term) => lookUp(term, index, core, message === null))),
  ]);
  const scored = core.lessons.map((lesson) => ({ lesson, score: 0, section: null, named: null, hits: [] }));
  addTokenScores(scored, searchedTerms, looked);
  addNameScores(scored, queryText, core, more);
  const matches = messages(message ?? normal(queryText), message !== null, more);
  for (const { places, fit } of matches) {
    for (let at = 0; at < places.length; at += 2) {
      const one = scored[places[at]];
      one.score += EXACT_MESSAGE_SCORE * fit;
      if (fit > 0.5) one.section = places[at + 1];
    }
  }
  for (const one of scored) if (one.lesson.asks) one.score *= GATE_OR_PROJECT_FACTOR;
  scored.sort((a, b) => b.score - a.score || a.lesson.number - b.lesson.number);
  return {
    lessons: readableFirst(scored).slice(0, MAX_LESSONS),
    words: glossary(queryText, searchedTerms, looked, names(core, more).terms),
    errors: explanations(queryText, more.errors).slice(0, MAX_OTHERS),
  };
}

/** Moves planned lessons, which have no text yet, behind written ones with a similar score. */
function readableFirst(scored) {
  const [{ score: best }] = scored;
  const found = scored.filter(({ score }) => score > 0 && score >= MIN_RELATIVE_SCORE * best);
  const strong = found.filter(({ lesson, score }) => !lesson.isPlanned && score >= BEFORE_PLANNED_SCORE * best);
  const plannedLessons = found.filter(({ lesson }) => lesson.isPlanned);
  return [...new Set([...strong.slice(0, MAX_BEFORE_PLANNED), ...plannedLessons, ...found])];
}

/**
 * Reduces the weight of a message's words, which other messages contain too, relative to
 * its error type.
 *
 * @param {import("./terms.js").Term[]} searchedTerms
 * @param {string|null} message
 */
function withMessageWeights(searchedTerms, message) {
  if (!message?.includes(": ")) return searchedTerms;
  const kind = message.split(":", 1)[0];
  return searchedTerms.map((term) => ({ ...term, weight: term.text === kind ? term.weight : MESSAGE_WORD_WEIGHT * term.weight }));
}

/**
 * Keeps the most significant variants of each term, up to the limit of index files.
 *
 * @param {import("./terms.js").Term[]} searchedTerms
 * @param {import("./index.js").Core} core
 */
function mostSignificant(searchedTerms, core) {
  const variants = searchedTerms.flatMap((term) =>
    term.variants.map(([token, fit]) => ({ term, token, significance: term.weight * (term.text === token ? 2 : fit) })),
  );
  // With equal weight, prefer the longer word, which occurs in fewer lessons.
  variants.sort((a, b) => b.significance - a.significance || b.token.length - a.token.length);
  const admitToken = createFileLimit(MAX_INDEX_FILES, core);
  const isKept = new Set();
  for (const { term, token } of variants) if (admitToken(token)) isKept.add(term.variants.find(([other]) => other === token));
  return searchedTerms
    .map((term) => ({ ...term, variants: term.variants.filter((variant) => isKept.has(variant)) }))
    .filter((term) => term.variants.length);
}

/**
 * Returns a function that tells whether a token is in one of the first `most` index files
 * it was asked about.
 */
function createFileLimit(most, core) {
  const files = new Set();
  return (token) => {
    const [own] = places(token, "whole", core.ranges);
    if (files.size >= most && !files.has(own)) return false;
    files.add(own);
    return true;
  };
}

/**
 * @param {import("./terms.js").Term} term
 * @param {Parameters<typeof search>[1]} index
 * @param {import("./index.js").Core} core
 * @param {boolean} isTyped typed by a person, who may misspell; Python doesn't
 * @returns {Promise<Map<string, { fit: number, postings: number[] }>>} by token
 */
async function lookUp(term, index, core, isTyped) {
  const found = new Map();
  const take = (token, fit, range) => {
    // Tokens may be named like an inherited property, such as `constructor`.
    const postings = Object.hasOwn(range, token) ? range[token] : null;
    if (postings && (found.get(token)?.fit ?? 0) < fit) found.set(token, { fit, postings });
  };
  const takeWhole = async (token, fit) => (await index.ranges(token, "whole")).forEach((range) => take(token, fit, range));
  await Promise.all(term.variants.map(([token, fit]) => takeWhole(token, fit)));
  const isExact = found.has(term.text);
  // If the whole name is in the index, its parts matter less.
  if (isExact)
    for (const [token, match] of found)
      if (term.text.includes("_") && token !== term.text && !/^[.@]/.test(token)) match.fit *= NAME_PART_WEIGHT;
  if (!term.isWord || term.text.includes(" ")) return found;
  const isCharacter = isUnspaced(term.text);
  if (term.isOpen && (term.text.length >= MIN_PREFIX_LENGTH || isCharacter)) {
    for (const range of await index.ranges(term.text, "beginning")) {
      const longer = Object.keys(range).filter((token) => token.startsWith(term.text) && token !== term.text);
      for (const token of best(longer, range)) {
        take(token, PREFIX_WEIGHT * (isExact && !isCharacter ? 0.3 : 1) * Math.sqrt(term.text.length / token.length), range);
      }
    }
  }
  const most = allowedTypos(term.text.length);
  if (isExact || most === 0 || !isTyped) return found;
  const near = new Map();
  const addIfNear = (token) => {
    const typoCount = typos(term.text, token, most);
    if (typoCount > 0 && typoCount <= most) near.set(token, typoCount);
  };
  vocabulary(core).forEach(addIfNear);
  for (const range of await index.ranges(term.text, "whole")) Object.keys(range).forEach(addIfNear);
  // Only the candidates with the fewest typos are likely.
  const fewest = Math.min(...near.values());
  const admitToken = createFileLimit(MAX_TYPO_INDEX_FILES, core);
  const likely = [...near].filter(([token, typoCount]) => typoCount === fewest && admitToken(token)).slice(0, MAX_EXPANSIONS);
  await Promise.all(likely.map(([token, typoCount]) => takeWhole(token, TYPO_WEIGHTS[typoCount])));
  return found;
}

/** Returns the tokens with the highest score in any lesson. */
function best(tokensOfRange, range) {
  const most = (token) => range[token].reduce((high, value, at) => (at % 3 === 1 ? Math.max(high, value) : high), 0);
  return tokensOfRange
    .map((token) => [token, most(token)])
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_EXPANSIONS)
    .map(([token]) => token);
}

/**
 * Adds the scores of the tokens found. Rare tokens count more, and lessons that match the
 * whole query count most.
 */
function addTokenScores(scored, searchedTerms, looked) {
  const matchedWeight = new Array(scored.length).fill(0);
  let totalWeight = 0;
  // Planned lessons have no text, so they don't affect how common a word is.
  const writtenCount = scored.filter(({ lesson }) => !lesson.isPlanned).length;
  searchedTerms.forEach((term, number) => {
    const matches = [...looked[number]];
    if (!matches.length) return;
    const exact = looked[number].get(term.text)?.postings.length;
    const widest = (exact ?? Math.max(...matches.map(([, { fit, postings }]) => fit * postings.length))) / 3;
    const rare = term.weight * Math.log(1 + (writtenCount + 1) / Math.max(1, widest));
    totalWeight += rare;
    const bests = new Map();
    for (const [token, { fit, postings }] of matches) {
      for (let at = 0; at < postings.length; at += 3) {
        const score = (fit * postings[at + 1]) / 4;
        if (score > (bests.get(postings[at])?.score ?? 0)) bests.set(postings[at], { score, section: postings[at + 2], token, fit });
      }
    }
    const fittest = Math.max(...matches.map(([, { fit }]) => fit));
    for (const [lesson, { score, section, token, fit }] of bests) {
      const one = scored[lesson];
      one.hits.push(token);
      matchedWeight[lesson] += (rare * fit) / fittest;
      // The term that contributes most selects the section to link to.
      if (rare * score > (one.most ?? 0)) {
        one.most = rare * score;
        one.section = section;
      }
      one.score += rare * score;
    }
  });
  for (const one of scored) one.score *= totalWeight ? (matchedWeight[one.lesson.number] / totalWeight) ** 1.7 : 0;
}

/** Adds the scores for lessons, and things in them, whose names match the query. */
function addNameScores(scored, queryText, core, more) {
  const name = plain(queryText);
  if (name.length < 2) return;
  const { lessons, terms: words } = names(core, more);
  for (const one of scored) {
    let best = 0;
    for (const { called, part, own } of lessons[one.lesson.number]) {
      const like = part * likeness(name, called);
      if (like <= best || (own && like <= NAME_SIMILARITY_THRESHOLD)) continue;
      best = like;
      one.named = own;
    }
    one.score += NAME_MATCH_SCORE * best;
  }
  for (const { called, lesson } of words) {
    if (lesson !== null) scored[lesson].score += TERM_FACTOR * NAME_MATCH_SCORE * likeness(name, called);
  }
}

/** Returns how well a name matches the query, from 0 to 1. */
function likeness(queryText, called) {
  if (called === queryText) return 1;
  if (queryText.length < 3 || !called.includes(queryText)) return 0;
  const share = queryText.length / called.length;
  if (called.startsWith(`${queryText} `)) return 0.3 * share;
  if (!queryText.includes(" ")) return 0;
  if (called.startsWith(queryText)) return 0.6 * share;
  return ` ${called} `.includes(` ${queryText} `) ? 0.4 * share : 0;
}

/** Reduces text to lowercase words without accents. */
const plain = (text) =>
  folded(text)
    .replace(/[^\p{Alphabetic}\p{N}_\p{M}]+/gu, " ")
    .trim();

const namesOfLessons = new WeakMap();

/** Returns the normalized names of each lesson and of the glossary, computed once. */
function names(core, more) {
  if (!namesOfLessons.has(core)) {
    const namesFrom = (part, list) => list.map((own) => ({ called: plain(own[0]), part, own }));
    namesOfLessons.set(core, {
      lessons: core.lessons.map(({ title, concepts, exercises, headings }) => [
        { called: plain(title), part: 1, own: null },
        ...concepts.map((concept) => ({ called: plain(concept), part: CONCEPT_FACTOR, own: null })),
        ...namesFrom(EXERCISE_FACTOR, exercises),
        ...namesFrom(HEADING_FACTOR, headings),
      ]),
      terms: more.terms.map(([id, word, lesson]) => ({ id, word, lesson, called: plain(word) })),
    });
  }
  return namesOfLessons.get(core);
}

/**
 * Prepares what every query needs before the first one is typed.
 *
 * @param {ReturnType<typeof import("./index.js").createIndex>} index
 * @returns {Promise<Results>} results to draw, to warm up drawing too
 */
export async function prepare(index) {
  const [core, more] = await Promise.all([index.core(), index.more()]);
  names(core, more);
  // Let input be handled first.
  await new Promise((later) => setTimeout(later));
  vocabulary(core);
  await new Promise((later) => setTimeout(later));
  // Running a query once compiles the code. Empty ranges avoid fetching anything.
  return search(WARM_UP_QUERY, { ...index, ranges: async () => [{}] });
}

const vocabularies = new WeakMap();

/** Returns the words in all names, as candidates for misspelt words. */
function vocabulary(core) {
  if (!vocabularies.has(core)) {
    const words = new Set();
    const add = (text) => {
      for (const token of tokens(text, "prose")) if (token.text.length > 2) words.add(token.text);
    };
    for (const { title, concepts, exercises, headings } of core.lessons) {
      [title, ...concepts].forEach(add);
      for (const [name] of [...exercises, ...headings]) add(name);
    }
    core.terms.forEach(add);
    vocabularies.set(core, words);
  }
  return vocabularies.get(core);
}

/** Returns the error messages similar to the query. */
function messages(searchedTerms, isMessage, more) {
  if (searchedTerms.length < 4) return [];
  const found = [];
  for (const [text, places] of more.messages) {
    let fit = 0;
    if (text === searchedTerms) fit = 1;
    else if (isMessage && (text.startsWith(searchedTerms) || searchedTerms.startsWith(text))) fit = 0.6;
    else if (!isMessage && text.endsWith(`: ${searchedTerms}`)) fit = 0.8;
    else if (!isMessage && searchedTerms.length > 5 && text.includes(searchedTerms)) fit = 0.15;
    if (fit) found.push({ text, fit, places });
  }
  return found.sort((a, b) => b.fit - a.fit || a.text.length - b.text.length);
}

/** Returns the glossary terms that match the query or one of its words. */
function glossary(queryText, searchedTerms, looked, glossaryTerms) {
  const name = plain(queryText);
  const words = new Set(searchedTerms.filter((term) => term.isWord && term.weight > 0.2).map((term) => term.text));
  const corrected = new Set(looked.flatMap((matches) => [...matches.keys()]));
  const scored = glossaryTerms.map(({ id, word, called }) => {
    let score = 0;
    if (called === name) score = 3;
    else if (name.length > 1 && called.startsWith(name)) score = 2;
    else if (called.split(" ").some((part) => words.has(part))) score = 1;
    else if (corrected.has(called)) score = 0.5;
    return { id, word, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.word.length - b.word.length)
    .slice(0, MAX_OTHERS);
}
