//! Load: a folder of content and themes becomes [`Sources`].
//!
//! Owns which files count, what text is, and the default theme that fills in what a
//! course does not bring. Files come through [`Files`], so that this module never sees a
//! disk. Knows nothing of Markdown, lessons or templates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use include_dir::{Dir, include_dir};

use crate::source::{Contents, Sources};

/// The path of the file that makes a folder a course.
pub const COURSE_FILE: &str = "content/course.toml";

// `build.rs` includes it, too.
include!("load/theme_folders.rs");

/// The largest text that the generator reads, in bytes: hundred times a long lesson. What
/// is larger is refused before it is read, for it would take minutes to make a page of it.
pub const LONGEST_TEXT: u64 = 2_000_000;
/// The largest other file, in bytes. Hosts of sites and repositories refuse larger ones.
pub const LARGEST_FILE: u64 = 100_000_000;
/// How many bytes a course may have in all: it is held in memory whole.
pub const MOST_BYTES: u64 = 2_000_000_000;
/// How many files and folders a course may have, counted as often as links show them.
pub const MOST_FILES: usize = 200_000;

/// Files whose text the generator itself reads, so that they have to be text.
const TEXT_ENDINGS: [&str; 7] = ["md", "toml", "py", "html", "css", "js", "sql"];

static DEFAULT_TAKE_HOME: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/take-home");
static DEFAULT_TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/templates");
static DEFAULT_CSS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/css");
static DEFAULT_JS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/js");
static DEFAULT_FONTS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/fonts");
static DEFAULT_ICONS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/icons");
static DEFAULT_VENDOR: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/vendor");
static DEFAULT_WORDS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/words");
static DEFAULT_ROOT: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/root");

/// In the order of [`THEME_FOLDERS`].
static DEFAULT_FOLDERS: [&Dir; THEME_FOLDERS.len()] = [
    &DEFAULT_TEMPLATES,
    &DEFAULT_CSS,
    &DEFAULT_JS,
    &DEFAULT_FONTS,
    &DEFAULT_ICONS,
    &DEFAULT_VENDOR,
    &DEFAULT_ROOT,
    &DEFAULT_TAKE_HOME,
    &DEFAULT_WORDS,
];

/// Where a course's files are: a folder on disk, or a map in a test.
pub trait Files {
    /// The paths of every file under `content/` and `themes/`, from the course's folder,
    /// parted by `/`.
    ///
    /// # Errors
    /// When a folder cannot be read, or a link leads out of the course.
    fn list(&self) -> Result<Vec<String>, LoadError>;

    /// The same at and under `path`: nothing where nothing is there any more, itself where
    /// it is a file. `None` where only [`Files::list`] can tell, as where there are links.
    ///
    /// # Errors
    /// When a folder cannot be read.
    fn list_at(&self, path: &str) -> Result<Option<Vec<String>>, LoadError>;

    /// The bytes of one of them.
    ///
    /// # Errors
    /// When the file cannot be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError>;
}

/// Why a course could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder is no course.
    #[error("no course here: {COURSE_FILE} is missing")]
    NoCourse,
    /// The disk refuses.
    #[error("cannot read {path}: {reason}")]
    Unreadable {
        /// From the course's folder.
        path: String,
        /// What the system says.
        reason: std::io::Error,
    },
    /// A source file in another encoding.
    #[error("{path}:{line} is not UTF-8 text: save the file as UTF-8 in your editor")]
    NotText {
        /// From the course's folder.
        path: String,
        /// The line of the first byte that is not UTF-8, or that is zero.
        line: usize,
    },
    /// A file that is larger than any of its kind may be.
    #[error(
        "{path} has {size} bytes; a file of its kind may have {limit}: make several of it, or leave it out"
    )]
    TooLarge {
        /// From the course's folder.
        path: String,
        /// In bytes.
        size: u64,
        /// In bytes.
        limit: u64,
    },
    /// More than a course may hold.
    #[error(
        "the course has more than {MOST_BYTES} bytes or {MOST_FILES} files, of which {path} is one: take large data out of content/, and links that show folders many times"
    )]
    TooMuch {
        /// From the course's folder.
        path: String,
    },
    /// A device, a pipe or a socket, from which reading may never end.
    #[error("{path} is a device, a pipe or a socket: take it out of the course")]
    NoFile {
        /// From the course's folder.
        path: String,
    },
    /// A file name that cannot be written in a path of the course.
    #[error("the name of {} is not UTF-8: rename the file", .path.display())]
    OddName {
        /// From the course's folder.
        path: PathBuf,
    },
    /// A symbolic link to what is not there.
    #[error("{path} is a link that leads to nothing: mend it, or take it away")]
    LinkToNothing {
        /// From the course's folder.
        path: String,
    },
    /// A symbolic link to something outside.
    #[error("{path} is a link that leaves {root}/: put the file itself there")]
    LinkOutside {
        /// From the course's folder.
        path: String,
        /// `content` or `themes`.
        root: String,
    },
}

impl LoadError {
    /// The file, from the course's folder, and its line, where one is at fault.
    #[must_use]
    pub fn place(&self) -> Option<(&str, usize)> {
        match self {
            Self::NoCourse => None,
            Self::NotText { path, line } => Some((path, *line)),
            Self::OddName { path } => path.to_str().map(|path| (path, 1)),
            Self::Unreadable { path, .. }
            | Self::TooLarge { path, .. }
            | Self::TooMuch { path }
            | Self::NoFile { path }
            | Self::LinkToNothing { path }
            | Self::LinkOutside { path, .. } => Some((path, 1)),
        }
    }
}

/// Reads every file that a build may need.
///
/// # Errors
/// When there is no course, or when a file of it cannot be read as what it has to be.
pub fn load(files: &dyn Files) -> Result<Sources, LoadError> {
    load_again(files, &Sources::default(), &Changed::Anything)
}

/// Where files may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Anywhere.
    Anything,
    /// At and under these paths, from the course's folder.
    At(BTreeSet<String>),
}

impl Changed {
    /// Where files may have changed that did at one or the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::At(mut one), Self::At(other)) => {
                one.extend(other);
                Self::At(one)
            }
            _ => Self::Anything,
        }
    }
}

/// The same, where `before` was loaded earlier: only what may have changed is read, and what
/// did not change stays the same value.
///
/// # Errors
/// As [`load`].
pub fn load_again(
    files: &dyn Files,
    before: &Sources,
    changed: &Changed,
) -> Result<Sources, LoadError> {
    if let Changed::At(paths) = changed
        && let Some(changes) = changes_at(files, before, paths)?
    {
        return Ok(before.with(changes));
    }
    let paths = files.list()?;
    if !paths.iter().any(|path| path == COURSE_FILE) {
        return Err(LoadError::NoCourse);
    }
    let theme = default_theme()?.into_iter();
    let mut loaded: BTreeMap<String, Option<Contents>> = theme
        .map(|(path, contents)| (path, Some(contents)))
        .collect();
    let mut size = 0;
    for path in paths.into_iter().filter(|path| is_wanted(path)) {
        let bytes = files.read(&path)?;
        size += bytes.len() as u64;
        if size > MOST_BYTES {
            return Err(LoadError::TooMuch { path });
        }
        let contents = contents(&path, bytes)?;
        loaded.insert(path, Some(contents));
    }
    for (_, file) in before.iter() {
        loaded.entry(file.path.clone()).or_insert(None);
    }
    Ok(before.with(loaded))
}

/// How large a file of this name may be, in bytes.
#[must_use]
pub fn largest(path: &str) -> u64 {
    if must_be_text(path) {
        LONGEST_TEXT
    } else {
        LARGEST_FILE
    }
}

fn must_be_text(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TEXT_ENDINGS.contains(&ending)
}

/// What is another way at these paths; `None` where that takes a look at everything.
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
        let known = before.find(path).map(|_| path.clone());
        let known = known
            .into_iter()
            .chain(before.under(&within).map(|(_, file)| file.path.clone()));
        let mut gone: BTreeSet<String> = known.collect();
        for path in there.into_iter().filter(|path| is_wanted(path)) {
            gone.remove(&path);
            let contents = contents(&path, files.read(&path)?)?;
            changes.insert(path, Some(contents));
        }
        // Under a file of the default theme that is gone stands the one it replaced.
        if gone
            .iter()
            .any(|path| path == COURSE_FILE || path.starts_with(DEFAULT_THEME))
        {
            return Ok(None);
        }
        changes.extend(gone.into_iter().map(|path| (path, None)));
    }
    Ok(Some(changes))
}

const DEFAULT_THEME: &str = "themes/default/";

/// Whether a file or folder of this path is nobody's content. In a starter, hidden files are
/// part of the project: `.gitignore`, `.github/`.
#[must_use]
pub fn is_passed_over(path: &str) -> bool {
    let in_starter = path.starts_with("content/starters/");
    path.split('/')
        .any(|name| is_skipped(name) && !(in_starter && STARTERS_HIDDEN.contains(&name)))
}

/// Hidden files and folders that a project may need.
const STARTERS_HIDDEN: [&str; 7] = [
    ".dockerignore",
    ".env.example",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".python-version",
];

/// Whether a file or folder of this name is nobody's content: hidden, an editor's backup,
/// or what a tool leaves behind.
#[must_use]
pub fn is_skipped(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || ["__pycache__", "node_modules", "Thumbs.db"].contains(&name)
}

/// Kinds of files that somebody puts beside the folders of a theme and expects to see.
const MISPLACED: [&str; 4] = [".css", ".html", ".js", ".woff2"];

/// Whether a file of a theme, by its path there, stands beside the theme's folders. It is read
/// to be told of.
#[must_use]
pub(crate) fn is_misplaced(path: &str) -> bool {
    !path.contains('/') && MISPLACED.iter().any(|ending| path.ends_with(ending))
}

/// Content is wanted whole; of a theme only what a site is made of.
fn is_wanted(path: &str) -> bool {
    let mut names = path.split('/');
    if is_passed_over(path) {
        return false;
    }
    match names.next() {
        Some("content") => true,
        Some("themes") => names.nth(1).is_some_and(|folder| {
            THEME_FOLDERS.contains(&folder) || (names.next().is_none() && is_misplaced(folder))
        }),
        _ => false,
    }
}

/// Text that the generator reads is cleaned of what editors add; any other file keeps
/// every byte, for a lesson may be about those bytes.
fn contents(path: &str, bytes: Vec<u8>) -> Result<Contents, LoadError> {
    let must_be_text = must_be_text(path);
    match String::from_utf8(bytes) {
        // UTF-16 has a zero in every other byte.
        Ok(text) if must_be_text && text.contains('\0') => {
            let before = text.split('\0').next().unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let path = path.to_owned();
            Err(LoadError::NotText { path, line })
        }
        Ok(text) if must_be_text => Ok(Contents::Text(clean(text))),
        Ok(text) if text.starts_with('\u{feff}') || text.contains('\r') => {
            Ok(Contents::Binary(text.into_bytes()))
        }
        Ok(text) => Ok(Contents::Text(text)),
        Err(error) if must_be_text => {
            let valid = error.utf8_error().valid_up_to();
            let before = &error.as_bytes()[..valid];
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            Err(LoadError::NotText {
                path: path.to_owned(),
                line,
            })
        }
        Err(error) => Ok(Contents::Binary(error.into_bytes())),
    }
}

fn clean(text: String) -> String {
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

fn default_theme() -> Result<BTreeMap<String, Contents>, LoadError> {
    let mut theme = BTreeMap::new();
    for (name, folder) in THEME_FOLDERS.iter().zip(DEFAULT_FOLDERS) {
        for file in embedded_files(folder) {
            let inside = file.path().to_string_lossy().replace('\\', "/");
            let path = format!("{DEFAULT_THEME}{name}/{inside}");
            if is_wanted(&path) {
                let contents = contents(&path, file.contents().to_vec())?;
                theme.insert(path, contents);
            }
        }
    }
    Ok(theme)
}

/// The paths in the default theme of its own files, whatever a course has in their place.
#[must_use]
pub(crate) fn default_files() -> BTreeSet<String> {
    let folders = THEME_FOLDERS.iter().zip(DEFAULT_FOLDERS);
    folders
        .flat_map(|(name, folder)| {
            let files = embedded_files(folder).into_iter();
            files.map(move |file| {
                let inside = file.path().to_string_lossy().replace('\\', "/");
                format!("{name}/{inside}")
            })
        })
        .collect()
}

/// The names of the default theme's own templates, whatever a course has in their place.
#[must_use]
pub(crate) fn default_templates() -> Vec<String> {
    let files = default_files().into_iter();
    files
        .filter_map(|path| Some(path.strip_prefix("templates/")?.to_owned()))
        .filter(|name| name.ends_with(".html"))
        .collect()
}

fn embedded_files<'a>(folder: &'a Dir<'a>) -> Vec<&'a include_dir::File<'a>> {
    let mut files: Vec<_> = folder.files().collect();
    for inner in folder.dirs() {
        files.extend(embedded_files(inner));
    }
    files
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
        load(&InMemory(BTreeMap::from([
            (COURSE_FILE, &b""[..]),
            (path, bytes),
        ])))
    }

    fn loaded(path: &'static str, bytes: &'static [u8]) -> Option<Contents> {
        let sources = load_with(path, bytes).expect("the files are readable");
        sources
            .find(path)
            .map(|id| sources.file(id).contents.clone())
    }

    #[test]
    fn a_folder_without_a_course_file_is_no_course() {
        let error = load(&InMemory(BTreeMap::new())).expect_err("there is no course");
        assert_eq!(
            error.to_string(),
            "no course here: content/course.toml is missing"
        );
    }

    #[test]
    fn what_editors_add_to_text_is_taken_away() {
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
    fn a_lesson_in_another_encoding_is_refused_by_path_and_line() {
        let error = load_with("content/01-a/part.md", b"one\ncaf\xe9\n").expect_err("not UTF-8");
        assert_eq!(
            error.to_string(),
            "content/01-a/part.md:2 is not UTF-8 text: save the file as UTF-8 in your editor"
        );
    }

    #[test]
    fn a_lesson_with_a_zero_byte_is_refused() {
        let error = load_with("content/01-a/part.md", b"one\nt\0w\0o\0").expect_err("no text");
        assert!(
            error.to_string().contains("part.md:2 is not UTF-8"),
            "{error}"
        );
    }

    #[test]
    fn editors_and_tools_leftovers_are_no_content() {
        for path in [
            "content/.home.md.swp",
            "content/home.md~",
            "content/#home.md#",
            "content/01-a/__pycache__/x.pyc",
            "themes/default/build/build.mjs",
            "content/.gitignore",
            "content/starters/ap5/.venv/pyvenv.cfg",
        ] {
            assert_eq!(loaded(path, b"x"), None, "{path}");
        }
    }

    #[test]
    fn what_changed_is_read_and_nothing_else() {
        let mut files = InMemory(BTreeMap::from([
            (COURSE_FILE, &b""[..]),
            ("content/01-a/part.md", b"1"),
            ("content/01-a/01-b/lesson.md", b"1"),
            ("themes/default/css/tokens.css", b"mine"),
        ]));
        let before = load(&files).expect("the files are readable");
        files.0.insert("content/01-a/part.md", b"not told of");
        files.0.insert("content/02-c/part.md", b"2");
        files.0.remove("content/01-a/01-b/lesson.md");
        let at = |path: &str| Changed::At(BTreeSet::from([path.to_owned()]));
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
        let tokens = own
            .find("themes/default/css/tokens.css")
            .expect("the default one");
        assert_ne!(own.file(tokens).text(), Some("mine"));
    }

    #[test]
    fn a_starter_keeps_the_hidden_files_of_its_project() {
        for path in [
            "content/starters/wf3/.gitignore",
            "content/starters/dp4/.github/workflows/tests.yml",
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
