//! Problems reported to authors: [`Diagnostic`], and the [`Code`]s in `code`.
//!
//! A diagnostic is a plain value that is collected, never thrown. It always has a place and a
//! hint. Colours, files and printing belong to `understory::report`.

mod code;

pub use code::{Code, Severity};

use crate::sources::{Sources, Span};

/// One problem: where it is, and how to fix it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The place.
    pub span: Span,
    /// The kind of problem.
    pub code: Code,
    /// The message: starts in lowercase and ends without a period.
    pub message: String,
    /// How to fix the problem.
    pub hint: String,
    /// Further lines or blocks of text, such as the expected and the actual output.
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// Creates a diagnostic without notes.
    pub fn new(
        code: Code,
        span: Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self { span, code, message: message.into(), hint: hint.into(), notes: Vec::new() }
    }

    /// Returns the diagnostic with another note.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Returns whether this is an error or a warning.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Turns a library's error into a [`Diagnostic::message`]: starts in lowercase and ends without a
/// period.
pub fn as_message(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Sorts by file and place, and removes duplicates.
pub fn sort(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    let path = |diagnostic: &Diagnostic| sources.file(diagnostic.span.file).path.as_str();
    diagnostics.sort_by(|a, b| path(a).cmp(path(b)).then_with(|| a.cmp(b)));
    // Keep the first message for a place: pages from the same template repeat it with different
    // hints.
    diagnostics.dedup_by(|next, previous| {
        (next.span, next.code, &next.message) == (previous.span, previous.code, &previous.message)
    });
}

/// Returns whether any of these is an error.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
}
