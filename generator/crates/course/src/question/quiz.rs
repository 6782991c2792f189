//! Reads a `quiz`: its question, its options and its problems.
//!
//! The options are the items of the quiz's list. The first line of an item is the option, and
//! the indented text below explains it. A numbered list contains lines to put in order, written
//! in the correct order. If the program contains a [`GAP`], the options fill it.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::{Block, CodeBlock, Directive, Inline, Piece};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// The gap in a program that an option fills.
pub const GAP: &str = "___";

/// How a quiz is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// By choosing one option.
    Single,
    /// By choosing every option that is right.
    Multiple,
    /// By typing; the options are the known answers.
    Typed,
    /// By putting lines in order.
    Order,
}

impl Kind {
    /// Returns its name in pages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::Typed => "typed",
            Self::Order => "order",
        }
    }
}

/// A quiz, as far as it can be read.
#[derive(Debug)]
pub struct Quiz<'c> {
    /// How it is answered.
    pub kind: Kind,
    /// The program it asks about: with a gap, or without an `output` under it.
    pub program: Option<&'c CodeBlock>,
    /// The output that the quiz shows, if any.
    pub prints: Option<&'c str>,
    /// The blocks before the options.
    pub before: &'c [Block],
    /// The text between those blocks and the options.
    pub lead: &'c [Inline],
    /// The options, in the order in which they are written.
    pub options: Vec<Choice>,
    /// The text right after the options.
    pub tail: &'c [Inline],
    /// The blocks after that text.
    pub after: &'c [Block],
}

/// An option of a quiz, or a line to put in order.
#[derive(Debug)]
pub struct Choice {
    /// Whether it is marked as right. Always true for lines to put in order.
    pub is_right: bool,
    /// The option itself.
    pub words: Vec<Inline>,
    /// Its code, if it consists only of code.
    pub code: Option<String>,
    /// Why it is right or wrong.
    pub reason: Vec<Inline>,
    /// Where it is.
    pub span: Span,
}

impl Quiz<'_> {
    /// Returns whether its program has a gap for an option.
    #[must_use]
    pub fn has_gap(&self) -> bool {
        self.program.is_some_and(has_gap)
    }

    /// Returns whether every option is code.
    #[must_use]
    pub fn is_all_code(&self) -> bool {
        self.options.iter().all(|option| option.code.is_some())
    }

    /// Returns the program that the lines of code form in the correct order.
    #[must_use]
    pub fn ordered_program(&self) -> Option<String> {
        let lines: Option<Vec<&str>> =
            self.options.iter().map(|option| option.code.as_deref()).collect();
        lines.filter(|_| self.kind == Kind::Order).map(|lines| lines.join("\n") + "\n")
    }
}

fn has_gap(program: &CodeBlock) -> bool {
    program.code.contains(GAP)
}

/// Reads a quiz, and reports its problems.
#[must_use]
pub fn quiz(directive: &Directive) -> (Quiz<'_>, Vec<Diagnostic>) {
    let blocks = &directive.body.blocks;
    let list = options_list(blocks);
    let (before, lead, tail, after): (_, &[Inline], &[Inline], _) = match &list {
        Some(list) => (
            &blocks[..list.block],
            &list.inlines[..list.start],
            &list.inlines[list.end..],
            &blocks[list.block + 1..],
        ),
        None => (&blocks[..], &[], &[], &[]),
    };
    let program = programs(before)
        .find(|program| has_gap(program))
        .or_else(|| programs(before).find(|program| program.output.is_none()));
    let mut diagnostics = Vec::new();
    let options = match &list {
        Some(list) => read_options(list, &mut diagnostics),
        None => Vec::new(),
    };
    let rights = options.iter().filter(|option| option.is_right).count();
    let kind = match &list {
        Some(list) if list.is_numbered => Kind::Order,
        _ if directive.attributes.contains_key("typed") => Kind::Typed,
        _ if rights > 1 => Kind::Multiple,
        _ => Kind::Single,
    };
    let prints = match program {
        Some(program) => program.output.as_ref().map(|output| output.text.as_str()),
        None => before.iter().find_map(shown_output),
    };
    let quiz = Quiz { kind, program, prints, before, lead, options, tail, after };
    diagnostics.extend(wrong_with(&quiz, directive));
    (quiz, diagnostics)
}

fn programs(blocks: &[Block]) -> impl Iterator<Item = &CodeBlock> {
    blocks.iter().filter_map(|block| match block {
        Block::Code(code) if code.language == "python" && code.runs_alone() => Some(code),
        _ => None,
    })
}

fn shown_output(block: &Block) -> Option<&str> {
    match block {
        Block::Code(code) if code.language == "output" => Some(&code.code),
        _ => None,
    }
}

fn wrong_with(quiz: &Quiz<'_>, directive: &Directive) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut tell = |span: Span, message: &str, hint: &str| {
        diagnostics.push(Diagnostic::new(Code::InvalidQuestion, span, message, hint));
    };
    let options = &quiz.options;
    let rights = options.iter().filter(|option| option.is_right).count();
    if options.is_empty() {
        tell(
            directive.span,
            "this quiz has no options",
            "add a list with `- [x]` before right options and `- [ ]` before wrong ones, or a \
             numbered list of lines to put in order",
        );
        return diagnostics;
    }
    match quiz.kind {
        Kind::Order => {
            if options.len() < 2 {
                let message = "a quiz can't ask for the order of a single line";
                tell(options[0].span, message, "write at least two lines");
            }
            if let Some(typed_answer) = directive.attributes.get("typed") {
                let message = "`typed` doesn't work with a numbered list";
                tell(
                    typed_answer.span,
                    message,
                    "remove `typed`, or mark options with `- [x]` instead of numbers",
                );
            }
            if quiz.is_all_code() && quiz.prints.is_none() {
                tell(
                    directive.span,
                    "this quiz doesn't show what the lines print in the correct order",
                    "add an ```output block before the list",
                );
            }
        }
        _ if rights == 0 => tell(
            directive.span,
            "no option of this quiz is marked as right",
            "mark the right option with `- [x]`",
        ),
        Kind::Single | Kind::Multiple if rights == options.len() => tell(
            directive.span,
            "every option of this quiz is marked as right",
            "add a wrong option with `- [ ]`, or ask for a typed answer with `:::quiz{typed_answer}`",
        ),
        _ => {}
    }
    if let Some(program) = quiz.program.filter(|program| program.run) {
        tell(program.span, "a Run button would give away the answer", "remove `run`");
    }
    let Some(program) = quiz.program.filter(|program| has_gap(program)) else {
        return diagnostics;
    };
    if program.output.is_none() {
        tell(
            program.span,
            "this program has a gap but no output",
            "add an ```output block with what it prints once the gap is filled correctly",
        );
    }
    for option in options.iter().filter(|option| option.code.is_none()) {
        tell(
            option.span,
            "this option isn't code, so it can't fill the gap in the program",
            "put it in backticks, as in - [x] `range(3)`",
        );
    }
    diagnostics
}

/// The list that contains the options, and where it is.
struct List<'c> {
    block: usize,
    inlines: &'c [Inline],
    start: usize,
    end: usize,
    is_numbered: bool,
    is_marked: bool,
}

/// Returns the first list with marks, or else the last numbered list, or else the last list.
fn options_list(blocks: &[Block]) -> Option<List<'_>> {
    let mut lists: Vec<List<'_>> = Vec::new();
    for (block, inlines) in blocks.iter().enumerate() {
        let Block::Markdown(inlines) = inlines else {
            continue;
        };
        let mut at = 0;
        while at < inlines.len() {
            let end = at + whole(&inlines[at..]);
            if let Piece::Event(Event::Start(Tag::List(number))) = &inlines[at].piece {
                let is_mark = |inline: &Inline| {
                    matches!(inline.piece, Piece::Event(Event::TaskListMarker(_)))
                };
                lists.push(List {
                    block,
                    inlines,
                    start: at,
                    end,
                    is_numbered: number.is_some(),
                    is_marked: inlines[at..end].iter().any(is_mark),
                });
            }
            at = end;
        }
    }
    let at = lists
        .iter()
        .position(|list| list.is_marked)
        .or_else(|| lists.iter().rposition(|list| list.is_numbered))
        .or(lists.len().checked_sub(1))?;
    let mut list = lists.swap_remove(at);
    list.is_numbered &= !list.is_marked;
    Some(list)
}

/// Returns how many events the first element takes up, including its content.
fn whole(inlines: &[Inline]) -> usize {
    let mut depth = 0;
    for (index, inline) in inlines.iter().enumerate() {
        match inline.piece {
            Piece::Event(Event::Start(_)) => depth += 1,
            Piece::Event(Event::End(_)) => depth -= 1,
            _ => {}
        }
        if depth <= 0 {
            return index + 1;
        }
    }
    inlines.len()
}

fn read_options(list: &List<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Choice> {
    let mut options = Vec::new();
    let items = &list.inlines[list.start + 1..list.end - 1];
    let mut at = 0;
    while at < items.len() {
        let end = at + whole(&items[at..]);
        let (mark, option) = read_option(&items[at..end]);
        let mut tell = |message: &str, hint: &str| {
            let code = Code::InvalidQuestion;
            diagnostics.push(Diagnostic::new(code, option.span, message, hint));
        };
        if mark.is_none() && !list.is_numbered {
            tell(
                "this option isn't marked as right or wrong",
                "start it with `- [x]` if it is right, or with `- [ ]` if it is wrong",
            );
        }
        if option.words.is_empty() {
            let message = "this option is empty";
            tell(message, "write it after the mark, or below as a ```text block");
        } else if option.reason.is_empty() {
            tell(
                "this option has no explanation",
                "explain below why it is right or wrong, indented by at least two spaces",
            );
        }
        let is_right = list.is_numbered || mark == Some(true);
        options.push(Choice { is_right, ..option });
        at = end;
    }
    options
}

/// Reads an item of the list: its mark, the text on the same line, and the explanation below.
fn read_option(item: &[Inline]) -> (Option<bool>, Choice) {
    let span = item[0].span;
    let item_events = &item[1..item.len() - 1];
    let mut mark = None;
    let mut start = 0;
    while let Some(inline) = item_events.get(start) {
        match inline.piece {
            Piece::Event(Event::TaskListMarker(is_right)) => mark = Some(is_right),
            Piece::Event(Event::Start(Tag::Paragraph)) => {}
            _ => break,
        }
        start += 1;
    }
    let mut end = start + line(&item_events[start..]);
    // An option with several lines is a code block below its mark.
    let opens_code =
        |inline: &Inline| matches!(inline.piece, Piece::Event(Event::Start(Tag::CodeBlock(_))));
    if is_blank(&item_events[start..end]) {
        let closes = matches!(
            item_events.get(end).map(|inline| &inline.piece),
            Some(Piece::Event(Event::End(TagEnd::Paragraph) | Event::SoftBreak))
        );
        let block = end + usize::from(closes);
        if item_events.get(block).is_some_and(opens_code) {
            (start, end) = (block, block + whole(&item_events[block..]));
        }
    }
    let words = trimmed(&item_events[start..end]).to_vec();
    let choice = Choice {
        is_right: false,
        code: code_of(&words),
        words,
        reason: paragraphs(&item_events[end..]),
        span,
    };
    (mark, choice)
}

/// Returns how many of these inline events are on the first line.
fn line(inlines: &[Inline]) -> usize {
    let mut at = 0;
    while at < inlines.len() {
        match &inlines[at].piece {
            Piece::Event(Event::SoftBreak | Event::HardBreak | Event::End(_)) => break,
            Piece::Event(Event::Start(tag)) if !is_inline(tag) => break,
            _ => at += whole(&inlines[at..]),
        }
    }
    at
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn is_space(inline: &Inline) -> bool {
    matches!(&inline.piece, Piece::Event(Event::Text(text)) if text.trim().is_empty())
}

fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(is_space)
}

fn trimmed(inlines: &[Inline]) -> &[Inline] {
    let start = inlines.iter().take_while(|inline| is_space(inline)).count();
    let end = inlines.iter().rev().take_while(|inline| is_space(inline)).count();
    &inlines[start..(inlines.len() - end).max(start)]
}

fn code_of(words: &[Inline]) -> Option<String> {
    let text = |inline: &Inline| match &inline.piece {
        Piece::Event(Event::Text(text)) => Some(text.to_string()),
        _ => None,
    };
    match words {
        [one] => match &one.piece {
            Piece::Event(Event::Code(code)) => Some(code.to_string()),
            _ => None,
        },
        [first, lines @ .., _] => match &first.piece {
            Piece::Event(Event::Start(Tag::CodeBlock(_))) => {
                lines.iter().map(text).collect::<Option<String>>()
            }
            _ => None,
        },
        [] => None,
    }
}

/// Returns the rest of an item as paragraphs, even if it begins in the middle of one.
fn paragraphs(inlines: &[Inline]) -> Vec<Inline> {
    let mut merged: Vec<Inline> = Vec::new();
    let mut open = false;
    let mut at = 0;
    let event = |event: Event<'static>, span: Span| Inline { piece: Piece::Event(event), span };
    while at < inlines.len() {
        let end = at + whole(&inlines[at..]);
        let first = &inlines[at];
        match &first.piece {
            Piece::Event(Event::End(TagEnd::Paragraph)) => {
                if open {
                    merged.push(first.clone());
                }
                open = false;
            }
            Piece::Event(Event::Start(tag)) if !is_inline(tag) => {
                if open {
                    merged.push(event(Event::End(TagEnd::Paragraph), first.span));
                }
                open = false;
                merged.extend_from_slice(&inlines[at..end]);
            }
            Piece::Event(Event::SoftBreak | Event::HardBreak) if !open => {}
            _ if !open && is_space(first) => {}
            _ => {
                if !open {
                    merged.push(event(Event::Start(Tag::Paragraph), first.span));
                }
                open = true;
                merged.extend_from_slice(&inlines[at..end]);
            }
        }
        at = end;
    }
    if open && let Some(last) = merged.last() {
        let span = last.span;
        merged.push(event(Event::End(TagEnd::Paragraph), span));
    }
    merged
}
