//! `needless-box`: a `:::need` goes when the lesson is written that it stood in for.

use super::concept_map::{ConceptMap, name_of};
use super::leanings::Marked;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

/// Boxes of the lesson at this place that link only to lessons which it builds on and which
/// are written.
pub(super) fn needless_boxes(
    map: &ConceptMap<'_>,
    place: usize,
    marked: &[Marked],
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for mark in marked {
        let linked: Vec<usize> = mark
            .lessons
            .iter()
            .filter_map(|path| map.at_path(path, sources))
            .collect();
        let is_written = |other: &usize| *other < place && !map.lesson(*other).front.planned;
        if mark.name != "need" || linked.is_empty() || !linked.iter().all(is_written) {
            continue;
        }
        let names: Vec<&str> = linked
            .iter()
            .map(|other| name_of(map.lesson(*other)))
            .collect();
        let names = names.join(" and ");
        diagnostics.push(Diagnostic::new(
            Code::NeedlessBox,
            mark.span,
            format!("{names} is written: this box has done its work"),
            "remove it, and let its readers come from that lesson",
        ));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn a_box_goes_when_its_lesson_is_written() {
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
