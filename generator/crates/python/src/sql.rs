//! Highlights SQL source, and parses query output into tables.
//!
//! Knows SQL's keywords, comments, strings and numbers, but no grammar. Runs nothing.

use serde::Serialize;

use crate::highlight::Painter;

/// The SQL keywords that beginners use, and those of SQLite's table definitions.
const KEYWORDS: &str = "ADD ALL ALTER AND AS ASC AUTOINCREMENT BEGIN BETWEEN BY CASCADE CASE CAST \
    CHECK COLLATE COLUMN COMMIT CONSTRAINT CREATE CROSS CURRENT_DATE CURRENT_TIME \
    CURRENT_TIMESTAMP DEFAULT DELETE DESC DISTINCT DROP ELSE END ESCAPE EXCEPT EXISTS EXPLAIN \
    FOREIGN FROM FULL GLOB GROUP HAVING IF IN INDEX INNER INSERT INTERSECT INTO IS ISNULL JOIN \
    KEY LEFT LIKE LIMIT NATURAL NOT NOTNULL NULL OFFSET ON OR ORDER OUTER OVER PARTITION PLAN \
    PRAGMA PRIMARY QUERY RECURSIVE REFERENCES RENAME REPLACE RETURNING RIGHT ROLLBACK SAVEPOINT \
    SELECT SET STRICT TABLE TEMP TEMPORARY THEN TO TRANSACTION TRIGGER UNION UNIQUE UPDATE USING \
    VACUUM VALUES VIEW WHEN WHERE WITH WITHOUT";

/// Returns each line of `code` as HTML: keywords, strings, numbers and comments are in a `span`
/// with the class `k`, `s`, `n` or `c`, and everything is escaped.
#[must_use]
pub fn highlight(code: &str) -> Vec<String> {
    let mut rest = code.strip_suffix('\n').unwrap_or(code);
    let mut painter = Painter::default();
    while !rest.is_empty() {
        let (length, class) = token(rest);
        painter.push(&rest[..length], class);
        rest = &rest[length..];
    }
    painter.finish()
}

/// Returns the length and the class of the first token. `text` must not be empty.
fn token(text: &str) -> (usize, Option<&'static str>) {
    let run = |is_part: fn(char) -> bool| text.find(|c| !is_part(c)).unwrap_or(text.len());
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let first = text.chars().next().unwrap_or_default();
    if text.starts_with("--") {
        (text.find('\n').unwrap_or(text.len()), Some("c"))
    } else if text.starts_with("/*") {
        (text.find("*/").map_or(text.len(), |at| at + 2), Some("c"))
    } else if first == '\'' {
        (text_length(text), Some("s"))
    } else if first.is_ascii_digit() {
        (run(|c| c.is_ascii_alphanumeric() || c == '.'), Some("n"))
    } else if is_word(first) {
        let length = run(|c| c.is_alphanumeric() || c == '_');
        let word = text[..length].to_uppercase();
        let is_keyword = KEYWORDS.split(' ').any(|keyword| keyword == word);
        (length, is_keyword.then_some("k"))
    } else {
        (first.len_utf8(), None)
    }
}

/// Returns the length of a quoted string; a doubled quote is a quote inside it.
fn text_length(text: &str) -> usize {
    let mut at = 1;
    while let Some(quote_offset) = text[at..].find('\'') {
        at += quote_offset + 1;
        if !text[at..].starts_with('\'') {
            return at;
        }
        at += 1;
    }
    text.len()
}

/// The result of one query.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Table<'a> {
    /// The names of its columns.
    pub columns: Vec<&'a str>,
    /// A cell for each column.
    pub rows: Vec<Vec<&'a str>>,
    /// The number of rows.
    pub count: usize,
}

/// Parses query results as `output` blocks show them: the column names first, then the rows,
/// and a blank line between two tables. Returns `None` if the text does not have this form.
#[must_use]
pub fn parse_tables(output: &str) -> Option<Vec<Table<'_>>> {
    output.trim_end_matches('\n').split("\n\n").map(parse_table).collect()
}

fn parse_table(text: &str) -> Option<Table<'_>> {
    let mut lines = text.lines().map(|line| line.split('|').collect::<Vec<_>>());
    let columns = lines.next()?;
    let rows: Vec<_> = lines.collect();
    let is_even = rows.iter().all(|row| row.len() == columns.len());
    is_even.then_some(Table { count: rows.len(), columns, rows })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_strings_numbers_and_comments_are_highlighted() {
        assert_eq!(
            highlight("SELECT title -- the name\nfrom books where year < 1900 and a = 'it''s'\n"),
            [
                "<span class=\"k\">SELECT</span> title <span class=\"c\">-- the name</span>",
                "<span class=\"k\">from</span> books <span class=\"k\">where</span> year &lt; \
                 <span class=\"n\">1900</span> <span class=\"k\">and</span> a = \
                 <span class=\"s\">'it''s'</span>",
            ]
        );
    }

    #[test]
    fn an_unclosed_token_goes_to_the_end() {
        assert_eq!(
            highlight("/* a\nb"),
            ["<span class=\"c\">/* a</span>", "<span class=\"c\">b</span>"]
        );
        assert_eq!(highlight("'a"), ["<span class=\"s\">'a</span>"]);
    }

    #[test]
    fn rows_of_equal_length_are_tables() {
        assert_eq!(
            parse_tables("title|year\nDune|1965\n\ncount(*)\n3\n"),
            Some(vec![
                Table {
                    columns: vec!["title", "year"],
                    rows: vec![vec!["Dune", "1965"]],
                    count: 1
                },
                Table { columns: vec!["count(*)"], rows: vec![vec!["3"]], count: 1 },
            ])
        );
        assert_eq!(parse_tables("a|b\n1\n"), None);
        assert_eq!(parse_tables(""), None);
    }
}
