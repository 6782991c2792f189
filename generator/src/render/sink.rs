//! Where the files of a site go as they are made.
//!
//! A build for readers hands over each file and forgets it, so that a course of any size needs
//! little memory. What is to be known of all files in the end — which there are, their hashes,
//! where they lead — [`Listing`] notes as they pass. Knows no disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::offline::{Kept, Switch, is_kept};
use super::{Site, is_shared};
use crate::check::site_links::SiteLinks;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

/// Takes the files of a site, from several threads at once.
pub trait Sink: Sync {
    /// Takes a file by its path in the site. None comes twice.
    fn add(&self, path: &str, bytes: &[u8]);

    /// Takes a large file in pieces that are made as they are taken. A sink that can do without
    /// never has it whole in memory.
    fn add_pieces(&self, path: &str, pieces: Pieces<'_>) {
        self.add(path, &joined(pieces));
    }

    /// What an earlier build left at this path, where that is known: some files say themselves
    /// what they were made of, and need not be made again.
    fn earlier(&self, _: &str) -> Option<Vec<u8>> {
        None
    }
}

/// The bytes of a file, one part after the other.
pub type Pieces<'p> = &'p mut dyn Iterator<Item = Vec<u8>>;

/// A file whose pieces have to be together.
pub(crate) fn joined(pieces: Pieces<'_>) -> Vec<u8> {
    pieces.fold(Vec::new(), |mut whole, piece| {
        whole.extend(piece);
        whole
    })
}

/// Takes files and forgets them, where only what is wrong with them is asked.
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
    /// The site of all files.
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

/// A lock on what no thread leaves half changed.
fn locked<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Passes files on, and notes what is to be known of all of them. Of two with one path it
/// takes the first.
pub(crate) struct Listing<'o> {
    out: &'o dyn Sink,
    /// Whether hashes are asked for.
    is_kept_offline: bool,
    files: Mutex<BTreeMap<String, Option<Kept>>>,
    links: Mutex<SiteLinks>,
    switch: Mutex<Switch>,
}

impl<'o> Listing<'o> {
    /// Of nothing yet.
    pub(crate) fn new(out: &'o dyn Sink, is_kept_offline: bool) -> Self {
        Self {
            out,
            is_kept_offline,
            files: Mutex::default(),
            links: Mutex::default(),
            switch: Mutex::default(),
        }
    }

    /// Notes a file; `false` where one has its path already.
    fn is_first(&self, path: &str) -> bool {
        let mut files = locked(&self.files);
        let is_first = !files.contains_key(path);
        if is_first {
            files.insert(path.to_owned(), None);
        }
        is_first
    }

    /// Returns the links to files that never came.
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

    /// Adds what the service worker keeps; then nothing may come any more. `folders` are those
    /// of pages.
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
        // A page is read without the lock, which others wait for.
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
            // Its hash is asked for.
            self.add(path, &joined(pieces));
        } else if self.is_first(path) {
            self.out.add_pieces(path, pieces);
        }
    }

    fn earlier(&self, path: &str) -> Option<Vec<u8>> {
        self.out.earlier(path)
    }
}

/// A language's part of a site: its own folder, and of the files that all have in common none
/// but the first language's.
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
