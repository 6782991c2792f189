//! By what a program knows again the site that it wrote.
//!
//! Whoever writes a site anew leaves another mark in its folder, and whoever takes something out
//! of the folder changes the folder: two looks at the disk, however many files the site has. What
//! another program does to a file further down is not seen.

use std::fs;
use std::path::Path;

use super::MARK;

/// The state of a site's folder. Two that are the same are of a folder that nobody changed
/// in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    folder: Stamp,
    mark: Stamp,
}

impl Sign {
    /// `None` where there is no site.
    pub(super) fn of(site: &Path) -> Option<Self> {
        Some(Self {
            folder: stamp(site)?,
            mark: stamp(&site.join(MARK))?,
        })
    }

    /// Whether both are of one site, in which files may have been replaced in between.
    #[must_use]
    pub fn is_of_same_site(&self, other: &Self) -> bool {
        self.mark == other.mark
    }
}

/// Which file or folder it is, and when it was changed last: numbers are given again.
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
