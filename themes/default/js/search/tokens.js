/**
 * Splits text into the tokens of the search index. Words lose their accents, because readers often
 * type none, and Chinese and Japanese, which have no spaces, are split into pairs of characters.
 *
 * The generator splits lessons the same way in `generator/crates/search/src/tokens.rs`;
 * `tests/search/tokens.json` tests both with the same examples.
 */

/** Longer ones first, because the first match wins. */
const OPERATORS =
  String.raw`""" ''' ... **= //= >>= <<= == != <= >= += -= *= /= %= |= &= -> := ** // << >> \n \t + - * / % < > = @ # & | ^ ~ :`.split(" ");

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

/** Han and Kana, whose words are written without spaces. */
const UNSPACED =
  "\\u3005\\u3007\\u3021-\\u3029\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf" +
  "\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{323af}";
const UNSPACED_RUN = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*`, "uy");
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

const WORD = new RegExp(`(?:(?![${UNSPACED}])[\\p{Alphabetic}\\p{N}_])(?:(?![${UNSPACED}])[\\p{Alphabetic}\\p{N}_\\p{M}])*`, "uy");

/** Letters that Unicode doesn't take apart, with what people type for them. */
const OTHER_LETTERS = new Map(
  Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ı: "i", ŋ: "n", ς: "σ" }),
);

/**
 * Accents of letters of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts, and marks around
 * symbols. In other scripts, marks are letters.
 */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: these are the combining characters
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u20d0-\u20ff\ufe00-\ufe0f]/g;

/** Returns text in lowercase and without accents: `Größe` becomes `grosse`. */
export function folded(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKD").toLowerCase().replace(ACCENTS, "");
  return plain.replace(/[ßæœøłđðþħŧıŋς]/g, (letter) => OTHER_LETTERS.get(letter) ?? letter).normalize("NFC");
}

/** Returns whether a token consists of Han or Kana. */
export const isUnspaced = (token) => STARTS_UNSPACED.test(token);

/**
 * @typedef {object} Token
 * @property {string} text
 * @property {number} at its position in the text
 * @property {"word"|"part"|"stem"|"end"|"pair"|"marked"|"sign"|"shape"} kind `marked` is `.join` or
 *   `@dataclass`, in addition to its word; `part` and `stem` belong to the word before them; `end` is
 *   the last character of a run, which no pair starts with
 */

/**
 * @param {string} text
 * @param {"prose"|"code"} kind
 * @returns {Token[]}
 */
export function tokens(text, kind) {
  const tokenList = [];
  const isCode = kind === "code";
  let at = 0;
  const take = (token, kindOfToken) => tokenList.push({ text: token, kind: kindOfToken, at });
  let before = "";
  let last = "";
  // The state of a possible chained comparison: an operator was found, then a value.
  let isCompared = false;
  let hasValue = false;
  while (at < text.length) {
    UNSPACED_RUN.lastIndex = at;
    const run = UNSPACED_RUN.exec(text)?.[0];
    if (run) {
      const letters = [...folded(run)];
      for (let second = 1; second < letters.length; second += 1) take(letters[second - 1] + letters[second], "word");
      take(letters.at(-1), letters.length === 1 ? "word" : "end");
      at += run.length;
      hasValue = true;
      before = last = "";
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word) {
      const lower = folded(word);
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
      for (const part of wordParts(word)) if (part !== lower) take(part, "part");
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
  return tokenList;
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
function wordParts(word) {
  return word
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$&_")
    .split("_")
    .map(folded)
    .filter((part) => [...part].length > 1);
}

/** Removes the plural `s` from an English word. */
function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return null;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(xes|ches|shes|sses)$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : null;
}
