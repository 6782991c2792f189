//! Writes the files of a site into its folder.
//!
//! Compares each file with the folder as soon as it is rendered. Builds the new version as a
//! whole next to the old one and then exchanges them. A build that fails or is killed leaves the
//! last good site unchanged, and readers never see a mix of both. If a folder can't be exchanged,
//! each file is renamed into place, pages last. Doesn't know what the files contain.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::site::{Pieces, Sink, Site, joined};

/// Where a site is written. Paths are relative to the site, separated by `/`.
pub trait Output: Sync {
    /// Cleans up after killed builds: removes their leftovers, and restores a site that they had
    /// moved away. Anything that can't be fixed now is left for the next build.
    fn tidy(&self) {}

    /// Lists every file from earlier builds.
    ///
    /// # Errors
    /// If the folder can't be read.
    fn list(&self) -> Result<BTreeSet<String>, WriteError>;

    /// Reads a file, or returns `None` if there is none.
    ///
    /// # Errors
    /// If the file exists but can't be read.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError>;

    /// Writes a file, either completely or not at all.
    ///
    /// # Errors
    /// If the disk is full, locked or not writable.
    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), WriteError>;

    /// Marks the site as changed before its files are replaced one by one, so that other builds
    /// notice.
    ///
    /// # Errors
    /// If writing fails.
    fn begin_in_place(&mut self) -> Result<(), WriteError> {
        Ok(())
    }

    /// Removes a file, and any folders that are empty afterwards.
    ///
    /// # Errors
    /// If the file can't be removed.
    fn remove(&mut self, path: &str) -> Result<(), WriteError>;

    /// Begins a version that will replace the whole site. Returns `None` if only single files can
    /// be replaced.
    ///
    /// # Errors
    /// If the version can't be created.
    fn next_version(&self) -> Result<Option<Box<dyn NextVersion>>, WriteError> {
        Ok(None)
    }
}

/// A new version of a site that readers can't see yet. Deleted on drop unless it was published.
pub trait NextVersion: Send + Sync {
    /// Takes over an unchanged file from the version before.
    ///
    /// # Errors
    /// If the file can't be linked or copied.
    fn keep(&self, path: &str) -> Result<(), WriteError>;

    /// Adds a file.
    ///
    /// # Errors
    /// If writing fails.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError>;

    /// Adds a file, piece by piece.
    ///
    /// # Errors
    /// If writing fails.
    fn write_pieces(&self, path: &str, pieces: Pieces<'_>) -> Result<(), WriteError>;

    /// Reads a file that was added.
    ///
    /// # Errors
    /// If reading fails.
    fn read(&self, path: &str) -> Result<Vec<u8>, WriteError>;

    /// Exchanges this version with the one before. Returns `false` and changes nothing if the
    /// folder can't be exchanged.
    ///
    /// # Errors
    /// If the exchange fails; the version before is still in place.
    fn publish(&mut self) -> Result<bool, WriteError>;
}

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The system reported an error.
    #[error("cannot write {path}: {reason}; free some disk space or fix the permissions, then build again (the last good site is unchanged)", path = path.display())]
    Refused {
        /// The file or folder.
        path: PathBuf,
        /// The error from the system.
        reason: std::io::Error,
    },
    /// The folder contains files that no build wrote, and they would be lost.
    #[error("{path} contains files that were not written by a build; pass an empty or new folder with `--out`", path = path.display())]
    NotASite {
        /// The folder.
        path: PathBuf,
    },
    /// A folder with an author's own files.
    #[error("cannot write the site to {path}: {why}; pass a separate folder with `--out`, as in `--out site`", path = path.display())]
    NoPlace {
        /// The folder.
        path: PathBuf,
        /// Why the folder is unsuitable.
        why: &'static str,
    },
}

/// The result of writing a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The number of files in the site.
    pub files: usize,
    /// Files that are new or changed.
    pub changed: Vec<String>,
    /// Files that are no longer part of the site.
    pub removed: Vec<String>,
}

/// Makes the folder contain exactly this site. Touches nothing if nothing changed.
///
/// # Errors
/// The first error from the disk; the previous site is then still there.
#[cfg(test)]
pub(crate) fn write(site: &Site, out: &mut dyn Output) -> Result<Written, WriteError> {
    let staged = Staged::begin(out)?;
    for (path, bytes) in site.iter() {
        staged.add(path, bytes);
    }
    staged.publish()
}

/// A site that is written while it is rendered. Readers see none of it before it is published.
/// Deleted on drop.
pub struct Staged<'o> {
    out: &'o mut dyn Output,
    /// The files of the previous site.
    before: BTreeSet<String>,
    /// The new version, which begins with the first file that differs.
    next: OnceLock<Next>,
    progress: Mutex<Progress>,
}

/// Where changed files wait.
enum Next {
    Version(Box<dyn NextVersion>),
    /// For folders in which only single files can be replaced.
    Memory(Mutex<Site>),
}

#[derive(Default)]
struct Progress {
    changed: Vec<String>,
    same: Vec<String>,
    /// The first error from the disk. Nothing is written after it.
    refused: Option<WriteError>,
}

impl<'o> Staged<'o> {
    /// Begins a site that will replace the current one.
    ///
    /// # Errors
    /// If the folder can't be read, or isn't suitable for a site.
    pub fn begin(out: &'o mut dyn Output) -> Result<Self, WriteError> {
        out.tidy();
        Ok(Self {
            before: out.list()?,
            out,
            next: OnceLock::new(),
            progress: Mutex::default(),
        })
    }

    /// Publishes the site.
    ///
    /// # Errors
    /// The first error from the disk; the previous site is then still there.
    pub fn publish(self) -> Result<Written, WriteError> {
        let progress = self.progress.into_inner();
        let mut progress = progress.unwrap_or_else(PoisonError::into_inner);
        if let Some(refused) = progress.refused {
            return Err(refused);
        }
        progress.changed.sort_unstable();
        let mut gone = self.before;
        for path in progress.same.iter().chain(&progress.changed) {
            gone.remove(path);
        }
        let written = Written {
            files: progress.same.len() + progress.changed.len(),
            changed: progress.changed,
            removed: gone.into_iter().collect(),
        };
        if written.changed.is_empty() && written.removed.is_empty() {
            return Ok(written);
        }
        let next = match self.next.into_inner() {
            Some(next) => next,
            None => next_of(self.out)?,
        };
        match next {
            Next::Version(mut next) => {
                for path in &progress.same {
                    next.keep(path)?;
                }
                if !next.publish()? {
                    write_in_place(&written, |path| next.read(path), self.out)?;
                }
            }
            Next::Memory(site) => {
                let site = site.into_inner().unwrap_or_else(PoisonError::into_inner);
                write_in_place(&written, |path| Ok(site[path].to_vec()), self.out)?;
            }
        }
        Ok(written)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
        // Don't look in the list: it doesn't contain hidden files.
        match self.before.is_empty() {
            true => Ok(None),
            false => self.out.read(path),
        }
    }

    fn stage(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        match self.next()? {
            Next::Version(next) => next.write(path, bytes),
            Next::Memory(site) => {
                let mut site = site.lock().unwrap_or_else(PoisonError::into_inner);
                site.insert(path.to_owned(), Arc::from(bytes));
                Ok(())
            }
        }
    }

    /// Adds a file that no earlier build has written.
    fn stage_pieces(&self, path: &str, pieces: Pieces<'_>) -> Result<(), WriteError> {
        match self.next()? {
            Next::Version(next) => next.write_pieces(path, pieces),
            Next::Memory(_) => self.stage(path, &joined(pieces)),
        }
    }

    fn note(&self, path: &str, staged: Result<bool, WriteError>) {
        let mut progress = self.progress();
        match staged {
            Ok(true) => progress.same.push(path.to_owned()),
            Ok(false) => progress.changed.push(path.to_owned()),
            Err(error) => {
                progress.refused.get_or_insert(error);
            }
        }
    }

    fn next(&self) -> Result<&Next, WriteError> {
        if self.next.get().is_none() {
            // Let only one thread begin the version.
            let _progress = self.progress();
            if self.next.get().is_none() {
                let _ = self.next.set(next_of(self.out)?);
            }
        }
        Ok(self.next.get().expect("it was just begun"))
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        // No thread leaves it half changed.
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Staged<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        if self.progress().refused.is_some() {
            return;
        }
        let staged = self.read(path).and_then(|earlier| {
            let is_same = earlier.as_deref() == Some(bytes);
            if !is_same {
                self.stage(path, bytes)?;
            }
            Ok(is_same)
        });
        self.note(path, staged);
    }

    fn add_pieces(&self, path: &str, pieces: Pieces<'_>) {
        if !self.before.is_empty() {
            // It has to be compared with the current file.
            self.add(path, &joined(pieces));
        } else if self.progress().refused.is_none() {
            let staged = self.stage_pieces(path, pieces).map(|()| false);
            self.note(path, staged);
        }
    }

    fn earlier(&self, path: &str) -> Option<Vec<u8>> {
        self.read(path).ok().flatten()
    }
}

fn next_of(out: &dyn Output) -> Result<Next, WriteError> {
    let next = out.next_version()?;
    Ok(next.map_or_else(|| Next::Memory(Mutex::default()), Next::Version))
}

/// Replaces files one by one: pages last, so that everything they link to exists before they do.
/// Then removes obsolete files.
fn write_in_place(
    written: &Written,
    bytes: impl Fn(&str) -> Result<Vec<u8>, WriteError>,
    out: &mut dyn Output,
) -> Result<(), WriteError> {
    out.begin_in_place()?;
    let (pages, files): (Vec<_>, Vec<_>) = written
        .changed
        .iter()
        .partition(|path| path.ends_with(".html"));
    for path in files.into_iter().chain(pages) {
        out.write(path, &bytes(path)?)?;
    }
    for path in &written.removed {
        out.remove(path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::io;

    #[derive(Default)]
    struct InMemory {
        files: BTreeMap<String, Vec<u8>>,
        room: Option<usize>,
        order: Vec<String>,
    }

    impl Output for InMemory {
        fn list(&self) -> Result<BTreeSet<String>, WriteError> {
            Ok(self.files.keys().cloned().collect())
        }
        fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
            Ok(self.files.get(path).cloned())
        }
        fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
            if self.room == Some(self.order.len()) {
                return Err(WriteError::Refused {
                    path: path.into(),
                    reason: io::Error::from(io::ErrorKind::StorageFull),
                });
            }
            self.order.push(path.to_owned());
            self.files.insert(path.to_owned(), bytes.to_vec());
            Ok(())
        }
        fn remove(&mut self, path: &str) -> Result<(), WriteError> {
            self.files.remove(path);
            Ok(())
        }
    }

    fn site(files: &[(&str, &str)]) -> Site {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes())))
            .collect()
    }

    #[test]
    fn only_what_changed_is_written() {
        let mut out = InMemory::default();
        write(&site(&[("a.html", "1"), ("b.html", "1")]), &mut out).expect("there is room");
        let second =
            write(&site(&[("a.html", "1"), ("b.html", "2")]), &mut out).expect("there is room");
        assert_eq!(second.changed, ["b.html"]);
        assert_eq!(second.removed, [""; 0]);
    }

    #[test]
    fn obsolete_files_are_removed() {
        let mut out = InMemory::default();
        write(&site(&[("a.html", "1"), ("old/index.html", "1")]), &mut out).expect("there is room");
        let second = write(&site(&[("a.html", "1")]), &mut out).expect("there is room");
        assert_eq!(second.removed, ["old/index.html"]);
        assert_eq!(out.files.len(), 1);
    }

    #[test]
    fn pages_are_written_after_the_files_they_link_to() {
        let mut out = InMemory::default();
        write(
            &site(&[("a/index.html", "1"), ("theme/z.css", "1")]),
            &mut out,
        )
        .expect("there is room");
        assert_eq!(out.order, ["theme/z.css", "a/index.html"]);
    }

    #[test]
    fn a_full_disk_removes_nothing() {
        let mut out = InMemory::default();
        write(&site(&[("a.html", "1"), ("old.html", "1")]), &mut out).expect("there is room");
        out.room = Some(out.order.len());
        let error = write(&site(&[("a.html", "2")]), &mut out).expect_err("there is no room");
        assert!(error.to_string().contains("a.html"), "{error}");
        assert!(out.files.contains_key("old.html"));
    }
}
