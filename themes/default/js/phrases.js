/**
 * The texts that scripts show to readers, in the page's language.
 *
 * Each phrase has a name, which is a key of the theme's `words/LANGUAGE.toml`, and
 * its English text, written where it's used. A page in another language includes
 * its phrases as JSON (`#words`, `partials/script-words.html`); an English page
 * doesn't.
 */

/** @typedef {string | { [form: string]: string }} Phrase one string, or one per plural form */

const page = globalThis.document;
/** The page's language. */
export const language = page?.documentElement.lang || "en";
/** The locale for dates and numbers. English puts the day before the month. */
export const locale = language === "en" ? "en-GB" : language;
/** @type {Record<string, Phrase>} */
const own = read();

function read() {
  const block = page?.getElementById("words");
  return block ? JSON.parse(block.textContent) : {};
}

/**
 * Returns a phrase with its values filled in. `count` selects the plural form.
 *
 * @param {string} name the key in `words/en.toml`
 * @param {Phrase} english the same text as in that file
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function phrase(name, english, values = {}) {
  const isOwn = Object.hasOwn(own, name);
  const said = isOwn ? own[name] : english;
  const text = typeof said === "string" ? said : (said[form(values.count, isOwn ? language : "en")] ?? said.other);
  return text.replace(/\{(\w+)\}/g, (whole, value) => String(values[value] ?? whole));
}

/**
 * Splits a phrase into pieces, so that its gaps can hold elements and not only text.
 *
 * @template Part
 * @param {string} said
 * @param {Record<string, Part | Part[]>} parts
 * @returns {(string | Part)[]}
 */
export function pieces(said, parts) {
  /** @type {(string | Part)[]} */
  const all = [];
  said.split(/\{(\w+)\}/).forEach((piece, index) => {
    if (index % 2 === 1) all.push(.../** @type {Part[]} */ ([parts[piece]].flat()));
    else if (piece !== "") all.push(piece);
  });
  return all;
}

/** Formats a number in the page's language. */
export function numeral(number, digits = 0) {
  return number.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function form(count, language) {
  try {
    return new Intl.PluralRules(language).select(Number(count));
  } catch {
    return "other";
  }
}
