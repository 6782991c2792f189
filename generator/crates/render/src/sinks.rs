//! Receives the files of a site as they are rendered, and records what is needed about all of
//! them in the end: which there are, their hashes, and where they lead.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Mutex;

use super::offline::{OfflineFile, ServiceWorker};
use crate::site_links::SiteLinks;
use understory_course::plan;
use understory_source::diagnostic::Diagnostic;
use understory_source::site::{Sink, locked};
use understory_source::{FileId, Sources};

/// Passes files on, and records what must be known about all of them. If two have the same path,
/// the first one wins.
pub struct RecordingSink<'o> {
    out: &'o dyn Sink,
    /// Whether hashes are needed.
    is_kept_offline: bool,
    files: Mutex<BTreeMap<String, Option<OfflineFile>>>,
    links: Mutex<SiteLinks>,
    switch: Mutex<ServiceWorker>,
}

impl<'o> RecordingSink<'o> {
    /// Creates a sink that hasn't received any files.
    pub fn new(out: &'o dyn Sink, is_kept_offline: bool) -> Self {
        Self {
            out,
            is_kept_offline,
            files: Mutex::default(),
            links: Mutex::default(),
            switch: Mutex::default(),
        }
    }

    /// Returns the links to files that were never added.
    pub fn broken_links(
        &self,
        sources: &Sources,
        theme: &str,
        settings: FileId,
    ) -> Vec<Diagnostic> {
        let files = locked(&self.files);
        let has = |path: &str| files.contains_key(path);
        locked(&self.links).broken(has, sources, theme, settings)
    }

    /// Adds what the service worker keeps. No file may follow. `folders` are those of pages, and
    /// `unused` the packs that no lesson needs.
    pub fn finish_offline(&self, folders: &std::collections::HashSet<String>, unused: &[&str]) {
        let switch = std::mem::take(&mut *locked(&self.switch));
        let files = std::mem::take(&mut *locked(&self.files));
        let offline_files = files.iter();
        let offline_files =
            offline_files.filter_map(|(path, file)| Some((path.as_str(), file.as_ref()?)));
        for (path, bytes) in switch.files(offline_files, folders, unused) {
            self.out.add(&path, &bytes);
        }
    }
}

impl Sink for RecordingSink<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        let offline_file = self.is_kept_offline.then(|| OfflineFile::of(path, bytes));
        match locked(&self.files).entry(path.to_owned()) {
            Entry::Occupied(_) => return,
            Entry::Vacant(place) => drop(place.insert(offline_file.flatten())),
        }
        // A page is read without the lock, so that other threads don't wait.
        let links = SiteLinks::of(path, bytes);
        locked(&self.links).add(links);
        if !self.is_kept_offline || !locked(&self.switch).take(path, bytes) {
            self.out.add(path, bytes);
        }
    }
}

/// The part of a site that belongs to a language: its own folder. Shared files are only taken from
/// the first language.
pub struct InLanguage<'o> {
    /// Its folder in the site; empty for the course's own language.
    pub folder: &'o str,
    /// Where its files go.
    pub out: &'o dyn Sink,
}

impl Sink for InLanguage<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        if self.folder.is_empty() {
            self.out.add(path, bytes);
        } else if !is_shared(path) {
            self.out.add(&format!("{}{path}", self.folder), bytes);
        }
    }
}

/// Returns whether all languages share the file. Shared files are at the root of the site.
pub fn is_shared(path: &str) -> bool {
    let is_of_all = |folder: &&str| path.starts_with(*folder);
    [plan::THEME, plan::RUNNER].iter().any(is_of_all)
        || [plan::NOT_FOUND, ".nojekyll", "robots.txt"].contains(&path)
        || ["service-worker.js", "service-worker.json"].contains(&path)
}
