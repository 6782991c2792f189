//! The commands: each loads what it needs, calls the phases, and prints the result.

mod build;
mod check;
mod create;
mod other;
mod programs;
mod terminal;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};

use understory_course::states;
use understory_verify::runner;

use crate::cli::{Cli, Command, NewCommand};
use crate::disk::CourseFolder;
use crate::serve;
use build::build_once;
use check::check;
use create::{new_course, new_in};
use other::{checkers, print_listing, programs, python};
use terminal::{bundle, colour};

pub use terminal::say;

/// Runs a command, and returns the exit status: 0, or 1 if the content has errors.
///
/// # Errors
/// If the command can't run.
pub fn run(cli: &Cli) -> Result<ExitCode> {
    if let Command::New { what: NewCommand::Course { folder } } = &cli.command {
        return new_course(folder);
    }
    let course = match &cli.course {
        // Child processes start in the course folder, where a relative path would point
        // elsewhere.
        Some(course) => std::path::absolute(course).context("invalid path for --course")?,
        None => CourseFolder::find(&std::env::current_dir().context("cannot read the current folder")?)
            .map(|folder| folder.path().to_owned())
            .ok_or_else(|| anyhow!("could not find `content/course.toml` in this folder or any parent folder; pass `--course DIR`, or create a course with `understory new course NAME`"))?,
    };
    match &cli.command {
        Command::Build(arguments) if arguments.serve => {
            serve::serve(&serve::Settings {
                course: &course,
                arguments,
                colour: colour(),
                format: cli.format,
            })?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Build(arguments) => build_once(cli, arguments, &course),
        Command::Check(arguments) => check(cli, &course, arguments),
        Command::New { what: command } => new_in(&course, command),
        Command::Python { file } => python(&course, file),
        Command::Programs => print_listing(cli, &course, programs),
        Command::Answers => print_listing(cli, &course, states::answers),
        Command::Checkers { folder } => checkers(&course, folder),
        Command::Bundle => {
            writeln!(io::stdout(), "{}", bundle(&course)?.display())?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Hashes => {
            write!(io::stdout(), "{}", runner::hashes(&course)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Guard { .. } => unreachable!("`guard` was handled before"),
    }
}
