//! `text-markup`, `lost-text`: markup that Markdown leaves in the text, and text that it drops.
//!
//! Takes the events of one block and returns diagnostics. Looks at what a
//! reader would see: code, escaped characters and addresses never count as markup.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::directives::{DirectiveKind, Form};
use crate::parse::places::{RangedEvent, Reporter};
use understory_source::diagnostic::Code;

/// Replaces everything that isn't plain text, such as code or an escaped character.
const NO_TEXT: char = '\u{fffc}';
/// Replaces an escaped backslash.
const BACKSLASH: char = '\u{fffd}';

/// The text of a paragraph, a heading or a table cell, as readers see it.
#[derive(Default)]
struct VisibleText {
    text: String,
    /// For each piece: where it starts, and where it is in the source.
    pieces: Vec<(usize, usize)>,
}

impl VisibleText {
    fn push(&mut self, text: &str, source: usize) {
        self.pieces.push((self.text.len(), source));
        self.text.push_str(text);
    }

    fn push_char(&mut self, character: char, source: usize) {
        self.push(character.encode_utf8(&mut [0; 4]), source);
    }

    /// Returns the place in the source of some bytes of the text.
    fn source(&self, range: &Range<usize>) -> Range<usize> {
        let at = |offset: usize| {
            let piece = self.pieces.partition_point(|(start, _)| *start <= offset).max(1) - 1;
            let (start, source) = self.pieces[piece];
            source + offset - start
        };
        let last = self.text[range.clone()].char_indices().next_back();
        let last = last.map_or(range.start, |(at, _)| range.start + at);
        let length = self.text[last..].chars().next().map_or(0, char::len_utf8);
        at(range.start)..at(last) + length
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }
}

/// Reports what is left over in the events of a block of `text`.
pub(super) fn report(text: &str, events: &[RangedEvent], reporter: &mut Reporter<'_>) {
    let mut scanner = Scanner { text, reporter, visible: VisibleText::default(), paren: None };
    let mut in_code = false;
    let mut in_autolink = false;
    for (index, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            _ if in_code => {}
            Event::Text(_) if in_autolink => scanner.visible.push_char(NO_TEXT, range.start),
            Event::Text(words) => scanner.words(words, range),
            Event::Code(_) => {
                scanner.visible.push_char(NO_TEXT, range.start);
                scanner.attributes_after(range);
            }
            Event::InlineHtml(_) | Event::FootnoteReference(_) => {
                scanner.visible.push_char(NO_TEXT, range.start);
            }
            Event::SoftBreak | Event::HardBreak => scanner.visible.push_char('\n', range.start),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                in_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                if is_blank(&events[index + 1..]) && has_no_words(dest_url) {
                    scanner.report(
                        Code::LostText,
                        range,
                        "this link has no words, so readers can't see it",
                        "write the words between the square brackets; only a link to a page of \
                         this course can leave them out",
                    );
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Strong | TagEnd::Emphasis) => {
                in_autolink = false;
                scanner.attributes_after(range);
            }
            Event::Start(Tag::Image { .. } | Tag::Strong | Tag::Emphasis | Tag::Strikethrough)
            | Event::End(TagEnd::Strikethrough) => {}
            Event::Start(Tag::Item) => {
                scanner.flush(false);
                scanner.task(range, &events[index + 1..]);
            }
            Event::Start(Tag::Heading { .. }) if is_blank(&events[index + 1..]) => {
                scanner.flush(false);
                let line = text[range.clone()].trim_end();
                let place = range.start..range.start + line.len();
                scanner.report(Code::LostText, &place, NO_WORDS.0, NO_WORDS.1);
            }
            Event::Start(Tag::TableRow) => {
                let head = events[..index].iter().rev().find_map(|(event, _)| match event {
                    Event::Start(Tag::Table(columns)) => Some(columns.len()),
                    _ => None,
                });
                scanner.flush(false);
                scanner.row(range, head.unwrap_or_default());
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) => scanner.flush(true),
            // A tight list's item has no paragraph around its text.
            Event::Start(Tag::List(_)) => scanner.flush(true),
            Event::End(TagEnd::Heading(_)) => {
                scanner.heading_attributes();
                scanner.flush(false);
            }
            _ => scanner.flush(false),
        }
    }
    scanner.flush(false);
}

/// What is wrong with a heading without words, and what to do.
pub(super) const NO_WORDS: (&str, &str) =
    ("this heading has no words", "write its words after the `#`, or remove the line");

/// Returns whether the element that has just begun ends before anything that readers can see.
fn is_blank(events: &[RangedEvent]) -> bool {
    let seen = events.iter().find(|(event, _)| match event {
        Event::Text(words) | Event::Code(words) => !words.trim().is_empty(),
        Event::SoftBreak | Event::HardBreak => false,
        _ => true,
    });
    matches!(seen, Some((Event::End(_), _)))
}

/// Returns whether a link without words to this address stays without words: the titles of
/// pages are filled in.
fn has_no_words(destination: &str) -> bool {
    !destination.split('#').next().unwrap_or_default().ends_with(".md")
}

struct Scanner<'t, 'd> {
    text: &'t str,
    reporter: &'t mut Reporter<'d>,
    visible: VisibleText,
    /// The place of `\(`, as MathJax has it.
    paren: Option<usize>,
}

impl Scanner<'_, '_> {
    /// Adds the words of an event, without a character that was escaped.
    fn words(&mut self, words: &str, range: &Range<usize>) {
        let is_escaped = range.start > 0
            && self.text.as_bytes()[range.start - 1] == b'\\'
            && self.visible.pieces.last().is_none_or(|(start, source)| {
                source + (self.visible.text.len() - start) < range.start
            });
        let first = words.chars().next().filter(|_| is_escaped);
        let Some(first) = first else {
            self.visible.push(words, range.start);
            return;
        };
        match first {
            '(' | '[' => self.paren = Some(range.start - 1),
            ')' | ']' => {
                if let Some(start) = self.paren.take()
                    && self.text[start + 2..range.start - 1]
                        .contains(['^', '\\', '_', '=', '{', '+'])
                {
                    self.math(&(start..range.start + 1));
                }
            }
            _ => {}
        }
        let mark = if first == '\\' { BACKSLASH } else { NO_TEXT };
        self.visible.push_char(mark, range.start);
        let length = first.len_utf8();
        if words.len() > length {
            self.visible.push(&words[length..], range.start + length);
        }
    }

    /// Reports what is left over in the text so far, and forgets it.
    fn flush(&mut self, is_paragraph: bool) {
        let visible = std::mem::take(&mut self.visible);
        self.paren = None;
        if visible.text.is_empty() {
            return;
        }
        if is_paragraph {
            self.lines(&visible);
        }
        for rule in [links, footnotes, stars, report_other_syntax, math] {
            rule(self, &visible);
        }
    }

    fn report(&mut self, code: Code, place: &Range<usize>, message: &str, hint: &str) {
        self.reporter.report(code, place, message, hint);
    }

    fn warn(&mut self, place: &Range<usize>, message: &str, hint: &str) {
        self.report(Code::TextMarkup, place, message, hint);
    }

    fn math(&mut self, place: &Range<usize>) {
        self.warn(
            place,
            "formulas aren't supported, so readers see these characters",
            "write it in words or in code, such as `a ** 2`, or draw a picture; a price is `\\$5`",
        );
    }

    /// Reports `{…}` directly after a picture, a link, code or emphasis.
    fn attributes_after(&mut self, range: &Range<usize>) {
        let rest = &self.text[range.end..];
        if let Some(length) = attributes(rest) {
            let place = range.end..range.end + length;
            self.warn(
                &place,
                "attributes in curly braces are shown as text here",
                "remove them: pictures, links and words have no attributes",
            );
        }
    }

    fn heading_attributes(&mut self) {
        let text = &self.visible.text;
        if let Some(at) = text.rfind('{')
            && text[at + 1..].starts_with(['#', '.'])
            && attributes(&text[at..]) == Some(text.trim_end().len() - at)
        {
            let place = self.visible.source(&(at..text.trim_end().len()));
            self.warn(
                &place,
                "attributes in curly braces are shown as text here",
                "remove them: a heading's anchor is made from its words",
            );
        }
    }

    /// Reports a list's item that begins with a box, if the box isn't in its events: the parser
    /// forgets it before a table and in a heading.
    fn task(&mut self, item: &Range<usize>, events: &[RangedEvent]) {
        let item_text = &self.text[item.clone()];
        let mark = item_text.trim_start_matches(|c: char| c.is_ascii_digit());
        let rest =
            mark.strip_prefix(['-', '*', '+', '.', ')']).unwrap_or(mark).trim_start_matches(' ');
        let Some(form) = ["[ ]", "[x]", "[X]"].iter().find(|form| rest.starts_with(**form)) else {
            return;
        };
        let first = events.iter().map(|(event, _)| event).find(|event| {
            !matches!(
                event,
                Event::Start(
                    Tag::Paragraph
                        | Tag::Heading { .. }
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableCell
                )
            )
        });
        let is_there = match first {
            Some(Event::TaskListMarker(_) | Event::Start(Tag::Link { .. })) => true,
            Some(Event::Text(words)) => words.starts_with('['),
            _ => false,
        };
        let has_text = !rest[form.len()..].trim().is_empty();
        if has_text && !is_there {
            let start = item.start + item_text.len() - rest.len();
            self.report(
                Code::LostText,
                &(start..start + form.len()),
                "the box of this task vanishes before a table or in a heading",
                "write words after the box, and put the table below them, after a blank line",
            );
        }
    }

    /// Reports a table's row with more cells than the table has columns.
    fn row(&mut self, range: &Range<usize>, columns: usize) {
        let row = self.text[range.clone()].trim_end();
        let row_cells = cells(row);
        if row_cells <= columns {
            return;
        }
        let place = range.start..range.start + row.len();
        let hint = format!(
            "the head has {columns}; write `\\|` for a `|` inside a cell, also in code, or add a \
             column"
        );
        let message = format!("this row has {row_cells} cells, and the last ones vanish");
        self.report(Code::LostText, &place, &message, &hint);
    }

    /// Reports lines that only another tool, or Markdown with one more character, understands.
    fn lines(&mut self, visible: &VisibleText) {
        let lines: Vec<(usize, &str)> = {
            let mut start = 0;
            let lines = visible.text.split('\n');
            lines
                .map(|line| {
                    let place = start;
                    start += line.len() + 1;
                    (place, line.trim_end())
                })
                .collect()
        };
        self.table(visible, &lines);
        for (start, line) in &lines {
            let word = line.split(' ').next().unwrap_or_default();
            let place = |length: usize| visible.source(&(*start..*start + length));
            if let Some(length) = lost_heading(line) {
                self.warn(
                    &place(length),
                    "this line isn't a heading: there is no space after the `#`",
                    "put a space after it; to show the line like this, write `\\#`",
                );
            } else if let Some(length) = callout(line) {
                self.warn(
                    &place(length),
                    "this is shown as text: boxes are written in another way here",
                    "write `:::note` (or `tip`, `warning`, `tabs`), the text, and `:::`, each on its own line",
                );
            } else if line.starts_with(": ") && line.len() > 2 {
                self.warn(
                    &place(1),
                    "definition lists aren't supported, so readers see the colon",
                    "write a list such as `- **Term**: what it means`, or define it in glossary.toml",
                );
            } else if let Some((name, length)) = single_colon(line) {
                let hint = match DirectiveKind::find(name).map(DirectiveKind::form) {
                    Some(Form::Leaf) => format!("write `::{name}`, with two colons"),
                    _ => format!("write `:::{name}`, with three colons, and close it with `:::`"),
                };
                self.warn(&place(length), "this directive is shown as text", &hint);
            } else if ["[TOC]", "[[TOC]]", "[toc]", "[[toc]]", "\\toc"].contains(line) {
                self.warn(
                    &place(line.len()),
                    "this is shown as text: there is no such mark here",
                    "remove it: pages have their contents beside the text",
                );
            } else if word.starts_with("--8<--") || line.starts_with("@import ") {
                self.include(&place(word.len()));
            }
        }
    }

    fn include(&mut self, place: &Range<usize>) {
        self.warn(
            place,
            "nothing is filled in here, so readers see these characters",
            "write the text itself; code of a starter is quoted with `{from=\"file.py\"}`",
        );
    }

    /// Reports lines that look like a table and aren't one.
    fn table(&mut self, visible: &VisibleText, lines: &[(usize, &str)]) {
        let is_row = |line: &str| line.starts_with('|') && line[1..].contains('|');
        let has_cells = |line: &str| line.contains(" | ");
        let is_delimiter = |line: &str| {
            line.contains('-') && line.contains('|') && line.chars().all(|c| "|-: \t".contains(c))
        };
        let second = lines.get(1).map_or("", |(_, line)| line);
        let all_have_cells = lines.len() > 1 && lines.iter().all(|(_, line)| has_cells(line));
        let row = lines.iter().position(|(_, line)| is_row(line));
        let delimiter = lines.iter().position(|(_, line)| is_delimiter(line));
        let Some(at) = row.or((all_have_cells || is_delimiter(second)).then_some(0)) else {
            return;
        };
        let (start, line) = lines[at];
        let place = visible.source(&(start..start + line.len()));
        let hint = match delimiter {
            Some(delimiter) if delimiter > 0 => format!(
                "the line of dashes has {}, and the head {}: both need as many, and nothing may \
                 come between them",
                count_with_noun(cells(lines[delimiter].1)),
                count_with_noun(cells(lines[delimiter - 1].1))
            ),
            _ => format!("add a line below the head: `|{}`", "---|".repeat(cells(line).max(1))),
        };
        self.warn(&place, "this is not a table, so readers see the `|`", &hint);
    }
}

fn count_with_noun(cells: usize) -> String {
    format!("{cells} cell{}", if cells == 1 { "" } else { "s" })
}

/// Returns the number of cells in a row of a table.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = 1;
    let mut is_escaped = false;
    let mut ends_in_pipe = false;
    for character in row.chars() {
        ends_in_pipe = character == '|' && !is_escaped;
        cells += usize::from(ends_in_pipe);
        is_escaped = character == '\\' && !is_escaped;
    }
    cells - usize::from(ends_in_pipe)
}

/// Returns the length of `{…}` with attributes at the start of a text.
fn attributes(text: &str) -> Option<usize> {
    let braces_content = text.strip_prefix('{')?;
    let end = braces_content.find(['}', '\n', '{'])?;
    let is_closed = braces_content[end..].starts_with('}');
    let braces_content = &braces_content[..end];
    let braces_content = braces_content.strip_prefix(':').unwrap_or(braces_content).trim();
    let is_attribute = braces_content.starts_with(['#', '.'])
        && braces_content[1..].starts_with(|c: char| c.is_alphabetic())
        || braces_content.split_once('=').is_some_and(|(key, value)| {
            let is_key = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
            !key.is_empty() && key.chars().all(is_key) && !value.is_empty()
        });
    (is_closed && is_attribute).then_some(end + 2)
}

/// Returns the length of the `#` and its word on a line that was meant to be a heading.
fn lost_heading(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches('#').trim_start_matches('＃');
    let marks = line[..line.len() - rest.len()].chars().count();
    let is_wide = line.starts_with('＃');
    let first = rest.chars().next()?;
    let is_word = if is_wide {
        first.is_alphanumeric() || first.is_whitespace()
    } else if marks == 1 {
        first.is_alphabetic()
    } else {
        first.is_alphanumeric() || first == '*' || first == NO_TEXT
    };
    let word = rest.split(' ').next().unwrap_or_default();
    ((1..=6).contains(&marks) && is_word).then_some(line.len() - rest.len() + word.len())
}

/// Returns the length of the mark that opens a box in another tool.
fn callout(line: &str) -> Option<usize> {
    for mark in ["!!!", "???+", "???", "==="] {
        if let Some(rest) = line.strip_prefix(mark)
            && let Some(rest) = rest.strip_prefix(' ')
        {
            let is_title = match mark {
                "===" => rest.starts_with('"'),
                _ => rest.starts_with(|c: char| c.is_alphabetic()),
            };
            let word = rest.split(' ').next().unwrap_or_default();
            return is_title.then_some(mark.len() + 1 + word.len());
        }
    }
    let kind = line.strip_prefix("[!")?;
    let end = kind.find(']')?;
    (end > 0 && kind[..end].chars().all(|c| c.is_ascii_alphabetic())).then_some(end + 3)
}

/// Returns the name of a directive whose line has only one colon, and the length of both.
fn single_colon(line: &str) -> Option<(&str, usize)> {
    let rest = line.strip_prefix([':', '：'])?;
    let colon = line.len() - rest.len();
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    let is_alone = after.is_empty() || after.starts_with(['{', ' ']);
    (DirectiveKind::find(name).is_some() && is_alone).then_some((name, colon + end))
}

/// Reports links that Markdown doesn't see.
fn links(scanner: &mut Scanner<'_, '_>, visible: &VisibleText) {
    let text = visible.text.as_str();
    for (at, _) in text.match_indices(']') {
        let rest = &text[at + 1..];
        let spaces = rest.len() - rest.trim_start_matches([' ', '\n']).len();
        let Some(rest) = rest[spaces..].strip_prefix('(') else { continue };
        let end = rest.find(')');
        let address = &rest[..end.unwrap_or(rest.len())];
        let start = text[..at].rfind('[').unwrap_or(at);
        let is_file = text[..start].ends_with('!') && address.contains('.');
        if spaces > 0 && !is_address(address) && !is_file || address.is_empty() {
            continue;
        }
        let place = visible.source(&(start..at + 1 + spaces + 1));
        let hint = if spaces > 0 {
            "remove the space between `]` and `(`".to_owned()
        } else if address.contains([' ', '\n']) {
            "an address has no spaces: write `%20` for each, or put the address in `<` and `>`"
                .to_owned()
        } else if end.is_none() {
            "close the address with `)`".to_owned()
        } else {
            "write `[words](address)`; code such as `rows[0](x)` belongs in backquotes".to_owned()
        };
        scanner.warn(&place, "this is not a link, so readers see the brackets", &hint);
    }
    for (at, _) in text.match_indices(")[") {
        if is_address(&text[at + 2..]) {
            let start = text[..at].rfind('(').unwrap_or(at);
            let place = visible.source(&(start..at + 2));
            let hint = "swap the brackets: `[words](address)`";
            scanner.warn(&place, "this is not a link, so readers see the brackets", hint);
        }
    }
}

/// Returns whether the text begins with the address of a page, a file or a heading.
fn is_address(text: &str) -> bool {
    let word = text.split([' ', '\n', ')', ']']).next().unwrap_or_default();
    ["https://", "http://", "mailto:", "../", "./", "#", "/", "files/", "images/", "www.", "<http"]
        .iter()
        .any(|start| word.starts_with(start))
        || word.ends_with(".md")
}

/// Reports notes whose text is missing, and notes in the form of another tool.
fn footnotes(scanner: &mut Scanner<'_, '_>, visible: &VisibleText) {
    let text = visible.text.as_str();
    for (at, _) in text.match_indices("[^") {
        let rest = &text[at + 2..];
        let Some(end) = rest.find(']') else { continue };
        let name = &rest[..end];
        // In a regular expression, which belongs in backquotes, others may follow.
        if name.is_empty() || name.contains(['[', NO_TEXT, '\n']) {
            continue;
        }
        let place = visible.source(&(at..at + end + 3));
        let is_name = !name.contains(' ');
        let hint = match is_name {
            true => format!("add its text on a line of its own: `[^{name}]: …`"),
            false => "a footnote's name has no spaces: `[^note]`".to_owned(),
        };
        let message = format!("footnote `[^{name}]` is not defined");
        scanner.report(Code::BrokenLink, &place, &message, &hint);
    }
    for (at, _) in text.match_indices("^[") {
        if text[at..].contains(']') && visible.before(at).is_some_and(|c| !c.is_whitespace()) {
            let place = visible.source(&(at..at + 2));
            let hint = "write `[^note]`, and its text on a line of its own: `[^note]: …`";
            scanner.warn(&place, "this footnote is shown as text", hint);
        }
    }
}

/// Returns the places of runs of `mark`, with their lengths.
fn runs(text: &str, mark: char) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices(mark) {
        match runs.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end += mark.len_utf8(),
            None => runs.push(at..at + mark.len_utf8()),
        }
    }
    runs
}

/// Reports emphasis and code that isn't closed, or that can't begin where it does.
fn stars(scanner: &mut Scanner<'_, '_>, visible: &VisibleText) {
    let text = visible.text.as_str();
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == NO_TEXT);
    for mark in ['*', '_', '~', '`'] {
        let runs = runs(text, mark);
        let mut skip = false;
        for (index, run) in runs.iter().enumerate() {
            if std::mem::take(&mut skip) {
                continue;
            }
            let (before, after) = (visible.before(run.start), visible.after(run.end));
            let length = run.len();
            let next = runs.get(index + 1).filter(|next| next.len() == length);
            let between = next.map(|next| &text[run.end..next.start]);
            let can_open = is_space(before) || before.is_some_and(|c| "([„“\"'".contains(c));
            let is_markup = match mark {
                '`' => true,
                '~' => length == 2 && !(is_space(before) && is_space(after)),
                '*' if length == 1 => can_open && is_word(after) && after != Some(NO_TEXT),
                '*' if is_space(before) && is_space(after) => between.is_some_and(is_spaced_words),
                '*' => length <= 3,
                // A name such as `__init__` or `_private` is reported as well: it's code.
                _ => can_open && is_word(after) && after != Some(NO_TEXT) && length <= 2,
            };
            if !is_markup {
                continue;
            }
            let run_text = &text[run.clone()];
            let place = visible.source(run);
            let (message, hint) = match between.filter(|between| !between.is_empty()) {
                Some(between) if mark == '*' && length > 1 => {
                    skip = true;
                    let is_spaced =
                        between.starts_with([' ', '\n']) || between.ends_with([' ', '\n']);
                    let hint = if is_spaced {
                        format!(
                            "remove the spaces inside: `{run_text}{}{run_text}`",
                            between.trim()
                        )
                    } else {
                        format!(
                            "`{run_text}` can't be between a letter and a punctuation mark inside: \
                             move the punctuation out of the `{run_text}`, or put spaces around them"
                        )
                    };
                    (format!("this `{run_text}` doesn't mark any words, so readers see it"), hint)
                }
                _ if mark == '`' => (
                    "this code is never closed, so readers see the backquotes".to_owned(),
                    "close the code with as many backquotes".to_owned(),
                ),
                _ => (
                    format!("this `{run_text}` is never closed, so readers see it"),
                    format!(
                        "close it with `{run_text}`, put code in backquotes, or write `\\{mark}`"
                    ),
                ),
            };
            scanner.warn(&place, &message, &hint);
        }
    }
}

/// Returns whether `** these words **` were meant to stand out, unlike `2 ** 3 ** n`.
fn is_spaced_words(text: &str) -> bool {
    let text = text.trim();
    text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !text.chars().next().is_some_and(|c| c.is_ascii_digit())
}

/// Reports marks of other tools inside a line.
fn report_other_syntax(scanner: &mut Scanner<'_, '_>, visible: &VisibleText) {
    let text = visible.text.as_str();
    // Most texts have no brace, and one search for it is quicker than five for the marks.
    let marks = ["{{#", "{{ #", "{{<", "{{%", "{%"];
    if text.contains('{')
        && let Some((at, mark)) = marks.iter().find_map(|mark| Some((text.find(mark)?, mark)))
    {
        scanner.include(&visible.source(&(at..at + mark.len())));
    }
    for (at, _) in text.match_indices("[[") {
        let rest = &text[at + 2..];
        let is_page = rest.starts_with(|c: char| c.is_alphabetic()) && rest.contains("]]");
        let is_toc = rest.to_lowercase().starts_with("toc]]");
        if is_page && !is_toc && visible.before(at).is_none_or(|c| c.is_whitespace() || c == '(') {
            let place = visible.source(&(at..at + 2));
            let hint = "write `[words](../03-its-name/lesson.md)`";
            scanner.warn(&place, "this is not a link, so readers see the brackets", hint);
        }
    }
    let equals = runs(text, '=');
    let mut equals = equals.iter().filter(|run| run.len() == 2);
    while let Some(run) = equals.next() {
        let opens = visible.before(run.start).is_none_or(char::is_whitespace)
            && visible.after(run.end).is_some_and(char::is_alphanumeric);
        if let Some(end) = equals.clone().next()
            && opens
            && visible.before(end.start).is_some_and(char::is_alphanumeric)
            && !visible.after(end.end).is_some_and(char::is_alphanumeric)
        {
            let place = visible.source(run);
            let hint = "write `**words**` for important words";
            scanner.warn(&place, "words can't be highlighted with `==` here", hint);
            equals.next();
        }
    }
    for (at, _) in text.match_indices(':') {
        let rest = &text[at + 1..];
        let line = text[..at].trim_end_matches(':');
        let is_inside =
            !line.is_empty() && line.ends_with(|c: char| c.is_whitespace() && c != '\n');
        if let Some((name, _)) = single_colon(&text[at..])
            && is_inside
            && rest[name.len()..].starts_with('{')
        {
            let place = visible.source(&(at..at + 1 + name.len()));
            let hint = "put it on a line of its own";
            scanner.warn(&place, "this directive is shown as text", hint);
        }
        let end = rest
            .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || "_+-".contains(c)));
        if let Some(end) = end.filter(|end| *end > 1)
            && rest[end..].starts_with(':')
            && rest.starts_with(|c: char| c.is_ascii_lowercase())
            && visible.before(at).is_none_or(char::is_whitespace)
            && visible.after(at + end + 2).is_none_or(|c| !c.is_alphanumeric() && c != ':')
        {
            let place = visible.source(&(at..at + end + 2));
            let hint = "write the character itself";
            scanner.warn(&place, "names of emoji are shown as text", hint);
        }
    }
}

/// Reports formulas between dollars, and `\\(`.
fn math(scanner: &mut Scanner<'_, '_>, visible: &VisibleText) {
    let text = visible.text.as_str();
    for (at, _) in text.match_indices(BACKSLASH) {
        if text[at + BACKSLASH.len_utf8()..].starts_with(['(', '[']) {
            let start = visible.source(&(at..at + BACKSLASH.len_utf8())).start;
            scanner.math(&(start - 1..start + 2));
            return;
        }
    }
    let dollars: Vec<usize> = text.match_indices('$').map(|(at, _)| at).collect();
    let mut index = 0;
    while index < dollars.len() {
        let at = dollars[index];
        if dollars.get(index + 1) == Some(&(at + 1)) {
            // A block of them may go over several lines.
            let end = dollars.iter().skip(index + 2).position(|next| *next > at + 2);
            scanner.math(&visible.source(&(at..at + 2)));
            index += end.map_or(dollars.len(), |end| end + 4);
            continue;
        }
        index += 1;
        let Some(&end) = dollars.get(index) else { break };
        let formula = &text[at + 1..end];
        let is_apart = !visible.before(at).is_some_and(|c| c.is_alphanumeric() || "$/".contains(c))
            && !visible.after(end + 1).is_some_and(|c| c.is_alphanumeric() || c == '$');
        if is_apart && is_formula(formula) {
            scanner.math(&visible.source(&(at..end + 1)));
            index += 1;
        }
    }
}

/// Returns whether the text between two dollars is a formula, and not the text between two
/// prices or two variables of a shell.
fn is_formula(text: &str) -> bool {
    let mut chars = text.chars();
    let (first, last) = (chars.next(), chars.next_back());
    let is_tight = !first.is_none_or(char::is_whitespace)
        && !last.or(first).is_some_and(|c| c.is_whitespace() || "+-=*/<,.".contains(c));
    let is_symbol = text.chars().count() == 1 && text.chars().all(char::is_alphabetic);
    let has_sign = text.contains(['^', '\\', '=', '+', '<', '>', '{', '_', BACKSLASH, NO_TEXT])
        || text.contains(" - ")
        || text.contains(" / ")
        || text.contains('*');
    let long_words =
        text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2).count();
    is_tight && (is_symbol || has_sign && (long_words < 3 || text.contains(['\\', '^', '{'])))
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    /// Returns the hint about a lesson with this text; see [`assert_marked`].
    #[track_caller]
    fn hint(text: &str) -> String {
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
        let diagnostics = assert_marked(&format!("{head}{text}\n"));
        diagnostics.first().map(|each| each.hint.clone()).unwrap_or_default()
    }

    /// Checks a line whose characters from `first` to `last` stay text.
    #[track_caller]
    fn hint_of_warning(first: usize, last: usize, line: &str) -> String {
        hint(&format!("<!-- warning {first}-{last} text-markup -->\n{line}"))
    }

    #[test]
    fn links_that_are_not_links_are_reported() {
        let spaced = "[docs] (https://example.org/) with a space.";
        assert_eq!(hint_of_warning(1, 8, spaced), "remove the space between `]` and `(`");
        hint_of_warning(5, 19, "See [docs, *too*] (../01-b/lesson.md).");
        hint_of_warning(2, 6, "![a] (images/a.png)");
        hint_of_warning(2, 6, "![a] (a.png)");
        assert!(hint_of_warning(1, 7, "[data](my prices.csv)").contains("%20"));
        assert!(hint_of_warning(1, 7, "[docs](https://example.org").contains("close the address"));
        assert!(hint_of_warning(5, 6, "docs](https://example.org)").contains("`[words](address)`"));
        hint_of_warning(1, 7, "(docs)[https://example.org/]");
        hint_of_warning(1, 2, "[[Loops]]");
        hint(
            "A list [1] (see below), `rows[0](x)`, `[[1, 2]]` and [\\[1\\]](https://example.org/).",
        );
    }

    #[test]
    fn a_link_needs_words() {
        hint("<!-- error 1-23 lost-text -->\n[](https://example.org)");
        hint("<!-- error 1-24 lost-text -->\n[\u{a0}](https://example.org)");
        hint("Read [](../01-b/lesson.md).");
    }

    #[test]
    fn footnotes_belong_to_their_text() {
        hint("<!-- error 7-13 broken-link -->\nA note[^nope] that is not there.");
        hint("<!-- error 1-22 lost-text -->\n[^unused]: Never used.");
        hint("<!-- error 1-23 lost-text -->\n[^loop]: Itself[^loop].");
        hint("One[^a].\n\n[^a]: First.\n\n<!-- error 1-12 lost-text -->\n[^a]: Second");
        hint_of_warning(2, 3, "A^[a note] in the text.");
        hint("A note[^used].\n\n[^used]: Used.");
        hint("In code: `[^a-z]`. Escaped: \\[^1].");
    }

    #[test]
    fn headings_need_a_space_and_words() {
        hint_of_warning(1, 3, "#No space after it");
        hint_of_warning(1, 4, "##1. One");
        hint("<!-- error 1-2 lost-text -->\n##");
        hint("The issue is\n#1 of them, and \\#this.");
        hint_of_warning(10, 22, "## Loops {#loops-here}");
    }

    #[test]
    fn tables_need_their_line_of_dashes() {
        let suggestion = hint_of_warning(1, 22, "| no | delimiter row |\n| 1 | 2 |");
        assert_eq!(suggestion, "add a line below the head: `|---|---|`");
        hint_of_warning(1, 9, "| a | b |\n|---|\n| 1 | 2 |");
        hint_of_warning(1, 5, "a | b\n1 | 2");
        hint("Either `a | b` or\n`int | None`.");
        hint("| a | b |\n|---|---|\n| 1 | 2 |\n| `a \\| b` | 2 |\n| 1 |");
        hint("> | a | b |\n> |---|---|\n> | 1 | 2 |");
        hint("<!-- error 3-5 lost-text -->\n- [x] | a |\n  |---|\n  | 1 |\n- [ ] Words.\n");
    }

    #[test]
    fn emphasis_and_code_are_closed() {
        hint_of_warning(10, 11, "Unclosed **bold.");
        assert!(hint_of_warning(4, 5, "これは**「重要」**です。").contains("punctuation"));
        assert!(hint_of_warning(6, 7, "Some ** words ** here.").contains("remove the spaces"));
        hint_of_warning(6, 7, "Some ~~words.");
        hint_of_warning(6, 6, "Some `code.");
        hint_of_warning(1, 1, "*Never closed.");
        hint("Power: 2 ** 3, a * b, `**kwargs`, \\*args, **bold**, *it*, ~~no~~, ***both***.");
        hint("これは「**重要**」です。");
    }

    #[test]
    fn syntax_of_other_tools_is_reported() {
        hint_of_warning(9, 13, "It says $a^2$.");
        hint_of_warning(1, 2, "$$\na^2\n$$");
        hint_of_warning(1, 3, "\\\\(a^2\\\\)");
        hint_of_warning(1, 3, "{{#include a.py}}");
        assert!(hint_of_warning(1, 8, "!!! note \"Title\"\n    Text.").contains(":::note"));
        hint("<!-- warning 3-9 text-markup -->\n> [!NOTE]\n> Text.");
        hint("Term\n<!-- warning 1-1 text-markup -->\n: definition");
        hint_of_warning(7, 8, "Words ==so== marked.");
        hint_of_warning(6, 12, "Well :smile: done.");
        hint_of_warning(1, 5, "[TOC]");
        hint_of_warning(1, 6, "--8<-- \"a.md\"");
    }

    #[test]
    fn prices_variables_and_times_are_text() {
        hint("It costs $5, then $10 or US$3/US$4, at 10:30:15.");
        hint("From $HOME/$USER to $PATH. He said: \"a : b\".");
        hint("A ratio of 1:2:3, and `:smile:`. Ready? !!! wow");
        hint("Set a_b and c_d in `__init__`.");
    }

    #[test]
    fn attributes_and_single_colons_are_reported() {
        let picture = "=== content/01-a/01-b/images/a.svg\n<svg/>\n";
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
        let mark = "<!-- warning 19-29 text-markup -->";
        assert_marked(&format!("{picture}{head}{mark}\n![a](images/a.svg){{width=200}}\n"));
        assert_eq!(
            hint_of_warning(1, 9, ":exercise{name=\"jar\"}"),
            "write `::exercise`, with two colons"
        );
        assert!(hint_of_warning(1, 5, ":note Mind the gap").contains("`:::note`"));
    }
}
