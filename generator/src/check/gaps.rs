//! `invalid-starter`: a gap between two starters is a lesson that isn't written yet.

use crate::check::starters::invalid;
use crate::course::{Course, Lesson, Starter};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

fn lesson_with_id<'a>(course: &'a Course, id: &str) -> Option<&'a Lesson> {
    let is_it = |own: &crate::course::Written<String>| own.value == id;
    course.lessons().find(|lesson| lesson.front.id.as_ref().is_some_and(is_it))
}

/// Finds gaps whose lesson doesn't exist or is already written.
pub(super) fn invalid_gaps(starter: &Starter, course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for gap in &starter.gaps {
        let id = &gap.value;
        match lesson_with_id(course, id) {
            None => diagnostics.push(invalid(
                gap.span,
                format!("no lesson has the id `{id}`"),
                "use the id of a planned lesson, as in `gaps = [\"DP3\"]`",
            )),
            Some(lesson) if !lesson.front.planned => diagnostics.push(invalid(
                gap.span,
                format!("{id} is already written, so it isn't a gap"),
                "remove it; if this starter continues that lesson's starter, add `continues`",
            )),
            Some(_) => {}
        }
    }
    diagnostics
}

/// Returns one line for each gap: a step that a starter contains but no lesson covers yet.
#[must_use]
pub fn gap_lines(course: &Course, sources: &Sources) -> Vec<String> {
    let mut lines = Vec::new();
    for gap in course.starters.iter().flat_map(|starter| &starter.gaps) {
        let lesson = lesson_with_id(course, &gap.value);
        if let Some(lesson) = lesson.filter(|lesson| lesson.front.planned) {
            let path = &sources.file(gap.span.file).path;
            let line = sources.line_column(gap.span).line;
            let title = &lesson.front.title.value;
            lines.push(format!("{path}:{line}: {}, {title}", gap.value));
        }
    }
    lines
}
