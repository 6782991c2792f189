//! Load: a folder of content and themes becomes [`Sources`].
//!
//! Owns which files count, what text is, and the default theme that fills in what a
//! course does not bring. Files come through [`Files`], so that this module never sees a
//! disk. Knows nothing of Markdown, lessons or templates.

use std::collections::BTreeMap;
use std::path::PathBuf;

use include_dir::{Dir, include_dir};

use crate::source::{Contents, SourceFile, Sources};

/// The path of the file that makes a folder a course.
pub const COURSE_FILE: &str = "content/course.toml";

// `build.rs` includes it, too.
include!("load/theme_folders.rs");

/// Files whose text the generator itself reads, so that they have to be text.
const TEXT_ENDINGS: [&str; 7] = ["md", "toml", "py", "html", "css", "js", "sql"];

static DEFAULT_TAKE_HOME: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/take-home");
static DEFAULT_TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/templates");
static DEFAULT_CSS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/css");
static DEFAULT_JS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/js");
static DEFAULT_FONTS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/fonts");
static DEFAULT_ICONS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/icons");
static DEFAULT_VENDOR: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/vendor");
static DEFAULT_ROOT: Dir = include_dir!("$CARGO_MANIFEST_DIR/../themes/default/root");

/// Where a course's files are: a folder on disk, or a map in a test.
pub trait Files {
    /// The paths of every file under `content/` and `themes/`, from the course's folder,
    /// parted by `/`.
    ///
    /// # Errors
    /// When a folder cannot be read, or a link leads out of the course.
    fn list(&self) -> Result<Vec<String>, LoadError>;

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
        /// The line of the first byte that is not UTF-8.
        line: usize,
    },
    /// A file name that cannot be written in a path of the course.
    #[error("the name of {} is not UTF-8: rename the file", .path.display())]
    OddName {
        /// From the course's folder.
        path: PathBuf,
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

/// Reads every file that a build may need.
///
/// # Errors
/// When there is no course, or when a file of it cannot be read as what it has to be.
pub fn load(files: &dyn Files) -> Result<Sources, LoadError> {
    let paths = files.list()?;
    if !paths.iter().any(|path| path == COURSE_FILE) {
        return Err(LoadError::NoCourse);
    }
    let mut loaded = default_theme()?;
    for path in paths.into_iter().filter(|path| is_wanted(path)) {
        let bytes = files.read(&path)?;
        let contents = contents(&path, bytes)?;
        loaded.insert(path, contents);
    }
    Ok(Sources::new(
        loaded
            .into_iter()
            .map(|(path, contents)| SourceFile { path, contents }),
    ))
}

/// Whether a file or folder of this name is nobody's content: hidden, an editor's backup,
/// or what a tool leaves behind.
#[must_use]
pub fn is_skipped(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || ["__pycache__", "node_modules", "Thumbs.db"].contains(&name)
}

/// Content is wanted whole; of a theme only what a site is made of.
fn is_wanted(path: &str) -> bool {
    let mut names = path.split('/');
    if path.split('/').any(is_skipped) {
        return false;
    }
    match names.next() {
        Some("content") => true,
        Some("themes") => names
            .nth(1)
            .is_some_and(|folder| THEME_FOLDERS.contains(&folder)),
        _ => false,
    }
}

/// Text that the generator reads is cleaned of what editors add; any other file keeps
/// every byte, for a lesson may be about those bytes.
fn contents(path: &str, bytes: Vec<u8>) -> Result<Contents, LoadError> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let must_be_text = TEXT_ENDINGS.contains(&ending);
    match String::from_utf8(bytes) {
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
    let folders = [
        &DEFAULT_TEMPLATES,
        &DEFAULT_CSS,
        &DEFAULT_JS,
        &DEFAULT_FONTS,
        &DEFAULT_ICONS,
        &DEFAULT_VENDOR,
        &DEFAULT_ROOT,
        &DEFAULT_TAKE_HOME,
    ];
    let mut theme = BTreeMap::new();
    for (name, folder) in THEME_FOLDERS.iter().zip(folders) {
        for file in embedded_files(folder) {
            let inside = file.path().to_string_lossy().replace('\\', "/");
            let path = format!("themes/default/{name}/{inside}");
            if is_wanted(&path) {
                let contents = contents(&path, file.contents().to_vec())?;
                theme.insert(path, contents);
            }
        }
    }
    Ok(theme)
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
    fn editors_and_tools_leftovers_are_no_content() {
        for path in [
            "content/.home.md.swp",
            "content/home.md~",
            "content/#home.md#",
            "content/01-a/__pycache__/x.pyc",
            "themes/default/build/build.mjs",
        ] {
            assert_eq!(loaded(path, b"x"), None, "{path}");
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
