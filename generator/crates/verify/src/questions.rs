//! Turns the quizzes of a lesson into programs that show whether their marks are correct.
//!
//! An option that fills a gap is run in that gap. Lines to put in order are run in the correct
//! order. If a quiz asks what a program prints, the output is compared with the options.
//! Questions without code can't be verified.

use understory_course::CodeBlock;
use understory_course::question::quiz::{GAP, Kind, Quiz};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

use super::outcome::{Outcome, block, unusable};
use super::program::{ClaimedOutput, Expectation, Trial};

/// Returns the programs that verify a quiz's marks.
#[must_use]
pub fn trials(quiz: &Quiz<'_>) -> Vec<Trial> {
    if let Some(source) = quiz.ordered_program() {
        let (Some(prints), Some(first)) = (quiz.prints, quiz.options.first()) else {
            return Vec::new();
        };
        let shows = Expectation::Ordered { prints: prints.to_owned() };
        let span = first.span;
        return vec![Trial { source, span, shows }];
    }
    match quiz.program {
        Some(program) if quiz.has_gap() => gap_trials(quiz, program),
        Some(program) => vec![Trial {
            source: program.code.clone(),
            span: program.span,
            shows: Expectation::Printed(claimed_outputs(quiz)),
        }],
        None => Vec::new(),
    }
}

fn gap_trials(quiz: &Quiz<'_>, program: &CodeBlock) -> Vec<Trial> {
    let prints = quiz.prints.unwrap_or_default();
    let options = quiz.options.iter();
    options
        .filter_map(|option| {
            let code = option.code.as_ref()?;
            Some(Trial {
                source: program.code.replace(GAP, code.trim_end_matches('\n')),
                span: option.span,
                shows: Expectation::Fits { is_right: option.is_right, prints: prints.to_owned() },
            })
        })
        .collect()
}

/// Returns the output that each option claims, if all options are code.
fn claimed_outputs(quiz: &Quiz<'_>) -> Vec<ClaimedOutput> {
    if quiz.kind == Kind::Order || !quiz.is_all_code() {
        return Vec::new();
    }
    let options = quiz.options.iter();
    options
        .filter_map(|option| {
            Some(ClaimedOutput {
                text: option.code.clone()?,
                is_right: option.is_right,
                span: option.span,
            })
        })
        .collect()
}

/// Reports what is wrong in a quiz, given the outcome of one of its programs.
#[must_use]
pub fn judge(trial: &Trial, declared_error: Option<&str>, outcome: &Outcome) -> Option<Diagnostic> {
    let (output, error) = match outcome {
        Outcome::Ran { transcript, error, .. } => {
            (transcript.trim_end_matches('\n'), error.as_deref())
        }
        // A wrong option may make the program run forever.
        Outcome::Overran if matches!(trial.shows, Expectation::Fits { is_right: false, .. }) => {
            return None;
        }
        _ => return Some(unusable(trial.span, outcome)),
    };
    let mismatch = |span: Span, message: &str, hint: &str| {
        Some(
            Diagnostic::new(Code::WrongOption, span, message, hint)
                .with_note(block("it prints", output)),
        )
    };
    match &trial.shows {
        Expectation::Fits { is_right, prints } => {
            match (is_right, is_same_output(prints, output)) {
                (true, false) => mismatch(
                    trial.span,
                    "with this option in the gap, the program doesn't print the output in the quiz",
                    "change the option, its mark, or the `output` block",
                ),
                (false, true) => mismatch(
                    trial.span,
                    "this option is marked as wrong, but the program prints the output in the quiz",
                    "mark it with `- [x]`, or change it so that it is wrong",
                ),
                _ => None,
            }
        }
        Expectation::Ordered { prints } if is_same_output(prints, output) => None,
        Expectation::Ordered { .. } => mismatch(
            trial.span,
            "in this order, the lines don't print the output in the quiz",
            "write them in the correct order, or change the `output` block",
        ),
        Expectation::Printed(_) if error != declared_error => match error {
            Some(name) => mismatch(
                trial.span,
                &format!("this program fails with {name}"),
                &format!("fix the program, or expect the error: ```python {{error=\"{name}\"}}"),
            ),
            None => mismatch(
                trial.span,
                "this program succeeds, but its fence expects an error",
                "change the program, or remove `error`",
            ),
        },
        Expectation::Printed(options) => {
            let is_true = |option: &&ClaimedOutput| {
                option.is_right == matches_output(&option.text, output, error)
            };
            let option = options.iter().find(|option| !is_true(option))?;
            let (message, hint) = if option.is_right {
                (
                    "this option is marked as right, but the program prints something else",
                    "change the option, its mark, or the program",
                )
            } else {
                (
                    "this option is marked as wrong, but the program prints this",
                    "mark it with `- [x]`, or change the option",
                )
            };
            mismatch(option.span, message, hint)
        }
    }
}

fn is_same_output(expected: &str, actual: &str) -> bool {
    expected.trim_end_matches('\n') == actual
}

/// Returns whether an option matches the output; for an error, its name or last line is enough.
fn matches_output(option: &str, actual: &str, error: Option<&str>) -> bool {
    let option = option.trim_end_matches('\n');
    let last = actual.lines().last().unwrap_or_default();
    option == actual || error.is_some_and(|name| option == name || option == last)
}

/// Returns the output of a trial if the quiz determines it, so that another interpreter can be
/// compared with it.
#[must_use]
pub fn certain_output(trial: &Trial, declared_error: Option<&str>) -> Option<String> {
    match &trial.shows {
        Expectation::Fits { is_right: true, prints } | Expectation::Ordered { prints } => {
            Some(prints.clone())
        }
        Expectation::Printed(options) if declared_error.is_none() => {
            let right = options.iter().find(|option| option.is_right)?;
            // Markdown drops the line end of an option's code, which the program prints.
            Some(format!("{}\n", right.text.trim_end_matches('\n')))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Outcome, Subject, listing, programs};
    use understory_course::parse::parse;
    use understory_marked::sources;
    use understory_source::diagnostic::Diagnostic;

    const GAP: &str = ":::quiz which one?\n```python\nprint(___)\n```\n```output\n2\n```\n\n\
        - [ ] `1`\n  No.\n- [x] `1 + 1`\n  Yes.\n:::\n";
    const SAID: &str = ":::quiz what is printed?\n```python\nprint(2)\n```\n\n\
        - [ ] `1`\n  No.\n- [x] `2`\n  Yes.\n:::\n";
    const ORDER: &str = ":::quiz in which order?\n```output\n2\n```\n\n\
        1. `x = 2`\n   First.\n2. `print(x)`\n   Then.\n:::\n";

    /// Returns the programs of a lesson with this quiz, each with its diagnostic for `outcome`.
    fn diagnose(quiz: &str, outcome: &Outcome) -> Vec<(String, Option<Diagnostic>)> {
        let text = format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{quiz}");
        let sources = sources(&text);
        let (course, diagnostics) = parse(&sources);
        assert_eq!(diagnostics, []);
        programs(&course, &sources)
            .iter()
            .map(|program| {
                assert!(matches!(program.subject, Subject::Trial { .. }));
                let source = program.request["source"].as_str().unwrap_or_default();
                (source.to_owned(), crate::judge(program, outcome))
            })
            .collect()
    }

    /// Returns the programs listed for another interpreter, and their expected output.
    fn listed(quiz: &str) -> Vec<(String, String)> {
        let text = format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{quiz}");
        let sources = sources(&text);
        let (course, _) = parse(&sources);
        let listing = listing(&programs(&course, &sources), &sources, "3.14");
        let samples = listing["samples"].as_array().expect("samples are a list");
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        samples.iter().map(|sample| (text(&sample["source"]), text(&sample["output"]))).collect()
    }

    #[test]
    fn another_interpreter_runs_programs_with_a_known_output() {
        let pair = |source: &str, output: &str| vec![(source.to_owned(), output.to_owned())];
        assert_eq!(listed(GAP), pair("print(1 + 1)\n", "2\n"));
        assert_eq!(listed(SAID), pair("print(2)\n", "2\n"));
        assert_eq!(listed(ORDER), pair("x = 2\nprint(x)\n", "2\n"));
        assert_eq!(listed(&SAID.replace('`', "*").replace("***", "```")), []);
    }

    fn prints(text: &str) -> Outcome {
        Outcome::Ran { transcript: text.to_owned(), error: None, drawing: String::new() }
    }

    fn messages(quiz: &str, outcome: &Outcome) -> Vec<String> {
        let diagnostics = diagnose(quiz, outcome).into_iter();
        diagnostics
            .map(|(_, diagnostics)| diagnostics.map_or_else(String::new, |each| each.message))
            .collect()
    }

    #[test]
    fn each_option_is_run_in_the_gap() {
        let sources: Vec<String> =
            diagnose(GAP, &prints("2\n")).into_iter().map(|each| each.0).collect();
        assert_eq!(sources, ["print(1)\n", "print(1 + 1)\n"]);
    }

    #[test]
    fn in_the_gap_only_the_right_option_prints_the_output() {
        let right_too =
            "this option is marked as wrong, but the program prints the output in the quiz";
        let not_right =
            "with this option in the gap, the program doesn't print the output in the quiz";
        assert_eq!(messages(GAP, &prints("2\n")), [right_too, ""]);
        assert_eq!(messages(GAP, &prints("1\n")), ["", not_right]);
    }

    #[test]
    fn an_option_that_never_ends_is_not_right() {
        let messages = messages(GAP, &Outcome::Overran);
        assert_eq!(messages[0], "");
        assert!(messages[1].contains("didn't end"), "{messages:?}");
    }

    #[test]
    fn the_options_of_a_program_say_what_it_prints() {
        assert_eq!(messages(SAID, &prints("2\n")), [""]);
        let untrue = diagnose(SAID, &prints("1\n")).remove(0).1.expect("both marks are untrue");
        assert_eq!(untrue.message, "this option is marked as wrong, but the program prints this");
        assert_eq!(untrue.notes, ["it prints: 1"]);
        assert_eq!(
            messages(SAID, &prints("3\n")),
            ["this option is marked as right, but the program prints something else"]
        );
        // Options in plain text don't claim an output.
        assert_eq!(messages(&SAID.replace('`', "*").replace("***", "```"), &prints("3\n")), [""]);
    }

    #[test]
    fn a_program_may_fail_if_its_fence_expects_it() {
        let ends = Outcome::Ran {
            transcript: "Traceback …\nNameError: name 'y' is not defined\n".to_owned(),
            error: Some("NameError".to_owned()),
            drawing: String::new(),
        };
        assert_eq!(messages(SAID, &ends), ["this program fails with NameError"]);
        let declared = SAID
            .replace("```python", "```python {error=\"NameError\"}")
            .replace("`2`", "`NameError`");
        assert_eq!(messages(&declared, &ends), [""]);
        let well = messages(&declared, &prints("2\n"));
        assert_eq!(well, ["this program succeeds, but its fence expects an error"]);
    }

    #[test]
    fn lines_in_order_print_the_output() {
        let diagnostics = diagnose(ORDER, &prints("2\n"));
        assert_eq!(diagnostics, [("x = 2\nprint(x)\n".to_owned(), None)]);
        let untrue = "in this order, the lines don't print the output in the quiz";
        assert_eq!(messages(ORDER, &prints("3\n")), [untrue]);
    }
}
