//! The folder that a site is written into.
//!
//! Recognises site folders. `next` replaces a version of a site with another one.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::paths::path_inside;

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The system reported an error.
    #[error("cannot write {path}: {reason}; free some disk space or fix the permissions, then build again (the last good site is unchanged)", path = path.display())]
    Refused {
        /// The file or folder.
        path: PathBuf,
        /// The error from the system.
        reason: std::io::Error,
    },
    /// The folder contains files that no build wrote, and they would be lost.
    #[error("{path} contains files that were not written by a build; pass an empty or new folder with `--out`", path = path.display())]
    NotASite {
        /// The folder.
        path: PathBuf,
    },
    /// A folder with an author's own files.
    #[error("cannot write the site to {path}: {why}; pass a separate folder with `--out`, as in `--out site`", path = path.display())]
    NoPlace {
        /// The folder.
        path: PathBuf,
        /// Why the folder is unsuitable.
        why: &'static str,
    },
}

/// The folder that a site is written into.
#[derive(Debug, Clone)]
pub struct OutputFolder {
    pub(super) path: PathBuf,
}

/// Marks a folder as a site's. Without it, a mistyped `--out` could delete an author's files,
/// because everything that isn't part of the site is removed.
pub(super) const MARKER_FILE: &str = ".understory";
pub(super) const MARKER_TEXT: &str =
    "Written by `understory build`, which deletes every file here that it did not write.\n";

impl OutputFolder {
    /// Creates the site in `path`. The folder is created with the first file.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Creates the site in `path` for the course in `course`.
    ///
    /// # Errors
    /// If the site would mix with an author's own files.
    pub fn for_course(path: impl Into<PathBuf>, course: &Path) -> Result<Self, WriteError> {
        let path = path.into();
        let real = real(&path);
        let course = real_or_same(course);
        let home = std::env::home_dir().map(|home| real_or_same(&home));
        let within = |folder: &str| real.starts_with(course.join(folder));
        let why = if real.parent().is_none() {
            "it is the root of the file system"
        } else if home.is_some_and(|home| home.starts_with(&real)) {
            "it contains your home folder"
        } else if course.starts_with(&real) {
            "it contains the course"
        } else if ["content", "themes", ".git"].into_iter().any(within) {
            "it is part of the course's source files"
        } else if real.ancestors().skip(1).any(is_marked) {
            "it is inside another site, whose next build would delete it"
        } else {
            let out = Self { path };
            return out.reject_non_folder().map(|()| out);
        };
        Err(WriteError::NoPlace { path, why })
    }

    /// Rejects a file, a pipe or a device, because replacing it would destroy an author's work or
    /// a part of the system.
    fn reject_non_folder(&self) -> Result<(), WriteError> {
        if self.path.is_dir() || fs::symlink_metadata(&self.path).is_err() {
            return Ok(());
        }
        Err(WriteError::NoPlace { path: self.path.clone(), why: "it is not a folder" })
    }
}

fn is_marked(folder: &Path) -> bool {
    folder.join(MARKER_FILE).is_file()
}

/// Returns the path of a file of the site in `folder`. A path that leads out of the folder is a
/// bug, because the plan builds paths from slugs only.
pub(super) fn place_of(folder: &Path, path: &str) -> PathBuf {
    let is_inside = !path.split('/').any(|name| matches!(name, "" | "." | ".."))
        && !path.contains(['\\', ':', '\0']);
    assert!(is_inside, "the plan keeps every path inside the site: {path}");
    folder.join(path)
}

/// Resolves links in a path, even if its last parts don't exist.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
        plain = real_or_same(&plain);
    }
    plain
}

fn real_or_same(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

pub(super) fn refused(path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_owned();
    move |reason| WriteError::Refused { path, reason }
}

impl OutputFolder {
    /// Lists every file from earlier builds.
    ///
    /// # Errors
    /// If the folder can't be read.
    pub fn list(&self) -> Result<BTreeSet<String>, WriteError> {
        let mut paths = BTreeSet::new();
        self.reject_non_folder()?;
        if !self.path.is_dir() {
            return Ok(paths);
        }
        let is_ours = |entry: &DirEntry| {
            entry.depth() != 1 || !entry.file_name().as_encoded_bytes().starts_with(b".")
        };
        for entry in WalkDir::new(&self.path).min_depth(1).into_iter().filter_entry(is_ours) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&self.path).to_owned();
                WriteError::Refused { path, reason: error.into() }
            })?;
            // No build writes names that aren't UTF-8.
            if let Some(path) = path_inside(entry.path(), &self.path)
                && !entry.file_type().is_dir()
            {
                paths.insert(path);
            }
        }
        if !paths.is_empty() && !is_marked(&self.path) {
            return Err(WriteError::NotASite { path: self.path.clone() });
        }
        Ok(paths)
    }

    /// Reads a file, or returns `None` if there is none.
    ///
    /// # Errors
    /// If the file exists but can't be read.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
        let place = place_of(&self.path, path);
        match fs::read(&place) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(refused(&place)(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("made");
            fs::write(path, "").expect("written");
        }
        folder
    }

    #[test]
    fn a_folder_with_other_files_is_rejected() {
        let folder = folder_with(&["thesis.docx"]);
        let error = OutputFolder::new(folder.path()).list().expect_err("not a site");
        assert!(
            error.to_string().contains("contains files that were not written by a build"),
            "{error}"
        );
    }

    #[test]
    fn hidden_files_of_a_host_are_left_alone() {
        let folder = folder_with(&[".git/config", ".nojekyll"]);
        fs::write(folder.path().join("index.html"), "").expect("written");
        fs::write(folder.path().join(MARKER_FILE), "").expect("written");
        let out = OutputFolder::new(folder.path());
        assert_eq!(out.list().expect("readable"), BTreeSet::from(["index.html".to_owned()]));
    }

    #[test]
    #[should_panic(expected = "inside the site")]
    fn a_path_that_leaves_the_site_is_never_written() {
        let _ = OutputFolder::new("site").read("../secret.html");
    }

    #[test]
    fn a_site_is_never_written_among_an_authors_own_files() {
        let folder = folder_with(&["course/content/course.toml", "course/themes/a/b"]);
        let course = folder.path().join("course");
        let refuse = |out: &Path| OutputFolder::for_course(out, &course).expect_err("no place");
        for out in ["", "content", "content/site", "themes", "site/../content", "..", ".git/x"] {
            let error = refuse(&course.join(out)).to_string();
            assert!(error.contains("cannot write the site to"), "{out}: {error}");
        }
        let _ = refuse(Path::new("/"));
        let home = std::env::home_dir().expect("there is a home");
        let _ = refuse(&home);
        for out in ["site", "contents", "../site", "deep/er/site"] {
            assert!(OutputFolder::for_course(course.join(out), &course).is_ok(), "{out}");
        }
    }

    #[test]
    fn a_file_is_rejected_as_output_folder_and_kept() {
        let folder = folder_with(&["course/content/course.toml", "thesis.md"]);
        let thesis = folder.path().join("thesis.md");
        let error = OutputFolder::for_course(&thesis, &folder.path().join("course"))
            .expect_err("no place")
            .to_string();
        assert!(error.contains("it is not a folder"), "{error}");
        assert!(OutputFolder::new(&thesis).list().is_err());
        assert!(thesis.is_file());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_and_a_broken_link_are_rejected_too() {
        let folder = folder_with(&["course/content/course.toml", "thesis.md"]);
        let link = folder.path().join("site");
        for goal in ["thesis.md", "nothing"] {
            std::os::unix::fs::symlink(folder.path().join(goal), &link).expect("a link");
            assert!(OutputFolder::for_course(&link, &folder.path().join("course")).is_err());
            fs::remove_file(&link).expect("it was there");
        }
    }

    #[test]
    fn a_site_is_never_written_inside_another() {
        let folder = folder_with(&["content/course.toml", "site/.understory"]);
        let site = folder.path().join("site");
        let place = |out: &Path| OutputFolder::for_course(out, folder.path());
        assert!(place(&site).is_ok());
        for subfolder in ["sub", "deep/er"] {
            let error = place(&site.join(subfolder)).expect_err("no place").to_string();
            assert!(error.contains("inside another site"), "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_sources_is_rejected() {
        let folder = folder_with(&["course/content/course.toml"]);
        let course = folder.path().join("course");
        let link = folder.path().join("site");
        std::os::unix::fs::symlink(course.join("content"), &link).expect("a link");
        for out in [link.clone(), link.join("deeper")] {
            assert!(OutputFolder::for_course(out, &course).is_err());
        }
    }
}
