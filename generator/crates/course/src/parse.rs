//! Parses: turns [`Sources`] into a [`Course`] and reports what is wrong with them.
//!
//! Parsing never stops at a mistake, so authors see all of them at once. It keeps the place of
//! everything that a later phase may want to point at. It does no I/O; anything that needs a
//! second file is left to `understory_check`.
//!
//! | module | turns |
//! |---|---|
//! | `tree` | paths into folders, numbers and slugs |
//! | `outline` | a lesson's text into what other pages need to know about it |
//! | `front_matter`, `keys` | TOML into typed values with places |
//! | `schema` | the check engine's list of keys into types |
//! | `settings` | `course.toml`, `home.md`, `glossary.toml`, `search.toml` |
//! | `pages` | `pages/NAME.md` |
//! | `lesson`, `exercise`, `checks`, `starter` | the folders and files of these names |
//! | `edits` | `replace` and `with` in `checks.toml` into programs |
//! | [`markdown`], [`inline`], `builder`, [`directive`], `fence`, `term`, `attributes` | text into documents |
//! | `left_over` | a block's events into what is wrong with markup that stayed text |
//! | `diagram` | a `diagram` fence into a [`understory_diagram::Diagram`] |
//! | `http` | an `http` fence into requests and their responses |

pub mod suggest;
mod schema;

pub mod app;
mod attributes;
mod builder;
mod diagram;
pub(crate) mod checks;
pub mod directive;
mod edits;
mod exercise;
mod fence;
mod front_matter;
pub(crate) mod http;
pub mod inline;
mod keys;
mod left_over;
mod lesson;
pub mod markdown;
mod outline;
mod pages;
mod places;
mod settings;
pub mod starter;
mod term;
mod trace;
mod translation;
pub mod tree;
pub mod words;

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::model::{Course, Document, Lesson, Located, Part, Settings};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Memo, Sources, Span};

pub use diagram::DIAGRAM;
use settings::PartText;
use tree::{Folder, PartFolder};

/// The lessons that were already parsed, by folder. A lesson is parsed again if the files in its
/// folder have changed.
#[derive(Debug, Default)]
pub struct Cache(HashMap<String, Memo<Arc<ReadLesson>>>);

/// The result of reading a lesson's folder.
#[derive(Debug, Default)]
struct ReadLesson {
    lesson: Option<Arc<Lesson>>,
    diagnostics: Vec<Diagnostic>,
}

impl Cache {
    /// Reads the lessons whose files changed, and forgets those that are gone.
    fn update(&mut self, sources: &Sources, folders: &[&Folder]) {
        let mut before = std::mem::take(&mut self.0);
        let cached_folders: Vec<_> =
            folders.iter().map(|folder| before.remove(&folder.dir)).collect();
        let parsed_folders = cached_folders.into_par_iter().zip(folders).map(|(cached, folder)| {
            let files = sources.set_under(&format!("{}/", folder.dir));
            let cached = cached.filter(|cached| cached.is_current(&files));
            let memo = cached.unwrap_or_else(|| Memo::new(files, Arc::new(read(sources, folder))));
            (folder.dir.clone(), memo)
        });
        self.0 = parsed_folders.collect();
    }
}

fn read(sources: &Sources, folder: &Folder) -> ReadLesson {
    let mut diagnostics = Vec::new();
    let (dir, number) = (folder.dir.clone(), folder.number);
    let lesson = lesson::lesson(sources, dir, number, &folder.slug, &mut diagnostics);
    ReadLesson { lesson: lesson.map(Arc::new), diagnostics }
}

/// Parses a course.
#[must_use]
pub fn parse(sources: &Sources) -> (Course, Vec<Diagnostic>) {
    parse_with(sources, &mut Cache::default())
}

/// Same as [`parse`], but reads only the lessons that changed since the last call with
/// this cache.
pub fn parse_with(sources: &Sources, cache: &mut Cache) -> (Course, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let tree = tree::tree(sources);
    let folders: Vec<&Folder> = tree.parts.iter().flat_map(|part| &part.lessons).collect();
    cache.update(sources, &folders);
    let parts = tree.parts.iter();
    let parts =
        parts.map(|folder| Arc::new(part(sources, folder, cache, &mut diagnostics))).collect();
    let course = Course {
        settings: Arc::new(settings::course_file(sources, &mut diagnostics)),
        home: settings::home(sources, &mut diagnostics).map(Arc::new),
        pages: Arc::new(pages::pages(sources, &mut diagnostics)),
        page_images: Arc::new(tree::files_under(sources, pages::IMAGES)),
        parts,
        starters: Arc::new(starter::starters(sources, &mut diagnostics)),
        glossary: Arc::new(settings::glossary(sources, &mut diagnostics)),
        search_words: Arc::new(settings::search_words(sources, &mut diagnostics)),
    };
    diagnostics.extend(tree.diagnostics);
    (course, diagnostics)
}

/// Returns the settings of the course in another language, whose own `course.toml` is `file`.
pub fn localized(
    settings: &Settings,
    language: &str,
    file: Option<FileId>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    settings::translated_course_file(settings, language, file, sources, diagnostics)
}

/// Parses a front-matter string as Markdown; each piece keeps its place in the file.
pub fn quoted(quoted_text: &Located<String>, sources: &Sources) -> Document {
    settings::quoted_document(quoted_text, sources, &mut Vec::new())
}

/// Returns what is wrong with a front-matter string as Markdown.
pub fn reported_in(quoted_text: &Located<String>, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    settings::quoted_document(quoted_text, sources, &mut diagnostics);
    diagnostics
}

fn part(
    sources: &Sources,
    folder: &PartFolder,
    cache: &Cache,
    diagnostics: &mut Vec<Diagnostic>,
) -> Part {
    let Folder { dir, number, slug } = &folder.numbered;
    let path = format!("{dir}/part.md");
    let text = part_text(sources, folder, &path, diagnostics);
    let mut lessons = Vec::new();
    for lesson in &folder.lessons {
        let parsed = &cache.0[&lesson.dir].value;
        diagnostics.extend(parsed.diagnostics.iter().cloned());
        lessons.extend(parsed.lesson.clone());
    }
    Part {
        dir: dir.clone(),
        file: sources.find(&path).unwrap_or(folder.first_file),
        number: *number,
        slug: slug.clone(),
        title: text.title,
        description: text.description,
        reading_age: text.reading_age,
        body: text.body,
        lessons,
    }
}

fn part_text(
    sources: &Sources,
    folder: &PartFolder,
    path: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> PartText {
    let slug = &folder.numbered.slug;
    if let Some(file) = sources.find(path) {
        return settings::part_file(sources, file, slug, diagnostics);
    }
    diagnostics.push(Diagnostic::new(
        Code::MissingFile,
        Span::start_of(folder.first_file),
        format!("the part `{}` has no part.md", folder.numbered.dir),
        format!("create {path} with `title` and `description` between `+++` lines"),
    ));
    PartText { title: slug.clone(), ..PartText::default() }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn files_that_do_not_belong_in_a_course_are_reported() {
        let diagnostics = assert_marked(
            "\
=== content/notes.md | warning 1-1 unexpected-file
=== content/Drafts/part.md | error 1-1 unusable-name
=== content/notes/notes.md | warning 1-1 unexpected-file
=== content/01-a/notes.md | warning 1-1 unexpected-file
=== content/01-a/02_loops/lesson.md | error 1-1 unusable-name
=== content/starters/ap5/main.py
=== content/README.md
",
        );
        assert_eq!(
            diagnostics[0].hint,
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
