//! The disk: the only module that may use `std::fs`.
//!
//! Owns [`CourseFolder`], from which a course is read, and [`OutputFolder`], into which a
//! site is written. Takes paths from the course's or the site's folder, parted by `/`.
//! Decides nothing: what is read and what is written is said by [`crate::load`] and
//! [`crate::write`].
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the one module that may"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::load::{COURSE_FILE, Files, LoadError, THEME_FOLDERS, is_skipped};
use crate::new::NewError;
use crate::write::{Output, WriteError};

/// A course's folder on disk.
#[derive(Debug, Clone)]
pub struct CourseFolder {
    path: PathBuf,
}

impl CourseFolder {
    /// The course in `path`, which holds `content/` and perhaps `themes/`.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The nearest folder from `start` upwards that holds a course.
    #[must_use]
    pub fn find(start: &Path) -> Option<Self> {
        let start = fs::canonicalize(start).ok()?;
        start
            .ancestors()
            .find(|folder| folder.join(COURSE_FILE).is_file())
            .map(|folder| Self::new(plain(folder.to_owned())))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes files that are not there yet; where one of them is, nothing is made.
    ///
    /// # Errors
    /// When the disk refuses, or something is there already.
    pub fn make(&self, files: &[(String, String)]) -> Result<(), NewError> {
        let mut places = files.iter().map(|(path, _)| self.path.join(path));
        if let Some(path) = places.find(|place| place.exists()) {
            return Err(NewError::InTheWay { path });
        }
        for (path, text) in files {
            let place = self.path.join(path);
            let refused = |reason: io::Error| NewError::Refused {
                path: path.into(),
                reason: reason.to_string(),
            };
            fs::create_dir_all(place.parent().expect("a file stands in a folder"))
                .map_err(refused)?;
            let mut file = fs::File::create_new(&place).map_err(refused)?;
            file.write_all(text.as_bytes()).map_err(refused)?;
        }
        Ok(())
    }

    /// Gives a file another text; whoever reads it meanwhile sees the old or the new one.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn replace(&self, path: &str, text: &str) -> Result<(), NewError> {
        let place = self.path.join(path);
        let unfinished = self.path.join(format!("{path}{UNFINISHED}"));
        fs::write(&unfinished, text)
            .and_then(|()| fs::rename(&unfinished, &place))
            .map_err(|reason| NewError::Refused {
                path: place,
                reason: reason.to_string(),
            })
    }

    fn list_root(&self, root: &str, paths: &mut Vec<String>) -> Result<(), LoadError> {
        let top = self.path.join(root);
        if !top.is_dir() {
            return Ok(());
        }
        let real_top = fs::canonicalize(&top).map_err(|reason| LoadError::Unreadable {
            path: root.to_owned(),
            reason,
        })?;
        let wanted = |entry: &DirEntry| {
            let name = entry.file_name().to_string_lossy();
            let unused_theme_folder =
                root == "themes" && entry.depth() == 2 && !THEME_FOLDERS.contains(&name.as_ref());
            entry.depth() == 0 || !(is_skipped(&name) || unused_theme_folder)
        };
        let walk = WalkDir::new(&top).follow_links(true).sort_by_file_name();
        for entry in walk.into_iter().filter_entry(wanted) {
            let entry = entry.map_err(|error| self.walk_error(root, error))?;
            let path = self.name_of(entry.path())?;
            if entry.path_is_symlink() {
                let target =
                    fs::canonicalize(entry.path()).map_err(|reason| LoadError::Unreadable {
                        path: path.clone(),
                        reason,
                    })?;
                if !target.starts_with(&real_top) {
                    return Err(LoadError::LinkOutside {
                        path,
                        root: root.to_owned(),
                    });
                }
            }
            if entry.file_type().is_file() {
                paths.push(path);
            }
        }
        Ok(())
    }

    /// The path from the course's folder, parted by `/`.
    fn name_of(&self, path: &Path) -> Result<String, LoadError> {
        let inside = path.strip_prefix(&self.path).unwrap_or(path);
        let names: Option<Vec<&str>> = inside
            .components()
            .map(|component| component.as_os_str().to_str())
            .collect();
        match names {
            Some(names) => Ok(names.join("/")),
            None => Err(LoadError::OddName {
                path: inside.to_owned(),
            }),
        }
    }

    fn walk_error(&self, root: &str, error: walkdir::Error) -> LoadError {
        let path = error.path().unwrap_or(Path::new(root));
        let path = path
            .strip_prefix(&self.path)
            .unwrap_or(path)
            .to_string_lossy()
            .into_owned();
        let reason = error
            .into_io_error()
            .unwrap_or_else(|| io::Error::other("a symbolic link leads back to a folder above it"));
        LoadError::Unreadable { path, reason }
    }
}

impl Files for CourseFolder {
    fn list(&self) -> Result<Vec<String>, LoadError> {
        let mut paths = Vec::new();
        self.list_root("content", &mut paths)?;
        self.list_root("themes", &mut paths)?;
        Ok(paths)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        fs::read(self.path.join(path)).map_err(|reason| LoadError::Unreadable {
            path: path.to_owned(),
            reason,
        })
    }
}

/// The files of a runner's bundle, by their paths in it.
///
/// # Errors
/// When the folder or a file of it cannot be read.
pub fn read_bundle(folder: &Path) -> Result<BTreeMap<String, Arc<[u8]>>, LoadError> {
    let unreadable = |path: &Path| {
        let path = path.display().to_string();
        move |reason| LoadError::Unreadable { path, reason }
    };
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| unreadable(folder)(error.into()))?;
        let path = entry.path();
        let odd_name = || LoadError::OddName {
            path: path.to_owned(),
        };
        let name = entry.file_name().to_str().ok_or_else(odd_name)?;
        if entry.file_type().is_file() && !is_skipped(name) {
            let place = path.strip_prefix(folder).expect("it was found there");
            let parts: Option<Vec<_>> = place
                .components()
                .map(|part| part.as_os_str().to_str())
                .collect();
            let bytes = fs::read(path).map_err(unreadable(path))?;
            files.insert(parts.ok_or_else(odd_name)?.join("/"), Arc::from(bytes));
        }
    }
    Ok(files)
}

/// The text of any file.
///
/// # Errors
/// When it cannot be read, or is not UTF-8.
pub fn read_text(file: &Path) -> Result<String, LoadError> {
    let path = file.display().to_string();
    fs::read_to_string(file).map_err(|reason| LoadError::Unreadable { path, reason })
}

/// What was worked out once and can be worked out again: texts by a name.
///
/// Whatever goes wrong with it only costs time, so nothing here fails.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The recordings of a course's figures.
    #[must_use]
    pub fn of_recordings(course: &Path) -> Self {
        Self {
            folder: course.join("target/understory/recordings"),
        }
    }

    /// What was kept under a name.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(name)).ok()
    }

    /// Keeps a text. The folder tells version control to leave it alone.
    pub fn write(&self, name: &str, text: &str) {
        let unfinished = self.folder.join(format!("{name}{UNFINISHED}"));
        let _ = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(self.folder.join(".gitignore"), "*\n"))
            .and_then(|()| fs::write(&unfinished, text))
            .and_then(|()| fs::rename(&unfinished, self.folder.join(name)));
    }
}

/// The folder that a site is written into.
#[derive(Debug, Clone)]
pub struct OutputFolder {
    path: PathBuf,
}

/// What the name of a file ends with while it is being written. A build that was killed
/// may leave such a file; the next one overwrites it or takes it away.
const UNFINISHED: &str = ".understory-new";

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

    /// The place of a file of the site. A path that would lead out of the folder is our
    /// own mistake: the plan makes paths of slugs alone.
    fn place(&self, path: &str) -> PathBuf {
        let is_inside = !path.split('/').any(|name| matches!(name, "" | "." | ".."))
            && !path.contains(['\\', ':', '\0']);
        assert!(
            is_inside,
            "the plan keeps every path inside the site: {path}"
        );
        self.path.join(path)
    }
}

fn refused(path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_owned();
    move |reason| WriteError::Refused { path, reason }
}

impl Output for OutputFolder {
    fn list(&self) -> Result<BTreeSet<String>, WriteError> {
        let mut paths = BTreeSet::new();
        if !self.path.is_dir() {
            return Ok(paths);
        }
        let is_ours = |entry: &DirEntry| {
            entry.depth() != 1 || !entry.file_name().as_encoded_bytes().starts_with(b".")
        };
        for entry in WalkDir::new(&self.path).into_iter().filter_entry(is_ours) {
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
        if !paths.is_empty() && !self.path.join(MARK).is_file() {
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
        let written = fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, &place));
        if written.is_err() {
            // What could not be finished is no use to anybody; the first error is what counts.
            let _ = fs::remove_file(&unfinished);
        }
        written.map_err(refused(&place))
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

/// Windows' canonical paths begin with `\\?\`, which readers and other programs trip over.
fn plain(path: PathBuf) -> PathBuf {
    match path.to_str().and_then(|text| text.strip_prefix(r"\\?\")) {
        Some(rest) => PathBuf::from(rest),
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("made");
            fs::write(path, "").expect("written");
        }
        folder
    }

    #[test]
    fn files_are_named_from_the_course_folder() {
        let folder = course(&[
            "content/course.toml",
            "content/01-a/part.md",
            "content/.git/config",
            "themes/mine/css/base.css",
            "themes/mine/build/build.mjs",
            "README.md",
        ]);
        let paths = CourseFolder::new(folder.path())
            .list()
            .expect("all is readable");
        assert_eq!(
            paths,
            [
                "content/01-a/part.md",
                "content/course.toml",
                "themes/mine/css/base.css"
            ]
        );
    }

    #[test]
    fn the_course_is_found_from_a_folder_inside_it() {
        let folder = course(&["content/course.toml", "content/01-a/part.md"]);
        let found = CourseFolder::find(&folder.path().join("content/01-a")).expect("a course");
        let expected = fs::canonicalize(folder.path()).expect("it exists");
        assert_eq!(found.path(), plain(expected));
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
        let folder = course(&["thesis.docx"]);
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
        let folder = course(&[".git/config", ".nojekyll"]);
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
    #[should_panic(expected = "inside the site")]
    fn a_path_that_leaves_the_site_is_never_written() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let _ = OutputFolder::new(folder.path()).write("../secret.html", b"");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_content_is_refused_by_name() {
        let folder = course(&["content/course.toml", "secret/key.txt"]);
        let link = folder.path().join("content/files");
        std::os::unix::fs::symlink(folder.path().join("secret"), link).expect("a link");
        let error = CourseFolder::new(folder.path())
            .list()
            .expect_err("a link leads outside");
        assert_eq!(
            error.to_string(),
            "content/files is a link that leaves content/: put the file itself there"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_inside_the_content_is_followed() {
        let folder = course(&["content/course.toml", "content/shared/data.csv"]);
        let link = folder.path().join("content/data.csv");
        std::os::unix::fs::symlink(folder.path().join("content/shared/data.csv"), link)
            .expect("a link");
        let paths = CourseFolder::new(folder.path())
            .list()
            .expect("all stays inside");
        assert!(paths.contains(&"content/data.csv".to_owned()), "{paths:?}");
    }
}
