//! Finds the concepts that a program uses, and where it uses them.
//!
//! Turns program text into [`Use`]s. Only [`table`] knows which syntax belongs to which
//! concept; [`mod@uses`] finds the syntax. `understory_check` compares the result with what
//! a course teaches.

pub mod uses;
pub mod table;

use std::ops::Range;

/// Concepts, any one of which is enough to understand a piece of a program. Readers who know
/// tuples, for example, understand a `return` of two values without a lesson about it.
pub type Keys = &'static [&'static str];

/// A piece of a program that uses a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Where it is, in bytes from the program's start.
    pub range: Range<usize>,
    /// The concepts it uses.
    pub keys: Keys,
}
