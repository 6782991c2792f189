//! The course's Python → what is untrue about it.
//!
//! Judges what came of running the course's [`programs()`]. Running is [`process`]'s; whether
//! an answer passes is for the engine of checks inside the interpreter. Nothing here links
//! the interpreter.

mod faults;
pub mod process;
mod programs;
pub mod questions;

pub use faults::told_of;
pub use programs::{Counts, Program, Role, Subject, count, listing, programs};

use serde_json::Value;

use crate::course::{CodeBlock, Exercise};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

/// What came of running a program.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It ended.
    Ran {
        /// What a terminal would show, typed lines included.
        transcript: String,
        /// The exception it ended in: `NameError`.
        error: Option<String>,
    },
    /// It was checked; the engine's verdict.
    Checked(Value),
    /// Its steps were recorded; they are [`crate::trace::recording::Recording`]'s.
    Recorded(Value),
    /// It was ended after its time.
    Overran,
    /// The interpreter itself failed.
    Crashed(String),
}

/// What is untrue about a program, given what came of it.
#[must_use]
pub fn judge(program: &Program<'_>, outcome: &Outcome) -> Option<Diagnostic> {
    match (&program.subject, outcome) {
        (Subject::Trial { trial, error }, _) => questions::judge(trial, *error, outcome),
        (Subject::Sample(code), Outcome::Ran { transcript, error }) => {
            sample(code, transcript, error.as_deref())
        }
        // SQL, which the engine of checks runs.
        (Subject::Sample(code), Outcome::Checked(verdict)) => {
            let pieces = verdict["output"].as_array().into_iter().flatten();
            let transcript: String = pieces.filter_map(|piece| piece["text"].as_str()).collect();
            sample(code, &transcript, verdict["error"]["type"].as_str())
        }
        (
            Subject::Answer {
                exercise,
                role,
                file,
            },
            Outcome::Checked(verdict),
        ) => {
            let source = program.request["source"].as_str().unwrap_or_default();
            answer(exercise, *role, *file, source, verdict)
        }
        _ => Some(unusable(place(program), outcome)),
    }
}

/// What is told of a program of which nothing came that could be judged.
fn unusable(span: Span, outcome: &Outcome) -> Diagnostic {
    match outcome {
        Outcome::Overran => Diagnostic::new(
            Code::EndlessProgram,
            span,
            format!(
                "this program did not end within {} seconds",
                process::LIMIT.as_secs()
            ),
            "give it a way to end; a lesson that shows an endless loop marks it `{static reason=\"…\"}`",
        ),
        Outcome::Crashed(words) => Diagnostic::new(
            Code::UntrueSample,
            span,
            "the learner's interpreter itself failed on this program",
            "try it with `understory python FILE`, and report it: this is a fault of the runner",
        )
        .with_note(words.clone()),
        Outcome::Ran { .. } | Outcome::Checked(_) | Outcome::Recorded(_) => Diagnostic::new(
            Code::UntrueSample,
            span,
            "the learner's interpreter answered something else than it was asked",
            "build the runner again: its version and the generator's differ",
        ),
    }
}

fn place(program: &Program<'_>) -> Span {
    match &program.subject {
        Subject::Sample(code) => code.span,
        Subject::Trial { trial, .. } => trial.span,
        Subject::Answer { file, .. } => Span::start_of(*file),
    }
}

fn sample(code: &CodeBlock, transcript: &str, error: Option<&str>) -> Option<Diagnostic> {
    let got = transcript.trim_end_matches('\n');
    match (&code.error, error) {
        (None, Some(name)) => {
            return Some(
                Diagnostic::new(
                    Code::UntrueSample,
                    code.span,
                    format!("this program ends in {name}"),
                    format!(
                        "mend it, or say that it must: ```{} {{error=\"{name}\"}}",
                        code.language
                    ),
                )
                .with_note(block("it prints", got)),
            );
        }
        (Some(expected), got_error) if got_error != Some(expected) => {
            return Some(
                Diagnostic::new(
                    Code::UntrueSample,
                    code.span,
                    match got_error {
                        Some(name) => format!("this program ends in {name}, not in {expected}"),
                        None => format!("this program ends well, not in {expected}"),
                    },
                    "change the program, or what the fence says of it",
                )
                .with_note(block("it prints", got)),
            );
        }
        _ => {}
    }
    match &code.output {
        Some(output) if output.text.trim_end_matches('\n') == got => None,
        Some(output) => Some(
            Diagnostic::new(
                Code::UntrueSample,
                output.span,
                "the program above does not print this",
                "copy what it prints, below, into the `output` block",
            )
            .with_note(block("it prints", got)),
        ),
        None if got.is_empty() => None,
        None => Some(
            Diagnostic::new(
                Code::UntrueSample,
                code.span,
                "this program prints something that the lesson does not show",
                "add an `output` block after it with what it prints, below",
            )
            .with_note(block("it prints", got)),
        ),
    }
}

fn answer(
    exercise: &Exercise,
    role: Role<'_>,
    file: FileId,
    source: &str,
    verdict: &Value,
) -> Option<Diagnostic> {
    let passed = verdict["passed"].as_bool().unwrap_or(false);
    let failed = verdict["checks"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|check| matches!(check["status"].as_str(), Some("failed" | "error" | "limit")));
    let span = Span::start_of(file);
    match role {
        Role::Starter if passed => Some(Diagnostic::new(
            Code::PassingStarter,
            span,
            format!(
                "the untouched starter of `{}` passes its checks",
                exercise.id
            ),
            "take the answer out of starter.py, or check for what the reader has to add",
        )),
        Role::Solution | Role::Alternative if !passed => {
            let mut diagnostic = Diagnostic::new(
                Code::FailingSolution,
                failed
                    .and_then(|check| line_of_error(check, file, source))
                    .unwrap_or(span),
                format!("this answer to `{}` does not pass its checks", exercise.id),
                "change the answer, or the checks in checks.toml",
            );
            if let Some(check) = failed {
                diagnostic = diagnostic.with_note(told(check));
            }
            Some(diagnostic)
        }
        Role::Mistake(mistake) if passed => Some(Diagnostic::new(
            Code::UntoldMistake,
            mistake.span,
            format!("{} passes the checks", mistake.path.value),
            "add a check that it fails, or take the mistake away",
        )),
        Role::Mistake(mistake) => {
            let speaks = failed.and_then(|check| check["mistake"].as_str());
            if speaks == Some(mistake.path.value.as_str()) {
                return None;
            }
            let message = match speaks {
                Some(other) => format!("{} gets the words of {other}", mistake.path.value),
                None => format!("{} fails, but not with its own words", mistake.path.value),
            };
            let mut diagnostic = Diagnostic::new(
                Code::UntoldMistake,
                mistake.span,
                message,
                "change the conditions of this [[mistake]] so that they fit this program and no other",
            );
            if let Some(check) = failed {
                diagnostic = diagnostic.with_note(told(check));
            }
            Some(diagnostic)
        }
        _ => None,
    }
}

/// The line of an answer that a check stopped at.
fn line_of_error(check: &Value, file: FileId, source: &str) -> Option<Span> {
    let number = usize::try_from(check["error"]["line"].as_u64()?).ok()?;
    let index = number.checked_sub(1)?;
    let mut lines = source.split_inclusive('\n');
    let start: usize = lines.by_ref().take(index).map(str::len).sum();
    let line = lines.next()?;
    Some(Span::new(file, start, start + line.trim_end().len()))
}

/// What a reader would be told of a failed check.
fn told(check: &Value) -> String {
    let mut lines = Vec::new();
    for (word, key) in [
        ("check", "name"),
        ("called", "called"),
        ("expected", "expected"),
        ("got", "got"),
        ("told", "message"),
    ] {
        if let Some(text) = check[key].as_str() {
            lines.push(block(word, text));
        }
    }
    if let Some(traceback) = check["error"]["traceback"].as_str() {
        lines.push(block("error", traceback.trim_end()));
    }
    lines.join("\n")
}

/// A word and a text, the text indented where it has several lines.
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

    /// What is told of the only sample of a lesson with this text, once it ended so.
    fn told_of_sample(lesson: &str, transcript: &str, error: Option<&str>) -> Option<Diagnostic> {
        let text =
            format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{lesson}\n");
        let sources = sources(&text);
        let (course, _) = parse(&sources);
        let programs = programs(&course, &sources);
        let outcome = Outcome::Ran {
            transcript: transcript.to_owned(),
            error: error.map(str::to_owned),
        };
        judge(&programs[0], &outcome)
    }

    fn message(told: Option<Diagnostic>) -> String {
        told.map_or_else(String::new, |diagnostic| diagnostic.message)
    }

    #[test]
    fn a_sample_that_prints_what_it_says_is_true() {
        let lesson = "```python\nprint(1)\n```\n```output\n1\n```";
        assert_eq!(told_of_sample(lesson, "1\n", None), None);
    }

    #[test]
    fn a_sample_that_prints_something_else_is_told_with_what_it_prints() {
        let lesson = "```python\nprint(1)\n```\n```output\n2\n```";
        let told = told_of_sample(lesson, "1\n", None).expect("it is untrue");
        assert_eq!(told.code, Code::UntrueSample);
        assert_eq!(told.notes, ["it prints: 1"]);
    }

    #[test]
    fn an_answer_that_is_folded_away_is_held_to_the_same() {
        let lesson = "```python\nprint(1)\n```\n\n:::answer\n```output\n2\n```\n:::";
        assert!(message(told_of_sample(lesson, "1\n", None)).contains("does not print this"));
    }

    #[test]
    fn output_that_no_block_shows_is_told() {
        let lesson = "```python\nprint(1)\n```";
        assert!(message(told_of_sample(lesson, "1\n", None)).contains("does not show"));
        assert_eq!(told_of_sample("```python\nx = 1\n```", "", None), None);
    }

    #[test]
    fn an_error_has_to_be_the_one_that_the_fence_names() {
        let lesson =
            |fence: &str| format!("```python{fence}\nint(\"a\")\n```\n```output\nboom\n```");
        let ends = |fence: &str, error| message(told_of_sample(&lesson(fence), "boom\n", error));
        assert_eq!(
            ends("", Some("ValueError")),
            "this program ends in ValueError"
        );
        assert_eq!(
            ends(" {error=\"TypeError\"}", Some("ValueError")),
            "this program ends in ValueError, not in TypeError"
        );
        assert_eq!(
            ends(" {error=\"TypeError\"}", None),
            "this program ends well, not in TypeError"
        );
        assert_eq!(ends(" {error=\"ValueError\"}", Some("ValueError")), "");
    }

    #[test]
    fn sql_is_run_by_the_engine_and_compared_as_python_is() {
        let told = |output: &str, verdict: Value| {
            let lesson = format!("```sql\nSELECT 1 AS one\n```\n```output\n{output}\n```");
            let text =
                format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{lesson}\n");
            let sources = sources(&text);
            let (course, _) = parse(&sources);
            let programs = programs(&course, &sources);
            assert_eq!(programs[0].request["exercise"]["kind"], "sql");
            message(judge(&programs[0], &Outcome::Checked(verdict)))
        };
        let gives =
            |text: &str| json!({ "output": [{ "stream": "rows", "text": text }], "error": null });
        assert_eq!(told("one\n1", gives("one\n1\n")), "");
        assert!(told("one\n1", gives("one\n2\n")).contains("does not print this"));
        let refused = json!({ "output": [], "error": { "type": "OperationalError" } });
        assert_eq!(
            told("one", refused),
            "this program ends in OperationalError"
        );
    }

    const PROGRAMS: &str = "\
print(1)
=== content/01-a/01-b/jar/alt/other.py
print(2 - 1)
=== content/01-a/01-b/jar/mistakes/zero.py
print(0)
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"prints one\"
stdout = \"1\"

[[mistake]]
file = \"mistakes/zero.py\"
stdout = \"0\"
message = \"One too few.\"
";

    /// What is told of each program of the exercise, by its role, once it was judged so.
    fn told_of(role: &str, outcome: &Outcome) -> Option<Diagnostic> {
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

    fn passes() -> Outcome {
        Outcome::Checked(
            json!({ "passed": true, "checks": [{ "name": "prints one", "status": "passed" }] }),
        )
    }

    fn fails_with(mistake: Option<&str>) -> Outcome {
        Outcome::Checked(json!({
            "passed": false,
            "checks": [{ "name": "prints one", "status": "failed", "expected": "1", "got": "0", "mistake": mistake }],
        }))
    }

    #[test]
    fn right_answers_pass_and_the_starter_fails() {
        for role in ["solution", "alt"] {
            assert_eq!(told_of(role, &passes()), None);
            let told = told_of(role, &fails_with(None)).expect("it has to pass");
            assert_eq!(told.code, Code::FailingSolution);
            assert!(
                told.notes[0].contains("expected: 1\ngot: 0"),
                "{:?}",
                told.notes
            );
        }
        assert_eq!(told_of("starter", &fails_with(None)), None);
        let told = told_of("starter", &passes()).expect("it has to fail");
        assert_eq!(told.code, Code::PassingStarter);
    }

    #[test]
    fn an_answer_that_stops_is_told_at_its_line() {
        let file = Span::start_of(
            sources(JAR)
                .find("content/01-a/01-b/jar/solution.py")
                .expect("it is there"),
        )
        .file;
        let check = json!({ "error": { "line": 2 } });
        let span = line_of_error(&check, file, "a = 1\nprint(b)\n").expect("a line");
        assert_eq!((span.start, span.end), (6, 14));
        assert_eq!(line_of_error(&json!({ "error": null }), file, "a\n"), None);
        assert_eq!(
            line_of_error(&json!({ "error": { "line": 9 } }), file, "a\n"),
            None
        );
    }

    #[test]
    fn a_mistake_fails_with_its_own_words() {
        let words = |outcome| message(told_of("mistake", &outcome));
        assert_eq!(words(fails_with(Some("mistakes/zero.py"))), "");
        assert_eq!(words(passes()), "mistakes/zero.py passes the checks");
        assert_eq!(
            words(fails_with(Some("mistakes/other.py"))),
            "mistakes/zero.py gets the words of mistakes/other.py"
        );
        assert_eq!(
            words(fails_with(None)),
            "mistakes/zero.py fails, but not with its own words"
        );
    }

    #[test]
    fn a_program_that_does_not_end_is_told_whatever_it_is() {
        for role in ["starter", "solution", "alt", "mistake"] {
            let told = told_of(role, &Outcome::Overran).expect("it has to end");
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
            Counts {
                samples: 0,
                starters: 1,
                solutions: 1,
                alternatives: 1,
                mistakes: 1
            }
        );
    }
}
