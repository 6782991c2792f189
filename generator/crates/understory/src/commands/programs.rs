//! Runs the programs that `check` looks at, and sends the requests of `http` blocks.

use std::path::Path;

use anyhow::{Context, Result};

use understory_course::{Course, Lesson};
use understory_source::diagnostic::{Code, Diagnostic, Severity};
use understory_source::{FileId, Sources};
use understory_verify::requests::{self, Answered, RequestSeries};
use understory_verify::runner::Engine;
use understory_verify::{OutcomeCache, Program, process};

use super::terminal::{engine, say};
use crate::choice::{Choice, is_at};
use crate::cli::CheckArgs;
use crate::disk::Cache;
use crate::send;
use crate::traces;

/// Where the requests that were answered as shown are cached.
const ANSWERED: &str = "requests.json";

/// The programs that `check` runs.
pub(super) struct Selection<'a> {
    /// The course folder.
    pub(super) course: &'a Path,
    pub(super) choice: &'a Choice,
    /// The sources, with their original paths.
    pub(super) sources: &'a Sources,
    /// The other options.
    pub(super) arguments: &'a CheckArgs,
}

/// Runs the selected programs of all lessons without errors, sends their requests, and reports
/// the failures.
pub(super) fn run_programs(
    selection: &Selection<'_>,
    course: &Course,
    sources: &Sources,
    earlier_diagnostics: &[Diagnostic],
    is_asked: impl Fn(&Lesson) -> bool,
) -> Result<Vec<Diagnostic>> {
    let is_wrong = |lesson: &&Lesson| {
        let mut errors = earlier_diagnostics
            .iter()
            // The program has to run to show its output.
            .filter(|each| each.code != Code::SampleWithoutOutput)
            .filter(|each| each.severity() == Severity::Error);
        errors.any(|each| is_at(&sources.file(each.span.file).path, &lesson.dir))
    };
    let wrong: Vec<&Lesson> = course.lessons().filter(is_wrong).collect();
    let is_run = |file: FileId| {
        let path = &sources.file(file).path;
        let mut lessons = course.lessons();
        let lesson = lessons.find(|lesson| is_at(path, &lesson.dir));
        selection.choice.contains(file, selection.sources)
            && lesson.is_none_or(|lesson| is_asked(lesson) && !is_wrong(&lesson))
    };
    let mut programs = understory_verify::programs(course, sources);
    let options = selection.arguments;
    programs.retain(|program| {
        (!options.requests || program.is_asked())
            && (!options.exercises || program.is_answer())
            && is_run(program.file())
    });
    let mut requests = requests::series(course);
    requests.retain(|series| !options.exercises && is_run(series.file()));
    if programs.is_empty() && requests.is_empty() {
        return Ok(Vec::new());
    }
    if !wrong.is_empty() {
        say(&match wrong.len() {
            1 => "skipped the programs in 1 lesson with errors".to_owned(),
            count => format!("skipped the programs in {count} lessons with errors"),
        });
    }
    let cache = Cache::for_outcomes(selection.course);
    let mut mismatches = send_requests(&requests, sources, &cache)?;
    if programs.is_empty() {
        return Ok(mismatches);
    }
    let engine = engine(selection.course)?;
    if !engine.has_packages() && programs.iter().any(Program::is_app) {
        programs.retain(|program| !program.is_app());
        say(
            "applications are not verified, because this engine has no packages: install Node 20 or later",
        );
    }
    // Only a full run may forget programs: others don't see all of them.
    let is_whole = selection.choice.is_all() && !options.requests && !options.exercises;
    // One cache per language, because each language is run as its own course.
    let name = format!("{}.json", course.settings.language);
    let mut memory = OutcomeCache::new(cache.read(&name).as_deref(), engine.identity()?);
    mismatches.extend(run_changed(&engine, programs, &mut memory)?);
    cache.write(&name, &memory.into_text(is_whole));
    let mut traced = traces::traces(course, sources);
    traced.retain(|each| is_run(each.program.file()));
    let cache = Cache::for_recordings(selection.course);
    mismatches.extend(traces::record(&engine, traced, &cache)?.1);
    Ok(mismatches)
}

/// Runs the programs that haven't passed before, and reports the failures of all.
fn run_changed(
    engine: &Engine,
    programs: Vec<Program<'_>>,
    memory: &mut OutcomeCache,
) -> Result<Vec<Diagnostic>> {
    let (mut outcomes, mut changed) = (Vec::new(), Vec::new());
    for program in programs {
        match memory.recall(&program).cloned() {
            Some(outcome) => outcomes.push((program, outcome)),
            None => changed.push(program),
        }
    }
    match outcomes.len() {
        0 => {}
        1 => say("skipping 1 program that passed before"),
        count => say(&format!("skipping {count} programs that passed before")),
    }
    if !changed.is_empty() {
        let counts = understory_verify::count(&changed);
        let count_words = |count: usize, singular: &str| match count {
            1 => format!("1 {singular}"),
            _ => format!("{count} {singular}s"),
        };
        say(&format!(
            "running {}, {}, {}, {} and {}",
            count_words(counts.samples, "sample"),
            count_words(counts.starters, "starter"),
            count_words(counts.solutions, "solution"),
            count_words(counts.alternatives, "alternative"),
            count_words(counts.mistakes, "mistake"),
        ));
    }
    let new = process::run_all(engine, &changed, understory_verify::TIME_LIMIT)?;
    outcomes.extend(changed.into_iter().zip(new));
    let mut mismatches = Vec::new();
    for (program, outcome) in outcomes {
        let diagnostics = understory_verify::diagnostics_for(&program, &outcome);
        if diagnostics.is_empty() {
            memory.keep(&program, outcome);
        }
        mismatches.extend(diagnostics);
    }
    Ok(mismatches)
}

/// Sends the requests of `http` blocks that haven't been answered as shown before, and reports the
/// responses that differ.
fn send_requests(
    requests: &[RequestSeries<'_>],
    sources: &Sources,
    cache: &Cache,
) -> Result<Vec<Diagnostic>> {
    if requests.is_empty() {
        return Ok(Vec::new());
    }
    let count = |requests: usize| match requests {
        1 => "1 request".to_owned(),
        count => format!("{count} requests"),
    };
    let packages = requests.iter().flat_map(|series| series.packages(sources)).collect();
    let python = send::Python::new(&packages);
    let mut answered = Answered::new(cache.read(ANSWERED).as_deref(), &python.identity);
    let new = requests.iter().map(|series| (series, series.key(sources)));
    let new: Vec<_> = new.filter(|(_, key)| !answered.contains(key)).collect();
    let all: usize = requests.iter().map(RequestSeries::count).sum();
    let changed: usize = new.iter().map(|(series, _)| series.count()).sum();
    if changed < all {
        say(&format!("skipping {} that were answered as shown before", count(all - changed)));
    }
    if changed > 0 {
        say(&format!("sending {} with {}", count(changed), python.program.display()));
    }
    let (mut mismatches, mut skipped, mut skip_reason) = (Vec::new(), 0, None);
    for (series, key) in new {
        // What is missing is said once.
        if skip_reason.is_some() && !series.packages(sources).is_disjoint(&python.missing) {
            skipped += series.count();
            continue;
        }
        let results = send::send(series, sources, &python).context("cannot send requests")?;
        if results.mismatches.is_empty() && results.skipped == 0 {
            answered.keep(key);
        }
        mismatches.extend(results.mismatches);
        skipped += results.skipped;
        skip_reason = skip_reason.or(results.skip_reason);
    }
    cache.write(ANSWERED, &answered.into_text());
    if let Some(why) = skip_reason {
        say(&format!(
            "{} not sent: {why}; or set UNDERSTORY_PYTHON to another Python",
            count(skipped)
        ));
    }
    Ok(mismatches)
}
