//! Reads a course in several languages: each folder in `content/lang/` becomes a course in
//! that language.
//!
//! `content/lang/es/` has the same structure as `content/`. A file there replaces the file with
//! the same path; all other files come from the original course. So a language is a view of the
//! same [`Sources`] in which some paths lead to other files. File ids, and so spans, mean the
//! same in all views. Knows neither pages nor addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::load::COURSE_FILE;
use crate::parse::suggest::nearest;
use crate::source::{FileId, SourceFile, Sources, Span};

/// The folder with all translations.
pub(crate) const FOLDER: &str = "content/lang/";

/// A course in one language.
#[derive(Debug, Clone)]
pub struct View {
    /// The language tag, which is the folder's name, such as `es`; `None` for the original.
    pub language: Option<String>,
    /// The files, by the paths of the original course.
    pub sources: Sources,
    /// The language's own `course.toml`.
    pub settings: Option<FileId>,
    /// The paths in the original course that are translated.
    pub translated: Arc<BTreeSet<String>>,
}

/// The views of the last build, for reuse.
#[derive(Debug, Default)]
pub struct Kept {
    /// The paths that the views were made from.
    paths: Arc<BTreeMap<String, FileId>>,
    views: Vec<KeptView>,
    diagnostics: Vec<Diagnostic>,
}

/// The part of a view that depends only on paths.
#[derive(Debug, Default)]
struct KeptView {
    language: Option<String>,
    by_path: Arc<BTreeMap<String, FileId>>,
    originals: Arc<BTreeMap<FileId, FileId>>,
    settings: Option<FileId>,
    translated: Arc<BTreeSet<String>>,
    /// Files that have another path in the view.
    moved: BTreeMap<FileId, Moved>,
}

/// A file that has another path in a view.
#[derive(Debug)]
struct Moved {
    path: String,
    /// The file, and a copy with that path.
    known: Option<(Arc<SourceFile>, Arc<SourceFile>)>,
}

/// Returns the views of a course, the original first, and the problems in `content/lang/`.
pub fn views(sources: &Sources, kept: &mut Kept) -> (Vec<View>, Vec<Diagnostic>) {
    if !Arc::ptr_eq(&kept.paths, sources.paths()) || kept.views.is_empty() {
        kept.diagnostics.clear();
        kept.views = planned(sources, &mut kept.diagnostics);
        kept.paths = Arc::clone(sources.paths());
    }
    let views = kept.views.iter_mut().map(|view| view.of(sources)).collect();
    (views, kept.diagnostics.clone())
}

impl KeptView {
    fn of(&mut self, sources: &Sources) -> View {
        let moved: Vec<(FileId, Arc<SourceFile>)> = self
            .moved
            .iter_mut()
            .map(|(id, Moved { path, known })| {
                let file = sources.shared(*id);
                let is_same = |known: &&mut (Arc<SourceFile>, _)| Arc::ptr_eq(&known.0, file);
                if known.as_mut().filter(is_same).is_none() {
                    let moved = SourceFile {
                        path: path.clone(),
                        contents: file.contents.clone(),
                    };
                    *known = Some((Arc::clone(file), Arc::new(moved)));
                }
                let (_, moved) = known.as_ref().expect("it was set above");
                (*id, Arc::clone(moved))
            })
            .collect();
        let (by_path, originals) = (Arc::clone(&self.by_path), Arc::clone(&self.originals));
        View {
            language: self.language.clone(),
            sources: match self.language {
                // Without translations, the view is the course itself.
                None if Arc::ptr_eq(&by_path, sources.paths()) => sources.clone(),
                _ => sources.viewed(by_path, moved, originals),
            },
            settings: self.settings,
            translated: Arc::clone(&self.translated),
        }
    }
}

/// Works out which file has which path in each language.
fn planned(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Vec<KeptView> {
    let mut files: BTreeMap<&str, Vec<(&str, FileId)>> = BTreeMap::new();
    for (id, file) in sources.under(FOLDER) {
        match file.path[FOLDER.len()..].split_once('/') {
            Some((language, path)) if is_language(language) => {
                files.entry(language).or_default().push((path, id));
            }
            Some((folder, _)) => diagnostics.push(Diagnostic::new(
                Code::UnexpectedFile,
                Span::start_of(id),
                format!("`{folder}` is not a language tag"),
                "rename the folder to a language tag, such as `es` or `pt-BR`",
            )),
            None => {}
        }
    }
    let own = if sources.under(FOLDER).next().is_none() {
        Arc::clone(sources.paths())
    } else {
        let own = sources.paths().iter();
        let own = own.filter(|(path, _)| !path.starts_with(FOLDER));
        Arc::new(own.map(|(path, id)| (path.clone(), *id)).collect())
    };
    let mut views = vec![KeptView {
        by_path: Arc::clone(&own),
        ..KeptView::default()
    }];
    for (language, files) in files {
        views.push(view(sources, language, &files, &own, diagnostics));
    }
    views
}

fn view(
    sources: &Sources,
    language: &str,
    files: &[(&str, FileId)],
    own: &BTreeMap<String, FileId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> KeptView {
    let mut view = KeptView {
        language: Some(language.to_owned()),
        ..KeptView::default()
    };
    let mut by_path = own.clone();
    let mut originals = BTreeMap::new();
    let mut translated = BTreeSet::new();
    let folders: BTreeSet<&str> = own.keys().filter_map(|path| folder_of(path)).collect();
    for (path, id) in files {
        let target = format!("content/{path}");
        if target == COURSE_FILE {
            view.settings = Some(*id);
            continue;
        }
        if path.ends_with("README.md") {
            continue;
        }
        match own.get(&target) {
            Some(original) => drop(originals.insert(*id, *original)),
            None if is_beside_a_lesson(&target, &folders) => {}
            None => {
                diagnostics.push(stale(sources, *id, &target, own));
                continue;
            }
        }
        by_path.insert(target.clone(), *id);
        translated.insert(target.clone());
        view.moved.insert(
            *id,
            Moved {
                path: target,
                known: None,
            },
        );
    }
    view.by_path = Arc::new(by_path);
    view.originals = Arc::new(originals);
    view.translated = Arc::new(translated);
    view
}

fn folder_of(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// Returns whether a file is a picture or data file of a lesson, which can have a different
/// name in each language.
fn is_beside_a_lesson(path: &str, folders: &BTreeSet<&str>) -> bool {
    ["/images/", "/files/"].iter().any(|folder| {
        path.split_once(folder)
            .is_some_and(|(lesson, _)| folders.contains(lesson))
    })
}

fn stale(
    sources: &Sources,
    id: FileId,
    target: &str,
    own: &BTreeMap<String, FileId>,
) -> Diagnostic {
    let name = target.rsplit('/').next().unwrap_or(target);
    let alike = own
        .keys()
        .filter(|path| path.starts_with("content/") && path.ends_with(name))
        .map(String::as_str);
    let hint = match nearest(target, alike) {
        Some(near) => format!(
            "move it to {FOLDER}{}/{} if it translates that file, or delete it",
            language_of(&sources.file(id).path),
            near.trim_start_matches("content/")
        ),
        None => "delete it, or create the original".to_owned(),
    };
    Diagnostic::new(
        Code::StaleTranslation,
        Span::start_of(id),
        format!("this translates {target}, which doesn't exist"),
        hint,
    )
}

fn language_of(path: &str) -> &str {
    let rest = path.strip_prefix(FOLDER).unwrap_or(path);
    rest.split('/').next().unwrap_or(rest)
}

/// Returns whether a folder's name can be a language tag, such as `es`, `pt-BR` or `zh-Hant`.
pub(crate) fn is_language(name: &str) -> bool {
    let mut pieces = name.split('-');
    let is_first = pieces
        .next()
        .is_some_and(|first| (2..=3).contains(&first.len()) && is_lower(first));
    let is_piece = |piece: &str| {
        (2..=8).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    is_first && pieces.all(is_piece)
}

fn is_lower(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Contents;

    fn course(files: &[(&str, &str)]) -> Sources {
        Sources::new(files.iter().map(|(path, text)| SourceFile {
            path: (*path).to_owned(),
            contents: Contents::Text((*text).to_owned()),
        }))
    }

    fn text<'a>(sources: &'a Sources, path: &str) -> Option<&'a str> {
        sources.file(sources.find(path)?).text()
    }

    #[test]
    fn a_translated_file_replaces_its_original() {
        let sources = course(&[
            ("content/course.toml", ""),
            ("content/01-a/part.md", "one"),
            ("content/01-a/01-b/lesson.md", "two"),
            ("content/lang/es/01-a/part.md", "uno"),
            ("content/lang/es/01-a/01-b/images/c.svg", "tres"),
            ("content/lang/es/course.toml", ""),
        ]);
        let (views, diagnostics) = views(&sources, &mut Kept::default());
        assert_eq!(diagnostics, []);
        let [own, spanish] = views.as_slice() else {
            panic!("two languages")
        };
        assert_eq!(text(&own.sources, "content/01-a/part.md"), Some("one"));
        assert_eq!(own.sources.under(FOLDER).count(), 0);
        assert_eq!(text(&spanish.sources, "content/01-a/part.md"), Some("uno"));
        let lesson = text(&spanish.sources, "content/01-a/01-b/lesson.md");
        assert_eq!(lesson, Some("two"));
        let picture = text(&spanish.sources, "content/01-a/01-b/images/c.svg");
        assert_eq!(picture, Some("tres"));
        let id = spanish.sources.find("content/01-a/part.md").expect("there");
        assert_eq!(sources.file(id).path, "content/lang/es/01-a/part.md");
        assert_eq!(spanish.sources.file(id).path, "content/01-a/part.md");
        let original = spanish.sources.original(id);
        assert_eq!(original, sources.find("content/01-a/part.md"));
        assert!(spanish.settings.is_some());
    }

    #[test]
    fn an_unchanged_file_stays_the_same_value_in_every_language() {
        let sources = course(&[("content/a.md", "one"), ("content/lang/es/a.md", "uno")]);
        let mut kept = Kept::default();
        let (before, _) = views(&sources, &mut kept);
        let later = sources.with(BTreeMap::from([(
            "content/a.md".to_owned(),
            Some(Contents::Text("ONE".to_owned())),
        )]));
        let (after, _) = views(&later, &mut kept);
        let changed = |index: usize| {
            let changed = after[index].sources.changed_since(&before[index].sources);
            changed.expect("no file came or went").len()
        };
        assert_eq!(changed(0), 1);
        let id = sources.find("content/lang/es/a.md").expect("there");
        let same = |view: &View| Arc::clone(view.sources.shared(id));
        assert!(Arc::ptr_eq(&same(&before[1]), &same(&after[1])));
    }

    #[test]
    fn a_language_is_named_by_its_tag() {
        assert!(
            ["es", "pt-BR", "zh-Hant", "gsw"]
                .into_iter()
                .all(is_language)
        );
        let no = ["", "e", "Spanish", "ES", "es_MX", "es-", "images"];
        assert!(!no.into_iter().any(is_language));
    }
}
