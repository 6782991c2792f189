//! The interpreter of an Understory course: RustPython with an in-memory system of our own.
//!
//! What a host may call, in reading order:
//! - [`Host`] is what an embedding program offers: a clock, a line of input, a place for output.
//! - [`Interpreter::boot`] makes the one interpreter of a process or a worker.
//! - [`serve`] answers one [`Request`], sending every [`Event`] to the host.
//!
//! The two hosts are `src/bin/understory-python.rs` and `src/wasm.rs`. This library knows neither
//! of them, no page, no terminal and no disk: a program's files live in memory and are gone with
//! the interpreter.

#[cfg(feature = "sqlite")]
mod database;
mod exercise;
mod host;
mod interpreter;
pub mod library;
mod problem;
pub mod protocol;
mod trace;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use host::Host;
pub use interpreter::Interpreter;
pub use protocol::{Event, Request};

/// Serves one request; its last event is the `result`, the `verdict` or the `trace`.
///
/// A [`Request::Line`] answers a question that nobody has asked yet, so it is passed over.
pub fn serve(interpreter: &Interpreter, request: &Request) {
    match request {
        Request::Run(run) => {
            let outcome = interpreter.run(run);
            interpreter.host().event(&Event::Result(outcome));
        }
        Request::Check(check) => {
            let event = match exercise::check(interpreter, check) {
                Ok(verdict) => Event::Verdict(verdict),
                Err(problem) => Event::Result(protocol::Outcome::crashed(*problem)),
            };
            interpreter.host().event(&event);
        }
        Request::Trace(trace) => {
            let recording = trace::record(interpreter, trace);
            interpreter.host().event(&Event::Trace(recording));
        }
        Request::Prepare => exercise::prepare(interpreter),
        Request::Line(_) => {}
    }
}
