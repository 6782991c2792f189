//! The programs that lessons let readers step through → what the learner's interpreter is
//! asked, and what is untrue about what it recorded.
//!
//! A figure is drawn before any reader opens the page, so its steps have to be known when
//! the site is built. What was recorded once is kept: [`Recordings`] by a hash of the
//! question. Running is [`crate::verify::process`]'s, drawing [`crate::render`]'s.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::course::{Block, CodeBlock, Course, Document, Lesson, Trace};
use crate::diagnostic::{Code, Diagnostic};
use crate::disk::Cache;
use crate::engine;
use crate::runner::Engine;
use crate::source::Sources;
use crate::trace::recording::Recording;
use crate::trace::replay::Replay;
use crate::verify::process::{self, ProcessError};
use crate::verify::{self, Outcome, Program, Subject};

/// More steps than this are no figure any more, and a page that is slow to load.
pub const MOST_STEPS: usize = 200;

/// What was recorded, by the hash of what was asked.
pub type Recordings = BTreeMap<String, Arc<Value>>;

/// A program that readers step through.
#[derive(Debug)]
pub struct Figure<'c> {
    /// The hash of what is asked.
    pub key: String,
    /// Its `::trace`.
    pub trace: &'c Trace,
    /// What the interpreter is asked.
    pub program: Program<'c>,
}

/// Every figure of the course, in reading order.
#[must_use]
pub fn figures<'c>(course: &'c Course, sources: &Sources) -> Vec<Figure<'c>> {
    let mut figures = Vec::new();
    for lesson in course.lessons().filter(|lesson| lesson.has_traces) {
        of_lesson(lesson, sources, &mut figures);
    }
    figures
}

fn of_lesson<'c>(lesson: &'c Lesson, sources: &Sources, figures: &mut Vec<Figure<'c>>) {
    let mut blocks = Vec::new();
    python(&lesson.body, &mut blocks);
    let files = engine::files(lesson, sources);
    for (index, code) in blocks.iter().enumerate() {
        let Some(trace) = &code.trace else { continue };
        let group: Vec<&str> = blocks[..index]
            .iter()
            .filter(|earlier| code.group.is_some() && earlier.group == code.group)
            .map(|earlier| earlier.code.as_str())
            .collect();
        let request = request(code, &group, &files);
        figures.push(Figure {
            key: key(&request, &code.input),
            trace,
            program: Program {
                request,
                typed: code.input.clone(),
                subject: Subject::Sample(code),
            },
        });
    }
}

fn python<'c>(document: &'c Document, blocks: &mut Vec<&'c CodeBlock>) {
    for block in document.every_block() {
        if let Block::Code(code) = block
            && code.language == "python"
            && code.static_reason.is_none()
        {
            blocks.push(code);
        }
    }
}

/// What the interpreter is asked to record, as its protocol says.
#[must_use]
pub fn request(code: &CodeBlock, group: &[&str], files: &BTreeMap<String, Value>) -> Value {
    json!({
        "kind": "trace",
        "source": code.code,
        "files": files,
        "group": group,
        "steps": MOST_STEPS,
    })
}

/// The name under which an answer is kept.
#[must_use]
pub fn key(request: &Value, typed: &[String]) -> String {
    hash(&json!([request, typed]).to_string())
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let digits = digest.iter().take(12).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// A recording as pages read it: the interpreter's answer, with the texts of the program
/// and what was printed and typed meanwhile.
#[must_use]
pub fn recording(request: &Value, answer: &Value, output: Vec<Value>) -> Value {
    let mut sources = Map::new();
    for (name, file) in request["files"].as_object().into_iter().flatten() {
        if name.ends_with(".py") && file.is_string() {
            sources.insert(name.clone(), file.clone());
        }
    }
    let group = request["group"].as_array().into_iter().flatten();
    for (index, source) in group.enumerate() {
        sources.insert(format!("part{}.py", index + 1), source.clone());
    }
    sources.insert("main.py".to_owned(), request["source"].clone());
    let error = answer["error"].as_object();
    json!({
        "sources": sources,
        "steps": answer["steps"],
        "complete": answer["complete"],
        "error": error.map(|error| json!({ "type": error["type"], "message": error["message"] })),
        "output": output,
    })
}

/// Records what `known` lacks, or takes it from the cache. Gives what was found, and what
/// is untrue about it.
///
/// # Errors
/// When the interpreter cannot be started.
pub fn record(
    engine: &Engine,
    figures: Vec<Figure<'_>>,
    cache: &Cache,
) -> Result<(Recordings, Vec<Diagnostic>), ProcessError> {
    let made_by = hash(&engine.path().to_string_lossy());
    let name = |figure: &Figure<'_>| format!("{made_by}-{}.json", figure.key);
    let mut outcomes = Vec::new();
    let mut unknown = Vec::new();
    for figure in figures {
        let text = cache.read(&name(&figure));
        match text.and_then(|text| serde_json::from_str(&text).ok()) {
            Some(recording) => outcomes.push((figure, Outcome::Recorded(recording))),
            None => unknown.push(figure),
        }
    }
    let programs: Vec<Program<'_>> = unknown.iter().map(|each| each.program.clone()).collect();
    let recorded = process::run_all(engine, &programs, process::LIMIT)?;
    for (figure, outcome) in unknown.into_iter().zip(recorded) {
        if let Outcome::Recorded(recording) = &outcome {
            cache.write(&name(&figure), &recording.to_string());
        }
        outcomes.push((figure, outcome));
    }
    let mut recordings = Recordings::new();
    let mut diagnostics = Vec::new();
    for (figure, outcome) in outcomes {
        match judge(&figure, outcome) {
            Ok(recording) => drop(recordings.insert(figure.key, Arc::new(recording))),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    Ok((recordings, diagnostics))
}

/// The recording of a figure, if it is fit to be shown.
fn judge(figure: &Figure<'_>, outcome: Outcome) -> Result<Value, Box<Diagnostic>> {
    let span = figure.trace.span;
    let unfit = |span, message: String, hint: &str| {
        Err(Box::new(Diagnostic::new(
            Code::UnfitTrace,
            span,
            message,
            hint,
        )))
    };
    let recording = match &outcome {
        Outcome::Recorded(recording) => recording,
        _ => {
            return match verify::judge(&figure.program, &outcome) {
                Some(diagnostic) => Err(Box::new(diagnostic)),
                None => unfit(
                    span,
                    "this program was not recorded".to_owned(),
                    "report it: this is a fault of the runner",
                ),
            };
        }
    };
    let Ok(read) = serde_json::from_value::<Recording>(recording.clone()) else {
        let message = "the learner's interpreter recorded something that cannot be read";
        return unfit(
            span,
            message.to_owned(),
            "build the runner again: its version and the generator's differ",
        );
    };
    let steps = Replay::new(&read).len();
    if !read.complete {
        return unfit(
            span,
            format!("this program takes more than {MOST_STEPS} steps"),
            "let it do less: a figure is read step by step; readers may record longer programs by themselves",
        );
    }
    if steps == 0 {
        return unfit(
            span,
            "this program never begins, so there are no steps to go through".to_owned(),
            "take the `::trace` away",
        );
    }
    match &figure.trace.at {
        Some(at) if at.value > steps => unfit(
            at.span,
            format!(
                "this program has {steps} steps, so there is no step {}",
                at.value
            ),
            "name an earlier step",
        ),
        _ => Ok(recording.clone()),
    }
}
