//! Programs in, events out: what the interpreter promises its hosts, tried on `understory-python`.

mod checks;
mod driver;
mod errors;
mod files;
mod input;
mod isolation;
mod running;
mod sqlite;
mod system;
mod trace;
