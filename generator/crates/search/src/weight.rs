//! How much the parts of a lesson say about its topic.

/// A name, an operator or a word that belongs to a concept that the lesson teaches.
pub(super) const TAUGHT: f32 = 26.0;
/// A word that readers use for such a concept.
pub(super) const SPOKEN: f32 = 20.0;
/// A word in the concept's own name.
pub(super) const CONCEPT: f32 = 10.0;
pub(super) const TITLE: f32 = 14.0;
/// A term of the glossary that the lesson introduces.
pub(super) const TERM: f32 = 8.0;
pub(super) const EXERCISE: f32 = 5.0;
pub(super) const HEADING: f32 = 5.0;
/// The lesson's objectives and key points.
pub(super) const OBJECTIVE: f32 = 4.0;
/// The maximum that mentions in its text can add.
pub(super) const TEXT: f32 = 6.0;
/// The number of mentions that add half of that.
pub(super) const HALF_MENTIONS: f32 = 2.5;
