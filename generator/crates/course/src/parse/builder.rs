//! Builds a document's tree of blocks, one block at a time.
//!
//! Receives the top-level pieces of a text from [`super::markdown`]. Owns the nesting of
//! directives, the diagnostics about it, and the anchors of headings.

use crate::directives::DirectiveKind;
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::model::{Block, Directive, Document, Heading, Inline, Located, Piece};
use crate::parse::directive::{self, LineKind, OpeningLine};
use crate::parse::fence::{self, Fence};
use crate::parse::inline::{
    MAX_NESTING as MAX_MARKDOWN_NESTING, anchor, opening_words, too_deep, words,
};
use crate::parse::left_over;
use crate::parse::places::{RangedEvent, Reporter};
use crate::parse::term;
use crate::parse::trace;
use understory_source::diagnostic::{Code, Diagnostic};

/// How deep directives may be nested.
const MAX_NESTING: usize = 8;

/// A directive that is still open, or the document itself.
#[derive(Default)]
struct Frame {
    directive: Option<(Directive, usize)>,
    blocks: Vec<Block>,
    run: Vec<RangedEvent>,
}

/// Receives the pieces of a text in reading order and puts them in the right place.
pub(super) struct Builder<'t, 'd> {
    text: &'t str,
    pub(super) reporter: Reporter<'d>,
    frames: Vec<Frame>,
    heading_ids: BTreeMap<String, usize>,
}

impl<'t, 'd> Builder<'t, 'd> {
    /// Creates a builder for the document in `text`.
    pub(super) fn new(text: &'t str, reporter: Reporter<'d>) -> Self {
        let frames = vec![Frame::default()];
        Self { text, reporter, frames, heading_ids: BTreeMap::new() }
    }

    fn frame(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the document's own frame is never closed")
    }

    /// Adds the events of a piece of plain Markdown.
    pub(super) fn markdown(&mut self, events: Vec<RangedEvent>) {
        let events = without_comments(events);
        let run = &mut self.frame().run;
        match run.is_empty() {
            true => *run = events,
            false => run.extend(events),
        }
    }

    /// Ends the current run of Markdown events, before a block that is not plain Markdown.
    fn flush(&mut self) {
        let run = std::mem::take(&mut self.frame().run);
        if !run.is_empty() {
            let pieces = term::pieces(run, self.text, &mut self.reporter);
            self.frame().blocks.push(Block::Markdown(pieces));
        }
    }

    /// Reports Markdown that is nested too deep.
    pub(super) fn refuse_deep(&mut self, events: &[RangedEvent]) {
        if let Some(range) = too_deep(events) {
            self.reporter.report(
                Code::DeepNesting,
                &(range.start..range.start),
                format!("Markdown is nested more than {MAX_MARKDOWN_NESTING} levels deep here"),
                "split it up: no list or quote needs that many levels",
            );
        }
    }

    /// Reports markup that stays text.
    pub(super) fn refuse_left_over(&mut self, events: &[RangedEvent]) {
        left_over::report(self.text, events, &mut self.reporter);
    }

    /// Adds a heading: its events up to and including its end.
    pub(super) fn heading(
        &mut self,
        level: HeadingLevel,
        mut inner: Vec<RangedEvent>,
        range: Range<usize>,
    ) {
        self.flush();
        self.refuse_left_over(&inner);
        // The end of the heading itself.
        inner.pop();
        let range = range.start..range.start + self.text[range].trim_end().len();
        let events = term::pieces(inner, self.text, &mut self.reporter);
        let text = words(&events);
        let is_picture =
            |each: &Inline| matches!(each.piece, Piece::Event(Event::Start(Tag::Image { .. })));
        let has_picture = events.iter().any(is_picture);
        if text.trim().is_empty() && !has_picture {
            self.reporter.report(
                Code::LostText,
                &range,
                left_over::NO_WORDS.0,
                left_over::NO_WORDS.1,
            );
        }
        let id = self.heading_id(&text);
        let span = self.reporter.span(&range);
        let heading = Heading { level: level as u8, id, text, events, span };
        self.frame().blocks.push(Block::Heading(heading));
    }

    /// Creates the anchor the way GitHub does, so that links work there too.
    fn heading_id(&mut self, text: &str) -> String {
        let mut id = anchor(text);
        if is_of_another_name(&id) {
            // Ids with these beginnings belong to other elements of the page.
            id = format!("heading-{id}");
        }
        let mut count = self.heading_ids.get(&id).copied().unwrap_or(0);
        let mut free = numbered(&id, count);
        while self.heading_ids.contains_key(&free) || is_taken(&free) {
            count += 1;
            free = numbered(&id, count);
        }
        // Remembers the next number for both, so that many equal headings don't search from 1.
        self.heading_ids.insert(free.clone(), 1);
        self.heading_ids.insert(id, count + 1);
        free
    }

    /// Adds a code block: its events up to and including its end.
    pub(super) fn add_code_block(
        &mut self,
        is_fenced: bool,
        inner: Vec<RangedEvent>,
        range: Range<usize>,
    ) {
        self.flush();
        let mut code = String::new();
        let mut code_range: Option<Range<usize>> = None;
        for (event, range) in inner {
            if let Event::Text(text) = event {
                code.push_str(&text);
                let start = code_range.map_or(range.start, |code_range| code_range.start);
                code_range = Some(start..range.end);
            }
        }
        let first_line_end =
            self.text[range.clone()].find('\n').map_or(range.end, |end| range.start + end + 1);
        let code_range = code_range.unwrap_or(first_line_end..first_line_end);
        if is_fenced {
            fence::report_unclosed_fence(self.text, &range, &mut self.reporter);
        }
        let fence = Fence { text: self.text, range, code, code_range, is_fenced };
        let block = match fence::block(fence, &mut self.reporter) {
            Some(Block::Code(block)) => block,
            other => {
                self.frame().blocks.extend(other);
                return;
            }
        };
        let (frame, outer) =
            self.frames.split_last_mut().expect("the document's own frame is never closed");
        let opens_an_answer = frame.blocks.is_empty()
            && frame
                .directive
                .as_ref()
                .is_some_and(|(directive, _)| directive.is(DirectiveKind::Answer));
        // An `output` in a quiz shows what the ordered lines will print, so there is no program
        // yet.
        let asks = frame
            .directive
            .as_ref()
            .is_some_and(|(directive, _)| directive.is(DirectiveKind::Quiz));
        if asks && block.language == "output" && !ends_in_program(&frame.blocks) {
            frame.blocks.push(Block::Code(block));
            return;
        }
        let before = outer.last_mut().filter(|_| opens_an_answer);
        match before.and_then(|before| fence::fold(&mut before.blocks, &block)) {
            Some(output) => frame.blocks.push(output),
            None => fence::join(&mut frame.blocks, block, &mut self.reporter),
        }
    }

    /// Handles a directive's line: opening, closing or standalone.
    pub(super) fn directive_line(&mut self, line: directive::Line) {
        self.flush();
        match line.kind {
            LineKind::Close { colons } => self.close(colons, &line.range),
            LineKind::Alone(opening) => {
                let directive = self.directive(opening, &line.range);
                if directive.is(DirectiveKind::Trace) {
                    let frame = self.frames.last_mut();
                    let frame = frame.expect("the document's own frame is never closed");
                    trace::join(&mut frame.blocks, directive, &mut self.reporter);
                } else {
                    self.frame().blocks.push(Block::Directive(directive));
                }
            }
            LineKind::Open(opening) => {
                // Like fences: only more colons can contain fewer.
                self.close_directives_that_cannot_contain(&opening);
                let colons = opening.colons;
                let directive = self.directive(opening, &line.range);
                if self.frames.len() == MAX_NESTING + 1 {
                    let message =
                        format!("directives are nested more than {MAX_NESTING} levels deep here");
                    let hint = "close some of the outer directives first";
                    self.reporter.report(Code::DeepNesting, &line.range, &message, hint);
                }
                self.frames
                    .push(Frame { directive: Some((directive, colons)), ..Frame::default() });
            }
        }
    }

    fn directive(&mut self, opening: OpeningLine, line: &Range<usize>) -> Directive {
        let kind = directive::look_up(&opening, &mut self.reporter);
        let start = opening.title.start;
        let title = opening_words(&self.text[opening.title], &mut self.reporter.shifted(start));
        let attributes = opening
            .attributes
            .into_iter()
            .map(|attribute| {
                let span = self.reporter.span(&attribute.range);
                let value = attribute.value.unwrap_or_default();
                (attribute.key, Located { value, span })
            })
            .collect();
        let span = self.reporter.span(line);
        Directive { kind, attributes, title, body: Document::default(), span }
    }

    /// Closes open directives that cannot contain this one. A directive can only contain
    /// directives with fewer colons, so one with as many was never closed.
    fn close_directives_that_cannot_contain(&mut self, opening: &OpeningLine) {
        while let Some((outer, colons)) = &self.frame().directive {
            if *colons > opening.colons {
                break;
            }
            let (outer, colons) = (outer.clone(), *colons);
            let hint = format!(
                "close it with `{}` on its own line; to put `{}` inside it, open and close it \
                 with more colons",
                ":".repeat(colons),
                opening.name,
            );
            self.report_unclosed(&outer, hint);
            self.pop();
        }
    }

    fn report_unclosed(&mut self, directive: &Directive, hint: String) {
        let message = match directive.kind {
            Some(kind) => format!("`{}` is never closed", kind.name()),
            None => "this directive is never closed".to_owned(),
        };
        let diagnostic = Diagnostic::new(Code::UnclosedDirective, directive.span, message, hint);
        self.reporter.push(diagnostic);
    }

    fn close(&mut self, colons: usize, line: &Range<usize>) {
        let open: Vec<usize> = self
            .frames
            .iter()
            .filter_map(|frame| frame.directive.as_ref().map(|(_, colons)| *colons))
            .collect();
        let Some(open_index) = open.iter().rev().position(|open| *open == colons) else {
            let hint = match open.last() {
                Some(open) => {
                    format!("to close the directive above, write `{}`", ":".repeat(*open))
                }
                None => "remove it, or open a directive above it, for example `:::note`".to_owned(),
            };
            let message = "this line does not close any directive";
            self.reporter.report(Code::InvalidDirective, line, message, hint);
            return;
        };
        // A closing line also ends what is still open inside, and reports it.
        for _ in 0..open_index {
            self.close_unclosed();
        }
        self.pop();
    }

    fn close_unclosed(&mut self) {
        if let Some((directive, colons)) = self.frame().directive.clone() {
            let hint = format!("close it with `{}` on its own line", ":".repeat(colons));
            self.report_unclosed(&directive, hint);
            self.pop();
        }
    }

    /// Moves the innermost directive, with its content, into the one around it.
    fn pop(&mut self) {
        self.flush();
        let frame = self.frames.pop().expect("only what was opened is closed");
        if let Some((mut directive, _)) = frame.directive {
            let body = if self.frames.len() > MAX_NESTING {
                // The nesting was reported, and code that walks the document must not go
                // deeper.
                self.frame().blocks.extend(frame.blocks);
                Vec::new()
            } else {
                frame.blocks
            };
            directive.body = Document { blocks: body };
            self.frame().blocks.push(Block::Directive(directive));
        }
    }

    /// Closes and reports what is still open, and returns the document.
    pub(super) fn finish(mut self) -> Document {
        self.flush();
        while self.frames.len() > 1 {
            self.close_unclosed();
        }
        Document { blocks: self.frames.pop().map(|frame| frame.blocks).unwrap_or_default() }
    }
}

/// Returns the id of the first heading with these words unchanged, and numbers the next ones.
fn numbered(id: &str, count: usize) -> String {
    match (id, count) {
        ("", 0) => "heading".to_owned(),
        (_, 0) => id.to_owned(),
        (_, count) => format!("{id}-{count}"),
    }
}

/// Returns whether a page's template uses this id itself. Links must find the template's first.
fn is_taken(id: &str) -> bool {
    const NAMES: [&str; 10] = [
        "main",
        "map",
        "side-map",
        "lessons",
        "exercises",
        "keypoints-title",
        "objectives-title",
        "map-title",
        "concepts",
        "shortcuts-title",
    ];
    NAMES.contains(&id)
}

/// Returns whether an id starts like those that templates make from the names of exercises,
/// applications, terms and parts.
fn is_of_another_name(id: &str) -> bool {
    const BEGINNINGS: [&str; 4] = ["exercise-", "app-", "term-", "map-"];
    BEGINNINGS.iter().any(|start| id.starts_with(start))
}

fn ends_in_program(blocks: &[Block]) -> bool {
    matches!(blocks.last(), Some(Block::Code(code)) if code.language == "python")
}

/// Removes comments, which are for authors and never reach a page.
fn without_comments(events: Vec<RangedEvent>) -> Vec<RangedEvent> {
    let is_html = |event: &Event<'_>| {
        matches!(event, Event::InlineHtml(_) | Event::Html(_) | Event::Start(Tag::HtmlBlock))
    };
    // Most texts have no HTML, and are returned as they are.
    if !events.iter().any(|(event, _)| is_html(event)) {
        return events;
    }
    let mut remaining_events = Vec::new();
    let mut block_start = None;
    for (event, range) in events {
        let is_inline_comment = matches!(&event, Event::InlineHtml(html) if is_comment(html));
        let ends_block = matches!(event, Event::End(TagEnd::HtmlBlock));
        if matches!(event, Event::Start(Tag::HtmlBlock)) {
            block_start = Some(remaining_events.len());
        }
        if !is_inline_comment {
            remaining_events.push((event, range));
        }
        if let Some(start) = block_start.filter(|_| ends_block) {
            let html: String =
                remaining_events[start..].iter().filter_map(|(event, _)| html_of(event)).collect();
            if is_comment(&html) {
                remaining_events.truncate(start);
            }
            block_start = None;
        }
    }
    remaining_events
}

fn html_of<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Html(html) => Some(html),
        _ => None,
    }
}

fn is_comment(html: &str) -> bool {
    html.trim()
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"))
        .is_some_and(|inside| !inside.contains("-->"))
}
