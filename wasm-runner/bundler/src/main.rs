//! Builds the runner from source: the program `understory-python`, which the generator
//! starts, and the bundle that a site ships.
//!
//! Options enter; events leave on standard output (`report.rs`), and folders below
//! `target/runner/`. Nothing is built twice from the same sources. It does not know what
//! a site is.
//!
//! In reading order: [`toolchain`] decides on a compiler by what [`discover`] found,
//! [`compile`] runs cargo, [`interpreter`] asks the result about itself, [`bundle`] makes
//! the folder, [`cache`] keeps it under a name that [`sources`] gives.

mod bundle;
mod cache;
mod compile;
mod discover;
mod interpreter;
mod manifest;
mod process;
mod report;
mod runner;
mod sources;
mod toolchain;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use report::{Event, Format, Profile, Reporter, Stage};
use runner::{BuildError, Runner};

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

    /// Build the bundle, with this profile
    #[arg(long, value_name = "PROFILE")]
    wasm: Option<Profile>,

    /// How to tell what happens
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,

    /// The repository [default: the nearest folder upwards that holds wasm-runner/]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let reporter = Reporter::new(options.format);
    let (native, wasm) = match (options.native, options.wasm) {
        (false, None) => (true, Some(Profile::Full)),
        chosen => chosen,
    };
    let root = match options.root.map_or_else(nearest_root, Ok) {
        Ok(root) => root,
        Err(error) => return fail(&reporter, Stage::Native, &error),
    };
    let mut runner = Runner::new(&root, &reporter);
    if native && let Err(error) = tell_ready(&reporter, Stage::Native, None, runner.native()) {
        return fail(&reporter, Stage::Native, &error);
    }
    if let Some(profile) = wasm
        && let Err(error) = tell_ready(&reporter, Stage::Wasm, wasm, runner.wasm(profile))
    {
        return fail(&reporter, Stage::Wasm, &error);
    }
    ExitCode::SUCCESS
}

fn tell_ready(
    reporter: &Reporter,
    stage: Stage,
    profile: Option<Profile>,
    built: Result<PathBuf, BuildError>,
) -> Result<(), BuildError> {
    reporter
        .tell(&Event::Ready {
            stage,
            profile,
            path: &built?,
        })
        .map_err(BuildError::Listener)
}

fn fail(reporter: &Reporter, stage: Stage, error: &BuildError) -> ExitCode {
    let (message, hint) = (error.to_string(), error.hint());
    // Where nobody listens, the exit code has to do.
    let _ = reporter.tell(&Event::Failed {
        stage,
        message: &message,
        hint: &hint,
    });
    ExitCode::from(2)
}

fn nearest_root() -> Result<PathBuf, BuildError> {
    let here = env::current_dir().map_err(BuildError::Folder)?;
    let root = here
        .ancestors()
        .find(|folder| folder.join("wasm-runner/Cargo.toml").is_file());
    root.map(Path::to_owned).ok_or(BuildError::NoRepository)
}
