//! Builds the runner from source: the bundle that a site ships, the prebuilt parts in the
//! repository, and the native program `understory-python`.
//!
//! Writes events to standard output (`report.rs`) and results to folders in `target/runner/`.
//! Nothing is built twice from the same sources. Doesn't know about sites.
//!
//! In reading order: [`discover`] finds compilers, and [`toolchain`] chooses one. [`clang`]
//! chooses one for SQLite. [`dependencies`] patches crates, [`compile`] runs cargo,
//! [`interpreter`] asks the result about itself, [`bind`] writes the files of a bundle, and
//! [`licences`] collects licences. [`runner`] puts these steps in order, [`prebuilt`] adds the
//! result to the repository, and [`developer`] runs tests and lints with the same compiler.

mod bind;
mod clang;
mod compile;
mod dependencies;
mod developer;
mod discover;
mod interpreter;
mod licences;
mod packages;
mod patch;
mod prebuilt;
mod process;
mod report;
mod runner;
mod toolchain;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use report::{Event, Format, Reporter, Stage};
use runner::{BuildError, Runner};
use understory_bundle::Profile;

/// Builds the runner from source: the native interpreter, and the bundle that a site ships
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Without --native and --wasm, it builds the native interpreter and the full bundle.\n\n\
    Examples:\n  understory-bundler --native\n  understory-bundler --wasm quick --format json"
)]
struct Options {
    /// Build the program `understory-python`
    #[arg(long)]
    native: bool,

    /// Build the bundle
    #[arg(long, value_name = "BUNDLE")]
    wasm: Option<Wasm>,

    /// How to report progress
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,

    /// The repository [default: the nearest parent folder that contains wasm-runner/]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,

    #[command(subcommand)]
    command: Option<Command>,
}

/// Commands for developers of the interpreter.
#[derive(Debug, Subcommand)]
enum Command {
    /// Build the interpreters and Python's library, and copy them to wasm-runner/prebuilt/
    Prebuilt {
        /// Copy them to this folder instead, to compare
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
    },
    /// Pack and compile the packages of packages.toml into wasm-runner/prebuilt/
    Packages,
    /// Run cargo in the interpreter's workspace, with the compiler that builds it
    Cargo {
        /// The arguments for cargo, such as `test --profile native`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Print the compiler that builds the interpreter
    Compiler,
    /// Print the licences of the crates in the interpreter
    Licences,
}

/// Which bundles to build.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Wasm {
    /// Builds in a few minutes, for authors who are waiting
    Quick,
    /// Small and fast, for readers
    Full,
    /// Both, one after the other, or only the full one if it's already built
    QuickThenFull,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let reporter = Reporter::new(options.format);
    let (native, wasm) = match (options.native, options.wasm) {
        (false, None) => (true, Some(Wasm::Full)),
        chosen => chosen,
    };
    let root = match options.root.map_or_else(nearest_root, Ok) {
        Ok(root) => root,
        Err(error) => return fail(&reporter, Stage::Native, &error),
    };
    let mut runner = Runner::new(&root, &reporter);
    if let Some(command) = options.command {
        return serve_developer(&mut runner, command)
            .unwrap_or_else(|error| fail(&reporter, Stage::Native, &error));
    }
    if native && let Err(error) = build_native(&mut runner, &reporter) {
        return fail(&reporter, Stage::Native, &error);
    }
    if let Some(wasm) = wasm
        && let Err(error) = build_wasm(&mut runner, &reporter, wasm)
    {
        return fail(&reporter, Stage::Wasm, &error);
    }
    ExitCode::SUCCESS
}

fn serve_developer(runner: &mut Runner<'_>, command: Command) -> Result<ExitCode, BuildError> {
    match command {
        Command::Prebuilt { into } => {
            runner.prebuild(into.as_deref())?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Packages => {
            runner.packages()?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Cargo { arguments } => {
            let status = runner.cargo(&arguments)?;
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
        }
        Command::Licences => {
            write!(io::stdout(), "{}", runner.licences()?).map_err(BuildError::Listener)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Compiler => {
            writeln!(io::stdout(), "{}", runner.compiler_name()?).map_err(BuildError::Listener)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn build_native(runner: &mut Runner<'_>, reporter: &Reporter) -> Result<(), BuildError> {
    let path = runner.native()?;
    let event = Event::Ready {
        stage: Stage::Native,
        profile: None,
        path: &path,
    };
    reporter.tell(&event).map_err(BuildError::Listener)
}

fn build_wasm(runner: &mut Runner<'_>, reporter: &Reporter, wasm: Wasm) -> Result<(), BuildError> {
    let profiles: &[Profile] = match wasm {
        Wasm::Quick => &[Profile::Quick],
        Wasm::QuickThenFull if !runner.has_full()? => &[Profile::Quick, Profile::Full],
        Wasm::Full | Wasm::QuickThenFull => &[Profile::Full],
    };
    for profile in profiles {
        let path = runner.wasm(*profile)?;
        let event = Event::Ready {
            stage: Stage::Wasm,
            profile: Some(*profile),
            path: &path,
        };
        reporter.tell(&event).map_err(BuildError::Listener)?;
    }
    Ok(())
}

fn fail(reporter: &Reporter, stage: Stage, error: &BuildError) -> ExitCode {
    let (message, hint) = (error.to_string(), error.hint());
    // If nobody reads the output, the exit status still shows the failure.
    let _ = reporter.tell(&Event::Failed {
        stage,
        message: &message,
        hint: &hint,
    });
    ExitCode::from(2)
}

fn nearest_root() -> Result<PathBuf, BuildError> {
    let current_folder = env::current_dir().map_err(BuildError::Folder)?;
    let root = current_folder
        .ancestors()
        .find(|folder| folder.join("wasm-runner/Cargo.toml").is_file());
    root.map(Path::to_owned).ok_or(BuildError::NoRepository)
}
