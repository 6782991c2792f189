//! Reads a course in several languages: each folder in `content/lang/` becomes a course in
//! that language.
//!
//! `content/lang/es/` has the same structure as `content/`. A file there replaces the file with
//! the same path; all other files come from the original course. So a language is a view of the
//! same [`Sources`] in which some paths lead to other files. File ids, and so spans, mean the
//! same in all views. Knows neither pages nor addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::sync::Arc;

use crate::parse::suggest::nearest;
use understory_source::COURSE_FILE;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// The folder with all translations.
pub const FOLDER: &str = "content/lang/";

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

/// Returns the views of a course, the original first, and the problems in `content/lang/`.
#[must_use]
pub fn views(sources: &Sources) -> (Vec<View>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
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
    let original_sources = sources.without(FOLDER);
    let languages = files.iter();
    let translations: Vec<View> = languages
        .map(|(language, files)| view(&original_sources, language, files, &mut diagnostics))
        .collect();
    let original = View {
        language: None,
        sources: original_sources,
        settings: None,
        translated: Arc::default(),
    };
    let views = iter::once(original).chain(translations).collect();
    (views, diagnostics)
}

/// Returns the view of a course in a language that has these files.
fn view(
    original_sources: &Sources,
    language: &str,
    files: &[(&str, FileId)],
    diagnostics: &mut Vec<Diagnostic>,
) -> View {
    let mut settings = None;
    let mut replacing = BTreeMap::new();
    let mut translated = BTreeSet::new();
    let folders: BTreeSet<&str> =
        original_sources.iter().filter_map(|(_, file)| folder_of(&file.path)).collect();
    for (path, id) in files {
        let target = format!("content/{path}");
        if target == COURSE_FILE {
            settings = Some(*id);
            continue;
        }
        if path.ends_with("README.md") {
            continue;
        }
        if original_sources.find(&target).is_none() && !is_beside_a_lesson(&target, &folders) {
            diagnostics.push(stale(original_sources, *id, &target));
            continue;
        }
        translated.insert(target.clone());
        replacing.insert(target, *id);
    }
    View {
        language: Some(language.to_owned()),
        sources: original_sources.replaced_by(replacing),
        settings,
        translated: Arc::new(translated),
    }
}

fn folder_of(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// Returns whether a file is a picture or data file of a lesson, which can have a different
/// name in each language.
fn is_beside_a_lesson(path: &str, folders: &BTreeSet<&str>) -> bool {
    ["/images/", "/files/"]
        .iter()
        .any(|folder| path.split_once(folder).is_some_and(|(lesson, _)| folders.contains(lesson)))
}

fn stale(original_sources: &Sources, id: FileId, target: &str) -> Diagnostic {
    let name = target.rsplit('/').next().unwrap_or(target);
    let alike = original_sources
        .under("content/")
        .map(|(_, file)| file.path.as_str())
        .filter(|path| path.ends_with(name));
    let hint = match nearest(target, alike) {
        Some(near) => format!(
            "move it to {FOLDER}{}/{} if it translates that file, or delete it",
            language_of(&original_sources.file(id).path),
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
pub fn is_language(name: &str) -> bool {
    let mut pieces = name.split('-');
    let is_first =
        pieces.next().is_some_and(|first| (2..=3).contains(&first.len()) && is_lower(first));
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
    use understory_source::{Contents, SourceFile};

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
        let (views, diagnostics) = views(&sources);
        assert_eq!(diagnostics, []);
        let [own, spanish] = views.as_slice() else { panic!("two languages") };
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
    fn a_language_is_named_by_its_tag() {
        assert!(["es", "pt-BR", "zh-Hant", "gsw"].into_iter().all(is_language));
        let invalid_tags = ["", "e", "Spanish", "ES", "es_MX", "es-", "images"];
        assert!(!invalid_tags.into_iter().any(is_language));
    }
}
