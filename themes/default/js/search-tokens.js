/**
 * What a reader types → the pieces that the index is sorted by.
 *
 * Text enters; tokens leave. The generator cuts lessons in the same way
 * (`generator/src/search/tokens.rs`): `tests/search/tokens.json` holds both to
 * the same examples.
 */

/** Longer ones first: the first that fits is taken. */
const OPERATORS = [
  '"""', "'''", "...", "**=", "//=", ">>=", "<<=", "==", "!=", "<=", ">=", "+=", "-=", "*=",
  "/=", "%=", "|=", "&=", "->", ":=", "**", "//", "<<", ">>", "\\n", "\\t", "+", "-", "*", "/",
  "%", "<", ">", "=", "@", "#", "&", "|", "^", "~", ":",
];

/** Two of these with one value between them are a chain. */
const COMPARISONS = new Set(["<", "<=", ">", ">=", "==", "!="]);
const CHAIN = "< <";

/** Words that mean something else together. */
const PAIRS = new Set(["is not", "not in", "yield from", "async with", "async for"]);

/** How far a bracket is looked into. */
const BRACKET = 80;

/** So many times the same sign is a line across the page, as pytest draws them, and no operator. */
const LINE = /([!-/:-@[-^`{-~])\1{3,}/y;

const WORD = /[\p{Alphabetic}\p{N}_]+/uy;

/**
 * @typedef {object} Token
 * @property {string} text
 * @property {number} at where it stands in the text
 * @property {"word"|"part"|"stem"|"pair"|"marked"|"sign"|"shape"} kind `marked` is `.join` or
 *   `@dataclass`, which stands beside its word; `part` and `stem` belong to the word before them
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
  // How much of a chain of comparisons was met: a sign, and the value after it.
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
      LINE.lastIndex = at;
      const line = LINE.exec(text)?.[0];
      const sign = line ? null : OPERATORS.find((each) => text.startsWith(each, at));
      const shape = line || sign ? null : bracket(text, at);
      if (line) length = line.length;
      else if (sign) {
        take(sign, "sign");
        length = sign.length;
        const compares = COMPARISONS.has(sign);
        if (compares && isCompared && hasValue) take(CHAIN, "pair");
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

/** What a bracket that opens here is for, as far as that can be seen. */
function bracket(text, at) {
  const open = text[at];
  if (open !== "[" && open !== "{") return null;
  const close = open === "[" ? "]" : "}";
  const inLine = text.slice(at + 1).split("\n", 1)[0];
  const end = [...inLine].slice(0, BRACKET).join("").indexOf(close);
  if (end < 0) return null;
  const inside = inLine.slice(0, end);
  if (inside.includes(" for ")) return open === "[" ? "[for]" : "{for}";
  if (open === "[" && inside.startsWith("-") && !/[,:]/.test(inside)) return "[-]";
  if (inside.includes(":") && !(open === "[" && /["']/.test(inside))) return open === "[" ? "[:]" : "{:}";
  return open + close;
}

/** `snake_case_name` → `snake`, `case`, `name`; `HTTPException` → `http`, `exception`. */
function parts(word) {
  return word
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$&_")
    .toLowerCase()
    .split("_")
    .filter((part) => [...part].length > 1);
}

/** A word of letters without the `s` of a plural. */
function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return null;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(xes|ches|shes|sses)$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : null;
}
