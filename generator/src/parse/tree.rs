//! Paths → folders: what stands in one, and what its name says.
//!
//! Works on the paths of [`Sources`] alone; the disk is not asked.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// What stands directly in a folder.
pub(super) struct Entries<'a> {
    /// The files, by name.
    pub(super) files: BTreeMap<&'a str, FileId>,
    /// The folders, by name, each with the first file in it.
    pub(super) folders: BTreeMap<&'a str, FileId>,
}

impl Entries<'_> {
    /// The file nearest to the folder itself, to tell of what is missing.
    pub(super) fn first_file(&self) -> FileId {
        let mut files = self.files.values().chain(self.folders.values());
        *files.next().expect("a folder is known by its files")
    }
}

/// What stands directly in `dir`.
pub(super) fn entries<'a>(sources: &'a Sources, dir: &str) -> Entries<'a> {
    let prefix = format!("{dir}/");
    let mut entries = Entries {
        files: BTreeMap::new(),
        folders: BTreeMap::new(),
    };
    for (id, path) in paths_under(sources, &prefix) {
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

/// The files anywhere under `dir`.
pub(super) fn files_under(sources: &Sources, dir: &str) -> Vec<FileId> {
    paths_under(sources, &format!("{dir}/"))
        .map(|(id, _)| id)
        .collect()
}

fn paths_under<'a>(sources: &'a Sources, prefix: &str) -> impl Iterator<Item = (FileId, &'a str)> {
    sources
        .iter()
        .filter_map(move |(id, file)| Some((id, file.path.strip_prefix(prefix)?)))
}

/// `08-repeat-with-for` → 8 and `repeat-with-for`.
pub(super) fn numbered(name: &str) -> Option<(u32, &str)> {
    let (number, slug) = name.split_once('-')?;
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    if is_number && is_slug(slug) {
        Some((number.parse().ok()?, slug))
    } else {
        None
    }
}

/// Whether `name` can stand in an address as it is.
pub(super) fn is_slug(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('-')
        && !name.ends_with('-')
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// A file or folder that nothing is made of.
pub(super) fn unexpected(file: FileId, message: String, hint: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::UnexpectedFile, Span::start_of(file), message, hint)
}

/// A folder where only numbered ones stand.
pub(super) fn unnumbered(file: FileId, name: &str, what: &str) -> Diagnostic {
    let slug: String = name
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '_')
        .to_lowercase()
        .chars()
        .map(|c| {
            if c.is_ascii_lowercase() || c.is_ascii_digit() {
                c
            } else {
                '-'
            }
        })
        .collect();
    let slug = slug.trim_matches('-');
    let slug = if slug.is_empty() { "its-name" } else { slug };
    unexpected(
        file,
        format!("the folder `{name}` is no {what}: its name has to be a number and a short name"),
        format!("rename it, as in `07-{slug}`; the number gives its place in the order"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folders_name_is_its_place_and_its_address() {
        assert_eq!(numbered("08-repeat-with-for"), Some((8, "repeat-with-for")));
        assert_eq!(numbered("120-x"), Some((120, "x")));
        for name in [
            "loops", "08", "08-", "08-Loops", "08_loops", "-loops", "08-a--", "é-x",
        ] {
            assert_eq!(numbered(name), None, "{name}");
        }
    }
}
