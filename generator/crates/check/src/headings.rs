//! `heading-order`: a page has one title, and its headings don't skip levels.

use understory_course::{Course, Document, Heading};
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds headings of level 1 and headings that skip a level.
pub(super) fn heading_order(course: &Course) -> Vec<Diagnostic> {
    let homes = course.home.iter().map(|home| &home.body);
    let plain_pages = course.pages.iter().map(|page| &page.body);
    let parts = course.parts.iter().map(|part| &*part.body);
    let lessons = course.lessons().map(|lesson| &lesson.body);
    let pages = homes.chain(plain_pages).chain(parts).chain(lessons);
    let pages = pages.map(|body| (body, 1));
    // A task is below its exercise's own heading, wherever that is.
    let tasks =
        course.lessons().flat_map(|lesson| &lesson.exercises).map(|exercise| (&exercise.task, 5));
    pages.chain(tasks).flat_map(|(document, above)| check_document(document, above)).collect()
}

fn check_document(document: &Document, mut above: u8) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for heading in document.headings() {
        if heading.level == 1 {
            diagnostics.push(heading_problem(
                heading,
                "only the page title can be a level 1 heading".to_owned(),
                "start this heading with `##`".to_owned(),
            ));
        } else if heading.level > above + 1 {
            diagnostics.push(heading_problem(
                heading,
                format!("this heading skips from level {above} to level {}", heading.level),
                format!("start it with `{}`", "#".repeat(usize::from(above) + 1)),
            ));
        }
        above = heading.level;
    }
    diagnostics
}

fn heading_problem(heading: &Heading, message: String, hint: String) -> Diagnostic {
    Diagnostic::new(Code::HeadingOrder, heading.span, message, hint)
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn headings_go_down_one_level_at_a_time_and_up_freely() {
        let diagnostics = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<!-- error 1-7 heading-order -->
# Again

## One

### Two

## Three

<!-- error 1-9 heading-order -->
#### Four
",
        );
        assert_eq!(diagnostics[1].hint, "start it with `###`");
    }
}
