//! Programs in, events out: what the interpreter promises its hosts, tried on `understory-python`.

mod asynchronous;
mod checks;
mod driver;
mod errors;
mod files;
mod imports;
mod input;
mod library;
mod running;
mod system;
mod threads;
mod xml;
