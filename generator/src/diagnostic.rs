//! What an author is told: [`Diagnostic`] and, in `code`, the closed list of [`Code`]s.
//!
//! A diagnostic is a value, collected and never thrown. It cannot be made without a
//! place and a hint. Colours, files and printing belong to [`crate::report`].

mod code;

pub use code::Code;

use crate::source::{Sources, Span};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built while this stands.
    Error,
    /// Worth a look; fails only under `--strict`.
    Warning,
}

/// One thing an author should know, where it is, and what would mend it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where.
    pub span: Span,
    /// What kind of thing.
    pub code: Code,
    /// In the author's words; starts in lower case, ends without a full stop.
    pub message: String,
    /// What to type or do.
    pub hint: String,
    /// More, each a line or a block of text: an expected and a got output, say.
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic with its place and its hint.
    pub fn new(
        code: Code,
        span: Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            span,
            code,
            message: message.into(),
            hint: hint.into(),
            notes: Vec::new(),
        }
    }

    /// The same with one more note.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// What a library tells, worded as a [`Diagnostic::message`]: it begins small and ends without a
/// full stop.
pub(crate) fn as_message(told: &str) -> String {
    let told = told.trim().trim_end_matches('.');
    let mut letters = told.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Sorts by file and place, and drops what is told twice.
pub fn sort(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    let path = |diagnostic: &Diagnostic| sources.file(diagnostic.span.file).path.as_str();
    diagnostics.sort_by(|a, b| path(a).cmp(path(b)).then_with(|| a.cmp(b)));
    // Of what is told of one place in the same words the first speaks: pages that are made by one
    // template have other values to offer.
    diagnostics.dedup_by(|next, told| {
        (next.span, next.code, &next.message) == (told.span, told.code, &told.message)
    });
}

/// Whether any of these stops a build.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity() == Severity::Error)
}
