//! Loads a folder of content and themes into [`Sources`].
//!
//! Decides which files belong to a course and which of them must be text, and fills in the
//! default theme. Files come through [`Files`], so this module never touches the disk. It doesn't
//! know Markdown, lessons or templates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

pub use understory_source::{COURSE_FILE, Contents, Sources};

/// The maximum size of a text file in bytes, a hundred times a long lesson. Larger files are
/// rejected before they are read, because rendering them would take minutes.
pub const MAX_TEXT_BYTES: u64 = 2_000_000;
/// The maximum size of any other file in bytes. Web hosts and code hosts don't accept larger ones.
pub const MAX_FILE_BYTES: u64 = 100_000_000;
/// The maximum size of a course in bytes, because all of it is held in memory.
pub const MAX_COURSE_BYTES: u64 = 2_000_000_000;
/// The maximum number of files and folders of a course. Linked files count once per link.
pub const MAX_FILES: usize = 200_000;

/// Extensions of files that the generator reads as text.
const TEXT_ENDINGS: [&str; 7] = ["md", "toml", "py", "html", "css", "js", "sql"];

/// The files of a course: a folder on disk, or a map in a test.
pub trait Files {
    /// Lists every file under `content/` and `themes/`, as paths relative to the course folder,
    /// separated by `/`.
    ///
    /// # Errors
    /// If a folder can't be read, or a link leads out of the course.
    fn list(&self) -> Result<Vec<String>, LoadError>;

    /// Lists the files at and under `path`: none if nothing is there, or a single file. Returns
    /// `None` if only a full [`Files::list`] can find them, for example because of links.
    ///
    /// # Errors
    /// If a folder can't be read.
    fn list_at(&self, path: &str) -> Result<Option<Vec<String>>, LoadError>;

    /// Reads a file.
    ///
    /// # Errors
    /// If the file can't be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError>;
}

/// Why a course could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder isn't a course.
    #[error("not a course: could not find `{COURSE_FILE}`")]
    NoCourse,
    /// The system reported an error.
    #[error("cannot read {path}: {reason}")]
    Unreadable {
        /// Relative to the course folder.
        path: String,
        /// The error from the system.
        reason: std::io::Error,
    },
    /// A file that is too large for its type.
    #[error(
        "{path} is too large: {size} bytes, and the limit for this type of file is {limit}; split the file or remove it"
    )]
    TooLarge {
        /// Relative to the course folder.
        path: String,
        /// In bytes.
        size: u64,
        /// In bytes.
        limit: u64,
    },
    /// Too many files or bytes.
    #[error(
        "the course has more than {MAX_COURSE_BYTES} bytes or {MAX_FILES} files (stopped at {path}); remove large files and repeated links to the same folder from content/"
    )]
    CourseTooLarge {
        /// Relative to the course folder.
        path: String,
    },
    /// Something that can't be read like a file: a device, a pipe, a socket or a broken link.
    #[error("{path} is {what}")]
    NotAFile {
        /// Relative to the course folder.
        path: String,
        /// What it is, and what to do about it.
        what: &'static str,
    },
    /// A file name that isn't UTF-8.
    #[error("the name of {} is not valid UTF-8; rename the file", .path.display())]
    NameNotUtf8 {
        /// Relative to the course folder.
        path: PathBuf,
    },
    /// A symbolic link to something outside.
    #[error("{path} is a symbolic link that leads out of {root}/; replace it with the file itself")]
    LinkOutside {
        /// Relative to the course folder.
        path: String,
        /// `content` or `themes`.
        root: String,
    },
}

impl LoadError {
    /// Returns the file that caused the error, relative to the course folder.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::NoCourse => None,
            Self::NameNotUtf8 { path } => path.to_str(),
            Self::Unreadable { path, .. }
            | Self::TooLarge { path, .. }
            | Self::CourseTooLarge { path }
            | Self::NotAFile { path, .. }
            | Self::LinkOutside { path, .. } => Some(path),
        }
    }
}

/// Loads every file that a build may need.
///
/// # Errors
/// If there is no course, or a file of it can't be read.
pub fn load(files: &dyn Files) -> Result<Sources, LoadError> {
    load_again(files, &Sources::default(), &Changes::Anything)
}

/// Where files may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes {
    /// Anywhere.
    Anything,
    /// At and under these paths, relative to the course folder.
    At(BTreeSet<String>),
}

impl Changes {
    /// Returns the union of both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        match (self, other) {
            (Self::At(mut one), Self::At(other)) => {
                one.extend(other);
                Self::At(one)
            }
            _ => Self::Anything,
        }
    }
}

/// Loads the course again after a change. Reads only what may have changed since `before`;
/// everything else keeps its value.
///
/// # Errors
/// See [`load`].
pub fn load_again(
    files: &dyn Files,
    before: &Sources,
    changed: &Changes,
) -> Result<Sources, LoadError> {
    if let Changes::At(paths) = changed
        && let Some(changes) = changes_at(files, before, paths)?
    {
        return Ok(before.with(changes));
    }
    let paths = files.list()?;
    if !paths.iter().any(|path| path == COURSE_FILE) {
        return Err(LoadError::NoCourse);
    }
    let theme = default_theme().into_iter();
    let mut loaded: BTreeMap<String, Option<Contents>> =
        theme.map(|(path, contents)| (path, Some(contents))).collect();
    let mut size = 0;
    for path in paths.into_iter().filter(|path| is_wanted(path)) {
        let bytes = files.read(&path)?;
        size += bytes.len() as u64;
        if size > MAX_COURSE_BYTES {
            return Err(LoadError::CourseTooLarge { path });
        }
        let contents = contents(&path, bytes);
        loaded.insert(path, Some(contents));
    }
    for (_, file) in before.iter() {
        // `None` removes a file, so what isn't there any more disappears.
        loaded.entry(file.path.clone()).or_insert(None);
    }
    Ok(before.with(loaded))
}

/// Returns the maximum size of a file with this name, in bytes.
#[must_use]
pub fn max_size(path: &str) -> u64 {
    if must_be_text(path) { MAX_TEXT_BYTES } else { MAX_FILE_BYTES }
}

fn must_be_text(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TEXT_ENDINGS.contains(&ending)
}

/// Returns what is different at these paths, or `None` if everything must be listed to find out.
fn changes_at(
    files: &dyn Files,
    before: &Sources,
    paths: &BTreeSet<String>,
) -> Result<Option<BTreeMap<String, Option<Contents>>>, LoadError> {
    let mut changes = BTreeMap::new();
    for path in paths {
        let Some(there) = files.list_at(path)? else {
            return Ok(None);
        };
        let within = format!("{path}/");
        let known_file = before.find(path).map(|_| path.clone());
        let known_paths =
            known_file.into_iter().chain(before.under(&within).map(|(_, file)| file.path.clone()));
        let mut gone: BTreeSet<String> = known_paths.collect();
        for path in there.into_iter().filter(|path| is_wanted(path)) {
            gone.remove(&path);
            let contents = contents(&path, files.read(&path)?);
            changes.insert(path, Some(contents));
        }
        // Removing a file that overrides the default theme brings the default one back.
        if gone.iter().any(|path| path == COURSE_FILE || path.starts_with(DEFAULT_THEME)) {
            return Ok(None);
        }
        changes.extend(gone.into_iter().map(|path| (path, None)));
    }
    Ok(Some(changes))
}

const DEFAULT_THEME: &str = "themes/default/";

/// Returns whether the path of a file or folder is ignored. In a starter, hidden files such as
/// `.gitignore` and `.github/` are part of the project, and its right and wrong answers can have
/// others, which readers never get.
#[must_use]
pub fn is_ignored(path: &str) -> bool {
    let folder = path.strip_prefix("content/starters/").map(|path| path.split('/').nth(1));
    let is_answer = matches!(folder, Some(Some("alternatives" | "mistakes")));
    let is_allowed = |name| {
        folder.is_some() && DOTFILES_OF_PROJECTS.contains(&name)
            || is_answer && DOTFILES_OF_ANSWERS.contains(&name)
    };
    path.split('/').any(|name| is_ignored_name(name) && !is_allowed(name))
}

/// Hidden files and folders that show a mistake if they're in a project.
const DOTFILES_OF_ANSWERS: [&str; 2] = [".env", ".mypy_cache"];

/// Hidden files and folders that a project may need.
const DOTFILES_OF_PROJECTS: [&str; 7] = [
    ".dockerignore",
    ".env.example",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".python-version",
];

/// Returns whether a file or folder with this name is ignored: a hidden file, an editor's backup,
/// or a tool's leftovers.
#[must_use]
pub fn is_ignored_name(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || ["__pycache__", "node_modules", "Thumbs.db"].contains(&name)
}

/// Types of files that authors may put next to the theme's folders by mistake.
const MISPLACED: [&str; 4] = [".css", ".html", ".js", ".woff2"];

/// Returns whether a theme file is next to the theme's folders instead of in one of them. It is
/// only read in order to report it.
#[must_use]
pub(crate) fn is_misplaced(path: &str) -> bool {
    !path.contains('/') && MISPLACED.iter().any(|ending| path.ends_with(ending))
}

/// Returns whether the file is loaded: all content, but only the known folders of a theme.
fn is_wanted(path: &str) -> bool {
    let mut names = path.split('/');
    if is_ignored(path) {
        return false;
    }
    match names.next() {
        Some("content") => true,
        Some("themes") => names.nth(1).is_some_and(|folder| {
            understory_theme::FOLDERS.contains(&folder)
                || (names.next().is_none() && is_misplaced(folder))
        }),
        _ => false,
    }
}

/// Removes what editors add from text that the generator reads. Any other file keeps every byte,
/// because a lesson may be about those bytes.
fn contents(path: &str, bytes: Vec<u8>) -> Contents {
    let must_be_text = must_be_text(path);
    match String::from_utf8(bytes) {
        // UTF-16 has a zero in every other byte.
        Ok(text) if must_be_text && text.contains('\0') => Contents::Undecodable(text),
        Ok(text) if must_be_text => Contents::Text(clean(text)),
        // A download has to keep these bytes, and text loses them.
        Ok(text) if text.starts_with('\u{feff}') || text.contains('\r') => {
            Contents::Binary(text.into_bytes())
        }
        Ok(text) => Contents::Text(text),
        Err(error) if must_be_text => {
            let text = String::from_utf8_lossy(error.as_bytes());
            Contents::Undecodable(clean(text.into_owned()))
        }
        Err(error) => Contents::Binary(error.into_bytes()),
    }
}

fn clean(text: String) -> String {
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    // Most files have none, and are returned without a copy.
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

fn default_theme() -> BTreeMap<String, Contents> {
    let files = understory_theme::files().into_iter();
    let files = files.map(|(path, bytes)| (format!("{DEFAULT_THEME}{path}"), bytes));
    let wanted_files = files.filter(|(path, _)| is_wanted(path));
    wanted_files.map(|(path, bytes)| (path.clone(), contents(&path, bytes.to_vec()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct InMemory(BTreeMap<&'static str, &'static [u8]>);

    impl Files for InMemory {
        fn list(&self) -> Result<Vec<String>, LoadError> {
            Ok(self.0.keys().map(|path| (*path).to_owned()).collect())
        }

        fn list_at(&self, path: &str) -> Result<Option<Vec<String>>, LoadError> {
            let within = format!("{path}/");
            let is_there = |each: &&&str| **each == path || each.starts_with(&within);
            let paths = self.0.keys().filter(is_there);
            Ok(Some(paths.map(|path| (*path).to_owned()).collect()))
        }

        fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
            Ok(self.0[path].to_vec())
        }
    }

    fn load_with(path: &'static str, bytes: &'static [u8]) -> Result<Sources, LoadError> {
        load(&InMemory(BTreeMap::from([(COURSE_FILE, &b""[..]), (path, bytes)])))
    }

    fn loaded(path: &'static str, bytes: &'static [u8]) -> Option<Contents> {
        let sources = load_with(path, bytes).expect("the files are readable");
        sources.find(path).map(|id| sources.file(id).contents.clone())
    }

    #[test]
    fn a_folder_without_a_course_file_is_not_a_course() {
        let error = load(&InMemory(BTreeMap::new())).expect_err("not a course");
        assert_eq!(error.to_string(), "not a course: could not find `content/course.toml`");
    }

    #[test]
    fn byte_order_marks_and_carriage_returns_are_removed() {
        let contents = loaded("content/home.md", b"\xef\xbb\xbfone\r\ntwo\rthree\n");
        assert_eq!(contents, Some(Contents::Text("one\ntwo\nthree\n".into())));
    }

    #[test]
    fn data_keeps_every_byte() {
        let bytes = b"\xef\xbb\xbfname;price\r\n";
        let contents = loaded("content/01-a/01-b/files/prices.csv", bytes);
        assert_eq!(contents, Some(Contents::Binary(bytes.to_vec())));
    }

    #[test]
    fn text_in_another_encoding_is_marked() {
        for bytes in [&b"one\ncaf\xe9\n"[..], b"one\nt\0w\0o\0"] {
            let contents = loaded("content/01-a/part.md", bytes);
            assert!(matches!(contents, Some(Contents::Undecodable(_))), "{contents:?}");
        }
    }

    #[test]
    fn leftovers_of_editors_and_tools_are_ignored() {
        for path in [
            "content/.home.md.swp",
            "content/home.md~",
            "content/#home.md#",
            "content/01-a/__pycache__/x.pyc",
            "themes/default/build/build.mjs",
            "content/.gitignore",
            "content/starters/ap5/.venv/pyvenv.cfg",
            "content/starters/ap5/reference/.env",
        ] {
            assert_eq!(loaded(path, b"x"), None, "{path}");
        }
    }

    #[test]
    fn only_changed_files_are_read() {
        let mut files = InMemory(BTreeMap::from([
            (COURSE_FILE, &b""[..]),
            ("content/01-a/part.md", b"1"),
            ("content/01-a/01-b/lesson.md", b"1"),
            ("themes/default/css/tokens.css", b"mine"),
        ]));
        let before = load(&files).expect("the files are readable");
        files.0.insert("content/01-a/part.md", b"not reported");
        files.0.insert("content/02-c/part.md", b"2");
        files.0.remove("content/01-a/01-b/lesson.md");
        let at = |path: &str| Changes::At(BTreeSet::from([path.to_owned()]));
        let again = |changed, before: &Sources| {
            load_again(&files, before, &changed).expect("the files are readable")
        };
        let after = again(at("content/01-a/01-b"), &again(at("content/02-c"), &before));
        let text = |path: &str| Some(after.file(after.find(path)?).text()?.to_owned());
        assert_eq!(text("content/01-a/part.md").as_deref(), Some("1"));
        assert_eq!(text("content/02-c/part.md").as_deref(), Some("2"));
        assert_eq!(text("content/01-a/01-b/lesson.md"), None);
        files.0.remove("themes/default/css/tokens.css");
        let own = load_again(&files, &after, &at("themes/default/css/tokens.css"));
        let own = own.expect("the files are readable");
        let tokens = own.find("themes/default/css/tokens.css").expect("the default one");
        assert_ne!(own.file(tokens).text(), Some("mine"));
    }

    #[test]
    fn a_starter_keeps_the_hidden_files_of_its_project() {
        for path in [
            "content/starters/wf3/.gitignore",
            "content/starters/dp4/.github/workflows/tests.yml",
            "content/starters/se1/mistakes/old/.env",
        ] {
            assert!(loaded(path, b"x").is_some(), "{path}");
        }
    }

    #[test]
    fn a_course_overrides_the_default_theme_file_by_file() {
        let path = "themes/default/templates/base.html";
        let own = load_with(path, b"mine").expect("the files are readable");
        let file = own.find(path).expect("the file was just given");
        assert_eq!(own.file(file).text(), Some("mine"));
        assert!(own.find("themes/default/templates/lesson.html").is_some());
    }
}
