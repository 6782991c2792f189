//! The tags of a template, read as text: what tera has parsed it does not show.

use std::ops::Range;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// `{% … %}`
    Statement,
    /// `{{ … }}`
    Value,
}

/// What stands in the tags of a template, without the marks that trim white space. Comments
/// are none, and raw text has none.
pub(super) fn tags(text: &str) -> impl Iterator<Item = (Kind, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('{')? + 1..];
            let (kind, end) = match rest.bytes().next()? {
                b'#' => {
                    rest = rest.split_once("#}")?.1;
                    continue;
                }
                b'%' => (Kind::Statement, "%}"),
                b'{' => (Kind::Value, "}}"),
                _ => continue,
            };
            let (tag, after) = rest[1..].split_once(end)?;
            rest = after;
            let tag = tag.trim_matches('-').trim();
            if (kind, tag) == (Kind::Statement, "raw") {
                rest = after_raw(rest)?;
                continue;
            }
            return Some((kind, tag));
        }
    })
}

/// What follows the end of raw text.
fn after_raw(mut text: &str) -> Option<&str> {
    loop {
        let (tag, after) = text.split_once("{%")?.1.split_once("%}")?;
        if tag.trim_matches('-').trim() == "endraw" {
            return Some(after);
        }
        text = text.split_once("{%")?.1;
    }
}

/// Where a piece of a text stands in it.
pub(super) fn place(text: &str, piece: &str) -> Range<usize> {
    let start = piece.as_ptr().addr() - text.as_ptr().addr();
    start..start + piece.len()
}

/// The names between quotes after a word, as in `{% include "NAME" %}`.
pub(super) fn names_after<'t>(text: &'t str, word: &str) -> impl Iterator<Item = &'t str> {
    let of = move |(kind, tag): (Kind, &'t str)| {
        let rest = tag.strip_prefix(word).filter(|_| kind == Kind::Statement)?;
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|c| "\"'`".contains(*c))?;
        rest[1..].split(quote).next()
    };
    tags(text).filter_map(of)
}

/// The names of the components that a template defines.
pub(super) fn components(text: &str) -> impl Iterator<Item = &str> {
    tags(text).filter_map(|(kind, tag)| {
        let rest = tag.strip_prefix("component ")?;
        let name = rest.split(['(', ' ']).find(|name| !name.is_empty());
        name.filter(|_| kind == Kind::Statement)
    })
}
