//! What the engine of checks refuses of an exercise itself → diagnostics at their places.
//!
//! Only running tells these: patterns are Python's, and SQL is SQLite's. What a text alone
//! tells was told by [`crate::parse`].

use serde_json::Value;

use super::{Outcome, Program, Subject, judge, place};
use crate::course::{CodeBlock, Exercise};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// What is untrue about a program, or wrong with what it is judged by.
#[must_use]
pub fn told_of(program: &Program<'_>, outcome: &Outcome) -> Vec<Diagnostic> {
    let faults = match outcome {
        Outcome::Checked(verdict) => verdict["faults"].as_array(),
        _ => None,
    };
    match faults {
        None => judge(program, outcome).into_iter().collect(),
        Some(faults) => faults
            .iter()
            .map(|fault| match &program.subject {
                Subject::Answer { exercise, .. } => of_exercise(exercise, fault, place(program)),
                Subject::Sample(code) => of_sample(code, fault),
            })
            .collect(),
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
        "pattern" | "source" => {
            "write a regular expression of Python's `re`, in single quotes: '^Total: \\d+$'"
        }
        "schema" => "write the statements that make the tables: `CREATE TABLE …`",
        "given" => "write SQL that changes the exercise's database: `INSERT INTO …`",
        _ => "docs/authors/checks.md tells what each key takes",
    }
}
