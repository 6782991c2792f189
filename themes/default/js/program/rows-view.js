/**
 * Draws the results of SQL queries: a table and a row count for each.
 *
 * All text becomes text nodes. `templates/partials/rows.html` draws the same at build time.
 */
import { element } from "../page/controls.js";
import { numeral, phrase } from "../page/phrases.js";

/**
 * @param {import("./output.js").Segment[]} segments
 * @param {(segment: import("./output.js").Segment) => HTMLElement} drawText
 */
export function drawRows(segments, drawText) {
  const block = element("div", "", "output-rows");
  block.dataset.part = "output-rows";
  for (const segment of segments) {
    if (segment.table) block.append(table(segment.table), element("p", countWords(segment.table), "rows-count"));
    else if (segment.text.trim()) block.append(element("pre", [drawText(segment)], "output-text"));
  }
  return block;
}

/** For example: "1 row", "12 rows" or "3,000 rows; the first 200 are shown". */
export function countWords({ rows, count }) {
  const values = { count, number: numeral(count), shown: rows.length };
  return rows.length < count ? phrase("rows.some", values) : phrase("rows.all", values);
}

function table({ columns, rows }) {
  const made = element("table", "", "rows");
  const head = made.createTHead().insertRow();
  for (const name of columns) {
    const cell = element("th", name);
    cell.scope = "col";
    head.append(cell);
  }
  const lines = rows.map((row) =>
    element(
      "tr",
      row.map((cell) => element("td", cell ?? "NULL", cell === null ? "rows-null" : "")),
    ),
  );
  made.createTBody().append(...lines);
  return made;
}
