/**
 * Splits text into the tokens of the search index.
 *
 * The generator splits lessons the same way in `generator/src/search/tokens.rs`;
 * `tests/search/tokens.json` tests both with the same examples.
 */

/** Longer ones first, because the first match wins. */
const OPERATORS = [
  '"""', "'''", "...", "**=", "//=", ">>=", "<<=", "==", "!=", "<=", ">=", "+=", "-=", "*=",
  "/=", "%=", "|=", "&=", "->", ":=", "**", "//", "<<", ">>", "\\n", "\\t", "+", "-", "*", "/",
  "%", "<", ">", "=", "@", "#", "&", "|", "^", "~", ":",
];

/** Two of these with one value between them form a chained comparison. */
const COMPARISONS = new Set(["<", "<=", ">", ">=", "==", "!="]);
const CHAINED_COMPARISON = "< <";

/** Words with a different meaning as a pair. */
const PAIRS = new Set(["is not", "not in", "yield from", "async with", "async for"]);

/** How many characters after a bracket are examined. */
const MAX_BRACKET_LENGTH = 80;

/**
 * A character repeated this often is a separator line, as pytest prints them, and not an
 * operator.
 */
const SEPARATOR_LINE = /([!-/:-@[-^`{-~])\1{3,}/y;

const WORD = /[\p{Alphabetic}\p{N}_]+/uy;

/**
 * @typedef {object} Token
 * @property {string} text
 * @property {number} at its position in the text
 * @property {"word"|"part"|"stem"|"pair"|"marked"|"sign"|"shape"} kind `marked` is `.join` or
 *   `@dataclass`, in addition to its word; `part` and `stem` belong to the word before them
 */

/**
 * @param {string} text
 * @param {"prose"|"code"} kind
 * @returns {Token[]}
 */
export function tokens(text, kind) {
  const found = [];
  const isCode = kind === "code";
  let at = 0;
  const take = (token, kindOfToken) => found.push({ text: token, kind: kindOfToken, at });
  let before = "";
  let last = "";
  // The state of a possible chained comparison: an operator was found, then a value.
  let isCompared = false;
  let hasValue = false;
  while (at < text.length) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word) {
      const lower = word.toLowerCase();
      if (isCode) {
        if (/["']/.test(text[at + word.length] ?? "") && /^(f|rf|fr)$/.test(lower)) {
          take('f"', "sign");
          at += word.length;
          before = last = "";
          continue;
        }
        if (PAIRS.has(`${last} ${lower}`)) take(`${last} ${lower}`, "pair");
        if (before === "." || before === "@") take(before + lower, "marked");
      }
      take(lower, "word");
      for (const part of parts(word)) if (part !== lower) take(part, "part");
      const short = stem(lower);
      if (short) take(short, "stem");
      at += word.length;
      if (lower === "and" || lower === "or") isCompared = false;
      hasValue = true;
      last = lower;
      before = "";
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    let length = letter.length;
    if (isCode) {
      SEPARATOR_LINE.lastIndex = at;
      const line = SEPARATOR_LINE.exec(text)?.[0];
      const sign = line ? null : OPERATORS.find((each) => text.startsWith(each, at));
      const shape = line || sign ? null : bracket(text, at);
      if (line) length = line.length;
      else if (sign) {
        take(sign, "sign");
        length = sign.length;
        const compares = COMPARISONS.has(sign);
        if (compares && isCompared && hasValue) take(CHAINED_COMPARISON, "pair");
        isCompared = compares;
        hasValue = false;
      } else if (shape) {
        take(shape, "shape");
      }
    }
    if (!/\s/.test(letter)) last = "";
    if ("(),:\n[".includes(letter)) isCompared = false;
    before = letter;
    at += length;
  }
  return found;
}

/** Classifies the bracket that opens here, as far as its content shows. */
function bracket(text, at) {
  const open = text[at];
  if (open !== "[" && open !== "{") return null;
  const close = open === "[" ? "]" : "}";
  const inLine = text.slice(at + 1).split("\n", 1)[0];
  const end = [...inLine].slice(0, MAX_BRACKET_LENGTH).join("").indexOf(close);
  if (end < 0) return null;
  const inside = inLine.slice(0, end);
  if (inside.includes(" for ")) return open === "[" ? "[for]" : "{for}";
  if (open === "[" && inside.startsWith("-") && !/[,:]/.test(inside)) return "[-]";
  if (inside.includes(":") && !(open === "[" && /["']/.test(inside))) return open === "[" ? "[:]" : "{:}";
  return open + close;
}

/**
 * Splits a name: `snake_case_name` → `snake`, `case`, `name`; `HTTPException` → `http`,
 * `exception`.
 */
function parts(word) {
  return word
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$&_")
    .toLowerCase()
    .split("_")
    .filter((part) => [...part].length > 1);
}

/** Removes the plural `s` from an English word. */
function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return null;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(xes|ches|shes|sses)$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : null;
}
