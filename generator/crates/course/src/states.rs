//! The states of a starter while readers work through its lesson.
//!
//! Decides which state a code block quotes or sends requests to. A state is the start with some
//! files replaced or added: those of a folder in `steps/`, or of `reference/`.

use crate::directives::DirectiveKind;
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::engine::contents;
use crate::model::{Block, CodeBlock, Course, Lesson, Starter};
use understory_source::{FileId, Sources};

/// The name of the state that readers download.
pub const START: &str = "start";
/// The name of the state in which all checks pass, and of its folder.
pub const REFERENCE: &str = "reference";

static NO_FILES: BTreeMap<String, FileId> = BTreeMap::new();

/// A state of a starter.
#[derive(Debug, Clone, Copy)]
pub struct StarterState<'s> {
    /// [`START`], [`REFERENCE`], or the name of a folder in `steps/`.
    pub name: &'s str,
    starter: &'s Starter,
    changed: &'s BTreeMap<String, FileId>,
}

impl<'s> StarterState<'s> {
    /// Returns every state.
    pub fn all(starter: &'s Starter) -> impl Iterator<Item = Self> {
        let of = move |name, changed| Self { name, starter, changed };
        let steps = starter.steps.iter().map(move |(name, changed)| of(name.as_str(), changed));
        [of(START, &NO_FILES)].into_iter().chain(steps).chain([of(REFERENCE, &starter.reference)])
    }

    /// Returns the state with this name.
    #[must_use]
    pub fn named(starter: &'s Starter, name: &str) -> Option<Self> {
        Self::all(starter).find(|state| state.name == name)
    }

    /// Returns the state after a step, or before the first one.
    #[must_use]
    pub fn after(starter: &'s Starter, step: Option<u32>) -> Self {
        let numbers = || starter.steps.keys().filter_map(|name| name.parse::<u32>().ok());
        let is_done = step.is_some() && step >= last_step(starter);
        let name = match numbers().filter(|number| Some(*number) <= step).max() {
            _ if is_done || numbers().next().is_none() => REFERENCE.to_owned(),
            Some(number) => number.to_string(),
            None => START.to_owned(),
        };
        Self::named(starter, &name).expect("the name was just taken from the starter")
    }

    /// Returns the state that a block shows, or `None` if it names an unknown one. `step` is the
    /// step that the block is in or after.
    #[must_use]
    pub fn of(starter: &'s Starter, code: &CodeBlock, step: Option<u32>) -> Option<Self> {
        match &code.state {
            Some(name) => Self::named(starter, &name.value),
            None => Some(Self::after(starter, step)),
        }
    }

    /// Returns the state's files by their path in the project.
    #[must_use]
    pub fn files(&self) -> BTreeMap<&'s str, FileId> {
        let files = self.starter.files.iter().chain(self.changed);
        files.map(|(path, file)| (path.as_str(), *file)).collect()
    }
}

/// Returns the last step that has checks.
#[must_use]
pub fn last_step(starter: &Starter) -> Option<u32> {
    starter.checks.iter().map(|check| check.step).max()
}

/// Returns the code blocks of a lesson in reading order, each with the step that it is in or
/// after.
#[must_use]
pub fn code_blocks(lesson: &Lesson) -> Vec<(&CodeBlock, Option<u32>)> {
    let mut step = None;
    let mut blocks = Vec::new();
    for block in lesson.body.every_block() {
        match block {
            Block::Directive(directive) if directive.is(DirectiveKind::Step) => {
                let number = directive.attributes.get("n");
                step = number.and_then(|number| number.value.parse().ok()).or(step);
            }
            Block::Code(code) => blocks.push((code, step)),
            _ => {}
        }
    }
    blocks
}

/// Lists the right and wrong answers to every starter: the files of each that differ from those of
/// the reference, and what a wrong one should get. Only the tests use them.
#[must_use]
pub fn answers(course: &Course, sources: &Sources) -> Value {
    course
        .starters
        .iter()
        .map(|starter| (starter.name.clone(), answers_to(starter, sources)))
        .collect()
}

fn answers_to(starter: &Starter, sources: &Sources) -> Value {
    let folder = |name: &str| -> Map<String, Value> {
        let files = starter.answers.get(name).into_iter().flatten();
        files.map(|(path, file)| (path.clone(), contents(sources.file(*file)))).collect()
    };
    let edited = |edited: &BTreeMap<String, String>| -> Map<String, Value> {
        edited.iter().map(|(path, text)| (path.clone(), Value::from(&**text))).collect()
    };
    let folders = starter.answers.keys().filter(|name| name.starts_with("alternatives/"));
    let folders = folders.map(|name| json!({ "name": name, "files": folder(name) }));
    let edits = starter.alternatives.iter();
    let edits = edits.map(|each| json!({ "name": each.name, "files": edited(&each.edited) }));
    let mistakes = starter.mistakes.iter().map(|mistake| {
        let mut files = mistake.on.as_ref().map_or_else(Map::new, |on| folder(&on.value));
        files.extend(mistake.path.iter().flat_map(|path| folder(&path.value)));
        files.extend(edited(&mistake.edited));
        let line = sources.line_column(mistake.span).line;
        let name = mistake.path.as_ref().map(|path| path.value.clone());
        json!({
            "name": name.unwrap_or_else(|| format!("mistake in line {line}")),
            "check": mistake.check,
            "message": mistake.message,
            "files": files,
        })
    });
    json!({
        "alternatives": folders.chain(edits).collect::<Vec<_>>(),
        "mistakes": mistakes.collect::<Vec<_>>(),
    })
}
