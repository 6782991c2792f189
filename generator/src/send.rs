//! Sends the requests of `http` blocks: writes a project, and runs `check.py` in it with the
//! author's Python.
//!
//! [`crate::verify::requests`] decides what is written and judges what is answered.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::disk;
use crate::source::Sources;
use crate::verify::requests::{Sent, Series};

/// How much longer than for readers a server may take to answer: an author's machine also runs
/// the rest of the check.
const PATIENCE: &str = "6";
const ANSWERS: &str = "answers.jsonl";

/// Returns the Python that runs the servers: the one in `UNDERSTORY_PYTHON`, or `python3` (on
/// Windows `python`), which is that of an active environment.
#[must_use]
pub fn python() -> PathBuf {
    let named = std::env::var_os("UNDERSTORY_PYTHON").filter(|name| !name.is_empty());
    let Some(named) = named.map(PathBuf::from) else {
        return PathBuf::from(if cfg!(windows) { "python" } else { "python3" });
    };
    // It starts in another folder.
    match named.components().count() {
        1 => named,
        _ => std::path::absolute(&named).unwrap_or(named),
    }
}

/// Sends requests, and returns what their responses contradict.
///
/// # Errors
/// If the project can't be written.
pub fn send(series: &Series<'_>, sources: &Sources, python: &Path) -> io::Result<Sent> {
    let folder = tempfile::tempdir()?;
    let answers = folder.path().join(ANSWERS);
    let project = folder.path().join(&series.starter.name);
    for (path, bytes) in series.project(sources, &answers) {
        disk::add(&project, &path, &bytes)?;
    }
    let patience = std::env::var_os("CHECK_PATIENCE");
    let ended = Command::new(python)
        .arg("check.py")
        .current_dir(project)
        .env("CHECK_PATIENCE", patience.as_deref().unwrap_or(OsStr::new(PATIENCE)))
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::null())
        .output();
    let said = match ended {
        Ok(ended) => {
            let both = [ended.stdout, ended.stderr].concat();
            String::from_utf8_lossy(&both).replace("\r\n", "\n")
        }
        Err(error) => format!("{} can't be started: {error}", python.display()),
    };
    Ok(series.judge(&said, &disk::read_text(&answers).unwrap_or_default()))
}
