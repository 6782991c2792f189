//! The plan → `course.json`: which lessons, exercises and questions there are.
//!
//! Read by the scripts of the pages that look at the whole course: progress, review, and
//! the way back on the home page. Addresses are relative to the site's root. Holds no more
//! than these pages say, for every returning reader fetches it.

use pulldown_cmark::Event;
use serde::Serialize;

use super::markdown::shown_exercises;
use super::page::id_of;
use super::text::plain;
use crate::course::{Block, Directive, Inline, Kind, Lesson, Piece};
use crate::plan::{LessonPlan, SitePlan};

/// How much of a question stands in a list.
const LONGEST_QUESTION: usize = 100;

#[derive(Serialize)]
struct CourseData {
    parts: Vec<PartData>,
}

#[derive(Serialize)]
struct PartData {
    title: String,
    url: String,
    lessons: Vec<LessonData>,
}

#[derive(Serialize)]
struct LessonData {
    id: String,
    title: String,
    url: String,
    /// A gate is a look back: it is no lesson where lessons are counted.
    #[serde(skip_serializing_if = "is_false")]
    gate: bool,
    #[serde(skip_serializing_if = "is_false")]
    planned: bool,
    exercises: Vec<ItemData>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<ItemData>,
}

#[derive(Serialize)]
struct ItemData {
    id: String,
    title: String,
}

/// The text of `course.json`.
pub(crate) fn json(plan: &SitePlan<'_>) -> String {
    let data = CourseData {
        parts: plan
            .parts
            .iter()
            .map(|planned| PartData {
                title: planned.part.title.clone(),
                url: planned.path.clone(),
                lessons: planned.lessons.iter().map(lesson).collect(),
            })
            .collect(),
    };
    serde_json::to_string(&data).expect("titles and ids are always JSON")
}

fn lesson(planned: &LessonPlan<'_>) -> LessonData {
    let lesson = planned.lesson;
    LessonData {
        id: id_of(lesson),
        title: plain(&lesson.front.title.value),
        url: planned.path.clone(),
        gate: lesson.front.kind == Kind::Gate,
        planned: lesson.front.planned,
        exercises: shown_exercises(lesson)
            .into_iter()
            .map(|exercise| ItemData {
                id: exercise.id.clone(),
                title: plain(&exercise.title),
            })
            .collect(),
        questions: questions(lesson),
    }
}

/// The quizzes of a lesson: those that have a name can come back.
fn questions(lesson: &Lesson) -> Vec<ItemData> {
    lesson
        .body
        .every_block()
        .into_iter()
        .filter_map(|block| match block {
            Block::Directive(directive) if directive.name == "quiz" => question(directive),
            _ => None,
        })
        .collect()
}

fn question(directive: &Directive) -> Option<ItemData> {
    Some(ItemData {
        id: directive.attributes.get("name")?.value.clone(),
        title: shortened(&words(&directive.title)),
    })
}

/// What inline Markdown says, without its markup.
fn words(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match &inline.piece {
            Piece::Event(Event::Text(text) | Event::Code(text)) => text.as_ref(),
            Piece::Event(Event::SoftBreak | Event::HardBreak) => " ",
            Piece::Term { words, .. } => words,
            Piece::Event(_) => "",
        })
        .collect()
}

/// A question as a list shows it: cut between words where it is long.
fn shortened(words: &str) -> String {
    if words.chars().count() <= LONGEST_QUESTION {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST_QUESTION).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
