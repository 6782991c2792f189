//! The files that a build reads, and positions within them.
//!
//! [`Sources`] contains every content and theme file, numbered, and a [`Span`] is a file and a
//! byte range. Byte offsets always count from the start of the **file**, including its front
//! matter. Lines and columns exist only in printed reports. Doesn't know Markdown, TOML or the
//! disk.

use std::collections::BTreeMap;
use std::iter;
use std::ops::Bound;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

/// The file that makes a folder a course.
pub const COURSE_FILE: &str = "content/course.toml";

/// The number of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A place in a file: bytes `start..end`, counted from the start of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

impl Span {
    /// Creates the span `start..end` in `file`.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self { file, start, end }
    }

    /// Returns the start of `file`, for problems such as missing content.
    #[must_use]
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, 0, 0)
    }
}

/// The contents of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// Valid UTF-8, without a byte order mark and with `\n` line endings.
    Text(String),
    /// A file that should be UTF-8 and isn't, with U+FFFD for each byte that can't be decoded.
    Undecodable(String),
    /// Anything else: pictures, databases, fonts.
    Binary(Vec<u8>),
}

/// A file and its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path relative to the course folder, separated by `/`: `content/course.toml`.
    pub path: String,
    /// The contents.
    pub contents: Contents,
}

impl SourceFile {
    /// Returns the text, if the file is text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.contents {
            Contents::Text(text) | Contents::Undecodable(text) => Some(text),
            Contents::Binary(_) => None,
        }
    }

    /// Returns the bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.contents {
            Contents::Text(text) | Contents::Undecodable(text) => text.as_bytes(),
            Contents::Binary(bytes) => bytes,
        }
    }
}

/// Files with their numbers.
pub type FileSet = Vec<(FileId, Arc<SourceFile>)>;

/// A value created from files, with those files.
#[derive(Debug)]
pub struct Memo<T> {
    files: FileSet,
    /// The value.
    pub value: T,
}

impl<T: Clone> Memo<T> {
    /// Keeps a value that was created from these files.
    pub fn new(files: FileSet, value: T) -> Self {
        Self { files, value }
    }

    /// Returns whether the value was created from exactly these files.
    #[must_use]
    pub fn is_current(&self, files: &FileSet) -> bool {
        // Unchanged files are mostly the same shared values, which makes this cheap.
        self.files == *files
    }

    /// Returns the value in `memo` if it was created from these files; otherwise creates it and
    /// keeps it there.
    pub fn get(memo: &mut Option<Self>, files: FileSet, make: impl FnOnce() -> T) -> T {
        match memo {
            Some(memo) if memo.is_current(&files) => memo.value.clone(),
            _ => {
                let value = make();
                *memo = Some(Self::new(files, value.clone()));
                value
            }
        }
    }
}

/// A line and a column, as in an editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
}

/// Every file of a build, sorted by path.
///
/// [`Sources::with`] derives the files of a later build. A path keeps its number, and an
/// unchanged file stays the same [`Sources::shared`] value, which is cheap to compare.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// By number. Later builds share the unchanged ones.
    files: Vec<Arc<SourceFile>>,
    by_path: Arc<BTreeMap<String, FileId>>,
    /// In a view: the original of each file that replaces another.
    originals: Arc<BTreeMap<FileId, FileId>>,
}

impl Sources {
    /// Numbers the files by path, so that the same files get the same numbers. If a path occurs
    /// twice, the later file wins.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = SourceFile>) -> Self {
        let files: BTreeMap<String, Option<Contents>> =
            files.into_iter().map(|file| (file.path, Some(file.contents))).collect();
        Self::default().with(files)
    }

    /// Returns the sources with other contents at these paths; `None` removes a file. Existing
    /// paths keep their numbers, and new ones get the next numbers.
    #[must_use]
    pub fn with(&self, changes: BTreeMap<String, Option<Contents>>) -> Self {
        let mut sources = self.clone();
        for (path, contents) in changes {
            match (sources.find(&path), contents) {
                // Unchanged contents keep their shared value, which is what makes caches compare
                // fast.
                (Some(id), Some(contents)) => {
                    if sources.file(id).contents != contents {
                        sources.replace(id, SourceFile { path, contents });
                    }
                }
                (Some(id), None) => {
                    Arc::make_mut(&mut sources.by_path).remove(&path);
                    // The number isn't reused, so an old place never points into a new file.
                    let contents = Contents::Text(String::new());
                    sources.replace(id, SourceFile { path, contents });
                }
                (None, Some(contents)) => {
                    let id = u32::try_from(sources.files.len());
                    let id = FileId(id.expect("there are fewer than 2^32 files"));
                    Arc::make_mut(&mut sources.by_path).insert(path.clone(), id);
                    sources.files.push(Arc::new(SourceFile { path, contents }));
                }
                (None, None) => {}
            }
        }
        sources
    }

    /// Returns the same files without the paths that start with `prefix`. The files keep their
    /// numbers.
    #[must_use]
    pub fn without(&self, prefix: &str) -> Self {
        let mut sources = self.clone();
        if self.under(prefix).next().is_some() {
            Arc::make_mut(&mut sources.by_path).retain(|path, _| !path.starts_with(prefix));
        }
        sources
    }

    /// Returns a view in which these paths lead to other files. A file keeps its number, so places
    /// mean the same in both.
    #[must_use]
    pub fn replaced_by(&self, files: BTreeMap<String, FileId>) -> Self {
        let mut view = self.clone();
        for (path, id) in files {
            let contents = self.file(id).contents.clone();
            view.replace(id, SourceFile { path: path.clone(), contents });
            let original = Arc::make_mut(&mut view.by_path).insert(path, id);
            if let Some(original) = original {
                Arc::make_mut(&mut view.originals).insert(id, original);
            }
        }
        view
    }

    /// Returns the file that this one replaces, as a translation does.
    #[must_use]
    pub fn original(&self, id: FileId) -> Option<FileId> {
        self.originals.get(&id).copied()
    }

    fn replace(&mut self, id: FileId, file: SourceFile) {
        self.files[id.0 as usize] = Arc::new(file);
    }

    /// Returns the file with this number.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        self.shared(id)
    }

    /// Returns the shared pointer to a file. While you hold it, a different pointer means that the
    /// file has changed.
    #[must_use]
    pub fn shared(&self, id: FileId) -> &Arc<SourceFile> {
        &self.files[id.0 as usize]
    }

    /// Returns the files whose path starts with `prefix`, and the originals of those that replace
    /// another file.
    #[must_use]
    pub fn set_under(&self, prefix: &str) -> FileSet {
        self.under(prefix)
            .flat_map(|(id, _)| iter::once(id).chain(self.original(id)))
            .map(|id| (id, Arc::clone(self.shared(id))))
            .collect()
    }

    /// Returns the number of the file at this path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// Returns the number of the file that a link means by this path. An accent may be part of its
    /// letter in one and a character of its own in the other: macOS and keyboards differ in that.
    #[must_use]
    pub fn find_linked(&self, path: &str) -> Option<FileId> {
        let linked_file = self.find(path);
        // Only other characters have more than one normal form.
        if linked_file.is_some() || path.is_ascii() {
            return linked_file;
        }
        let start = path.find(|c: char| !c.is_ascii()).unwrap_or_default();
        let folder = path[..start].rfind('/').map_or(0, |slash| slash + 1);
        // A name on the disk may have decomposed accents, as on macOS.
        let mut paths_in_folder = self.under(&path[..folder]);
        paths_in_folder.find(|(_, other)| other.path.nfc().eq(path.nfc())).map(|(id, _)| id)
    }

    /// Returns every file, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.by_path.values().map(|id| (*id, self.file(*id)))
    }

    /// Returns the files whose path starts with `prefix`, sorted by path.
    pub fn under<'a>(&'a self, prefix: &str) -> impl Iterator<Item = (FileId, &'a SourceFile)> {
        let from = (Bound::Included(prefix), Bound::Unbounded);
        self.by_path
            .range::<str, _>(from)
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(_, id)| (*id, self.file(*id)))
    }

    /// Returns the line and the column of a place's start.
    #[must_use]
    pub fn line_column(&self, span: Span) -> LineColumn {
        let text = self.file(span.file).text().unwrap_or_default();
        let mut start = span.start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        LineColumn {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_file(text: &str) -> (Sources, FileId) {
        let sources = Sources::new([SourceFile {
            path: "content/a.md".into(),
            contents: Contents::Text(text.into()),
        }]);
        let file = sources.find("content/a.md").expect("the file was just added");
        (sources, file)
    }

    #[test]
    fn columns_count_characters_from_one() {
        let (sources, file) = one_file("é 日本\nbus stop");
        assert_eq!(sources.line_column(Span::new(file, 3, 4)), LineColumn { line: 1, column: 3 });
        let stop = "é 日本\nbus ".len();
        assert_eq!(
            sources.line_column(Span::new(file, stop, stop + 4)),
            LineColumn { line: 2, column: 5 }
        );
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let (sources, file) = one_file("ab");
        assert_eq!(sources.line_column(Span::new(file, 90, 91)), LineColumn { line: 1, column: 3 });
    }

    #[test]
    fn files_are_numbered_by_path() {
        let file =
            |path: &str| SourceFile { path: path.into(), contents: Contents::Text(String::new()) };
        let forwards = Sources::new([file("a"), file("b/c"), file("b/d")]);
        let backwards = Sources::new([file("b/d"), file("b/c"), file("a")]);
        assert_eq!(forwards, backwards);
        let under: Vec<_> = forwards.under("b/").map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(under, ["b/c", "b/d"]);
    }

    #[test]
    fn files_keep_their_numbers_and_unchanged_files_their_values() {
        let text = |text: &str| Some(Contents::Text(text.into()));
        let changes = |files: &[(&str, Option<Contents>)]| {
            let files = files.iter().cloned();
            files.map(|(path, text)| (path.to_owned(), text)).collect()
        };
        let before = Sources::default().with(changes(&[("b", text("1")), ("c", text("1"))]));
        let after = before.with(changes(&[("a", text("1")), ("b", text("2")), ("c", text("1"))]));
        let id = |path| before.find(path).expect("it was just added");
        assert_eq!((after.find("b"), after.find("c")), (Some(id("b")), Some(id("c"))));
        assert!(!Arc::ptr_eq(before.shared(id("b")), after.shared(id("b"))));
        assert!(Arc::ptr_eq(before.shared(id("c")), after.shared(id("c"))));
        let paths: Vec<_> = after.iter().map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(paths, ["a", "b", "c"]);
        let back = after.with(changes(&[("b", None)])).with(changes(&[("b", text("2"))]));
        assert_ne!(back.find("b"), after.find("b"));
    }

    #[test]
    fn a_value_is_made_again_only_from_other_files() {
        let text = |text: &str| Some(Contents::Text(text.into()));
        let change = |path: &str, contents| BTreeMap::from([(path.to_owned(), contents)]);
        let mut sources = Sources::default().with(change("a/b", text("1")));
        let mut memo = None;
        let mut read_count = 0;
        let edits = [
            ("a/b", text("1"), 1),
            ("b", text("1"), 1),
            ("a/b", text("2"), 2),
            ("a/c", text("1"), 3),
            ("a/c", None, 4),
        ];
        for (path, contents, expected) in edits {
            sources = sources.with(change(path, contents));
            Memo::get(&mut memo, sources.set_under("a/"), || read_count += 1);
            assert_eq!(read_count, expected, "{path}");
        }
    }
}
