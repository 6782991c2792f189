//! Formats diagnostics for a terminal, as JSON lines, as GitHub annotations, and for the overlay
//! on a page.
//!
//! Takes diagnostics and the sources they point into, and returns text. Doesn't check anything,
//! read the environment or print.

use std::collections::{BTreeMap, HashMap};
use std::iter;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde_json::{Value, json};

use crate::cli::Format;
use crate::load::LoadError;
use understory_source::diagnostic::{Diagnostic, Severity};
use understory_source::guide;
use understory_source::{FileId, Sources};

/// Whether a report uses colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// With ANSI colours.
    Always,
    /// Plain text.
    Never,
}

/// Maximum width of a report in columns. A paragraph is often one long line.
const MAX_WIDTH: usize = 110;
/// Maximum number of diagnostics of one code that are shown to people: more of them usually have
/// one cause. JSON output contains all of them.
const MAX_PER_CODE: usize = 20;

/// Formats the diagnostics for a terminal, followed by a summary line. Returns an empty string if
/// there are none.
#[must_use]
pub fn terminal(diagnostics: &[Diagnostic], sources: &Sources, colour: Colour) -> String {
    let (first_diagnostics, more_counts) = first_of_each_code(diagnostics);
    let mut starts = LineStarts::default();
    let mut report = String::new();
    for diagnostic in first_diagnostics {
        report.push_str(&rendered(diagnostic, sources, colour, &mut starts));
        report.push_str("\n\n");
    }
    for (code, count) in more_counts {
        report.push_str(&format!("... and {count} more of `{code}`\n"));
    }
    if !diagnostics.is_empty() {
        report.push_str(&summary(diagnostics));
        report.push('\n');
        // In a checkout, the pages are next to the course.
        if guide::RELEASE_REPOSITORY.is_some() {
            let rules = guide::page("rules/README.md");
            report.push_str(&format!("what each code means: {rules}\n"));
        }
    }
    report
}

/// Returns the diagnostics to show, and how many of each code are left out.
fn first_of_each_code(diagnostics: &[Diagnostic]) -> (Vec<&Diagnostic>, Vec<(&str, usize)>) {
    let mut counts = BTreeMap::<&str, usize>::new();
    let is_shown = |diagnostic: &&Diagnostic| {
        let count = counts.entry(diagnostic.code.name()).or_default();
        *count += 1;
        *count <= MAX_PER_CODE
    };
    let first_diagnostics = diagnostics.iter().filter(is_shown).collect();
    let more_counts = counts
        .into_iter()
        .filter(|(_, count)| *count > MAX_PER_CODE)
        .map(|(code, count)| (code, count - MAX_PER_CODE));
    (first_diagnostics, more_counts.collect())
}

/// Returns the number of errors and warnings: "3 errors, 1 warning".
#[must_use]
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let counts = [
        ("error", count(diagnostics, Severity::Error)),
        ("warning", count(diagnostics, Severity::Warning)),
    ];
    let words: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    if words.is_empty() { "no errors".to_owned() } else { words.join(", ") }
}

fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    let diagnostics = diagnostics.iter();
    diagnostics.filter(|each| each.severity() == severity).count()
}

/// Formats the diagnostics as one JSON object per line.
#[must_use]
pub fn json(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut lines = String::new();
    let mut starts = LineStarts::default();
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

/// Returns the JSON line that ends a build, after its diagnostics: whether there is a new site,
/// and the number of problems.
#[must_use]
pub fn build_json(is_built: bool, diagnostics: &[Diagnostic]) -> String {
    let object = json!({
        "built": is_built,
        "errors": count(diagnostics, Severity::Error),
        "warnings": count(diagnostics, Severity::Warning),
    });
    format!("{object}\n")
}

/// The code of a file that could not be read, which isn't one of the rules.
const UNREADABLE: &str = "unreadable";

/// Formats a file that could not be read, for the formats that programs read.
#[must_use]
pub fn format_unreadable(format: Format, error: &LoadError) -> Option<String> {
    let path = error.path()?;
    let message = error.to_string();
    let line = match format {
        Format::Terminal => return None,
        Format::Json => json!({
            "severity": "error",
            "code": UNREADABLE,
            "path": path,
            "line": 1,
            "column": 1,
            "endColumn": 2,
            "message": message,
            "hint": "",
            "notes": [],
        })
        .to_string(),
        Format::Github => format!(
            "::error file={},line=1,title={UNREADABLE}::{}",
            escape_property(path),
            escape(&message),
        ),
    };
    Some(line + "\n")
}

/// Formats the diagnostics as workflow commands, which GitHub shows on the changed lines of a
/// pull request.
#[must_use]
pub fn github(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut lines = String::new();
    let mut starts = LineStarts::default();
    for diagnostic in first_of_each_code(diagnostics).0 {
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
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    // In a property, GitHub also takes these two as separators.
    escape(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns what a page shows in its overlay: each diagnostic as a terminal would.
#[must_use]
pub fn overlay(diagnostics: &[Diagnostic], sources: &Sources) -> Value {
    let mut starts = LineStarts::default();
    let first_diagnostics = first_of_each_code(diagnostics).0.into_iter();
    first_diagnostics
        .map(|diagnostic| {
            json!({
                "severity": severity_word(diagnostic.severity()),
                "text": rendered(diagnostic, sources, Colour::Never, &mut starts),
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
    /// The bytes of that line that the diagnostic is about.
    bytes: Range<usize>,
}

/// The line starts of each file, computed once per file.
#[derive(Default)]
struct LineStarts(HashMap<FileId, Vec<usize>>);

impl LineStarts {
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
    fn of(diagnostic: &Diagnostic, sources: &'a Sources, starts: &mut LineStarts) -> Self {
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
            bytes: before.len()..before.len() + rest[..bytes].trim_end().len(),
        }
    }
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Formats one diagnostic as the Rust compiler does, without a line end.
fn rendered(
    diagnostic: &Diagnostic,
    sources: &Sources,
    colour: Colour,
    starts: &mut LineStarts,
) -> String {
    let place = Place::of(diagnostic, sources, starts);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code.name());
    let group = match place.source_line {
        Some(line) => title.element(
            Snippet::source(line)
                .path(place.path)
                .line_start(place.line)
                .annotation(AnnotationKind::Primary.span(place.bytes)),
        ),
        None => title.element(Origin::path(place.path).line(1).char_column(1)),
    };
    let notes = diagnostic.notes.iter().map(|note| Level::NOTE.message(note.trim_end()));
    let group = group.elements(notes).element(Level::HELP.message(&diagnostic.hint));
    let renderer = match colour {
        Colour::Always => Renderer::styled(),
        Colour::Never => Renderer::plain(),
    };
    renderer.term_width(MAX_WIDTH).render(&[group])
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_source::diagnostic::Code;
    use understory_source::{Contents, SourceFile, Span};

    /// Reports `needle` in `text`.
    fn report_on(text: &str, needle: &str) -> (Sources, Diagnostic) {
        let path = "content/03-loops/02-while/lesson.md";
        let contents = Contents::Text(text.into());
        let sources = Sources::new([SourceFile { path: path.into(), contents }]);
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
   |
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
        let text = format!("{}[x](gone.md){}", "before ".repeat(40), " after".repeat(40));
        let report = plain(&text, "gone.md");
        assert!(report.lines().all(|line| line.chars().count() <= MAX_WIDTH), "{report}");
        let lines: Vec<&str> = report.lines().collect();
        let column = lines[4].find('^').expect("there are carets");
        let underlined: String = lines[3].chars().skip(column).take(7).collect();
        assert_eq!(underlined, "gone.md");
    }

    #[test]
    fn an_authors_text_cannot_control_the_terminal() {
        assert!(!plain("\u{1b}[2J [x](y)", "y").contains('\u{1b}'));
    }

    #[test]
    fn colours_are_left_out_unless_asked_for() {
        let (sources, diagnostic) = report_on("[x](y)", "y");
        let coloured = terminal(std::slice::from_ref(&diagnostic), &sources, Colour::Always);
        assert!(coloured.contains('\x1b'));
        assert!(!terminal(&[diagnostic], &sources, Colour::Never).contains('\x1b'));
    }

    #[test]
    fn notes_come_before_the_help_and_keep_their_lines() {
        let (sources, diagnostic) = report_on("[x](y)", "y");
        let diagnostic = diagnostic.with_note("expected:\nHello");
        let report = terminal(&[diagnostic], &sources, Colour::Never);
        assert!(report.contains("  = note: expected:\n          Hello\n  = help: did"), "{report}");
    }

    #[test]
    fn errors_and_warnings_are_counted_separately() {
        let (_, error) = report_on("[x](y)", "y");
        let warning = Diagnostic { code: Code::UnexpectedFile, ..error.clone() };
        assert_eq!(summary(&[]), "no errors");
        assert_eq!(summary(&[error.clone(), error, warning]), "2 errors, 1 warning");
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
        let diagnostic = Diagnostic { message: "100%\nsure".into(), ..diagnostic };
        assert_eq!(
            github(&[diagnostic], &sources),
            "::error file=content/03-loops/02-while/lesson.md,line=1,col=5,endColumn=6,\
             title=broken-link::100%25%0Asure%0Ahelp: did you mean `../01-for/lesson.md`?\n"
        );
    }

    #[test]
    fn at_most_twenty_of_one_code_are_shown_and_the_rest_counted() {
        let (sources, diagnostic) = report_on("[x](y)", "y");
        let report = terminal(&vec![diagnostic; 27], &sources, Colour::Never);
        assert_eq!(report.matches("error[broken-link]").count(), 20);
        assert!(report.contains("7 more of `broken-link`"), "{report}");
        assert!(report.ends_with("27 errors\n"), "{report}");
    }

    #[test]
    fn the_overlay_shows_what_the_terminal_shows() {
        let (sources, diagnostic) = report_on("[x](y)", "y");
        let entries = overlay(std::slice::from_ref(&diagnostic), &sources);
        let text = entries[0]["text"].as_str().expect("text");
        let report = terminal(&[diagnostic], &sources, Colour::Never);
        assert!(report.starts_with(text), "{report}");
    }
}
