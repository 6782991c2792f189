//! A theme's and a lesson's files as a site has them.
//!
//! With the feature `publish`, scripts are read, and written without comments and indentation;
//! without it they are copied.

#[cfg(feature = "publish")]
mod shortened;

use std::borrow::Cow;

use crate::check::imports::Module;

#[cfg(feature = "publish")]
pub(super) use shortened::published;

/// A file as a site has it.
pub(super) struct Published<'f> {
    pub(super) bytes: Cow<'f, [u8]>,
    /// What a script of the theme takes from others, and gives them; `None` if nobody read it.
    pub(super) module: Option<Module>,
}

/// Returns a file as it is.
#[cfg(not(feature = "publish"))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "with `publish`, a script can be broken"
)]
pub(super) fn published(
    sources: &crate::source::Sources,
    id: crate::source::FileId,
) -> Result<Published<'_>, crate::diagnostic::Diagnostic> {
    Ok(Published {
        bytes: Cow::Borrowed(sources.file(id).bytes()),
        module: None,
    })
}
