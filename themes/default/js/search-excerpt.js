/** Cuts an excerpt around the first hit in a section's text, and marks the hits in it. */
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
  const small = text.toLowerCase();
  for (const hit of new Set(hits)) {
    // A bracket shape has no text to mark, and a single letter says nothing.
    if (/^([[{]|[\p{Alphabetic}\p{N}]$)/u.test(hit)) continue;
    // Most tokens don't occur, and this check is cheaper than the pattern.
    if (!small.includes(hit.split(" ", 1)[0])) continue;
    for (const match of text.matchAll(pattern(hit))) {
      places.push([match.index, match.index + match[0].length]);
    }
  }
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = 0;
  return places.filter(([from, to]) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** Enough patterns for a few queries. */
const MAX_PATTERNS = 100;
/** @type {Map<string, RegExp>} */
const patterns = new Map();

/** Returns the pattern for a token. Creating one costs far more than matching with it. */
function pattern(token) {
  const known = patterns.get(token);
  if (known) return known;
  const isWord = /^[\p{Alphabetic}\p{N}_]/u.test(token);
  const literal = token.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
  const made = new RegExp(isWord ? `(?<![\\p{Alphabetic}\\p{N}])${literal}(?:e?s)?(?![\\p{Alphabetic}\\p{N}])` : literal, "giu");
  if (patterns.size >= MAX_PATTERNS) patterns.clear();
  patterns.set(token, made);
  return made;
}
