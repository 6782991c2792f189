//! Check: what is wrong with a course beyond the single file.
//!
//! One rule a file, each a function from the course to diagnostics, listed here in
//! reading order. Changes nothing, runs no Python, does no I/O.
//!
//! To add a rule: write its file under `check/` with a doc line, the function and its
//! tests; add its code to [`crate::diagnostic::Code`]; list it in [`check`].

mod anchors;
mod code;
mod concept_keys;
mod concept_map;
mod course_files;
mod databases;
pub mod early_concepts;
mod exercises;
mod filler;
mod first_uses;
mod headings;
mod html;
mod images;
mod leanings;
mod links;
mod mistakes;
pub mod modules;
mod names;
mod needless_boxes;
mod outputs;
mod prose;
mod projects;
mod questions;
mod reading;
mod requirements;
pub mod reviews;
pub(crate) mod site_links;
mod terms;
mod texts;
mod titles;
mod unused_files;
mod versions;

#[cfg(test)]
pub(crate) mod marked;

use crate::course::Course;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// Everything that the rules find, sorted by file and place.
#[must_use]
pub fn check(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let texts = texts::of_course(course, sources);
    let mut diagnostics = course_files::missing_files(course, sources);
    diagnostics.extend(titles::missing_titles(course));
    diagnostics.extend(names::duplicate_names(course));
    diagnostics.extend(names::duplicate_headings(course));
    diagnostics.extend(headings::heading_order(course));
    diagnostics.extend(requirements::invalid_requirements(course));
    diagnostics.extend(concept_keys::concept_keys(course));
    diagnostics.extend(early_concepts::early_concepts(course, sources));
    diagnostics.extend(needless_boxes::needless_boxes(course, sources));
    diagnostics.extend(links::broken_links(course, sources, &texts));
    diagnostics.extend(images::broken_images(course, sources));
    diagnostics.extend(html::raw_html(course));
    diagnostics.extend(terms::unknown_terms(course));
    diagnostics.extend(first_uses::first_uses(course, sources));
    diagnostics.extend(filler::filler(course, sources, &texts));
    diagnostics.extend(reading::hard_lessons(course));
    diagnostics.extend(versions::other_versions(course, sources));
    diagnostics.extend(unused_files::unused_files(course, sources));
    diagnostics.extend(code::misplaced_code(course));
    diagnostics.extend(outputs::missing_outputs(course));
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
