//! Prepares exercises and lesson files for the learner's interpreter.
//!
//! Pages and `understory_verify` use the same values, so readers get exactly what authors have
//! verified.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::model::{App, CheckCode, CodeBlock, Exercise, ExerciseKind, Language, Lesson};
use crate::serving::ImportedModules;
use understory_source::{FileId, SourceFile, Sources};

/// Returns an exercise in the form that the check engine reads.
#[must_use]
pub fn for_engine(exercise: &Exercise, lesson: &Lesson, sources: &Sources) -> Value {
    let checks = exercise.checks.as_ref();
    let tables = |tables: Vec<&Value>| Value::from_iter(tables.into_iter().cloned());
    let mut value = json!({
        "id": exercise.id,
        "kind": exercise.kind.name(),
        "checks": tables(checks.iter().flat_map(|all| &all.checks).map(|check| &check.table).collect()),
        "mistakes": tables(checks.iter().flat_map(|all| &all.mistakes).map(|mistake| &mistake.table).collect()),
        "files": files(lesson, sources),
    });
    if let (Some(checks), Value::Object(value)) = (checks, &mut value) {
        value.extend(code(&checks.code));
    }
    if exercise.kind == ExerciseKind::Tests {
        let mutants = checks.iter().flat_map(|all| &all.mutants).map(|mutant| &mutant.table);
        value["mutants"] = tables(mutants.collect());
        value["tests"] = json!(exercise.tests.as_ref().map(|tests| &tests.value));
        let program = exercise.program.iter();
        value["program"] =
            program.map(|(name, file)| (name.clone(), json!(text(sources, Some(*file))))).collect();
    }
    if exercise.kind == ExerciseKind::App {
        value["server"] = ImportedModules::by_exercise(exercise, sources).server(App::TARGET);
    }
    let database = exercise.database.as_ref().or(lesson.front.database.as_ref());
    if let (Language::Sql, Some(database)) = (exercise.language(), database) {
        value["database"] = Value::from(&*database.value);
    }
    value
}

/// Returns the code of checks in the form that the check engine reads: its text, which runs before
/// every script, and the modules that it imports.
pub fn code(code: &CheckCode) -> Vec<(String, Value)> {
    // Not an object, because the order counts.
    let modules = code.modules.iter().map(|each| json!([each.name, each.text]));
    let modules: Vec<Value> = modules.collect();
    let mut entries = Vec::new();
    if !code.text.is_empty() {
        entries.push(("helpers".to_owned(), json!(code.text)));
    }
    if !modules.is_empty() {
        entries.push(("modules".to_owned(), Value::Array(modules)));
    }
    entries
}

/// Returns an SQL sample as an exercise without checks, so that the engine only runs and shows
/// it. `before` contains the earlier blocks of its group.
#[must_use]
pub fn for_sql_sample(before: &[&str], lesson: &Lesson, sources: &Sources) -> Value {
    let mut value = json!({
        "id": "sample",
        "kind": Language::Sql.name(),
        "checks": [],
        "mistakes": [],
        "before": before,
        "files": files(lesson, sources),
    });
    if let Some(database) = &lesson.front.database {
        value["database"] = Value::from(&*database.value);
    }
    value
}

/// Returns whether a code block is run in order to check it.
#[must_use]
pub fn is_run(code: &CodeBlock) -> bool {
    code.runs_alone() && is_program(&code.language)
}

/// Returns whether blocks in this language are run.
#[must_use]
pub fn is_program(language: &str) -> bool {
    [Language::Python, Language::Sql]
        .iter()
        .any(|program_language| program_language.name() == language)
}

/// Returns the files in the working directory of a lesson's programs, in the runner's format.
#[must_use]
pub fn files(lesson: &Lesson, sources: &Sources) -> BTreeMap<String, Value> {
    lesson
        .files
        .iter()
        .map(|id| (name_in(lesson, sources, *id).to_owned(), contents(sources.file(*id))))
        .collect()
}

/// Returns a file in the runner's format: its text, or its bytes.
#[must_use]
pub fn contents(file: &SourceFile) -> Value {
    match file.text() {
        Some(text) => Value::from(text),
        None => json!({ "base64": STANDARD.encode(file.bytes()) }),
    }
}

/// Returns the name under which a program opens one of these files.
pub fn name_in<'a>(lesson: &Lesson, sources: &'a Sources, id: FileId) -> &'a str {
    let path = &sources.file(id).path;
    path.strip_prefix(&format!("{}/files/", lesson.dir)).unwrap_or(path)
}

/// Returns the program that an exercise starts with.
#[must_use]
pub fn starter_text<'a>(exercise: &'a Exercise, sources: &'a Sources) -> &'a str {
    match &exercise.sample {
        Some(sample) => sample,
        None => text(sources, exercise.starter),
    }
}

/// Returns the text of a file that the check phase has found.
#[must_use]
pub fn text(sources: &Sources, id: Option<FileId>) -> &str {
    id.and_then(|id| sources.file(id).text()).unwrap_or_default()
}
