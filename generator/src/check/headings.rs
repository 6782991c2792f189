//! `heading-order`: a page has one title, and its headings go down step by step.

use crate::course::{Course, Heading};
use crate::diagnostic::{Code, Diagnostic};

/// Headings of the first level, and headings that skip one.
pub(super) fn heading_order(course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (file, document) in course.documents() {
        // A task stands under its exercise's own heading, wherever that is.
        let is_task = course.lessons().any(|lesson| {
            lesson
                .exercises
                .iter()
                .any(|exercise| exercise.file == file)
        });
        let mut above = if is_task { 5 } else { 1 };
        for heading in document.headings() {
            if heading.level == 1 {
                diagnostics.push(told(
                    heading,
                    "a page has one heading of the first level: its title".to_owned(),
                    "begin it with `##`".to_owned(),
                ));
            } else if heading.level > above + 1 {
                diagnostics.push(told(
                    heading,
                    format!(
                        "this heading goes from level {above} to level {}",
                        heading.level
                    ),
                    format!("begin it with `{}`", "#".repeat(usize::from(above) + 1)),
                ));
            }
            above = heading.level.max(1);
        }
    }
    diagnostics
}

fn told(heading: &Heading, message: String, hint: String) -> Diagnostic {
    Diagnostic::new(Code::HeadingOrder, heading.span, message, hint)
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn headings_go_down_step_by_step_and_up_at_will() {
        let told = assert_marked(
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
        assert_eq!(told[1].hint, "begin it with `###`");
    }
}
