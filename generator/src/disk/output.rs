//! The folder that a site is written into.
//!
//! Owns what makes a folder a site's, in-place changes, in `next` the exchange of a whole
//! version for another, and in `sign` what tells that nobody else has changed it.

mod next;
mod sign;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

pub use sign::Sign;

use super::UNFINISHED;
use crate::write::{NextVersion, Output, WriteError};

/// The folder that a site is written into.
#[derive(Debug, Clone)]
pub struct OutputFolder {
    path: PathBuf,
}

/// The file that says whose folder this is. Without it a mistyped `--out` could cost an
/// author files: what is no part of a site is taken away.
const MARK: &str = ".understory";
const MARK_TEXT: &str =
    "Made by `understory build`, which takes away all that it did not put here.\n";

impl OutputFolder {
    /// The site in `path`, which is made when the first file is written.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The site in `path` of the course in `course`.
    ///
    /// # Errors
    /// Where a site would stand among an author's own files.
    pub fn of_course(path: impl Into<PathBuf>, course: &Path) -> Result<Self, WriteError> {
        let path = path.into();
        let real = real(&path);
        let course = real_or_same(course);
        let home = std::env::home_dir().map(|home| real_or_same(&home));
        let within = |folder: &str| real.starts_with(course.join(folder));
        let why = if real.parent().is_none() {
            "it is the root of the disk"
        } else if home.is_some_and(|home| home.starts_with(&real)) {
            "your home folder is in it"
        } else if course.starts_with(&real) {
            "the course itself is in it"
        } else if ["content", "themes", ".git"].into_iter().any(within) {
            "it belongs to the course's sources"
        } else if real.ancestors().skip(1).any(is_marked) {
            "it is inside of another site, whose next build would take it away"
        } else {
            let out = Self { path };
            return out.is_no_file().map(|()| out);
        };
        Err(WriteError::NoPlace { path, why })
    }

    /// A file, a pipe or a device would be taken away for the site: the first may be an
    /// author's work, the last is the machine's.
    fn is_no_file(&self) -> Result<(), WriteError> {
        if self.path.is_dir() || fs::symlink_metadata(&self.path).is_err() {
            return Ok(());
        }
        Err(WriteError::NoPlace {
            path: self.path.clone(),
            why: "what stands there is no folder",
        })
    }

    /// By what the site that is there now is known again; `None` where there is none.
    #[must_use]
    pub fn sign(&self) -> Option<Sign> {
        Sign::of(&self.path)
    }

    /// The place of a file of the site. A path that would lead out of the folder is our
    /// own mistake: the plan makes paths of slugs alone.
    fn place(&self, path: &str) -> PathBuf {
        assert_inside(path);
        self.path.join(path)
    }
}

fn is_marked(folder: &Path) -> bool {
    folder.join(MARK).is_file()
}

fn assert_inside(path: &str) {
    let is_inside = !path.split('/').any(|name| matches!(name, "" | "." | ".."))
        && !path.contains(['\\', ':', '\0']);
    assert!(
        is_inside,
        "the plan keeps every path inside the site: {path}"
    );
}

/// A path without links, also where its end is not there yet.
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

fn refused(path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_owned();
    move |reason| WriteError::Refused { path, reason }
}

/// Puts a file in its place as soon as all of it is there.
fn replace(place: &Path, unfinished: &Path, bytes: &[u8]) -> io::Result<()> {
    let written = fs::write(unfinished, bytes).and_then(|()| fs::rename(unfinished, place));
    if written.is_err() {
        // What could not be finished is no use to anybody; the first error is what counts.
        let _ = fs::remove_file(unfinished);
    }
    written
}

impl Output for OutputFolder {
    fn tidy(&self) {
        next::tidy(&self.path);
    }

    fn list(&self) -> Result<BTreeSet<String>, WriteError> {
        let mut paths = BTreeSet::new();
        self.is_no_file()?;
        if !self.path.is_dir() {
            return Ok(paths);
        }
        let is_ours = |entry: &DirEntry| {
            entry.depth() != 1 || !entry.file_name().as_encoded_bytes().starts_with(b".")
        };
        for entry in WalkDir::new(&self.path)
            .min_depth(1)
            .into_iter()
            .filter_entry(is_ours)
        {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&self.path).to_owned();
                WriteError::Refused {
                    path,
                    reason: error.into(),
                }
            })?;
            let inside = entry
                .path()
                .strip_prefix(&self.path)
                .unwrap_or(entry.path());
            let names: Option<Vec<&str>> = inside
                .components()
                .map(|component| component.as_os_str().to_str())
                .collect();
            // A name that is not UTF-8 is no file of ours.
            if let Some(names) = names
                && !entry.file_type().is_dir()
            {
                paths.insert(names.join("/"));
            }
        }
        if !paths.is_empty() && !is_marked(&self.path) {
            return Err(WriteError::NotASite {
                path: self.path.clone(),
            });
        }
        Ok(paths)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
        let place = self.place(path);
        match fs::read(&place) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(refused(&place)(error)),
        }
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let place = self.place(path);
        let folder = place
            .parent()
            .expect("a file of the site stands in a folder");
        fs::create_dir_all(folder).map_err(refused(folder))?;
        let mark = self.path.join(MARK);
        if !mark.is_file() {
            fs::write(&mark, MARK_TEXT).map_err(refused(&mark))?;
        }
        if place.is_dir() {
            // An earlier site had a folder where this one has a file.
            fs::remove_dir_all(&place).map_err(refused(&place))?;
        }
        let unfinished = self.place(&format!("{path}{UNFINISHED}"));
        replace(&place, &unfinished, bytes).map_err(refused(&place))
    }

    fn begin_in_place(&mut self) -> Result<(), WriteError> {
        fs::create_dir_all(&self.path).map_err(refused(&self.path))?;
        let mark = self.path.join(MARK);
        let unfinished = self.path.join(format!("{MARK}{UNFINISHED}"));
        replace(&mark, &unfinished, MARK_TEXT.as_bytes()).map_err(refused(&mark))
    }

    fn next_version(&self) -> Result<Option<Box<dyn NextVersion>>, WriteError> {
        next::beside(&self.path)
    }

    fn remove(&mut self, path: &str) -> Result<(), WriteError> {
        let place = self.place(path);
        match fs::remove_file(&place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(refused(&place)(error));
            }
            _ => {}
        }
        let inner_folders = place
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != self.path.as_path());
        for folder in inner_folders {
            // Fails where something is left in it, and then so do all above.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::render::Site;
    use crate::write::{update, write};

    fn folder_with(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("made");
            fs::write(path, "").expect("written");
        }
        folder
    }

    #[test]
    fn a_written_file_is_whole_and_alone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut out = OutputFolder::new(folder.path().join("site"));
        out.write("a/index.html", b"one").expect("there is room");
        out.write("a/index.html", b"two").expect("there is room");
        assert_eq!(
            out.read("a/index.html").expect("readable"),
            Some(b"two".to_vec())
        );
        assert_eq!(
            out.list().expect("readable"),
            BTreeSet::from(["a/index.html".to_owned()])
        );
    }

    #[test]
    fn a_folder_with_other_files_is_no_place_for_a_site() {
        let folder = folder_with(&["thesis.docx"]);
        let error = OutputFolder::new(folder.path())
            .list()
            .expect_err("not a site");
        assert!(
            error
                .to_string()
                .contains("holds files that no build has put there"),
            "{error}"
        );
    }

    #[test]
    fn hidden_files_of_a_host_are_left_alone() {
        let folder = folder_with(&[".git/config", ".nojekyll"]);
        let mut out = OutputFolder::new(folder.path());
        out.write("index.html", b"").expect("there is room");
        assert_eq!(
            out.list().expect("readable"),
            BTreeSet::from(["index.html".to_owned()])
        );
    }

    #[test]
    fn folders_that_become_empty_go_with_their_last_file() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut out = OutputFolder::new(folder.path());
        out.write("a/b/index.html", b"").expect("there is room");
        out.write("a/index.html", b"").expect("there is room");
        out.remove("a/b/index.html").expect("it was there");
        assert!(!folder.path().join("a/b").exists());
        assert!(folder.path().join("a/index.html").exists());
        out.remove("a/index.html").expect("it was there");
        assert!(folder.path().is_dir() && !folder.path().join("a").exists());
    }

    #[test]
    fn a_site_is_known_again_until_another_program_changes_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let site = |text: &str| -> Site {
            let pages = ["index.html", "a/index.html"].map(str::to_owned);
            let file = |page| (page, Arc::from(text.as_bytes()));
            pages.into_iter().map(file).collect()
        };
        for (name, is_of_host) in [("exchanged", false), ("in-place", true)] {
            let place = folder.path().join(name);
            let mut out = OutputFolder::new(&place);
            assert_eq!(out.sign(), None);
            if is_of_host {
                // Then the folder stays, and each file is replaced.
                fs::create_dir_all(place.join(".git")).expect("made");
            }
            write(&site("one"), &mut out).expect("there is room");
            let first = out.sign().expect("a site");
            write(&site("one"), &mut out).expect("nothing to do");
            assert_eq!(out.sign().as_ref(), Some(&first));
            write(&site("two"), &mut out).expect("there is room");
            let second = out.sign().expect("a site");
            assert!(!second.is_of_same_site(&first), "{name}");
            update(&site("two"), &site("three"), &mut out).expect("there is room");
            assert!(out.sign().expect("a site").is_of_same_site(&second));
            fs::remove_file(place.join(MARK)).expect("it was there");
            assert_eq!(out.sign(), None);
        }
    }

    #[test]
    #[should_panic(expected = "inside the site")]
    fn a_path_that_leaves_the_site_is_never_written() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let _ = OutputFolder::new(folder.path()).write("../secret.html", b"");
    }

    #[test]
    fn a_site_never_stands_among_an_authors_own_files() {
        let folder = folder_with(&["course/content/course.toml", "course/themes/a/b"]);
        let course = folder.path().join("course");
        let refuse = |out: &Path| OutputFolder::of_course(out, &course).expect_err("no place");
        for out in [
            "",
            "content",
            "content/site",
            "themes",
            "site/../content",
            "..",
            ".git/x",
        ] {
            let error = refuse(&course.join(out)).to_string();
            assert!(error.contains("is no place for a site"), "{out}: {error}");
        }
        let _ = refuse(Path::new("/"));
        let home = std::env::home_dir().expect("there is a home");
        let _ = refuse(&home);
        for out in ["site", "contents", "../site", "deep/er/site"] {
            assert!(
                OutputFolder::of_course(course.join(out), &course).is_ok(),
                "{out}"
            );
        }
    }

    #[test]
    fn a_file_is_no_place_for_a_site_and_stays() {
        let folder = folder_with(&["course/content/course.toml", "thesis.md"]);
        let thesis = folder.path().join("thesis.md");
        let error = OutputFolder::of_course(&thesis, &folder.path().join("course"))
            .expect_err("no place")
            .to_string();
        assert!(error.contains("what stands there is no folder"), "{error}");
        assert!(OutputFolder::new(&thesis).list().is_err());
        assert!(thesis.is_file());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_or_to_nothing_is_none_either() {
        let folder = folder_with(&["course/content/course.toml", "thesis.md"]);
        let link = folder.path().join("site");
        for goal in ["thesis.md", "nothing"] {
            std::os::unix::fs::symlink(folder.path().join(goal), &link).expect("a link");
            assert!(OutputFolder::of_course(&link, &folder.path().join("course")).is_err());
            fs::remove_file(&link).expect("it was there");
        }
    }

    #[test]
    fn a_site_never_stands_inside_of_another() {
        let folder = folder_with(&["content/course.toml"]);
        let site = folder.path().join("site");
        let place = |out: &Path| OutputFolder::of_course(out, folder.path());
        let mut out = place(&site).expect("nothing is there");
        out.write("index.html", b"").expect("there is room");
        assert!(place(&site).is_ok());
        for inside in ["sub", "deep/er"] {
            let error = place(&site.join(inside)).expect_err("no place").to_string();
            assert!(error.contains("inside of another site"), "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_sources_is_no_way_around() {
        let folder = folder_with(&["course/content/course.toml"]);
        let course = folder.path().join("course");
        let link = folder.path().join("site");
        std::os::unix::fs::symlink(course.join("content"), &link).expect("a link");
        for out in [link.clone(), link.join("deeper")] {
            assert!(OutputFolder::of_course(out, &course).is_err());
        }
    }
}
