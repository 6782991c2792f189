//! The settings of a build: for whom it is, and what it already has.

use std::collections::BTreeMap;
use std::sync::Arc;

use understory_course::plan::Drafts;
use understory_verify::recordings::Recordings;

/// The settings of a build, apart from its sources.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// For whom.
    pub audience: Audience,
    /// The state of the runner.
    pub runner: Runner,
    /// The known recordings of programs that readers step through.
    pub recordings: Recordings,
}

impl Options {
    /// Returns whether to also render what depends on all pages: the search index, the printable
    /// pages, the e-book, the pictures for links, and the offline files. Until the runner is
    /// ready, the site isn't published, so they would have to be rendered again later.
    #[must_use]
    pub fn needs_all_pages(&self) -> bool {
        self.audience == Audience::Readers && matches!(self.runner, Runner::Ready(_))
    }
}

/// The state of the Python runner, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Runner {
    /// The files in the site's `runner/` folder, by name.
    Ready(BTreeMap<String, Arc<[u8]>>),
    /// It's still being built, and pages wait until it's ready.
    Building,
}

impl Runner {
    /// Returns the bundle's manifest, if the bundle is ready.
    #[must_use]
    pub fn manifest(&self) -> Option<&[u8]> {
        match self {
            Self::Ready(files) => files.get("manifest.json").map(AsRef::as_ref),
            Self::Building => None,
        }
    }
}

/// Who a site is rendered for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Readers, on any host.
    Readers,
    /// An author, whose pages listen for changes.
    Author,
}
