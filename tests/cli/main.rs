//! The command as an author types it, on small courses. Each module covers one aspect.
//!
//! `cargo test --test cli MODULE::` runs one of them alone.

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
mod requests;
mod rules;
mod serve;
mod theme;
mod trace;
