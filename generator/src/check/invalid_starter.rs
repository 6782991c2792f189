//! The diagnostic of a starter that readers can't work with.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// Reports an invalid starter.
pub(super) fn invalid(
    span: Span,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Diagnostic {
    Diagnostic::new(Code::InvalidStarter, span, message, hint)
}
