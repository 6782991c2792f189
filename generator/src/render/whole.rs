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

/// What remains of a part when its pages are made.
#[derive(Default)]
struct PartMade {
    found: Vec<Found>,
    book: Vec<book::Page>,
}

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

/// Makes the files. Returns tera's errors, as diagnostics of the templates.
pub(super) fn render(renderer: &Renderer<'_>, out: &dyn Sink) -> Vec<Diagnostic> {
    let plan = renderer.plan;
    renderer.pictures(out);
    let whole = Whole {
        plan,
        renderer,
        out,
        maker: Maker::new(plan),
        places: book::places(plan),
    };
    let parts: Vec<Result<PartMade, Vec<Diagnostic>>> = (0..plan.parts.len())
        .into_par_iter()
        .map(|part| whole.part(part))
        .collect();
    let mut problems = Vec::new();
    let mut found = Vec::new();
    let mut pages = Vec::new();
    for part in parts {
        match part {
            Ok(part) => {
                found.extend(part.found);
                pages.push(part.book);
            }
            Err(told) => problems.extend(told),
        }
    }
    if problems.is_empty() {
        problems.extend(whole.finish(found, pages).err());
    }
    problems
}

impl Whole<'_> {
    /// Makes the printable page of a part.
    fn part(&self, part: usize) -> Result<PartMade, Vec<Diagnostic>> {
        let planned = &self.plan.parts[part];
        let lessons: Vec<Result<LessonMade, Diagnostic>> = planned
            .lessons
            .par_iter()
            .enumerate()
            .map(|(lesson, planned)| self.lesson(Place { part, lesson }, planned))
            .collect();
        let mut problems = Vec::new();
        let mut made = PartMade::default();
        let mut printed = Vec::new();
        for lesson in lessons {
            match lesson {
                Ok(lesson) => {
                    made.found.push(lesson.found);
                    if let Some((paper, book)) = lesson.paper {
                        printed.push(paper);
                        made.book.push(book);
                    }
                }
                Err(problem) => problems.push(problem),
            }
        }
        if let Some(path) = print::path_of(planned).filter(|_| problems.is_empty()) {
            match self.renderer.print_page(part, &printed) {
                Ok(html) => self.out.add(&file_of(&path), html.as_bytes()),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            Ok(made)
        } else {
            Err(problems)
        }
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

    /// Makes the files that need all lessons.
    fn finish(self, found: Vec<Found>, pages: Vec<Vec<book::Page>>) -> Result<(), Diagnostic> {
        self.maker.finish(found, self.out);
        if book::has_book(self.plan) {
            let book = self.renderer.book(&self.places, pages)?;
            self.out.add(book::BOOK, &book);
        }
        Ok(())
    }
}
