//! Tests rules: a course in one string, with comments that say what is wrong with the line
//! below them.
//!
//! A file begins at `=== path`. A mark is a comment above the line it is about:
//! `<!-- error 28-46 broken-link -->` in Markdown, `# error 9-13 unknown-key` in TOML, with
//! the columns of the first and the last character. Marks for the first line, and so for a
//! file as a whole, come after the path: `=== path | error 1-1 …`.

use std::collections::BTreeMap;

use understory_source::diagnostic::{Diagnostic, Severity};
use understory_source::{COURSE_FILE, Contents, SourceFile, Sources};

/// A lesson and its exercise `jar`, up to its solution; a test appends the solution's lines.
pub const JAR: &str = "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

::exercise{name=\"jar\"}
=== content/01-a/01-b/jar/task.md
+++
title = \"Jar\"
hints = [\"Look.\"]
+++
=== content/01-a/01-b/jar/starter.py
=== content/01-a/01-b/jar/solution.py
";

/// Passes the sources in `text` to `find`, and compares the diagnostics that it returns with the
/// marks. Returns them sorted, so that a test can look at their messages.
///
/// # Panics
/// If a mark and a diagnostic don't match.
#[track_caller]
pub fn assert_found(text: &str, find: impl FnOnce(&Sources) -> Vec<Diagnostic>) -> Vec<Diagnostic> {
    let files = files(text);
    let mut expected: Vec<String> =
        files.iter().flat_map(|(path, text)| marks(path, text)).collect();
    expected.extend(marks_of_first_lines(text));
    let sources = numbered(files);
    let mut diagnostics = find(&sources);
    diagnostics.sort();
    let descriptions: Vec<String> =
        diagnostics.iter().map(|each| describe(each, &sources)).collect();
    let missing = difference(&expected, &descriptions);
    let unexpected = difference(&descriptions, &expected);
    assert!(
        missing.is_empty() && unexpected.is_empty(),
        "marked, and not reported:\n  {}\nreported, and not marked:\n  {}\n{diagnostics:#?}",
        missing.join("\n  "),
        unexpected.join("\n  ")
    );
    diagnostics
}

/// Returns what isn't in `others`; of equal ones, each counts.
fn difference(all: &[String], removed: &[String]) -> Vec<String> {
    let mut removed = removed.to_vec();
    let mut remaining = all.to_vec();
    remaining.retain(|each| match removed.iter().position(|other| other == each) {
        Some(at) => {
            removed.swap_remove(at);
            false
        }
        None => true,
    });
    remaining
}

/// Returns the files of `text` as sources, added to a course without problems.
pub fn sources(text: &str) -> Sources {
    numbered(files(text))
}

fn numbered(files: BTreeMap<String, String>) -> Sources {
    Sources::new(files.into_iter().map(|(path, text)| {
        let contents = Contents::Text(text);
        SourceFile { path, contents }
    }))
}

/// Returns the files of `text`, added to a course without problems.
fn files(text: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([
        (COURSE_FILE.to_owned(), "title = \"A course\"\n".to_owned()),
        ("content/home.md".to_owned(), "+++\ntitle = \"Home\"\n+++\n".to_owned()),
        ("content/01-a/part.md".to_owned(), "+++\ntitle = \"Part A\"\n+++\n".to_owned()),
        ("themes/default/templates/base.html".to_owned(), String::new()),
    ]);
    for file in text.split("=== ").skip(1) {
        let (head, text) = file.split_once('\n').expect("a path ends with its line");
        let path = head.split(" | ").next().unwrap_or_default();
        files.insert(path.to_owned(), text.to_owned());
    }
    files
}

fn marks_of_first_lines(text: &str) -> Vec<String> {
    let heads = text.lines().filter_map(|line| line.strip_prefix("=== "));
    heads
        .flat_map(|head| {
            let (path, marks) = head.split_once(" | ").unwrap_or((head, ""));
            let marks = marks.split(" | ").filter(|mark| !mark.is_empty());
            marks.map(move |mark| format!("{path}:1 {mark}"))
        })
        .collect()
}

fn marks(path: &str, text: &str) -> Vec<String> {
    let mut marks = Vec::new();
    let mut waiting: Vec<&str> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mark = line
            .trim()
            .strip_prefix("<!-- ")
            .and_then(|rest| rest.strip_suffix(" -->"))
            .or_else(|| line.strip_prefix("# "));
        match mark.filter(|mark| mark.starts_with("error ") || mark.starts_with("warning ")) {
            Some(mark) => waiting.push(mark),
            None => {
                marks.extend(waiting.drain(..).map(|mark| format!("{path}:{} {mark}", index + 1)))
            }
        }
    }
    marks
}

fn describe(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let span = diagnostic.span;
    let file = sources.file(span.file);
    let at = sources.line_column(span);
    let text = &file.text().unwrap_or_default()[span.start..span.end];
    let length = text.lines().next().unwrap_or_default().chars().count().max(1);
    let severity = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let (path, line, first) = (&file.path, at.line, at.column);
    let code = diagnostic.code.name();
    format!("{path}:{line} {severity} {first}-{} {code}", first + length - 1)
}
