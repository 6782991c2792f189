//! `understory check`: reports what is wrong with a course.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use understory_check::early_concepts::marked_uses;
use understory_check::reviews::stale_reviews;
use understory_course::{Course, Lesson};
use understory_source::Sources;
use understory_source::diagnostic::{self, Code, Severity, has_errors};
use understory_verify::process;

use super::programs::{Selection, run_programs};
use super::terminal::{CONTENT_HAS_ERRORS, engine, in_memory, print_diagnostics, say};
use crate::build::{CheckCache, ParseCache, Parsed};
use crate::choice::Choice;
use crate::cli::{CheckArgs, Cli, Format};
use crate::disk::CourseFolder;
use crate::load;

pub(super) fn check(cli: &Cli, course: &Path, arguments: &CheckArgs) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let current = std::env::current_dir().context("cannot read the current folder")?;
    let choice = Choice::new(&arguments.paths, &current, course, &sources)?;
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    if arguments.feedback {
        return feedback(course, &choice, parsed.course(), &sources);
    }
    let mut diagnostics = parsed.find_problems(&in_memory(), &mut CheckCache::default());
    diagnostics.extend(stale_reviews(parsed.course(), today()));
    let selection = Selection { course, choice: &choice, sources: &sources, arguments };
    let mut mismatches =
        run_programs(&selection, parsed.course(), &sources, &diagnostics, |_| true)?;
    for (course, view) in parsed.courses().skip(1) {
        let is_translated = |lesson: &Lesson| {
            let folder = format!("{}/", lesson.dir);
            let mut files = view.under(&folder);
            files.any(|(id, _)| view.original(id).is_some())
        };
        mismatches.extend(run_programs(&selection, course, view, &diagnostics, is_translated)?);
    }
    // The actual output is more useful than a report that the output is missing.
    diagnostics.retain(|each| {
        each.code != Code::SampleWithoutOutput
            || mismatches.iter().all(|other| other.span != each.span)
    });
    diagnostics.extend(mismatches);
    diagnostics.retain(|each| choice.contains(each.span.file, &sources));
    // Problems in an exercise were reported once per program; sorting removes the duplicates.
    diagnostic::sort(&mut diagnostics, &sources);
    print_diagnostics(cli.format, &diagnostics, &sources)?;
    let fails = has_errors(&diagnostics)
        || (arguments.strict
            && diagnostics.iter().any(|each| each.severity() == Severity::Warning));
    if cli.format == Format::Terminal {
        if choice.is_all() {
            print_allowed_early_uses(parsed.course(), &sources);
        }
        if !fails {
            say(match (choice.is_all(), arguments.exercises) {
                (true, true) => "all exercises passed",
                (true, false) => "all checks passed",
                (false, _) => "all checks passed for the selected paths",
            });
        }
    }
    Ok(if fails { CONTENT_HAS_ERRORS } else { ExitCode::SUCCESS })
}

/// Prints what readers would see for each typical wrong answer if its mistake weren't declared.
fn feedback(
    folder: &Path,
    choice: &Choice,
    course: &Course,
    sources: &Sources,
) -> Result<ExitCode> {
    let programs = understory_verify::programs(course, sources).into_iter();
    let programs: Vec<_> = programs
        .filter(|program| program.is_mistake() && choice.contains(program.file(), sources))
        .map(understory_verify::without_declared_mistakes)
        .collect();
    let outcomes = process::run_all(&engine(folder)?, &programs, understory_verify::TIME_LIMIT)?;
    let mut out = io::stdout().lock();
    for (program, outcome) in programs.iter().zip(&outcomes) {
        writeln!(out, "{}", program.name(sources))?;
        let feedback_text =
            understory_verify::feedback(outcome).unwrap_or("(it passes, or doesn't end)");
        writeln!(out, "    {feedback_text}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the early uses of concepts that the course's authors have allowed.
fn print_allowed_early_uses(course: &Course, sources: &Sources) {
    let lines = marked_uses(course, sources);
    if !lines.is_empty() {
        say("used before it is taught, as marked in the lessons:");
    }
    for line in lines {
        say(&format!("  {line}"));
    }
}

/// Returns the day in Greenwich.
fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}
