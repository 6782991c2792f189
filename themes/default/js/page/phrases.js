/**
 * The texts that scripts show to readers, in the page's language.
 *
 * Each phrase has a name: a key of the theme's `words/LANGUAGE.toml`. A page contains
 * those of `main.js` and what it imports (`#words`). The generator writes the others to
 * `words.js`, which is loaded before the first module that needs them.
 */

/** @typedef {string | { [form: string]: string }} Phrase one string, or one per plural form */

const page = globalThis.document;
/** The page's language. */
export const language = page?.documentElement.lang || "en";
/** The locale for dates and numbers. English puts the day before the month. */
export const locale = language === "en" ? "en-GB" : language;
/** @type {Record<string, Phrase>} */
const phrases = (globalThis.pageWords ??= JSON.parse(page?.getElementById("words")?.textContent ?? "{}"));
/** @type {Promise<unknown> | null} */
let loading = null;

/**
 * Imports a module after loading its phrases. If that fails, their names are shown instead.
 *
 * @template Module
 * @param {() => Promise<Module>} load
 */
export async function withWords(load) {
  const address = new URL("words.js", new URL(page.documentElement.dataset.home ?? "", location.href));
  loading ??= import(address.href).catch(() => document.dispatchEvent(new CustomEvent("understory:missing")));
  await loading;
  return load();
}

/**
 * Returns a phrase with its values filled in, or its name if it is missing. `count` selects the
 * plural form.
 *
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function phrase(name, values = {}) {
  const phraseText = phrases[name] ?? name;
  const text = typeof phraseText === "string" ? phraseText : (phraseText[pluralForm(values.count)] ?? phraseText.other);
  return text.replace(/\{(\w+)\}/g, (placeholder, value) => String(values[value] ?? placeholder));
}

/**
 * Splits a phrase into pieces, so that its gaps can hold elements and not only text.
 *
 * @template Part
 * @param {string} template
 * @param {Record<string, Part | Part[]>} parts
 * @returns {(string | Part)[]}
 */
export function pieces(template, parts) {
  const all = template.split(/\{(\w+)\}/).flatMap((piece, index) => (index % 2 === 1 ? parts[piece] : piece));
  return all.filter((piece) => piece !== "");
}

/** Formats a number in the page's language. */
export function numeral(number, digits = 0) {
  return number.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function pluralForm(count) {
  try {
    return new Intl.PluralRules(language).select(Number(count));
  } catch {
    return "other";
  }
}
