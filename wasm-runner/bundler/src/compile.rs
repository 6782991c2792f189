//! Compiles the interpreter with cargo.
//!
//! Reports cargo's progress, and returns the path of the result. Doesn't know what the file is used
//! for.

use std::env;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{self, Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use serde::Deserialize;

use crate::discover::forget_outer_cargo;
use crate::process::end;
use crate::toolchain::{Compiler, Start, WASM_TARGET, WasmStd};
use understory_bundle::Profile;

/// How many of cargo's last lines an error quotes.
const QUOTED_LINES: usize = 30;

/// What to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Product {
    /// The program `understory-python`.
    Native,
    /// The interpreter as a wasm module, without SQLite.
    Wasm(Profile),
    /// The interpreter as a wasm module, with SQLite.
    WasmWithSqlite(Profile),
    /// The wasm module that decompresses the interpreter in the browser.
    Unpacker(Profile),
    /// The packs of Python's library for prebuilt interpreters, made by the native program's build.
    Library,
}

impl Product {
    /// Returns the profile in the interpreter's Cargo.toml.
    pub(crate) fn cargo_profile(self) -> &'static str {
        match self {
            Self::Native | Self::Library => "native",
            Self::Wasm(profile) | Self::WasmWithSqlite(profile) | Self::Unpacker(profile) => {
                profile.name()
            }
        }
    }

    /// Returns its name in `target/runner/`.
    pub(crate) fn kept_as(self) -> &'static str {
        match self {
            Self::Library => "library",
            _ => self.cargo_profile(),
        }
    }

    /// Returns its package in the interpreter's workspace.
    fn package(self) -> &'static str {
        match self {
            Self::Native | Self::Library | Self::Wasm(_) | Self::WasmWithSqlite(_) => INTERPRETER,
            Self::Unpacker(_) => "understory-unpacker",
        }
    }

    /// Returns the name of cargo's output, for an error message.
    fn artifact(self) -> &'static str {
        match self {
            Self::Native | Self::Library => "program",
            Self::Wasm(_) | Self::WasmWithSqlite(_) | Self::Unpacker(_) => "wasm module",
        }
    }
}

const INTERPRETER: &str = "understory-runner";

/// The output of cargo.
#[derive(Debug, Default)]
pub(crate) struct Made {
    /// The program or module.
    pub(crate) artifact: PathBuf,
    /// The output folder of the interpreter's build script, if it's part of the build.
    pub(crate) out_dir: Option<PathBuf>,
}

/// The folders and tools that cargo uses.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Workplace<'a> {
    /// The interpreter's workspace.
    pub(crate) workspace: &'a Path,
    /// Cargo's target folder.
    pub(crate) target: &'a Path,
    /// The C compiler for WebAssembly, if there is one.
    pub(crate) clang: Option<&'a Path>,
}

/// Cargo's progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) done: u32,
    pub(crate) of: u32,
}

/// Why the build failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CompileError {
    #[error("cargo could not be started: {0}")]
    Start(#[source] io::Error),
    #[error("cargo's messages could not be read: {0}")]
    Read(#[source] io::Error),
    #[error("nobody listens to the progress any more: {0}")]
    Listener(#[source] io::Error),
    #[error("cargo could not compile the interpreter\n{0}")]
    Cargo(Transcript),
    #[error("cargo made no {0}")]
    NoArtifact(&'static str),
}

/// The last lines of cargo's output for people.
#[derive(Debug, Default)]
pub(crate) struct Transcript {
    lines: Vec<String>,
}

impl Transcript {
    fn add(&mut self, line: &str) {
        if self.lines.len() == QUOTED_LINES {
            self.lines.remove(0);
        }
        self.lines.push(line.to_owned());
    }

    /// Returns whether the build failed because of the network.
    pub(crate) fn mentions_the_network(&self) -> bool {
        const WORDS: [&str; 4] = [
            "failed to download",
            "failed to get",
            "network failure",
            "Could not resolve",
        ];
        self.lines
            .iter()
            .any(|line| WORDS.iter().any(|words| line.contains(words)))
    }
}

impl<'a> FromIterator<&'a str> for Transcript {
    fn from_iter<T: IntoIterator<Item = &'a str>>(lines: T) -> Self {
        let mut transcript = Self::default();
        lines.into_iter().for_each(|line| transcript.add(line));
        transcript
    }
}

impl fmt::Display for Transcript {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.lines.join("\n"))
    }
}

/// Runs the build. Calls `tell` for each step, and stops if it fails.
pub(crate) fn compile(
    compiler: &Compiler,
    product: Product,
    workplace: Workplace<'_>,
    tell: impl FnMut(Step) -> io::Result<()>,
) -> Result<Made, CompileError> {
    let mut child = cargo(compiler, product, workplace)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(CompileError::Start)?;
    let outcome = follow(&mut child, product, tell);
    if outcome.is_err() {
        end(&mut child);
    }
    outcome
}

/// Returns the command that starts the compiler's cargo, without its arguments.
pub(crate) fn start_cargo(compiler: &Compiler, workplace: Workplace<'_>) -> Command {
    let mut command = match &compiler.start {
        Start::Rustup { toolchain } => {
            let mut command = Command::new("rustup");
            command.args(["run", toolchain, "cargo"]);
            forget_outer_cargo(&mut command);
            command
        }
        Start::System { rustc, cargo } => {
            let mut command = Command::new(cargo);
            forget_outer_cargo(&mut command);
            command.env("RUSTC", rustc);
            command
        }
    };
    command
        .current_dir(workplace.workspace)
        .env("CARGO_TARGET_DIR", workplace.target);
    if let Some(clang) = workplace.clang {
        command.env("CC_wasm32_unknown_unknown", clang);
    }
    command
}

/// Raises the size limit for inlining functions with an inline hint, so that the interpreter's loop
/// makes fewer calls. Crates that are optimised for size ignore it.
const INLINE_MORE: &str = "llvm-args=--inlinehint-threshold=800";

/// Returns the cargo setting that removes this machine's folders from the module. Panic messages
/// contain the paths of source files, but the bytes must not depend on where they were built.
fn without_folders(workplace: Workplace<'_>) -> String {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    // If several match, rustc uses the last one.
    let folders = [
        cargo_home.map(|folder| (folder, "/cargo")),
        Some((workplace.workspace.to_owned(), "/understory")),
        Some((workplace.target.to_owned(), "/target")),
    ];
    let flags: Vec<String> = folders
        .into_iter()
        .flatten()
        .map(|(folder, name)| {
            let folder = path::absolute(&folder).unwrap_or(folder);
            let flag = format!("--remap-path-prefix={}={name}", folder.display());
            serde_json::Value::from(flag).to_string()
        })
        .collect();
    format!("target.{WASM_TARGET}.rustflags=[{}]", flags.join(", "))
}

/// Returns the command, without its pipes.
fn cargo(compiler: &Compiler, product: Product, workplace: Workplace<'_>) -> Command {
    let mut command = start_cargo(compiler, workplace);
    match product {
        Product::Native | Product::Library => {
            command.args(["build", "--bin", "understory-python"]);
        }
        Product::Wasm(_) | Product::WasmWithSqlite(_) | Product::Unpacker(_) => {
            command.args([
                "rustc",
                "--package",
                product.package(),
                "--lib",
                "--crate-type",
                "cdylib",
                "--target",
                WASM_TARGET,
            ]);
            if matches!(product, Product::Wasm(_)) {
                command.arg("--no-default-features");
            }
            command.args(["--config", &without_folders(workplace)]);
            if let WasmStd::FromSource { linker } = &compiler.wasm_std {
                command
                    .args(["-Z", "build-std=std,panic_abort"])
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            }
        }
    }
    command
        .args(["--profile", product.cargo_profile()])
        .args(["--locked", "--message-format", "json-render-diagnostics"])
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "100");
    if let Product::Wasm(Profile::Full) | Product::WasmWithSqlite(Profile::Full) = product {
        command.args(["--", "-C", INLINE_MORE]);
    }
    command
}

fn follow(
    child: &mut Child,
    product: Product,
    mut tell: impl FnMut(Step) -> io::Result<()>,
) -> Result<Made, CompileError> {
    let output = child.stdout.take().expect("standard output was piped");
    let messages = thread::spawn(move || made_of(product, BufReader::new(output)));

    let errors = child.stderr.take().expect("standard error was piped");
    let mut transcript = Transcript::default();
    let mut last = None;
    for_each_line(BufReader::new(errors), |line| {
        match step_of(line) {
            Some(step) if last != Some(step) => {
                last = Some(step);
                tell(step).map_err(CompileError::Listener)?;
            }
            Some(_) => {}
            None if line.trim().is_empty() => {}
            None => transcript.add(line.trim_end()),
        }
        Ok(())
    })?;

    let (artifact, out_dir) = messages
        .join()
        .expect("reading messages does not panic")
        .map_err(CompileError::Read)?;
    if !child.wait().map_err(CompileError::Read)?.success() {
        return Err(CompileError::Cargo(transcript));
    }
    let artifact = artifact.ok_or(CompileError::NoArtifact(product.artifact()))?;
    Ok(Made { artifact, out_dir })
}

/// Reads lines that end in a line feed or, like the progress bar, in a carriage return.
fn for_each_line(
    mut reader: impl Read,
    mut take: impl FnMut(&str) -> Result<(), CompileError>,
) -> Result<(), CompileError> {
    let mut pending = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let read = reader.read(&mut buffer).map_err(CompileError::Read)?;
        if read == 0 {
            return take(&String::from_utf8_lossy(&pending));
        }
        pending.extend_from_slice(&buffer[..read]);
        while let Some(end) = pending
            .iter()
            .position(|byte| matches!(byte, b'\n' | b'\r'))
        {
            let line: Vec<u8> = pending.drain(..=end).collect();
            take(&String::from_utf8_lossy(&line[..end]))?;
        }
    }
}

/// Reads cargo's progress bar: `Building [====>   ] 120/310: serde, syn`.
fn step_of(line: &str) -> Option<Step> {
    let (_, rest) = line
        .trim_start()
        .strip_prefix("Building [")?
        .split_once("] ")?;
    let (numbers, _) = rest.split_once(':')?;
    let (done, of) = numbers.split_once('/')?;
    Some(Step {
        done: done.parse().ok()?,
        of: of.parse().ok()?,
    })
}

/// The fields of cargo's messages that matter here.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Message {
    CompilerArtifact {
        executable: Option<PathBuf>,
        filenames: Vec<PathBuf>,
    },
    BuildScriptExecuted {
        package_id: String,
        out_dir: PathBuf,
    },
    #[serde(other)]
    Other,
}

/// Returns the artifact and the build script's folder.
fn made_of(
    product: Product,
    messages: impl BufRead,
) -> io::Result<(Option<PathBuf>, Option<PathBuf>)> {
    let (mut artifact, mut folder) = (None, None);
    for line in messages.lines() {
        match serde_json::from_str(&line?) {
            Ok(Message::CompilerArtifact {
                executable,
                filenames,
            }) => {
                let made = match product {
                    Product::Native | Product::Library => executable,
                    Product::Wasm(_) | Product::WasmWithSqlite(_) | Product::Unpacker(_) => {
                        filenames.into_iter().find(|file| {
                            file.extension()
                                .is_some_and(|extension| extension == "wasm")
                        })
                    }
                };
                // The last one belongs to the workspace itself.
                artifact = made.or(artifact);
            }
            Ok(Message::BuildScriptExecuted {
                package_id,
                out_dir,
            }) if package_id.contains(INTERPRETER) => folder = Some(out_dir),
            _ => {}
        }
    }
    Ok((artifact, folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toolchain::MINIMUM;

    fn arguments(command: &Command) -> String {
        let words: Vec<_> = command
            .get_args()
            .map(|word| word.to_string_lossy())
            .collect();
        words.join(" ")
    }

    fn variable(command: &Command, wanted: &str) -> Option<String> {
        let value = command.get_envs().find(|(name, _)| *name == wanted)?.1?;
        Some(value.to_string_lossy().into_owned())
    }

    fn command(start: Start, wasm_std: WasmStd, product: Product) -> Command {
        let workplace = Workplace {
            workspace: Path::new("wasm-runner"),
            target: Path::new("made"),
            clang: Some(Path::new("/opt/clang")),
        };
        cargo(
            &Compiler {
                start,
                version: MINIMUM,
                wasm_std,
            },
            product,
            workplace,
        )
    }

    #[test]
    fn rustups_toolchain_is_started_by_its_name() {
        let start = Start::Rustup {
            toolchain: "1.96".to_owned(),
        };
        let command = command(start, WasmStd::Installed, Product::Wasm(Profile::Full));
        assert!(
            arguments(&command)
                .starts_with("run 1.96 cargo rustc --package understory-runner --lib")
        );
        assert!(arguments(&command).contains("--profile full"));
        assert!(arguments(&command).ends_with("-- -C llvm-args=--inlinehint-threshold=800"));
        assert!(!arguments(&command).contains("build-std"));
        assert_eq!(
            variable(&command, "CARGO_TARGET_DIR").as_deref(),
            Some("made")
        );
    }

    #[test]
    fn debians_compiler_builds_the_standard_library_only_for_wasm() {
        let start = Start::System {
            rustc: "/usr/bin/rustc".into(),
            cargo: "/usr/bin/cargo".into(),
        };
        let wasm_std = WasmStd::FromSource {
            linker: "/opt/rust-lld".into(),
        };
        let wasm = command(
            start.clone(),
            wasm_std.clone(),
            Product::Wasm(Profile::Quick),
        );
        assert!(arguments(&wasm).contains("-Z build-std=std,panic_abort"));
        assert_eq!(variable(&wasm, "RUSTC_BOOTSTRAP").as_deref(), Some("1"));
        assert_eq!(variable(&wasm, "RUSTC").as_deref(), Some("/usr/bin/rustc"));

        let native = command(start, wasm_std, Product::Native);
        assert!(!arguments(&native).contains("build-std"));
        assert_eq!(variable(&native, "RUSTC_BOOTSTRAP"), None);
    }

    #[test]
    fn sqlite_is_built_by_clang_if_it_is_wanted() {
        let start = Start::Rustup {
            toolchain: "1.96".to_owned(),
        };
        let command = |product| command(start.clone(), WasmStd::Installed, product);
        let without = command(Product::Wasm(Profile::Full));
        assert!(arguments(&without).contains("--no-default-features"));
        let with = command(Product::WasmWithSqlite(Profile::Full));
        assert!(!arguments(&with).contains("--no-default-features"));
        assert_eq!(
            variable(&with, "CC_wasm32_unknown_unknown").as_deref(),
            Some("/opt/clang")
        );
        assert!(!arguments(&command(Product::Native)).contains("--no-default-features"));
    }

    #[test]
    fn a_module_contains_no_folder_of_the_machine_that_built_it() {
        let start = Start::Rustup {
            toolchain: "1.96".to_owned(),
        };
        let command = |product| command(start.clone(), WasmStd::Installed, product);
        let wasm = arguments(&command(Product::Wasm(Profile::Full)));
        for (folder, name) in [("wasm-runner", "/understory"), ("made", "/target")] {
            let folder = path::absolute(folder).expect("there is a current folder");
            let flag = format!("--remap-path-prefix={}={name}", folder.display());
            assert!(wasm.contains(&flag), "{flag} is not in {wasm}");
        }
        assert!(wasm.contains(r#"=/cargo""#), "{wasm}");
        assert!(!arguments(&command(Product::Native)).contains("remap-path-prefix"));
    }

    #[test]
    fn a_progress_bar_is_read_and_other_lines_are_not() {
        assert_eq!(
            step_of("    Building [=====>   ] 120/310: serde, syn   "),
            Some(Step { done: 120, of: 310 })
        );
        assert_eq!(step_of("   Compiling serde v1.0.228"), None);
    }

    #[test]
    fn lines_end_at_a_carriage_return_too() {
        let mut lines = Vec::new();
        for_each_line("one\rtwo\nthree".as_bytes(), |line| {
            lines.push(line.to_owned());
            Ok(())
        })
        .expect("a slice can be read");
        assert_eq!(lines, ["one", "two", "three"]);
    }

    #[test]
    fn the_last_module_and_the_interpreters_own_folder_are_used() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","filenames":["other.wasm"],"executable":null}"#,
            "\n",
            r#"{"reason":"build-script-executed","package_id":"path+file:///x#understory-runner@0.1.0","out_dir":"out"}"#,
            "\n",
            r#"{"reason":"build-script-executed","package_id":"registry+x#libc@0.2.1","out_dir":"other"}"#,
            "\n",
            r#"{"reason":"compiler-artifact","filenames":["understory_runner.wasm"],"executable":null}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        let (module, folder) = made_of(Product::Wasm(Profile::Quick), messages.as_bytes())
            .expect("a slice can be read");
        assert_eq!(module.as_deref(), Some(Path::new("understory_runner.wasm")));
        assert_eq!(folder.as_deref(), Some(Path::new("out")));
    }

    #[test]
    fn a_failure_quotes_the_last_lines_only() {
        let mut transcript = Transcript::default();
        (0..40).for_each(|number| transcript.add(&format!("line {number}")));
        assert_eq!(transcript.to_string().lines().next(), Some("line 10"));
        assert!(!transcript.mentions_the_network());
        transcript.add("error: failed to download from the registry");
        assert!(transcript.mentions_the_network());
    }
}
