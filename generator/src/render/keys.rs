//! What each page is made of, as one number: where it is the same, so is the page.
//!
//! A page is made of its own files, of the faces of the lessons that it names, and of what
//! all pages share. Whoever gives a page something else to say adds it here; a test compares
//! sites that were built anew with sites that were built on.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::page::Page;
use super::theme::Theme;
use super::{Audience, Runner};
use crate::build::Options;
use crate::plan::{Place, SitePlan};
use crate::source::FileId;

/// The numbers that pages have in common.
pub(super) struct Keys<'a> {
    plan: &'a SitePlan<'a>,
    /// What every page says or is made with.
    shared: u64,
    /// Where every file is found.
    addresses: u64,
    /// Each part as its lessons' pages show it.
    parts: Vec<u64>,
    /// Every part.
    outline: u64,
    recordings: u64,
}

fn number(value: impl Hash) -> u64 {
    let mut number = DefaultHasher::new();
    value.hash(&mut number);
    number.finish()
}

impl<'a> Keys<'a> {
    pub(super) fn of(plan: &'a SitePlan<'a>, theme: &Theme, options: &Options) -> Self {
        let parts: Vec<u64> = plan.parts.iter().map(|planned| planned.part.face).collect();
        let course_files = ["content/course.toml", "content/glossary.toml"];
        let footer = plan.course.pages.iter();
        let footer: Vec<_> = footer.map(|page| (&page.name, &page.footer)).collect();
        let course_files = course_files.map(|path| text(plan, plan.sources.find(path)));
        Self {
            plan,
            shared: number((
                course_files,
                footer,
                (super::book::has_book(plan), super::outward::has_feed(plan)),
                (&plan.languages, &plan.course.settings.title),
                &plan.course.settings.description,
                options.drafts,
                theme.stamp(),
                options.audience == Audience::Author,
                matches!(options.runner, Runner::Ready(_)),
            )),
            addresses: plan.stamp(),
            outline: number(&parts),
            parts,
            recordings: number(options.recordings.keys().collect::<Vec<_>>()),
        }
    }

    /// The number of all that pages share, and that they see of lessons.
    pub(super) fn frame(&self) -> u64 {
        let whole = (self.shared, self.addresses, self.outline);
        number((whole, self.recordings))
    }

    /// The number of a page.
    pub(super) fn page(&self, page: Page) -> u64 {
        let whole = (self.shared, self.addresses, self.outline);
        match page {
            Page::Home => {
                let home = self.plan.course.home.as_ref().map(|home| home.file);
                number((whole, text(self.plan, home)))
            }
            Page::Plain(place) => {
                let file = Some(self.plan.course.pages[place].file);
                number((whole, text(self.plan, file)))
            }
            Page::Part(part) => {
                let beside = [part.checked_sub(1), Some(part + 1)];
                let beside = beside.map(|index| index.and_then(|index| self.parts.get(index)));
                let file = text(self.plan, Some(self.plan.parts[part].part.file));
                let (shared, addresses) = (self.shared, self.addresses);
                number((shared, addresses, part, self.parts[part], beside, file))
            }
            Page::Lesson(place) => self.lesson(place),
            Page::Print(_) => unreachable!("it is made anew with each site for readers"),
            Page::Playground | Page::Review | Page::Offline => self.shared,
            Page::Author => {
                let parts = self.plan.parts.iter();
                let stamps: Vec<u64> = parts.map(|planned| planned.part.stamp).collect();
                number((whole, stamps))
            }
            Page::Errors | Page::Glossary | Page::Progress | Page::Search | Page::NotFound => {
                number(whole)
            }
        }
    }

    fn lesson(&self, place: Place) -> u64 {
        let planned = self.plan.lesson(place);
        let lesson = &planned.lesson;
        let face = |place: Option<Place>| {
            let lesson = self.plan.lesson(place?);
            Some((lesson.lesson.face, lesson.position))
        };
        let (previous, next) = self.plan.neighbours(place);
        let requires = lesson.front.requires.iter();
        let requires: Vec<_> = requires
            .map(|id| face(self.plan.place_of(&id.value)))
            .collect();
        number((
            (self.shared, self.addresses, self.parts[place.part]),
            (place.part, place.lesson, planned.position, lesson.stamp),
            (face(previous), face(next), requires),
            lesson.names_exercises.then_some(self.outline),
            lesson.has_traces.then_some(self.recordings),
        ))
    }

    /// The number of what pages' scripts are told of the course.
    pub(super) fn course_data(&self) -> u64 {
        number((self.addresses, self.outline))
    }
}

fn text<'a>(plan: &SitePlan<'a>, file: Option<FileId>) -> &'a [u8] {
    file.map_or(&[], |file| plan.sources.file(file).bytes())
}
