//! Highlights Python source code.
//!
//! Uses the exact tokens of `ruff_python_parser`, which also returns tokens for programs with
//! syntax errors, because lessons show those on purpose. Doesn't know about pages.

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{ModModule, PySourceType};
use ruff_python_parser::{Mode, Parsed, lexer};

/// The maximum nesting of brackets, blocks, operators and calls in a program. Python itself stops
/// at 100 blocks and 200 brackets. Nobody writes a deeper program by hand, and walking its tree
/// could overflow the stack.
pub const MAX_NESTING: usize = 200;

/// Parses a program, even with syntax errors. Returns `None` if it is nested too deeply.
#[must_use]
pub fn read(code: &str) -> Option<Parsed<ModModule>> {
    let parse = || ruff_python_parser::parse_unchecked_source(code, PySourceType::Python);
    (!is_too_deep(code)).then(parse)
}

/// Returns whether a program may be nested more than [`MAX_NESTING`] levels deep. Counts tokens
/// instead of recursing: every open bracket and block, and every operator, dot and call since the
/// last comma of each bracket.
#[must_use]
pub fn is_too_deep(code: &str) -> bool {
    // Each level needs at least one byte.
    if code.len() < MAX_NESTING {
        return false;
    }
    // Per level of brackets: what a comma ends, and what it doesn't.
    let mut levels = vec![(0_usize, 0_usize)];
    let (mut blocks, mut chained) = (0_usize, 0_usize);
    let mut tokens = lexer::lex(code, Mode::Module);
    loop {
        let last = levels.len() - 1;
        let (chain, lasting) = &mut levels[last];
        match tokens.next_token() {
            TokenKind::EndOfFile => return false,
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => levels.push((0, 0)),
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                chained -= *chain + *lasting;
                (*chain, *lasting) = (0, 0);
                if last > 0 {
                    levels.pop();
                }
                levels[last.saturating_sub(1)].0 += 1;
                chained += 1;
            }
            TokenKind::Comma => {
                chained -= *chain;
                *chain = 0;
            }
            TokenKind::Newline | TokenKind::Semi => {
                levels = vec![(0, 0)];
                chained = 0;
            }
            TokenKind::Indent => blocks += 1,
            TokenKind::Dedent => blocks = blocks.saturating_sub(1),
            TokenKind::Lambda => {
                *lasting += 1;
                chained += 1;
            }
            TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::Comment
            | TokenKind::NonLogicalNewline
            | TokenKind::FStringStart
            | TokenKind::FStringMiddle
            | TokenKind::FStringEnd
            | TokenKind::TStringStart
            | TokenKind::TStringMiddle
            | TokenKind::TStringEnd => {}
            _ => {
                *chain += 1;
                chained += 1;
            }
        }
        if blocks + levels.len() + chained > MAX_NESTING {
            return true;
        }
    }
}

/// Returns each line of `code` as escaped HTML. Keywords, strings, numbers and comments get a
/// `span` with the class `k`, `s`, `n` or `c`.
#[must_use]
pub fn highlight(code: &str) -> Vec<String> {
    let code = code.strip_suffix('\n').unwrap_or(code);
    let Some(parsed) = read(code) else {
        return plain_lines(code);
    };
    let mut painter = Painter::default();
    let mut copied_to = 0;
    for token in parsed.tokens() {
        let (kind, range) = token.as_tuple();
        let (start, end) = (range.start().to_usize(), range.end().to_usize());
        if start < copied_to || end <= start {
            continue;
        }
        if let Some(class) = class_of(kind) {
            painter.push(&code[copied_to..start], None);
            painter.push(&code[start..end], Some(class));
            copied_to = end;
        }
    }
    painter.push(&code[copied_to..], None);
    painter.finish()
}

/// Returns each line of `text`, escaped and without highlighting.
#[must_use]
pub fn plain_lines(text: &str) -> Vec<String> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let line = |line: &str| {
        let mut escaped = String::with_capacity(line.len());
        push_content(line, &mut escaped);
        escaped
    };
    text.split('\n').map(line).collect()
}

/// Escapes `text` for HTML content and attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    push_replaced(text, &mut escaped, |byte| match byte {
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        other => in_content(other),
    });
    escaped
}

/// Appends `text` as an element's content, in which quotes need no escaping. Code contains many
/// of them.
pub fn push_content(text: &str, out: &mut String) {
    push_replaced(text, out, in_content);
}

fn in_content(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    }
}

fn push_replaced(text: &str, out: &mut String, instead: impl Fn(u8) -> Option<&'static str>) {
    let mut copied_to = 0;
    for (at, byte) in text.bytes().enumerate() {
        let Some(instead) = instead(byte) else {
            continue;
        };
        out.push_str(&text[copied_to..at]);
        out.push_str(instead);
        copied_to = at + 1;
    }
    out.push_str(&text[copied_to..]);
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
        // `match`, `case` and `type` can be names, too; the parser has already turned them into
        // names if they are.
        kind if kind.is_keyword() => Some("k"),
        _ => None,
    }
}

/// Collects lines. A token that spans several lines gets a `span` on each, and adjacent tokens of
/// the same class share one.
#[derive(Default)]
pub(crate) struct Painter {
    lines: Vec<String>,
    line: String,
    /// The class of the open `span` at the end of the line.
    open: Option<&'static str>,
}

impl Painter {
    /// Appends escaped text, in a `span` with this class.
    pub(crate) fn push(&mut self, text: &str, class: Option<&'static str>) {
        for (number, piece) in text.split('\n').enumerate() {
            if number > 0 {
                self.end_line();
            }
            if piece.is_empty() {
                continue;
            }
            if self.open != class {
                self.close();
                if let Some(class) = class {
                    self.line.push_str("<span class=\"");
                    self.line.push_str(class);
                    self.line.push_str("\">");
                    self.open = Some(class);
                }
            }
            push_content(piece, &mut self.line);
        }
    }

    /// Returns the lines.
    pub(crate) fn finish(mut self) -> Vec<String> {
        self.end_line();
        self.lines
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.line.push_str("</span>");
        }
    }

    fn end_line(&mut self) {
        self.close();
        self.lines.push(std::mem::take(&mut self.line));
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
                "    print(<span class=\"s\">\"a&lt;b\"</span>)",
            ]
        );
    }

    #[test]
    fn a_name_inside_an_f_string_stays_plain() {
        assert_eq!(
            highlight("f\"Seat {seat} is free\""),
            ["<span class=\"s\">f\"Seat </span>{seat}<span class=\"s\"> is free\"</span>"]
        );
    }

    #[test]
    fn a_token_over_two_lines_is_closed_on_each() {
        assert_eq!(
            highlight("\"\"\"a\nb\"\"\""),
            ["<span class=\"s\">\"\"\"a</span>", "<span class=\"s\">b\"\"\"</span>"]
        );
    }

    #[test]
    fn a_program_that_does_not_parse_keeps_its_text() {
        let lines = highlight("print(\"unfinished\nfor = 3\n");
        let text: Vec<String> = lines
            .iter()
            .map(|line| {
                let mut plain_text = String::new();
                let mut is_inside_tag = false;
                for each in line.chars() {
                    match each {
                        '<' => is_inside_tag = true,
                        '>' => is_inside_tag = false,
                        other if !is_inside_tag => plain_text.push(other),
                        _ => {}
                    }
                }
                plain_text
            })
            .collect();
        assert_eq!(text, ["print(\"unfinished", "for = 3"]);
    }

    #[test]
    fn a_deeply_nested_program_is_not_parsed() {
        let deep = [
            "(".repeat(9_999),
            "not ".repeat(9_999),
            format!("x{}", "()".repeat(9_999)),
            format!("x{}", ".y".repeat(9_999)),
            format!("1{}", "+1".repeat(9_999)),
            "lambda a, b: ".repeat(9_999),
            "f'{".repeat(9_999),
            (0..300).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect(),
        ];
        for code in deep {
            assert!(is_too_deep(&code), "{}", &code[..20]);
            assert_eq!(highlight(&code), plain_lines(&code));
        }
    }

    #[test]
    fn a_long_program_is_not_a_deep_one() {
        let list = format!("x = [{}]\n", "-1, ".repeat(9_999));
        let lines = "total = (total + 1) * 2\nif total > 3:\n    print(total)\n".repeat(999);
        let calls = format!("print({})\n", "f(g(1)), ".repeat(999));
        for code in [list, lines, calls] {
            assert!(!is_too_deep(&code), "{}", &code[..20]);
        }
    }

    #[test]
    fn markup_in_code_is_escaped() {
        assert_eq!(highlight("a < b & c"), ["a &lt; b &amp; c"]);
    }
}
