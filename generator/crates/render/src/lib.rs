//! Renders the files of a site from a plan and a theme.
//!
//! Each file is a function of the plan alone. Templates only choose and arrange: they read the
//! contexts of `context` and never build a URL. Reads no file and makes up no link.

mod addresses;
mod app;
mod author;
mod book;
#[cfg(feature = "publish")]
mod card;
#[cfg(not(feature = "publish"))]
#[path = "no_card.rs"]
mod card;
mod change_card;
mod colours;
mod context;
mod course_data;
mod course_plan;
mod diagram;
mod drawing;
mod durations;
mod errors;
mod exercise;
mod footnotes;
mod forest;
mod frame;
mod glossary;
mod hashes;
mod inlines;
mod languages;
mod lesson_page;
mod markdown;
mod offline;
mod options;
mod page;
mod pages;
mod paper;
mod pictures;
mod planner;
mod print;
mod printable;
mod progress;
mod question;
mod renderer;
mod scripts;
mod search;
mod seo;
mod sinks;
pub mod site_links;
mod site_page;
mod site_pages;
mod starter;
mod stylesheets;
mod summaries;
mod task;
mod theme;
mod trace;
mod turtle;
mod whole;
pub mod words;
mod writer;
mod xhtml;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use page::Page;
use pages::render_page;
use renderer::Renderer;
use understory_course::Lesson;
use understory_course::plan::{self, Place, SitePlan};
use understory_source::FileId;
use understory_source::diagnostic::Diagnostic;
use understory_source::site::{Sink, Site};
use understory_verify::recordings::Recordings;

pub use options::{Audience, Options, Runner};
pub use sinks::{InLanguage, RecordingSink, is_shared};
pub use theme::Theme;

/// The files of the site in one language, rendered on request.
pub struct SiteFiles<'a> {
    plan: &'a SitePlan<'a>,
    renderer: Renderer<'a>,
    sheets: BTreeMap<&'a str, String>,
    files: BTreeMap<String, File<'a>>,
    /// The search index. An author's server builds it for the first search.
    index: OnceLock<Site>,
}

/// How to render a file.
enum File<'a> {
    Page(Page),
    /// A file of the course or the theme.
    Copy(FileId),
    StyleSheet,
    CourseData,
    /// The starter of the lesson at this place.
    Zip(Place),
    Text(String),
    Runner(&'a Arc<[u8]>),
}

impl<'a> SiteFiles<'a> {
    /// Lists the files of a site. If two have the same path, the one added later wins.
    pub fn new(plan: &'a SitePlan<'a>, theme: &'a Theme, options: &'a Options) -> Self {
        let renderer = Renderer::new(plan, theme, options);
        let theme_sheets = style_sheets(plan);
        let sheets = stylesheets::joined(&theme_sheets, &default_tokens(plan));
        let mut files = BTreeMap::new();
        for (path, id) in plan.assets() {
            if sheets.contains_key(path.as_str()) {
                files.insert(path.clone(), File::StyleSheet);
            // A sheet that isn't in `sheets` is part of another one, and has no file.
            } else if !theme_sheets.contains_key(path.as_str()) {
                files.insert(path.clone(), File::Copy(*id));
            }
        }
        files.insert(plan::COURSE_DATA.to_owned(), File::CourseData);
        let words = File::Text(renderer.words().deferred_script());
        files.insert(plan::SCRIPT_WORDS.to_owned(), words);
        let pages = renderer.pages();
        files.extend(pages.iter().map(|page| (page.file(plan), File::Page(*page))));
        // Pages to print and unlisted pages are in no sitemap.
        let for_all: Vec<Page> = pages.into_iter().filter(|page| page.is_for_all()).collect();
        let mut texts = seo::files(plan, &for_all, renderer.words());
        texts.insert(seo::MANIFEST.to_owned(), seo::manifest(&renderer));
        files.extend(texts.into_iter().map(|(path, text)| (path, File::Text(text))));
        // GitHub Pages ignores folders that begin with `_` unless this file exists.
        files.insert(".nojekyll".to_owned(), File::Text(String::new()));
        files.extend(plan.lessons().filter_map(|(place, lesson_plan)| {
            Some((starter::zip_path(plan, lesson_plan)?, File::Zip(place)))
        }));
        if let Runner::Ready(bundle) = &options.runner {
            let bundle = bundle.iter();
            let path = |name| format!("{}{name}", plan::RUNNER);
            files.extend(bundle.map(|(name, bytes)| (path(name), File::Runner(bytes))));
        }
        Self { plan, renderer, sheets, files, index: OnceLock::new() }
    }

    /// Returns whether there is a file at this path.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Renders the file at this path, if there is one.
    ///
    /// # Errors
    /// Returns tera's error, as a diagnostic of the template.
    pub fn render_file(&self, path: &str) -> Option<Result<Cow<'_, [u8]>, Diagnostic>> {
        if let Some(file) = self.files.get(path) {
            return Some(self.content(path, file));
        }
        let is_asked = self.renderer.audience == Audience::Author && path.starts_with(plan::SEARCH);
        let index =
            // The index needs all lessons, so it's built when an author first searches.
            is_asked.then(|| self.index.get_or_init(|| understory_search::files(self.plan)))?;
        Some(Ok(index.get(path)?.as_ref().into()))
    }

    fn content<'s>(&'s self, path: &str, file: &'s File<'a>) -> Result<Cow<'s, [u8]>, Diagnostic> {
        let plan = self.plan;
        Ok(match file {
            File::Page(page) => render_page(&self.renderer, *page)?.into_bytes().into(),
            File::Copy(id) => scripts::published(plan.sources.file(*id)),
            File::StyleSheet => self.sheets[path].as_bytes().into(),
            File::CourseData => course_data::json(plan).into_bytes().into(),
            File::Zip(place) => starter::zip_of(plan, plan.lesson(*place)).into(),
            File::Text(text) => text.as_bytes().into(),
            File::Runner(bytes) => bytes.as_ref().into(),
        })
    }
}

/// Renders every file of the site in one language in parallel, and passes each to `out` as soon as
/// it's ready. Returns tera's errors as diagnostics of the templates; if there are any, the site is
/// incomplete.
pub fn render(
    plan: &SitePlan<'_>,
    theme: &Theme,
    options: &Options,
    out: &dyn Sink,
) -> Vec<Diagnostic> {
    let site = SiteFiles::new(plan, theme, options);
    let files: Vec<_> = site.files.iter().collect();
    let diagnostics = files.into_par_iter().map(|(path, file)| {
        let contents = site.content(path, file);
        contents.map(|bytes| out.add(path, &bytes)).err()
    });
    let mut problems: Vec<Diagnostic> = diagnostics.flatten().collect();
    // A site with problems isn't written, so its pictures and book aren't made, either.
    if problems.is_empty() && options.needs_all_pages() {
        problems.extend(whole::render(&site.renderer, out).err());
    }
    problems.sort();
    // One mistake in a template is reported for each page that uses it.
    problems.dedup();
    problems
}

/// Returns the HTML of a lesson's text, without the page around it.
///
/// # Errors
/// Returns tera's error, as a diagnostic of the template.
pub fn lesson_text(
    plan: &SitePlan<'_>,
    theme: &Theme,
    lesson: &Lesson,
) -> Result<String, Diagnostic> {
    let recordings = Recordings::new();
    let path = format!("{}/{}/", lesson.slug, lesson.slug);
    let writer = writer::Writer::new(plan, theme, &path, &lesson.dir);
    markdown::render_document(&mut writer.with_lesson_page(lesson, &recordings), &lesson.body)
}

/// Returns the theme's style sheets by their paths in the site.
fn style_sheets<'c>(plan: &'c SitePlan<'_>) -> BTreeMap<&'c str, &'c str> {
    let folder = format!("{}css/", plan::THEME);
    let sheets = plan.assets().iter().filter(|(path, _)| path.starts_with(&folder));
    sheets.filter_map(|(path, id)| Some((path.as_str(), plan.sources.file(*id).text()?))).collect()
}

/// Returns the default theme's tokens if the course's theme has its own: one that was copied from
/// an older version lacks the names that other style sheets use by now.
fn default_tokens<'c>(plan: &'c SitePlan<'_>) -> BTreeMap<&'c str, &'c str> {
    let defaults = plan.sources.find("themes/default/css/tokens.css");
    let tokens =
        plan.assets().iter().find(|(path, _)| **path == format!("{}css/tokens.css", plan::THEME));
    let (Some((path, own_tokens)), Some(defaults)) = (tokens, defaults) else {
        return BTreeMap::new();
    };
    let text = plan.sources.file(defaults).text().filter(|_| *own_tokens != defaults);
    text.map(|text| (path.as_str(), text)).into_iter().collect()
}
