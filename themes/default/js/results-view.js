/**
 * Draws a result: what a check or an error means, and two programs side by side.
 *
 * Works on the values of `results.js`. All text becomes text nodes.
 */
import { button, element } from "./controls.js";
import { diffLines, linesOf } from "./line-diff.js";
import { language, phrase, pieces } from "./phrases.js";

const VISIBLE = { " ": "·", "\t": "\\t", "\u00a0": "\\xa0" };
const COLUMNS = { called: phrase("result.called"), expected: phrase("result.expected"), got: phrase("result.got") };

/**
 * @param {import("./results.js").Result} result
 * @param {object} actions
 * @param {(line: number) => void} actions.onLine called when the reader follows the link to a line
 * @param {{title: string, url: string}|null} [actions.next]
 * @param {(() => void)|null} [actions.onCompare]
 */
export function drawResult(result, { onLine, next = null, onCompare = null }) {
  const block = element("div", "", "result");
  block.dataset.result = result.kind;
  block.append(paragraph(result.says, "result-says"), ...result.more.map((words) => paragraph(words)));
  if (result.table) block.append(table(result.table));
  if (result.terms.length > 0) block.append(result.folds ? folded(terms(result.terms, onLine)) : terms(result.terms, onLine));
  if (result.waits) block.append(element("p", result.waits, "result-waits"));
  if (next || onCompare) block.append(buttons(next, onCompare));
  return block;
}

/** Shows two programs side by side and marks the lines that differ. */
export function drawCompare(left, right) {
  const rows = diffLines(linesOf(left.text), linesOf(right.text));
  const block = element("div", "", "compare");
  block.append(
    programFigure(left.title, rows.map((row) => [row.left, row.same]), "line-removed"),
    programFigure(right.title, rows.map((row) => [row.right, row.same]), "line-added"),
  );
  return block;
}

function programFigure(title, lines, changed) {
  const figure = element("figure");
  const pre = element("pre", "", "code");
  for (const [text, same] of lines.filter(([line]) => line !== null)) {
    pre.append(element("span", text, same ? "line" : `line ${changed}`), "\n");
  }
  figure.append(element("figcaption", title), pre);
  return figure;
}

function paragraph(words, className = "") {
  const made = element("p", "", className);
  made.append(...inline(words));
  return made;
}

function inline(words) {
  return words.map(({ text, code }) => (code ? element("code", text) : text));
}

function table({ called, expected, got }) {
  const made = element("table", "", "result-table");
  const head = made.createTHead().insertRow();
  const row = made.createTBody().insertRow();
  for (const [name, lines] of Object.entries({ called, expected, got })) {
    if (name === "called" && lines.length === 0) continue;
    const title = element("th", COLUMNS[name]);
    title.scope = "col";
    head.append(title);
    const cell = row.insertCell();
    cell.dataset.label = COLUMNS[name];
    cell.dataset.column = name;
    const pre = element("pre");
    pre.append(...lines.flatMap((line, index) => [index > 0 ? "\n" : "", name === "called" ? calledLine(line) : markedLine(line)]));
    cell.append(pre);
  }
  return made;
}

/** Highlights the typed part in "input 3". */
function calledLine({ text }) {
  const [, typed] = /^input (.*)$/.exec(text) ?? [];
  const line = element("span");
  if (typed === undefined) line.textContent = text;
  else line.append(...pieces(phrase("result.input"), { line: element("b", typed) }));
  return line;
}

/** Marks what differs. If that is only whitespace, it's shown as a dot, or `\t` for a tab. */
function markedLine({ text, mark, differs: [from, to] = [0, text.length] }) {
  if (mark !== "missing") return element("span", text, mark === "gap" ? "line-gap" : "");
  const line = element("span");
  const part = text.slice(from, to);
  const shown = part.trim() === "" ? [...part].map((blank) => VISIBLE[blank] ?? "?").join("") : part;
  line.append(text.slice(0, from), ...(shown ? [element("span", shown, "line-missing")] : []), text.slice(to));
  return line;
}

function folded(list) {
  const more = element("details", "", "result-more");
  more.append(element("summary", phrase("result.more")), list);
  return more;
}

function terms(entries, onLine) {
  const list = element("dl", "", "result-terms");
  for (const { term, words, line } of entries) {
    const description = element("dd");
    if (line) {
      const link = element("a", phrase("result.line", { line }));
      link.href = "#";
      link.setAttribute("role", "button");
      link.dataset.line = line;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        onLine(line);
      });
      description.append(link, words.length > 0 ? " " : "");
    }
    const told = element("span");
    // Error explanations are in English, whatever the page's language.
    if (!language.startsWith("en")) told.lang = "en";
    told.append(...inline(words));
    description.append(told);
    list.append(element("dt", term), description);
  }
  return list;
}

function buttons(next, onCompare) {
  const row = element("p", "", "buttons");
  if (next) {
    const link = element("a", phrase("result.next", { title: next.title }), "button button-main button-small");
    link.href = next.url;
    link.dataset.part = "next";
    row.append(link, " ");
  }
  if (onCompare) {
    const compare = button(phrase("result.compare"), "word-button", onCompare);
    compare.dataset.part = "compare";
    row.append(compare);
  }
  return row;
}
