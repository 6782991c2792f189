//! A course: its files parsed into values, and the plan of its site.
//!
//! [`parse`] reads the files, [`plan`](mod@plan) gives each page its address. Nothing here runs
//! Python, renders HTML or touches the disk.

pub mod apps;
mod directives;
pub mod edit;
pub mod engine;
pub mod imports;
pub mod links;
mod model;
pub mod minutes;
pub mod packs;
pub mod parse;
pub mod plan;
pub mod prose;
pub mod question;
pub mod serving;
pub mod states;
pub mod text;
pub mod translation;

#[cfg(test)]
mod marked;

pub use directives::{DirectiveKind, Form};
pub use model::*;
