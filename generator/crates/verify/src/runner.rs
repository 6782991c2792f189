//! Finds the runner: the bundle that pages load, and the engine that runs programs here.
//!
//! A release archive contains both next to the program. A repository has a prebuilt runner. If
//! that doesn't match the sources, this module starts `understory-bundler` with cargo and reads
//! its messages, one JSON value per line. Compilers are the bundler's business.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use understory_bundle::{
    AssembleError, Hashes, Parts, Prebuilt, PrebuiltError, Profile, assemble, content_hash, node,
    packages,
};

use crate::guard::{NOT_FOUND_STATUS, SupervisedChild};
use understory_source::guide::RELEASE_REPOSITORY;

/// A message from the bundler.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Message {
    /// Progress.
    Progress {
        /// What is happening, as in `compiling the interpreter`.
        message: String,
        /// Steps done.
        #[serde(default)]
        done: Option<u64>,
        /// Total number of steps, if known.
        #[serde(default)]
        of: Option<u64>,
    },
    /// Something is built.
    Ready {
        /// What was built.
        stage: Stage,
        /// Its path.
        path: PathBuf,
    },
    /// The build failed.
    Failed {
        /// Why.
        message: String,
        /// How to fix it.
        hint: String,
    },
}

/// What the bundler can build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The program `understory-python`.
    Native,
    /// The bundle that pages load.
    Wasm,
}

/// Which bundle to obtain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundleKind {
    /// The bundle for readers.
    Bundle,
    /// If a build is necessary: first a bundle that builds faster and runs slower, then the other
    /// one.
    QuickThenFullBundle,
}

/// The engine that runs the course's programs here. Both speak the same protocol and give the
/// same results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Engine {
    /// The bundle in Node: one process serves many requests.
    Node {
        /// Node and its script.
        node: node::Engine,
        /// The bundle.
        bundle: PathBuf,
    },
    /// The program `understory-python`: one process per request.
    Native {
        /// The program.
        program: PathBuf,
        /// The folder with the plain Python files, if not those inside the program.
        plain: Option<PathBuf>,
        /// The folder with the packs of packages, if there is one.
        packages: Option<PathBuf>,
    },
}

impl Engine {
    /// Returns the command that starts the engine.
    #[must_use]
    pub fn command(&self) -> Command {
        match self {
            Self::Node { node, bundle } => node.command(bundle),
            Self::Native { program, plain, packages } => {
                let mut command = Command::new(program);
                for (option, folder) in [("--plain", plain), ("--packages", packages)] {
                    if let Some(folder) = folder {
                        command.arg(option).arg(folder);
                    }
                }
                command
            }
        }
    }

    /// Returns whether one process serves many requests.
    #[must_use]
    pub fn serves_many(&self) -> bool {
        matches!(self, Self::Node { .. })
    }

    /// Returns whether programs can import packages such as FastAPI.
    #[must_use]
    pub fn has_packages(&self) -> bool {
        match self {
            Self::Node { .. } => true,
            Self::Native { packages, .. } => packages.is_some(),
        }
    }

    /// Returns the path of the bundle or program, which contains a hash of its sources.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Node { bundle, .. } => bundle,
            Self::Native { program, .. } => program,
        }
    }

    /// Returns a text that changes whenever a program might do something else in this engine.
    ///
    /// # Errors
    /// If its files can't be read.
    pub fn identity(&self) -> Result<String, RunnerError> {
        // The names of folders with bundles and packages contain hashes of what is in them.
        match self {
            Self::Node { bundle, .. } => Ok(bundle.display().to_string()),
            Self::Native { program, plain, packages } => {
                let paths = packages.iter().map(|folder| folder.display().to_string()).collect();
                let mut files = plain.iter().chain([program]);
                files
                    .try_fold(paths, |salt: String, path| content_hash(path, &salt))
                    .map_err(RunnerError::Sources)
            }
        }
    }
}

/// Why the runner isn't available.
#[derive(Debug, thiserror::Error)]
pub enum RunnerError {
    /// Neither the runner nor its sources are here.
    #[error(
        "could not find `understory-python` and `runner/` next to this program, or the source code to build them; download the understory {version} archive for your system{place}, and put both into {folder}", version = env!("CARGO_PKG_VERSION"), place = releases(), folder = folder.display()
    )]
    NotThere {
        /// Where the program is.
        folder: PathBuf,
    },
    /// The prebuilt parts can't be used.
    #[error(transparent)]
    Prebuilt(#[from] PrebuiltError),
    /// The bundle can't be assembled.
    #[error(transparent)]
    Assemble(#[from] AssembleError),
    /// The runner's sources can't be read.
    #[error("cannot read the runner's sources: {0}")]
    Sources(#[source] std::io::Error),
    /// No engine is available.
    #[error("{NO_ENGINE}")]
    NoEngine,
    /// Cargo didn't start.
    #[error("cannot start {program}: {reason}; install Rust with rustup, then try again")]
    NoCargo {
        /// The command.
        program: String,
        /// The error from the system.
        reason: std::io::Error,
    },
    /// The bundler failed and said why.
    #[error("{message}; {hint}")]
    Refused {
        /// Why.
        message: String,
        /// How to fix it.
        hint: String,
    },
    /// The bundler exited without an explanation.
    #[error(
        "the bundler exited ({status}) before the runner was built; run it yourself to see why: cargo run --release --bin understory-bundler"
    )]
    Ended {
        /// The exit status.
        status: String,
    },
}

fn releases() -> String {
    RELEASE_REPOSITORY.map_or_else(
        || " from the releases of its repository".to_owned(),
        |repository| format!(" from https://github.com/{repository}/releases"),
    )
}

/// Shown while cargo silently compiles the bundler.
const STARTING_MESSAGE: &str = "starting the bundler; this can take a while, because cargo compiles it first and waits for other cargo processes in this folder";

/// How to get an engine.
const NO_ENGINE: &str = "running Python needs Node 20 or later; install it from https://nodejs.org, or run `cargo run --release --bin understory-bundler -- --native` to compile the interpreter, which takes about ten minutes";

/// Finds the bundle next to this program or prebuilt, or builds it from source. Returns its path,
/// and passes each message to `report`.
///
/// # Errors
/// If the bundle can't be found or built.
pub fn obtain(
    course: &Path,
    kind: BundleKind,
    mut report: impl FnMut(&Message),
) -> Result<PathBuf, RunnerError> {
    let bundle = match released_bundle() {
        Some(path) => Some(path),
        None => Repository::of(course)?.prebuilt_bundle(&mut report)?,
    };
    if let Some(path) = bundle {
        let ready = Message::Ready { stage: Stage::Wasm, path: path.clone() };
        report(&ready);
        return Ok(path);
    }
    let stages = match kind {
        BundleKind::Bundle => ["--wasm", "full"],
        BundleKind::QuickThenFullBundle => ["--wasm", "quick-then-full"],
    };
    Repository::of(course)?.start(&stages)?.follow(report)
}

/// Finds an engine that runs programs. Compiles only if the runner's sources have changed. Passes
/// messages to `report`.
///
/// # Errors
/// If there is none; [`RunnerError::NoEngine`] explains how to get one.
pub fn engine(course: &Path, mut report: impl FnMut(&Message)) -> Result<Engine, RunnerError> {
    // A release has no sources, and its interpreter contains the plain files.
    if let Some(program) = in_folder(&own_folder(), &program_name()) {
        return Ok(Engine::Native { program, plain: None, packages: None });
    }
    let repository = Repository::of(course)?;
    let Some(bundle) = repository.prebuilt_bundle(&mut report)? else {
        return repository.native_engine(report);
    };
    if let Some(node) = node::Engine::find(&repository.root) {
        return Ok(Engine::Node { node, bundle });
    }
    // Without Node, a native build from before still runs everything.
    let earlier = repository.earlier_program().map_err(RunnerError::Sources)?;
    let earlier = earlier.map(|program| repository.native(program));
    earlier.transpose()?.ok_or(RunnerError::NoEngine)
}

/// Returns the hashes of the runner's sources, as `prebuilt.toml` has them.
///
/// # Errors
/// If there are no sources, or they can't be read.
pub fn hashes(course: &Path) -> Result<String, RunnerError> {
    let hashes = Hashes::of(&Repository::of(course)?.root).map_err(RunnerError::Sources)?;
    Ok(format!(
        "interpreters = \"{}\"\nlibrary = \"{}\"\npackages = \"{}\"\ncode = \"{}\"\n",
        hashes.interpreters, hashes.library, hashes.packages, hashes.code
    ))
}

/// Returns the bundle that a release archive has next to this program, which needs no build.
#[must_use]
pub fn released_bundle() -> Option<PathBuf> {
    let manifest = in_folder(&own_folder(), "runner/manifest.json")?;
    manifest.parent().map(Path::to_owned)
}

/// Returns the folder of this program.
fn own_folder() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    program.parent().unwrap_or(Path::new(".")).to_owned()
}

fn program_name() -> String {
    format!("understory-python{}", std::env::consts::EXE_SUFFIX)
}

/// Returns a file from a release archive, if it's in the program's folder.
fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    let path = folder.join(name);
    path.is_file().then_some(path)
}

/// The repository with the runner's sources.
#[derive(Debug)]
struct Repository {
    root: PathBuf,
}

impl Repository {
    /// Finds the nearest parent folder of the course that contains the bundler, or else the
    /// repository in which this generator was compiled.
    fn find(course: &Path) -> Option<Self> {
        let compiled_in = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3);
        course
            .ancestors()
            .chain(compiled_in)
            .find(|folder| folder.join("wasm-runner/bundler/Cargo.toml").is_file())
            .map(|root| Self { root: root.to_owned() })
    }

    /// Same as [`Repository::find`], but returns an error if there is none.
    fn of(course: &Path) -> Result<Self, RunnerError> {
        let folder = own_folder();
        Self::find(course).ok_or(RunnerError::NotThere { folder })
    }

    /// Returns the bundle from prebuilt parts, if they match the sources. Reports which runner is
    /// used, and why.
    fn prebuilt_bundle(
        &self,
        mut report: impl FnMut(&Message),
    ) -> Result<Option<PathBuf>, RunnerError> {
        let hashes = Hashes::of(&self.root).map_err(RunnerError::Sources)?;
        let prebuilt = Prebuilt::find(&self.root, &hashes)?;
        let stale = prebuilt.stale_packages();
        let (Some(interpreters), Some(library)) = (prebuilt.interpreters, prebuilt.library) else {
            report(&progress(
                "building from source, because wasm-runner/ has changed since wasm-runner/prebuilt/ was built",
            ));
            return Ok(None);
        };
        report(&progress("using wasm-runner/prebuilt/, which matches the sources"));
        if let Some(message) = stale {
            report(&progress(message));
        }
        let Prebuilt { packages, code, .. } = prebuilt;
        let parts = Parts { interpreters, library, packages, code, profile: Profile::Full };
        let engine = node::Engine::find(&self.root);
        Ok(Some(assemble(&self.root, &hashes, &parts, engine.as_ref())?))
    }

    /// Returns the native program, building it if necessary.
    fn native_engine(&self, report: impl FnMut(&Message)) -> Result<Engine, RunnerError> {
        let program = self.start(&["--native"])?.follow(report)?;
        self.native(program)
    }

    fn native(&self, program: PathBuf) -> Result<Engine, RunnerError> {
        let plain = Some(self.root.join("wasm-runner/python"));
        let hashes = Hashes::of(&self.root).map_err(RunnerError::Sources)?;
        let Prebuilt { packages, code, .. } = Prebuilt::find(&self.root, &hashes)?;
        let unpack =
            |folder: PathBuf| packages::unpacked(&self.root, &folder, code.as_deref(), &hashes);
        let packages = packages.map(unpack).transpose().map_err(RunnerError::Sources)?;
        Ok(Engine::Native { program, plain, packages })
    }

    /// Returns the native program, if the bundler has already built it from these sources.
    fn earlier_program(&self) -> std::io::Result<Option<PathBuf>> {
        let folder = format!("target/runner/{}-native", Hashes::of(&self.root)?.library);
        Ok(in_folder(&self.root.join(folder), &program_name()))
    }

    /// Starts the bundler.
    fn start(&self, stages: &[&str]) -> Result<Bundling, RunnerError> {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let run = ["run", "--quiet", "--release", "--bin", "understory-bundler", "--"];
        let format = ["--format", "json"];
        let command = [&[cargo.as_str()], &run[..], stages, &format[..]].concat();
        let child = SupervisedChild::start(&command, &self.root)
            .map_err(|reason| RunnerError::NoCargo { program: cargo.clone(), reason })?;
        Ok(Bundling { child, program: cargo })
    }
}

/// Returns a message about progress that can't be counted.
fn progress(message: &str) -> Message {
    Message::Progress { message: message.to_owned(), done: None, of: None }
}

/// A running bundler, which is stopped on drop.
#[derive(Debug)]
struct Bundling {
    child: SupervisedChild,
    /// The command that was started.
    program: String,
}

impl Bundling {
    /// Passes each of its messages to `report`, until it exits. Returns the path of what it built.
    fn follow(mut self, mut report: impl FnMut(&Message)) -> Result<PathBuf, RunnerError> {
        report(&progress(STARTING_MESSAGE));
        let mut built = None;
        let mut refusal = None;
        let lines = BufReader::new(self.child.stdout()).lines();
        let lines = lines.map_while(Result::ok);
        for message in lines.filter_map(|line| serde_json::from_str::<Message>(&line).ok()) {
            report(&message);
            match message {
                Message::Progress { .. } => {}
                Message::Ready { path, .. } => built = Some(path),
                Message::Failed { message, hint } => {
                    refusal = Some(RunnerError::Refused { message, hint });
                }
            }
        }
        let status = self.child.wait();
        match (refusal, built, status) {
            // Its reason says more than the exit status that follows.
            (Some(refusal), ..) => Err(refusal),
            (None, Some(path), Ok(status)) if status.success() => Ok(path),
            // The guard in between did start, so only its status says that cargo didn't.
            (None, _, Ok(status)) if status.code() == Some(NOT_FOUND_STATUS.into()) => {
                Err(RunnerError::NoCargo {
                    program: self.program.clone(),
                    reason: std::io::ErrorKind::NotFound.into(),
                })
            }
            (None, _, status) => Err(RunnerError::Ended {
                status: status.map_or_else(|error| error.to_string(), |status| status.to_string()),
            }),
        }
    }
}

/// Turns the bundler's progress into few lines: one per task, and one per 10% of it.
#[derive(Debug, Default)]
pub struct ProgressLines {
    last_progress: Option<(String, u64)>,
}

impl ProgressLines {
    /// Returns the line to print for a message, if it says something new.
    pub fn line(&mut self, message: &Message) -> Option<String> {
        let Message::Progress { message, done, of } = message else {
            return None;
        };
        let (tenth, line) = match (done, of) {
            (Some(done), Some(of)) => {
                (done * 10 / of.max(&1), format!("{message} ({done} of {of})"))
            }
            _ => (0, message.clone()),
        };
        let now = (message.clone(), tenth);
        if self.last_progress.as_ref() == Some(&now) {
            return None;
        }
        self.last_progress = Some(now);
        Some(line)
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn progress_is_printed_in_tenths() {
        let mut progress_lines = ProgressLines::default();
        let mut tell = |message: &str, done| {
            progress_lines.line(&Message::Progress {
                message: message.into(),
                done: Some(done),
                of: Some(100),
            })
        };
        assert_eq!(tell("compiling", 1).as_deref(), Some("compiling (1 of 100)"));
        assert_eq!(tell("compiling", 2), None);
        assert_eq!(tell("compiling", 10).as_deref(), Some("compiling (10 of 100)"));
        assert_eq!(tell("linking", 10).as_deref(), Some("linking (10 of 100)"));
    }

    #[test]
    fn the_bundlers_messages_are_understood() {
        let ready =
            r#"{"kind":"ready","stage":"wasm","profile":"quick","path":"target/runner/bundle"}"#;
        assert_eq!(
            serde_json::from_str::<Message>(ready).expect("a message"),
            Message::Ready { stage: Stage::Wasm, path: "target/runner/bundle".into() }
        );
        let progress =
            r#"{"kind":"progress","stage":"native","message":"compiling","done":3,"of":null}"#;
        assert_eq!(
            serde_json::from_str::<Message>(progress).expect("a message"),
            Message::Progress { message: "compiling".into(), done: Some(3), of: None }
        );
    }

    #[test]
    fn packages_that_do_not_match_their_list_are_left_out_aloud() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let hashes = Hashes::of(root.path()).expect("the folder can be read");
        let description = format!(
            "command = \"\"\n[sources]\ninterpreters = \"{}\"\nlibrary = \"{}\"\n\
             packages = \"other\"\n[tools]\n[files]\n",
            hashes.interpreters, hashes.library
        );
        let prebuilt = root.path().join("wasm-runner/prebuilt");
        fs::create_dir_all(&prebuilt).expect("there is room");
        fs::write(prebuilt.join("prebuilt.toml"), description).expect("there is room");
        let mut messages = Vec::new();
        let repository = Repository { root: root.path().to_owned() };
        // Nothing else is there, so a bundle can't be assembled.
        let assembled = repository.prebuilt_bundle(|message| messages.push(message.clone()));
        assert!(assembled.is_err());
        assert_eq!(messages.last(), Some(&progress(understory_bundle::prebuilt::STALE_PACKAGES)));
    }

    #[test]
    fn the_source_is_found_from_inside_the_course() {
        let course_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(Repository::find(&course_folder.join("src")).is_some());
    }

    #[test]
    fn a_release_archive_has_the_runner_next_to_the_program() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let program = program_name();
        assert_eq!(in_folder(folder.path(), &program), None);
        let path = folder.path().join(&program);
        fs::write(&path, "").expect("there is room");
        assert_eq!(in_folder(folder.path(), &program), Some(path));
    }

    #[test]
    fn a_missing_runner_error_says_how_to_get_it() {
        let error = RunnerError::NotThere { folder: "/home/ada/.cargo/bin".into() };
        let message = error.to_string();
        assert!(message.contains("download the understory"), "{message}");
        assert!(message.ends_with("put both into /home/ada/.cargo/bin"), "{message}");
    }
}
