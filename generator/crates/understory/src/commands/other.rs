//! The commands for tests and other tools: listings, `check.pyz` files, one program.

use std::io::{self, BufRead, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use serde_json::Value;

use understory_course::Course;
use understory_source::Sources;
use understory_source::diagnostic::has_errors;
use understory_verify::{check_pyz, process};

use super::terminal::{CONTENT_HAS_ERRORS, engine, in_memory, print_diagnostics};
use crate::build::{CheckCache, ParseCache, Parsed};
use crate::cli::Cli;
use crate::disk::{self, CourseFolder};
use crate::load;

/// Prints a listing of a course without errors, as JSON.
pub(super) fn print_listing(
    cli: &Cli,
    course: &Path,
    listing: impl FnOnce(&Course, &Sources) -> Value,
) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    let diagnostics = parsed.find_problems(&in_memory(), &mut CheckCache::default());
    if has_errors(&diagnostics) {
        print_diagnostics(cli.format, &diagnostics, &sources)?;
        return Ok(CONTENT_HAS_ERRORS);
    }
    writeln!(io::stdout(), "{}", listing(parsed.course(), &sources))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn programs(course: &Course, sources: &Sources) -> Value {
    let programs = understory_verify::programs(course, sources);
    understory_verify::listing(&programs, sources, &course.settings.python)
}

/// Writes each starter's `check.pyz`, so that tests can start it.
pub(super) fn checkers(course: &Path, folder: &Path) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    for starter in parsed.course().starters.iter() {
        let archive = check_pyz::archive(&check_pyz::checks(starter, &sources, None));
        disk::write_file(folder, &format!("{}.pyz", starter.name), &archive)?;
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn python(course: &Path, file: &Path) -> Result<ExitCode> {
    let source = disk::read_text(file)?;
    // Python ignores the mark that some editors put before the first character.
    let source = source.strip_prefix('\u{feff}').unwrap_or(&source);
    let engine = engine(course)?;
    let mut lines = io::stdin().lock().lines();
    let read = || lines.next().and_then(Result::ok);
    let ended_well = process::run_on_terminal(&engine, source, read, io::stdout(), io::stderr())?;
    Ok(if ended_well { ExitCode::SUCCESS } else { CONTENT_HAS_ERRORS })
}
