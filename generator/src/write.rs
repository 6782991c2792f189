//! The files of a site → the folder that they go to.
//!
//! Each file is compared with the one in the folder as soon as it is made. A new version is
//! made whole beside the old one and exchanged with it, so that a build that fails or is killed
//! leaves the last good site as it was, and no reader sees half of each. Where a folder cannot be
//! exchanged, each file is renamed into its place, pages last. Decides nothing about content.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::render::{Difference, Pieces, Sink, Site, joined};

/// Where a site goes. Paths are those of the site, parted by `/`.
pub trait Output: Sync {
    /// Takes away what killed builds have left beside it, and puts back what they have taken out
    /// of its place. What cannot be mended now is left for the next build.
    fn tidy(&self) {}

    /// Every file that an earlier build left there.
    ///
    /// # Errors
    /// When the folder cannot be read.
    fn list(&self) -> Result<BTreeSet<String>, WriteError>;

    /// The bytes of a file, or `None` where there is none.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError>;

    /// Puts a file in its place, whole or not at all.
    ///
    /// # Errors
    /// When the disk refuses: full, locked, not permitted.
    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), WriteError>;

    /// Says that the site becomes another one, file by file, to whoever knows it by its sign.
    ///
    /// # Errors
    /// When the disk refuses.
    fn begin_in_place(&mut self) -> Result<(), WriteError> {
        Ok(())
    }

    /// Takes a file away, and the folders that it leaves empty.
    ///
    /// # Errors
    /// When the disk refuses.
    fn remove(&mut self, path: &str) -> Result<(), WriteError>;

    /// Begins a version that will take the place of all that is there; `None` where only
    /// single files can be replaced.
    ///
    /// # Errors
    /// When the disk refuses.
    fn next_version(&self) -> Result<Option<Box<dyn NextVersion>>, WriteError> {
        Ok(None)
    }
}

/// A version of a site that nobody sees yet. Dropped unpublished, it is gone.
pub trait NextVersion: Send + Sync {
    /// Takes over a file that is the same in the version before.
    ///
    /// # Errors
    /// When the disk refuses.
    fn keep(&self, path: &str) -> Result<(), WriteError>;

    /// Adds a file.
    ///
    /// # Errors
    /// When the disk refuses.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError>;

    /// Adds a file, piece by piece.
    ///
    /// # Errors
    /// When the disk refuses.
    fn write_pieces(&self, path: &str, pieces: Pieces<'_>) -> Result<(), WriteError>;

    /// The bytes of a file that was added.
    ///
    /// # Errors
    /// When the disk refuses.
    fn read(&self, path: &str) -> Result<Vec<u8>, WriteError>;

    /// Puts this version in the place of the one before, which takes this one's. `false` where
    /// the folder turns out to be one that cannot be exchanged: then nothing was changed.
    ///
    /// # Errors
    /// When the disk refuses; the version before is still in its place.
    fn publish(&mut self) -> Result<bool, WriteError>;
}

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk refused.
    #[error("cannot write {path}: {reason}; free the disk or mend the permissions, then build again (the last good site is still there)", path = path.display())]
    Refused {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        reason: std::io::Error,
    },
    /// The folder holds files that no build has put there: they would be lost.
    #[error("{path} holds files that no build has put there; name an empty or new folder with --out", path = path.display())]
    NotASite {
        /// The folder.
        path: PathBuf,
    },
    /// A folder that holds what an author wrote.
    #[error("{path} is no place for a site: {why}; name a folder of its own with --out, as in `--out site`", path = path.display())]
    NoPlace {
        /// The folder.
        path: PathBuf,
        /// What speaks against it.
        why: &'static str,
    },
}

/// What a write did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files the site has.
    pub files: usize,
    /// Files that are new or have other bytes now.
    pub changed: Vec<String>,
    /// Files that are no longer part of the site.
    pub removed: Vec<String>,
}

/// Makes the folder hold exactly this site. Where nothing differs, nothing is touched.
///
/// # Errors
/// The first refusal of the disk; the site before is then still there.
pub fn write(site: &Site, out: &mut dyn Output) -> Result<Written, WriteError> {
    let staged = Staged::begin(out)?;
    for (path, bytes) in site.iter() {
        staged.add(path, bytes);
    }
    staged.publish()
}

/// A site that is written while it is made. Nobody sees any of it before it is published;
/// dropped, it is gone.
pub struct Staged<'o> {
    out: &'o mut dyn Output,
    /// What is there now.
    before: BTreeSet<String>,
    /// The version that is made, from the first file on that differs.
    next: OnceLock<Next>,
    progress: Mutex<Progress>,
}

/// Where files wait that differ.
enum Next {
    Version(Box<dyn NextVersion>),
    /// Where only single files can be replaced.
    Memory(Mutex<Site>),
}

#[derive(Default)]
struct Progress {
    changed: Vec<String>,
    same: Vec<String>,
    /// The first refusal of the disk: what comes after it is in vain.
    refused: Option<WriteError>,
}

impl<'o> Staged<'o> {
    /// Begins a site that will take the place of what is there.
    ///
    /// # Errors
    /// When the folder cannot be read, or is none for a site.
    pub fn begin(out: &'o mut dyn Output) -> Result<Self, WriteError> {
        out.tidy();
        Ok(Self {
            before: out.list()?,
            out,
            next: OnceLock::new(),
            progress: Mutex::default(),
        })
    }

    /// Puts the site in its place.
    ///
    /// # Errors
    /// The first refusal of the disk; the site before is then still there.
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
        // Not by its list, in which hidden files are missing.
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

    /// Of a file that no earlier build has left.
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
            // One thread at a time: there is one version.
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
            // It is compared with what is there.
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

/// Replaces file by file: pages last, so that what they name is there before they are; then
/// takes away what is left over.
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

/// The same where `before` is what was written into the folder last: only what differs is
/// touched.
///
/// # Errors
/// The first refusal of the disk.
pub fn update(before: &Site, site: &Site, out: &mut dyn Output) -> Result<Written, WriteError> {
    let difference = Difference::between(before, site);
    let (pages, files): (Vec<_>, Vec<_>) = difference
        .changed
        .iter()
        .partition(|path| path.ends_with(".html"));
    for path in files.into_iter().chain(pages) {
        out.write(path, &site[path])?;
    }
    for path in &difference.gone {
        out.remove(path)?;
    }
    Ok(Written {
        files: site.len(),
        changed: difference.changed,
        removed: difference.gone,
    })
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
    fn an_update_touches_only_what_differs_from_the_site_before() {
        let mut out = InMemory::default();
        let before = site(&[("a.html", "1"), ("b.html", "1"), ("old.html", "1")]);
        write(&before, &mut out).expect("there is room");
        out.order.clear();
        let after = site(&[
            ("a.html", "1"),
            ("b.html", "2"),
            ("c.html", "1"),
            ("x.css", "1"),
        ]);
        let written = update(&before, &after, &mut out).expect("there is room");
        assert_eq!(out.order, ["x.css", "b.html", "c.html"]);
        assert_eq!(written.removed, ["old.html"]);
        assert_eq!(out.list().expect("readable").len(), 4);
    }

    #[test]
    fn what_is_no_longer_part_of_the_site_goes() {
        let mut out = InMemory::default();
        write(&site(&[("a.html", "1"), ("old/index.html", "1")]), &mut out).expect("there is room");
        let second = write(&site(&[("a.html", "1")]), &mut out).expect("there is room");
        assert_eq!(second.removed, ["old/index.html"]);
        assert_eq!(out.files.len(), 1);
    }

    #[test]
    fn pages_come_after_the_files_they_name() {
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
