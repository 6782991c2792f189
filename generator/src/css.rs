//! CSS as a browser cuts it into tokens, as far as it is asked here: comments, texts, addresses,
//! names and brackets.
//!
//! Source: CSS Syntax Module Level 3, section 4.3. Knows nothing of rules or properties.

use std::iter;
use std::ops::Range;

/// A piece of a style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<'t> {
    /// `/* … */`
    Comment(End),
    /// `"…"`: what stands between the quotes.
    Text(&'t str, End),
    /// `url(…)` without quotes: what stands between the brackets.
    Url(&'t str, End),
    /// `name(`
    Function(&'t str),
    /// `@name`
    At(&'t str),
    /// `{`, `[` or `(`
    Open(u8),
    /// `}`, `]` or `)`
    Close(u8),
    /// A name, a number, a sign.
    Other,
}

/// Whether something that has to be closed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// It is.
    Closed,
    /// The line, or the file, ends before.
    Missing,
}

/// The tokens of a style sheet, each with its place. White space is none.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = (Token<'_>, Range<usize>)> {
    let mut at = 0;
    iter::from_fn(move || {
        at += space(&text.as_bytes()[at..]);
        let (token, length) = first(&text[at..])?;
        let place = at..at + length;
        at = place.end;
        Some((token, place))
    })
}

/// The style sheet without its comments: they part words, as a space does.
pub(crate) fn without_comments(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut done = 0;
    for (token, place) in tokens(text) {
        if let Token::Comment(_) = token {
            bare.push_str(&text[done..place.start]);
            bare.push(' ');
            done = place.end;
        }
    }
    bare.push_str(&text[done..]);
    bare
}

/// The token that a text begins with, and its length in bytes.
fn first(text: &str) -> Option<(Token<'_>, usize)> {
    let bytes = text.as_bytes();
    let sign = *bytes.first()?;
    Some(match sign {
        b'/' if bytes.get(1) == Some(&b'*') => match text[2..].find("*/") {
            Some(end) => (Token::Comment(End::Closed), end + 4),
            None => (Token::Comment(End::Missing), text.len()),
        },
        b'"' | b'\'' => quoted(text),
        b'{' | b'[' | b'(' => (Token::Open(sign), 1),
        b'}' | b']' | b')' => (Token::Close(sign), 1),
        b'@' => match name(&bytes[1..]) {
            0 => (Token::Other, 1),
            length => (Token::At(&text[1..=length]), length + 1),
        },
        _ => match name(bytes) {
            0 => (Token::Other, text.chars().next().map_or(1, char::len_utf8)),
            length if bytes.get(length) == Some(&b'(') => after_name(text, length),
            length => (Token::Other, length),
        },
    })
}

fn space(bytes: &[u8]) -> usize {
    let is_space = |byte: &&u8| byte.is_ascii_whitespace();
    bytes.iter().take_while(is_space).count()
}

/// How many bytes of a name or a number stand at the beginning.
fn name(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if bytes.get(at + 1).is_some_and(|next| *next != b'\n') => {
                at += escape(&bytes[at..]);
            }
            byte if byte.is_ascii_alphanumeric() || b"-_".contains(byte) || !byte.is_ascii() => {
                at += 1;
            }
            _ => break,
        }
    }
    at
}

/// How many bytes an escape has: the sign after it, or up to six digits and a space.
fn escape(bytes: &[u8]) -> usize {
    let digits = bytes[1..].iter().take(6);
    let digits = digits.take_while(|byte| byte.is_ascii_hexdigit()).count();
    let after = 1 + digits;
    match (digits, bytes.get(after)) {
        // Other bytes of the same sign are a name's, too.
        (0, _) => bytes.len().min(2),
        (_, Some(byte)) if byte.is_ascii_whitespace() => after + 1,
        _ => after,
    }
}

fn quoted(text: &str) -> (Token<'_>, usize) {
    let bytes = text.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' => return (Token::Text(&text[1..at], End::Missing), at),
            b'\\' => at += 1,
            byte if *byte == bytes[0] => {
                return (Token::Text(&text[1..at], End::Closed), at + 1);
            }
            _ => {}
        }
        at += 1;
    }
    (Token::Text(&text[1..], End::Missing), text.len())
}

/// A function; or an address, where that has no quotes.
fn after_name(text: &str, length: usize) -> (Token<'_>, usize) {
    let bytes = text.as_bytes();
    let start = length + 1;
    let begin = start + space(&bytes[start..]);
    let is_quoted = matches!(bytes.get(begin), Some(b'"' | b'\''));
    if is_quoted || !text[..length].eq_ignore_ascii_case("url") {
        return (Token::Function(&text[..length]), start);
    }
    let mut at = begin;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b')' => return (Token::Url(text[begin..at].trim_end(), End::Closed), at + 1),
            b'\\' => at += 1,
            _ => {}
        }
        at += 1;
    }
    (Token::Url(&text[begin..], End::Missing), text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<Token<'_>> {
        let tokens = tokens(text).map(|(token, _)| token);
        tokens.filter(|token| *token != Token::Other).collect()
    }

    #[test]
    fn texts_addresses_and_comments_are_parted_as_browsers_do() {
        assert_eq!(
            seen("a{b:url( x/*y*/.png ) URL(\"z\")}/* \" */@import 'a\\'b';"),
            [
                Token::Open(b'{'),
                Token::Url("x/*y*/.png", End::Closed),
                Token::Function("URL"),
                Token::Text("z", End::Closed),
                Token::Close(b')'),
                Token::Close(b'}'),
                Token::Comment(End::Closed),
                Token::At("import"),
                Token::Text("a\\'b", End::Closed),
            ]
        );
    }

    #[test]
    fn what_is_not_closed_ends_with_the_line_or_the_file() {
        assert_eq!(
            seen("'a\n}"),
            [Token::Text("a", End::Missing), Token::Close(b'}')]
        );
        assert_eq!(seen("\"a\\\nb\""), [Token::Text("a\\\nb", End::Closed)]);
        assert_eq!(seen("\"a"), [Token::Text("a", End::Missing)]);
        assert_eq!(seen("url(a"), [Token::Url("a", End::Missing)]);
        assert_eq!(seen("/* a"), [Token::Comment(End::Missing)]);
    }

    #[test]
    fn every_byte_of_any_text_is_in_one_token_or_space() {
        for text in [
            "\\",
            "é\\é(",
            "@",
            "a\\",
            "url(\\",
            "\"\\",
            "\u{1f600}{",
            "@\\é x",
            "\\41 b(",
        ] {
            let mut end = 0;
            for (_, place) in tokens(text) {
                assert!(text[end..place.start].trim().is_empty(), "{text:?}");
                assert!(text.is_char_boundary(place.end), "{text:?}");
                end = place.end;
            }
            assert!(text[end..].trim().is_empty(), "{text:?}");
        }
    }

    #[test]
    fn only_comments_go() {
        assert_eq!(
            without_comments("a/* url(x) */b{c:url(/*)\"/*\"}/*"),
            "a b{c:url(/*)\"/*\"} "
        );
    }
}
