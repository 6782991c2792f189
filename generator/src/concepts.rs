//! A program → the concepts that it leans on, each with the place where it does.
//!
//! Text in, [`Use`]s out. [`table`] alone knows which piece of Python stands for which
//! concept; [`mod@python`] finds the pieces. What a course teaches, and when, is for
//! [`crate::check`] to ask.

pub mod python;
pub mod table;

use std::ops::Range;

/// The concepts of which one is enough to understand a piece of a program: a `return` of
/// two values is understood by who knows tuples, and by who was shown just that.
pub type Keys = &'static [&'static str];

/// A piece of a program that leans on a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Where, in bytes from the program's start.
    pub range: Range<usize>,
    /// What it leans on.
    pub keys: Keys,
}
