//! Recognises whether a site folder is still in the state that this program left it in.
//!
//! Writing a site creates a new mark, and removing something from the folder changes the folder.
//! Two file system lookups are enough for any number of files. Changes in subfolders by other
//! programs aren't detected.

use std::fs;
use std::path::Path;

use super::MARK;

/// The state of a site folder. Two equal signs mean that nobody changed the folder in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    folder: Stamp,
    mark: Stamp,
}

impl Sign {
    /// Returns the sign of a folder, or `None` if there is no site.
    pub(super) fn of(site: &Path) -> Option<Self> {
        Some(Self {
            folder: stamp(site)?,
            mark: stamp(&site.join(MARK))?,
        })
    }

    /// Returns whether both belong to the same site, even if files were replaced in between.
    #[must_use]
    pub fn is_of_same_site(&self, other: &Self) -> bool {
        self.mark == other.mark
    }
}

/// Identifies a file or folder and its last change, because inode numbers are reused.
#[cfg(unix)]
type Stamp = (u64, u64, i64, i64);

#[cfg(unix)]
fn stamp(path: &Path) -> Option<Stamp> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino(), found.ctime(), found.ctime_nsec()))
}

#[cfg(not(unix))]
type Stamp = std::time::SystemTime;

#[cfg(not(unix))]
fn stamp(path: &Path) -> Option<Stamp> {
    fs::metadata(path).ok()?.modified().ok()
}
