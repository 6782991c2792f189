//! Everything that can happen while serving, and why serving could not start.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use crate::build::Parsed;
use crate::load::{self, Changes};
use understory_source::diagnostic::Diagnostic;
use understory_verify::recordings::Recordings;
use understory_verify::runner::{Message, RunnerError};

/// Everything that can happen while serving.
#[derive(Debug)]
pub(super) enum Event {
    /// Something under `content/` or `themes/` changed.
    Files(Changes),
    /// The bundler sent a message.
    Runner(Message),
    /// The bundler exited.
    RunnerDone(Result<(), RunnerError>),
    /// A version was checked.
    Checked(Arc<Parsed>, Vec<Diagnostic>),
    /// Traces were recorded.
    Recorded(Result<(Recordings, Vec<Diagnostic>), String>),
    /// Ctrl-C.
    Stop,
}

/// Why serving could not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// No port was free.
    #[error("cannot listen on {address}: {reason}; choose another port with `--port`")]
    Listen {
        /// The last address tried.
        address: SocketAddr,
        /// The error from the system.
        reason: String,
    },
    /// The files can't be watched.
    #[error("cannot watch {path} for changes: {reason}", path = path.display())]
    Watch {
        /// The folder.
        path: PathBuf,
        /// The error from the system.
        reason: std::io::Error,
    },
    /// The bundle can't be read.
    #[error(transparent)]
    Disk(#[from] load::LoadError),
}
