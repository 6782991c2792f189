/**
 * SQL for the editor: its words, comments, texts and numbers, and no grammar.
 *
 * `generator/crates/python/src/sql.rs` colours SQL in the text of lessons by the same words.
 */
import { LanguageSupport, StreamLanguage } from "@codemirror/language";

const KEYWORDS = new Set(
  `
  ADD ALL ALTER AND AS ASC AUTOINCREMENT BEGIN BETWEEN BY CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT
  CONSTRAINT CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DELETE DESC DISTINCT DROP ELSE
  END ESCAPE EXCEPT EXISTS EXPLAIN FOREIGN FROM FULL GLOB GROUP HAVING IF IN INDEX INNER INSERT INTERSECT INTO
  IS ISNULL JOIN KEY LEFT LIKE LIMIT NATURAL NOT NOTNULL NULL OFFSET ON OR ORDER OUTER OVER PARTITION PLAN
  PRAGMA PRIMARY QUERY RECURSIVE REFERENCES RENAME REPLACE RETURNING RIGHT ROLLBACK SAVEPOINT SELECT SET
  STRICT TABLE TEMP TEMPORARY THEN TO TRANSACTION TRIGGER UNION UNIQUE UPDATE USING VACUUM VALUES VIEW WHEN
  WHERE WITH WITHOUT
`
    .trim()
    .split(/\s+/),
);

const language = StreamLanguage.define({
  name: "sql",
  languageData: { commentTokens: { line: "--" }, closeBrackets: { brackets: ["(", "'"] } },
  startState: () => ({ inside: null }),
  token(stream, state) {
    if (state.inside) return rest(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match("--")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) return rest(stream, Object.assign(state, { inside: "comment" }));
    if (stream.match("'")) return rest(stream, Object.assign(state, { inside: "string" }));
    if (stream.match(/^\d[\w.]*/)) return "number";
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
    if (word) return KEYWORDS.has(word[0].toUpperCase()) ? "keyword" : "variableName";
    stream.next();
    return null;
  },
});

/** What may go over several lines: to its end, or to the end of this one. */
function rest(stream, state) {
  const { inside } = state;
  const closed = inside === "comment" ? stream.match(/^.*?\*\//) : stream.match(/^(?:[^']|'')*'(?!')/);
  if (closed) state.inside = null;
  else stream.skipToEnd();
  return inside;
}

/** The language as an extension of the editor. */
export function sql() {
  return new LanguageSupport(language);
}
