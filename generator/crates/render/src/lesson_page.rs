//! Renders a lesson's page.

use tera::{Context, Value};

use super::context::{LessonContext, LinkContext};
use super::markdown::render_document;
use super::renderer::{Rendered, Renderer};
use super::summaries::{lesson_summary, part_value};
use super::writer::Writer;
use super::{addresses, languages, seo, starter};
use understory_course::Located;
use understory_course::plan::Place;
use understory_course::text::{linked_line, plain, title_of};
use understory_source::diagnostic::Diagnostic;

pub(super) fn lesson_page(
    renderer: &Renderer<'_>,
    place: Place,
    path: &str,
) -> Result<Rendered, Diagnostic> {
    let lesson_plan = renderer.plan.lesson(place);
    let lesson = &lesson_plan.lesson;
    let (previous, next) = renderer.plan.neighbours(place);
    let next = next.map(|place| lesson_summary(renderer, renderer.plan.lesson(place), path));
    let mut writer = Writer::new(renderer.plan, renderer.theme, path, &lesson.dir)
        .with_lesson_page(lesson, renderer.recordings);
    let body_html = render_document(&mut writer, &lesson.body)?;
    let requires = lesson
        .front
        .requires
        .iter()
        .filter_map(|id| renderer.plan.place_of(&id.value))
        .map(|place| LinkContext::for_lesson(renderer.plan.lesson(place), path))
        .collect();
    let href = |to: &str| renderer.plan.href(&lesson.dir, to, path);
    let lines = |lines: &[Located<String>]| {
        let lines = lines.iter();
        lines.map(|line| linked_line(&line.value, href)).collect()
    };
    let source = &languages::repository_path(renderer.plan, lesson.file);
    let title = plain(&lesson.front.title.value);
    let contribution = addresses::contribution(renderer.plan, source, &title, path);
    let values = Value::from_serializable(&LessonContext {
        summary: lesson_summary(renderer, lesson_plan, path),
        mode_words: renderer.mode_words(lesson.front.mode),
        kind_word: renderer.say(&format!("lesson.kind_{}", lesson.front.kind.name())),
        objectives_html: lines(&lesson.front.objectives),
        keypoints_html: lines(&lesson.front.keypoints),
        requires,
        headings: writer.headings,
        body_html,
        previous: previous.map(|place| lesson_summary(renderer, renderer.plan.lesson(place), path)),
        next,
        teaches: lesson.concepts(),
        last_written_before: if lesson.front.planned {
            last_written_before(renderer, place, path)
        } else {
            None
        },
        exercise_names: titles(&lesson.front.planned_exercises),
        check_names: titles(lesson.front.checks.iter().map(|name| &name.value)),
        receipt_json: starter::receipt(renderer.plan, lesson_plan),
        reviewed: lesson
            .front
            .reviewed
            .as_ref()
            .and_then(|day| seo::day_in_words(&day.value, renderer.words())),
        edit_url: contribution.as_ref().map(|(edit, _)| edit.clone()),
        report_url: contribution.map(|(_, report)| report),
    });
    let mut values = values.into_map().expect("a struct serializes to a map");
    values.insert("part".into(), part_value(renderer, place.part));
    let mut context = Context::new();
    context.insert_value("lesson", values.into());
    let title = lesson.front.title.value.clone();
    Ok(Rendered {
        template: "lesson.html",
        title,
        description: lesson.front.description.clone(),
        context,
    })
}

/// Returns the last written lesson before this place.
fn last_written_before(renderer: &Renderer<'_>, place: Place, path: &str) -> Option<LinkContext> {
    let before = renderer.plan.lessons().take_while(|(other, _)| *other != place);
    let written_lessons = before.filter(|(_, lesson)| !lesson.lesson.front.planned);
    written_lessons.last().map(|(_, lesson)| LinkContext::for_lesson(lesson, path))
}

/// Turns the names of planned work into titles: `price-list` → `Price list`.
fn titles<'n>(names: impl IntoIterator<Item = &'n String>) -> Vec<String> {
    names.into_iter().map(|name| title_of(name)).collect()
}
