//! A plan and a theme → the site in memory.
//!
//! Pages are rendered side by side, each a function of the plan alone. Templates choose
//! and place; they read the contexts of `context` and never build a URL. Reads no file
//! and invents no link.

mod author;
mod book;
#[cfg(feature = "publish")]
mod card;
#[cfg(not(feature = "publish"))]
#[path = "render/no_card.rs"]
mod card;
mod colours;
mod context;
mod course_plan;
mod course_data;
mod diagram;
mod errors;
mod exercise;
mod footnotes;
mod hashes;
mod keys;
mod languages;
pub mod forest;
mod markdown;
mod offline;
mod outward;
mod page;
mod painted;
mod paper;
mod pictures;
mod print;
mod progress;
mod scripts;
mod search;
mod sink;
mod site;
mod starter;
mod stream;
mod stylesheets;
mod task;
pub(crate) mod text;
mod theme;
mod trace;
mod xhtml;
mod zip;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::build::Options;
use crate::course::{Lesson, Starter};
use crate::diagnostic::Diagnostic;
use crate::figures::Recordings;
use crate::plan::{self, Addresses, PartPlan, SitePlan};
use crate::source::{FileId, SourceFile};
use keys::Keys;

pub(crate) use markdown::shown_exercises;
pub(crate) use sink::joined;
pub use sink::{Gathered, Nowhere, Pieces, Sink};
pub(crate) use sink::{InLanguage, Listing};
pub use site::{Difference, Site};
pub use stream::stream;
pub use theme::Theme;

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

/// Files by their paths in the site.
type Files = Vec<(String, Arc<[u8]>)>;

/// What was rendered before.
#[derive(Debug, Default)]
pub struct Kept {
    /// By path in the site: the number of what it was made of, and its bytes.
    pages: HashMap<String, (u64, Arc<[u8]>)>,
    /// By path in the site.
    assets: BTreeMap<String, Copied>,
    /// What all these were made of; `None` where a template failed since.
    frame: Option<Frame>,
    /// All these by their paths.
    site: Site,
    /// What machines read.
    outward: Files,
    /// The downloads of starters, and these.
    zips: Option<(Arc<Vec<Starter>>, Files)>,
}

/// A file that was copied.
#[derive(Debug)]
struct Copied {
    /// Of this one.
    file: Arc<SourceFile>,
    bytes: Arc<[u8]>,
}

/// What pages are made of beside their own texts.
#[derive(Debug)]
struct Frame {
    /// Its number.
    number: u64,
    addresses: Arc<Addresses>,
    /// With these, the pages of parts and lessons are what they were.
    parts: Vec<Arc<PartPlan>>,
}

/// A page, or another file that is made.
struct Made {
    path: String,
    /// The number of what it was made of.
    key: u64,
    bytes: Arc<[u8]>,
}

/// Renders every page and gathers every file for an author's server, where `kept` is what an
/// earlier call left: a page is rendered again when something changed that it is made of. What
/// readers get of all pages together (index, paper, pictures) is made by [`stream()`] alone.
///
/// # Errors
/// All that tera refuses, as diagnostics of the templates.
pub fn render(
    plan: &SitePlan<'_>,
    theme: &Theme,
    options: &Options,
    kept: &mut Kept,
) -> Result<Site, Vec<Diagnostic>> {
    let renderer = page::Renderer::new(plan, theme, options);
    let keys = Keys::of(plan, theme, options);
    let same = kept.frame.take().filter(|frame| {
        frame.number == keys.frame() && Arc::ptr_eq(&frame.addresses, plan.addresses())
    });
    let is_same = same.is_some();
    let pages = match &same {
        Some(frame) => renderer.pages_beside(&frame.parts),
        None => renderer.pages(),
    };
    let before = &kept.pages;
    let rendered: Vec<Result<Made, Diagnostic>> = pages
        .into_par_iter()
        .map(|page| {
            let path = file_of(&page.path(plan));
            let key = keys.page(page);
            let known = before.get(&path).filter(|(known, _)| *known == key);
            let bytes = match known {
                Some((_, bytes)) => Arc::clone(bytes),
                None => Arc::from(renderer.render(page)?.into_bytes()),
            };
            Ok(Made { path, key, bytes })
        })
        .collect();

    let mut problems = Vec::new();
    let mut made = Vec::new();
    for page in rendered {
        match page {
            Ok(page) => made.push(page),
            Err(problem) => problems.push(problem),
        }
    }
    let is_new = |(path, id): &(&String, &FileId)| {
        let known = kept.assets.get(*path);
        known.is_none_or(|then| !Arc::ptr_eq(&then.file, plan.sources.shared(**id)))
    };
    let mut copied = Vec::new();
    let new: Vec<_> = plan.assets().iter().filter(is_new).collect();
    for (path, id) in new {
        let file = Arc::clone(plan.sources.shared(*id));
        let bytes = Arc::from(scripts::published(&file));
        copied.push(path);
        kept.assets.insert(path.clone(), Copied { file, bytes });
    }
    kept.assets
        .retain(|path, _| plan.assets().contains_key(path));
    if !problems.is_empty() {
        problems.sort();
        problems.dedup();
        return Err(problems);
    }
    let (path, key) = (plan::COURSE_DATA, keys.course_data());
    let known = before.get(path).filter(|(known, _)| *known == key);
    let bytes = match known {
        Some((_, bytes)) => Arc::clone(bytes),
        None => Arc::from(course_data::json(plan).into_bytes()),
    };
    let path = path.to_owned();
    made.push(Made { path, key, bytes });

    if !is_same {
        kept.pages.clear();
        kept.site = Site::new();
        let assets = kept.assets.iter();
        kept.site
            .extend(assets.map(|(path, copied)| (path.clone(), Arc::clone(&copied.bytes))));
        kept.zips = None;
    }
    for Made { path, key, bytes } in made {
        kept.site.insert(path.clone(), Arc::clone(&bytes));
        kept.pages.insert(path, (key, bytes));
    }
    for path in copied {
        let bytes = Arc::clone(&kept.assets[path].bytes);
        kept.site.insert(path.clone(), bytes);
    }
    let sheets = style_sheets(plan);
    let joined = stylesheets::joined(&sheets);
    for path in sheets.keys().filter(|path| !joined.contains_key(*path)) {
        kept.site.remove(path);
    }
    for (path, sheet) in joined {
        if kept
            .site
            .get(path)
            .is_none_or(|known| **known != *sheet.as_bytes())
        {
            kept.site
                .insert(path.to_owned(), Arc::from(sheet.into_bytes()));
        }
    }
    if !is_same {
        kept.outward = outward(plan, &renderer);
    }
    let is_of = |zips: &&(Arc<Vec<Starter>>, _)| Arc::ptr_eq(&zips.0, &plan.course.starters);
    if kept.zips.as_ref().filter(is_of).is_none() {
        kept.zips = Some((Arc::clone(&plan.course.starters), starter::zips(plan)));
    }
    kept.frame = Some(Frame {
        number: keys.frame(),
        addresses: Arc::clone(plan.addresses()),
        parts: plan.parts.clone(),
    });

    let mut site = kept.site.clone();
    site.extend(kept.outward.iter().cloned());
    site.extend(kept.zips.iter().flat_map(|(_, zips)| zips.iter().cloned()));
    if let Runner::Ready(files) = &options.runner {
        for (name, bytes) in files {
            site.insert(format!("{}{name}", plan::RUNNER), Arc::clone(bytes));
        }
    }
    if plan.languages.here > 0 {
        let shared: Vec<String> = site
            .keys()
            .filter(|path| is_shared(path))
            .cloned()
            .collect();
        for path in shared {
            site.remove(&path);
        }
    }
    Ok(site)
}

/// Whether all languages have the file in common: it stands at the root of the site.
fn is_shared(path: &str) -> bool {
    let is_of_all = |folder: &&str| path.starts_with(*folder);
    [plan::THEME, plan::RUNNER].iter().any(is_of_all)
        || [plan::NOT_FOUND, ".nojekyll", "robots.txt"].contains(&path)
        || ["service-worker.js", "service-worker.json"].contains(&path)
}

/// What machines read.
fn outward(plan: &SitePlan<'_>, renderer: &page::Renderer<'_>) -> Files {
    let pages: Vec<page::Page> = renderer
        .pages()
        .into_iter()
        .filter(|page| page.is_for_all())
        .collect();
    let files = outward::files(plan, &pages, renderer.look(), renderer.words()).into_iter();
    // GitHub Pages would drop folders that begin with `_` without this.
    let marker = (".nojekyll".to_owned(), String::new());
    files
        .chain([marker])
        .map(|(path, text)| (path, Arc::from(text.into_bytes())))
        .collect()
}

/// The HTML of a lesson's text alone, without the page around it.
///
/// # Errors
/// What tera refuses, as a diagnostic of the template.
pub fn lesson_text(
    plan: &SitePlan<'_>,
    theme: &Theme,
    lesson: &Lesson,
) -> Result<String, Diagnostic> {
    let recordings = Recordings::new();
    let path = format!("{}/{}/", lesson.slug, lesson.slug);
    markdown::Writer::new(plan, theme, &path, &lesson.dir)
        .for_lesson(lesson, None, &recordings)
        .document(&lesson.body)
}

/// The theme's style sheets by their paths in the site.
fn style_sheets<'c>(plan: &'c SitePlan<'_>) -> BTreeMap<&'c str, &'c str> {
    let folder = format!("{}css/", plan::THEME);
    let sheets = plan
        .assets()
        .iter()
        .filter(|(path, _)| path.starts_with(&folder));
    sheets
        .filter_map(|(path, id)| Some((path.as_str(), plan.sources.file(*id).text()?)))
        .collect()
}

/// The file that a host serves for a page.
fn file_of(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
