//! What the commands share: how they speak, and how they get an engine.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

use understory_course::plan::Drafts;
use understory_render::{Audience, Options, Runner};
use understory_source::Sources;
use understory_source::diagnostic::Diagnostic;
use understory_verify::recordings::Recordings;
use understory_verify::runner::{self, BundleKind, Engine, Message, ProgressLines};

use crate::cli::{BuildArgs, Format};
use crate::report::{self, Colour};

/// The status if the content has errors. If a command can't run, it's 2.
pub(super) const CONTENT_HAS_ERRORS: ExitCode = ExitCode::FAILURE;

/// Finds or builds the bundle, and prints the progress.
pub(super) fn bundle(course: &Path) -> Result<PathBuf> {
    let mut progress_lines = ProgressLines::default();
    let report = |message: &Message| say_runner(&mut progress_lines, message);
    Ok(runner::obtain(course, BundleKind::Bundle, report)?)
}

/// Finds an engine that runs programs, and prints the progress.
pub(super) fn engine(course: &Path) -> Result<Engine> {
    let mut progress_lines = ProgressLines::default();
    let report = |message: &Message| say_runner(&mut progress_lines, message);
    Ok(runner::engine(course, report)?)
}

pub(super) fn say_runner(progress_lines: &mut ProgressLines, message: &Message) {
    if let Some(line) = progress_lines.line(message) {
        say(&format!("runner: {line}"));
    }
}

pub(super) fn in_memory() -> Options {
    Options {
        drafts: Drafts::Include,
        audience: Audience::Readers,
        runner: Runner::Building,
        recordings: Recordings::new(),
    }
}

pub(super) fn print_diagnostics(
    format: Format,
    diagnostics: &[Diagnostic],
    sources: &Sources,
) -> io::Result<()> {
    match format {
        Format::Terminal if diagnostics.is_empty() => Ok(()),
        Format::Terminal => {
            io::stderr().write_all(report::terminal(diagnostics, sources, colour()).as_bytes())
        }
        Format::Json => io::stdout().write_all(report::json(diagnostics, sources).as_bytes()),
        Format::Github => io::stdout().write_all(report::github(diagnostics, sources).as_bytes()),
    }
}

pub(super) fn output_folder(arguments: &BuildArgs, course: &Path) -> PathBuf {
    arguments.out.clone().unwrap_or_else(|| course.join("site"))
}

/// Chooses whether to use colours. See no-color.org.
pub(super) fn colour() -> Colour {
    let is_refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if is_refused || !io::stderr().is_terminal() { Colour::Never } else { Colour::Always }
}

/// Prints a line on standard error.
pub fn say(line: &str) {
    // Keep going if the terminal is gone.
    let _ = writeln!(io::stderr(), "{line}");
}
