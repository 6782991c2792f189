//! Programs in, events out: what the interpreter promises its hosts, tried on `understory-python`.

mod checks;
mod driver;
mod errors;
mod files;
mod input;
mod running;
#[cfg(feature = "sqlite")]
mod sqlite;
mod system;
#[cfg(not(feature = "sqlite"))]
mod without_sqlite;
