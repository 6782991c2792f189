//! Parses Markdown with directives into a [`Document`]: blocks, each with its place.
//!
//! pulldown-cmark sees the whole text at once, so footnotes and link definitions work across
//! directives. It sees each directive's line as a thematic break, because both end the block
//! before them. Knows nothing about URLs, HTML or folders.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::iter::repeat_n;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};

use crate::model::Document;
use crate::parse::builder::Builder;
use crate::parse::directive;
use crate::parse::fence;
use crate::parse::inline::options;
use crate::parse::places::{Places, RangedEvent, Reporter};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Roughly the number of events in a paragraph.
const PARAGRAPH: usize = 16;

/// Parses a short text such as a hint or a definition. Every event gets the place `span`.
#[must_use]
pub fn fragment(text: &str, span: Span) -> Document {
    document(text, Places::Whole(span), &mut Vec::new())
}

/// Parses a text and reports its problems.
pub(super) fn document(text: &str, places: Places, diagnostics: &mut Vec<Diagnostic>) -> Document {
    let mut reporter = Reporter::new(places, diagnostics);
    // Finding code blocks needs a second parse, which most texts can skip.
    let lines = match directive::may_contain_directives(text) {
        true => directive::lines(text, &untouchable(text), &mut reporter),
        false => Vec::new(),
    };
    let masked = masked(text, &lines);
    let mut builder = Builder::new(text, reporter);
    let mut notes = FootnoteUses::default();
    let mut undefined = BTreeMap::new();
    let note = |link: BrokenLink<'_>| {
        if let Some(place) = reference(text, &link) {
            undefined.insert(place.start, (place, link.reference.to_string()));
        }
        None
    };
    let mut events = Parser::new_with_broken_link_callback(&masked, options(), Some(note))
        .into_offset_iter()
        .map(|(event, range)| (event.into_static(), range))
        .peekable();
    let mut unseen: BTreeMap<usize, directive::Line> =
        lines.into_iter().map(|line| (line.range.start, line)).collect();
    while let Some((event, range)) = events.next() {
        match event {
            Event::Rule => match unseen.remove(&line_start(text, range.start)) {
                Some(line) => builder.directive_line(line),
                None => builder.markdown(vec![(Event::Rule, range)]),
            },
            Event::Start(Tag::Heading { level, .. }) => {
                let inner = until_end(&mut events, Vec::new());
                notes.collect(&inner);
                builder.heading(level, inner, range);
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let inner = until_end(&mut events, Vec::new());
                builder.add_code_block(matches!(kind, CodeBlockKind::Fenced(_)), inner, range);
            }
            Event::Start(_) => {
                let mut paragraph = Vec::with_capacity(PARAGRAPH);
                paragraph.push((event, range));
                let paragraph = until_end(&mut events, paragraph);
                // A fence that doesn't open leaves its code as a paragraph. One report about it is
                // enough.
                let is_lost = matches!(&paragraph[0], (Event::Start(Tag::Paragraph), range)
                    if fence::report_unopened_fence(text, range, &mut builder.reporter));
                if !is_lost {
                    builder.refuse_left_over(&paragraph);
                }
                notes.collect(&paragraph);
                builder.refuse_deep(&paragraph);
                builder.markdown(paragraph);
            }
            _ => builder.markdown(vec![(event, range)]),
        }
    }
    drop(events);
    for (range, name) in undefined.into_values() {
        builder.reporter.report(
            Code::BrokenLink,
            &range,
            format!("link reference `[{name}]` is not defined"),
            format!(
                "define it on its own line, for example `[{name}]: ../01-for/lesson.md`, or put code in backticks"
            ),
        );
    }
    for range in notes.unused() {
        let line = text[range.clone()].lines().next().unwrap_or_default();
        builder.reporter.report(
            Code::LostText,
            &(range.start..range.start + line.len()),
            "nothing refers to this footnote",
            "put its `[^name]`, spelled the same way, where readers should find it, or remove the note",
        );
    }
    // pulldown-cmark made no top-level rule of these, so they are inside something.
    for directive::Line { range, .. } in unseen.into_values() {
        let indent = range.len() - directive::unindented(&text[range.clone()]).len();
        builder.reporter.report(
            Code::InvalidDirective,
            &(range.start + indent..range.end),
            "a directive cannot be inside a list, a quote or a table",
            "start its line without spaces, after a blank line",
        );
    }
    builder.finish()
}

/// The footnotes of a text.
#[derive(Default)]
struct FootnoteUses {
    defined: Vec<(String, Range<usize>)>,
    /// The references, each with the note that it's in.
    used: Vec<(Option<String>, String)>,
}

impl FootnoteUses {
    fn collect(&mut self, events: &[RangedEvent]) {
        let mut note = None;
        for (event, range) in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    self.defined.push((name.to_string(), range.clone()));
                    note = Some(name.to_string());
                }
                Event::End(TagEnd::FootnoteDefinition) => note = None,
                Event::FootnoteReference(name) => self.used.push((note.clone(), name.to_string())),
                _ => {}
            }
        }
    }

    /// Returns the places of the notes that the text never leads to, and of repeated definitions.
    fn unused(&self) -> Vec<Range<usize>> {
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        let leads = |note: &Option<String>, reached: &BTreeSet<&str>| {
            note.as_ref().is_none_or(|note| reached.contains(note.as_str()))
        };
        // A footnote that only another unused one refers to is unused, too.
        while let Some((_, name)) = self
            .used
            .iter()
            .find(|(note, name)| leads(note, &reached) && !reached.contains(name.as_str()))
        {
            reached.insert(name);
        }
        let unused = self.defined.iter().filter(|(name, _)| !reached.remove(name.as_str()));
        unused.map(|(_, range)| range.clone()).collect()
    }
}

/// Returns the place of the name in a link such as `[text][name]`, which is defined elsewhere.
/// Words in square brackets are not a link, and neither are brackets directly after a name, as
/// in `rows[0][1]`.
fn reference(text: &str, link: &BrokenLink<'_>) -> Option<Range<usize>> {
    let is_one = matches!(link.link_type, LinkType::Reference | LinkType::Collapsed);
    let Range { start, end } = link.span;
    let before = text[..start].chars().next_back();
    // `names[0][1]` is an index, and not a link.
    let is_index = before.is_some_and(|last| last.is_alphanumeric() || "_])`".contains(last));
    let opening = text.get(start..end)?.rfind('[')?;
    (is_one && !is_index).then_some(start + opening..end)
}

/// A thematic break.
const RULE: &str = "***";

/// Returns the text with each directive's line replaced by a thematic break of the same length.
fn masked<'t>(text: &'t str, lines: &[directive::Line]) -> Cow<'t, str> {
    if lines.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    let mut copied_to = 0;
    for line in lines {
        masked.push_str(&text[copied_to..line.range.start]);
        let length = line.range.len();
        let line_text = &text[line.range.clone()];
        let indent = length - directive::unindented(line_text).len();
        masked.extend(repeat_n(' ', indent));
        masked.push_str(RULE);
        // The same length, so that every position stays valid.
        masked.extend(repeat_n(' ', length.saturating_sub(indent + RULE.len())));
        copied_to = line.range.end;
    }
    masked.push_str(&text[copied_to..]);
    Cow::Owned(masked)
}

/// Returns the ranges in which a line is never a directive: code and raw HTML.
fn untouchable(text: &str) -> Vec<Range<usize>> {
    Parser::new_ext(text, options())
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)))
        .map(|(_, range)| line_start(text, range.start)..range.end)
        .collect()
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Adds the events up to and including the end of what has just started.
fn until_end(
    events: &mut impl Iterator<Item = RangedEvent>,
    mut inner: Vec<RangedEvent>,
) -> Vec<RangedEvent> {
    let mut depth = 1;
    for (event, range) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        inner.push((event, range));
        if depth == 0 {
            break;
        }
    }
    inner
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::assert_marked;
    use crate::model::Block;
    use crate::model::Piece;
    use crate::parse::inline::words;
    use understory_source::{Contents, SourceFile, Sources};

    /// Returns the document in `text`, drawn as a tree, and its diagnostics.
    fn draw(text: &str) -> (String, Vec<Diagnostic>) {
        let path = "content/home.md";
        let contents = Contents::Text(text.to_owned());
        let sources = Sources::new([SourceFile { path: path.into(), contents }]);
        let file = sources.find(path).expect("the file was just added");
        let mut diagnostics = Vec::new();
        let document = document(text, Places::From(file, 0), &mut diagnostics);
        let mut drawing = String::new();
        draw_blocks(&document, text, "", &mut drawing);
        (drawing, diagnostics)
    }

    fn draw_blocks(document: &Document, text: &str, indent: &str, drawing: &mut String) {
        for block in &document.blocks {
            let line = match block {
                Block::Markdown(inlines) => format!("text {:?}", words(inlines)),
                Block::Heading(heading) => {
                    let heading_text = &text[heading.span.start..heading.span.end];
                    format!("heading {} #{} {heading_text:?}", heading.level, heading.id)
                }
                Block::Code(code) => {
                    let code_text = &text[code.code_span.start..code.code_span.end];
                    assert_eq!(code_text, code.code, "a code's place is its text");
                    format!("code {} {code_text:?}", code.language)
                }
                Block::Diagram(diagram) => format!("diagram {:?}", diagram.title),
                Block::FoldedOutput { text, .. } => format!("folded {text:?}"),
                Block::Directive(directive) => {
                    format!("{} {:?}", directive.name(), words(&directive.title))
                }
            };
            drawing.push_str(&format!("{indent}{line}\n"));
            if let Block::Directive(directive) = block {
                draw_blocks(&directive.body, text, &format!("{indent}  "), drawing);
            }
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (drawing, diagnostics) = draw(text);
        assert_eq!(diagnostics, []);
        assert_eq!(drawing, expected);
    }

    /// Returns the diagnostics of a lesson with this text; see [`assert_marked`].
    #[track_caller]
    fn diagnose(text: &str) -> Vec<Diagnostic> {
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
        assert_marked(&format!("{head}{text}"))
    }

    #[test]
    fn directives_contain_blocks_and_each_other() {
        check(
            "One.\n\n::::predict what *does* it print?\nTwo.\n:::answer\nThree.\n:::\nFour.\n::::\nFive.\n",
            "text \"One.\"\npredict \"what does it print?\"\n  text \"Two.\"\n  answer \"\"\n    text \"Three.\"\n  text \"Four.\"\ntext \"Five.\"\n",
        );
    }

    #[test]
    fn a_heading_that_clashes_with_an_id_of_the_page_gets_another() {
        for (text, id) in [
            ("## Exercise 1", "heading-exercise-1"),
            ("## Term: name", "heading-term-name"),
            ("## Map of the town", "heading-map-of-the-town"),
            ("## Main", "main-1"),
            ("## Shortcuts title", "shortcuts-title-1"),
        ] {
            check(&format!("{text}\n"), &format!("heading 2 #{id} {text:?}\n"));
        }
    }

    #[test]
    fn a_directive_ends_a_list_and_a_paragraph() {
        check(
            "- one\n::exercise{name=\"x\"}\ntwo\n:::note\nthree\n:::\n",
            "text \"one\"\nexercise \"\"\ntext \"two\"\nnote \"\"\n  text \"three\"\n",
        );
    }

    #[test]
    fn footnotes_and_link_definitions_reach_across_directives() {
        let (_, diagnostics) = draw("A[^1] and [b][c].\n");
        let diagnostics = diagnostics.iter().map(|each| (each.code, each.span.start));
        assert_eq!(
            diagnostics.collect::<Vec<_>>(),
            [(Code::BrokenLink, 1), (Code::BrokenLink, 13)]
        );
        let text = "A[^1] and [b][c].\n\n:::note\nText.\n:::\n\n[^1]: Foot.\n\n[c]: lesson.md\n";
        let document = fragment(text, Span::start_of(home()));
        let events = document.every_inline();
        let has = |wanted: fn(&Event<'_>) -> bool| {
            events
                .iter()
                .any(|inline| matches!(&inline.piece, Piece::Event(event) if wanted(event)))
        };
        assert!(has(|event| matches!(event, Event::FootnoteReference(_))));
        assert!(has(|event| matches!(event, Event::Start(Tag::Link { .. }))));
    }

    fn home() -> understory_source::FileId {
        let path = "content/home.md".to_owned();
        let contents = Contents::Text(String::new());
        let sources = Sources::new([SourceFile { path: path.clone(), contents }]);
        sources.find(&path).expect("the file was just added")
    }

    #[test]
    fn anchors_match_githubs() {
        check(
            "## Ask, then `convert()`\n\n# É 2_3 ok!\n\n## Same\n\n## Same\n",
            "heading 2 #ask-then-convert \"## Ask, then `convert()`\"\nheading 1 #é-2_3-ok \"# É 2_3 ok!\"\nheading 2 #same \"## Same\"\nheading 2 #same-1 \"## Same\"\n",
        );
    }

    #[test]
    fn code_is_never_a_directive_and_a_rule_stays_a_rule() {
        check(
            "```text\n:::note\n:::\n```\n\n***\n\nEnd.\n",
            "code text \":::note\\n:::\\n\"\ntext \"End.\"\n",
        );
    }

    #[test]
    fn an_output_that_opens_an_answer_belongs_to_the_program_before_it() {
        check(
            "```python\nprint(1)\n```\n\n:::answer\n```output\n1\n```\nYes.\n:::\n",
            "code python \"print(1)\\n\"\nanswer \"\"\n  folded \"1\\n\"\n  text \"Yes.\"\n",
        );
    }

    #[test]
    fn comments_are_for_authors() {
        check(
            "<!-- one -->\n\nTwo <!-- three --> four.\n\n- <!-- five -->\n",
            "text \"Two  four.\"\n",
        );
    }

    #[test]
    fn an_unclosed_directive_is_reported_where_it_opens() {
        let diagnostics = diagnose("<!-- error 1-7 unclosed-directive -->\n:::note\nText.\n");
        assert_eq!(diagnostics[0].hint, "close it with `:::` on its own line");
    }

    #[test]
    fn a_directive_of_as_many_colons_shows_that_the_one_before_is_unclosed() {
        diagnose("<!-- error 1-7 unclosed-directive -->\n:::note\nOne.\n\n:::tip\nTwo.\n:::\n");
    }

    #[test]
    fn a_closing_line_needs_something_to_close() {
        diagnose("<!-- error 1-4 invalid-directive -->\n::::\n\n:::note\n:::\n");
        let diagnostics = diagnose(":::note\n<!-- error 1-4 invalid-directive -->\n::::\n:::\n");
        assert_eq!(diagnostics[0].hint, "to close the directive above, write `:::`");
    }

    #[test]
    fn closing_an_outer_directive_reports_the_inner_one() {
        diagnose("::::warm-up\n<!-- error 1-9 unclosed-directive -->\n:::answer\nText.\n::::\n");
    }

    #[test]
    fn an_unknown_directive_suggests_a_known_one() {
        let diagnostics = diagnose("<!-- error 4-6 unknown-directive -->\n:::not\nText.\n:::\n");
        assert_eq!(diagnostics[0].hint, "did you mean `note`?");
    }

    #[test]
    fn a_directive_must_have_its_own_form() {
        let diagnostics = diagnose("<!-- error 3-6 invalid-directive -->\n::note\n");
        assert_eq!(diagnostics[0].hint, "write `:::note`, the text, and `:::` on its own line");
    }

    #[test]
    fn a_directive_cannot_be_in_a_list() {
        diagnose("- one\n\n  <!-- error 3-9 invalid-directive -->\n  :::note\n");
    }

    #[test]
    fn an_unknown_attribute_of_a_directive_is_reported() {
        diagnose("<!-- error 9-16 invalid-directive -->\n:::note{name=\"x\"}\nText.\n:::\n");
    }
}
