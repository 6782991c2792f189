//! Renders the files that need all pages, for a site for readers: the search index, the printable
//! pages, the e-book, and the pictures for links and icons.

use rayon::prelude::*;

use super::book::{self, Places};
use super::page::file_of;
use super::paper::is_written;
use super::pictures::draw_pictures;
use super::print::PrintedLesson;
use super::print::print_page;
use super::printable::printable_lesson;
use super::renderer::Renderer;
use super::xhtml::Html;
use super::{paper, print};
use understory_course::plan::{LessonPlan, Place, SitePlan};
use understory_search::{IndexBuilder, LessonEntries};
use understory_source::diagnostic::Diagnostic;
use understory_source::site::Sink;

/// What the other files need from a lesson.
struct RenderedLesson {
    entry: LessonEntries,
    printable: Option<(PrintedLesson, book::Page)>,
}

struct SiteWriter<'r> {
    plan: &'r SitePlan<'r>,
    renderer: &'r Renderer<'r>,
    out: &'r dyn Sink,
    index: IndexBuilder<'r>,
    places: Places,
}

/// Renders the files.
///
/// # Errors
/// Returns tera's first error, as a diagnostic of the template.
pub(super) fn render(renderer: &Renderer<'_>, out: &dyn Sink) -> Result<(), Diagnostic> {
    let plan = renderer.plan;
    draw_pictures(renderer, out);
    let index = IndexBuilder::new(plan);
    let writer = SiteWriter { plan, renderer, out, index, places: book::places(plan) };
    let parts: Vec<Result<_, Diagnostic>> =
        (0..plan.parts.len()).into_par_iter().map(|part| writer.part(part)).collect();
    let mut search_entries = Vec::new();
    let mut pages = Vec::new();
    for part in parts {
        let (of_lessons, book) = part?;
        search_entries.extend(of_lessons);
        pages.push(book);
    }
    writer.index.finish(search_entries, out);
    if paper::has_book(plan) {
        out.add(paper::BOOK, &book::render_book(renderer, &writer.places, pages)?);
    }
    Ok(())
}

impl SiteWriter<'_> {
    /// Renders the printable page of a part. Returns what the other files need from its lessons.
    fn part(&self, part: usize) -> Result<(Vec<LessonEntries>, Vec<book::Page>), Diagnostic> {
        let part_plan = &self.plan.parts[part];
        let lessons: Vec<Result<RenderedLesson, Diagnostic>> = part_plan
            .lessons
            .par_iter()
            .enumerate()
            .map(|(lesson, lesson_plan)| self.lesson(Place { part, lesson }, lesson_plan))
            .collect();
        let (mut search_entries, mut printed_lessons, mut book) =
            (Vec::new(), Vec::new(), Vec::new());
        for lesson in lessons {
            let lesson = lesson?;
            search_entries.push(lesson.entry);
            if let Some((lesson, page)) = lesson.printable {
                printed_lessons.push(lesson);
                book.push(page);
            }
        }
        if let Some(path) = paper::print_path(part_plan) {
            let html = print_page(self.renderer, part, &printed_lessons)?;
            self.out.add(&file_of(&path), html.as_bytes());
        }
        Ok((search_entries, book))
    }

    /// Writes a lesson's part of the index, and renders its printable text.
    fn lesson(&self, place: Place, lesson_plan: &LessonPlan) -> Result<RenderedLesson, Diagnostic> {
        let lesson = &*lesson_plan.lesson;
        let search_entry = self.index.lesson(place, lesson_plan, lesson, self.out);
        let printable = match is_written(lesson) {
            true => {
                let text = Html::of(&printable_lesson(self.renderer, place, lesson_plan, lesson)?);
                Some((
                    print::printed_lesson(self.renderer, place, &text),
                    book::book_lesson(self.renderer, &self.places, lesson_plan, &text)?,
                ))
            }
            false => None,
        };
        Ok(RenderedLesson { entry: search_entry, printable })
    }
}
