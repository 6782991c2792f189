//! Writes the files of a site into its folder.
//!
//! Compares each file with the folder as soon as it is rendered. Builds the new version as a
//! whole next to the old one and then exchanges them. A build that fails or is killed leaves the
//! last good site unchanged, and readers never see a mix of both. If a folder can't be exchanged,
//! each file is renamed into place, pages last. Doesn't know what the files contain.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use crate::disk::{NextVersion, OutputFolder, WriteError};
use understory_source::site::{Sink, locked};

/// The result of writing a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WriteReport {
    /// The number of files in the site.
    pub files: usize,
    /// Files that are new or changed.
    pub changed: Vec<String>,
    /// Files that are no longer part of the site.
    pub removed: Vec<String>,
}

/// A site that is written while it is rendered. Readers see none of it before it is published.
/// Deleted on drop.
pub struct Staged<'o> {
    out: &'o OutputFolder,
    /// The files of the previous site.
    before: BTreeSet<String>,
    progress: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    /// The new version, which begins with the first file that differs.
    next: Option<Arc<NextVersion>>,
    changed: Vec<String>,
    same: Vec<String>,
    /// The first error from the disk. Nothing is written after it.
    refused: Option<WriteError>,
}

impl Progress {
    fn next(&mut self, out: &OutputFolder) -> Result<Arc<NextVersion>, WriteError> {
        if let Some(next) = &self.next {
            return Ok(Arc::clone(next));
        }
        let next = Arc::new(out.next_version()?);
        self.next = Some(Arc::clone(&next));
        Ok(next)
    }
}

impl<'o> Staged<'o> {
    /// Begins a site that will replace the current one.
    ///
    /// # Errors
    /// If the folder can't be read, or isn't suitable for a site.
    pub fn begin(out: &'o OutputFolder) -> Result<Self, WriteError> {
        // Before listing, so that the leftovers of a killed build don't count as files of the site.
        out.remove_leftovers();
        Ok(Self { before: out.list()?, out, progress: Mutex::default() })
    }

    /// Publishes the site.
    ///
    /// # Errors
    /// The first error from the disk; the previous site is then still there.
    pub fn publish(self) -> Result<WriteReport, WriteError> {
        let mut progress = std::mem::take(&mut *locked(&self.progress));
        if let Some(refused) = progress.refused {
            return Err(refused);
        }
        progress.changed.sort_unstable();
        let mut gone = self.before;
        for path in progress.same.iter().chain(&progress.changed) {
            gone.remove(path);
        }
        let is_new = !progress.changed.is_empty() || !gone.is_empty();
        let next = is_new.then(|| progress.next(self.out)).transpose()?;
        let report = WriteReport {
            files: progress.same.len() + progress.changed.len(),
            changed: progress.changed,
            removed: gone.into_iter().collect(),
        };
        if let Some(next) = next {
            next.publish(&progress.same, &report.changed, &report.removed)?;
        }
        Ok(report)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
        // Don't look in the list: it doesn't contain hidden files.
        match self.before.is_empty() {
            true => Ok(None),
            false => self.out.read(path),
        }
    }

    /// Stages a file, unless it's the same as before. Returns whether it's the same.
    fn stage(&self, path: &str, bytes: &[u8]) -> Result<bool, WriteError> {
        if self.read(path)?.as_deref() == Some(bytes) {
            return Ok(true);
        }
        // The lock is released before the write, so that threads write in parallel.
        let next = locked(&self.progress).next(self.out)?;
        next.write(path, bytes)?;
        Ok(false)
    }
}

impl Sink for Staged<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        // Rendering can't be stopped, but nothing more is written to a full disk.
        if locked(&self.progress).refused.is_some() {
            return;
        }
        let staged = self.stage(path, bytes);
        let mut progress = locked(&self.progress);
        match staged {
            Ok(true) => progress.same.push(path.to_owned()),
            Ok(false) => progress.changed.push(path.to_owned()),
            Err(error) => drop(progress.refused.get_or_insert(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes pages with these texts.
    fn write(out: &OutputFolder, pages: &[(&str, &str)]) -> WriteReport {
        let staged = Staged::begin(out).expect("readable");
        for (path, text) in pages {
            staged.add(path, text.as_bytes());
        }
        staged.publish().expect("there is room")
    }

    #[test]
    fn only_what_changed_is_written() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = OutputFolder::new(folder.path().join("site"));
        let _ = write(&out, &[("a.html", "1"), ("b.html", "1")]);
        let second = write(&out, &[("a.html", "1"), ("b.html", "2")]);
        assert_eq!(second.changed, ["b.html"]);
        assert_eq!(second.removed, [""; 0]);
        assert_eq!(second.files, 2);
    }

    #[test]
    fn obsolete_files_are_removed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = OutputFolder::new(folder.path().join("site"));
        let _ = write(&out, &[("a.html", "1"), ("old/index.html", "1")]);
        let second = write(&out, &[("a.html", "1")]);
        assert_eq!(second.removed, ["old/index.html"]);
        let remaining_files = out.list().expect("readable");
        assert_eq!(remaining_files, BTreeSet::from(["a.html".to_owned()]));
    }
}
