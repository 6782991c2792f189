//! The files that a build reads, and places in them.
//!
//! [`Sources`] contains every content and theme file, numbered, and a [`Span`] is a file and a
//! byte range. Byte offsets always count from the start of the **file**, including its front
//! matter. Lines and columns exist only in printed reports. Doesn't know Markdown, TOML or the
//! disk.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

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
            Contents::Text(text) => Some(text),
            Contents::Binary(_) => None,
        }
    }

    /// Returns the bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.contents {
            Contents::Text(text) => text.as_bytes(),
            Contents::Binary(bytes) => bytes,
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

/// The number of files per block.
const BLOCK: usize = 256;

/// Every file of a build, sorted by path.
///
/// [`Sources::with`] derives the files of a later build. A path keeps its number, and an
/// unchanged file stays the same [`Sources::shared`] value, which is cheap to compare. Results
/// computed from a file are therefore valid as long as the value is the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// By number, in blocks of [`BLOCK`]. Later builds share the unchanged ones.
    blocks: Vec<Arc<Vec<Arc<SourceFile>>>>,
    by_path: Arc<BTreeMap<String, FileId>>,
    /// In a view: the original of each file that replaces another.
    originals: Arc<BTreeMap<FileId, FileId>>,
}

impl Sources {
    /// Numbers the files by path, so that the same files get the same numbers. If a path occurs
    /// twice, the later file wins.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = SourceFile>) -> Self {
        let files: BTreeMap<String, Option<Contents>> = files
            .into_iter()
            .map(|file| (file.path, Some(file.contents)))
            .collect();
        Self::default().with(files)
    }

    /// Returns the sources with other contents at these paths; `None` removes a file. Existing
    /// paths keep their numbers, and new ones get the next numbers.
    #[must_use]
    pub fn with(&self, changes: BTreeMap<String, Option<Contents>>) -> Self {
        let mut sources = self.clone();
        for (path, contents) in changes {
            match (sources.find(&path), contents) {
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
                    let id = sources.next_id();
                    Arc::make_mut(&mut sources.by_path).insert(path.clone(), id);
                    sources.push(SourceFile { path, contents });
                }
                (None, None) => {}
            }
        }
        sources
    }

    /// Returns a view of the same files under other paths. Each file keeps its number, so places
    /// mean the same in both. `moved` contains the files whose own path is different, and
    /// `originals` those that replace another file.
    #[must_use]
    pub(crate) fn viewed(
        &self,
        by_path: Arc<BTreeMap<String, FileId>>,
        moved: impl IntoIterator<Item = (FileId, Arc<SourceFile>)>,
        originals: Arc<BTreeMap<FileId, FileId>>,
    ) -> Self {
        let mut view = Self {
            blocks: self.blocks.clone(),
            by_path,
            originals,
        };
        for (id, file) in moved {
            view.put(id, file);
        }
        view
    }

    /// Returns the file that this one replaces, as a translation does.
    #[must_use]
    pub fn original(&self, id: FileId) -> Option<FileId> {
        self.originals.get(&id).copied()
    }

    fn next_id(&self) -> FileId {
        let count = match self.blocks.split_last() {
            Some((last, full)) => full.len() * BLOCK + last.len(),
            None => 0,
        };
        FileId(u32::try_from(count).expect("there are fewer than 2^32 files"))
    }

    fn push(&mut self, file: SourceFile) {
        if self.blocks.last().is_none_or(|last| last.len() == BLOCK) {
            self.blocks.push(Arc::default());
        }
        let last = self.blocks.last_mut().expect("there is room in it");
        Arc::make_mut(last).push(Arc::new(file));
    }

    fn replace(&mut self, id: FileId, file: SourceFile) {
        self.put(id, Arc::new(file));
    }

    fn put(&mut self, id: FileId, file: Arc<SourceFile>) {
        let number = id.0 as usize;
        let block = Arc::make_mut(&mut self.blocks[number / BLOCK]);
        block[number % BLOCK] = file;
    }

    /// Returns the files that changed since `before`, or `None` if files were added or removed.
    #[must_use]
    pub fn changed_since(&self, before: &Self) -> Option<Vec<FileId>> {
        if !Arc::ptr_eq(&self.by_path, &before.by_path) {
            return None;
        }
        let blocks = self.blocks.iter().zip(&before.blocks).enumerate();
        let changed = blocks
            .filter(|(_, (now, then))| !Arc::ptr_eq(now, then))
            .flat_map(|(block, (now, then))| {
                let files = now.iter().zip(then.iter()).enumerate();
                let changed = files.filter(|(_, (now, then))| !Arc::ptr_eq(now, then));
                changed.map(move |(place, _)| block * BLOCK + place)
            });
        let id = |number| FileId(u32::try_from(number).expect("it is a file number"));
        Some(changed.map(id).collect())
    }

    /// Returns the file with this number.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        self.shared(id)
    }

    /// Returns the shared value of a file. While you hold it, a different value means a different
    /// text.
    #[must_use]
    pub fn shared(&self, id: FileId) -> &Arc<SourceFile> {
        let number = id.0 as usize;
        &self.blocks[number / BLOCK][number % BLOCK]
    }

    /// Returns the shared paths. While you hold them, the same value means that no file was added
    /// or removed.
    #[must_use]
    pub fn paths(&self) -> &Arc<BTreeMap<String, FileId>> {
        &self.by_path
    }

    /// Returns the number of the file at this path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
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
        let file = sources
            .find("content/a.md")
            .expect("the file was just added");
        (sources, file)
    }

    #[test]
    fn columns_count_characters_from_one() {
        let (sources, file) = one_file("é 日本\nbus stop");
        assert_eq!(
            sources.line_column(Span::new(file, 3, 4)),
            LineColumn { line: 1, column: 3 }
        );
        let stop = "é 日本\nbus ".len();
        assert_eq!(
            sources.line_column(Span::new(file, stop, stop + 4)),
            LineColumn { line: 2, column: 5 }
        );
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let (sources, file) = one_file("ab");
        assert_eq!(
            sources.line_column(Span::new(file, 90, 91)),
            LineColumn { line: 1, column: 3 }
        );
    }

    #[test]
    fn files_are_numbered_by_path() {
        let file = |path: &str| SourceFile {
            path: path.into(),
            contents: Contents::Text(String::new()),
        };
        let forwards = Sources::new([file("a"), file("b/c"), file("b/d")]);
        let backwards = Sources::new([file("b/d"), file("b/c"), file("a")]);
        assert_eq!(forwards, backwards);
        let under: Vec<_> = forwards
            .under("b/")
            .map(|(_, file)| file.path.as_str())
            .collect();
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
        let after = before.with(changes(&[
            ("a", text("1")),
            ("b", text("2")),
            ("c", text("1")),
        ]));
        let id = |path| before.find(path).expect("it was just added");
        assert_eq!(
            (after.find("b"), after.find("c")),
            (Some(id("b")), Some(id("c")))
        );
        assert!(!Arc::ptr_eq(before.shared(id("b")), after.shared(id("b"))));
        assert!(Arc::ptr_eq(before.shared(id("c")), after.shared(id("c"))));
        let paths: Vec<_> = after.iter().map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(paths, ["a", "b", "c"]);
        let back = after
            .with(changes(&[("b", None)]))
            .with(changes(&[("b", text("2"))]));
        assert_ne!(back.find("b"), after.find("b"));
    }

    #[test]
    fn changes_are_listed_unless_files_were_added_or_removed() {
        let text = |text: &str| Some(Contents::Text(text.into()));
        let many = (0..2 * BLOCK + 7).map(|number| (format!("{number:04}"), text("1")));
        let before = Sources::default().with(many.collect());
        let edits = ["0003", "0300", "0518"].map(|path| (path.to_owned(), text("2")));
        let after = before.with(BTreeMap::from(edits));
        let changed = after
            .changed_since(&before)
            .expect("the paths are the same");
        let paths: Vec<_> = changed.into_iter().map(|id| &after.file(id).path).collect();
        assert_eq!(paths, ["0003", "0300", "0518"]);
        assert_eq!(after.changed_since(&after), Some(Vec::new()));
        let more = after.with(BTreeMap::from([("new".to_owned(), text("1"))]));
        assert_eq!(more.changed_since(&after), None);
        assert_eq!(more.file(more.find("new").expect("added")).path, "new");
    }
}
