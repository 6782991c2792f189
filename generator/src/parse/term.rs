//! `:term[words]{name="loop"}` inside a sentence.
//!
//! CommonMark sees ordinary text there, cut into several events. Takes events and the
//! text they came from, gives the same events with each inline directive as one piece.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::course::{Inline, Piece};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::attributes::{self, Attribute, refuse_unknown};
use crate::parse::markdown::Ranged;
use crate::parse::places::Places;

/// An inline directive as written.
struct Found {
    name: Range<usize>,
    words: Range<usize>,
    attributes: Vec<Attribute>,
    whole: Range<usize>,
}

/// Gives every event its place, and every inline directive one piece.
pub(super) fn pieces(
    events: Vec<Ranged>,
    text: &str,
    places: &Places,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Inline> {
    let mut queue = VecDeque::from(events);
    let mut pieces = Vec::new();
    let mut in_code = false;
    while let Some((event, range)) = queue.pop_front() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            _ => {}
        }
        let is_text = matches!(event, Event::Text(_)) && !in_code;
        let Some(found) = is_text
            .then(|| find(text, &range, places, diagnostics))
            .flatten()
        else {
            pieces.push(Inline {
                piece: Piece::Event(event),
                span: places.span(&range),
            });
            continue;
        };
        if found.whole.start > range.start {
            let before = range.start..found.whole.start;
            let piece = Piece::Event(Event::Text(text[before.clone()].to_owned().into()));
            pieces.push(Inline {
                piece,
                span: places.span(&before),
            });
        }
        let end = found.whole.end;
        pieces.push(piece(found, text, places, diagnostics));
        let mut next = Some((event, range));
        while let Some((event, range)) = next {
            if range.end <= end {
                next = queue.pop_front();
            } else if range.start < end && matches!(event, Event::Text(_)) {
                let rest = text[end..range.end].to_owned();
                queue.push_front((Event::Text(rest.into()), end..range.end));
                break;
            } else {
                queue.push_front((event, range));
                break;
            }
        }
    }
    pieces
}

/// The first inline directive that begins within `range`.
fn find(
    text: &str,
    range: &Range<usize>,
    places: &Places,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Found> {
    text[range.clone()]
        .match_indices(':')
        .find_map(|(offset, _)| {
            let start = range.start + offset;
            let before = text[..start].chars().next_back();
            let is_inside_a_word =
                before.is_some_and(|c| c.is_alphanumeric() || c == ':' || c == '\\');
            if is_inside_a_word {
                None
            } else {
                read(text, start, places, diagnostics)
            }
        })
}

/// Reads `:name[words]` and perhaps `{…}` at `start`.
fn read(
    text: &str,
    start: usize,
    places: &Places,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Found> {
    let rest = &text[start + 1..];
    let length = rest.find(|c: char| !(c.is_ascii_lowercase() || c == '-'))?;
    if length == 0 || !rest[length..].starts_with('[') {
        return None;
    }
    let name = start + 1..start + 1 + length;
    let words_start = name.end + 1;
    let paragraph = text[words_start..].split("\n\n").next().unwrap_or_default();
    let words = words_start..words_start + closing_bracket(paragraph)?;
    let mut end = words.end + 1;
    let mut attributes = Vec::new();
    if text[end..].starts_with('{') {
        match attributes::read(text, end) {
            Ok((read, after)) => {
                attributes = read;
                end = after;
            }
            Err(error) => {
                let span = places.span(&error.range);
                let code = Code::InvalidDirective;
                diagnostics.push(Diagnostic::new(code, span, error.message, error.hint));
            }
        }
    }
    Some(Found {
        name,
        words,
        attributes,
        whole: start..end,
    })
}

fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

fn piece(found: Found, text: &str, places: &Places, diagnostics: &mut Vec<Diagnostic>) -> Inline {
    let span = places.span(&found.whole);
    let name = &text[found.name.clone()];
    let words = text[found.words].to_owned();
    if name != "term" {
        diagnostics.push(Diagnostic::new(
            Code::UnknownDirective,
            places.span(&found.name),
            format!("there is no inline directive `{name}`"),
            "the only one is `:term[words]{name=\"…\"}`",
        ));
        return Inline {
            piece: Piece::Event(Event::Text(words.into())),
            span,
        };
    }
    let code = Code::InvalidDirective;
    refuse_unknown(
        &found.attributes,
        &["name"],
        "`term`",
        code,
        places,
        diagnostics,
    );
    let name = found
        .attributes
        .into_iter()
        .find(|attribute| attribute.key == "name")
        .and_then(|attribute| attribute.value);
    match name {
        Some(name) => Inline {
            piece: Piece::Term { words, name },
            span,
        },
        None => {
            diagnostics.push(Diagnostic::new(
                code,
                span,
                "this term does not say which one of the glossary it is",
                "write `:term[words]{name=\"…\"}` with the term's id",
            ));
            Inline {
                piece: Piece::Event(Event::Text(words.into())),
                span,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Event;

    use crate::check::marked::assert_marked;
    use crate::course::{Block, Piece};
    use crate::parse::markdown::fragment;
    use crate::source::{Contents, SourceFile, Sources, Span};

    /// The pieces of a paragraph: text as it is, terms as `<words|name>`.
    fn draw(text: &str) -> String {
        let path = "content/home.md".to_owned();
        let contents = Contents::Text(text.into());
        let sources = Sources::new([SourceFile {
            path: path.clone(),
            contents,
        }]);
        let file = sources.find(&path).expect("the file was just added");
        let document = fragment(text, Span::start_of(file));
        let [Block::Markdown(inlines)] = &document.blocks[..] else {
            panic!("one paragraph")
        };
        inlines
            .iter()
            .map(|inline| match &inline.piece {
                Piece::Event(Event::Text(text)) => text.to_string(),
                Piece::Event(Event::Code(code)) => format!("`{code}`"),
                Piece::Event(_) => String::new(),
                Piece::Term { words, name } => format!("<{words}|{name}>"),
            })
            .collect()
    }

    #[test]
    fn terms_are_found_wherever_they_stand_in_a_sentence() {
        assert_eq!(draw(":term[loop]{name=\"loop\"}"), "<loop|loop>");
        assert_eq!(
            draw("A :term[loop]{name=\"loop\"}, a :term[second one]{name=\"x\"}."),
            "A <loop|loop>, a <second one|x>."
        );
        assert_eq!(
            draw("**:term[a *b* [c]]{name=\"x\"} d**"),
            "<a *b* [c]|x> d"
        );
    }

    #[test]
    fn what_only_looks_like_a_term_stays_text() {
        assert_eq!(
            draw("At 10:30 [x], a:b[c] and `:term[a]{name=\"b\"}`"),
            "At 10:30 [x], a:b[c] and `:term[a]{name=\"b\"}`"
        );
        assert_eq!(draw("\\:term[a]"), ":term[a]");
    }

    #[test]
    fn a_term_has_to_name_its_definition() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<!-- error 3-13 invalid-directive -->
A :term[loop].

<!-- error 4-7 unknown-directive -->
A :trem[loop]{name=\"loop\"}.
",
        );
    }
}
