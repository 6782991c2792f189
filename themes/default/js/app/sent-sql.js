/**
 * The SQL that a program or a request sent through SQLAlchemy, folded until the reader asks for it.
 *
 * All text becomes text nodes.
 */
import { button, element, setTextOrHide } from "../page/controls.js";
import { numeral, phrase, pieces } from "../page/phrases.js";

/**
 * @typedef {{sql: string, values: string, file: string | null, line: number | null}} Statement
 * @typedef {{statements: Statement[], count: number}} Sql `statements`: only the first ones, if there are many
 *
 * @typedef {object} ToLines
 * @property {(line: number, file: string) => void} [onLine] called when the reader follows the link to a line
 * @property {(file: string) => boolean} [opens] whether the reader can be led to a file's lines
 */

/**
 * Adds the list below an element. It's hidden while there is no SQL, and stays open once it's opened.
 *
 * @param {Element} above
 * @param {ToLines} [toLines]
 */
export function createSentSql(above, { onLine = () => {}, opens = (file) => file === "main.py" } = {}) {
  const [summary, list, note] = [element("summary"), element("ol"), element("p")];
  const root = element("details", [summary, list, note], "sent-sql");
  root.dataset.part = "sql";
  root.hidden = true;
  above.after(root);

  /** @param {Statement} statement */
  function item({ sql, values, file, line }) {
    const statementBlock = element("div", [element("pre", sql)]);
    if (values) statementBlock.append(element("p", pieces(phrase("sql.values"), { values: element("code", values) })));
    return element("li", [statementBlock, ...(file && line ? [place(file, line)] : [])]);
  }

  function place(file, line) {
    const words = phrase("sql.place", { file, line });
    return opens(file) ? button(words, "word-button", () => onLine(line, file)) : element("p", words);
  }

  return {
    /** @param {Sql | null} sent */
    draw(sent) {
      root.hidden = !sent;
      if (!sent) return;
      const { statements, count } = sent;
      summary.textContent = phrase("sql.sent", { count, number: numeral(count) });
      list.replaceChildren(...statements.map(item));
      setTextOrHide(note, statements.length < count ? phrase("sql.some", { shown: statements.length, all: numeral(count) }) : "");
    },
  };
}
