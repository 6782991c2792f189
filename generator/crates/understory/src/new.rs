//! `understory new`: creates complete, working files for courses, lessons, exercises and
//! translations.
//!
//! Takes the course and returns the new files by path; [`crate::disk`] writes them. The result
//! passes `understory check`, so authors start with something that works and change one thing at
//! a time.

mod course;
mod exercise;
mod files;
mod lesson;
mod translation;

pub use course::course;
pub use exercise::exercise;
pub use files::{NewError, NewFiles};
pub use lesson::{lesson, local_lesson};
pub use translation::translation;
