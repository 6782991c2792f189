//! Prepares an exercise for its template and the page's scripts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::app::add_serving;
use super::change_card::EarlierVersion;
use super::hashes::hash_of;
use super::task::{task_markdown, task_text};
use crate::words::Words;
use understory_course::engine::{for_engine, starter_text, text};
use understory_course::serving::ImportedModules;
use understory_course::text::{lines, linked_text, markdown_line, plain, script_json};
use understory_course::{App, Exercise, ExerciseKind, Lesson};
use understory_source::Sources;

/// The position of an exercise in its lesson.
pub(crate) struct ExerciseContext<'a> {
    /// Counted from 1.
    pub(crate) position: usize,
    /// How many exercises the lesson shows.
    pub(crate) count: usize,
    /// The exercise whose program it continues.
    pub(crate) continues: Option<EarlierVersion>,
    /// The exercise that it translates.
    pub(crate) original: Option<(&'a Exercise, &'a Lesson, &'a Sources)>,
    /// The versions that the course pins.
    pub(crate) pins: &'a BTreeMap<String, String>,
    /// Whether the page says here that the core of pydantic is ours.
    pub(crate) core_note: bool,
}

/// Returns the context of one exercise, for `blocks/exercise.html`.
pub(crate) fn context(
    exercise: &Exercise,
    lesson: &Lesson,
    sources: &Sources,
    words: &Words,
    on_page: ExerciseContext<'_>,
    task_html: String,
    href: &dyn Fn(&str) -> Option<String>,
) -> Value {
    let starter = starter_text(exercise, sources);
    let ways = if exercise.hides_solution { Vec::new() } else { ways(exercise, sources, words) };
    let engine = for_page(exercise, lesson, sources);
    let hash = match on_page.original {
        Some((exercise, lesson, sources)) => hash(exercise, lesson, sources),
        None => hash(exercise, lesson, sources),
    };
    let title = plain(&exercise.title);
    let mut data = json!({
        "id": exercise.id,
        "hash": hash,
        "title": title,
        "task": task_markdown(exercise, sources, words),
        "starter": starter,
        "continues": exercise.continues.as_ref().map(|earlier| &earlier.value),
        "exercise": engine,
        "passed": exercise.passed.as_ref().map(|passed| &passed.value),
    });
    if exercise.kind == ExerciseKind::App {
        let imported = ImportedModules::by_exercise(exercise, sources);
        add_serving(&mut data, &imported, App::TARGET, on_page.pins);
    }
    let language = exercise.language();
    let hints = exercise.hints.iter();
    let hints = hints.map(|hint| linked_text(&hint.value, href));
    let ways = ways
        .into_iter()
        .map(|(title, text)| json!({ "title": title, "lines_html": lines(language.name(), text) }));
    json!({
        "exercise": {
            "id": exercise.id,
            "kind": exercise.kind.name(),
            "core_note": on_page.core_note,
            "language": language.name(),
            "file_name": file_name(exercise),
            "program": program(exercise, sources),
            "title": title,
            "title_html": markdown_line(&exercise.title),
            "extra": exercise.extra,
            "position": on_page.position,
            "count": on_page.count,
            "task_html": task_html,
            "checks": checks(exercise),
            "hints_html": hints.collect::<Value>(),
            "starter_lines_html": lines(language.name(), starter),
            "continues": on_page.continues,
            "ways": ways.collect::<Value>(),
            "hash": hash,
        },
        "data_json": script_json(&data),
    })
}

/// Returns the name of the file that readers write.
fn file_name(exercise: &Exercise) -> String {
    let main = format!("main.{}", exercise.language().ending());
    exercise.tests.as_ref().map_or(main, |tests| tests.value.clone())
}

/// Returns the files of the program that readers test.
fn program(exercise: &Exercise, sources: &Sources) -> Value {
    let files = exercise.program.iter();
    files
        .map(|(name, file)| {
            let text = text(sources, Some(*file));
            json!({ "name": name, "lines_html": lines(exercise.language().name(), text) })
        })
        .collect()
}

/// Returns the data that checks a reader's program: without the mistakes that have no message, which
/// only the author's checks need.
fn for_page(exercise: &Exercise, lesson: &Lesson, sources: &Sources) -> Value {
    let mut engine = for_engine(exercise, lesson, sources);
    if let Some(mistakes) = engine["mistakes"].as_array_mut() {
        mistakes.retain(|mistake| mistake.get("message").is_some());
    }
    engine
}

/// Returns the hash that a reader's work belongs to. It changes with the program, the checks or the
/// task. Wrong answers don't count: they only change what is said about a wrong program.
fn hash(exercise: &Exercise, lesson: &Lesson, sources: &Sources) -> String {
    let mut engine = for_engine(exercise, lesson, sources);
    engine["mistakes"] = Value::Null;
    hash_of(&[starter_text(exercise, sources), &engine.to_string(), task_text(exercise, sources)])
}

/// Returns the solution and the alternatives, each with its title.
fn ways<'a>(
    exercise: &'a Exercise,
    sources: &'a Sources,
    interface: &Words,
) -> Vec<(String, &'a str)> {
    let mut ways = vec![(interface.say("exercise.way_ours"), text(sources, exercise.solution))];
    for each in &exercise.alternatives {
        let title = interface.fill("exercise.way_other", &[("name", &each.title)]);
        ways.push((title, &*each.answer.text));
    }
    ways
}

fn checks(exercise: &Exercise) -> Value {
    let checks = exercise.checks.iter().flat_map(|all| &all.checks);
    let checks = checks.map(|check| {
        json!({
            "name": check.name,
            "name_html": markdown_line(&check.name),
            "hidden": check.hidden,
        })
    });
    checks.collect()
}
