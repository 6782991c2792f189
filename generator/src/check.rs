//! Checks a course for problems that parsing a single file can't find.
//!
//! Each rule is one file with a function from the course to diagnostics. Rules change
//! nothing, run no Python and do no I/O.
//!
//! To add a rule: write its file under `check/` with a doc line, the function and its
//! tests, add its code to [`crate::diagnostic::Code`], and call it here: from `each` if it
//! needs only one lesson, from `look_among` if it needs one lesson and the faces of the
//! others, from `outline` if it needs only faces. A lesson's face is what rules about other
//! lessons may read of it.

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

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use rayon::prelude::*;

use crate::course::{Course, Lesson, Part, Settings, Term};
use crate::diagnostic::{self, Diagnostic};
use crate::parse::whole;
use crate::source::{FileId, Sources, Span};
use concept_map::ConceptMap;
use early_concepts::Gates;
use leanings::Leanings;
use links::Link;
use modules::Modules;

/// The diagnostics of the last build, lesson by lesson, and the inputs they came from.
#[derive(Debug, Default)]
pub struct Kept {
    /// `course.toml` and the glossary, which can change the result for every lesson.
    frame: Option<Frame>,
    modules: Option<Modules>,
    /// The paths of all files, and their hash.
    paths: Option<(Arc<BTreeMap<String, FileId>>, u64)>,
    /// In reading order.
    parts: Vec<KeptPart>,
    /// What the faces of all lessons contain.
    whole: Option<Whole>,
    /// Diagnostics for the files outside lessons, with the hash of their inputs.
    beside: Option<(u64, Vec<Diagnostic>)>,
    /// Diagnostics that need only the faces, with the hash of their inputs.
    outline: Option<(u64, Vec<Diagnostic>)>,
}

/// The cached results for the lessons of a part.
#[derive(Debug)]
struct KeptPart {
    part: Arc<Part>,
    lessons: Vec<KeptLesson>,
    /// Whether any of them changed since the last build.
    is_new: bool,
}

/// What the faces of all lessons contain.
#[derive(Debug)]
struct Whole {
    /// The hash of the faces.
    faces: u64,
    places: Arc<concept_map::Places>,
    targets: links::Targets,
    images: BTreeSet<String>,
}

impl Whole {
    fn of(course: &Course, sources: &Sources, faces: u64) -> Self {
        Self {
            faces,
            places: Arc::new(concept_map::Places::of(course)),
            targets: links::Targets::of(course),
            images: images::of_course(course, sources),
        }
    }
}

/// What the rules about a single lesson read besides the lesson.
#[derive(Debug, Clone, PartialEq)]
struct Frame {
    settings: Arc<Settings>,
    glossary: Arc<BTreeMap<String, Term>>,
}

/// The cached results for a lesson.
#[derive(Debug)]
struct KeptLesson {
    lesson: Arc<Lesson>,
    /// The reading age of its part.
    reading_age: Option<u32>,
    /// Diagnostics that need only this lesson.
    own: Vec<Diagnostic>,
    /// Imports that don't work in the page's Python.
    modules: Option<Vec<Diagnostic>>,
    /// Diagnostics that also need the faces of the other lessons.
    among: Option<Vec<Diagnostic>>,
    leanings: Leanings,
    links: Vec<Link>,
    marks: Vec<(String, Span)>,
}

/// Returns everything that the rules find, sorted by file and position.
#[must_use]
pub fn check(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    check_again(course, sources, None, &mut Kept::default())
}

/// Does the same as [`check`], but reuses what an earlier call left in `kept`. A lesson is
/// checked again if it changed; the rules that compare it with other lessons also run again
/// if any face changed. `modules` are those of the page's Python, once they are known.
pub fn check_again(
    course: &Course,
    sources: &Sources,
    modules: Option<&Modules>,
    kept: &mut Kept,
) -> Vec<Diagnostic> {
    kept.look_at_each(course, sources, modules);
    let faces = kept.see_faces(course, sources);
    kept.look_among(course, sources);

    let mut diagnostics = Vec::new();
    let beside = beside(course, sources);
    if kept
        .beside
        .as_ref()
        .is_none_or(|(key, _)| *key != (beside ^ faces))
    {
        kept.beside = Some((
            beside ^ faces,
            beside_lessons(course, sources, kept.whole()),
        ));
    }
    if kept
        .outline
        .as_ref()
        .is_none_or(|(key, _)| *key != (beside ^ faces))
    {
        kept.outline = Some((beside ^ faces, outline(course, sources, kept.whole())));
    }
    for (_, told) in [&kept.beside, &kept.outline].into_iter().flatten() {
        diagnostics.extend(told.iter().cloned());
    }
    let marks = kept.lessons().map(|known| known.marks.as_slice());
    diagnostics.extend(first_uses::first_uses(course, sources, marks));
    for known in kept.lessons() {
        let modules = known.modules.iter().flatten();
        let among = known.among.iter().flatten();
        diagnostics.extend(known.own.iter().chain(modules).chain(among).cloned());
    }
    diagnostic::sort(&mut diagnostics, sources);
    diagnostics
}

impl Kept {
    /// Returns the hash of everything that rules about one lesson may read of the others.
    #[must_use]
    pub fn faces(&self) -> u64 {
        self.whole().faces
    }

    fn whole(&self) -> &Whole {
        self.whole.as_ref().expect("`see_faces` runs first")
    }

    fn lessons(&self) -> impl Iterator<Item = &KeptLesson> {
        self.parts.iter().flat_map(|part| &part.lessons)
    }

    fn lessons_mut(&mut self) -> impl Iterator<Item = &mut KeptLesson> {
        self.parts.iter_mut().flat_map(|part| &mut part.lessons)
    }

    /// Runs the single-lesson rules on each lesson that changed.
    fn look_at_each(&mut self, course: &Course, sources: &Sources, modules: Option<&Modules>) {
        let frame = Frame {
            settings: Arc::clone(&course.settings),
            glossary: Arc::clone(&course.glossary),
        };
        if self.frame.as_ref() != Some(&frame) {
            self.parts.clear();
        }
        self.frame = Some(frame);
        let are_new_modules = self.modules.as_ref() != modules;
        if are_new_modules {
            self.modules = modules.cloned();
            self.lessons_mut().for_each(|lesson| lesson.modules = None);
        }
        let before = std::mem::take(&mut self.parts).into_iter();
        let mut before: HashMap<String, KeptPart> = before
            .map(|known| (known.part.dir.clone(), known))
            .collect();
        let mut parts: Vec<Option<KeptPart>> = Vec::with_capacity(course.parts.len());
        for part in &course.parts {
            let is_same = |known: &KeptPart| Arc::ptr_eq(&known.part, part);
            parts.push(match before.get(&part.dir).is_some_and(is_same) {
                true => before.remove(&part.dir),
                false => None,
            });
        }
        // A lesson may have moved to another part.
        let rest = before.into_values().flat_map(|known| known.lessons);
        let mut rest: HashMap<String, KeptLesson> = rest
            .map(|known| (known.lesson.dir.clone(), known))
            .collect();
        let mut known_of = |part: &Part, lesson: &Arc<Lesson>| {
            let known = rest.remove(&lesson.dir);
            known.filter(|known| known.is_of(part, lesson))
        };
        let parts: Vec<(Option<KeptPart>, Vec<Option<KeptLesson>>)> = parts
            .into_iter()
            .zip(&course.parts)
            .map(|(known, part)| {
                let lessons = match known {
                    Some(_) => Vec::new(),
                    None => part
                        .lessons
                        .iter()
                        .map(|each| known_of(part, each))
                        .collect(),
                };
                (known, lessons)
            })
            .collect();
        self.parts = parts
            .into_par_iter()
            .zip(&course.parts)
            .map(|((known, lessons), part)| match known {
                Some(known) => KeptPart {
                    is_new: false,
                    ..known
                },
                None => KeptPart {
                    part: Arc::clone(part),
                    lessons: lessons
                        .into_par_iter()
                        .zip(&part.lessons)
                        .map(|(known, lesson)| {
                            known.unwrap_or_else(|| {
                                KeptLesson::of(course, part, lesson, sources, modules)
                            })
                        })
                        .collect(),
                    is_new: true,
                },
            })
            .collect();
        let Some(modules) = modules else { return };
        let is_new = |part: &&mut KeptPart| are_new_modules || part.is_new;
        for KeptPart { part, lessons, .. } in self.parts.iter_mut().filter(is_new) {
            for (known, lesson) in lessons.iter_mut().zip(&part.lessons) {
                known.modules.get_or_insert_with(|| {
                    let lesson = &whole(lesson, sources);
                    modules::lacking_modules(&alone(course, part, lesson), sources, modules)
                });
            }
        }
    }

    /// Updates what is known of the faces, and returns their hash.
    fn see_faces(&mut self, course: &Course, sources: &Sources) -> u64 {
        let is_same = |paths: &&(Arc<_>, u64)| Arc::ptr_eq(&paths.0, sources.paths());
        let paths = match self.paths.as_ref().filter(is_same) {
            Some((_, number)) => *number,
            None => {
                let mut number = DefaultHasher::new();
                sources.paths().hash(&mut number);
                let number = number.finish();
                self.paths = Some((Arc::clone(sources.paths()), number));
                number
            }
        };
        let faces = faces(course, paths);
        if self.whole.as_ref().is_none_or(|whole| whole.faces != faces) {
            self.whole = Some(Whole::of(course, sources, faces));
            self.lessons_mut().for_each(|lesson| lesson.among = None);
            self.parts.iter_mut().for_each(|part| part.is_new = true);
        }
        faces
    }

    /// Compares each lesson with the others if it or any face changed.
    fn look_among(&mut self, course: &Course, sources: &Sources) {
        let mut first = 0;
        let mut new: Vec<(usize, &KeptLesson)> = Vec::new();
        for part in &self.parts {
            if part.is_new {
                let lessons = (first..).zip(&part.lessons);
                new.extend(lessons.filter(|(_, known)| known.among.is_none()));
            }
            first += part.lessons.len();
        }
        if new.is_empty() {
            return;
        }
        let seen = self.whole();
        let concepts = ConceptMap::of(course, Arc::clone(&seen.places));
        let leanings = new.iter().map(|(place, known)| (*place, &known.leanings));
        let gates = Gates::of(&concepts, sources, &leanings.collect::<Vec<_>>());
        let map = links::Map::new(course, sources, &seen.targets);
        let found: Vec<Vec<Diagnostic>> = new
            .into_par_iter()
            .map(|(place, known)| {
                let marked = &known.leanings.marked;
                let mut told = gates.early_concepts(place, &known.leanings);
                told.extend(needless_boxes::needless_boxes(
                    &concepts, place, marked, sources,
                ));
                told.extend(links::broken_links(&map, &known.links));
                if !known.lesson.outline.leads_on {
                    return told;
                }
                let lesson = &whole(&known.lesson, sources);
                let tasks = lesson.exercises.iter();
                let tasks = tasks.map(|exercise| (exercise.file, &*exercise.task));
                let documents = std::iter::once((lesson.file, &*lesson.body)).chain(tasks);
                told.extend(images::broken_images(documents, &seen.images, sources));
                told.extend(exercises::misplaced_exercises(lesson, course));
                told.extend(projects::sealed_cards(lesson, place, course));
                told.extend(projects::continued_programs(lesson, place, course));
                told
            })
            .collect();
        let parts = self.parts.iter_mut().filter(|part| part.is_new);
        let new = parts.flat_map(|part| &mut part.lessons);
        let new = new.filter(|known| known.among.is_none());
        for (known, told) in new.zip(found) {
            known.among = Some(told);
        }
    }
}

impl KeptLesson {
    /// Returns whether the cached results still hold for this lesson.
    fn is_of(&self, part: &Part, lesson: &Arc<Lesson>) -> bool {
        Arc::ptr_eq(&self.lesson, lesson) && self.reading_age == part.reading_age
    }

    fn of(
        course: &Course,
        part: &Part,
        lesson: &Arc<Lesson>,
        sources: &Sources,
        modules: Option<&Modules>,
    ) -> Self {
        let kept = lesson;
        let lesson = &whole(lesson, sources);
        let alone = alone(course, part, lesson);
        let texts = texts::of_lesson(lesson, sources);
        let mut own = each(&alone, sources);
        own.extend(filler::filler(&alone, sources, &texts));
        Self {
            lesson: Arc::clone(kept),
            reading_age: part.reading_age,
            own,
            modules: modules.map(|known| modules::lacking_modules(&alone, sources, known)),
            among: None,
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
    diagnostics.extend(names::duplicate_headings(course));
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
fn beside_lessons(course: &Course, sources: &Sources, whole: &Whole) -> Vec<Diagnostic> {
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
    let map = links::Map::new(course, sources, &whole.targets);
    diagnostics.extend(links::broken_links(&map, &links::of_texts(&texts)));
    diagnostics.extend(active_files::in_pages(course, sources));
    diagnostics.extend(empty_pictures::in_pages(course, sources));
    diagnostics.extend(unused_files::in_pages(course, sources));
    diagnostics.extend(images::broken_images(
        frame.documents(),
        &whole.images,
        sources,
    ));
    diagnostics
}

/// Runs the rules that read only the faces of lessons and the names of files.
fn outline(course: &Course, sources: &Sources, whole: &Whole) -> Vec<Diagnostic> {
    let concepts = ConceptMap::of(course, Arc::clone(&whole.places));
    let mut diagnostics = names::duplicate_names(course);
    diagnostics.extend(file_names::unusable_names(sources));
    diagnostics.extend(requirements::invalid_requirements(course));
    diagnostics.extend(concept_keys::concept_keys(course, &concepts));
    diagnostics.extend(ungated_concepts::ungated_concepts(&concepts));
    diagnostics.extend(terms::lessons_of_terms(course));
    diagnostics
}

/// Hashes everything that rules about one lesson may read of the others.
fn faces(course: &Course, paths: u64) -> u64 {
    let mut faces = DefaultHasher::new();
    paths.hash(&mut faces);
    for part in &course.parts {
        part.face.hash(&mut faces);
    }
    if let Some(home) = &course.home {
        (home.file, anchors::of_home(home)).hash(&mut faces);
    }
    for page in course.pages.iter() {
        (page.file, &page.name, anchors::headings(&page.body)).hash(&mut faces);
    }
    faces.finish()
}

/// Hashes the files that belong to no lesson.
fn beside(course: &Course, sources: &Sources) -> u64 {
    let mut beside = DefaultHasher::new();
    let homes = course.home.iter().map(|home| home.file);
    let pages = course.pages.iter().map(|page| page.file);
    let parts = course.parts.iter().map(|part| part.file);
    let glossary = sources.find("content/glossary.toml");
    let starters = sources.under("content/starters/").map(|(file, _)| file);
    let images = course.page_images.iter().copied();
    let files = homes.chain(pages).chain(images).chain(parts);
    let files = files.chain(glossary).chain(starters);
    for file in files.chain([course.settings.file]) {
        (file, sources.file(file).bytes()).hash(&mut beside);
    }
    beside.finish()
}
