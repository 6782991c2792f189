//! Builds the index that readers search in their browsers, as files of the site.
//!
//! The index is designed for a course about code: it keeps operators, parts of names and error
//! messages, and knows which lesson teaches a concept. The theme's `search-*.js` ranks the
//! results. Knows nothing about HTML.
//!
//! Each lesson is read once, on its own, and its text isn't kept for the rest of the index.

mod entry;
mod index;
mod message;
mod tokens;
mod weight;
mod words;

use rayon::prelude::*;

pub use index::LessonEntries;
use index::{Card, Pieces, Term};
use understory_course::plan::{self, LessonPlan, Place, SitePlan};
use understory_course::text::plain;
use understory_course::{Lesson, PlainPage};
use understory_source::site::{MemorySink, Sink, Site};
use words::SearchWords;

/// Builds the index for a plan.
pub struct IndexBuilder<'p> {
    plan: &'p SitePlan<'p>,
    search_words: SearchWords<'p>,
}

impl<'p> IndexBuilder<'p> {
    /// Starts the index for this plan.
    #[must_use]
    pub fn new(plan: &'p SitePlan<'p>) -> Self {
        Self { plan, search_words: SearchWords::for_course(plan.course) }
    }

    /// Reads a lesson with its texts, `lesson`, and writes its piece of the index.
    pub fn lesson(
        &self,
        place: Place,
        lesson_plan: &LessonPlan,
        lesson: &Lesson,
        out: &dyn Sink,
    ) -> LessonEntries {
        let front = &lesson.front;
        let terms: Vec<&str> = self
            .plan
            .course
            .glossary
            .values()
            .filter(|term| {
                let id = front.id.as_ref().map(|id| &id.value);
                id.is_some() && term.lesson.as_ref().map(|lesson| &lesson.value) == id
            })
            .map(|term| term.term.as_str())
            .collect();
        let card = Card {
            title: plain(&front.title.value),
            path: lesson_plan.path.clone(),
            part: place.part,
            planned: front.planned,
            asks: !front.kind.is_counted(),
            concepts: lesson.concepts(),
        };
        let entry = entry::entry(lesson, &self.search_words, &terms);
        index::lesson_entries(card, entry, &Pieces::new(plan::SEARCH, out))
    }

    fn page(&self, page: &PlainPage, out: &dyn Sink) -> LessonEntries {
        let card = Card {
            title: plain(&page.title),
            path: page.path(),
            part: self.plan.parts.len(),
            planned: false,
            asks: true,
            concepts: Vec::new(),
        };
        let entry = entry::page_entry(page);
        index::lesson_entries(card, entry, &Pieces::new(plan::SEARCH, out))
    }

    /// Writes the rest of the index from the findings in the lessons, in reading order.
    pub fn finish(self, lessons: Vec<LessonEntries>, out: &dyn Sink) {
        let plan = self.plan;
        let places: Vec<Place> = plan.lessons().map(|(place, _)| place).collect();
        let number = |id: &str| {
            let place = plan.place_of(id)?;
            places.iter().position(|each| *each == place)
        };
        let terms = plan.course.glossary.iter();
        let terms: Vec<Term<'_>> = terms
            .map(|(id, term)| {
                let lesson = term.lesson.as_ref().and_then(|id| number(&id.value));
                let meaning = plain(&term.definition.value);
                Term { id, word: &term.term, meaning, lesson }
            })
            .collect();
        let parts: Vec<&str> = plan
            .parts
            .iter()
            .map(|part| part.part.title.as_str())
            // Plain pages are listed under the course itself.
            .chain([plan.course.settings.title.as_str()])
            .collect();
        let pages = plan.course.pages.iter().map(|page| self.page(page, out));
        let entries = lessons.into_iter().chain(pages).collect();
        index::write_rest(
            &parts,
            entries,
            &terms,
            understory_python::errors::index(),
            &Pieces::new(plan::SEARCH, out),
        );
    }
}

/// Returns the files of the index.
#[must_use]
pub fn files(plan: &SitePlan<'_>) -> Site {
    let out = MemorySink::default();
    let builder = IndexBuilder::new(plan);
    let lesson_plans: Vec<(Place, &LessonPlan)> = plan.lessons().collect();
    let entries = lesson_plans
        .into_par_iter()
        .map(|(place, lesson_plans)| {
            builder.lesson(place, lesson_plans, &lesson_plans.lesson, &out)
        })
        .collect();
    builder.finish(entries, &out);
    out.into_site()
}
