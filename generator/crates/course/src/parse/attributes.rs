//! `{key="value" flag}`: the attributes after a directive's name or a fence's language.
//!
//! Takes text and returns pairs with their places. Does not know which keys are valid: callers
//! pass the keys they accept to [`refuse_unknown`].

use std::ops::Range;

use crate::parse::places::Reporter;
use crate::parse::suggest::nearest;
use understory_source::diagnostic::{Code, Diagnostic};

/// One `key="value"` or a bare `key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) key: String,
    /// The value; `None` for a bare key.
    pub(super) value: Option<String>,
    /// The bytes of the whole attribute.
    pub(super) range: Range<usize>,
}

/// Why the attributes cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct UnreadableAttribute {
    pub(super) range: Range<usize>,
    pub(super) message: &'static str,
    pub(super) hint: &'static str,
}

/// Reads the attributes at the start of a stretch of one line, if it starts with `{`, and
/// returns them with the offset where they end. If they cannot be read, reports it and skips
/// the rest of the stretch.
pub(super) fn at_start(
    text: &str,
    stretch: &Range<usize>,
    code: Code,
    reporter: &mut Reporter<'_>,
) -> (Vec<Attribute>, usize) {
    if !text[stretch.clone()].starts_with('{') {
        return (Vec::new(), stretch.start);
    }
    read(text, stretch.start).unwrap_or_else(|error| {
        let span = reporter.span(&error.range);
        reporter.push(Diagnostic::new(code, span, error.message, error.hint));
        (Vec::new(), stretch.end)
    })
}

/// Reads the attributes whose `{` is at `start`. Returns them and the offset where they end.
pub(super) fn read(
    text: &str,
    start: usize,
) -> Result<(Vec<Attribute>, usize), UnreadableAttribute> {
    let mut attributes = Vec::new();
    let mut at = start + 1;
    loop {
        at += spaces(&text[at..]);
        let rest = &text[at..];
        if rest.starts_with('}') {
            return Ok((attributes, at + 1));
        }
        let key_length = key_length(rest);
        if rest.is_empty() || rest.starts_with('\n') {
            return Err(UnreadableAttribute {
                range: start..at,
                message: "this `{` is never closed",
                hint: "close it with `}` on the same line",
            });
        }
        if key_length == 0 {
            return Err(unexpected(text, at));
        }
        let key = rest[..key_length].to_owned();
        let key_start = at;
        at += key_length;
        let mut value = None;
        if text[at..].starts_with('=') {
            let (read, end) = read_value(text, at + 1)?;
            value = Some(read);
            at = end;
        }
        attributes.push(Attribute { key, value, range: key_start..at });
    }
}

fn read_value(text: &str, at: usize) -> Result<(String, usize), UnreadableAttribute> {
    let Some(quoted) = text[at..].strip_prefix('"') else {
        return Err(unexpected(text, at));
    };
    let line = quoted.split('\n').next().unwrap_or_default();
    match line.find('"') {
        Some(length) => Ok((quoted[..length].to_owned(), at + length + 2)),
        None => Err(UnreadableAttribute {
            range: at..at + 1 + line.len(),
            message: "this `\"` is never closed",
            hint: "close it with `\"` on the same line",
        }),
    }
}

fn unexpected(text: &str, at: usize) -> UnreadableAttribute {
    let length = text[at..].chars().next().map_or(0, char::len_utf8);
    UnreadableAttribute {
        range: at..at + length,
        message: "this is not a valid attribute",
        hint: "write attributes as `{key=\"value\"}`, with straight double quotes",
    }
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

fn key_length(text: &str) -> usize {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    text.len() - rest.len()
}

/// Reports each attribute that `owner` does not accept.
pub(super) fn refuse_unknown(
    attributes: &[Attribute],
    allowed: &[&str],
    owner: &str,
    code: Code,
    reporter: &mut Reporter<'_>,
) {
    for attribute in attributes.iter().filter(|attribute| !allowed.contains(&&*attribute.key)) {
        let hint = match (nearest(&attribute.key, allowed.iter().copied()), allowed) {
            (Some(key), _) => format!("did you mean `{key}`?"),
            (None, []) => format!("{owner} takes no attributes: remove it"),
            (None, allowed) => format!("{owner} takes `{}`", allowed.join("`, `")),
        };
        let message = format!("{owner} has no attribute `{}`", attribute.key);
        reporter.report(code, &attribute.range, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, Option<String>)> {
        let (attributes, end) = read(text, 0).expect("the braces are readable");
        assert_eq!(end, text.len());
        attributes.into_iter().map(|attribute| (attribute.key, attribute.value)).collect()
    }

    #[test]
    fn pairs_and_flags_can_be_combined() {
        assert_eq!(
            pairs(r#"{ group="cart" run }"#),
            [("group".into(), Some("cart".into())), ("run".into(), None)]
        );
        assert_eq!(pairs("{}"), []);
    }

    #[test]
    fn braces_and_quotes_must_be_closed() {
        assert_eq!(read("{run", 0).map_err(|error| error.range), Err(0..4));
        assert_eq!(read("{a=\"b}\n\"}", 0).map_err(|error| error.range), Err(3..6));
    }

    #[test]
    fn curly_quotes_are_reported() {
        let error = read("{a=“b”}", 0).expect_err("curly quotes are not valid");
        assert_eq!(error.range, 3..6);
    }
}
