//! Command-line arguments, as plain values.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use understory_course::ExerciseKind;
use understory_course::plan::Drafts;
use understory_source::guide;

/// Compiles a folder of Markdown lessons into a static course site.
#[derive(Debug, Parser)]
#[command(
    name = "understory",
    version,
    after_help = after_help()
)]
pub struct Cli {
    /// The folder that contains content/course.toml [default: the nearest parent folder that
    /// does]
    #[arg(long, global = true, value_name = "DIR")]
    pub course: Option<PathBuf>,

    /// How to report problems; with `--serve`, `json` prints one line per problem and one after
    /// each build
    #[arg(long, global = true, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,

    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

fn after_help() -> String {
    let (guide, rules) = (guide::page("README.md"), guide::page("rules/README.md"));
    format!(
        "Examples:
  understory build --serve        build the course, serve it, and reload pages on change
  understory check                report all problems and run all Python, without building
  understory new exercise begin/greet-somebody say-hello
                                  add an exercise to a lesson
  understory python my_file.py    run a file in the learner's interpreter

The author guide: {guide}
What each code in a message means: {rules}

Exit status: 0 on success, 1 if the content has errors, 2 if the command could not run."
    )
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site
    Build(BuildArgs),
    /// Report all problems in the course, and run every sample and exercise
    Check(CheckArgs),
    /// Create a course, lesson, exercise or translation, complete and ready to edit
    New {
        /// What to create
        #[command(subcommand)]
        what: NewCommand,
    },
    /// Run a file in the learner's interpreter
    Python {
        /// The program
        file: PathBuf,
    },
    /// Print every program of the course as JSON, so that another interpreter can run them
    #[command(hide = true)]
    Programs,
    /// Print how each right and wrong answer to a starter differs from its reference, as JSON
    #[command(hide = true)]
    Answers,
    /// Write each starter's check.pyz into a folder, as NAME.pyz
    #[command(hide = true)]
    Checkers {
        /// The folder
        folder: PathBuf,
    },
    /// Print the folder of the runner that pages use
    #[command(hide = true)]
    Bundle,
    /// Print the hashes of the runner's sources, as in prebuilt.toml
    #[command(hide = true)]
    Hashes,
    /// Run a command until it exits or the parent process does
    #[command(hide = true)]
    Guard {
        /// The command
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
        command: Vec<OsString>,
    },
}

/// What `new` creates.
#[derive(Debug, Subcommand)]
pub enum NewCommand {
    /// Create a course with a part, a lesson and an exercise, in a new folder
    #[command(after_help = "Example:\n  understory new course tables-for-everyone")]
    Course {
        /// The folder; its name may contain lowercase letters, digits and `-`
        folder: PathBuf,
    },
    /// Create a lesson with a program to run and change, a prediction, a mistake and an exercise
    #[command(
        after_help = "Examples:\n  understory new lesson begin say-goodbye            at the end of the part\n  understory new lesson begin 07-say-goodbye         at position 7\n  understory new lesson --local begin greet-a-guest  with work on the reader's own computer"
    )]
    Lesson {
        /// The part: its address or its folder
        part: String,
        /// The lesson's name: lowercase letters, digits and `-`
        name: String,
        /// A lesson in which readers work on their own computers, with a starter and its checks
        #[arg(long)]
        local: bool,
    },
    /// Create an exercise with a task, a starter, a solution, an alternative, a mistake and
    /// checks
    #[command(
        after_help = "Examples:\n  understory new exercise begin/greet-somebody count-the-guests\n  understory new exercise --kind sql begin/greet-somebody old-books"
    )]
    Exercise {
        /// The lesson: its address, its id, or its folder
        lesson: String,
        /// The exercise's name: lowercase letters, digits and `-`
        name: String,
        /// What learners write
        #[arg(long, value_enum, default_value_t = Kind::Python)]
        kind: Kind,
    },
    /// Create a translation of the course, to translate page by page
    #[command(after_help = "Example:\n  understory new translation es")]
    Translation {
        /// The language tag, such as `es` or `pt-BR`
        language: String,
    },
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Serve the site on this machine and update open pages after each save; writes no files
    #[arg(long)]
    pub serve: bool,

    /// The output folder [default: site/ in the course folder]
    #[arg(long, value_name = "DIR", conflicts_with = "serve")]
    pub out: Option<PathBuf>,

    /// Open the site in the browser
    #[arg(long, requires = "serve")]
    pub open: bool,

    /// The port to serve on; if it's taken, the next free one
    #[arg(long, default_value_t = 4000, value_name = "N", requires = "serve")]
    pub port: u16,

    /// Include lessons marked `draft = true`
    #[arg(long)]
    pub drafts: bool,

    /// Write a `.gz` and a `.br` next to each file that compresses well, for servers that send
    /// them
    #[arg(long, conflicts_with = "serve")]
    pub precompress: bool,

    /// Use the runner bundle in this folder instead of building one
    #[arg(long, value_name = "DIR")]
    pub runner: Option<PathBuf>,
}

impl BuildArgs {
    /// Returns whether drafts are part of the site.
    #[must_use]
    pub fn drafts(&self) -> Drafts {
        if self.drafts { Drafts::Include } else { Drafts::Exclude }
    }
}

/// Options of `check`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  understory check                                          the whole course\n  understory check content/01-begin                         a part\n  understory check content/01-begin/01-greet-somebody/greet-somebody-yourself\n  understory check --exercises\n  understory check --feedback content/01-begin/01-greet-somebody"
)]
pub struct CheckArgs {
    /// Check only these paths: folders of parts, lessons or exercises, or single files
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Run only the exercises: starters must fail, answers must pass, and mistakes must get their
    /// own feedback
    #[arg(long)]
    pub exercises: bool,

    /// Only send the requests of `http` blocks
    #[arg(long, conflicts_with = "exercises")]
    pub requests: bool,

    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,

    /// Show what readers would see for each wrong answer if its mistake weren't declared
    #[arg(long, requires = "paths", conflicts_with_all = ["exercises", "requests", "strict"])]
    pub feedback: bool,
}

/// What learners write in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// A program in Python
    Python,
    /// SQL, with its own database
    Sql,
    /// A web application in Python
    App,
    /// Tests for a program, in Python
    Tests,
}

impl From<Kind> for ExerciseKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Python => Self::Python,
            Kind::Sql => Self::Sql,
            Kind::App => Self::App,
            Kind::Tests => Self::Tests,
        }
    }
}

/// How problems are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Readable text with the source line and a caret
    Terminal,
    /// JSON, one value per line
    Json,
    /// GitHub annotations
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
