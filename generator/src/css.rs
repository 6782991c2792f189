//! CSS as a browser cuts it into tokens, as far as it is asked here: comments, texts, addresses,
//! names and brackets.
//!
//! Source: CSS Syntax Module Level 3, section 4.3. Knows nothing of rules or properties.

use std::borrow::Cow;
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
    /// The same with a space, a quote or a bracket in it: browsers take it for no address.
    BadUrl(&'t str, End),
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

/// What is written with escapes, as it is meant: `my\ m` is `my m`.
pub(crate) fn unescaped(written: &str) -> Cow<'_, str> {
    if !written.contains('\\') {
        return written.into();
    }
    let mut meant = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find('\\') {
        meant.push_str(&rest[..at]);
        rest = &rest[at..];
        let digits = hexadecimal(rest.as_bytes());
        let length = if digits > 0 {
            let number = u32::from_str_radix(&rest[1..=digits], 16).unwrap_or_default();
            let sign = char::from_u32(number).filter(|sign| *sign != '\0');
            meant.push(sign.unwrap_or(char::REPLACEMENT_CHARACTER));
            escape(rest.as_bytes())
        } else {
            // A line that goes on in the next one is one line.
            1 + line_end(&rest.as_bytes()[1..])
        };
        let sign = rest[length..].chars().next();
        let is_taken = length == 1;
        rest = &rest[length..];
        if let Some(sign) = sign.filter(|_| is_taken) {
            meant.push(sign);
            rest = &rest[sign.len_utf8()..];
        }
    }
    meant.push_str(rest);
    meant.into()
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
        // A colour or an id: a bracket after it makes it no function.
        b'#' => (Token::Other, 1 + name(&bytes[1..])),
        b'<' if text.starts_with("<!--") => (Token::Other, 4),
        _ => match name(bytes) {
            0 => (Token::Other, text.chars().next().map_or(1, char::len_utf8)),
            length if bytes.get(length) == Some(&b'(') => after_name(text, length),
            length => (Token::Other, length),
        },
    })
}

/// How many bytes the end of a line has; none where there is none.
fn line_end(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r' | b'\x0c', ..] => 1,
        _ => 0,
    }
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
            b'\\' if at + 1 < bytes.len() && line_end(&bytes[at + 1..]) == 0 => {
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

/// How many digits an escape has: it may spell a sign by its number.
fn hexadecimal(bytes: &[u8]) -> usize {
    let digits = bytes[1..].iter().take(6);
    digits.take_while(|byte| byte.is_ascii_hexdigit()).count()
}

/// How many bytes an escape has: the sign after it, or up to six digits and a space.
fn escape(bytes: &[u8]) -> usize {
    let digits = hexadecimal(bytes);
    let after = 1 + digits;
    match (digits, bytes.get(after)) {
        // Other bytes of the same sign are a name's, too.
        (0, _) => bytes.len().min(2),
        (_, Some(byte)) if byte.is_ascii_whitespace() => after + line_end(&bytes[after..]).max(1),
        _ => after,
    }
}

fn quoted(text: &str) -> (Token<'_>, usize) {
    let bytes = text.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' | b'\r' | b'\x0c' => return (Token::Text(&text[1..at], End::Missing), at),
            b'\\' => at += line_end(&bytes[at + 1..]).max(1),
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
    if is_quoted || !unescaped(&text[..length]).eq_ignore_ascii_case("url") {
        return (Token::Function(&text[..length]), start);
    }
    let mut at = begin;
    let mut is_bad = false;
    let token = |end: usize, is_bad: bool, closed: End| {
        let inside = text[begin..end].trim_end();
        match is_bad {
            true => Token::BadUrl(inside, closed),
            false => Token::Url(inside, closed),
        }
    };
    while let Some(byte) = bytes.get(at) {
        match byte {
            b')' => return (token(at, is_bad, End::Closed), at + 1),
            b'\\' => {
                is_bad |= line_end(&bytes[at + 1..]) > 0;
                at += 1;
            }
            b'"' | b'\'' | b'(' | ..=8 | b'\x0b' | 0x0e..=0x1f | 0x7f => is_bad = true,
            byte if byte.is_ascii_whitespace() => {
                let after = at + space(&bytes[at..]);
                is_bad |= after < bytes.len() && bytes[after] != b')';
            }
            _ => {}
        }
        at += 1;
    }
    (token(text.len(), is_bad, End::Missing), text.len())
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
    fn a_bracket_makes_a_function_only_of_a_name() {
        let names = "#url(#a\")<!--url(b) \\75rl(c\\)d)";
        assert_eq!(
            seen(names),
            [
                Token::Open(b'('),
                Token::Text(")<!--url(b) \\75rl(c\\)d)", End::Missing),
            ]
        );
        assert_eq!(
            seen("<!--url(b) \\75rl(c\\)d)"),
            [
                Token::Url("b", End::Closed),
                Token::Url("c\\)d", End::Closed),
            ]
        );
    }

    #[test]
    fn every_end_of_a_line_ends_a_text() {
        for end in ["\n", "\r", "\r\n", "\x0c"] {
            let open = format!("'a{end}}}");
            assert_eq!(
                seen(&open),
                [Token::Text("a", End::Missing), Token::Close(b'}')]
            );
            let goes_on = format!("'a\\{end}b'");
            let inside = &goes_on[1..goes_on.len() - 1];
            assert_eq!(seen(&goes_on), [Token::Text(inside, End::Closed)]);
            assert_eq!(unescaped(inside), "ab");
        }
    }

    #[test]
    fn an_address_without_quotes_has_no_space_and_no_bracket() {
        for bad in ["c d.png", "c\".png", "c(1", "c'"] {
            let text = format!("url({bad})");
            assert_eq!(seen(&text), [Token::BadUrl(bad, End::Closed)]);
        }
        assert_eq!(seen("url( c\\ d )"), [Token::Url("c\\ d", End::Closed)]);
    }

    #[test]
    fn escapes_are_what_they_mean() {
        assert_eq!(unescaped("my\\ m\\(1\\).png"), "my m(1).png");
        assert_eq!(unescaped("\\6d.png\\00006D x"), "m.pngmx");
        assert_eq!(unescaped("\\é\\"), "é");
        assert_eq!(unescaped("\\0 \\110000 a"), "\u{fffd}\u{fffd}a");
    }
}
