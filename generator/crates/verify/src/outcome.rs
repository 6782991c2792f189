//! What running a program gave.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::verdict::Verdict;
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// How long a program may run. Generous, because a busy machine must not change a verdict.
pub const TIME_LIMIT: Duration = Duration::from_secs(60);

/// The outcome of running a program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// It ended.
    Ran {
        /// What a terminal would show, including typed lines.
        transcript: String,
        /// The exception it ended with: `NameError`.
        error: Option<String>,
        /// What it drew with `turtle`, as commands.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        drawing: String,
    },
    /// It was checked, with the engine's verdict.
    Checked(Box<Verdict>),
    /// Its steps were recorded; see [`crate::recordings::recording`].
    Recorded(Value),
    /// It was stopped at the time limit.
    Overran,
    /// It filled the memory or the stack, which ended the interpreter; with the page's sentence.
    BrokeInterpreter(String),
    /// The interpreter itself failed.
    Crashed(String),
}

/// Reports a program whose outcome can't be judged.
pub(super) fn unusable(span: Span, outcome: &Outcome) -> Diagnostic {
    match outcome {
        Outcome::Overran => Diagnostic::new(
            Code::EndlessProgram,
            span,
            format!(
                "this program didn't end within {} seconds",
                TIME_LIMIT.as_secs()
            ),
            "make it end; if the lesson shows an endless loop on purpose, add `{static reason=\"…\"}`",
        ),
        Outcome::BrokeInterpreter(words) => Diagnostic::new(
            Code::UntrueSample,
            span,
            "this program used up what Python has here",
            "make it smaller; if the lesson shows it on purpose, add `{static reason=\"…\"}`",
        )
        .with_note(words.clone()),
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

/// Formats a label and a text, and indents the text if it has several lines.
pub(super) fn block(word: &str, text: &str) -> String {
    if text.is_empty() {
        format!("{word} nothing")
    } else if text.contains('\n') {
        format!("{word}:\n    {}", text.replace('\n', "\n    "))
    } else {
        format!("{word}: {text}")
    }
}
