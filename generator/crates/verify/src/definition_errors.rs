//! Turns errors that the check engine finds in an exercise itself into diagnostics.
//!
//! These only show when the exercise is run: SQLite has to read the SQL, and Python has to compile
//! the regular expressions. [`understory_course::parse`] reports everything that the text alone
//! shows.

use std::borrow::Cow;

use super::apps;
use super::judge::judge;
use super::outcome::Outcome;
use super::program::{Program, Subject, place};
use super::verdict::DefinitionError;
use understory_course::{CodeBlock, Exercise};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::guide;

/// Reports what is wrong with a program, or with the checks and files it is judged by.
#[must_use]
pub fn diagnostics_for(program: &Program<'_>, outcome: &Outcome) -> Vec<Diagnostic> {
    let errors = match outcome {
        Outcome::Checked(verdict) => verdict.definition_errors.as_ref(),
        _ => None,
    };
    match (errors, &program.subject) {
        (Some(errors), Subject::Answer { exercise, .. }) => {
            errors.iter().map(|error| exercise_error(exercise, error, place(program))).collect()
        }
        (Some(errors), Subject::Sample(code)) => {
            errors.iter().map(|error| sample_error(code, error)).collect()
        }
        (_, Subject::App { app, exchanges }) => apps::judge(app, exchanges, outcome),
        _ => judge(program, outcome).into_iter().collect(),
    }
}

fn exercise_error(exercise: &Exercise, error: &DefinitionError, program: Span) -> Diagnostic {
    let words = error.message.clone();
    let key = error.key.as_deref().unwrap_or_default();
    if key == "database" {
        let span =
            exercise.database.as_ref().map_or(Span::start_of(exercise.file), |name| name.span);
        return Diagnostic::new(Code::InvalidValue, span, words, DATABASE_HINT);
    }
    let places_and_span =
        exercise.checks.as_ref().zip(error.number).and_then(|(checks, number)| {
            match error.table.as_deref() {
                Some("mistake") => {
                    checks.mistakes.get(number).map(|mistake| (&mistake.places, mistake.span))
                }
                Some("mutant") => {
                    checks.mutants.get(number).map(|mutant| (&mutant.places, mutant.span))
                }
                _ => checks.checks.get(number).map(|check| (&check.places, check.span)),
            }
        });
    let span = places_and_span
        .map_or(program, |(places, table)| places.get(key).copied().unwrap_or(table));
    let mut diagnostic = Diagnostic::new(Code::InvalidChecks, span, words, hint_for(key));
    if let (Some(line), Some(column)) = (error.line, error.column) {
        diagnostic = diagnostic.with_note(format!("at line {line}, column {column} of this value"));
    }
    diagnostic
}

fn sample_error(code: &CodeBlock, error: &DefinitionError) -> Diagnostic {
    Diagnostic::new(Code::UntrueSample, code.span, error.message.clone(), DATABASE_HINT)
}

const PATTERN_HINT: &str =
    "write a regular expression of Python's `re`, in single quotes: '^Total: \\d+$'";

const DATABASE_HINT: &str =
    "set `database` to an SQL script or an SQLite database in the lesson's files/";

fn hint_for(key: &str) -> Cow<'static, str> {
    let hint = match key {
        "pattern" | "source" => PATTERN_HINT,
        "schema" => "write SQL that creates the tables: `CREATE TABLE …`",
        "given" => "write SQL that changes the exercise's database: `INSERT INTO …`",
        _ => return format!("{} says what each key accepts", guide::page("checks.md")).into(),
    };
    hint.into()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, from_value, json};

    use super::*;
    use crate::programs;
    use understory_course::parse::parse;
    use understory_marked::{JAR, sources};

    const CHECKS: &str = "\
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"total\"
pattern = '(?x) ('
";

    /// Returns the diagnostics for the starter if the engine reports this error.
    fn diagnose(error: &Value) -> (Vec<Diagnostic>, usize) {
        let sources = sources(&format!("{JAR}{CHECKS}"));
        let (course, diagnostics) = parse(&sources);
        assert_eq!(diagnostics, []);
        let programs = programs(&course, &sources);
        let verdict = json!({ "passed": false, "checks": [], "definition_errors": [error] });
        let diagnostics = diagnostics_for(
            &programs[0],
            &from_value(json!({ "Checked": verdict })).expect("a verdict"),
        );
        let line = sources.line_column(diagnostics[0].span).line;
        (diagnostics, line)
    }

    #[test]
    fn an_error_is_reported_at_the_value_of_its_key() {
        let error = json!({
            "message": "'pattern' is not a regular expression", "table": "check", "number": 0,
            "key": "pattern", "line": 1, "column": 2,
        });
        let (diagnostics, line) = diagnose(&error);
        assert_eq!((diagnostics[0].code, line), (Code::InvalidChecks, 3));
        assert_eq!(diagnostics[0].notes, ["at line 1, column 2 of this value"]);
        assert!(diagnostics[0].hint.contains("regular expression"));
    }

    #[test]
    fn an_error_in_a_whole_table_is_reported_at_its_header() {
        let error = json!({ "message": "no", "table": "check", "number": 0, "key": null });
        assert_eq!(self::diagnose(&error).1, 1);
    }

    #[test]
    fn an_unusable_database_is_not_an_error_in_the_checks() {
        let error = json!({ "message": "no", "key": "database" });
        let (diagnostics, _) = self::diagnose(&error);
        assert_eq!(diagnostics[0].code, Code::InvalidValue);
    }

    #[test]
    fn each_program_of_an_exercise_reports_the_same_error() {
        let error = json!({ "message": "no", "table": "check", "number": 0, "key": "pattern" });
        let sources = sources(&format!("{JAR}{CHECKS}"));
        let (course, _) = parse(&sources);
        let verdict: Outcome =
            from_value(json!({ "Checked": { "definition_errors": [error] } })).expect("a verdict");
        let programs = programs(&course, &sources);
        let mut all: Vec<_> =
            programs.iter().flat_map(|program| diagnostics_for(program, &verdict)).collect();
        assert_eq!(all.len(), 2);
        all.dedup();
        assert_eq!(all.len(), 1);
    }
}
