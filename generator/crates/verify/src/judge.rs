//! Compares the outcome of a program with what the course says about it.

use understory_course::{CodeBlock, Exercise, Mistake, Output};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Span};

use super::outcome::{Outcome, block, unusable};
use super::program::{Program, Role, Subject, place};
use super::questions;
use super::verdict::{Checked, Verdict};

/// Reports a difference between a program's outcome and what the course says about it.
#[must_use]
pub fn judge(program: &Program<'_>, outcome: &Outcome) -> Option<Diagnostic> {
    match (&program.subject, outcome) {
        (Subject::Trial { trial, error }, _) => questions::judge(trial, *error, outcome),
        (Subject::Sample(code), Outcome::Ran { transcript, error, .. }) => {
            sample(code, transcript, error.as_deref())
        }
        // SQL, which the check engine runs.
        (Subject::Sample(code), Outcome::Checked(verdict)) => {
            let transcript: String = verdict.output.iter().map(|piece| &*piece.text).collect();
            let error = verdict.error.as_ref().and_then(|error| error.kind.as_deref());
            sample(code, &transcript, error)
        }
        (Subject::Answer { exercise, role, file, span }, Outcome::Checked(verdict)) => {
            let source = program.request["source"].as_str().unwrap_or_default();
            let line = |check: &Checked| line_of_error(check, (*file)?, source);
            answer(exercise, *role, *span, line, verdict)
        }
        _ => Some(unusable(place(program), outcome)),
    }
}

fn sample(code: &CodeBlock, transcript: &str, error: Option<&str>) -> Option<Diagnostic> {
    let actual = transcript.trim_end_matches('\n');
    match (&code.error, error) {
        (None, Some(name)) => {
            // A missing module is rarely what a lesson wants to show.
            let hint = match name {
                "ModuleNotFoundError" => {
                    "import another module, or make this a local lesson".into()
                }
                _ => format!(
                    "fix the program, or expect the error: ```{} {{error=\"{name}\"}}",
                    code.language
                ),
            };
            let message = format!("this program fails with {name}");
            return Some(
                Diagnostic::new(Code::UntrueSample, code.span, message, hint)
                    .with_note(block("it prints", actual)),
            );
        }
        // Checked before the output, whose traceback would differ too and hide the reason.
        (Some(expected), got_error) if got_error != Some(expected) => {
            return Some(
                Diagnostic::new(
                    Code::UntrueSample,
                    code.span,
                    match got_error {
                        Some(name) => {
                            format!("expected {expected}, but the program failed with {name}")
                        }
                        None => format!("expected {expected}, but the program succeeded"),
                    },
                    "change the program, or `error` in its fence",
                )
                .with_note(block("it prints", actual)),
            );
        }
        _ => {}
    }
    match &code.output {
        Some(output) if output.text.trim_end_matches('\n') == actual => None,
        Some(output) => {
            let (span, message) = difference(output, actual);
            let hint = "replace this output with the actual one, shown above";
            let diagnostic = Diagnostic::new(Code::UntrueSample, span, message, hint);
            Some(diagnostic.with_note(block("it prints", actual)))
        }
        None if actual.is_empty() => None,
        None => Some(
            Diagnostic::new(
                Code::SampleWithoutOutput,
                code.span,
                "this program prints something, but has no `output` block",
                "add an `output` block below it with the output shown above",
            )
            .with_note(block("it prints", actual)),
        ),
    }
}

/// Returns the first line of a written output that differs from the actual one, and how.
fn difference(output: &Output, actual: &str) -> (Span, String) {
    let expected = output.text.trim_end_matches('\n');
    let mut start = output.span.start;
    let mut lines = actual.lines();
    for line in expected.lines() {
        let span = Span::new(output.span.file, start, start + line.len());
        match lines.next() {
            Some(actual) if actual == line => start += line.len() + 1,
            Some(actual) => return (span, format!("the program prints `{actual}` here")),
            None => return (span, "the program doesn't print this line".to_owned()),
        }
    }
    // No shown line differs, so the last one is marked: the rest would come after it.
    let end = start.saturating_sub(1).max(output.span.start);
    let span = Span::new(output.span.file, end, end);
    (span, "the program prints more than this".to_owned())
}

fn answer(
    exercise: &Exercise,
    role: Role<'_>,
    span: Span,
    line_of_error: impl Fn(&Checked) -> Option<Span>,
    verdict: &Verdict,
) -> Option<Diagnostic> {
    let passed = verdict.passed;
    let failed = verdict.checks.iter().find(|check| check.status.is_failure());
    match role {
        // Readers would press Check and pass without having done anything.
        Role::Starter if passed => Some(Diagnostic::new(
            Code::PassingStarter,
            span,
            format!("the starter of `{}` passes its checks without any changes", exercise.id),
            match &exercise.sample {
                None => {
                    "remove the answer from starter.py, or check for what the reader has to add"
                }
                Some(_) => {
                    "its starter is the sample above it; check for what the reader has to change"
                }
            },
        )),
        Role::Solution | Role::Alternative if !passed => {
            let mut diagnostic = Diagnostic::new(
                Code::FailingSolution,
                failed.and_then(line_of_error).unwrap_or(span),
                format!("this answer to `{}` doesn't pass its checks", exercise.id),
                "change the answer, or the checks in checks.toml",
            );
            if let Some(check) = failed {
                diagnostic = diagnostic.with_note(describe_failed_check(check));
            }
            Some(diagnostic)
        }
        Role::Mistake(mistake) if passed => Some(Diagnostic::new(
            Code::UnrecognisedMistake,
            mistake.span,
            "this mistake passes the checks",
            "add a check that it fails, or delete the mistake",
        )),
        Role::Mistake(mistake) => {
            let mistakes = exercise.checks.as_ref().map_or(&[][..], |checks| &checks.mistakes);
            let matched_mistake = failed.and_then(|check| mistakes.get(check.mistake?));
            // Several tables can be about one program.
            let path = mistake.path.as_ref().map(|path| &path.value);
            let is_alike = |other: &Mistake| {
                let file = other.path.as_ref().map(|path| &path.value);
                other.table == mistake.table || path.is_some() && file == path
            };
            if matched_mistake.is_some_and(is_alike) {
                return None;
            }
            let message = match matched_mistake {
                Some(other) => match &other.path {
                    Some(path) => format!("this mistake gets the message of {}", path.value),
                    None => "this mistake gets the message of another one".to_owned(),
                },
                None => "this mistake fails, but not with its own message".to_owned(),
            };
            let mut diagnostic = Diagnostic::new(
                Code::UnrecognisedMistake,
                mistake.span,
                message,
                "change the conditions of this `[[mistake]]` so that they match only this program",
            );
            if let Some(check) = failed {
                diagnostic = diagnostic.with_note(describe_failed_check(check));
            }
            Some(diagnostic)
        }
        _ => None,
    }
}

/// Returns the line of an answer where a check stopped with an error.
pub(super) fn line_of_error(check: &Checked, file: FileId, source: &str) -> Option<Span> {
    let index = check.error.as_ref()?.line?.checked_sub(1)?;
    let mut lines = source.split_inclusive('\n');
    let start: usize = lines.by_ref().take(index).map(str::len).sum();
    let line = lines.next()?;
    Some(Span::new(file, start, start + line.trim_end().len()))
}

/// Describes a failed check as a reader would see it.
fn describe_failed_check(check: &Checked) -> String {
    let traceback = check.error.as_ref().and_then(|error| error.traceback.as_deref());
    let lines = [
        ("check", check.name.as_deref()),
        ("called", check.called.as_deref()),
        ("expected", check.expected.as_deref()),
        ("got", check.got.as_deref()),
        ("message", check.message.as_deref()),
        ("in", check.place.as_deref()),
        ("error", traceback.map(str::trim_end)),
    ];
    let lines = lines.into_iter().filter_map(|(word, text)| Some(block(word, text?)));
    let lines: Vec<_> = lines.collect();
    lines.join("\n")
}
