//! The difference between a site in memory and the folder it goes to.
//!
//! Each file is written beside its place and renamed into it, so that a build that fails
//! or is killed leaves the last good site whole. Decides nothing about content.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::render::Site;

/// Where a site goes. Paths are those of the site, parted by `/`.
pub trait Output {
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

    /// Takes a file away, and the folders that it leaves empty.
    ///
    /// # Errors
    /// When the disk refuses.
    fn remove(&mut self, path: &str) -> Result<(), WriteError>;
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
}

/// What a write did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have other bytes now.
    pub changed: Vec<String>,
    /// Files that are no longer part of the site.
    pub removed: Vec<String>,
}

/// Makes the folder hold exactly this site: pages last, so that what they name is there
/// before they are; then takes away what is left over.
///
/// # Errors
/// The first refusal of the disk.
pub fn write(site: &Site, out: &mut dyn Output) -> Result<Written, WriteError> {
    let before = out.list()?;
    let mut written = Written::default();
    let (pages, files): (Vec<_>, Vec<_>) =
        site.iter().partition(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in files.into_iter().chain(pages) {
        let same = out.read(path)?.as_deref() == Some(&**bytes);
        if !same {
            out.write(path, bytes)?;
            written.changed.push(path.clone());
        }
    }
    for path in before {
        if !site.contains_key(&path) {
            out.remove(&path)?;
            written.removed.push(path);
        }
    }
    written.changed.sort();
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::io;
    use std::sync::Arc;

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
