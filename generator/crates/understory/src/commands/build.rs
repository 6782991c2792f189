//! `understory build`, once.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use understory_render::{Audience, Options, Runner};
use understory_source::diagnostic::{self, Diagnostic, has_errors};
use understory_source::site::Sink;
use understory_verify::recordings::Recordings;
use understory_verify::runner;

use super::terminal::{CONTENT_HAS_ERRORS, bundle, engine, output_folder, print_diagnostics, say};
use crate::build::{CheckCache, ParseCache, Parsed};
use crate::cli::{BuildArgs, Cli};
use crate::disk::{self, Cache, CourseFolder, OutputFolder};
use crate::load;
use crate::precompress::WithSiblings;
use crate::traces;
use crate::write::Staged;

pub(super) fn build_once(cli: &Cli, arguments: &BuildArgs, course: &Path) -> Result<ExitCode> {
    let sources = load::load(&CourseFolder::new(course))?;
    let mut options = Options {
        drafts: arguments.drafts(),
        audience: Audience::Readers,
        runner: match arguments.runner.clone().or_else(runner::released_bundle) {
            Some(folder) => Runner::Ready(disk::read_bundle(&folder)?),
            None => Runner::Building,
        },
        recordings: Recordings::new(),
    };
    // Report problems in the content before waiting for the runner.
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    let mut cache = CheckCache::default();
    let is_waited_for = options.runner == Runner::Building;
    let mut diagnostics = match is_waited_for {
        true => parsed.find_problems(&options, &mut cache),
        false => parsed.check(&options, &mut cache),
    };
    if has_errors(&diagnostics) {
        print_diagnostics(cli.format, &diagnostics, &sources)?;
        return Ok(CONTENT_HAS_ERRORS);
    }
    // Don't wait for the runner either if the site can't be written.
    let out = OutputFolder::for_course(output_folder(arguments, course), course)?;
    out.list()?;
    if is_waited_for {
        let bundle = bundle(course)?;
        options.runner = Runner::Ready(disk::read_bundle(&bundle)?);
        // Some checks need the runner.
        diagnostics = parsed.check(&options, &mut cache);
    }
    let (recordings, unfit) = recordings(course, &parsed)?;
    if has_errors(&unfit) {
        print_diagnostics(cli.format, &unfit, &sources)?;
        return Ok(CONTENT_HAS_ERRORS);
    }
    options.recordings = recordings;
    let staged = Staged::begin(&out)?;
    if !has_errors(&diagnostics) {
        let siblings = WithSiblings { out: &staged };
        let out: &dyn Sink = match arguments.precompress {
            true => &siblings,
            false => &staged,
        };
        diagnostics.extend(parsed.render(&options, out));
        diagnostic::sort(&mut diagnostics, &sources);
    }
    print_diagnostics(cli.format, &diagnostics, &sources)?;
    if has_errors(&diagnostics) {
        return Ok(CONTENT_HAS_ERRORS);
    }
    let report = staged.publish()?;
    say(&format!(
        "built {} files in {}: {} written, {} removed",
        report.files,
        output_folder(arguments, course).display(),
        report.changed.len(),
        report.removed.len()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Records the programs that readers can step through. Without an engine, the reader's browser
/// records them on demand.
///
/// # Errors
/// If there is no engine and this is a published release, because its output must be the same
/// everywhere.
fn recordings(folder: &Path, parsed: &Parsed) -> Result<(Recordings, Vec<Diagnostic>)> {
    let courses = parsed.courses();
    let traced: Vec<_> =
        courses.flat_map(|(course, sources)| traces::traces(course, sources)).collect();
    if traced.is_empty() {
        return Ok(Default::default());
    }
    let recorded = engine(folder).and_then(|engine| {
        let cache = Cache::for_recordings(folder);
        Ok(traces::record(&engine, traced, &cache)?)
    });
    let unable = "cannot record the programs with `::trace`";
    if cfg!(feature = "publish") {
        return recorded.context(unable);
    }
    Ok(recorded.unwrap_or_else(|error| {
        say(&format!("warning: {unable}: {error:#}"));
        Default::default()
    }))
}
