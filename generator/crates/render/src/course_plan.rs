//! Renders `::course-plan{hours="3"}`: how long each part takes, and what it ends with.
//!
//! Adds up the minutes of lessons. Doesn't depend on the date or the reader.

use serde::Serialize;

use super::context::LinkContext;
use super::durations::hours;
use understory_course::plan::{self, LessonPlan, PartPlan, SitePlan};
use understory_course::{Directive, Kind};

/// The context of `blocks/course-plan.html`.
#[derive(Serialize)]
pub(super) struct CoursePlan {
    hours_a_week: u32,
    parts: Vec<PartRow>,
    lessons: usize,
    hours: String,
    weeks: u32,
}

#[derive(Serialize)]
struct PartRow {
    #[serde(flatten)]
    link: LinkContext,
    lessons: usize,
    hours: String,
    weeks: u32,
    /// Its gates and projects.
    closes: Vec<LinkContext>,
}

/// Returns the context for the page at `path`.
pub(super) fn context(plan: &SitePlan<'_>, path: &str, directive: &Directive) -> CoursePlan {
    let hours_a_week = directive.attributes.get("hours");
    // The check phase reports any other value.
    let hours_a_week = hours_a_week.and_then(|hours| hours.value.parse().ok()).unwrap_or(1).max(1);
    let parts: Vec<PartRow> = plan.parts.iter().map(|part| row(part, path, hours_a_week)).collect();
    let minutes = plan.parts.iter().map(minutes_of).sum();
    CoursePlan {
        hours_a_week,
        lessons: parts.iter().map(|part| part.lessons).sum(),
        hours: hours(minutes),
        weeks: parts.iter().map(|part| part.weeks).sum(),
        parts,
    }
}

fn row(part: &PartPlan, path: &str, hours_a_week: u32) -> PartRow {
    let minutes = minutes_of(part);
    let is_counted = |lesson: &&LessonPlan| lesson.lesson.front.kind.is_counted();
    let closes = |lesson: &&LessonPlan| {
        let front = &lesson.lesson.front;
        matches!(front.kind, Kind::Gate | Kind::Project)
    };
    PartRow {
        link: LinkContext::new(&part.part.title, plan::relative(path, &part.path)),
        lessons: part.lessons.iter().filter(is_counted).count(),
        hours: hours(minutes),
        weeks: minutes.div_ceil(60 * hours_a_week),
        closes: part
            .lessons
            .iter()
            .filter(closes)
            .map(|lesson| LinkContext::for_lesson(lesson, path))
            .collect(),
    }
}

fn minutes_of(part: &PartPlan) -> u32 {
    part.lessons.iter().map(|lesson| lesson.clock.middle()).sum()
}
