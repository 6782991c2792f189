//! Compares what the course says about its programs with what they do.
//!
//! [`requests`] does the same for the servers of starters.
//!
//! Judges the outcomes of the course's [`programs()`], which [`process`] runs. The check
//! engine inside the interpreter decides whether an answer passes. Nothing here links the
//! interpreter.

mod apps;
pub mod check_pyz;
mod definition_errors;
pub mod guard;
mod judge;
mod outcome_cache;
mod outcome;
pub mod process;
mod program;
mod programs;
pub mod questions;
pub mod requests;
pub mod recordings;
mod responses;
pub mod runner;
mod verdict;

pub use definition_errors::diagnostics_for;
pub use judge::judge;
pub use outcome::{Outcome, TIME_LIMIT};
pub use outcome_cache::OutcomeCache;
pub use program::{ClaimedOutput, Expectation, Program, Role, Subject, Trial};
pub use programs::{Counts, count, listing, programs};
pub use verdict::{Checked, DefinitionError, Verdict};

use serde_json::Value;

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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::judge::line_of_error;
    use super::verdict::Checked;
    use super::*;
    use understory_course::parse::parse;
    use understory_marked::{JAR, sources};
    use understory_source::Span;
    use understory_source::diagnostic::{Code, Diagnostic};

    /// Judges the only sample of a lesson with this text, given its outcome.
    fn judge_sample(lesson: &str, transcript: &str, error: Option<&str>) -> Option<Diagnostic> {
        let text =
            format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{lesson}\n");
        let sources = sources(&text);
        let (course, _) = parse(&sources);
        let programs = programs(&course, &sources);
        let outcome = Outcome::Ran {
            transcript: transcript.to_owned(),
            error: error.map(str::to_owned),
            drawing: String::new(),
        };
        judge(&programs[0], &outcome)
    }

    fn message(diagnostic: Option<Diagnostic>) -> String {
        diagnostic.map_or_else(String::new, |diagnostic| diagnostic.message)
    }

    #[test]
    fn a_sample_that_prints_its_output_is_fine() {
        let lesson = "```python\nprint(1)\n```\n```output\n1\n```";
        assert_eq!(judge_sample(lesson, "1\n", None), None);
    }

    #[test]
    fn a_sample_that_prints_something_else_is_reported_with_its_output() {
        let lesson = "```python\nprint(1)\n```\n```output\n2\n```";
        let diagnostic = judge_sample(lesson, "1\n", None).expect("it is untrue");
        assert_eq!(diagnostic.code, Code::UntrueSample);
        assert_eq!(diagnostic.notes, ["it prints: 1"]);
    }

    #[test]
    fn the_first_line_that_differs_is_marked() {
        let marked = |output: &str, printed: &str| {
            let lesson = format!("```python\nprint(1)\n```\n```output\n{output}```");
            let diagnostic = judge_sample(&lesson, printed, None).expect("it is untrue");
            // Where the lesson's text starts.
            let start = "+++\ntitle = \"B\"\n+++\n\n".len();
            (
                lesson[diagnostic.span.start - start..diagnostic.span.end - start].to_owned(),
                diagnostic.message,
            )
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
        let message_for = |output: &str, verdict: Value| {
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
        assert_eq!(message_for("one\n1", gives("one\n1\n")), "");
        assert!(message_for("one\n1", gives("one\n2\n")).contains("prints `2`"));
        let refused = json!({ "output": [], "error": { "type": "OperationalError" } });
        assert_eq!(message_for("one", refused), "this program fails with OperationalError");
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
            let diagnostic = judge_program(role, &fails_with(None)).expect("it has to pass");
            assert_eq!(diagnostic.code, Code::FailingSolution);
            assert!(diagnostic.notes[0].contains("expected: 1\ngot: 0"), "{:?}", diagnostic.notes);
        }
        assert_eq!(judge_program("starter", &fails_with(None)), None);
        let diagnostic = judge_program("starter", &passes()).expect("it has to fail");
        assert_eq!(diagnostic.code, Code::PassingStarter);
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
            let diagnostic = judge_program(role, &Outcome::Overran).expect("it has to end");
            assert_eq!(diagnostic.code, Code::EndlessProgram);
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
