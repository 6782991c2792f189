//! Receives the files of a site as they are made.
//!
//! A build for readers passes each file on and forgets it, so that a course of any size needs
//! little memory. [`Listing`] records what must be known about all files in the end: which there
//! are, their hashes, and where they lead. Doesn't use the disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::offline::{Kept, Switch, is_kept};
use super::{Site, is_shared};
use crate::check::site_links::SiteLinks;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

/// Receives the files of a site, from several threads at the same time.
pub trait Sink: Sync {
    /// Receives a file by its path in the site. No path comes twice.
    fn add(&self, path: &str, bytes: &[u8]);

    /// Receives a large file in pieces that are made on demand. A sink that doesn't need the whole
    /// file never has it in memory.
    fn add_pieces(&self, path: &str, pieces: Pieces<'_>) {
        self.add(path, &joined(pieces));
    }

    /// Returns what an earlier build left at this path, if that is known. Some files record what
    /// they were made from, so that they don't have to be made again.
    fn earlier(&self, _: &str) -> Option<Vec<u8>> {
        None
    }
}

/// The bytes of a file, piece by piece.
pub type Pieces<'p> = &'p mut dyn Iterator<Item = Vec<u8>>;

/// Joins the pieces of a file.
pub(crate) fn joined(pieces: Pieces<'_>) -> Vec<u8> {
    pieces.fold(Vec::new(), |mut whole, piece| {
        whole.extend(piece);
        whole
    })
}

/// Discards files, for callers that only want to know what is wrong with them.
#[derive(Debug)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn add(&self, _: &str, _: &[u8]) {}

    fn add_pieces(&self, _: &str, _: Pieces<'_>) {}
}

/// Keeps every file in memory.
#[derive(Debug, Default)]
pub struct Gathered {
    site: Mutex<Site>,
}

impl Gathered {
    /// Returns the site with all files.
    #[must_use]
    pub fn into_site(self) -> Site {
        let site = self.site.into_inner();
        site.unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Gathered {
    fn add(&self, path: &str, bytes: &[u8]) {
        locked(&self.site).insert(path.to_owned(), Arc::from(bytes));
    }
}

/// Locks a value that no thread leaves half changed.
fn locked<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Passes files on, and records what must be known about all of them. If two have the same path,
/// the first one wins.
pub(crate) struct Listing<'o> {
    out: &'o dyn Sink,
    /// Whether hashes are needed.
    is_kept_offline: bool,
    files: Mutex<BTreeMap<String, Option<Kept>>>,
    links: Mutex<SiteLinks>,
    switch: Mutex<Switch>,
}

impl<'o> Listing<'o> {
    /// Creates an empty listing.
    pub(crate) fn new(out: &'o dyn Sink, is_kept_offline: bool) -> Self {
        Self {
            out,
            is_kept_offline,
            files: Mutex::default(),
            links: Mutex::default(),
            switch: Mutex::default(),
        }
    }

    /// Records a file; returns `false` if another one already has its path.
    fn is_first(&self, path: &str) -> bool {
        let mut files = locked(&self.files);
        let is_first = !files.contains_key(path);
        if is_first {
            files.insert(path.to_owned(), None);
        }
        is_first
    }

    /// Returns the links to files that were never added.
    pub(crate) fn broken_links(
        &self,
        sources: &Sources,
        theme: &str,
        settings: FileId,
    ) -> Vec<Diagnostic> {
        let files = locked(&self.files);
        let has = |path: &str| files.contains_key(path);
        locked(&self.links).broken(has, sources, theme, settings)
    }

    /// Adds what the service worker keeps. No file may follow. `folders` are those of pages.
    pub(crate) fn finish_offline(&self, folders: &std::collections::HashSet<String>) {
        let switch = std::mem::take(&mut *locked(&self.switch));
        let files = std::mem::take(&mut *locked(&self.files));
        let kept = files.iter();
        let kept = kept.filter_map(|(path, kept)| Some((path.as_str(), kept.as_ref()?)));
        for (path, bytes) in switch.files(kept, folders) {
            self.out.add(&path, &bytes);
        }
    }
}

impl Sink for Listing<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        if !self.is_first(path) {
            return;
        }
        // A page is read without the lock, so that other threads don't wait.
        let links = SiteLinks::of(path, bytes);
        locked(&self.links).add(links);
        if self.is_kept_offline {
            if let Some(kept) = Kept::of(path, bytes) {
                locked(&self.files).insert(path.to_owned(), Some(kept));
            }
            if locked(&self.switch).take(path, bytes) {
                return;
            }
        }
        self.out.add(path, bytes);
    }

    fn add_pieces(&self, path: &str, pieces: Pieces<'_>) {
        if self.is_kept_offline && is_kept(path) {
            // The hash needs the whole file.
            self.add(path, &joined(pieces));
        } else if self.is_first(path) {
            self.out.add_pieces(path, pieces);
        }
    }

    fn earlier(&self, path: &str) -> Option<Vec<u8>> {
        self.out.earlier(path)
    }
}

/// The part of a site that belongs to a language: its own folder. Shared files are only taken from
/// the first language.
pub(crate) struct InLanguage<'o> {
    pub(crate) folder: &'o str,
    pub(crate) out: &'o dyn Sink,
}

impl Sink for InLanguage<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        if self.folder.is_empty() {
            self.out.add(path, bytes);
        } else if !is_shared(path) {
            self.out.add(&format!("{}{path}", self.folder), bytes);
        }
    }

    fn add_pieces(&self, path: &str, pieces: Pieces<'_>) {
        if self.folder.is_empty() {
            self.out.add_pieces(path, pieces);
        } else if !is_shared(path) {
            self.out
                .add_pieces(&format!("{}{path}", self.folder), pieces);
        }
    }

    fn earlier(&self, path: &str) -> Option<Vec<u8>> {
        self.out.earlier(&format!("{}{path}", self.folder))
    }
}
