//! Check: what is wrong with a course beyond the single file.
//!
//! One rule a file, each a function from the course to diagnostics, listed here in
//! reading order. Changes nothing, runs no Python, does no I/O.
//!
//! To add a rule: write its file under `check/` with a doc line, the function and its
//! tests; add its code to [`crate::diagnostic::Code`]; list it in [`check`].

mod anchors;
mod code;
mod course_files;
mod databases;
mod exercises;
mod html;
mod images;
mod links;
mod mistakes;
pub mod modules;
mod names;
mod projects;
mod questions;
mod requirements;
mod terms;
mod titles;

#[cfg(test)]
pub(crate) mod marked;

use crate::course::Course;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// Everything that the rules find, sorted by file and place.
#[must_use]
pub fn check(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = course_files::missing_files(course, sources);
    diagnostics.extend(titles::missing_titles(course));
    diagnostics.extend(names::duplicate_names(course));
    diagnostics.extend(names::duplicate_headings(course));
    diagnostics.extend(requirements::invalid_requirements(course));
    diagnostics.extend(links::broken_links(course, sources));
    diagnostics.extend(images::broken_images(course, sources));
    diagnostics.extend(html::raw_html(course));
    diagnostics.extend(terms::unknown_terms(course));
    diagnostics.extend(code::misplaced_code(course));
    diagnostics.extend(questions::invalid_questions(course));
    diagnostics.extend(exercises::misplaced_exercises(course));
    diagnostics.extend(exercises::incomplete_exercises(course, sources));
    diagnostics.extend(projects::sealed_cards(course));
    diagnostics.extend(projects::continued_programs(course));
    diagnostics.extend(projects::few_faults(course));
    diagnostics.extend(databases::unusable_databases(course, sources));
    diagnostics.extend(mistakes::unmatched_mistakes(course, sources));
    diagnostics.sort();
    diagnostics
}
