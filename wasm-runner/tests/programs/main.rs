//! Programs in, events out: what the interpreter promises its hosts, tried on `understory-python`.

mod asynchronous;
mod checks;
mod driver;
mod errors;
mod explanations;
mod files;
mod imports;
mod input;
mod isolation;
mod library;
mod running;
#[cfg(feature = "sqlite")]
mod sqlite;
mod system;
mod trace;
mod threads;
mod xml;
#[cfg(not(feature = "sqlite"))]
mod without_sqlite;
