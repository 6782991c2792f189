//! An exercise → what its template and its page's scripts are given.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::markdown::{lines, markdown_line, plain, script_json};
use crate::course::{Exercise, Lesson};
use crate::source::{FileId, Sources};

/// Where an exercise stands among those of its lesson.
pub(crate) struct Placing {
    /// From 1.
    pub(crate) position: usize,
    /// How many there are.
    pub(crate) count: usize,
    /// Address and words of what comes after it.
    pub(crate) next: Option<(String, String)>,
}

/// What `blocks/exercise.html` is given.
#[derive(Serialize)]
pub(crate) struct ExerciseBlock<'a> {
    exercise: ExerciseContext<'a>,
    data_json: String,
}

#[derive(Serialize)]
struct ExerciseContext<'a> {
    id: &'a str,
    title: String,
    title_html: String,
    position: usize,
    count: usize,
    task_html: String,
    checks: Vec<CheckContext<'a>>,
    hints_html: Vec<String>,
    starter: &'a str,
    starter_lines_html: Vec<String>,
    solution: &'a str,
    solution_lines_html: Vec<String>,
    alternatives: Vec<AlternativeContext<'a>>,
    files: Vec<&'a str>,
    hash: String,
}

#[derive(Serialize)]
struct CheckContext<'a> {
    name: &'a str,
    name_html: String,
    hidden: bool,
}

#[derive(Serialize)]
struct AlternativeContext<'a> {
    code: &'a str,
    lines_html: Vec<String>,
}

/// The values of one exercise.
pub(crate) fn context<'a>(
    exercise: &'a Exercise,
    lesson: &'a Lesson,
    sources: &'a Sources,
    placing: Placing,
    task_html: String,
) -> ExerciseBlock<'a> {
    let starter = text(sources, exercise.starter);
    let solution = text(sources, exercise.solution);
    let engine = for_engine(exercise, lesson, sources);
    let hash = hash_of(&[starter, &engine.to_string(), &task_html]);
    let title = plain(&exercise.title);
    let (next_url, next_title) = placing.next.unzip();
    let data = json!({
        "id": exercise.id,
        "hash": hash,
        "title": title,
        "starter": starter,
        "solution": solution,
        "exercise": engine,
        "passed": exercise.passed,
        "nextUrl": next_url,
        "nextTitle": next_title,
    });
    ExerciseBlock {
        exercise: ExerciseContext {
            id: &exercise.id,
            title,
            title_html: markdown_line(&exercise.title),
            position: placing.position,
            count: placing.count,
            task_html,
            checks: checks(exercise),
            hints_html: exercise
                .hints
                .iter()
                .map(|hint| markdown_line(hint))
                .collect(),
            starter,
            starter_lines_html: lines("python", starter),
            solution,
            solution_lines_html: lines("python", solution),
            alternatives: exercise
                .alternatives
                .iter()
                .map(|id| text(sources, Some(*id)))
                .map(|code| AlternativeContext {
                    code,
                    lines_html: lines("python", code),
                })
                .collect(),
            files: lesson
                .files
                .iter()
                .map(|id| name_in(lesson, sources, *id))
                .collect(),
            hash,
        },
        data_json: script_json(&data),
    }
}

/// An exercise as the engine of checks reads it.
pub(crate) fn for_engine(exercise: &Exercise, lesson: &Lesson, sources: &Sources) -> Value {
    let checks = exercise.checks.as_ref();
    let tables = |tables: Vec<&Value>| Value::from_iter(tables.into_iter().cloned());
    json!({
        "id": exercise.id,
        "kind": "python",
        "checks": tables(checks.iter().flat_map(|all| &all.checks).map(|check| &check.table).collect()),
        "mistakes": tables(checks.iter().flat_map(|all| &all.mistakes).map(|mistake| &mistake.table).collect()),
        "files": files(lesson, sources),
    })
}

/// The files that a lesson's programs find in their working directory, as the runner
/// takes them.
pub(crate) fn files(lesson: &Lesson, sources: &Sources) -> BTreeMap<String, Value> {
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

fn name_in<'a>(lesson: &Lesson, sources: &'a Sources, id: FileId) -> &'a str {
    let path = &sources.file(id).path;
    path.strip_prefix(&format!("{}/files/", lesson.dir))
        .unwrap_or(path)
}

fn checks(exercise: &Exercise) -> Vec<CheckContext<'_>> {
    exercise
        .checks
        .iter()
        .flat_map(|all| &all.checks)
        .map(|check| CheckContext {
            name: &check.name,
            name_html: markdown_line(&check.name),
            hidden: check.hidden,
        })
        .collect()
}

/// The text of a file that the check phase has seen to be there.
pub(crate) fn text(sources: &Sources, id: Option<FileId>) -> &str {
    id.and_then(|id| sources.file(id).text())
        .unwrap_or_default()
}

/// Changes whenever a reader's earlier answer may no longer fit.
fn hash_of(pieces: &[&str]) -> String {
    let mut digest = Sha256::new();
    for piece in pieces {
        digest.update((piece.len() as u64).to_le_bytes());
        digest.update(piece.as_bytes());
    }
    digest
        .finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_tells_where_one_text_ends() {
        assert_ne!(hash_of(&["ab", "c"]), hash_of(&["a", "bc"]));
    }
}
