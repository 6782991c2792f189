//! Renders a whole lesson in printable form: its text with questions and tasks, and the answers at
//! the end.
//!
//! Each written lesson is rendered once, with the templates of `paper/`, for both the printable
//! pages and the e-book. Addresses are still paths in the site, which each of the two rewrites with
//! [`super::xhtml`].

use serde::Serialize;
use tera::{Context, Value};

use super::durations::time_in_words;
use super::markdown::render_document;
use super::paper::{in_site, part_place, place_of};
use super::renderer::Renderer;
use super::writer::{Answer, Writer};
use understory_course::Lesson;
use understory_course::plan::{LessonPlan, Place};
use understory_course::text::{linked_line, markdown_line};
use understory_source::diagnostic::Diagnostic;

#[derive(Serialize)]
struct PrintContext {
    place: String,
    title_html: String,
    description_html: String,
    minutes: Option<String>,
    mode_words: String,
    objectives_html: Vec<String>,
    keypoints_html: Vec<String>,
    body_html: String,
    answers: Vec<Answer>,
}

/// Renders a part's own text for print, in the same form as its lessons.
pub(super) fn printable_part(renderer: &Renderer<'_>, index: usize) -> Result<String, Diagnostic> {
    let part = &renderer.plan.parts[index];
    let mut writer = Writer::for_print(renderer.plan, renderer.theme, &part.path, &part.part.dir);
    let body_html = render_document(&mut writer, &part.part.body)?;
    render_printable(
        renderer,
        &PrintContext {
            place: part_place(renderer.plan, renderer.words(), index),
            title_html: markdown_line(&part.part.title),
            description_html: markdown_line(&part.part.description),
            minutes: None,
            mode_words: String::new(),
            objectives_html: Vec::new(),
            keypoints_html: Vec::new(),
            body_html,
            answers: writer.answers,
        },
    )
}

/// Renders a written lesson for both the printable page and the e-book. Its addresses begin
/// with `IN_SITE`.
pub(super) fn printable_lesson(
    renderer: &Renderer<'_>,
    place: Place,
    lesson_plan: &LessonPlan,
    lesson: &Lesson,
) -> Result<String, Diagnostic> {
    let front = &lesson.front;
    let part = &renderer.plan.parts[place.part];
    let mut writer =
        Writer::for_print(renderer.plan, renderer.theme, &lesson_plan.path, &lesson.dir)
            .with_lesson_page(lesson, renderer.recordings);
    let body_html = render_document(&mut writer, &lesson.body)?;
    let href = |to: &str| renderer.plan.site_href(&lesson.dir, to).map(in_site);
    let lines = |lines: &[understory_course::Located<String>]| {
        let line = |each: &understory_course::Located<String>| linked_line(&each.value, href);
        lines.iter().map(line).collect()
    };
    render_printable(
        renderer,
        &PrintContext {
            place: place_of(part, lesson_plan, renderer.words()),
            title_html: markdown_line(&front.title.value),
            description_html: markdown_line(&front.description),
            minutes: time_in_words(lesson_plan, renderer.words()),
            mode_words: renderer.mode_words(front.mode),
            objectives_html: lines(&front.objectives),
            keypoints_html: lines(&front.keypoints),
            body_html,
            answers: writer.answers,
        },
    )
}

fn render_printable(renderer: &Renderer<'_>, lesson: &PrintContext) -> Result<String, Diagnostic> {
    let mut context = Context::new();
    context.insert_value("lesson", Value::from_serializable(lesson));
    let template = "paper/lesson.html";
    renderer.theme.render(renderer.plan.sources, template, &context)
}
