//! An exercise and a lesson's files as the learner's interpreter reads them.
//!
//! The same values go into pages and to [`crate::verify`], so that what an author verified
//! is what a reader meets. Judges nothing.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::course::{CodeBlock, Exercise, Language, Lesson};
use crate::source::{FileId, Sources};

/// An exercise as the engine of checks, `check.py`, reads it.
#[must_use]
pub fn for_engine(exercise: &Exercise, lesson: &Lesson, sources: &Sources) -> Value {
    let checks = exercise.checks.as_ref();
    let tables = |tables: Vec<&Value>| Value::from_iter(tables.into_iter().cloned());
    let mut told = json!({
        "id": exercise.id,
        "kind": exercise.language.name(),
        "checks": tables(checks.iter().flat_map(|all| &all.checks).map(|check| &check.table).collect()),
        "mistakes": tables(checks.iter().flat_map(|all| &all.mistakes).map(|mistake| &mistake.table).collect()),
        "files": files(lesson, sources),
    });
    let database = exercise
        .database
        .as_ref()
        .or(lesson.front.database.as_ref());
    if let (Language::Sql, Some(database)) = (exercise.language, database) {
        told["database"] = Value::from(&*database.value);
    }
    told
}

/// A sample in SQL as the engine reads it: an exercise that asks for nothing, so that it is
/// run and shown. `before` are the blocks of its group.
#[must_use]
pub fn for_sql_sample(before: &[&str], lesson: &Lesson, sources: &Sources) -> Value {
    let mut told = json!({
        "id": "sample",
        "kind": Language::Sql.name(),
        "checks": [],
        "mistakes": [],
        "before": before,
        "files": files(lesson, sources),
    });
    if let Some(database) = &lesson.front.database {
        told["database"] = Value::from(&*database.value);
    }
    told
}

/// Whether a block of code is a promise that is kept by running it.
#[must_use]
pub fn is_run(code: &CodeBlock) -> bool {
    code.static_reason.is_none() && is_program(&code.language)
}

/// Whether blocks in this language are run.
#[must_use]
pub fn is_program(language: &str) -> bool {
    [Language::Python, Language::Sql]
        .iter()
        .any(|known| known.name() == language)
}

/// The files that a lesson's programs find in their working directory, as the runner
/// takes them.
#[must_use]
pub fn files(lesson: &Lesson, sources: &Sources) -> BTreeMap<String, Value> {
    lesson
        .files
        .iter()
        .map(|id| {
            let file = sources.file(*id);
            let value = match file.text() {
                Some(text) => Value::from(text),
                None => json!({ "base64": STANDARD.encode(file.bytes()) }),
            };
            (name_in(lesson, sources, *id).to_owned(), value)
        })
        .collect()
}

/// The name by which a program opens one of these files.
pub(crate) fn name_in<'a>(lesson: &Lesson, sources: &'a Sources, id: FileId) -> &'a str {
    let path = &sources.file(id).path;
    path.strip_prefix(&format!("{}/files/", lesson.dir))
        .unwrap_or(path)
}

/// The text of a file that the check phase has seen to be there.
#[must_use]
pub fn text(sources: &Sources, id: Option<FileId>) -> &str {
    id.and_then(|id| sources.file(id).text())
        .unwrap_or_default()
}
