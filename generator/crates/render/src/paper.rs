//! What the printable pages and the e-book agree on: which lessons they have, and how a printable
//! text writes addresses and says where in the course it is.

use super::xhtml::IN_SITE;
use crate::words::Words;
use understory_course::Lesson;
use understory_course::plan::{self, Address, LessonPlan, PartPlan, SitePlan};

/// Path in the site of the e-book.
pub(super) const BOOK: &str = "course.epub";
/// The prefix of the anchor of work that is done in the course itself.
pub(super) const WORK: &str = "work:";

/// Returns whether there is a text to read.
pub(super) fn is_written(lesson: &Lesson) -> bool {
    !lesson.front.planned
}

/// Returns an address in the form used in printed texts: paths within the site get the prefix `=/`.
pub(super) fn in_site(address: Address) -> String {
    match address {
        Address::InSite(path) => format!("{IN_SITE}{path}"),
        Address::AsWritten(address) => address,
    }
}

/// Returns where in the course a lesson is, in words.
pub(super) fn place_of(part: &PartPlan, lesson: &LessonPlan, words: &Words) -> String {
    let kind = lesson.lesson.front.kind;
    let (title, word) = (&part.part.title, words.say(&format!("lesson.kind_{}", kind.name())));
    if !kind.is_counted() {
        return format!("{title}, {word}");
    }
    let lessons = part.lessons.iter();
    let counted_lessons = lessons.filter(|each| each.lesson.front.kind.is_counted());
    let place = words.fill(
        "lesson.place",
        &[
            ("kind", word.as_str()),
            ("at", lesson.position.to_string().as_str()),
            ("lessons", counted_lessons.count().to_string().as_str()),
        ],
    );
    format!("{title}, {place}")
}

/// Returns where in the course a part is, in words.
pub(super) fn part_place(plan: &SitePlan<'_>, words: &Words, index: usize) -> String {
    words.fill(
        "part.place",
        &[
            ("at", (index + 1).to_string().as_str()),
            ("parts", plan.parts.len().to_string().as_str()),
        ],
    )
}

/// Returns the path in the site of a part's printable page; `None` if no lesson is written.
pub(super) fn print_path(part: &PartPlan) -> Option<String> {
    let is_any = part.lessons.iter().any(|each| is_written(&each.lesson));
    is_any.then(|| format!("{}{}", plan::PRINT, part.path))
}

/// Returns whether the course has a written lesson to make a book from.
pub(super) fn has_book(plan: &SitePlan<'_>) -> bool {
    plan.lessons().any(|(_, each)| is_written(&each.lesson))
}
