//! Runs a bundle in the terminal, using Node and the scripts in `wasm-runner/node/`.
//!
//! Requests and messages are JSON values, one per line, as for the native program
//! `understory-python`.

use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// The oldest Node version that runs a bundle.
pub const MINIMUM: u32 = 20;

/// The program and the script that run a bundle.
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

    /// Returns the command that starts the engine with a bundle. It reads requests from standard
    /// input, one after another, and writes messages to standard output.
    #[must_use]
    pub fn command(&self, bundle: &Path) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(&self.script).arg(bundle);
        command
    }

    /// Sends one request and returns the last message that the engine writes.
    pub(crate) fn ask(&self, bundle: &Path, request: &Value) -> io::Result<Value> {
        let mut child = self
            .command(bundle)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut input = child.stdin.take().expect("it is piped");
        writeln!(input, "{request}")?;
        drop(input);
        let output = child.stdout.take().expect("it is piped");
        let mut last = Value::Null;
        for line in BufReader::new(output).lines() {
            last = serde_json::from_str(&line?).map_err(io::Error::other)?;
        }
        child.wait()?;
        Ok(last)
    }
}

/// Parses `v20.11.1` and returns 20.
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
