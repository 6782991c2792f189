//! Tests the interpreter's behaviour by running programs with `understory-python`.

mod asynchronous;
mod checks;
mod driver;
mod errors;
mod explanations;
mod files;
mod help;
mod imports;
mod input;
mod isolation;
mod library;
mod packages;
mod running;
mod services;
mod session;
#[cfg(feature = "sqlite")]
mod sqlite;
mod system;
mod threads;
mod trace;
mod turtle;
mod xml;
#[cfg(not(feature = "sqlite"))]
mod without_sqlite;
