//! A plan and a theme → the files of a site for readers, each handed on as soon as it is made.
//!
//! A lesson is taken up once, for all that is made of it: its page, its place on paper and in
//! the book, its part of the index. What has to wait for the others is small or packed.

use rayon::prelude::*;

use super::book::{self, Places};
use super::page::{Page, Renderer};
use super::painted::Painted;
use super::paper::is_written;
use super::print::PrintedLesson;
use super::{
    Runner, Sink, Theme, course_data, file_of, outward, print, scripts, starter, style_sheets,
    stylesheets,
};
use crate::build::Options;
use crate::diagnostic::Diagnostic;
use crate::parse::whole;
use crate::plan::{self, LessonPlan, Place, SitePlan};
use crate::search::{Found, Maker};

/// What is left of a part when all its pages are made.
struct PartMade {
    found: Vec<Found>,
    book: Vec<book::Page>,
}

/// What is left of a lesson when its page is made.
#[derive(Default)]
struct LessonMade {
    found: Option<Found>,
    printed: Option<PrintedLesson>,
    book: Option<book::Page>,
}

struct Stream<'r> {
    plan: &'r SitePlan<'r>,
    renderer: &'r Renderer<'r>,
    out: &'r dyn Sink,
    /// What only a site has that is whole.
    whole: Option<(Maker<'r>, Places)>,
}

/// Makes every file of the site, as [`super::render`] does, and keeps none.
///
/// # Errors
/// All that tera refuses, as diagnostics of the templates. Some files were handed on then.
pub fn stream(
    plan: &SitePlan<'_>,
    theme: &Theme,
    options: &Options,
    out: &dyn Sink,
) -> Result<(), Vec<Diagnostic>> {
    let renderer = Renderer::new(plan, theme, options);
    let is_whole = options.is_whole();
    // Of two files with one path the first counts: what a course has of itself comes last.
    if let Runner::Ready(files) = &options.runner {
        files
            .par_iter()
            .for_each(|(name, bytes)| out.add(&format!("{}{name}", plan::RUNNER), bytes));
    }
    let stream = Stream {
        plan,
        renderer: &renderer,
        out,
        whole: is_whole.then(|| (Maker::new(plan), book::places(plan))),
    };
    for (path, bytes) in starter::zips(plan)
        .into_iter()
        .chain(outward(plan, &renderer))
    {
        out.add(&path, &bytes);
    }
    if is_whole {
        renderer.pictures(out);
    }
    stream.copied();
    let parts = 0..plan.parts.len();
    let (parts, others) = rayon::join(
        || {
            let parts: Vec<_> = parts
                .into_par_iter()
                .map(|part| stream.part(part))
                .collect();
            parts
        },
        || stream.pages(&renderer.pages_of_course()),
    );
    let mut problems = others;
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
    if problems.is_empty()
        && let Err(told) = stream.finish(found, pages)
    {
        problems.push(told);
    }
    problems.sort();
    problems.dedup();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

impl Stream<'_> {
    /// The theme's files, and those of lessons that are copied as they are.
    fn copied(&self) {
        let sheets = style_sheets(self.plan);
        let joined = stylesheets::joined(&sheets);
        let assets: Vec<_> = self.plan.assets().iter().collect();
        assets.into_par_iter().for_each(|(path, file)| {
            let path = path.as_str();
            if let Some(sheet) = joined.get(path) {
                self.out.add(path, sheet.as_bytes());
            } else if !sheets.contains_key(path) {
                let bytes = scripts::published(self.plan.sources.file(*file));
                self.out.add(path, &bytes);
            }
        });
        let data = course_data::json(self.plan);
        self.out.add(plan::COURSE_DATA, data.as_bytes());
    }

    /// Makes pages; gives what is wrong with their templates.
    fn pages(&self, pages: &[Page]) -> Vec<Diagnostic> {
        let told = pages.par_iter().map(|page| self.page(*page).err());
        told.flatten().collect()
    }

    fn page(&self, page: Page) -> Result<(), Diagnostic> {
        let html = self.renderer.render(page)?;
        let path = file_of(&page.path(self.plan));
        self.out.add(&path, html.as_bytes());
        Ok(())
    }

    fn part(&self, part: usize) -> Result<PartMade, Vec<Diagnostic>> {
        let planned = &self.plan.parts[part];
        let lessons: Vec<Result<LessonMade, Diagnostic>> = planned
            .lessons
            .par_iter()
            .enumerate()
            .map(|(lesson, planned)| self.lesson(Place { part, lesson }, planned))
            .collect();
        let mut problems = self.pages(&[Page::Part(part)]);
        let mut made = PartMade {
            found: Vec::new(),
            book: Vec::new(),
        };
        let mut printed = Vec::new();
        for lesson in lessons {
            match lesson {
                Ok(lesson) => {
                    made.found.extend(lesson.found);
                    made.book.extend(lesson.book);
                    printed.extend(lesson.printed);
                }
                Err(problem) => problems.push(problem),
            }
        }
        let path = print::path_of(planned).filter(|_| self.whole.is_some());
        if let Some(path) = path.filter(|_| problems.is_empty()) {
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

    fn lesson(&self, place: Place, planned: &LessonPlan) -> Result<LessonMade, Diagnostic> {
        let lesson = &*whole(&planned.lesson, self.plan.sources);
        let painted = Painted::default();
        let html = self.renderer.lesson(place, lesson, &painted)?;
        self.out.add(&file_of(&planned.path), html.as_bytes());
        let Some((maker, places)) = &self.whole else {
            return Ok(LessonMade::default());
        };
        let mut made = LessonMade {
            found: Some(maker.lesson(place, planned, lesson, self.out)),
            ..LessonMade::default()
        };
        if is_written(lesson) {
            let renderer = self.renderer;
            let text = renderer.paper_lesson(place, planned, lesson, &painted)?;
            made.printed = Some(self.renderer.printed_lesson(place, &text));
            made.book = Some(self.renderer.book_lesson(places, planned, &text));
        }
        Ok(made)
    }

    /// What is made of all lessons.
    fn finish(self, found: Vec<Found>, pages: Vec<Vec<book::Page>>) -> Result<(), Diagnostic> {
        let Some((maker, places)) = self.whole else {
            return Ok(());
        };
        maker.finish(found, self.out);
        if book::has_book(self.plan) {
            let mut book = self.renderer.book(&places, pages)?;
            self.out.add_pieces(book::BOOK, &mut book);
        }
        Ok(())
    }
}
