//! Finds folders by their paths: what is in each, and what its name says.
//!
//! Works only on the paths in [`Sources`] and never touches the disk.

use std::collections::BTreeMap;

use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// A numbered folder: a part, or a lesson.
#[derive(Debug)]
pub(super) struct Folder {
    /// Its path from the course's folder.
    pub(super) dir: String,
    /// The number before its name.
    pub(super) number: u32,
    /// Its name without the number.
    pub(super) slug: String,
}

/// A part's folder, with its lessons' folders sorted by number.
#[derive(Debug)]
pub(super) struct PartFolder {
    pub(super) numbered: Folder,
    /// The file closest to the folder itself.
    pub(super) first_file: FileId,
    pub(super) lessons: Vec<Folder>,
}

/// The folders of a course, and the diagnostics about files that do not belong in one.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Sorted by number.
    pub(super) parts: Vec<PartFolder>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Finds the parts and lessons of a course by their paths.
pub(super) fn tree(sources: &Sources) -> Tree {
    let mut tree = Tree::default();
    let top = entries(sources, "content");
    for (name, file) in &top.files {
        if !["course.toml", "home.md", "glossary.toml", "search.toml", "README.md"].contains(name) {
            tree.diagnostics.push(unexpected(
                *file,
                format!("`{name}` does not belong in content/"),
                "content/ has course.toml, home.md, glossary.toml, search.toml and the folders of the parts",
            ));
        }
    }
    for (name, first_file) in &top.folders {
        // Starters and plain pages are not parts.
        if ["starters", "pages"].contains(name) {
            continue;
        }
        match numbered_folder("content", name) {
            Some(folder) => {
                let part = part(sources, folder, &mut tree.diagnostics);
                tree.parts.push(part);
            }
            None => {
                let unnumbered = unnumbered(sources, "content", name, "part", *first_file);
                tree.diagnostics.push(unnumbered);
            }
        }
    }
    tree.parts.sort_by(|a, b| a.numbered.order().cmp(&b.numbered.order()));
    tree
}

fn part(sources: &Sources, folder: Folder, diagnostics: &mut Vec<Diagnostic>) -> PartFolder {
    let entries = entries(sources, &folder.dir);
    for (name, file) in &entries.files {
        if !["part.md", "README.md"].contains(name) {
            diagnostics.push(unexpected(
                *file,
                format!("`{name}` does not belong in a part's folder"),
                "a part has part.md and the folders of its lessons",
            ));
        }
    }
    let mut lessons = Vec::new();
    for (name, first_file) in &entries.folders {
        match numbered_folder(&folder.dir, name) {
            Some(lesson) => lessons.push(lesson),
            None => diagnostics.push(unnumbered(sources, &folder.dir, name, "lesson", *first_file)),
        }
    }
    lessons.sort_by(|a, b| a.order().cmp(&b.order()));
    PartFolder { first_file: entries.first_file(), numbered: folder, lessons }
}

impl Folder {
    fn order(&self) -> (u32, &str) {
        (self.number, &self.slug)
    }
}

fn numbered_folder(above: &str, name: &str) -> Option<Folder> {
    let (number, slug) = numbered(name)?;
    Some(Folder { dir: format!("{above}/{name}"), number, slug: slug.to_owned() })
}

/// The direct contents of a folder.
pub(super) struct Entries<'a> {
    /// The files, by name.
    pub(super) files: BTreeMap<&'a str, FileId>,
    /// The folders, by name, each with the first file in it.
    pub(super) folders: BTreeMap<&'a str, FileId>,
}

impl Entries<'_> {
    /// Returns the file closest to the folder itself, for diagnostics about missing files.
    pub(super) fn first_file(&self) -> FileId {
        let mut files = self.files.values().chain(self.folders.values());
        *files.next().expect("a folder has at least one file")
    }
}

/// Returns the direct contents of `dir`.
pub(super) fn entries<'a>(sources: &'a Sources, dir: &str) -> Entries<'a> {
    let prefix = format!("{dir}/");
    let mut entries = Entries { files: BTreeMap::new(), folders: BTreeMap::new() };
    for (id, file) in sources.under(&prefix) {
        let path = &file.path[prefix.len()..];
        match path.split_once('/') {
            Some((folder, _)) => {
                entries.folders.entry(folder).or_insert(id);
            }
            None => {
                entries.files.insert(path, id);
            }
        }
    }
    entries
}

/// Returns the files anywhere under `dir`.
pub(super) fn files_under(sources: &Sources, dir: &str) -> Vec<FileId> {
    let prefix = format!("{dir}/");
    sources.under(&prefix).map(|(id, _)| id).collect()
}

/// Splits `08-repeat-with-for` into 8 and `repeat-with-for`.
fn numbered(name: &str) -> Option<(u32, &str)> {
    let (number, slug) = name.split_once('-')?;
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    if is_number && is_slug(slug) { Some((number.parse().ok()?, slug)) } else { None }
}

/// Returns whether `name` can be part of an address unchanged.
pub fn is_slug(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('-')
        && !name.ends_with('-')
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Returns the diagnostic about a file or folder that does not belong where it is.
pub(super) fn unexpected(file: FileId, message: String, hint: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::UnexpectedFile, Span::start_of(file), message, hint)
}

/// Returns the diagnostic about a folder without a number where one is required.
fn unnumbered(
    sources: &Sources,
    above: &str,
    name: &str,
    kind: &str,
    first_file: FileId,
) -> Diagnostic {
    let slug: String = name
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '_')
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_lowercase() || c.is_ascii_digit() { c } else { '-' })
        .collect();
    let slug = slug.trim_matches('-');
    let slug = if slug.is_empty() { "its-name" } else { slug };
    let page = sources.find(&format!("{above}/{name}/{kind}.md"));
    // It is only a folder of notes if it has no page of its own.
    let code = page.map_or(Code::UnexpectedFile, |_| Code::UnusableName);
    Diagnostic::new(
        code,
        Span::start_of(page.unwrap_or(first_file)),
        format!(
            "the folder `{name}` is not a {kind}: its name must be a number, a hyphen and a short name"
        ),
        format!("rename it, for example to `07-{slug}`; the number sets its place in the order"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folders_name_is_its_place_and_its_address() {
        assert_eq!(numbered("08-repeat-with-for"), Some((8, "repeat-with-for")));
        assert_eq!(numbered("120-x"), Some((120, "x")));
        for name in ["loops", "08", "08-", "08-Loops", "08_loops", "-loops", "08-a--", "é-x"] {
            assert_eq!(numbered(name), None, "{name}");
        }
    }
}
