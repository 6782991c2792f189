//! Sends the requests of `http` blocks: writes a project, and runs `check.pyz` in it with the
//! author's Python.
//!
//! [`crate::verify::requests`] decides what to write, and judges the answers.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::check_pyz;
use crate::disk;
use crate::source::Sources;
use crate::verify::requests::{RequestResults, Series};

/// How many times longer than for readers a server may take to answer, because an author's machine
/// runs the rest of the check at the same time.
const PATIENCE_FACTOR: &str = "6";
const ANSWERS_FILE: &str = "answers.jsonl";

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

/// Sends requests, and returns the results.
///
/// # Errors
/// If the project can't be written.
pub fn send(series: &Series<'_>, sources: &Sources, python: &Path) -> io::Result<RequestResults> {
    let folder = tempfile::tempdir()?;
    let answers = folder.path().join(ANSWERS_FILE);
    let project = folder.path().join(&series.starter.name);
    for (path, bytes) in series.project(sources, &answers) {
        disk::write_file(&project, &path, &bytes)?;
    }
    let patience = std::env::var_os("CHECK_PATIENCE");
    let ended = Command::new(python)
        .arg(check_pyz::NAME)
        .current_dir(project)
        .env("CHECK_PATIENCE", patience.as_deref().unwrap_or(OsStr::new(PATIENCE_FACTOR)))
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::null())
        .output();
    let output = match ended {
        Ok(ended) => {
            let both = [ended.stdout, ended.stderr].concat();
            String::from_utf8_lossy(&both).replace("\r\n", "\n")
        }
        Err(error) => format!("{} can't be started: {error}", python.display()),
    };
    Ok(series.judge(&output, &disk::read_text(&answers).unwrap_or_default()))
}
