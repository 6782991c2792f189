//! Python source text → the same text with highlighted tokens.
//!
//! Uses the exact tokens of `ruff_python_parser`, which also gives tokens for programs
//! with syntax errors: lessons show those on purpose. Knows nothing of pages.

use ruff_python_ast::PySourceType;
use ruff_python_ast::token::TokenKind;

/// Each line of `code` as HTML: keywords, strings, numbers and comments in a `span` of
/// the class `k`, `s`, `n` or `c`, everything escaped.
#[must_use]
pub fn highlight(code: &str) -> Vec<String> {
    let code = code.strip_suffix('\n').unwrap_or(code);
    let parsed = ruff_python_parser::parse_unchecked_source(code, PySourceType::Python);
    let mut painter = Painter::default();
    let mut done = 0;
    for token in parsed.tokens() {
        let (kind, range) = token.as_tuple();
        let (start, end) = (range.start().to_usize(), range.end().to_usize());
        if start < done || end <= start {
            continue;
        }
        if let Some(class) = class_of(kind) {
            painter.push(&code[done..start], None);
            painter.push(&code[start..end], Some(class));
            done = end;
        }
    }
    painter.push(&code[done..], None);
    painter.finish()
}

/// Each line of `text` escaped, without highlights.
#[must_use]
pub fn plain_lines(text: &str) -> Vec<String> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.split('\n').map(escape).collect()
}

/// `text` with the characters that HTML gives a meaning replaced.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn class_of(kind: TokenKind) -> Option<&'static str> {
    match kind {
        TokenKind::Comment => Some("c"),
        TokenKind::Int | TokenKind::Float | TokenKind::Complex => Some("n"),
        TokenKind::String
        | TokenKind::FStringStart
        | TokenKind::FStringMiddle
        | TokenKind::FStringEnd
        | TokenKind::TStringStart
        | TokenKind::TStringMiddle
        | TokenKind::TStringEnd => Some("s"),
        // `match`, `case` and `type` are names as often as keywords; the parser has
        // already turned them into names where they are.
        kind if kind.is_keyword() => Some("k"),
        _ => None,
    }
}

/// Collects lines; a token that spans lines is closed and opened again at each.
#[derive(Default)]
pub(crate) struct Painter {
    lines: Vec<String>,
    line: String,
}

impl Painter {
    /// Adds a stretch of text, escaped, in a `span` of this class.
    pub(crate) fn push(&mut self, text: &str, class: Option<&str>) {
        for (number, piece) in text.split('\n').enumerate() {
            if number > 0 {
                self.lines.push(std::mem::take(&mut self.line));
            }
            if piece.is_empty() {
                continue;
            }
            match class {
                Some(class) => {
                    self.line.push_str("<span class=\"");
                    self.line.push_str(class);
                    self.line.push_str("\">");
                    self.line.push_str(&escape(piece));
                    self.line.push_str("</span>");
                }
                None => self.line.push_str(&escape(piece)),
            }
        }
    }

    /// The lines.
    pub(crate) fn finish(mut self) -> Vec<String> {
        self.lines.push(self.line);
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_strings_numbers_and_comments_are_marked() {
        assert_eq!(
            highlight("for n in range(3):  # thrice\n    print(\"a<b\")\n"),
            [
                "<span class=\"k\">for</span> n <span class=\"k\">in</span> range(<span class=\"n\">3</span>):  <span class=\"c\"># thrice</span>",
                "    print(<span class=\"s\">&quot;a&lt;b&quot;</span>)",
            ]
        );
    }

    #[test]
    fn a_name_inside_an_f_string_stays_plain() {
        assert_eq!(
            highlight("f\"Seat {seat} is free\""),
            [
                "<span class=\"s\">f&quot;</span><span class=\"s\">Seat </span>{seat}<span class=\"s\"> is free</span><span class=\"s\">&quot;</span>"
            ]
        );
    }

    #[test]
    fn a_token_over_two_lines_is_closed_on_each() {
        assert_eq!(
            highlight("\"\"\"a\nb\"\"\""),
            [
                "<span class=\"s\">&quot;&quot;&quot;a</span>",
                "<span class=\"s\">b&quot;&quot;&quot;</span>"
            ]
        );
    }

    #[test]
    fn a_program_that_does_not_parse_keeps_its_text() {
        let lines = highlight("print(\"unfinished\nfor = 3\n");
        let text: Vec<String> = lines
            .iter()
            .map(|line| {
                let mut plain = String::new();
                let mut inside = false;
                for each in line.chars() {
                    match each {
                        '<' => inside = true,
                        '>' => inside = false,
                        other if !inside => plain.push(other),
                        _ => {}
                    }
                }
                plain
            })
            .collect();
        assert_eq!(text, ["print(&quot;unfinished", "for = 3"]);
    }

    #[test]
    fn markup_in_code_is_escaped() {
        assert_eq!(highlight("a < b & c"), ["a &lt; b &amp; c"]);
    }
}
