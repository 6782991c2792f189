//! Represents a site's files in memory, and defines where a build sends them.
//!
//! A build for readers passes each file to a [`Sink`] as soon as it's ready and forgets it, so that
//! a course of any size needs little memory. Doesn't use the disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The bytes of every file of a site, by its path in the site. Pages of folders end in
/// `index.html`.
pub type Site = BTreeMap<String, Arc<[u8]>>;

/// Receives the files of a site, from several threads at the same time.
pub trait Sink: Sync {
    /// Receives a file by its path in the site. No path comes twice.
    fn add(&self, path: &str, bytes: &[u8]);
}

/// Discards files, for callers that only want to know their problems.
#[derive(Debug)]
pub struct DiscardingSink;

impl Sink for DiscardingSink {
    fn add(&self, _: &str, _: &[u8]) {}
}

/// Keeps every file in memory.
#[derive(Debug, Default)]
pub struct MemorySink {
    site: Mutex<Site>,
}

impl MemorySink {
    /// Returns the site with all files.
    #[must_use]
    pub fn into_site(self) -> Site {
        let site = self.site.into_inner();
        site.unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for MemorySink {
    fn add(&self, path: &str, bytes: &[u8]) {
        locked(&self.site).insert(path.to_owned(), Arc::from(bytes));
    }
}

/// Locks a value that no thread leaves half changed.
pub fn locked<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}
