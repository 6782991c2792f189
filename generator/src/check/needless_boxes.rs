//! `needless-box`: a `:::need` box is removed once the lesson it replaces is written.

use super::concept_map::{ConceptMap, name_of};
use super::concept_uses::Marked;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

/// Finds boxes that link only to earlier lessons that are already written.
pub(super) fn needless_boxes(
    map: &ConceptMap<'_>,
    place: usize,
    marked: &[Marked],
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for mark in marked {
        let linked: Vec<usize> =
            mark.lessons.iter().filter_map(|path| map.at_path(path, sources)).collect();
        let is_written = |other: &usize| *other < place && !map.lesson(*other).front.planned;
        if mark.name != "need" || linked.is_empty() || !linked.iter().all(is_written) {
            continue;
        }
        let names: Vec<&str> = linked.iter().map(|other| name_of(map.lesson(*other))).collect();
        let names = names.join(" and ");
        diagnostics.push(Diagnostic::new(
            Code::NeedlessBox,
            mark.span,
            format!("this box is no longer needed: the lessons it links to are written ({names})"),
            "remove the box",
        ));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn a_box_is_not_needed_once_its_lesson_is_written() {
        let lessons = |planned: &str, mark: &str| {
            format!(
                "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\nid = \"A1\"\n{planned}+++\n\
                 === content/01-a/02-c/lesson.md\n+++\ntitle = \"C\"\nid = \"A2\"\n+++\n\n{mark}\
                 :::need\n[B](../01-b/lesson.md) will show it.\n:::\n"
            )
        };
        assert_marked(&lessons("planned = true\n", ""));
        assert_marked(&lessons("", "<!-- warning 1-7 needless-box -->\n"));
    }
}
