/** Cuts an excerpt around the first hit in a section's text, and marks the hits in it. */
import { folded, isUnspaced } from "./tokens.js";

/** The number of characters shown before the first hit. */
const CHARACTERS_BEFORE = 40;
const EXCERPT_LENGTH = 150;

/**
 * @param {string} text
 * @param {string[]} hits
 * @returns {{ text: string, isHit: boolean }[]}
 */
export function excerpt(text, hits) {
  const first = findHits(text, hits)[0];
  let start = Math.max(0, (first?.[0] ?? 0) - CHARACTERS_BEFORE);
  const blank = text.slice(start).search(/\s/);
  if (start > 0 && blank >= 0 && blank <= CHARACTERS_BEFORE) start += blank + 1;
  let end = Math.min(text.length, start + EXCERPT_LENGTH);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1);
  const cut = text.slice(start, end).replace(/\s+/g, " ").trim();
  const pieces = markHits(cut, hits);
  if (start > 0) pieces.unshift({ text: "… ", isHit: false });
  if (end < text.length) pieces.push({ text: " …", isHit: false });
  return pieces;
}

/**
 * Marks the hits in a short text that is shown whole.
 *
 * @param {string} text
 * @param {string[]} hits
 */
export function markHits(text, hits) {
  const pieces = [];
  let at = 0;
  for (const [from, to] of findHits(text, hits)) {
    if (from > at) pieces.push({ text: text.slice(at, from), isHit: false });
    pieces.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}

/** Returns where the tokens occur, in order and without overlaps. */
function findHits(text, hits) {
  const places = [];
  const { small, origin } = foldedWithOrigin(text);
  for (const hit of new Set(hits)) {
    // A bracket shape has no text to mark, and a single letter says nothing.
    if (/^([[{]|[\p{Alphabetic}\p{N}]$)/u.test(hit)) continue;
    // Most tokens don't occur, and this check is cheaper than the pattern.
    if (!small.includes(hit.split(" ", 1)[0])) continue;
    for (const match of small.matchAll(pattern(hit))) {
      places.push([origin(match.index), origin(match.index + match[0].length)]);
    }
  }
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  /** @type {number[][]} */
  const apart = [];
  for (const [from, to] of places) {
    const last = apart.at(-1);
    // The pairs of a Japanese word overlap.
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/**
 * Returns a text without accents, as its tokens are, and a function from places in it to places in
 * the text.
 *
 * @param {string} text
 * @returns {{ small: string, origin: (place: number) => number }}
 */
function foldedWithOrigin(text) {
  if (/^[\0-\x7f]*$/.test(text)) return { small: folded(text), origin: (place) => place };
  let small = "";
  const origins = [];
  let at = 0;
  for (const letter of text) {
    const letters = folded(letter);
    for (let index = 0; index < letters.length; index += 1) origins.push(at);
    small += letters;
    at += letter.length;
  }
  origins.push(at);
  return { small, origin: (place) => origins[place] };
}

/** Enough patterns for a few queries. */
const MAX_PATTERNS = 100;
/** @type {Map<string, RegExp>} */
const patterns = new Map();

/** Returns the pattern for a token. Creating one costs far more than matching with it. */
function pattern(token) {
  const cachedPattern = patterns.get(token);
  if (cachedPattern) return cachedPattern;
  const isWord = /^[\p{Alphabetic}\p{N}_]/u.test(token) && !isUnspaced(token);
  const literal = token.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
  const made = new RegExp(isWord ? `(?<![\\p{Alphabetic}\\p{N}])${literal}(?:e?s)?(?![\\p{Alphabetic}\\p{N}])` : literal, "giu");
  if (patterns.size >= MAX_PATTERNS) patterns.clear();
  patterns.set(token, made);
  return made;
}
