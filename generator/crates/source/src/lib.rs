//! The files of a course as values, and what is reported about them.

pub mod diagnostic;
pub mod guide;
pub mod site;
mod sources;
pub mod zip;

pub use sources::*;
