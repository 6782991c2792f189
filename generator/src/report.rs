//! Formats diagnostics for a terminal, as JSON lines, as GitHub annotations, and for the overlay
//! on a page.
//!
//! Takes diagnostics and the sources they point into, and returns text. Doesn't check anything,
//! read the environment or print.

use std::collections::HashMap;
use std::iter;
use std::ops::Range;

use serde_json::{Value, json};
use unicode_width::UnicodeWidthChar;

use crate::cli::Format;
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::LoadError;
use crate::source::{FileId, Sources};

/// Whether a report uses colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// With ANSI colours.
    Always,
    /// Plain text.
    Never,
}

/// Maximum number of columns shown of a source line. A paragraph is often one long line.
const WIDEST: usize = 100;
/// Number of columns shown before a place far to the right.
const BEFORE: usize = 40;
const TAB: &str = "    ";
/// Maximum number of diagnostics shown to people. Nobody reads more, and each one costs a look
/// through its file. JSON output contains all of them.
const MOST_SHOWN: usize = 1_000;

/// Formats the diagnostics for a terminal, followed by a summary line. Returns an empty string if
/// there are none.
#[must_use]
pub fn terminal(diagnostics: &[Diagnostic], sources: &Sources, colour: Colour) -> String {
    let paint = Paint(colour);
    let mut report = String::new();
    let mut starts = Starts::default();
    for diagnostic in diagnostics.iter().take(MOST_SHOWN) {
        let place = Place::of(diagnostic, sources, &mut starts);
        report.push_str(&picture(diagnostic, &place, paint));
        report.push('\n');
    }
    if diagnostics.len() > MOST_SHOWN {
        let more = diagnostics.len() - MOST_SHOWN;
        report.push_str(&format!(
            "... and {more} more; fix these first to see them\n"
        ));
    }
    if !diagnostics.is_empty() {
        report.push_str(&summary(diagnostics));
        report.push('\n');
    }
    report
}

/// Returns the number of errors and warnings: "3 errors, 1 warning".
#[must_use]
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|each| each.severity() == severity)
            .count()
    };
    let counts = [
        ("error", count(Severity::Error)),
        ("warning", count(Severity::Warning)),
    ];
    let words: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    if words.is_empty() {
        "no errors".to_owned()
    } else {
        words.join(", ")
    }
}

/// Formats the diagnostics as one JSON object per line.
#[must_use]
pub fn json(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut lines = String::new();
    let mut starts = Starts::default();
    for diagnostic in diagnostics {
        let place = Place::of(diagnostic, sources, &mut starts);
        let object = json!({
            "severity": severity_word(diagnostic.severity()),
            "code": diagnostic.code.name(),
            "path": place.path,
            "line": place.line,
            "column": place.column,
            "endColumn": place.column + place.length,
            "message": diagnostic.message,
            "hint": diagnostic.hint,
            "notes": diagnostic.notes,
        });
        lines.push_str(&object.to_string());
        lines.push('\n');
    }
    lines
}

/// Formats a file that could not be read like a diagnostic, with its own code.
fn json_of_unreadable(path: &str, line: usize, message: &str) -> String {
    let object = json!({
        "severity": "error",
        "code": UNREADABLE,
        "path": path,
        "line": line,
        "column": 1,
        "endColumn": 2,
        "message": message,
        "hint": "",
        "notes": [],
    });
    format!("{object}\n")
}

/// Returns the JSON line that ends a build, after its diagnostics: whether there is a new site,
/// and the number of problems.
#[must_use]
pub fn json_of_build(is_built: bool, diagnostics: &[Diagnostic]) -> String {
    let count = |severity| {
        let of_it = diagnostics
            .iter()
            .filter(|each| each.severity() == severity);
        of_it.count()
    };
    let object = json!({
        "built": is_built,
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
    });
    format!("{object}\n")
}

/// Formats a file that could not be read, for the formats that programs read.
#[must_use]
pub fn of_unreadable(format: Format, error: &LoadError) -> Option<String> {
    let (path, line) = error.place()?;
    let message = error.to_string();
    match format {
        Format::Terminal => None,
        Format::Json => Some(json_of_unreadable(path, line, &message)),
        Format::Github => Some(github_of_unreadable(path, line, &message)),
    }
}

/// Formats a file that could not be read as a workflow command.
fn github_of_unreadable(path: &str, line: usize, message: &str) -> String {
    format!(
        "::error file={},line={line},title={UNREADABLE}::{}\n",
        escape_property(path),
        escape(message),
    )
}

/// Used as the code of a file that could not be read, because that isn't one of the rules.
const UNREADABLE: &str = "unreadable";

/// Formats the diagnostics as workflow commands, which GitHub shows on the changed lines of a
/// pull request.
#[must_use]
pub fn github(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut lines = String::new();
    let mut starts = Starts::default();
    for diagnostic in diagnostics.iter().take(MOST_SHOWN) {
        let place = Place::of(diagnostic, sources, &mut starts);
        let mut text = format!("{}\nhelp: {}", diagnostic.message, diagnostic.hint);
        for note in &diagnostic.notes {
            text.push('\n');
            text.push_str(note);
        }
        lines.push_str(&format!(
            "::{} file={},line={},col={},endColumn={},title={}::{}\n",
            severity_word(diagnostic.severity()),
            escape_property(place.path),
            place.line,
            place.column,
            place.column + place.length,
            diagnostic.code.name(),
            escape(&text),
        ));
    }
    lines
}

fn escape(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns the data from which a page draws the overlay.
#[must_use]
pub fn overlay(diagnostics: &[Diagnostic], sources: &Sources) -> Value {
    let mut starts = Starts::default();
    diagnostics
        .iter()
        .take(MOST_SHOWN)
        .map(|diagnostic| {
            let place = Place::of(diagnostic, sources, &mut starts);
            // Cut long lines as in the terminal, because wrapping would separate a line from its
            // caret.
            let cut = |line| excerpt(line, place.column - 1, place.length);
            let excerpt = place.source_line.map(cut);
            json!({
                "severity": severity_word(diagnostic.severity()),
                "code": diagnostic.code.name(),
                "path": place.path,
                "line": place.line,
                "column": place.column,
                "source_line": excerpt.as_ref().map(|(shown, _, _)| shown),
                "caret_start": excerpt.as_ref().map_or(0, |(_, before, _)| *before),
                "caret_len": excerpt.as_ref().map_or(0, |(_, _, under)| *under),
                "message": diagnostic.message,
                "hint": diagnostic.hint,
                "notes": diagnostic.notes,
            })
        })
        .collect()
}

/// Where a diagnostic points, counted from 1. A place that spans several lines is shown on its
/// first line.
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    /// In characters, at least 1.
    length: usize,
    /// The source line; `None` if the file isn't text.
    source_line: Option<&'a str>,
}

/// The line starts of each file, computed once per file.
#[derive(Default)]
struct Starts(HashMap<FileId, Vec<usize>>);

impl Starts {
    /// Returns the index of the line in `text` that contains the byte `at`, from 0, and the
    /// line's range.
    fn line(&mut self, file: FileId, text: &str, at: usize) -> (usize, Range<usize>) {
        let starts = self.0.entry(file).or_insert_with(|| {
            let after = text.match_indices('\n').map(|(newline, _)| newline + 1);
            iter::once(0).chain(after).collect()
        });
        let number = starts.partition_point(|start| *start <= at) - 1;
        let end = starts.get(number + 1).map_or(text.len(), |next| next - 1);
        (number, starts[number]..end)
    }
}

impl<'a> Place<'a> {
    fn of(diagnostic: &Diagnostic, sources: &'a Sources, starts: &mut Starts) -> Self {
        let span = diagnostic.span;
        let file = sources.file(span.file);
        let text = file.text().unwrap_or_default();
        let mut at = span.start.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let (number, line) = starts.line(span.file, text, at);
        let start = line.start;
        let line = &text[line];
        let (before, rest) = line.split_at(at - start);
        let mut bytes = span.end.saturating_sub(span.start).min(rest.len());
        while !rest.is_char_boundary(bytes) {
            bytes += 1;
        }
        Self {
            path: &file.path,
            line: number + 1,
            column: before.chars().count() + 1,
            length: rest[..bytes].trim_end().chars().count().max(1),
            source_line: file.text().map(|_| line),
        }
    }
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn picture(diagnostic: &Diagnostic, place: &Place<'_>, paint: Paint) -> String {
    let word = severity_word(diagnostic.severity());
    let head = format!("{word}[{}]", diagnostic.code.name());
    let number = place.line.to_string();
    let gutter = " ".repeat(number.len());
    let bar = paint.faint("|");
    let mut picture = format!(
        "{}: {}\n{gutter}{} {}:{}:{}\n",
        paint.severity(diagnostic.severity(), &head),
        paint.bold(&harmless(&diagnostic.message)),
        paint.faint("-->"),
        harmless(place.path),
        place.line,
        place.column,
    );
    if let Some(source_line) = place.source_line {
        let (shown, before, under) = excerpt(source_line, place.column - 1, place.length);
        picture.push_str(&format!("{gutter} {bar}\n"));
        picture.push_str(format!("{} {bar} {shown}", paint.faint(&number)).trim_end());
        let carets = paint.severity(diagnostic.severity(), &"^".repeat(under));
        picture.push_str(&format!(
            "\n{gutter} {bar} {}{carets}\n",
            " ".repeat(before)
        ));
    }
    let hint = ("help", &diagnostic.hint);
    let notes = diagnostic.notes.iter().map(|note| ("note", note));
    for (word, text) in notes.chain([hint]) {
        let indent = " ".repeat(number.len() + word.len() + 5);
        let text = text
            .trim_end()
            .split('\n')
            .map(harmless)
            .collect::<Vec<_>>();
        let text = text.join(&format!("\n{indent}"));
        picture.push_str(&format!("{gutter} {} {word}: {text}\n", paint.faint("=")));
    }
    picture
}

/// Returns the visible part of a line, the width before the carets, and the width of the carets.
fn excerpt(line: &str, start: usize, length: usize) -> (String, usize, usize) {
    // A line may be as long as its file, so only look near the place.
    let from = start.saturating_sub(WIDEST);
    let mut rest = line.chars().skip(from);
    let cells: Vec<(String, usize)> = rest.by_ref().take(3 * WIDEST).map(cell).collect();
    let goes_on = rest.next().is_some();
    let start = start - from;
    let width = |cells: &[(String, usize)]| cells.iter().map(|(_, width)| width).sum::<usize>();
    let start = start.min(cells.len());
    let mut first = 0;
    let is_wide = goes_on || from > 0 || width(&cells) > WIDEST;
    if is_wide && width(&cells[..start]) + length > WIDEST - BEFORE {
        while width(&cells[first..start]) > BEFORE {
            first += 1;
        }
    }
    let mut last = cells.len();
    while last > first && width(&cells[first..last]) > WIDEST {
        last -= 1;
    }
    let mut shown: String = cells[first..last]
        .iter()
        .map(|(text, _)| text.as_str())
        .collect();
    let mut before = width(&cells[first..start]);
    let end = (start + length).min(last).max(start);
    let under = width(&cells[start..end]).max(1);
    if from + first > 0 {
        shown.insert(0, '…');
        before += 1;
    }
    if goes_on || last < cells.len() {
        shown.push('…');
    }
    (shown, before, under)
}

/// Returns how a terminal shows a character, and its width in columns.
fn cell(c: char) -> (String, usize) {
    match c {
        '\t' => (TAB.to_owned(), TAB.len()),
        c if c.is_control() => (char::REPLACEMENT_CHARACTER.to_string(), 1),
        c => (c.to_string(), c.width().unwrap_or(1)),
    }
}

/// Returns an author's text without control characters, which could drive the terminal.
fn harmless(text: &str) -> String {
    text.chars().map(|c| cell(c).0).collect()
}

#[derive(Clone, Copy)]
struct Paint(Colour);

impl Paint {
    fn with(self, style: &str, text: &str) -> String {
        match self.0 {
            Colour::Always => format!("\x1b[{style}m{text}\x1b[0m"),
            Colour::Never => text.to_owned(),
        }
    }

    fn severity(self, severity: Severity, text: &str) -> String {
        match severity {
            Severity::Error => self.with("1;31", text),
            Severity::Warning => self.with("1;33", text),
        }
    }

    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn faint(self, text: &str) -> String {
        self.with("34", text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::{Contents, SourceFile, Span};

    /// Reports `needle` in `text`.
    fn report_on(text: &str, needle: &str) -> (Sources, Diagnostic) {
        let path = "content/03-loops/02-while/lesson.md";
        let contents = Contents::Text(text.into());
        let sources = Sources::new([SourceFile {
            path: path.into(),
            contents,
        }]);
        let file = sources.find(path).expect("the file was just added");
        let start = text.find(needle).expect("the needle is in the text");
        let diagnostic = Diagnostic::new(
            Code::BrokenLink,
            Span::new(file, start, start + needle.len()),
            "no lesson at this address",
            "did you mean `../01-for/lesson.md`?",
        );
        (sources, diagnostic)
    }

    fn plain(text: &str, needle: &str) -> String {
        let (sources, diagnostic) = report_on(text, needle);
        terminal(&[diagnostic], &sources, Colour::Never)
    }

    #[test]
    fn a_report_shows_the_source_line_and_the_help() {
        let text = "\n".repeat(13) + "Not sure? Read [for loops](../01-fro/lesson.md) again.\n";
        assert_eq!(
            plain(&text, "../01-fro/lesson.md"),
            "\
error[broken-link]: no lesson at this address
  --> content/03-loops/02-while/lesson.md:14:28
   |
14 | Not sure? Read [for loops](../01-fro/lesson.md) again.
   |                            ^^^^^^^^^^^^^^^^^^^
   = help: did you mean `../01-for/lesson.md`?

1 error
"
        );
    }

    #[test]
    fn wide_characters_and_tabs_keep_the_carets_in_place() {
        assert!(plain("日本 [x](y)", "y").contains("\n  |          ^\n"));
        assert!(plain("\t[x](y)", "y").contains("1 |     [x](y)\n  |         ^\n"));
    }

    #[test]
    fn a_place_of_several_lines_is_shown_on_its_first_line() {
        assert!(plain("one\ntwo\nthree", "two\nthree").contains("2 | two\n  | ^^^\n"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!(
            "{}[x](gone.md){}",
            "before ".repeat(40),
            " after".repeat(40)
        );
        let report = plain(&text, "gone.md");
        assert!(
            report.lines().all(|line| line.chars().count() < 110),
            "{report}"
        );
        let lines: Vec<&str> = report.lines().collect();
        let column = lines[4].find('^').expect("there are carets");
        let shown: String = lines[3].chars().skip(column).take(7).collect();
        assert_eq!(shown, "gone.md");
    }

    #[test]
    fn an_authors_text_cannot_control_the_terminal() {
        assert!(!plain("\u{1b}[2J [x](y)", "y").contains('\u{1b}'));
    }

    #[test]
    fn colours_are_left_out_unless_asked_for() {
        let (sources, diagnostic) = report_on("[x](y)", "y");
        let coloured = terminal(std::slice::from_ref(&diagnostic), &sources, Colour::Always);
        assert!(coloured.contains("\x1b[1;31merror[broken-link]\x1b[0m"));
        assert!(!terminal(&[diagnostic], &sources, Colour::Never).contains('\x1b'));
    }

    #[test]
    fn notes_come_before_the_help_and_keep_their_lines() {
        let (sources, diagnostic) = report_on("[x](y)", "y");
        let diagnostic = diagnostic.with_note("expected:\nHello");
        let report = terminal(&[diagnostic], &sources, Colour::Never);
        assert!(
            report.contains("  = note: expected:\n          Hello\n  = help: did"),
            "{report}"
        );
    }

    #[test]
    fn errors_and_warnings_are_counted_separately() {
        let (_, error) = report_on("[x](y)", "y");
        let warning = Diagnostic {
            code: Code::UnexpectedFile,
            ..error.clone()
        };
        assert_eq!(summary(&[]), "no errors");
        assert_eq!(
            summary(&[error.clone(), error, warning]),
            "2 errors, 1 warning"
        );
    }

    #[test]
    fn json_has_one_object_per_line() {
        let (sources, diagnostic) = report_on("é\n[x](y)", "y");
        let lines = json(&[diagnostic], &sources);
        let object: Value = serde_json::from_str(lines.trim_end()).expect("one line of JSON");
        assert_eq!(
            object,
            json!({
                "severity": "error",
                "code": "broken-link",
                "path": "content/03-loops/02-while/lesson.md",
                "line": 2,
                "column": 5,
                "endColumn": 6,
                "message": "no lesson at this address",
                "hint": "did you mean `../01-for/lesson.md`?",
                "notes": [],
            })
        );
    }

    #[test]
    fn a_github_annotation_is_always_one_line() {
        let (sources, diagnostic) = report_on("[x](y)", "y");
        let diagnostic = Diagnostic {
            message: "100%\nsure".into(),
            ..diagnostic
        };
        assert_eq!(
            github(&[diagnostic], &sources),
            "::error file=content/03-loops/02-while/lesson.md,line=1,col=5,endColumn=6,\
             title=broken-link::100%25%0Asure%0Ahelp: did you mean `../01-for/lesson.md`?\n"
        );
    }

    #[test]
    fn the_overlay_cuts_long_lines_like_the_terminal() {
        let text = format!("{}[x](gone.md)", "before ".repeat(40));
        let (sources, diagnostic) = report_on(&text, "gone.md");
        let overlay = overlay(&[diagnostic], &sources);
        let shown = overlay[0]["source_line"].as_str().expect("a line");
        assert!(shown.chars().count() < 110, "{shown}");
        let start = overlay[0]["caret_start"].as_u64().expect("a number");
        let start = usize::try_from(start).expect("it is small");
        assert_eq!(shown.chars().skip(start).collect::<String>(), "gone.md)");
    }

    #[test]
    fn the_overlay_counts_its_carets_in_characters() {
        let (sources, diagnostic) = report_on("é [x](yz)", "yz");
        let overlay = overlay(&[diagnostic], &sources);
        assert_eq!(overlay[0]["source_line"], "é [x](yz)");
        assert_eq!(
            (&overlay[0]["caret_start"], &overlay[0]["caret_len"]),
            (&json!(6), &json!(2))
        );
    }
}
