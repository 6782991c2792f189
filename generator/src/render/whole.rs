//! Makes the files that need all pages, for a site for readers: the search index, the printable
//! pages, the e-book, and the pictures for links and icons.

use rayon::prelude::*;

use super::book::{self, Places};
use super::page::Renderer;
use super::paper::is_written;
use super::print::PrintedLesson;
use super::{file_of, print};
use crate::diagnostic::Diagnostic;
use crate::plan::{LessonPlan, Place, SitePlan};
use crate::search::{Found, Maker};
use crate::site::Sink;

/// What remains of a lesson.
struct LessonMade {
    found: Found,
    paper: Option<(PrintedLesson, book::Page)>,
}

struct Whole<'r> {
    plan: &'r SitePlan<'r>,
    renderer: &'r Renderer<'r>,
    out: &'r dyn Sink,
    maker: Maker<'r>,
    places: Places,
}

/// Makes the files.
///
/// # Errors
/// Returns tera's first error, as a diagnostic of the template.
pub(super) fn render(renderer: &Renderer<'_>, out: &dyn Sink) -> Result<(), Diagnostic> {
    let plan = renderer.plan;
    renderer.pictures(out);
    let whole = Whole { plan, renderer, out, maker: Maker::new(plan), places: book::places(plan) };
    let parts: Vec<Result<_, Diagnostic>> =
        (0..plan.parts.len()).into_par_iter().map(|part| whole.part(part)).collect();
    let mut found = Vec::new();
    let mut pages = Vec::new();
    for part in parts {
        let (of_lessons, book) = part?;
        found.extend(of_lessons);
        pages.push(book);
    }
    whole.maker.finish(found, out);
    if book::has_book(plan) {
        out.add(book::BOOK, &renderer.book(&whole.places, pages)?);
    }
    Ok(())
}

impl Whole<'_> {
    /// Makes the printable page of a part. Returns what is needed of its lessons.
    fn part(&self, part: usize) -> Result<(Vec<Found>, Vec<book::Page>), Diagnostic> {
        let planned = &self.plan.parts[part];
        let lessons: Vec<Result<LessonMade, Diagnostic>> = planned
            .lessons
            .par_iter()
            .enumerate()
            .map(|(lesson, planned)| self.lesson(Place { part, lesson }, planned))
            .collect();
        let (mut found, mut printed, mut book) = (Vec::new(), Vec::new(), Vec::new());
        for lesson in lessons {
            let lesson = lesson?;
            found.push(lesson.found);
            if let Some((paper, page)) = lesson.paper {
                printed.push(paper);
                book.push(page);
            }
        }
        if let Some(path) = print::path_of(planned) {
            let html = self.renderer.print_page(part, &printed)?;
            self.out.add(&file_of(&path), html.as_bytes());
        }
        Ok((found, book))
    }

    /// Makes a lesson's part of the index, and its text on paper.
    fn lesson(&self, place: Place, planned: &LessonPlan) -> Result<LessonMade, Diagnostic> {
        let lesson = &*planned.lesson;
        let found = self.maker.lesson(place, planned, lesson, self.out);
        let paper = match is_written(lesson) {
            true => {
                let text = self.renderer.paper_lesson(place, planned, lesson)?;
                Some((
                    self.renderer.printed_lesson(place, &text),
                    self.renderer.book_lesson(&self.places, planned, &text)?,
                ))
            }
            false => None,
        };
        Ok(LessonMade { found, paper })
    }
}
