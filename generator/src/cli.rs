//! What the user typed, as plain values.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::runner::EngineKind;

/// Compiles a folder of Markdown lessons into a static course site.
#[derive(Debug, Parser)]
#[command(
    name = "understory",
    version,
    after_help = "Examples:\n  understory build --serve        build the course, serve it, reload on change\n  understory check                build nothing; tell all that is wrong, and run all Python\n  understory new exercise start-here/greet say-hello\n                                  make an exercise in a lesson\n  understory python my_file.py    run a file in the learner's interpreter\n\nExit status: 0 good, 1 the content has errors, 2 could not run."
)]
pub struct Cli {
    /// The folder that holds content/course.toml [default: the nearest one upwards]
    #[arg(long, global = true, value_name = "DIR")]
    pub course: Option<PathBuf>,

    /// How problems are reported; `json` with `--serve`: a line for each, and one after each build
    #[arg(long, global = true, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,

    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site
    Build(BuildArgs),
    /// Tell all that is wrong with the course, and run every sample and exercise
    Check(CheckArgs),
    /// Make something that the course can hold, complete and ready to be changed
    New {
        /// What
        #[command(subcommand)]
        what: NewCommand,
    },
    /// Run a file in the learner's interpreter
    Python {
        /// The program
        file: PathBuf,
    },
    /// Print every program of the course as JSON, for a second interpreter to run
    #[command(hide = true)]
    Programs,
    /// Run a command until it ends, or whoever started this does
    #[command(hide = true)]
    Guard {
        /// The command
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
        command: Vec<OsString>,
    },
}

/// What `new` makes.
#[derive(Debug, Subcommand)]
pub enum NewCommand {
    /// A course with a part, a lesson and an exercise, in a folder of its own
    #[command(after_help = "Example:\n  understory new course tables-for-everyone")]
    Course {
        /// The folder; its name has small letters, digits and `-`
        folder: PathBuf,
    },
    /// A lesson with a sample, a mistake, a quiz and an exercise
    #[command(
        after_help = "Examples:\n  understory new lesson start-here greet-somebody       at the end of the part\n  understory new lesson start-here 07-greet-somebody    where its number says"
    )]
    Lesson {
        /// The part: its address or its folder
        part: String,
        /// The lesson's name: small letters, digits and `-`
        name: String,
    },
    /// An exercise with a task, a starter, a solution, another answer, a mistake and its checks
    #[command(
        after_help = "Examples:\n  understory new exercise fundamentals/repeat-with-for count-the-steps\n  understory new exercise --kind sql databases/tables-and-select old-books"
    )]
    Exercise {
        /// The lesson: its address, its id, or its folder
        lesson: String,
        /// The exercise's name: small letters, digits and `-`
        name: String,
        /// What its editor holds
        #[arg(long, value_enum, default_value_t = ExerciseKind::Python)]
        kind: ExerciseKind,
    },
    /// The course in another language, to be translated page by page
    #[command(after_help = "Example:\n  understory new translation es")]
    Translation {
        /// The language's tag, as in `es` or `pt-BR`
        language: String,
    },
}

/// What the editor of an exercise holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExerciseKind {
    /// A program
    Python,
    /// SQL alone, on a database that comes with it
    Sql,
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Serve the site on this machine and reload open pages on change
    #[arg(long)]
    pub serve: bool,

    /// Where the site goes [default: site/ in the course's folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// Open the site in the browser
    #[arg(long, requires = "serve")]
    pub open: bool,

    /// The port to serve on; the next free one where it is taken
    #[arg(long, default_value_t = 4000, value_name = "N", requires = "serve")]
    pub port: u16,

    /// Show lessons marked `draft = true`
    #[arg(long)]
    pub drafts: bool,

    /// Put a `.gz` and a `.br` beside each file that gets smaller, for servers that send those
    #[arg(long, conflicts_with = "serve")]
    pub precompress: bool,

    /// Take the runner's bundle from this folder instead of building it
    #[arg(long, value_name = "DIR")]
    pub runner: Option<PathBuf>,
}

/// Options of `check`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  understory check                                          the whole course\n  understory check content/02-fundamentals                  a part\n  understory check content/02-fundamentals/08-repeat-with-for/savings-table\n  understory check --exercises"
)]
pub struct CheckArgs {
    /// Run and tell only what stands here: folders of parts, lessons or exercises, or files
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Run the exercises alone: each starter has to fail, each answer to pass, each mistake
    /// to be told in its words
    #[arg(long)]
    pub exercises: bool,

    /// Let warnings fail, too
    #[arg(long)]
    pub strict: bool,

    /// What runs the programs [default: Node, if it's installed]
    #[arg(long, value_enum)]
    pub engine: Option<EngineKind>,
}

/// How problems are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, with the line and a caret
    Terminal,
    /// One JSON value a line
    Json,
    /// GitHub's annotations
    Github,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
