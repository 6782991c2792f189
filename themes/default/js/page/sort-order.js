/**
 * Orders the rows of a table by one of its columns.
 *
 * Pure: takes the texts of a column's cells and returns the new order of the rows. Numbers are
 * read as they are written in the page's language.
 */

/** Returns whether a column contains only numbers and empty cells. */
export function isNumeric(cells, locale) {
  return cells.every((cell) => !Number.isNaN(parseNumber(cell, locale)));
}

/**
 * Returns the positions of the rows in their new order. Rows with equal cells stay in their
 * order, and rows with an empty cell come last, whatever the direction.
 *
 * @param {string[]} cells
 * @param {"ascending"|"descending"} direction
 * @param {string} locale
 */
export function orderOf(cells, direction, locale) {
  const compare = isNumeric(cells, locale)
    ? (one, other) => parseNumber(one, locale) - parseNumber(other, locale)
    : new Intl.Collator(locale, { numeric: true }).compare;
  const sign = direction === "ascending" ? 1 : -1;
  const empty = (position) => Number(cells[position].trim() === "");
  return [...cells.keys()].sort((one, other) => empty(one) - empty(other) || sign * compare(cells[one].trim(), cells[other].trim()));
}

/** Returns the number in a cell, such as "1,200", "−3.5" or "12 %". */
function parseNumber(cell, locale) {
  const decimal = new Intl.NumberFormat(locale).format(0.5)[1];
  const [wholeDigits, ...fraction] = cell.trim().replace(/^[−–]/, "-").replace(/\s?%$/, "").split(decimal);
  return Number([wholeDigits.replace(/(?<=\d)[.,’\s](?=\d{3})/g, ""), ...fraction].join("."));
}
