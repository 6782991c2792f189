//! Converts an offset in a piece of text to a [`Span`] in its file.
//!
//! Most text is part of a file. Text from a TOML string with escapes is not, so all of it gets the
//! place of the whole string.

use std::ops::Range;

use pulldown_cmark::Event;

use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Span};

/// An event of the Markdown parser, with its place in the text.
pub(super) type RangedEvent = (Event<'static>, Range<usize>);

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

/// Reports problems of a text at their places in its file.
pub(super) struct Reporter<'d> {
    places: Places,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'d> Reporter<'d> {
    pub(super) fn new(places: Places, diagnostics: &'d mut Vec<Diagnostic>) -> Self {
        Self { places, diagnostics }
    }

    /// Returns a reporter for the text that starts at byte `start` of this one.
    pub(super) fn shifted(&mut self, start: usize) -> Reporter<'_> {
        Reporter { places: self.places.shifted(start), diagnostics: self.diagnostics }
    }

    /// Returns a reporter for a text that isn't part of the file as it is: all of it is at `span`.
    pub(super) fn at(&mut self, span: Span) -> Reporter<'_> {
        Reporter { places: Places::Whole(span), diagnostics: self.diagnostics }
    }

    /// Returns the place of these bytes.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        self.places.span(range)
    }

    /// Reports a problem with these bytes.
    pub(super) fn report(
        &mut self,
        code: Code,
        range: &Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let span = self.places.span(range);
        self.push(Diagnostic::new(code, span, message, hint));
    }

    /// Reports a problem whose place is known.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Returns how many problems are reported so far.
    pub(super) fn count(&self) -> usize {
        self.diagnostics.len()
    }
}
