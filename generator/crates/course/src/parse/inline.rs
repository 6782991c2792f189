//! Reads Markdown within a line, and turns what was read into words and anchors.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;

use crate::model::{Inline, Piece};
use crate::parse::left_over;
use crate::parse::places::{RangedEvent, Reporter};
use crate::parse::term;

/// How deep lists, quotes, emphasis and links may be nested.
pub(super) const MAX_NESTING: usize = 32;

/// Returns the Markdown extensions that lessons can use.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
}

/// Parses the opening words of a directive: Markdown on a single line.
pub(super) fn opening_words(text: &str, reporter: &mut Reporter<'_>) -> Vec<Inline> {
    let events: Vec<RangedEvent> = Parser::new_ext(text, options())
        .into_offset_iter()
        .map(|(event, range)| (event.into_static(), range))
        .filter(|(event, _)| {
            !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
        })
        .collect();
    left_over::report(text, &events, reporter);
    term::pieces(events, text, reporter)
}

/// Returns the first place that is nested more than [`MAX_NESTING`] levels deep.
pub(super) fn too_deep(events: &[RangedEvent]) -> Option<Range<usize>> {
    let mut depth = 0;
    let (_, range) = events.iter().find(|(event, _)| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        depth > MAX_NESTING
    })?;
    Some(range.clone())
}

/// Returns the words of inline events, without their markup.
pub fn words(events: &[Inline]) -> String {
    let mut words = String::new();
    for inline in events {
        match &inline.piece {
            Piece::Event(Event::Text(text) | Event::Code(text)) => words.push_str(text),
            Piece::Event(Event::SoftBreak | Event::HardBreak) => words.push(' '),
            Piece::Event(_) => {}
            Piece::Term { words: term, .. } => words.push_str(term),
        }
    }
    words
}

/// Returns the anchor of a heading: `Ask, then convert` becomes `ask-then-convert`.
#[must_use]
pub fn anchor(heading: &str) -> String {
    heading
        .trim()
        .to_lowercase()
        .nfc()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            '-' | '_' => Some(c),
            c if c.is_alphanumeric() => Some(c),
            _ => None,
        })
        .collect()
}
