//! A plan and a theme → the site in memory.
//!
//! Pages are rendered side by side, each a function of the plan alone. Templates choose
//! and place; they read the contexts of `context` and never build a URL. Reads no file
//! and invents no link.

mod author;
mod context;
mod course_data;
mod exercise;
mod hashes;
pub mod forest;
mod markdown;
mod page;
mod progress;
mod task;
mod text;
mod theme;
mod trace;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::build::Options;
use crate::diagnostic::Diagnostic;
use crate::plan::{self, SitePlan};

pub use theme::Theme;

/// The bytes of every file of a site, by its path there. Pages of folders end in
/// `index.html`.
pub type Site = BTreeMap<String, Arc<[u8]>>;

/// What a page says of the runner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Runner {
    /// These files are part of the site, by their names in its `runner/`.
    Ready(BTreeMap<String, Arc<[u8]>>),
    /// It is still being built; the page waits for word of it.
    Building,
}

impl Runner {
    /// What the bundle says of itself, once it is there.
    #[must_use]
    pub fn manifest(&self) -> Option<&[u8]> {
        match self {
            Self::Ready(files) => files.get("manifest.json").map(AsRef::as_ref),
            Self::Building => None,
        }
    }
}

/// For whom a site is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Readers, on any host.
    Readers,
    /// An author: pages listen for changes.
    Author,
}

/// Renders every page and gathers every file.
///
/// # Errors
/// All that tera refuses, as diagnostics of the templates.
pub fn render(
    plan: &SitePlan<'_>,
    theme: &Theme,
    options: &Options,
) -> Result<Site, Vec<Diagnostic>> {
    let renderer = page::Renderer::new(plan, theme, options);
    let rendered: Vec<Result<(String, String), Diagnostic>> = renderer
        .pages()
        .into_par_iter()
        .map(|page| {
            renderer
                .render(page)
                .map(|html| (file_of(&page.path(plan)), html))
        })
        .collect();

    let mut site = Site::new();
    let mut problems = Vec::new();
    for page in rendered {
        match page {
            Ok((path, html)) => {
                site.insert(path, Arc::from(html.into_bytes()));
            }
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        problems.sort();
        problems.dedup();
        return Err(problems);
    }
    site.insert(
        plan::COURSE_DATA.to_owned(),
        Arc::from(course_data::json(plan).into_bytes()),
    );
    for (path, id) in &plan.assets {
        site.insert(path.clone(), Arc::from(plan.sources.file(*id).bytes()));
    }
    if let Runner::Ready(files) = &options.runner {
        for (name, bytes) in files {
            site.insert(format!("{}{name}", plan::RUNNER), Arc::clone(bytes));
        }
    }
    // GitHub Pages would drop folders that begin with `_` without this.
    site.insert(".nojekyll".to_owned(), Arc::from(&b""[..]));
    Ok(site)
}

/// The file that a host serves for a page.
fn file_of(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
