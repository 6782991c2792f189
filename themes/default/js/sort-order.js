/**
 * Orders the rows of a table by one of its columns.
 *
 * Pure: the texts of the column's cells in, the new order of the rows out. Numbers are
 * read as people write them in the page's language.
 */

/** @typedef {"ascending"|"descending"} Direction */

/** Returns whether all cells of a column that aren't empty are numbers. */
export function isNumeric(cells, locale) {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => numberIn(cell, locale) !== null);
}

/**
 * Returns the positions of the rows in their new order. Rows with equal cells stay in their
 * order, and rows with an empty cell come last, whatever the direction.
 *
 * @param {string[]} cells
 * @param {Direction} direction
 * @param {string} locale
 */
export function orderOf(cells, direction, locale) {
  const compare = isNumeric(cells, locale)
    ? (one, other) => Number(numberIn(one, locale)) - Number(numberIn(other, locale))
    : new Intl.Collator(locale, { numeric: true }).compare;
  const sign = direction === "ascending" ? 1 : -1;
  const positions = cells.map((_, position) => position);
  const isEmpty = (position) => cells[position].trim() === "";
  return [
    ...positions.filter((position) => !isEmpty(position)).sort((one, other) => sign * compare(cells[one].trim(), cells[other].trim())),
    ...positions.filter(isEmpty),
  ];
}

/** Returns the number that a cell contains, such as "1,200", "−3.5" or "12 %"; otherwise null. */
function numberIn(cell, locale) {
  const { group, decimal } = separators(locale);
  const bare = cell.trim().replace(/\s?%$/, "").replace(/^[−–]/, "-");
  const grouped = bare.replace(/\s(?=\d{3})/g, "").split(group).join("");
  const plain = grouped.replace(decimal, ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

function separators(locale) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const of = (type, otherwise) => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: of("group", ","), decimal: of("decimal", ".") };
}
