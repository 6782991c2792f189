/**
 * Draws a result: what a check or an error means, and two programs side by side.
 *
 * Works on the values of `results.js`. All text becomes text nodes.
 */
import { button, element, link, reportMissingScripts } from "../page/controls.js";
import { diffLines, linesOf } from "./line-diff.js";
import { language, phrase, pieces, withWords } from "../page/phrases.js";

const VISIBLE_BLANKS = { " ": "·", "\t": "\\t", "\u00a0": "\\xa0", "\r": "\\r" };
const COLUMN_TITLES = { called: phrase("result.called"), expected: phrase("result.expected"), got: phrase("result.got") };
const COLUMN_TITLES_OF_APP = { ...COLUMN_TITLES, called: phrase("result.request"), got: phrase("result.response") };

/**
 * @param {import("./results.js").Result} result
 * @param {object} actions
 * @param {(line: number) => void} actions.onLine called when the reader follows the link to a line
 * @param {string} [actions.kind] of the exercise
 * @param {{title: string, url: string}|null} [actions.next]
 * @param {(() => void)|null} [actions.onCompare]
 */
export function drawResult(result, { onLine, kind, next = null, onCompare = null }) {
  const block = element("div", "", "result");
  block.dataset.result = result.kind;
  block.append(element("p", inline(result.says), "result-says"), ...result.more.map((words) => element("p", inline(words))));
  if (result.table) block.append(comparison(result.table, kind));
  if (result.drawings?.expected) block.append(drawingPair(result.drawings));
  if (result.terms.length > 0) {
    const list = terms(result.terms, onLine);
    block.append(result.folds ? element("details", [element("summary", phrase("result.more")), list], "result-more") : list);
  }
  if (result.waiting.length > 0) block.append(element("p", inline(result.waiting), "result-waits"));
  if (next || onCompare) block.append(buttons(next, onCompare));
  return block;
}

/** Shows the expected and the actual drawing, once their scripts are here. */
function drawingPair(drawings) {
  const place = element("div", "", "drawing-pair");
  withWords(() => import("../drawing/pair.js")).then(({ drawPair }) => drawPair(place, drawings), reportMissingScripts);
  return place;
}

/** Shows two programs side by side and marks the lines that differ. */
export function drawCompare(left, right) {
  const rows = diffLines(linesOf(left.text), linesOf(right.text));
  return element("div", [programFigure(left.title, rows, "left"), programFigure(right.title, rows, "right")], "compare");
}

/** Shows one side of a comparison: what only the left one has was removed, and what only the right one has was added. */
function programFigure(title, rows, side) {
  const changed = side === "left" ? "line line-removed" : "line line-added";
  const visibleRows = rows.filter((row) => row[side] !== null);
  const code = visibleRows.flatMap((row) => [element("span", row[side], row.same ? "line" : changed), "\n"]);
  return element("figure", [element("figcaption", title), element("pre", code, "code")]);
}

function inline(words) {
  return words.map(({ text, code, emphasis }) => {
    const piece = code ? element("code", text) : text;
    return emphasis ? element(emphasis, piece) : piece;
  });
}

/** How the program was called, and what was expected and what it gave side by side. */
function comparison({ called, expected, got }, kind) {
  const titles = kind === "app" ? COLUMN_TITLES_OF_APP : COLUMN_TITLES;
  const sides = Object.entries({ expected, got }).filter(([name, lines]) => name === "got" || lines.length > 0);
  const table = element("table", "", "result-table");
  const head = table.createTHead().insertRow();
  const body = table.createTBody();
  for (const [name] of sides) {
    const title = inColumn(element("th", titles[name]), name);
    title.scope = "col";
    head.append(title);
  }
  // Both sides of a line are in one row, which is as high as the higher one.
  const rows =
    kind === "sql"
      ? [sides.map(([, lines]) => sqlRows(lines))]
      : got.map((_, index) => sides.map(([, lines]) => element("pre", markedLine(lines[index]))));
  for (const cells of rows) {
    const row = body.insertRow();
    cells.forEach((cell, index) => inColumn(row.insertCell(), sides[index][0]).append(cell));
  }
  if (called.length === 0) return table;
  const call = inColumn(element("div", [element("div", titles.called), preOf(called, calledLine)], "result-call"), "called");
  return element("div", [call, table], "result-compare");
}

function inColumn(cell, name) {
  cell.dataset.column = name;
  return cell;
}

/** Returns lines one below the other, each as `draw` draws it. */
function preOf(lines, draw) {
  return element(
    "pre",
    lines.flatMap((line, index) => [index > 0 ? "\n" : "", draw(line)]),
  );
}

/** Returns rows of SQL as a table, or as text if their cells can't be told apart. */
function sqlRows(lines) {
  const cells = lines.map(({ text, mark }) => (mark === "gap" || text === "" ? null : text.split("|")));
  const widths = new Set(cells.flatMap((row) => (row ? [row.length] : [])));
  if (widths.size !== 1) return preOf(lines, markedLine);
  const [width] = widths;
  const table = element("table", "", "rows");
  const body = table.createTBody();
  lines.forEach((line, index) => {
    const row = body.insertRow();
    const ownCell = cells[index];
    if (line.mark === "missing") row.className = "row-missing";
    for (const text of ownCell ?? [markedLine(line)]) row.insertCell().append(text);
    if (!ownCell) row.cells[0].colSpan = width;
  });
  return element("div", [table], "output-rows");
}

/** Highlights the typed part in "input 3". */
function calledLine({ text }) {
  const [, typed] = /^input (.*)$/.exec(text) ?? [];
  return element("span", typed === undefined ? text : pieces(phrase("result.input"), { line: element("b", typed) }));
}

/** Marks what differs. If that is only whitespace, it's shown as a dot, or `\t` for a tab. */
function markedLine({ text, mark, differs: [from, to] = [0, text.length] }) {
  if (mark !== "missing") return element("span", text, mark === "gap" ? "line-gap" : "");
  const part = text.slice(from, to);
  const visibleRows = part.trim() === "" ? [...part].map((blank) => VISIBLE_BLANKS[blank] ?? "?").join("") : part;
  return element("span", [text.slice(0, from), visibleRows && element("span", visibleRows, "line-missing"), text.slice(to)]);
}

function terms(entries, onLine) {
  const list = element("dl", "", "result-terms");
  for (const { term, words, line, lesson } of entries) {
    const description = element("dd");
    if (lesson) description.append(link(lesson.title, lesson.url));
    if (line) {
      const toLine = link(phrase("result.line", { line }), "#");
      toLine.setAttribute("role", "button");
      toLine.dataset.line = line;
      toLine.addEventListener("click", (event) => {
        event.preventDefault();
        onLine(line);
      });
      description.append(toLine, words.length > 0 ? " " : "");
    }
    const explanation = element("span", inline(words));
    // Error explanations are in English, whatever the page's language.
    if (!language.startsWith("en")) explanation.lang = "en";
    description.append(explanation);
    list.append(element("dt", term), description);
  }
  return list;
}

function buttons(next, onCompare) {
  const row = element("p", "", "buttons");
  if (next) {
    const nextLink = link(phrase("result.next", { title: next.title }), next.url, "button button-main button-small");
    nextLink.dataset.part = "next";
    row.append(nextLink, " ");
  }
  if (onCompare) {
    const compare = button(phrase("result.compare"), "word-button", onCompare);
    compare.dataset.part = "compare";
    row.append(compare);
  }
  return row;
}
