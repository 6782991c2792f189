//! The command as an author types it, on small courses: each module is one of its sides.
//!
//! `cargo test --release --test cli MODULE::` passes one of them alone.

mod book;
mod build;
mod check;
mod diagram;
mod hostile;
#[cfg(feature = "publish")]
mod kill;
mod languages;
mod markdown;
mod new;
mod rules;
mod serve;
mod theme;
mod trace;
