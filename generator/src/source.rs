//! The files a build reads, and places in them.
//!
//! Owns [`Sources`] (every content and theme file, numbered) and [`Span`] (which
//! file, which bytes). A byte offset is always measured from the start of the
//! **file**, front matter included; lines and columns exist only when a report is
//! printed. Knows nothing of Markdown, TOML or the disk.

use std::collections::BTreeMap;

/// The number of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A place in a file: bytes `start..end`, measured from the start of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The place `start..end` in `file`.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self { file, start, end }
    }

    /// The very start of `file`, for what is missing from it as a whole.
    #[must_use]
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, 0, 0)
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// Valid UTF-8, without a byte order mark and with `\n` line ends.
    Text(String),
    /// Anything else: pictures, databases, fonts.
    Binary(Vec<u8>),
}

/// One file, by its path from the course's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the course's folder, parted by `/`: `content/course.toml`.
    pub path: String,
    /// The bytes.
    pub contents: Contents,
}

impl SourceFile {
    /// The text of the file, if it is text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.contents {
            Contents::Text(text) => Some(text),
            Contents::Binary(_) => None,
        }
    }

    /// The bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.contents {
            Contents::Text(text) => text.as_bytes(),
            Contents::Binary(bytes) => bytes,
        }
    }
}

/// A line and a column as an editor counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Every file of a build, in the order of their paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<SourceFile>,
    by_path: BTreeMap<String, FileId>,
}

impl Sources {
    /// Numbers the files in the order of their paths, so that the same files get the same
    /// numbers. Of two files with one path the later one counts.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = SourceFile>) -> Self {
        let sorted: BTreeMap<String, SourceFile> = files
            .into_iter()
            .map(|file| (file.path.clone(), file))
            .collect();
        let files: Vec<SourceFile> = sorted.into_values().collect();
        let by_path = files
            .iter()
            .enumerate()
            .map(|(number, file)| {
                let number = u32::try_from(number).expect("fewer than four thousand million files");
                (file.path.clone(), FileId(number))
            })
            .collect();
        Self { files, by_path }
    }

    /// The file with this number.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The number of the file at this path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// Every file, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.by_path.values().map(|id| (*id, self.file(*id)))
    }

    /// The files whose path starts with `prefix`, in order.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (FileId, &'a SourceFile)> {
        self.by_path
            .range(prefix.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(_, id)| (*id, self.file(*id)))
    }

    /// The line and the column at which a place begins.
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
}
