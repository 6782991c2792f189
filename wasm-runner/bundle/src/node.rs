//! The engine that runs a bundle on the terminal: Node, with the scripts of `wasm-runner/node/`.
//!
//! A request enters and the engine's messages leave, one JSON value a line, as with the native
//! program `understory-python`. It doesn't know what is asked.

use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// The oldest Node that runs a bundle.
pub const MINIMUM: u32 = 20;

/// How programs of the terminal are run: Node's program, its script, and the bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engine {
    node: PathBuf,
    script: PathBuf,
}

impl Engine {
    /// Finds Node on this machine, and the script in this repository.
    #[must_use]
    pub fn find(root: &Path) -> Option<Self> {
        let node = PathBuf::from("node");
        let output = Command::new(&node).arg("--version").output().ok()?;
        let version = String::from_utf8(output.stdout).ok()?;
        let script = root.join("wasm-runner/node/engine.mjs");
        (major_of(&version)? >= MINIMUM && script.is_file()).then_some(Self { node, script })
    }

    /// The command that starts it on a bundle. It reads requests from standard input, one after
    /// another, and writes messages to standard output.
    #[must_use]
    pub fn command(&self, bundle: &Path) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(&self.script).arg(bundle);
        command
    }

    /// Asks for one thing and returns the last message.
    pub(crate) fn ask(&self, bundle: &Path, request: &Value) -> io::Result<Value> {
        let mut child = self
            .command(bundle)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut input = child.stdin.take().expect("it was asked to be piped");
        writeln!(input, "{request}")?;
        drop(input);
        let output = child.stdout.take().expect("it was asked to be piped");
        let mut last = Value::Null;
        for line in BufReader::new(output).lines() {
            last = serde_json::from_str(&line?).map_err(io::Error::other)?;
        }
        child.wait()?;
        Ok(last)
    }
}

/// Reads `v20.11.1`.
fn major_of(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major_of("v20.11.1\n"), Some(20));
        assert_eq!(major_of("command not found"), None);
    }
}
