//! `missing-title`: everything that pages show by its title has one.

use understory_course::Course;
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds the course, pages, parts, lessons and exercises that have no title.
pub(super) fn missing_titles(course: &Course) -> Vec<Diagnostic> {
    let mut titles = vec![("the course", &course.settings.title, start(course.settings.file))];
    if let Some(home) = &course.home {
        titles.push(("the home page", &home.title, start(home.file)));
    }
    for page in course.pages.iter() {
        titles.push(("this page", &page.title, start(page.file)));
    }
    for part in &course.parts {
        titles.push(("this part", &part.title, start(part.file)));
        for lesson in &part.lessons {
            titles.push(("this lesson", &lesson.front.title.value, lesson.front.title.span));
            for exercise in &lesson.exercises {
                titles.push(("this exercise", &exercise.title, start(exercise.file)));
            }
        }
    }
    titles
        .into_iter()
        .filter(|(_, title, _)| title.trim().is_empty())
        .map(|(kind, _, span)| {
            let message = format!("{kind} has no title");
            let hint = "add `title = \"…\"`; in a Markdown file, put it between the `+++` lines";
            Diagnostic::new(Code::MissingTitle, span, message, hint)
        })
        .collect()
}

fn start(file: understory_source::FileId) -> Span {
    Span::start_of(file)
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_lesson_without_a_title_is_reported_at_its_first_line() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md | error 1-3 missing-title
+++
id = \"A1\"
+++
",
        );
    }

    #[test]
    fn an_empty_title_counts_as_missing() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
# error 1-5 missing-title
title = \" \"
+++
",
        );
    }
}
