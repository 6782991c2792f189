//! Renders a part as one printable page: its lessons in order, with links that stay on the page if
//! their target is there.

use serde::Serialize;
use tera::Context;

use super::addresses;
use super::frame::framed;
use super::page::Page;
use super::paper::WORK;
use super::paper::is_written;
use super::printable::printable_part;
use super::renderer::{Rendered, Renderer};
use super::xhtml::{Html, Use, XhtmlOptions};
use understory_course::plan::{self, LessonPlan, PartPlan, Place};
use understory_course::text::markdown_line;
use understory_source::diagnostic::Diagnostic;

/// A lesson on the printable page.
#[derive(Serialize)]
pub(super) struct PrintedLesson {
    id: String,
    title_html: String,
    html: String,
}

/// Renders a lesson for the printable page of its part.
pub(super) fn printed_lesson(renderer: &Renderer<'_>, place: Place, html: &Html) -> PrintedLesson {
    let part = &renderer.plan.parts[place.part];
    let path = Page::Print(place.part).path(renderer.plan);
    let address = |to: &str, _: Use| Some(printed_address(renderer, part, &path, to));
    let lesson_plan = renderer.plan.lesson(place);
    let options = XhtmlOptions { prefix: &prefix_of(lesson_plan), deeper: 1, address: &address };
    PrintedLesson {
        id: id_of(lesson_plan),
        title_html: markdown_line(&lesson_plan.lesson.front.title.value),
        html: html.xhtml(&options),
    }
}

/// Renders the printable page of the part at this index, with these lessons.
pub(super) fn print_page(
    renderer: &Renderer<'_>,
    part: usize,
    lessons: &[PrintedLesson],
) -> Result<String, Diagnostic> {
    let page = Page::Print(part);
    let rendered = print_contents(renderer, part, lessons, &page.path(renderer.plan))?;
    framed(renderer, page, rendered)
}

fn print_contents(
    renderer: &Renderer<'_>,
    index: usize,
    lessons: &[PrintedLesson],
    path: &str,
) -> Result<Rendered, Diagnostic> {
    let part = &renderer.plan.parts[index];
    let address = |to: &str, _: Use| Some(printed_address(renderer, part, path, to));
    let part_options = XhtmlOptions { prefix: "part:", deeper: 0, address: &address };
    let part_html = Html::of(&printable_part(renderer, index)?).xhtml(&part_options);
    let mut context = Context::new();
    context.insert("part_html", &part_html);
    context.insert("lessons", &lessons);
    let title = part.part.title.clone();
    Ok(Rendered {
        template: "print.html",
        title,
        description: part.part.description.clone(),
        context,
    })
}

/// Returns the address of a path in the site, as seen from a part's printable page. Work to be
/// done in the course gets the page's absolute URL, if that is known.
fn printed_address(renderer: &Renderer<'_>, part: &PartPlan, path: &str, to: &str) -> String {
    let (page, anchor) = to.split_once('#').unwrap_or((to, ""));
    if let Some(work) = anchor.strip_prefix(WORK) {
        let to = format!("{page}#{work}");
        return addresses::canonical(renderer.plan, &to)
            .unwrap_or_else(|| plan::relative(path, &to));
    }
    let lesson_on_page = part.lessons.iter().find(|each| each.path == page);
    let lesson_on_page = lesson_on_page.filter(|each| is_written(&each.lesson));
    match lesson_on_page {
        Some(lesson) if anchor.is_empty() => format!("#{}", id_of(lesson)),
        Some(lesson) => format!("#{}{anchor}", prefix_of(lesson)),
        None => plan::relative(path, to),
    }
}

/// Returns a lesson's id on the page. No heading's id contains a colon or a dot.
fn id_of(lesson: &LessonPlan) -> String {
    format!("lesson:{}", lesson.lesson.slug)
}

fn prefix_of(lesson: &LessonPlan) -> String {
    format!("{}.", lesson.lesson.slug)
}
