//! `missing-title`: what a reader meets by its title has to have one.

use crate::course::Course;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// The course, the home page, each other page, part, lesson and exercise.
pub(super) fn missing_titles(course: &Course) -> Vec<Diagnostic> {
    let mut titles = vec![(
        "the course",
        &course.settings.title,
        start(course.settings.file),
    )];
    if let Some(home) = &course.home {
        titles.push(("the home page", &home.title, start(home.file)));
    }
    for page in course.pages.iter() {
        titles.push(("this page", &page.title, start(page.file)));
    }
    for part in &course.parts {
        titles.push(("this part", &part.title, start(part.file)));
        for lesson in &part.lessons {
            titles.push((
                "this lesson",
                &lesson.front.title.value,
                lesson.front.title.span,
            ));
            for exercise in &lesson.exercises {
                titles.push(("this exercise", &exercise.title, start(exercise.file)));
            }
        }
    }
    titles
        .into_iter()
        .filter(|(_, title, _)| title.trim().is_empty())
        .map(|(what, _, span)| {
            let message = format!("{what} has no title");
            let hint = "write `title = \"…\"`; where there are `+++` lines, between them";
            Diagnostic::new(Code::MissingTitle, span, message, hint)
        })
        .collect()
}

fn start(file: crate::source::FileId) -> Span {
    Span::start_of(file)
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn a_lesson_without_a_title_is_told_at_its_first_line() {
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
    fn an_empty_title_is_no_title() {
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
