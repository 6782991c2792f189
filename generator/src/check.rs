//! Checks a course for problems that parsing a single file can't find.
//!
//! Each rule is one file with a function from the course to diagnostics. Rules change
//! nothing, run no Python and do no I/O.
//!
//! To add a rule: write its file under `check/` with a doc line, the function and its
//! tests, add its code to [`crate::diagnostic::Code`], and call it here: from `each` if it
//! needs only one lesson, from `among` if it compares a lesson with the others, from `outline`
//! if it needs the whole course.

mod active_files;
pub(crate) mod addresses;
mod anchors;
mod code;
mod concept_keys;
mod concept_map;
mod course_files;
mod databases;
mod deep_code;
pub mod early_concepts;
mod empty_pictures;
mod exercises;
mod file_names;
mod filler;
mod first_uses;
pub mod gaps;
mod headings;
mod hidden_characters;
mod html;
mod images;
mod leanings;
mod links;
mod mistakes;
pub mod modules;
mod names;
mod needless_boxes;
mod outputs;
mod packages;
mod plain_pages;
mod prose;
mod projects;
mod questions;
mod reading;
mod requirements;
pub mod reviews;
pub(crate) mod site_links;
mod starters;
mod terms;
mod texts;
mod titles;
pub(crate) mod translations;
mod ungated_concepts;
mod unused_files;
mod versions;

#[cfg(test)]
pub(crate) mod marked;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::course::{Course, Lesson, Part};
use crate::diagnostic::{self, Diagnostic};
use crate::source::{FileSet, Sources, Span};
use concept_map::ConceptMap;
use early_concepts::Gates;
use leanings::Leanings;
use links::Link;
use modules::Modules;

/// What was found in single lessons. It holds for a lesson as long as the lesson, and every file
/// of the course outside lessons, stays the same.
#[derive(Debug, Default)]
pub struct Cache {
    frame: FileSet,
    modules: Option<Modules>,
    /// By folder.
    lessons: HashMap<String, Arc<InLesson>>,
}

/// What was found in a single lesson.
#[derive(Debug)]
struct InLesson {
    lesson: Arc<Lesson>,
    /// Diagnostics that need only this lesson.
    diagnostics: Vec<Diagnostic>,
    leanings: Leanings,
    links: Vec<Link>,
    marks: Vec<(String, Span)>,
}

/// What the rules that compare lessons look up.
struct Lookup {
    places: Arc<concept_map::Places>,
    targets: links::Targets,
    images: BTreeSet<String>,
}

/// Returns everything that the rules find, sorted by file and position.
#[must_use]
pub fn check(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    check_with(course, sources, None, &mut Cache::default())
}

/// Does the same as [`check`], but looks into a single lesson only if it changed since the last
/// call with this cache. `modules` are those of the page's Python, once they are known.
pub fn check_with(
    course: &Course,
    sources: &Sources,
    modules: Option<&Modules>,
    cache: &mut Cache,
) -> Vec<Diagnostic> {
    cache.update(course, sources, modules);
    let lessons: Vec<&InLesson> = course
        .lessons()
        .map(|lesson| &*cache.lessons[&lesson.dir])
        .collect();
    let lookup = Lookup {
        places: Arc::new(concept_map::Places::of(course)),
        targets: links::Targets::of(course),
        images: images::of_course(course, sources),
    };
    let mut diagnostics = beside_lessons(course, sources, &lookup);
    diagnostics.extend(outline(course, sources, &lookup));
    diagnostics.extend(among(course, sources, &lessons, &lookup));
    let marks = lessons.iter().map(|each| each.marks.as_slice());
    diagnostics.extend(first_uses::first_uses(course, sources, marks));
    for each in lessons {
        diagnostics.extend(each.diagnostics.iter().cloned());
    }
    diagnostic::sort(&mut diagnostics, sources);
    diagnostics
}

impl Cache {
    fn update(&mut self, course: &Course, sources: &Sources, modules: Option<&Modules>) {
        let mut frame = sources.set_under("content/");
        let dirs = course.lessons().map(|lesson| format!("{}/", lesson.dir));
        let mut dirs: Vec<String> = dirs.collect();
        dirs.sort();
        frame.retain(|(_, file)| {
            let at = dirs.partition_point(|dir| *dir <= file.path);
            at == 0 || !file.path.starts_with(&dirs[at - 1])
        });
        if self.frame != frame || self.modules.as_ref() != modules {
            self.lessons.clear();
            self.frame = frame;
            self.modules = modules.cloned();
        }
        let mut before = std::mem::take(&mut self.lessons);
        let lessons = course.parts.iter().flat_map(|part| {
            let lessons = part.lessons.iter();
            lessons.map(move |lesson| (part, lesson))
        });
        let lessons: Vec<_> = lessons
            .map(|(part, lesson)| {
                let known = before.remove(&lesson.dir);
                (
                    part,
                    lesson,
                    known.filter(|known| Arc::ptr_eq(&known.lesson, lesson)),
                )
            })
            .collect();
        let found = lessons.into_par_iter().map(|(part, lesson, known)| {
            let found = known.unwrap_or_else(|| {
                Arc::new(InLesson::find(course, part, lesson, sources, modules))
            });
            (lesson.dir.clone(), found)
        });
        self.lessons = found.collect();
    }
}

/// Runs the rules that compare lessons with each other.
fn among(
    course: &Course,
    sources: &Sources,
    lessons: &[&InLesson],
    lookup: &Lookup,
) -> Vec<Diagnostic> {
    let concepts = ConceptMap::of(course, Arc::clone(&lookup.places));
    let leanings = lessons.iter().map(|each| &each.leanings).enumerate();
    let gates = Gates::of(&concepts, sources, &leanings.collect::<Vec<_>>());
    let map = links::Map::new(course, sources, &lookup.targets);
    let each = |(
        place,
        InLesson {
            lesson,
            leanings,
            links,
            ..
        },
    ): (usize, &&InLesson)| {
        let mut told = gates.early_concepts(place, leanings);
        told.extend(needless_boxes::needless_boxes(
            &concepts,
            place,
            &leanings.marked,
            sources,
        ));
        told.extend(links::broken_links(&map, links));
        let tasks = lesson.exercises.iter();
        let tasks = tasks.map(|exercise| (exercise.file, &exercise.task));
        let documents = std::iter::once((lesson.file, &lesson.body)).chain(tasks);
        told.extend(images::broken_images(documents, &lookup.images, sources));
        told.extend(exercises::misplaced_exercises(lesson, course));
        told.extend(projects::sealed_cards(lesson, place, course));
        told.extend(projects::continued_programs(lesson, place, course));
        told
    };
    let told: Vec<Vec<Diagnostic>> = lessons.par_iter().enumerate().map(each).collect();
    told.into_iter().flatten().collect()
}

impl InLesson {
    fn find(
        course: &Course,
        part: &Part,
        lesson: &Arc<Lesson>,
        sources: &Sources,
        modules: Option<&Modules>,
    ) -> Self {
        let alone = alone(course, part, lesson);
        let texts = texts::of_lesson(lesson, sources);
        let mut diagnostics = each(&alone, sources);
        diagnostics.extend(filler::filler(&alone, sources, &texts));
        if let Some(modules) = modules {
            diagnostics.extend(modules::lacking_modules(&alone, sources, modules));
        }
        Self {
            lesson: Arc::clone(lesson),
            diagnostics,
            leanings: leanings::of_lesson(lesson, sources),
            links: links::of_texts(&texts),
            marks: first_uses::marks(lesson),
        }
    }
}

/// Returns a course that contains only this lesson.
fn alone(course: &Course, part: &Part, lesson: &Arc<Lesson>) -> Course {
    Course {
        settings: Arc::clone(&course.settings),
        home: None,
        pages: Arc::default(),
        page_images: Arc::default(),
        parts: vec![Arc::new(Part {
            body: Arc::default(),
            lessons: vec![Arc::clone(lesson)],
            dir: part.dir.clone(),
            slug: part.slug.clone(),
            title: part.title.clone(),
            description: part.description.clone(),
            ..*part
        })],
        starters: Arc::clone(&course.starters),
        glossary: Arc::clone(&course.glossary),
        spoken: Arc::clone(&course.spoken),
    }
}

/// Runs the rules that need only a single page or exercise.
fn each(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = titles::missing_titles(course);
    diagnostics.extend(hidden_characters::in_lessons(course, sources));
    diagnostics.extend(headings::heading_order(course));
    diagnostics.extend(html::raw_html(course));
    diagnostics.extend(active_files::active_files(course, sources));
    diagnostics.extend(empty_pictures::empty_pictures(course, sources));
    diagnostics.extend(terms::unknown_terms(course));
    diagnostics.extend(reading::hard_lessons(course));
    diagnostics.extend(versions::other_versions(course, sources));
    diagnostics.extend(unused_files::unused_files(course, sources));
    diagnostics.extend(code::misplaced_code(course));
    diagnostics.extend(plain_pages::misplaced_blocks(course));
    diagnostics.extend(deep_code::deep_code(course, sources));
    diagnostics.extend(outputs::missing_outputs(course));
    diagnostics.extend(questions::invalid_questions(course));
    diagnostics.extend(exercises::strays(course));
    diagnostics.extend(exercises::incomplete_exercises(course, sources));
    diagnostics.extend(projects::few_faults(course));
    diagnostics.extend(starters::misquoted(course, sources));
    diagnostics.extend(databases::unusable_databases(course, sources));
    diagnostics.extend(mistakes::unmatched_mistakes(course, sources));
    diagnostics
}

/// Checks the files that belong to no lesson.
fn beside_lessons(course: &Course, sources: &Sources, lookup: &Lookup) -> Vec<Diagnostic> {
    let mut frame = course.clone();
    for part in &mut frame.parts {
        Arc::make_mut(part).lessons.clear();
    }
    let texts = texts::of_frame(course, sources);
    let mut diagnostics = course_files::missing_files(course, sources);
    diagnostics.extend(hidden_characters::beside_lessons(course, sources));
    diagnostics.extend(each(&frame, sources));
    diagnostics.extend(filler::filler(&frame, sources, &texts));
    diagnostics.extend(starters::invalid_starters(course, sources));
    diagnostics.extend(versions::other_versions_of_starters(course, sources));
    let map = links::Map::new(course, sources, &lookup.targets);
    diagnostics.extend(links::broken_links(&map, &links::of_texts(&texts)));
    diagnostics.extend(active_files::in_pages(course, sources));
    diagnostics.extend(empty_pictures::in_pages(course, sources));
    diagnostics.extend(unused_files::in_pages(course, sources));
    diagnostics.extend(images::broken_images(
        frame.documents(),
        &lookup.images,
        sources,
    ));
    diagnostics
}

/// Runs the rules about the course as a whole.
fn outline(course: &Course, sources: &Sources, lookup: &Lookup) -> Vec<Diagnostic> {
    let concepts = ConceptMap::of(course, Arc::clone(&lookup.places));
    let mut diagnostics = names::duplicate_names(course);
    diagnostics.extend(file_names::unusable_names(sources));
    diagnostics.extend(requirements::invalid_requirements(course));
    diagnostics.extend(concept_keys::concept_keys(course, &concepts));
    diagnostics.extend(ungated_concepts::ungated_concepts(&concepts));
    diagnostics.extend(terms::lessons_of_terms(course));
    diagnostics
}
