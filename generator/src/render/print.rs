//! A part on one page, to print: its lessons one after the other, with links that lead to
//! places on this page where they are there.

use serde::Serialize;
use tera::Context;

use super::outward;
use super::page::{Page, Rendered, Renderer};
use super::paper::is_written;
use super::text::markdown_line;
use super::xhtml::{Cut, Paper, Use, cut};
use crate::diagnostic::Diagnostic;
use crate::plan::{self, LessonPlan, PartPlan, Place};

/// A lesson on the page to print.
#[derive(Serialize)]
pub(super) struct PrintedLesson {
    id: String,
    title_html: String,
    html: String,
}

/// Path in the site of the page to print of a part; `None` where no lesson is written.
pub(super) fn path_of(part: &PartPlan) -> Option<String> {
    let is_any = part.lessons.iter().any(|each| is_written(&each.lesson));
    is_any.then(|| format!("{}{}", plan::PRINT, part.path))
}

impl Renderer<'_> {
    /// A lesson as it stands on the page to print of its part.
    pub(super) fn printed_lesson(&self, place: Place, text: &Cut) -> PrintedLesson {
        let part = &self.plan.parts[place.part];
        let path = Page::Print(place.part).path(self.plan);
        let address = |to: &str, _: Use| Some(self.printed_address(part, &path, to));
        let planned = self.plan.lesson(place);
        let paper = Paper {
            prefix: &prefix_of(planned),
            deeper: 1,
            address: &address,
        };
        PrintedLesson {
            id: id_of(planned),
            title_html: markdown_line(&planned.lesson.front.title.value),
            html: text.on(&paper),
        }
    }

    /// The page to print of the part at this index, which has these lessons.
    pub(super) fn print_page(
        &self,
        part: usize,
        lessons: &[PrintedLesson],
    ) -> Result<String, Diagnostic> {
        let page = Page::Print(part);
        let rendered = self.printed(part, lessons, &page.path(self.plan))?;
        self.framed(page, rendered)
    }

    fn printed(
        &self,
        index: usize,
        lessons: &[PrintedLesson],
        path: &str,
    ) -> Result<Rendered, Diagnostic> {
        let part = &self.plan.parts[index];
        let address = |to: &str, _: Use| Some(self.printed_address(part, path, to));
        let own = Paper {
            prefix: "part:",
            deeper: 0,
            address: &address,
        };
        let part_html = cut(&self.paper_part(index)?).on(&own);
        let mut context = Context::new();
        context.insert("part_html", &part_html);
        context.insert("lessons", &lessons);
        let title = part.part.title.clone();
        Ok(("print.html", title, part.part.description.clone(), context))
    }

    /// Where a path in the site is, as seen from the page to print of a part. What is to be
    /// done on a page is told with the page's address in the world, where that is known.
    fn printed_address(&self, part: &PartPlan, path: &str, to: &str) -> String {
        let (page, anchor) = to.split_once('#').unwrap_or((to, ""));
        let here = part.lessons.iter().find(|each| each.path == page);
        let here = here.filter(|each| is_written(&each.lesson));
        match here {
            Some(lesson) if anchor.starts_with(WORK) => {
                let to = format!("{}#{}", lesson.path, &anchor[WORK.len()..]);
                outward::canonical(self.plan, &to).unwrap_or_else(|| plan::relative(path, &to))
            }
            Some(lesson) if anchor.is_empty() => format!("#{}", id_of(lesson)),
            Some(lesson) => format!("#{}{anchor}", prefix_of(lesson)),
            None => plan::relative(path, to),
        }
    }
}

/// What stands before the anchor of an exercise that is to be worked on in the course itself.
pub(super) const WORK: &str = "work:";

/// The id of a lesson on the page. No heading's id has a colon or a full stop.
fn id_of(lesson: &LessonPlan) -> String {
    format!("lesson:{}", lesson.lesson.slug)
}

fn prefix_of(lesson: &LessonPlan) -> String {
    format!("{}.", lesson.lesson.slug)
}
