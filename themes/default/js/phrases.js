/**
 * What scripts say to readers, in the page's language.
 *
 * A phrase has a name, which is a key of the theme's `words/LANGUAGE.toml`, and its English,
 * which stands where it is said. A page whose words are others brings those that its scripts say
 * in a block of JSON (`#words`, `partials/script-words.html`); an English page brings none.
 */

/** @typedef {string | { [form: string]: string }} Phrase by the kinds of numbers, where it has several */

const page = globalThis.document;
/** The language of the page. */
export const language = page?.documentElement.lang || "en";
/** The same for days and numbers: English with the day before the month. */
export const locale = language === "en" ? "en-GB" : language;
/** @type {Record<string, Phrase>} */
const own = read();

function read() {
  const block = page?.getElementById("words");
  return block ? JSON.parse(block.textContent) : {};
}

/**
 * A phrase with its values; that of `count` chooses the form.
 *
 * @param {string} name as in `words/en.toml`
 * @param {Phrase} english the same there
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
 * A phrase whose gaps are filled with more than text, such as elements: its pieces in their order.
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

/** A number as the page's language writes it. */
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
