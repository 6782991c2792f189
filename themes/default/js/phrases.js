/**
 * The texts that scripts show to readers, in the page's language.
 *
 * Each phrase has a name: a key of the theme's `words/LANGUAGE.toml`. The generator
 * writes those that scripts use to `words.js`, which each page loads before its
 * modules.
 */

/** @typedef {string | { [form: string]: string }} Phrase one string, or one per plural form */

/** The page's language. */
export const language = globalThis.document?.documentElement.lang || "en";
/** The locale for dates and numbers. English puts the day before the month. */
export const locale = language === "en" ? "en-GB" : language;
/** @type {Record<string, Phrase>} */
const phrases = globalThis.pageWords ?? {};

/**
 * Returns a phrase with its values filled in. `count` selects the plural form. A missing phrase
 * shows up as its name, but stops nothing.
 *
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function phrase(name, values = {}) {
  const found = phrases[name] ?? name;
  const text = typeof found === "string" ? found : (found[form(values.count)] ?? found.other);
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

function form(count) {
  try {
    return new Intl.PluralRules(language).select(Number(count));
  } catch {
    return "other";
  }
}
