//! File access. This is the only module that may use `std::fs`.
//!
//! [`CourseFolder`] reads a course and [`OutputFolder`] writes a site. Paths are relative to the
//! course or the site, separated by `/`. [`crate::load`] and `crate::write` decide what to read
//! and write.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the only module that may"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use walkdir::{DirEntry, WalkDir};

use understory_source::COURSE_FILE;

use crate::load::{
    Files, LoadError, MAX_FILES, is_ignored, is_ignored_name, is_misplaced, max_size,
};

mod next;
mod output;
mod paths;

use paths::{TEMPORARY_SUFFIX, path_inside};

pub use next::NextVersion;
pub use output::{OutputFolder, WriteError};

/// Why a file of a course was not written.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// A file to be created already exists.
    #[error("{path} already exists; nothing was created", path = path.display())]
    InTheWay {
        /// The file.
        path: PathBuf,
    },
    /// The system reported an error.
    #[error("cannot write {path}: {reason}", path = path.display())]
    Refused {
        /// The file.
        path: PathBuf,
        /// The error from the system.
        reason: String,
    },
}

/// A course folder on disk.
#[derive(Debug)]
pub struct CourseFolder {
    path: PathBuf,
    /// Whether the last complete listing found any links.
    has_links: AtomicBool,
}

impl CourseFolder {
    /// Creates the course in `path`, which contains `content/` and may contain `themes/`.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), has_links: AtomicBool::new(false) }
    }

    /// Finds the nearest folder that contains a course: `start` or one of its parents.
    #[must_use]
    pub fn find(start: &Path) -> Option<Self> {
        let start = fs::canonicalize(start).ok()?;
        start
            .ancestors()
            .find(|folder| folder.join(COURSE_FILE).is_file())
            .map(|folder| Self::new(plain(folder.to_owned())))
    }

    /// Returns the path of the folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Creates new files. Creates nothing if one of them already exists.
    ///
    /// # Errors
    /// If a file already exists or can't be written.
    pub fn create(&self, files: &[(String, String)]) -> Result<(), CreateError> {
        let mut places = files.iter().map(|(path, _)| self.path.join(path));
        if let Some(path) = places.find(|place| place.exists()) {
            return Err(CreateError::InTheWay { path });
        }
        for (path, text) in files {
            let place = self.path.join(path);
            let refused = |reason: io::Error| CreateError::Refused {
                path: path.into(),
                reason: reason.to_string(),
            };
            fs::create_dir_all(place.parent().expect("a file is in a folder")).map_err(refused)?;
            let mut file = fs::File::create_new(&place).map_err(refused)?;
            file.write_all(text.as_bytes()).map_err(refused)?;
        }
        Ok(())
    }

    /// Replaces the text of a file. Other programs see either the old or the new text.
    ///
    /// # Errors
    /// If the file can't be written.
    pub fn replace(&self, path: &str, text: &str) -> Result<(), CreateError> {
        let place = self.path.join(path);
        let unfinished = self.path.join(format!("{path}{TEMPORARY_SUFFIX}"));
        fs::write(&unfinished, text)
            .and_then(|()| fs::rename(&unfinished, &place))
            .map_err(|reason| CreateError::Refused { path: place, reason: reason.to_string() })
    }

    /// Returns whether there is a file at a path, and nothing in it.
    #[must_use]
    pub fn is_empty_file(&self, path: &str) -> bool {
        let file = fs::metadata(self.path.join(path));
        file.is_ok_and(|file| file.is_file() && file.len() == 0)
    }

    /// Adds the files of `content` or `themes`, or of a folder under one of them. Returns whether
    /// there are links among them.
    fn list_under(&self, top: &str, paths: &mut Vec<String>) -> Result<bool, LoadError> {
        let root = top.split('/').next().unwrap_or(top);
        let depth = top.matches('/').count();
        let top = self.path.join(top);
        if fs::symlink_metadata(&top).is_err() {
            return Ok(false);
        }
        let real_root = self.path.join(root);
        let real_root = fs::canonicalize(real_root)
            .map_err(|reason| LoadError::Unreadable { path: root.to_owned(), reason })?;
        // A name that isn't UTF-8 is reported later.
        let passed_over = |path: &Path| match self.name_of(path) {
            Ok(path) => is_ignored(&path),
            Err(_) => {
                let name = path.file_name().unwrap_or_default();
                is_ignored_name(&name.to_string_lossy())
            }
        };
        let is_wanted = |entry: &DirEntry| {
            let name = entry.file_name().to_string_lossy();
            let unused_theme_folder = root == "themes"
                && entry.depth() + depth == 2
                && !understory_theme::FOLDERS.contains(&name.as_ref())
                && !(is_misplaced(&name) && entry.file_type().is_file());
            entry.depth() + depth == 0 || !(passed_over(entry.path()) || unused_theme_folder)
        };
        let mut has_links = false;
        let walk = WalkDir::new(&top).follow_links(true).sort_by_file_name();
        for (count, entry) in walk.into_iter().filter_entry(is_wanted).enumerate() {
            let entry = match entry {
                Ok(entry) => entry,
                // Some editors mark an unsaved file with a hidden broken link.
                Err(error) if error.path().is_some_and(passed_over) => continue,
                Err(error) => return Err(self.walk_error(root, error)),
            };
            let path = self.name_of(entry.path())?;
            if count >= MAX_FILES {
                return Err(LoadError::CourseTooLarge { path });
            }
            if entry.path_is_symlink() {
                has_links = true;
                let target = fs::canonicalize(entry.path())
                    .map_err(|reason| LoadError::Unreadable { path: path.clone(), reason })?;
                if !target.starts_with(&real_root) {
                    return Err(LoadError::LinkOutside { path, root: root.to_owned() });
                }
            }
            if entry.file_type().is_file() {
                paths.push(path);
            } else if !entry.file_type().is_dir() {
                return Err(not_a_file(path));
            }
        }
        Ok(has_links)
    }

    /// Returns the path relative to the course folder, separated by `/`.
    fn name_of(&self, path: &Path) -> Result<String, LoadError> {
        path_inside(path, &self.path).ok_or_else(|| LoadError::NameNotUtf8 {
            path: path.strip_prefix(&self.path).unwrap_or(path).to_owned(),
        })
    }

    fn walk_error(&self, root: &str, error: walkdir::Error) -> LoadError {
        let place = error.path().unwrap_or(Path::new(root));
        let leads_to_nothing = place.is_symlink() && !place.exists();
        let path = place.strip_prefix(&self.path).unwrap_or(place).to_string_lossy().into_owned();
        if leads_to_nothing && error.loop_ancestor().is_none() {
            let problem = "a broken symbolic link; fix or remove it";
            return LoadError::NotAFile { path, what: problem };
        }
        let reason = error.into_io_error().unwrap_or_else(|| {
            io::Error::other("a symbolic link points to one of its parent folders")
        });
        LoadError::Unreadable { path, reason }
    }
}

impl Files for CourseFolder {
    fn list(&self) -> Result<Vec<String>, LoadError> {
        let mut paths = Vec::new();
        let mut has_links = false;
        for root in ["content", "themes"] {
            has_links |= self.list_under(root, &mut paths)?;
        }
        self.has_links.store(has_links, Ordering::Relaxed);
        Ok(paths)
    }

    fn list_at(&self, path: &str) -> Result<Option<Vec<String>>, LoadError> {
        let mut paths = Vec::new();
        // A link's target changes under its own path, but its files are also listed under the
        // link.
        if self.has_links.load(Ordering::Relaxed) || self.list_under(path, &mut paths)? {
            return Ok(None);
        }
        Ok(Some(paths))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        let limit = max_size(path);
        let unreadable = |reason| LoadError::Unreadable { path: path.to_owned(), reason };
        let check_size = |size| match size > limit {
            true => Err(LoadError::TooLarge { path: path.to_owned(), size, limit }),
            false => Ok(()),
        };
        let file = open(&self.path.join(path)).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        if !metadata.is_file() {
            return Err(not_a_file(path.to_owned()));
        }
        check_size(metadata.len())?;
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
        let mut file = file.take(limit + 1);
        file.read_to_end(&mut bytes).map_err(unreadable)?;
        check_size(bytes.len() as u64)?;
        Ok(bytes)
    }
}

/// Rejects something that might never end, such as a pipe.
fn not_a_file(path: String) -> LoadError {
    let problem = "a device, a pipe or a socket; remove it from the course";
    LoadError::NotAFile { path, what: problem }
}

/// Opens a file. Doesn't block if it has become a pipe since it was listed.
fn open(place: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.open(place)
}

/// Reads the files of a runner bundle, by their paths in it.
///
/// # Errors
/// If the folder or one of its files can't be read.
pub fn read_bundle(folder: &Path) -> Result<BTreeMap<String, Arc<[u8]>>, LoadError> {
    let unreadable = |path: &Path| {
        let path = path.display().to_string();
        move |reason| LoadError::Unreadable { path, reason }
    };
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| unreadable(folder)(error.into()))?;
        let path = entry.path();
        let name = path_inside(path, folder)
            .ok_or_else(|| LoadError::NameNotUtf8 { path: path.to_owned() })?;
        let last = name.rsplit('/').next().unwrap_or_default();
        if entry.file_type().is_file() && !is_ignored_name(last) {
            let bytes = fs::read(path).map_err(unreadable(path))?;
            files.insert(name, Arc::from(bytes));
        }
    }
    Ok(files)
}

/// Reads any text file.
///
/// # Errors
/// If it can't be read or isn't UTF-8.
pub fn read_text(file: &Path) -> Result<String, LoadError> {
    let path = file.display().to_string();
    fs::read_to_string(file).map_err(|reason| LoadError::Unreadable { path, reason })
}

/// Writes a file into a folder for another program, and creates the folders between.
///
/// # Errors
/// If it can't be written.
pub fn write_file(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().expect("a file is in a folder"))?;
    fs::write(place, bytes)
}

/// A cache of texts by name. All of them can be recomputed.
///
/// Ignores errors, because they only cost time.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Creates the cache for recorded traces of a course.
    #[must_use]
    pub fn for_recordings(course: &Path) -> Self {
        Self { folder: course.join("target/understory/recordings") }
    }

    /// Creates the cache for what a course's programs did.
    #[must_use]
    pub fn for_outcomes(course: &Path) -> Self {
        Self { folder: course.join("target/understory/outcomes") }
    }

    /// Returns the text with this name, if it is cached.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(name)).ok()
    }

    /// Caches a text. The folder's `.gitignore` keeps it out of version control.
    pub fn write(&self, name: &str, text: &str) {
        let unfinished = self.folder.join(format!("{name}{TEMPORARY_SUFFIX}"));
        let _ = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(self.folder.join(".gitignore"), "*\n"))
            .and_then(|()| fs::write(&unfinished, text))
            .and_then(|()| fs::rename(&unfinished, self.folder.join(name)));
    }
}

/// Removes the `\\?\` prefix of canonical Windows paths, which confuses people and other
/// programs.
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
            fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("made");
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
        let paths = CourseFolder::new(folder.path()).list().expect("all is readable");
        assert_eq!(
            paths,
            ["content/01-a/part.md", "content/course.toml", "themes/mine/css/base.css"]
        );
    }

    #[test]
    fn the_course_is_found_from_a_folder_inside_it() {
        let folder = course(&["content/course.toml", "content/01-a/part.md"]);
        let course_folder =
            CourseFolder::find(&folder.path().join("content/01-a")).expect("a course");
        let expected = fs::canonicalize(folder.path()).expect("it exists");
        assert_eq!(course_folder.path(), plain(expected));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_content_is_rejected() {
        let folder = course(&["content/course.toml", "secret/key.txt"]);
        let link = folder.path().join("content/files");
        std::os::unix::fs::symlink(folder.path().join("secret"), link).expect("a link");
        let error = CourseFolder::new(folder.path()).list().expect_err("a link leads outside");
        assert_eq!(
            error.to_string(),
            "content/files is a symbolic link that leads out of content/; replace it with the file itself"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_broken_link_is_always_reported() {
        let folder = course(&["content/course.toml", "content/01-a/part.md"]);
        let link = folder.path().join("content/01-a/02-gone");
        std::os::unix::fs::symlink("01-here", link).expect("a link");
        let folder = CourseFolder::new(folder.path());
        let whole = folder.list().expect_err("a link to nothing").to_string();
        let alone = folder.list_at("content/01-a/02-gone");
        let alone = alone.expect_err("a link to nothing").to_string();
        let message = "content/01-a/02-gone is a broken symbolic link; fix or remove it";
        assert_eq!([whole, alone], [message, message]);
    }

    #[cfg(unix)]
    #[test]
    fn an_editors_mark_of_an_unsaved_file_is_ignored() {
        let folder = course(&["content/course.toml", "content/01-a/part.md"]);
        let mark = folder.path().join("content/01-a/.#part.md");
        std::os::unix::fs::symlink("ada@desk.4711:1700000000", mark).expect("a link");
        let folder = CourseFolder::new(folder.path());
        assert_eq!(
            folder.list().expect("all is readable"),
            ["content/01-a/part.md", "content/course.toml"]
        );
        let alone = folder.list_at("content/01-a/.#part.md");
        assert_eq!(alone.expect("all is readable"), Some(Vec::new()));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_inside_the_content_is_followed() {
        let folder = course(&["content/course.toml", "content/shared/data.csv"]);
        let link = folder.path().join("content/data.csv");
        std::os::unix::fs::symlink(folder.path().join("content/shared/data.csv"), link)
            .expect("a link");
        let paths = CourseFolder::new(folder.path()).list().expect("all stays inside");
        assert!(paths.contains(&"content/data.csv".to_owned()), "{paths:?}");
    }
}
