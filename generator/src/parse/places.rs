//! Converts an offset in a piece of text to a [`Span`] in its file.
//!
//! Most text is part of a file. Text from a TOML string with escapes is not, so all of it gets the
//! place of the whole string.

use std::ops::Range;

use crate::source::{FileId, Span};

/// Maps the bytes of a text to their place in a file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Places {
    /// Byte 0 of the text is this byte of the file.
    From(FileId, usize),
    /// Every byte of the text gets this place.
    Whole(Span),
}

impl Places {
    /// Returns the place of these bytes.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        match *self {
            Self::From(file, base) => Span::new(file, base + range.start, base + range.end),
            Self::Whole(span) => span,
        }
    }

    /// Returns the places for the text that starts at byte `start` of this one.
    pub(super) fn shifted(&self, start: usize) -> Self {
        match *self {
            Self::From(file, base) => Self::From(file, base + start),
            Self::Whole(span) => Self::Whole(span),
        }
    }
}
