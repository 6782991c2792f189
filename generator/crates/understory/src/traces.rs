//! Collects the programs that readers can step through, and those that draw, has them recorded, and
//! reports problems.
//!
//! A program's recording is part of the page, so that readers need no Python to step through it.
//! Recordings are cached by a hash of the request. [`understory_verify::process`] runs the programs, and
//! [`understory_render`] writes the traces.

use std::sync::Arc;

use serde_json::Value;

use crate::disk::Cache;
use understory_course::engine;
use understory_course::{Block, CodeBlock, Course, Document, Lesson, Trace};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};
use understory_verify::process::{self, ProcessError};
use understory_verify::recordings::{
    MAX_STEPS, Recordings, drawing_request, drawn, hash, key, request,
};
use understory_verify::runner::Engine;
use understory_verify::{Outcome, Program, Subject};

/// A program that readers can step through, or that draws.
#[derive(Debug)]
pub struct TracedProgram<'c> {
    /// The hash of the request.
    pub key: String,
    /// Its `::trace`, if it's recorded for that.
    pub trace: Option<&'c Trace>,
    /// The request for the interpreter.
    pub program: Program<'c>,
}

/// Returns every such program of the course, in reading order.
#[must_use]
pub fn traces<'c>(course: &'c Course, sources: &Sources) -> Vec<TracedProgram<'c>> {
    let mut programs = Vec::new();
    for lesson in course.lessons().filter(|lesson| lesson.has_recordings) {
        add_lesson(lesson, sources, &mut programs);
    }
    programs
}

fn add_lesson<'c>(lesson: &'c Lesson, sources: &Sources, programs: &mut Vec<TracedProgram<'c>>) {
    let mut blocks = Vec::new();
    python(&lesson.body, &mut blocks);
    let files = engine::files(lesson, sources);
    for (index, code) in blocks.iter().enumerate() {
        let group: Vec<&str> = blocks[..index]
            .iter()
            .filter(|earlier| code.group.is_some() && earlier.group == code.group)
            .map(|earlier| earlier.code.as_str())
            .collect();
        let trace = code.trace.as_deref();
        let traced = trace.map(|_| request(code, &group, &files));
        let Some(request) = traced.or_else(|| drawing_request(code, &group, &files)) else {
            continue;
        };
        programs.push(TracedProgram {
            key: key(&request, &code.input),
            trace,
            program: Program { request, typed: code.input.clone(), subject: Subject::Sample(code) },
        });
    }
}

fn python<'c>(document: &'c Document, blocks: &mut Vec<&'c CodeBlock>) {
    for block in document.every_block() {
        if let Block::Code(code) = block
            && code.language == "python"
            && code.runs_alone()
        {
            blocks.push(code);
        }
    }
}

/// Records these programs, or takes them from the cache. Returns the recordings, and the problems found.
///
/// # Errors
/// If the interpreter can't be started.
pub fn record(
    engine: &Engine,
    programs: Vec<TracedProgram<'_>>,
    cache: &Cache,
) -> Result<(Recordings, Vec<Diagnostic>), ProcessError> {
    // The path contains a hash of the runner's sources, so another runner records again.
    let made_by = hash(&engine.path().to_string_lossy());
    let name = |traced: &TracedProgram<'_>| format!("{made_by}-{}.json", traced.key);
    let mut outcomes = Vec::new();
    let mut unknown = Vec::new();
    for traced in programs {
        let text = cache.read(&name(&traced));
        match text.and_then(|text| serde_json::from_str(&text).ok()) {
            Some(recording) => outcomes.push((traced, Outcome::Recorded(recording))),
            None => unknown.push(traced),
        }
    }
    let programs: Vec<Program<'_>> = unknown.iter().map(|each| each.program.clone()).collect();
    let recorded = process::run_all(engine, &programs, understory_verify::TIME_LIMIT)?;
    for (traced, outcome) in unknown.into_iter().zip(recorded) {
        let outcome = match outcome {
            // Whether it fails as the lesson says is for `understory check`.
            Outcome::Ran { drawing, .. } if traced.trace.is_none() => {
                Outcome::Recorded(drawn(&drawing))
            }
            outcome => outcome,
        };
        // Failures aren't cached: a slow machine may record the program next time.
        if let Outcome::Recorded(recording) = &outcome {
            cache.write(&name(&traced), &recording.to_string());
        }
        outcomes.push((traced, outcome));
    }
    let mut recordings = Recordings::new();
    let mut diagnostics = Vec::new();
    for (traced, outcome) in outcomes {
        match judge(&traced, outcome) {
            Ok(recording) => drop(recordings.insert(traced.key, Arc::new(recording))),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    Ok((recordings, diagnostics))
}

/// Returns the recording of a program, if it can be shown.
fn judge(traced: &TracedProgram<'_>, outcome: Outcome) -> Result<Value, Box<Diagnostic>> {
    let recording = match outcome {
        Outcome::Recorded(recording) => recording,
        outcome => {
            let diagnostic = understory_verify::judge(&traced.program, &outcome);
            return Err(Box::new(diagnostic.unwrap_or_else(|| {
                let hint = "this is a bug in the runner; please report it";
                untraceable(place(traced), "this program was not recorded", hint)
            })));
        }
    };
    let (message, hint) = if traced.trace.is_none() {
        return Ok(recording);
    } else if recording["complete"] != true {
        (
            format!("this program takes more than {MAX_STEPS} steps"),
            "make it shorter; readers can still record longer programs themselves",
        )
    } else if !has_visible_steps(&recording) {
        let message = "this program has no steps".to_owned();
        (message, "remove the `::trace`")
    } else {
        return Ok(recording);
    };
    Err(Box::new(untraceable(place(traced), message, hint)))
}

/// Returns where problems with a recording are reported.
fn place(traced: &TracedProgram<'_>) -> Span {
    match (traced.trace, &traced.program.subject) {
        (Some(trace), _) => trace.span,
        (None, Subject::Sample(code)) => code.span,
        (None, _) => unreachable!("only samples draw"),
    }
}

fn untraceable(span: Span, message: impl Into<String>, hint: &str) -> Diagnostic {
    Diagnostic::new(Code::UntraceableProgram, span, message, hint)
}

/// Returns whether the page shows any step. It leaves out the calls of modules, which have no line.
fn has_visible_steps(recording: &Value) -> bool {
    let mut steps = recording["steps"].as_array().into_iter().flatten();
    steps.any(|step| step["event"] != "call" || step["line"] != 0)
}
