//! Finds the runner: the bundle that pages load and the native program.
//!
//! In an archive of a release both lie beside the program. Elsewhere they are built from
//! source: this starts `understory-bundler` by cargo and reads its messages, one JSON value
//! a line. Knows nothing of compilers: those are the bundler's.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use serde::Deserialize;

use crate::guard::{Guarded, NOT_THERE};

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
    /// It is not there, and neither is what it is built from.
    #[error(
        "`understory-python` and `runner/` are not beside this program, and there is no source to build them from; get the archive of understory {version} for your system{place}, and put both into {folder}", version = env!("CARGO_PKG_VERSION"), place = releases(), folder = folder.display()
    )]
    NotThere {
        /// Where the program is.
        folder: PathBuf,
    },
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
        "the bundler ended ({status}) before the runner was built; run it by hand to see why: cargo run --release --bin understory-bundler"
    )]
    Ended {
        /// How.
        status: String,
    },
}

/// Where this program's own releases are, as `owner/name`: the release workflow says so
/// when it compiles it.
pub const RELEASED_BY: Option<&str> = option_env!("UNDERSTORY_REPOSITORY");

fn releases() -> String {
    RELEASED_BY.map_or_else(
        || " from the releases of its repository".to_owned(),
        |repository| format!(" from https://github.com/{repository}/releases"),
    )
}

/// How long the bundler may be silent at first before its silence is explained.
const SILENCE: Duration = Duration::from_secs(2);

/// What cargo does in silence before the bundler begins.
const FIRST: &str = "waiting for cargo, which compiles the bundler or waits for another cargo in this folder to end";

/// Finds what is wanted beside this program, or has it built. Hands each message to `tell`;
/// the last ones name what is ready.
///
/// # Errors
/// When it is neither there nor can be built.
pub fn obtain(
    course: &Path,
    wanted: Wanted,
    mut tell: impl FnMut(&Message),
) -> Result<(), RunnerError> {
    let folder = own_folder();
    if let Some(ready) = beside(&folder, wanted) {
        tell(&ready);
        return Ok(());
    }
    Repository::find(course)
        .ok_or(RunnerError::NotThere { folder })?
        .start(wanted)?
        .follow(tell)
}

/// The bundle that an archive of a release has beside this program: nobody has to wait for it.
#[must_use]
pub fn bundle_at_hand() -> Option<PathBuf> {
    match beside(&own_folder(), Wanted::Bundle)? {
        Message::Ready { path, .. } => Some(path),
        _ => None,
    }
}

/// The folder that this program stands in.
fn own_folder() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    program.parent().unwrap_or(Path::new(".")).to_owned()
}

/// What an archive of a release has in the program's folder.
fn beside(folder: &Path, wanted: Wanted) -> Option<Message> {
    let (stage, path, proof) = match wanted {
        Wanted::Native => {
            let name = format!("understory-python{}", std::env::consts::EXE_SUFFIX);
            (Stage::Native, folder.join(&name), folder.join(name))
        }
        Wanted::Bundle | Wanted::QuickThenFullBundle => {
            let bundle = folder.join("runner");
            (Stage::Wasm, bundle.clone(), bundle.join("manifest.json"))
        }
    };
    proof.is_file().then_some(Message::Ready { stage, path })
}

/// The repository that the runner is built from.
#[derive(Debug)]
struct Repository {
    root: PathBuf,
}

impl Repository {
    /// The nearest folder from the course upwards that holds the bundler, else the one
    /// that this generator was compiled in.
    fn find(course: &Path) -> Option<Self> {
        let compiled_in = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        course
            .ancestors()
            .chain(compiled_in)
            .find(|folder| folder.join("wasm-runner/bundler/Cargo.toml").is_file())
            .map(|root| Self {
                root: root.to_owned(),
            })
    }

    /// Starts the bundler.
    fn start(&self, wanted: Wanted) -> Result<Bundling, RunnerError> {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let stages: &[&str] = match wanted {
            Wanted::Native => &["--native"],
            Wanted::Bundle => &["--wasm", "full"],
            Wanted::QuickThenFullBundle => &["--wasm", "quick-then-full"],
        };
        let run = [
            "run",
            "--quiet",
            "--release",
            "--bin",
            "understory-bundler",
            "--",
        ];
        let format = ["--format", "json"];
        let command = [&[cargo.as_str()], &run[..], stages, &format[..]].concat();
        let child =
            Guarded::start(&command, &self.root).map_err(|reason| RunnerError::NoCargo {
                program: cargo.clone(),
                reason,
            })?;
        Ok(Bundling {
            child,
            program: cargo,
        })
    }
}

/// A bundler at work; ended when this is dropped.
#[derive(Debug)]
struct Bundling {
    child: Guarded,
    /// What was started.
    program: String,
}

impl Bundling {
    /// Reads its messages to the end and hands each to `tell`.
    fn follow(mut self, mut tell: impl FnMut(&Message)) -> Result<(), RunnerError> {
        let stdout = self.child.stdout();
        let (sender, messages) = mpsc::channel();
        // It ends with the bundler's output, or with the first message that nobody hears.
        thread::spawn(move || {
            let lines = BufReader::new(stdout).lines().map_while(Result::ok);
            let mut read = lines.filter_map(|line| serde_json::from_str::<Message>(&line).ok());
            while read
                .next()
                .is_some_and(|message| sender.send(message).is_ok())
            {}
        });
        let first = match messages.recv_timeout(SILENCE) {
            Ok(message) => Some(message),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => {
                tell(&Message::Progress {
                    message: FIRST.to_owned(),
                    done: None,
                    of: None,
                });
                messages.recv().ok()
            }
        };
        let mut refusal = None;
        for message in first.into_iter().chain(messages) {
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
            (None, Ok(status)) if status.code() == Some(NOT_THERE.into()) => {
                Err(RunnerError::NoCargo {
                    program: self.program.clone(),
                    reason: std::io::ErrorKind::NotFound.into(),
                })
            }
            (None, Ok(status)) => Err(RunnerError::Ended {
                status: status.to_string(),
            }),
            (None, Err(error)) => Err(RunnerError::Ended {
                status: error.to_string(),
            }),
        }
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
        assert!(Repository::find(&here.join("src")).is_some());
    }

    #[test]
    fn an_archive_of_a_release_has_all_of_it_beside_the_program() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let of = |wanted| beside(folder.path(), wanted);
        assert_eq!(of(Wanted::Native), None);
        assert_eq!(of(Wanted::Bundle), None);
        let program = format!("understory-python{}", std::env::consts::EXE_SUFFIX);
        for place in ["runner/manifest.json", &program] {
            crate::disk::CourseFolder::new(folder.path())
                .make(&[(place.to_owned(), String::new())])
                .expect("there is room");
        }
        let path = folder.path().join(program);
        let stage = Stage::Native;
        assert_eq!(of(Wanted::Native), Some(Message::Ready { stage, path }));
        let path = folder.path().join("runner");
        let stage = Stage::Wasm;
        assert_eq!(
            of(Wanted::QuickThenFullBundle),
            Some(Message::Ready { stage, path })
        );
    }

    #[test]
    fn where_it_is_not_to_be_had_a_reader_is_told_how_to_get_it() {
        let error = RunnerError::NotThere {
            folder: "/home/ada/.cargo/bin".into(),
        };
        let said = error.to_string();
        assert!(said.contains("get the archive of understory"), "{said}");
        assert!(
            said.ends_with("put both into /home/ada/.cargo/bin"),
            "{said}"
        );
    }
}
