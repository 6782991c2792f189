//! Tests rules with marks; see [`understory_marked`].

use std::ffi::OsStr;
use std::panic::Location;
use std::path::Path;

use understory_course::Course;
use understory_course::parse::parse;
use understory_marked::assert_found;
use understory_source::Sources;
use understory_source::diagnostic::Diagnostic;

use crate::{Cache, check};

pub(crate) use understory_marked::{JAR, sources};

/// Parses and checks `text`, and compares the diagnostics with its marks. Returns the
/// diagnostics, so that a test can look at their messages.
///
/// Runs only the rules of the module that calls it, so that the tests of a rule concern that rule.
/// The tests of `lib.rs` run all.
#[track_caller]
pub(crate) fn assert_marked(text: &str) -> Vec<Diagnostic> {
    let caller = Path::new(Location::caller().file());
    match caller.file_stem().and_then(OsStr::to_str).expect("a module has a name") {
        "lib" => assert_marked_from(text, Cache::default()),
        module => assert_marked_from(text, Cache::only(&[module])),
    }
}

/// Same as [`assert_marked`], but runs the rules of these modules.
#[track_caller]
pub(crate) fn assert_marked_together(text: &str, modules: &[&'static str]) -> Vec<Diagnostic> {
    assert_marked_from(text, Cache::only(modules))
}

#[track_caller]
fn assert_marked_from(text: &str, mut cache: Cache) -> Vec<Diagnostic> {
    assert_found(text, |sources| {
        let (course, parsed) = parse(sources);
        check(&course, sources, &parsed, None, &mut cache)
    })
}

/// Same as [`assert_marked`], but runs `rule` instead of the rules of every build.
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
