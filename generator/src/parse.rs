//! Parses: turns [`Sources`] into a [`Course`] and reports what is wrong with them.
//!
//! Parsing never stops at a mistake, so authors see all of them at once. It keeps the place of
//! everything that a later phase may want to point at. It does no I/O; anything that needs a
//! second file is left to [`crate::check`].
//!
//! | module | turns |
//! |---|---|
//! | `tree` | paths into folders, numbers and slugs |
//! | `kept` | unchanged files into what was read from them before |
//! | `outline` | a lesson's text into what other pages need to know about it |
//! | `face` | the parts of a lesson that others can see into a hash |
//! | `front_matter`, `keys` | TOML into typed values with places |
//! | `settings` | `course.toml`, `home.md`, `glossary.toml`, `search.toml` |
//! | `pages` | `pages/NAME.md` |
//! | `lesson`, `exercise`, `checks`, `starter` | the folders and files of these names |
//! | [`markdown`], `builder`, [`directive`], `fence`, `term`, `attributes` | text into documents |
//! | `diagram` | a `diagram` fence into a [`crate::diagram::Diagram`] |

pub(crate) mod suggest;

mod attributes;
mod builder;
mod diagram;
pub(crate) mod checks;
pub mod directive;
mod exercise;
mod fence;
mod face;
mod front_matter;
mod kept;
mod keys;
mod lesson;
pub mod markdown;
mod outline;
mod pages;
mod places;
mod settings;
pub(crate) mod starter;
mod term;
mod trace;
mod translation;
mod tree;
pub mod words;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::course::{
    Course, Document, Home, Lesson, Part, PlainPage, Settings, Starter, Term, Written,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

pub(crate) use diagram::DIAGRAM;
use kept::{KeptFile, KeptFolder};
use settings::PartText;
use tree::Tree;

/// The type of [`Course::spoken`].
type Spoken = Arc<BTreeMap<String, Written<String>>>;

/// The results of an earlier call, with the files they were read from. An unchanged file is not
/// read again.
#[derive(Debug, Default)]
pub struct Kept {
    texts: Texts,
    /// The sources that the fields below were read from.
    sources: Sources,
    tree: Tree,
    settings: Option<KeptFile<Arc<Settings>>>,
    home: Option<KeptFile<Option<Arc<Home>>>>,
    glossary: Option<KeptFile<Arc<BTreeMap<String, Term>>>>,
    spoken: Option<KeptFile<Spoken>>,
    starters: Option<(Arc<Vec<Starter>>, Vec<Diagnostic>)>,
    pages: Option<(Arc<Vec<PlainPage>>, Vec<Diagnostic>)>,
    /// Keyed by folder.
    parts: BTreeMap<String, KeptPart>,
    /// In the order of `tree`.
    lessons: Vec<KeptFolder>,
}

/// Whether the lessons' texts are kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Texts {
    /// Keeps them, so that a change costs only what it affects.
    #[default]
    Keep,
    /// Drops them. Code that needs one calls [`whole`], and a course of any size needs little
    /// memory.
    Leave,
}

impl Kept {
    /// Creates an empty value.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        Self {
            texts,
            ..Self::default()
        }
    }
}

/// Returns the lesson with its texts, reading them again if they were dropped.
#[must_use]
pub fn whole(lesson: &Arc<Lesson>, sources: &Sources) -> Arc<Lesson> {
    kept::whole(lesson, sources)
}

/// Returns the course with the texts of the lessons for which `is_asked` returns true.
#[must_use]
pub fn with_texts(course: &Course, sources: &Sources, is_asked: fn(&Lesson) -> bool) -> Course {
    let mut course = course.clone();
    let is_missing = |lesson: &Lesson| lesson.is_left() && is_asked(lesson);
    for part in &mut course.parts {
        if part.lessons.iter().any(|lesson| is_missing(lesson)) {
            let lessons = &mut Arc::make_mut(part).lessons;
            for lesson in lessons.iter_mut().filter(|lesson| is_missing(lesson)) {
                *lesson = whole(lesson, sources);
            }
        }
    }
    course
}

/// The result of reading a part's folder.
#[derive(Debug, Default)]
struct KeptPart {
    text: Option<KeptFile<PartText>>,
    part: Option<Arc<Part>>,
    /// The diagnostics about the part and its lessons.
    told: Vec<Diagnostic>,
}

/// The folder of the projects that local lessons start from.
const STARTERS: &str = "content/starters/";

/// Parses a course.
#[must_use]
pub fn parse(sources: &Sources) -> (Course, Vec<Diagnostic>) {
    parse_again(sources, &mut Kept::default())
}

/// Does the same as [`parse`], but reads only what changed since the call that filled `kept`.
pub fn parse_again(sources: &Sources, kept: &mut Kept) -> (Course, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let course_file = kept::read(
        &mut kept.settings,
        sources,
        "content/course.toml",
        &mut diagnostics,
        |diagnostics| Arc::new(settings::course_file(sources, diagnostics)),
    );
    let home = kept::read(
        &mut kept.home,
        sources,
        "content/home.md",
        &mut diagnostics,
        |diagnostics| settings::home(sources, diagnostics).map(Arc::new),
    );
    let glossary = kept::read(
        &mut kept.glossary,
        sources,
        "content/glossary.toml",
        &mut diagnostics,
        |diagnostics| Arc::new(settings::glossary(sources, diagnostics)),
    );
    let spoken = kept::read(
        &mut kept.spoken,
        sources,
        "content/search.toml",
        &mut diagnostics,
        |diagnostics| Arc::new(settings::spoken(sources, diagnostics)),
    );
    let changed = sources.changed_since(&kept.sources);
    let tells = changed.is_none() || kept.starters.is_none();
    let is_touched = |folder: &str| {
        let changed = changed.iter().flatten();
        let mut paths = changed.map(|file| sources.file(*file).path.as_str());
        tells || paths.any(|path| path.starts_with(folder))
    };
    let are_starters_touched = is_touched(STARTERS);
    if are_starters_touched {
        let mut told = Vec::new();
        let starters = Arc::new(starter::starters(sources, &mut told));
        kept.starters = Some((starters, told));
    }
    let (starters, told) = kept
        .starters
        .as_ref()
        .expect("the starters were just read or kept");
    let starters = Arc::clone(starters);
    diagnostics.extend(told.iter().cloned());
    if kept.pages.is_none() || is_touched(pages::PAGES) {
        let mut told = Vec::new();
        let pages = Arc::new(pages::pages(sources, &mut told));
        kept.pages = Some((pages, told));
    }
    let (pages, told) = kept
        .pages
        .as_ref()
        .expect("the pages were just read or kept");
    let pages = Arc::clone(pages);
    diagnostics.extend(told.iter().cloned());
    if tells {
        kept.tree = tree::tree(sources);
        read_again(sources, kept);
    }
    diagnostics.extend(kept.tree.diagnostics.iter().cloned());
    let is_touched = |folder: &tree::PartFolder| {
        are_starters_touched || is_touched(&format!("{}/", folder.own.dir))
    };
    let parts = parts(sources, kept, is_touched);
    for known in kept.parts.values() {
        diagnostics.extend(known.told.iter().cloned());
    }
    kept.sources = sources.clone();
    let course = Course {
        settings: course_file,
        home,
        pages,
        page_images: Arc::new(tree::files_under(sources, pages::IMAGES)),
        parts,
        starters,
        glossary,
        spoken,
    };
    (course, diagnostics)
}

/// Returns the settings of the course in another language, whose own `course.toml` is `file`.
pub(crate) fn localized(
    settings: &Settings,
    language: &str,
    file: Option<FileId>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    settings::translated_course_file(settings, language, file, sources, diagnostics)
}

/// Parses a front-matter string as Markdown; each piece keeps its place in the file.
pub(crate) fn quoted(written: &Written<String>, sources: &Sources) -> Document {
    settings::quoted_document(written, sources, &mut Vec::new())
}

/// Reads the lessons' folders again after files were added or removed.
fn read_again(sources: &Sources, kept: &mut Kept) {
    let folders = kept.tree.parts.iter().flat_map(|part| &part.lessons);
    let folders: Vec<&tree::Folder> = folders.collect();
    let before = std::mem::take(&mut kept.lessons).into_iter();
    let mut by_dir: HashMap<String, KeptFolder> =
        before.map(|known| (known.dir.clone(), known)).collect();
    let known: Vec<Option<KeptFolder>> = folders
        .iter()
        .map(|folder| by_dir.remove(&folder.dir))
        .collect();
    let texts = kept.texts;
    kept.lessons = known
        .into_par_iter()
        .zip(folders)
        .map(|(known, folder)| {
            let known = known.filter(|known| known.holds(sources, false));
            known.unwrap_or_else(|| KeptFolder::read(sources, folder, texts))
        })
        .collect();
}

/// Returns the parts. A part that is not touched stays the same value as before.
fn parts(
    sources: &Sources,
    kept: &mut Kept,
    is_touched: impl Fn(&tree::PartFolder) -> bool,
) -> Vec<Arc<Part>> {
    let texts = kept.texts;
    let mut before = std::mem::take(&mut kept.parts);
    let mut parts = Vec::new();
    let mut rest = kept.lessons.as_mut_slice();
    for folder in &kept.tree.parts {
        let (lessons, after) = rest.split_at_mut(folder.lessons.len());
        rest = after;
        let mut known = before.remove(&folder.own.dir).unwrap_or_default();
        if known.part.is_none() || is_touched(folder) {
            lessons
                .par_iter_mut()
                .zip(&folder.lessons)
                .filter(|(known, _)| !known.holds(sources, true))
                .for_each(|(known, folder)| *known = KeptFolder::read(sources, folder, texts));
            known.told.clear();
            let part = part(sources, folder, lessons, &mut known);
            known.part = Some(Arc::new(part));
        }
        parts.extend(known.part.clone());
        kept.parts.insert(folder.own.dir.clone(), known);
    }
    parts
}

fn part(
    sources: &Sources,
    folder: &tree::PartFolder,
    lessons: &mut [KeptFolder],
    known: &mut KeptPart,
) -> Part {
    let tree::Folder { dir, number, slug } = &folder.own;
    for lesson in lessons.iter() {
        known.told.extend(lesson.diagnostics.iter().cloned());
    }
    let path = format!("{dir}/part.md");
    let KeptPart { text, told, .. } = known;
    let text = kept::read(text, sources, &path, told, |diagnostics| {
        part_text(sources, folder, &path, diagnostics)
    });
    let mut part = Part {
        dir: dir.clone(),
        file: sources.find(&path).unwrap_or(folder.first_file),
        number: *number,
        slug: slug.clone(),
        title: text.title,
        description: text.description,
        reading_age: text.reading_age,
        body: text.body,
        lessons: lessons
            .iter_mut()
            .filter_map(|known| known.lesson(sources))
            .collect(),
        face: 0,
        stamp: 0,
    };
    part.face = face::face_of_part(&part);
    part.stamp = face::stamp_of_part(&part);
    part
}

fn part_text(
    sources: &Sources,
    folder: &tree::PartFolder,
    path: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> PartText {
    let slug = &folder.own.slug;
    if let Some(file) = sources.find(path) {
        return settings::part_file(sources, file, slug, diagnostics);
    }
    diagnostics.push(Diagnostic::new(
        Code::MissingFile,
        Span::start_of(folder.first_file),
        format!("the part `{}` has no part.md", folder.own.dir),
        format!("create {path} with `title` and `description` between `+++` lines"),
    ));
    PartText {
        title: slug.clone(),
        ..PartText::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn files_that_do_not_belong_in_a_course_are_reported() {
        let told = assert_marked(
            "\
=== content/notes.md | warning 1-1 unexpected-file
=== content/Drafts/part.md | warning 1-1 unexpected-file
=== content/01-a/notes.md | warning 1-1 unexpected-file
=== content/01-a/02_loops/lesson.md | warning 1-1 unexpected-file
=== content/starters/ap5/main.py | error 1-1 invalid-starter | error 1-1 invalid-starter | error 1-1 invalid-starter
=== content/README.md
",
        );
        assert_eq!(
            told[0].hint,
            "rename it, for example to `07-loops`; the number sets its place in the order"
        );
    }

    #[test]
    fn a_part_and_a_lesson_need_the_file_that_makes_their_page() {
        assert_marked(
            "\
=== content/02-b/01-c/README.md | error 1-1 missing-file | error 1-1 missing-file
",
        );
    }
}
