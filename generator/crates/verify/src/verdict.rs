//! The check engine's verdict, as it sends it.
//!
//! `wasm-runner/python/check/judging.py` makes it.

use serde::{Deserialize, Serialize};

/// What the engine says about a program. Keys that only pages use are left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Verdict {
    /// Whether all checks passed.
    pub passed: bool,
    /// What each check found.
    pub checks: Vec<Checked>,
    /// What is wrong with the exercise itself, if anything is.
    pub definition_errors: Option<Vec<DefinitionError>>,
    /// What was written, in order.
    pub output: Vec<Piece>,
    /// The error with which the program ended.
    pub error: Option<Problem>,
}

/// What one check found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Checked {
    /// The name of the check.
    pub name: Option<String>,
    /// What became of it.
    pub status: Status,
    /// What was called.
    pub called: Option<String>,
    /// What was expected.
    pub expected: Option<String>,
    /// What there was instead.
    pub got: Option<String>,
    /// What readers see.
    pub message: Option<String>,
    /// The position of the mistake that the program makes, among those of the exercise.
    pub mistake: Option<usize>,
    /// Where the code of the checks found it: `checks.py, line 3`.
    pub place: Option<String>,
    /// The error that ended the program, or the call.
    pub error: Option<Problem>,
}

/// What became of a check.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It passed.
    Passed,
    /// It failed.
    Failed,
    /// The program stopped with an error.
    Error,
    /// The program did more than it may.
    Limit,
    /// It was not made, because an earlier one failed.
    #[default]
    Waiting,
    /// It was not made, because something isn't here that it needs.
    Skipped,
}

impl Status {
    /// Returns whether the check found something.
    #[must_use]
    pub fn is_failure(self) -> bool {
        matches!(self, Self::Failed | Self::Error | Self::Limit)
    }
}

/// A mistake of the author in an exercise's tables.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DefinitionError {
    /// What is wrong.
    pub message: String,
    /// `check`, `mistake` or `mutant`.
    pub table: Option<String>,
    /// Its position among those tables.
    pub number: Option<usize>,
    /// The key in that table.
    pub key: Option<String>,
    /// The line in the value, from 1.
    pub line: Option<usize>,
    /// The column in that line, from 1.
    pub column: Option<usize>,
}

/// Something that a program wrote.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Piece {
    /// The text.
    pub text: String,
}

/// An exception.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Problem {
    /// `NameError`
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The line of the program, from 1.
    pub line: Option<usize>,
    /// The whole traceback.
    pub traceback: Option<String>,
}
