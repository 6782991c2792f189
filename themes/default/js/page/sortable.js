/**
 * Tables whose rows the reader can sort: each heading becomes a button.
 *
 * Expects an element rendered by `blocks/sortable.html`.
 */
import { button } from "./controls.js";
import { locale, phrase } from "./phrases.js";
import { isNumeric, orderOf } from "./sort-order.js";

/** The direction after a second press. */
const OPPOSITE = { ascending: "descending", descending: "ascending" };

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {(text: string) => void} options.announce
 */
export function createSortable({ element, announce }) {
  const headingsOf = (table) => [...table.tHead.rows[0].cells];

  /** Turns headings into buttons, also when an author's save has replaced them. */
  function draw() {
    for (const head of [...element.querySelectorAll("table")].flatMap(headingsOf)) {
      // A button can't contain a link or another button, and an empty one would have no name.
      if (head.querySelector("a, button") || head.textContent.trim() === "") continue;
      head.append(button([...head.childNodes], "sort-button", () => sortBy(head)));
    }
  }

  /** Sorts by a column. At first, numbers go from largest to smallest, and words from A to Z. */
  function sortBy(head) {
    const table = head.closest("table");
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const cells = rows.map((row) => row.cells[head.cellIndex].textContent);
    const numeric = isNumeric(cells, locale);
    const direction = OPPOSITE[head.getAttribute("aria-sort")] ?? (numeric ? "descending" : "ascending");
    for (const each of headingsOf(table)) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction);
    body.append(...orderOf(cells, direction, locale).map((position) => rows[position]));
    announce(sortedWords(head.textContent.trim(), direction, numeric));
  }

  return { draw };
}

function sortedWords(column, direction, numeric) {
  if (numeric) return direction === "ascending" ? phrase("sort.smallest", { column }) : phrase("sort.largest", { column });
  return direction === "ascending" ? phrase("sort.first", { column }) : phrase("sort.last", { column });
}
