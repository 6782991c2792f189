//! Tests the parser with marks; see [`understory_marked`].

use understory_marked::assert_found;
use understory_source::Sources;
use understory_source::diagnostic::Diagnostic;

use crate::model::Course;
use crate::parse::parse;

pub(crate) use understory_marked::{JAR, sources};

/// Parses `text`, and compares the diagnostics with its marks.
#[track_caller]
pub(crate) fn assert_marked(text: &str) -> Vec<Diagnostic> {
    assert_found(text, |sources| parse(sources).1)
}

/// Same as [`assert_marked`], with what `rule` finds in the course.
#[track_caller]
pub(crate) fn assert_marked_by(
    text: &str,
    rule: impl Fn(&Course, &Sources) -> Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    assert_found(text, |sources| {
        let (course, mut diagnostics) = parse(sources);
        diagnostics.extend(rule(&course, sources));
        diagnostics
    })
}
