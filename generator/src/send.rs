//! Sends the requests of `http` blocks: writes a project, and runs `check.pyz` in it with the
//! author's Python.
//!
//! [`crate::verify::requests`] decides what to write, and judges the answers.

use std::ffi::OsStr;
use std::io::{self, Write};
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

/// Writes the compiled engine to stdout, as a `.pyc` file. The fields after the magic number say that
/// Python compares no source (PEP 552).
const COMPILE: &str = "\
import importlib.util, marshal, sys
code = compile(sys.stdin.buffer.read(), 'check.pyz/check.py', 'exec', dont_inherit=True)
sys.stdout.buffer.write(importlib.util.MAGIC_NUMBER + bytes([1, *[0] * 11]) + marshal.dumps(code))
";

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

/// Compiles the check engine, which Python would otherwise compile for every server. Returns `None` if it
/// can't.
#[must_use]
pub fn compiled_engine(python: &Path) -> Option<Vec<u8>> {
    let mut child = Command::new(python)
        .args(["-I", "-c", COMPILE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let written = child.stdin.take().map(|mut input| input.write_all(check_pyz::ENGINE));
    let output = child.wait_with_output().ok()?;
    (written.is_some_and(|written| written.is_ok()) && output.status.success())
        .then_some(output.stdout)
}

/// Sends requests, and returns the results. `engine` is the compiled check engine, if there is one.
///
/// # Errors
/// If the project can't be written.
pub fn send(
    series: &Series<'_>,
    sources: &Sources,
    python: &Path,
    engine: Option<&[u8]>,
) -> io::Result<RequestResults> {
    let folder = tempfile::tempdir()?;
    let answers = folder.path().join(ANSWERS_FILE);
    let project = folder.path().join(&series.starter.name);
    for (path, bytes) in series.project(sources, &answers, engine) {
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
