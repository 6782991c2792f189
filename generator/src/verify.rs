//! Compares what the course says about its programs with what they do.
//!
//! [`requests`] does the same for the servers of starters.
//!
//! Judges the outcomes of the course's [`programs()`], which [`process`] runs. The check
//! engine inside the interpreter decides whether an answer passes. Nothing here links the
//! interpreter.

mod apps;
mod faults;
mod memory;
pub mod process;
mod programs;
pub mod questions;
pub mod requests;
mod responses;
mod verdict;

pub use faults::diagnostics_for;
pub use memory::Memory;
pub use programs::{Counts, Program, Role, Subject, count, listing, programs};
pub use verdict::{Checked, Fault, Verdict};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::course::{CodeBlock, Exercise, Mistake, Output};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

/// The outcome of running a program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// It ended.
    Ran {
        /// What a terminal would show, including typed lines.
        transcript: String,
        /// The exception it ended with: `NameError`.
        error: Option<String>,
    },
    /// It was checked, with the engine's verdict.
    Checked(Box<Verdict>),
    /// Its steps were recorded; see [`crate::recordings::recording`].
    Recorded(Value),
    /// It was stopped at the time limit.
    Overran,
    /// The interpreter itself failed.
    Crashed(String),
}

/// Reports a difference between a program's outcome and what the course says about it.
#[must_use]
pub fn judge(program: &Program<'_>, outcome: &Outcome) -> Option<Diagnostic> {
    match (&program.subject, outcome) {
        (Subject::Trial { trial, error }, _) => questions::judge(trial, *error, outcome),
        (Subject::Sample(code), Outcome::Ran { transcript, error }) => {
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

/// Turns a typical wrong answer into one that no declared mistake explains. Any other program is
/// returned as it is.
#[must_use]
pub fn without_declared_mistakes(mut program: Program<'_>) -> Program<'_> {
    if program.is_mistake() {
        program.request["exercise"]["mistakes"] = Value::Array(Vec::new());
    }
    program
}

/// Returns the message of the check that failed, if one did.
#[must_use]
pub fn feedback(outcome: &Outcome) -> Option<&str> {
    let Outcome::Checked(verdict) = outcome else { return None };
    verdict.checks.iter().find_map(|check| check.message.as_deref())
}

/// Reports a program whose outcome can't be judged.
fn unusable(span: Span, outcome: &Outcome) -> Diagnostic {
    match outcome {
        Outcome::Overran => Diagnostic::new(
            Code::EndlessProgram,
            span,
            format!(
                "this program didn't end within {} seconds",
                process::TIME_LIMIT.as_secs()
            ),
            "make it end; if the lesson shows an endless loop on purpose, add `{static reason=\"…\"}`",
        ),
        Outcome::Crashed(words) => Diagnostic::new(
            Code::UntrueSample,
            span,
            "the Python interpreter crashed while running this program",
            "this is a bug in the runner: reproduce it with `understory python FILE`, and report it",
        )
        .with_note(words.clone()),
        Outcome::Ran { .. } | Outcome::Checked(_) | Outcome::Recorded(_) => Diagnostic::new(
            Code::UntrueSample,
            span,
            "the Python interpreter sent an unexpected answer",
            "rebuild the runner, so that its version matches the generator's",
        ),
    }
}

fn place(program: &Program<'_>) -> Span {
    match &program.subject {
        Subject::Sample(code) => code.span,
        Subject::Trial { trial, .. } => trial.span,
        Subject::Answer { span, .. } => *span,
        Subject::App { app, .. } => app.span,
    }
}

fn sample(code: &CodeBlock, transcript: &str, error: Option<&str>) -> Option<Diagnostic> {
    let got = transcript.trim_end_matches('\n');
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
                    .with_note(block("it prints", got)),
            );
        }
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
                .with_note(block("it prints", got)),
            );
        }
        _ => {}
    }
    match &code.output {
        Some(output) if output.text.trim_end_matches('\n') == got => None,
        Some(output) => {
            let (span, message) = difference(output, got);
            let hint = "replace this output with the actual one, shown above";
            let diagnostic = Diagnostic::new(Code::UntrueSample, span, message, hint);
            Some(diagnostic.with_note(block("it prints", got)))
        }
        None if got.is_empty() => None,
        None => Some(
            Diagnostic::new(
                Code::SampleWithoutOutput,
                code.span,
                "this program prints something, but has no `output` block",
                "add an `output` block below it with the output shown above",
            )
            .with_note(block("it prints", got)),
        ),
    }
}

/// Returns the first line of a written output that differs from the actual one, and how.
fn difference(output: &Output, got: &str) -> (Span, String) {
    let written = output.text.trim_end_matches('\n');
    let mut start = output.span.start;
    let mut lines = got.lines();
    for line in written.lines() {
        let span = Span::new(output.span.file, start, start + line.len());
        match lines.next() {
            Some(actual) if actual == line => start += line.len() + 1,
            Some(actual) => return (span, format!("the program prints `{actual}` here")),
            None => return (span, "the program doesn't print this line".to_owned()),
        }
    }
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
            Code::UntoldMistake,
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
                Code::UntoldMistake,
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
fn line_of_error(check: &Checked, file: FileId, source: &str) -> Option<Span> {
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

/// Formats a label and a text, and indents the text if it has several lines.
fn block(word: &str, text: &str) -> String {
    if text.is_empty() {
        format!("{word} nothing")
    } else if text.contains('\n') {
        format!("{word}:\n    {}", text.replace('\n', "\n    "))
    } else {
        format!("{word}: {text}")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::check::marked::{JAR, sources};
    use crate::parse::parse;

    /// Judges the only sample of a lesson with this text, given its outcome.
    fn judge_sample(lesson: &str, transcript: &str, error: Option<&str>) -> Option<Diagnostic> {
        let text =
            format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{lesson}\n");
        let sources = sources(&text);
        let (course, _) = parse(&sources);
        let programs = programs(&course, &sources);
        let outcome =
            Outcome::Ran { transcript: transcript.to_owned(), error: error.map(str::to_owned) };
        judge(&programs[0], &outcome)
    }

    fn message(told: Option<Diagnostic>) -> String {
        told.map_or_else(String::new, |diagnostic| diagnostic.message)
    }

    #[test]
    fn a_sample_that_prints_its_output_is_fine() {
        let lesson = "```python\nprint(1)\n```\n```output\n1\n```";
        assert_eq!(judge_sample(lesson, "1\n", None), None);
    }

    #[test]
    fn a_sample_that_prints_something_else_is_reported_with_its_output() {
        let lesson = "```python\nprint(1)\n```\n```output\n2\n```";
        let told = judge_sample(lesson, "1\n", None).expect("it is untrue");
        assert_eq!(told.code, Code::UntrueSample);
        assert_eq!(told.notes, ["it prints: 1"]);
    }

    #[test]
    fn the_first_line_that_differs_is_marked() {
        let marked = |output: &str, printed: &str| {
            let lesson = format!("```python\nprint(1)\n```\n```output\n{output}```");
            let told = judge_sample(&lesson, printed, None).expect("it is untrue");
            // Where the lesson's text starts.
            let start = "+++\ntitle = \"B\"\n+++\n\n".len();
            (lesson[told.span.start - start..told.span.end - start].to_owned(), told.message)
        };
        let (line, message) = marked("one\ntwo\nthree\n", "one\n2\nthree\n");
        assert_eq!(line, "two");
        assert!(message.contains("`2`"), "{message}");
        assert_eq!(marked("one\ntwo\n", "one\n").0, "two");
        let (line, message) = marked("one\n", "one\ntwo\n");
        assert_eq!(line, "");
        assert!(message.contains("more"), "{message}");
    }

    #[test]
    fn the_output_in_an_answer_is_compared_too() {
        let lesson = "```python\nprint(1)\n```\n\n:::answer\n```output\n2\n```\n:::";
        assert!(message(judge_sample(lesson, "1\n", None)).contains("prints `1`"));
    }

    #[test]
    fn output_that_no_block_shows_is_reported() {
        let lesson = "```python\nprint(1)\n```";
        assert!(message(judge_sample(lesson, "1\n", None)).contains("has no `output` block"));
        assert_eq!(judge_sample("```python\nx = 1\n```", "", None), None);
    }

    #[test]
    fn an_error_must_be_the_one_that_the_fence_names() {
        let lesson =
            |fence: &str| format!("```python{fence}\nint(\"a\")\n```\n```output\nboom\n```");
        let ends = |fence: &str, error| message(judge_sample(&lesson(fence), "boom\n", error));
        assert_eq!(ends("", Some("ValueError")), "this program fails with ValueError");
        assert_eq!(
            ends(" {error=\"TypeError\"}", Some("ValueError")),
            "expected TypeError, but the program failed with ValueError"
        );
        assert_eq!(
            ends(" {error=\"TypeError\"}", None),
            "expected TypeError, but the program succeeded"
        );
        assert_eq!(ends(" {error=\"ValueError\"}", Some("ValueError")), "");
    }

    #[test]
    fn sql_is_run_by_the_engine_and_compared_like_python() {
        let told = |output: &str, verdict: Value| {
            let lesson = format!("```sql\nSELECT 1 AS one\n```\n```output\n{output}\n```");
            let text =
                format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{lesson}\n");
            let sources = sources(&text);
            let (course, _) = parse(&sources);
            let programs = programs(&course, &sources);
            assert_eq!(programs[0].request["exercise"]["kind"], "sql");
            message(judge(&programs[0], &checked(verdict)))
        };
        let gives =
            |text: &str| json!({ "output": [{ "stream": "rows", "text": text }], "error": null });
        assert_eq!(told("one\n1", gives("one\n1\n")), "");
        assert!(told("one\n1", gives("one\n2\n")).contains("prints `2`"));
        let refused = json!({ "output": [], "error": { "type": "OperationalError" } });
        assert_eq!(told("one", refused), "this program fails with OperationalError");
    }

    const PROGRAMS: &str = "\
print(1)
=== content/01-a/01-b/jar/alt/other.py
print(2 - 1)
=== content/01-a/01-b/jar/mistakes/two.py
print(1)
print(2)
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"prints one\"
stdout = \"1\"

[[mistake]]
replace = \"1\"
with = \"0\"
stdout = \"0\"
message = \"One too few.\"

[[mistake]]
file = \"mistakes/two.py\"
stdout = [\"1\", \"2\"]
message = \"One too many.\"
";

    /// Judges the exercise's program with this role, given its outcome.
    fn judge_program(role: &str, outcome: &Outcome) -> Option<Diagnostic> {
        let sources = sources(&format!("{JAR}{PROGRAMS}"));
        let (course, diagnostics) = parse(&sources);
        assert_eq!(diagnostics, []);
        let programs = programs(&course, &sources);
        let program = programs
            .iter()
            .find(|program| matches!(&program.subject, Subject::Answer { role: each, .. } if each.name() == role))
            .expect("the exercise has one of each");
        judge(program, outcome)
    }

    fn checked(verdict: Value) -> Outcome {
        Outcome::Checked(serde_json::from_value(verdict).expect("it's a verdict"))
    }

    fn passes() -> Outcome {
        checked(json!({ "passed": true, "checks": [{ "name": "prints one", "status": "passed" }] }))
    }

    fn fails_with(mistake: Option<usize>) -> Outcome {
        checked(json!({
            "passed": false,
            "checks": [{ "name": "prints one", "status": "failed", "expected": "1", "got": "0", "mistake": mistake }],
        }))
    }

    #[test]
    fn right_answers_pass_and_the_starter_fails() {
        for role in ["solution", "alt"] {
            assert_eq!(judge_program(role, &passes()), None);
            let told = judge_program(role, &fails_with(None)).expect("it has to pass");
            assert_eq!(told.code, Code::FailingSolution);
            assert!(told.notes[0].contains("expected: 1\ngot: 0"), "{:?}", told.notes);
        }
        assert_eq!(judge_program("starter", &fails_with(None)), None);
        let told = judge_program("starter", &passes()).expect("it has to fail");
        assert_eq!(told.code, Code::PassingStarter);
    }

    #[test]
    fn an_answer_that_stops_is_reported_at_its_line() {
        let stopped = |line: usize| -> Checked {
            serde_json::from_value(json!({ "error": { "line": line } })).expect("it's a check")
        };
        let file = Span::start_of(
            sources(JAR).find("content/01-a/01-b/jar/solution.py").expect("it is there"),
        )
        .file;
        let span = line_of_error(&stopped(2), file, "a = 1\nprint(b)\n").expect("a line");
        assert_eq!((span.start, span.end), (6, 14));
        assert_eq!(line_of_error(&Checked::default(), file, "a\n"), None);
        assert_eq!(line_of_error(&stopped(9), file, "a\n"), None);
    }

    #[test]
    fn a_mistake_fails_with_its_own_message() {
        let words = |outcome| message(judge_program("mistake", &outcome));
        assert_eq!(words(fails_with(Some(0))), "");
        assert_eq!(words(passes()), "this mistake passes the checks");
        assert_eq!(words(fails_with(Some(1))), "this mistake gets the message of mistakes/two.py");
        assert_eq!(words(fails_with(None)), "this mistake fails, but not with its own message");
    }

    #[test]
    fn an_edit_is_named_by_its_line() {
        let sources = sources(&format!("{JAR}{PROGRAMS}"));
        let (course, _) = parse(&sources);
        let programs = programs(&course, &sources);
        let mistakes = programs.iter().filter(|program| program.is_mistake());
        let mistakes: Vec<_> = mistakes
            .map(|program| (program.name(&sources), program.request["source"].as_str()))
            .collect();
        let folder = "content/01-a/01-b/jar";
        let expected = [
            (format!("{folder}/checks.toml:5"), Some("print(0)\n")),
            (format!("{folder}/mistakes/two.py"), Some("print(1)\nprint(2)\n")),
        ];
        assert_eq!(mistakes, expected);
    }

    #[test]
    fn an_undeclared_mistake_is_judged_without_the_declared_ones() {
        let sources = sources(&format!("{JAR}{PROGRAMS}"));
        let (course, _) = parse(&sources);
        for program in programs(&course, &sources) {
            let declared = if program.is_mistake() { 0 } else { 2 };
            let mistakes =
                without_declared_mistakes(program).request["exercise"]["mistakes"].clone();
            assert_eq!(mistakes.as_array().map(Vec::len), Some(declared));
        }
        let failed = json!({ "checks": [{ "message": null }, { "message": "One too few." }] });
        assert_eq!(feedback(&checked(failed)), Some("One too few."));
        assert_eq!(feedback(&passes()), None);
    }

    #[test]
    fn a_program_that_does_not_end_is_reported_in_every_role() {
        for role in ["starter", "solution", "alt", "mistake"] {
            let told = judge_program(role, &Outcome::Overran).expect("it has to end");
            assert_eq!(told.code, Code::EndlessProgram);
        }
    }

    #[test]
    fn programs_are_counted_by_their_roles() {
        let sources = sources(&format!("{JAR}{PROGRAMS}"));
        let (course, _) = parse(&sources);
        let counts = count(&programs(&course, &sources));
        assert_eq!(
            counts,
            Counts { samples: 0, starters: 1, solutions: 1, alternatives: 1, mistakes: 2 }
        );
    }
}
