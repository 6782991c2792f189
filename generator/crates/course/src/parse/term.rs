//! Parses `:term[words]{name="loop"}` inside a sentence.
//!
//! CommonMark sees this as ordinary text, split into several events. Takes events and the text
//! they came from, and returns the same events with each inline directive as one piece.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::{Inline, Piece};
use crate::parse::attributes::{self, Attribute, refuse_unknown};
use crate::parse::places::{RangedEvent, Reporter};
use understory_source::diagnostic::{Code, Diagnostic};

/// An inline directive as written.
struct TermSyntax {
    name: Range<usize>,
    words: Range<usize>,
    attributes: Vec<Attribute>,
    range: Range<usize>,
}

/// Gives every event its place, and turns every inline directive into one piece.
pub(super) fn pieces(
    events: Vec<RangedEvent>,
    text: &str,
    reporter: &mut Reporter<'_>,
) -> Vec<Inline> {
    let brackets = BracketPairs::of(&events, text);
    // A course has millions of these, so leave no spare capacity.
    let mut pieces = Vec::with_capacity(events.len());
    if brackets.0.is_empty() {
        pieces.extend(events.into_iter().map(|(event, range)| Inline {
            piece: Piece::Event(event),
            span: reporter.span(&range),
        }));
        return pieces;
    }
    let mut queue = VecDeque::from(events);
    let mut in_code = false;
    while let Some((event, range)) = queue.pop_front() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            _ => {}
        }
        let is_text = matches!(event, Event::Text(_)) && !in_code;
        let Some(term_syntax) = is_text.then(|| find(text, &range, &brackets, reporter)).flatten()
        else {
            pieces.push(Inline { piece: Piece::Event(event), span: reporter.span(&range) });
            continue;
        };
        if term_syntax.range.start > range.start {
            let before = range.start..term_syntax.range.start;
            let piece = Piece::Event(Event::Text(text[before.clone()].to_owned().into()));
            pieces.push(Inline { piece, span: reporter.span(&before) });
        }
        let whole_range = term_syntax.range.clone();
        pieces.push(piece(term_syntax, text, reporter));
        // The event goes back, because its rest may contain another term.
        queue.push_front((event, range));
        leave_out(&whole_range, &mut queue, text);
    }
    pieces.shrink_to_fit();
    pieces
}

/// Removes the events of an inline directive. Keeps what starts or ends outside of it: its
/// paragraph, or emphasis that crosses its end.
fn leave_out(whole_range: &Range<usize>, queue: &mut VecDeque<RangedEvent>, text: &str) {
    let mut remaining_events = Vec::new();
    // What started inside must also end inside.
    let mut consumed = 0_usize;
    while let Some((event, range)) = queue.pop_front() {
        if range.start >= whole_range.end {
            remaining_events.push((event, range));
            break;
        }
        match event {
            Event::Text(_) if range.end > whole_range.end => {
                let rest = whole_range.end..range.end;
                remaining_events.push((Event::Text(text[rest.clone()].to_owned().into()), rest));
            }
            Event::Start(_) if range.end > whole_range.end => remaining_events.push((event, range)),
            Event::Start(_) => consumed += 1,
            Event::End(_) if consumed == 0 => remaining_events.push((event, range)),
            Event::End(_) => consumed -= 1,
            _ => {}
        }
    }
    for each in remaining_events.into_iter().rev() {
        queue.push_front(each);
    }
}

/// Returns the first inline directive that starts within `range`.
fn find(
    text: &str,
    range: &Range<usize>,
    brackets: &BracketPairs,
    reporter: &mut Reporter<'_>,
) -> Option<TermSyntax> {
    text[range.clone()].match_indices(':').find_map(|(offset, _)| {
        let start = range.start + offset;
        let before = text[..start].chars().next_back();
        let is_inside_a_word = before.is_some_and(|c| c.is_alphanumeric() || c == ':' || c == '\\');
        if is_inside_a_word { None } else { read(text, start, brackets, reporter) }
    })
}

/// Parses `:name[words]`, and `{…}` if it follows, at `start`.
fn read(
    text: &str,
    start: usize,
    brackets: &BracketPairs,
    reporter: &mut Reporter<'_>,
) -> Option<TermSyntax> {
    let rest = &text[start + 1..];
    let length = rest.find(|c: char| !(c.is_ascii_lowercase() || c == '-'))?;
    if length == 0 || !rest[length..].starts_with('[') {
        return None;
    }
    let name = start + 1..start + 1 + length;
    let words = name.end + 1..brackets.closing(name.end)?;
    let mut end = words.end + 1;
    let mut attributes = Vec::new();
    if text[end..].starts_with('{') {
        match attributes::read(text, end) {
            Ok((read, after)) => {
                attributes = read;
                end = after;
            }
            Err(error) => {
                let span = reporter.span(&error.range);
                let code = Code::InvalidDirective;
                reporter.push(Diagnostic::new(code, span, error.message, error.hint));
            }
        }
    }
    Some(TermSyntax { name, words, attributes, range: start..end })
}

/// The bracket pairs of a stretch of text, found once: a separate search for each bracket could
/// walk through all of the text that follows.
struct BracketPairs(BTreeMap<usize, usize>);

impl BracketPairs {
    /// Finds the pairs between the first and the last of these events. A pair never crosses the
    /// end of its paragraph.
    fn of(events: &[RangedEvent], text: &str) -> Self {
        let start = events.iter().map(|(_, range)| range.start).min();
        let end = events.iter().map(|(_, range)| range.end).max();
        let stretch = start.unwrap_or_default()..end.unwrap_or_default();
        let mut pairs = BTreeMap::new();
        if !text[stretch.clone()].contains(":") {
            return Self(pairs);
        }
        let mut open = Vec::new();
        let mut before = 0;
        for (at, each) in text.bytes().enumerate().take(stretch.end).skip(stretch.start) {
            match each {
                b'[' => open.push(at),
                b']' => {
                    if let Some(opening) = open.pop() {
                        pairs.insert(opening, at);
                    }
                }
                // A pair of brackets never spans two paragraphs.
                b'\n' if before == b'\n' => open.clear(),
                _ => {}
            }
            before = each;
        }
        Self(pairs)
    }

    fn closing(&self, opening: usize) -> Option<usize> {
        self.0.get(&opening).copied()
    }
}

fn piece(term_syntax: TermSyntax, text: &str, reporter: &mut Reporter<'_>) -> Inline {
    let span = reporter.span(&term_syntax.range);
    let name = &text[term_syntax.name.clone()];
    let words = text[term_syntax.words].to_owned();
    if name != "term" {
        reporter.report(
            Code::UnknownDirective,
            &term_syntax.name,
            format!("unknown inline directive `{name}`"),
            "the only inline directive is `:term[words]{name=\"…\"}`",
        );
        return Inline { piece: Piece::Event(Event::Text(words.into())), span };
    }
    let code = Code::InvalidDirective;
    refuse_unknown(&term_syntax.attributes, &["name"], "`term`", code, reporter);
    let name = term_syntax
        .attributes
        .into_iter()
        .find(|attribute| attribute.key == "name")
        .and_then(|attribute| attribute.value);
    match name {
        Some(name) => Inline { piece: Piece::Term { words, name }, span },
        None => {
            reporter.push(Diagnostic::new(
                code,
                span,
                "this term has no `name`",
                "write `:term[words]{name=\"…\"}` with the term's id in glossary.toml",
            ));
            Inline { piece: Piece::Event(Event::Text(words.into())), span }
        }
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Event;

    use crate::marked::assert_marked;
    use crate::model::{Block, Piece};
    use crate::parse::markdown::fragment;
    use understory_source::{Contents, SourceFile, Sources, Span};

    fn span() -> Span {
        let path = "content/home.md".to_owned();
        let contents = Contents::Text(String::new());
        let sources = Sources::new([SourceFile { path: path.clone(), contents }]);
        Span::start_of(sources.find(&path).expect("the file was just added"))
    }

    /// Returns the pieces of a paragraph: text unchanged, terms as `<words|name>`.
    fn draw(text: &str) -> String {
        let path = "content/home.md".to_owned();
        let contents = Contents::Text(text.into());
        let sources = Sources::new([SourceFile { path: path.clone(), contents }]);
        let file = sources.find(&path).expect("the file was just added");
        let document = fragment(text, Span::start_of(file));
        let [Block::Markdown(inlines)] = &document.blocks[..] else { panic!("one paragraph") };
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
    fn terms_are_found_anywhere_in_a_sentence() {
        assert_eq!(draw(":term[loop]{name=\"loop\"}"), "<loop|loop>");
        assert_eq!(
            draw("A :term[loop]{name=\"loop\"}, a :term[second one]{name=\"x\"}."),
            "A <loop|loop>, a <second one|x>."
        );
        assert_eq!(draw("**:term[a *b* [c]]{name=\"x\"} d**"), "<a *b* [c]|x> d");
    }

    #[test]
    fn markup_around_a_term_stays_balanced() {
        for text in
            [":term[]{name=\"x\"}", "*a :term[b*]{name=\"x\"}", ":term[a *b]{name=\"x\"} c*"]
        {
            let document = fragment(text, span());
            let mut open = 0;
            for inline in document.every_inline() {
                match &inline.piece {
                    Piece::Event(Event::Start(_)) => open += 1,
                    Piece::Event(Event::End(_)) => open -= 1,
                    _ => {}
                }
            }
            assert_eq!(open, 0, "{text}");
        }
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
    fn a_term_must_name_its_definition() {
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
