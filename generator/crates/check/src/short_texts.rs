//! `text-markup`, `lost-text`: the short texts of a course, such as hints, say what they show.
//!
//! Parsing has already reported the markup of pages and tasks.

use understory_course::parse::reported_in;
use understory_course::{Course, Located};
use understory_source::Sources;
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds markup left over in hints, objectives and the like.
pub(super) fn left_over_in_lessons(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let lessons = course.lessons().flat_map(|lesson| {
        let front = lesson.front.objectives.iter().chain(&lesson.front.keypoints);
        let exercises = lesson.exercises.iter();
        front.chain(exercises.flat_map(|exercise| exercise.hints.iter().chain(&exercise.passed)))
    });
    lessons.flat_map(|text| left_over(text, sources)).collect()
}

/// Finds markup left over in the glossary and in the hints of starters.
pub(super) fn left_over_elsewhere(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let terms = course.glossary.values().map(|term| &term.definition);
    let groups = course.starters.iter().flat_map(|starter| &starter.groups);
    let texts = terms.chain(groups.flat_map(|group| &group.hints));
    texts.flat_map(|text| left_over(text, sources)).collect()
}

fn left_over(text: &Located<String>, sources: &Sources) -> Vec<Diagnostic> {
    let mut left_over_syntax = reported_in(text, sources);
    left_over_syntax.retain(|each| [Code::TextMarkup, Code::LostText].contains(&each.code));
    left_over_syntax
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn hints_and_definitions_are_read_like_pages() {
        assert_marked(
            "\
=== content/glossary.toml
[loop]
# warning 15-24 text-markup
definition = \"[a page] (https://example.org) explains it.\"
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
# warning 24-25 text-markup
objectives = [\"Write a **loop.\", \"Use `for`.\"]
+++
",
        );
    }
}
