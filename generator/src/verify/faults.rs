//! What the engine of checks refuses of an exercise itself → diagnostics at their places.
//!
//! Only running tells these: SQL is SQLite's, and some patterns only Python can judge. What a
//! text alone tells was told by [`crate::parse`].

use serde_json::Value;

use super::{Outcome, Program, Subject, judge, place};
use crate::course::{CodeBlock, Exercise};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::checks::texts::PATTERN_HINT;
use crate::source::Span;

/// What is untrue about a program, or wrong with what it is judged by.
#[must_use]
pub fn told_of(program: &Program<'_>, outcome: &Outcome) -> Vec<Diagnostic> {
    let faults = match outcome {
        Outcome::Checked(verdict) => verdict["faults"].as_array(),
        _ => None,
    };
    match (faults, &program.subject) {
        (Some(faults), Subject::Answer { exercise, .. }) => faults
            .iter()
            .map(|fault| of_exercise(exercise, fault, place(program)))
            .collect(),
        (Some(faults), Subject::Sample(code)) => {
            faults.iter().map(|fault| of_sample(code, fault)).collect()
        }
        _ => judge(program, outcome).into_iter().collect(),
    }
}

fn of_exercise(exercise: &Exercise, fault: &Value, program: Span) -> Diagnostic {
    let words = fault["message"].as_str().unwrap_or_default().to_owned();
    let key = fault["key"].as_str().unwrap_or_default();
    if key == "database" {
        let span = exercise
            .database
            .as_ref()
            .map_or(Span::start_of(exercise.file), |name| name.span);
        return Diagnostic::new(Code::InvalidValue, span, words, DATABASE_HINT);
    }
    let number = fault["number"]
        .as_u64()
        .and_then(|number| usize::try_from(number).ok());
    let found = exercise
        .checks
        .as_ref()
        .zip(number)
        .and_then(|(checks, number)| match fault["table"].as_str() {
            Some("mistake") => checks
                .mistakes
                .get(number)
                .map(|one| (&one.places, one.span)),
            _ => checks.checks.get(number).map(|one| (&one.places, one.span)),
        });
    let span = found.map_or(program, |(places, table)| {
        places.get(key).copied().unwrap_or(table)
    });
    let mut told = Diagnostic::new(Code::InvalidChecks, span, words, hint_for(key));
    if let (Some(line), Some(column)) = (fault["line"].as_u64(), fault["column"].as_u64()) {
        told = told.with_note(format!("in its text, this is line {line}, column {column}"));
    }
    told
}

fn of_sample(code: &CodeBlock, fault: &Value) -> Diagnostic {
    let words = fault["message"].as_str().unwrap_or_default().to_owned();
    Diagnostic::new(Code::UntrueSample, code.span, words, DATABASE_HINT)
}

const DATABASE_HINT: &str = "name in `database` a file of the lesson's files/ that SQLite can use: a script in SQL, or a database";

fn hint_for(key: &str) -> &'static str {
    match key {
        "pattern" | "source" => PATTERN_HINT,
        "schema" => "write the statements that make the tables: `CREATE TABLE …`",
        "given" => "write SQL that changes the exercise's database: `INSERT INTO …`",
        _ => "docs/authors/checks.md tells what each key takes",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::check::marked::{JAR, sources};
    use crate::parse::parse;
    use crate::verify::programs;

    const CHECKS: &str = "\
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"total\"
pattern = '(?x) ('
";

    /// What is told of the starter, where the engine refuses the exercise so.
    fn told(fault: &Value) -> (Vec<Diagnostic>, usize) {
        let sources = sources(&format!("{JAR}{CHECKS}"));
        let (course, diagnostics) = parse(&sources);
        assert_eq!(diagnostics, []);
        let programs = programs(&course, &sources);
        let verdict = json!({ "passed": false, "checks": [], "faults": [fault] });
        let told = told_of(&programs[0], &Outcome::Checked(verdict));
        let line = sources.line_column(told[0].span).line;
        (told, line)
    }

    #[test]
    fn a_fault_is_told_at_the_value_of_its_key() {
        let fault = json!({
            "message": "'pattern' is not a regular expression", "table": "check", "number": 0,
            "key": "pattern", "line": 1, "column": 2,
        });
        let (told, line) = told(&fault);
        assert_eq!((told[0].code, line), (Code::InvalidChecks, 3));
        assert_eq!(told[0].notes, ["in its text, this is line 1, column 2"]);
        assert!(told[0].hint.contains("regular expression"));
    }

    #[test]
    fn a_fault_of_a_whole_table_is_told_at_its_head() {
        let fault = json!({ "message": "no", "table": "check", "number": 0, "key": null });
        assert_eq!(self::told(&fault).1, 1);
    }

    #[test]
    fn a_database_that_cannot_be_used_is_no_matter_of_checks() {
        let fault = json!({ "message": "no", "key": "database" });
        let (told, _) = self::told(&fault);
        assert_eq!(told[0].code, Code::InvalidValue);
    }

    #[test]
    fn each_program_of_an_exercise_says_the_same_of_it() {
        let fault = json!({ "message": "no", "table": "check", "number": 0, "key": "pattern" });
        let sources = sources(&format!("{JAR}{CHECKS}"));
        let (course, _) = parse(&sources);
        let verdict = Outcome::Checked(json!({ "faults": [fault] }));
        let programs = programs(&course, &sources);
        let mut all: Vec<_> = programs
            .iter()
            .flat_map(|program| told_of(program, &verdict))
            .collect();
        assert_eq!(all.len(), 2);
        all.dedup();
        assert_eq!(all.len(), 1);
    }
}
