//! The selection of an author: the whole course, or some of its folders and files.
//!
//! Converts paths from the command line, and tells whether a file is selected. Looks at the
//! loaded sources, not at the disk.

use std::path::{Component, Path};

use understory_source::{FileId, Sources};

/// Some folders and files of a course, or all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Relative to the course folder; empty for all.
    paths: Vec<String>,
}

/// A path that isn't part of the course.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path} is not part of the course; pass a folder or file under content/")]
pub struct NotFound {
    path: String,
}

impl Choice {
    /// Resolves the paths in `arguments` relative to the folder `current`, or else to the `course`
    /// folder.
    ///
    /// # Errors
    /// If one of them doesn't exist in the course.
    pub fn new(
        arguments: &[impl AsRef<Path>],
        current: &Path,
        course: &Path,
        sources: &Sources,
    ) -> Result<Self, NotFound> {
        let mut paths = Vec::new();
        for argument in arguments {
            let argument = argument.as_ref();
            // A path from a report is relative to the course, wherever it is pasted.
            let found_path = [current, course].into_iter().find_map(|folder| {
                let path = inside(&folder.join(argument), course)?;
                let within = format!("{path}/");
                let is_there =
                    sources.find(&path).is_some() || sources.under(&within).next().is_some();
                (is_there && !path.is_empty()).then_some(path)
            });
            paths
                .push(found_path.ok_or_else(|| NotFound { path: argument.display().to_string() })?);
        }
        Ok(Self { paths })
    }

    /// Returns whether the whole course is selected.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.paths.is_empty()
    }

    /// Returns whether this file is selected.
    #[must_use]
    pub fn contains(&self, file: FileId, sources: &Sources) -> bool {
        let path = &sources.file(file).path;
        self.is_all() || self.paths.iter().any(|folder| is_at(path, folder))
    }
}

/// Returns whether a path is that folder or file, or is inside it.
#[must_use]
pub fn is_at(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns the path of a place relative to the course, separated by `/`.
fn inside(place: &Path, course: &Path) -> Option<String> {
    let names = plain(place)?;
    let inside = names.strip_prefix(plain(course)?.as_slice())?;
    Some(inside.join("/"))
}

/// Returns the parts of a path, with `.` and `..` resolved.
fn plain(path: &Path) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(names.pop()),
            _ => names.push(component.as_os_str().to_str()?),
        }
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_to_the_current_folder_or_the_course() {
        let sources = understory_marked::sources(
            "=== content/01-a/01-b/lesson.md\n=== content/01-a/01-bc/lesson.md\n",
        );
        let (course, current) = (Path::new("/course"), Path::new("/course/content/01-a"));
        let new = |typed: &str| Choice::new(&[typed], current, course, &sources);
        let file = |path: &str| sources.find(path).expect("it is there");
        for arguments in [
            "01-b",
            "./01-b/",
            "content/01-a/01-b",
            "../01-a/01-b/lesson.md",
            "/course/content/01-a/01-b",
        ] {
            let choice = new(arguments).expect("it names a lesson");
            assert!(choice.contains(file("content/01-a/01-b/lesson.md"), &sources), "{arguments}");
            assert!(
                !choice.contains(file("content/01-a/01-bc/lesson.md"), &sources),
                "{arguments}"
            );
        }
        for arguments in ["01-x", "/elsewhere", "../../.."] {
            assert!(new(arguments).is_err(), "{arguments}");
        }
        assert!(Choice::default().contains(file("content/home.md"), &sources));
    }
}
