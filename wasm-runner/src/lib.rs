//! The interpreter of an Understory course: RustPython with an in-memory operating system.
//!
//! The API for hosts, in reading order:
//! - [`Host`] is what an embedding program provides: a clock, lines of input, a place for output.
//! - [`Interpreter::boot`] creates the only interpreter of a process or a worker.
//! - [`serve`] answers one [`Request`], sending every [`Event`] to the host.
//!
//! The two hosts are `src/bin/understory-python.rs` and `src/wasm.rs`. This library doesn't depend
//! on them, or on a page, a terminal or a disk: a program's files live in memory, and disappear
//! with the interpreter.

#[cfg(target_arch = "wasm32")]
mod arithmetic;
#[cfg(feature = "sqlite")]
mod database;
mod exercise;
mod host;
mod interpreter;
mod leaving;
pub mod library;
#[cfg(any(test, target_arch = "wasm32"))]
mod limited;
mod problem;
pub mod protocol;
#[cfg(any(test, target_arch = "wasm32"))]
mod size_classes;
mod trace;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use host::Host;
pub use interpreter::Interpreter;
pub use protocol::{Event, Request};

/// Serves one request. The last event it sends is the `result`, the `verdict` or the `trace`.
///
/// Ignores a [`Request::Line`], because no program is waiting for one.
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
        Request::Session(session) => {
            let outcome = interpreter.serve_session(&session.files);
            interpreter.host().event(&Event::Result(outcome));
        }
        Request::Prepare => exercise::prepare(interpreter),
        Request::Line(_) => {}
    }
}
