//! Sends the requests of `http` blocks: writes a project, and runs `check.pyz` in it with the
//! author's Python.
//!
//! [`understory_verify::requests`] decides what to write, and judges the answers.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use crate::disk;
use understory_source::Sources;
use understory_verify::check_pyz;
use understory_verify::recordings::hash;
use understory_verify::requests::{RequestResults, RequestSeries};

/// How many times longer than for readers a server may take to answer, because an author's machine
/// runs the rest of the check at the same time.
const PATIENCE_FACTOR: &str = "6";
const ANSWERS_FILE: &str = "answers.jsonl";

/// Writes to stdout, as JSON, what [`Python`] knows about itself. Takes the check engine from stdin and the
/// names of packages as arguments. The engine is compiled as a `.pyc` file, whose fields after the magic
/// number say that Python compares no source (PEP 552).
const PROBE: &str = "\
import base64, importlib.metadata, importlib.util, json, marshal, sys

code = compile(sys.stdin.buffer.read(), 'check.pyz/check.py', 'exec', dont_inherit=True)
engine = {'__name__': 'check'}
exec(code, engine)
code = importlib.util.MAGIC_NUMBER + bytes([1, *[0] * 11]) + marshal.dumps(code)
packages = sorted(f'{one.name} {one.version}' for one in importlib.metadata.distributions())
print(json.dumps({
    'program': sys.executable,
    'identity': '\\n'.join([sys.version, *packages]),
    'missing': [name for name in sys.argv[1:] if not engine['is_installed'](name)],
    'engine': base64.b64encode(code).decode(),
}))
";

/// The Python that runs the servers.
#[derive(Debug)]
pub struct Python {
    /// Its program.
    pub program: PathBuf,
    /// Its version, everything installed in it, and the hash of the check engine. Empty if it doesn't
    /// say.
    pub identity: String,
    /// Which of the packages that servers need it lacks.
    pub missing: BTreeSet<String>,
    /// The check engine, compiled: Python would compile it again for each server.
    engine: Option<Vec<u8>>,
}

/// What [`PROBE`] prints.
#[derive(Deserialize)]
struct PythonProbe {
    program: PathBuf,
    identity: String,
    missing: BTreeSet<String>,
    engine: String,
}

impl Python {
    /// Finds the author's Python, and asks it once for all servers. `packages` are those that the
    /// servers need, by the names of their imports.
    #[must_use]
    pub fn new(packages: &BTreeSet<String>) -> Self {
        let program = named_python();
        let probed = probe(&program, packages);
        let missing = BTreeSet::new();
        match probed {
            Some(probed) => Self {
                program: probed.program,
                identity: format!(
                    "{}\n{}",
                    probed.identity,
                    hash(&String::from_utf8_lossy(check_pyz::ENGINE))
                ),
                missing: probed.missing,
                engine: STANDARD.decode(probed.engine).ok(),
            },
            // Each server says what is wrong with it.
            None => Self { program, identity: String::new(), missing, engine: None },
        }
    }
}

fn probe(program: &Path, packages: &BTreeSet<String>) -> Option<PythonProbe> {
    let mut child = Command::new(program)
        // `-P`: a `json.py` in the current folder must not replace the library's.
        .args(["-P", "-c", PROBE])
        .args(packages)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(check_pyz::ENGINE).ok()?;
    serde_json::from_slice(&child.wait_with_output().ok()?.stdout).ok()
}

/// Returns the Python in `UNDERSTORY_PYTHON`, or `python3` (on Windows `python`), which is that of an
/// active environment.
fn named_python() -> PathBuf {
    let variable = std::env::var_os("UNDERSTORY_PYTHON").filter(|name| !name.is_empty());
    let Some(variable) = variable.map(PathBuf::from) else {
        return PathBuf::from(if cfg!(windows) { "python" } else { "python3" });
    };
    // It starts in another folder.
    match variable.components().count() {
        1 => variable,
        _ => std::path::absolute(&variable).unwrap_or(variable),
    }
}

/// Sends requests, and returns the results.
///
/// # Errors
/// If the project can't be written.
pub fn send(
    series: &RequestSeries<'_>,
    sources: &Sources,
    python: &Python,
) -> io::Result<RequestResults> {
    let folder = tempfile::tempdir()?;
    let answers = folder.path().join(ANSWERS_FILE);
    let project = folder.path().join(&series.starter.name);
    for (path, bytes) in series.project(sources, &answers, python.engine.as_deref()) {
        disk::write_file(&project, &path, &bytes)?;
    }
    let patience = std::env::var_os("CHECK_PATIENCE");
    let output = Command::new(&python.program)
        .arg(check_pyz::NAME)
        .current_dir(project)
        .env("CHECK_PATIENCE", patience.as_deref().unwrap_or(OsStr::new(PATIENCE_FACTOR)))
        // On Windows, output would otherwise be in the system's code page.
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::null())
        .output();
    let output = match output {
        Ok(output) => {
            // If the engine itself crashes, the reason is only in stderr.
            let both = [output.stdout, output.stderr].concat();
            String::from_utf8_lossy(&both).replace("\r\n", "\n")
        }
        Err(error) => format!("{} can't be started: {error}", python.program.display()),
    };
    Ok(series.judge(&output, &disk::read_text(&answers).unwrap_or_default()))
}
