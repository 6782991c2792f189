//! Asks the bundler for the runner: the bundle that pages load and the native program.
//!
//! Starts `understory-bundler` by cargo and reads its messages, one JSON value a line.
//! Knows nothing of compilers: those are the bundler's.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde::Deserialize;

/// What the bundler tells.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Message {
    /// Something is under way.
    Progress {
        /// In words: `compiling the interpreter`.
        message: String,
        /// Steps done.
        #[serde(default)]
        done: Option<u64>,
        /// Steps in all, where that is known.
        #[serde(default)]
        of: Option<u64>,
    },
    /// Something is built.
    Ready {
        /// What.
        stage: Stage,
        /// Where it lies.
        path: PathBuf,
    },
    /// It cannot be built.
    Failed {
        /// Why.
        message: String,
        /// What would mend it.
        hint: String,
    },
}

/// What can be asked of the bundler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The program `understory-python`.
    Native,
    /// The bundle that pages load.
    Wasm,
}

/// What is wanted of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The program that runs samples.
    Native,
    /// The bundle that readers get.
    Bundle,
    /// A bundle that is built sooner and runs slower, and then the one that readers get.
    QuickThenFullBundle,
}

/// Why the runner cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum RunnerError {
    /// There is no source to build it from.
    #[error(
        "the runner's source, `wasm-runner/`, is neither beside the course nor beside the generator; give a ready bundle with `--runner DIR`"
    )]
    NoSource,
    /// Cargo did not start.
    #[error("cannot start {program}: {reason}; install Rust with rustup, then try again")]
    NoCargo {
        /// What was started.
        program: String,
        /// What the system said.
        reason: std::io::Error,
    },
    /// The bundler said why.
    #[error("{message}; {hint}")]
    Refused {
        /// Why.
        message: String,
        /// What would mend it.
        hint: String,
    },
    /// The bundler ended without a word.
    #[error(
        "the bundler ended ({status}) before the runner was built; run it by hand to see why: cargo run --release -p understory-bundler"
    )]
    Ended {
        /// How.
        status: String,
    },
}

/// The repository that the runner is built from.
#[derive(Debug, Clone)]
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// The nearest folder from the course upwards that holds the bundler, else the one
    /// that this generator was compiled in.
    ///
    /// # Errors
    /// When neither holds it.
    pub fn find(course: &Path) -> Result<Self, RunnerError> {
        let compiled_in = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        course
            .ancestors()
            .chain(compiled_in)
            .find(|folder| folder.join("wasm-runner/bundler/Cargo.toml").is_file())
            .map(|root| Self {
                root: root.to_owned(),
            })
            .ok_or(RunnerError::NoSource)
    }

    /// Starts the bundler.
    ///
    /// # Errors
    /// When cargo cannot be started.
    pub fn start(&self, wanted: Wanted) -> Result<Bundling, RunnerError> {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let stages: &[&str] = match wanted {
            Wanted::Native => &["--native"],
            Wanted::Bundle => &["--wasm", "full"],
            Wanted::QuickThenFullBundle => &["--wasm", "quick-then-full"],
        };
        let child = Command::new(&cargo)
            .args([
                "run",
                "--quiet",
                "--release",
                "--package",
                "understory-bundler",
                "--",
            ])
            .args(stages)
            .args(["--format", "json"])
            .current_dir(&self.root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|reason| RunnerError::NoCargo {
                program: cargo,
                reason,
            })?;
        Ok(Bundling { child })
    }
}

/// A bundler at work; ended when this is dropped.
#[derive(Debug)]
pub struct Bundling {
    child: Child,
}

impl Bundling {
    /// Reads its messages to the end and hands each to `tell`.
    ///
    /// # Errors
    /// When it cannot build what was wanted.
    pub fn follow(mut self, mut tell: impl FnMut(&Message)) -> Result<(), RunnerError> {
        let stdout = self
            .child
            .stdout
            .take()
            .expect("stdout was asked to be piped");
        let mut refusal = None;
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let Ok(message) = serde_json::from_str::<Message>(&line) else {
                continue;
            };
            if let Message::Failed { message, hint } = &message {
                refusal = Some(RunnerError::Refused {
                    message: message.clone(),
                    hint: hint.clone(),
                });
            }
            tell(&message);
        }
        let status = self.child.wait();
        match (refusal, status) {
            (Some(refusal), _) => Err(refusal),
            (None, Ok(status)) if status.success() => Ok(()),
            (None, Ok(status)) => Err(RunnerError::Ended {
                status: status.to_string(),
            }),
            (None, Err(error)) => Err(RunnerError::Ended {
                status: error.to_string(),
            }),
        }
    }
}

impl Drop for Bundling {
    fn drop(&mut self) {
        // Already ended after `follow`; then this does nothing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Turns the bundler's progress into few lines: one for each thing it does, and one for
/// each tenth of it.
#[derive(Debug, Default)]
pub struct Narrator {
    told: Option<(String, u64)>,
}

impl Narrator {
    /// The line to print for a message, if it says something new.
    pub fn line(&mut self, message: &Message) -> Option<String> {
        let Message::Progress { message, done, of } = message else {
            return None;
        };
        let (tenth, line) = match (done, of) {
            (Some(done), Some(of)) => (
                done * 10 / of.max(&1),
                format!("{message} ({done} of {of})"),
            ),
            _ => (0, message.clone()),
        };
        let now = (message.clone(), tenth);
        if self.told.as_ref() == Some(&now) {
            return None;
        }
        self.told = Some(now);
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_told_by_tenths() {
        let mut narrator = Narrator::default();
        let mut tell = |message: &str, done| {
            narrator.line(&Message::Progress {
                message: message.into(),
                done: Some(done),
                of: Some(100),
            })
        };
        assert_eq!(
            tell("compiling", 1).as_deref(),
            Some("compiling (1 of 100)")
        );
        assert_eq!(tell("compiling", 2), None);
        assert_eq!(
            tell("compiling", 10).as_deref(),
            Some("compiling (10 of 100)")
        );
        assert_eq!(tell("linking", 10).as_deref(), Some("linking (10 of 100)"));
    }

    #[test]
    fn the_bundlers_messages_are_understood() {
        let ready =
            r#"{"kind":"ready","stage":"wasm","profile":"quick","path":"target/runner/bundle"}"#;
        assert_eq!(
            serde_json::from_str::<Message>(ready).expect("a message"),
            Message::Ready {
                stage: Stage::Wasm,
                path: "target/runner/bundle".into()
            }
        );
        let progress =
            r#"{"kind":"progress","stage":"native","message":"compiling","done":3,"of":null}"#;
        assert_eq!(
            serde_json::from_str::<Message>(progress).expect("a message"),
            Message::Progress {
                message: "compiling".into(),
                done: Some(3),
                of: None
            }
        );
    }

    #[test]
    fn the_source_is_found_from_inside_the_course() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(Repository::find(&here.join("src")).is_ok());
    }
}
