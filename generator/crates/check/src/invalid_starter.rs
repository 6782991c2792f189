//! The diagnostic of a starter that readers can't work with.

use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Reports an invalid starter.
pub(super) fn invalid(
    span: Span,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Diagnostic {
    Diagnostic::new(Code::InvalidStarter, span, message, hint)
}
