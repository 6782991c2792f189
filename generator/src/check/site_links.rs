//! `broken-theme-link`: a theme's templates link only to files of the site.
//!
//! Runs on rendered pages, after everything else. The links of lessons were checked before,
//! so a link that is broken now comes from a template.

use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use ahash::RandomState;
use memchr::{memchr, memmem};
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::links::{Target, target};
use crate::plan;
use crate::render::{Difference, Site};
use crate::source::{FileId, Sources, Span};

/// Addresses that `build --serve` answers itself.
const BY_THE_SERVER: &str = "_understory/";

/// The addresses in a site, collected page by page.
#[derive(Debug)]
pub(crate) struct Seen {
    /// Folders whose pages may be in another language than the page that links to them, and
    /// so have other anchors.
    translations: Arc<Vec<String>>,
    addresses: Addresses,
    /// The hashed anchors in each file; `None` if the file isn't text.
    places: BTreeMap<String, Option<Box<[u64]>>>,
}

/// A file and an anchor in it.
type To = (String, Option<String>);

/// Link targets, each with one page that links to it, by the [`number`] of the target. Many
/// pages share the same target, and it's checked once.
#[derive(Debug, Default)]
struct Addresses(HashMap<u64, Found, RandomState>);

/// The addresses and anchors in a file of the site.
#[derive(Debug)]
pub(crate) struct InFile<'t> {
    /// Each link to another page as written, with the number of its target.
    addresses: Vec<(u64, &'t str)>,
    places: Option<Box<[u64]>>,
}

impl InFile<'_> {
    /// Returns the value for a file that wasn't read.
    pub(crate) fn unread() -> Self {
        Self {
            addresses: Vec::new(),
            places: None,
        }
    }
}

impl Seen {
    /// Starts empty, for a site with translations in these folders.
    pub(crate) fn new(translations: Vec<String>) -> Self {
        Self {
            translations: Arc::new(translations),
            addresses: Addresses::default(),
            places: BTreeMap::new(),
        }
    }

    /// Returns the folders of translations.
    pub(crate) fn translations(&self) -> Arc<Vec<String>> {
        Arc::clone(&self.translations)
    }

    /// Reads the addresses and anchors in a file.
    pub(crate) fn found<'t>(path: &str, bytes: &'t [u8], translations: &[String]) -> InFile<'t> {
        let mut found = InFile::unread();
        let Ok(text) = std::str::from_utf8(bytes) else {
            return found;
        };
        let mut there: Vec<u64> = places(text).map(number).collect();
        there.sort_unstable();
        there.dedup();
        if is_followed(path) {
            // Most links lead to an anchor on their own page.
            let is_there = |place| there.binary_search(&number(place)).is_ok();
            let away = addresses(text).filter(|written| {
                let place = written.strip_prefix('#');
                !place.is_some_and(|place| place.is_empty() || is_there(place))
            });
            found.addresses.extend(away.filter_map(|written| {
                Some((number(resolved(path, written, translations)?), written))
            }));
            // Keep only the first link to each target.
            found.addresses.sort_unstable();
            found.addresses.dedup_by_key(|(to, _)| *to);
        }
        found.places = Some(there.into());
        found
    }

    /// Adds what was found in a file.
    pub(crate) fn add(&mut self, path: &str, found: InFile<'_>) {
        self.places.insert(path.to_owned(), found.places);
        self.addresses
            .add(path, &found.addresses, &self.translations);
    }

    /// Returns the links that lead to no file of the site or to no anchor on its pages. Call
    /// it once all files were added.
    pub(crate) fn broken(
        &self,
        sources: &Sources,
        theme: &str,
        settings: FileId,
    ) -> Vec<Diagnostic> {
        told(self.addresses.lost(self), sources, theme, settings)
    }
}

impl Addresses {
    /// Adds the addresses of a page.
    fn add(&mut self, page: &str, addresses: &[(u64, &str)], translations: &[String]) {
        for &(to, written) in addresses {
            match self.0.entry(to) {
                Entry::Occupied(mut known) => known.get_mut().hear(page, written),
                Entry::Vacant(new) => {
                    if let Some(to) = resolved(page, written, translations) {
                        new.insert(Found::of(to, page, written));
                    }
                }
            }
        }
    }

    /// Returns the targets that the site doesn't have, each with one link to it.
    fn lost(&self, site: &dyn Places) -> BTreeMap<String, &Found> {
        let by_place: BTreeMap<&To, &Found> =
            self.0.values().map(|found| (&found.to, found)).collect();
        let mut broken = BTreeMap::new();
        for ((file, anchor), speaks) in by_place {
            if let Some(lost) = lost(file, anchor.as_deref(), site) {
                broken.entry(lost).or_insert(speaks);
            }
        }
        broken
    }
}

/// The files of a site and their anchors.
trait Places {
    /// Returns whether the file exists.
    fn has(&self, path: &str) -> bool;

    /// Returns whether an existing file has the anchor, or is of a kind that has no anchors.
    fn has_place(&self, path: &str, place: &str) -> bool;
}

impl Places for Seen {
    fn has(&self, path: &str) -> bool {
        self.places.contains_key(path)
    }

    fn has_place(&self, path: &str, place: &str) -> bool {
        let there = self.places.get(path).and_then(Option::as_deref);
        there.is_none_or(|there| there.binary_search(&number(place)).is_ok())
    }
}

/// A whole site whose files are read on demand.
struct InMemory<'s> {
    site: &'s Site,
    places: RefCell<BTreeMap<&'s str, Option<HashSet<&'s str>>>>,
}

impl Places for InMemory<'_> {
    fn has(&self, path: &str) -> bool {
        self.site.contains_key(path)
    }

    fn has_place(&self, path: &str, place: &str) -> bool {
        let Some((path, bytes)) = self.site.get_key_value(path) else {
            return false;
        };
        let mut known = self.places.borrow_mut();
        let there = known
            .entry(path)
            .or_insert_with(|| Some(places(std::str::from_utf8(bytes).ok()?).collect()));
        there.as_ref().is_none_or(|there| there.contains(place))
    }
}

/// Hashes an anchor or the target of an address. Collisions are too unlikely to matter.
fn number(of: impl Hash) -> u64 {
    RandomState::with_seeds(1, 2, 3, 4).hash_one(of)
}

/// Returns whether the addresses in a file are checked.
fn is_followed(path: &str) -> bool {
    path.ends_with(".html")
        // The 404 page is served at any depth and finds its root itself.
        && path != plan::NOT_FOUND
        // The author's page lists exercises even if no page shows them yet.
        && !path.starts_with(plan::AUTHOR)
}

/// Returns the links that lead to no file of the site or to no anchor on its pages.
///
/// `before` is an earlier site without broken links. If it had the same paths and no page
/// lost an anchor since, only the pages that changed are checked.
pub(crate) fn broken_site_links(
    site: &Site,
    before: Option<&Site>,
    sources: &Sources,
    theme: &str,
    settings: FileId,
    translations: &[String],
) -> Vec<Diagnostic> {
    let new = before.and_then(|before| new_pages(before, site));
    let files: Vec<(&String, &Arc<[u8]>)> = match &new {
        Some(new) => new
            .iter()
            .filter_map(|path| site.get_key_value(path))
            .collect(),
        None => site.iter().filter(|(path, _)| is_followed(path)).collect(),
    };
    let found: Vec<(&String, InFile<'_>)> = files
        .into_par_iter()
        .map(|(path, bytes)| (path, Seen::found(path, bytes, translations)))
        .collect();
    let mut addresses = Addresses::default();
    for (path, found) in found {
        addresses.add(path, &found.addresses, translations);
    }
    let places = InMemory {
        site,
        places: RefCell::default(),
    };
    told(addresses.lost(&places), sources, theme, settings)
}

fn told(
    broken: BTreeMap<String, &Found>,
    sources: &Sources,
    theme: &str,
    settings: FileId,
) -> Vec<Diagnostic> {
    let broken = broken.into_iter();
    broken
        .map(|(resolved, Found { written, page, .. })| {
            let span = origin(written, sources, theme).unwrap_or(Span::start_of(settings));
            let hint = match resolved.split_once('#') {
                Some((_, id)) => format!("add `id=\"{id}\"` to the target, or fix the address"),
                None => "fix the address, or add the file to the theme".to_owned(),
            };
            let message = format!("the page `{page}` links to `{resolved}`, which doesn't exist");
            Diagnostic::new(Code::BrokenThemeLink, span, message, hint)
        })
        .collect()
}

/// The target of a link, the link as written, and its page. Of several links to the same
/// target it keeps the first one on the first page.
#[derive(Debug)]
struct Found {
    to: To,
    written: Box<str>,
    page: Box<str>,
}

impl Found {
    fn of(to: To, page: &str, written: &str) -> Self {
        Self {
            to,
            written: written.into(),
            page: page.into(),
        }
    }

    /// Switches to another page if it comes before this one.
    fn hear(&mut self, page: &str, written: &str) {
        if (page, written) < (&self.page, &self.written) {
            self.page = page.into();
            self.written = written.into();
        }
    }
}

/// Returns the pages that changed; `None` if links on unchanged pages may have broken.
fn new_pages(before: &Site, site: &Site) -> Option<BTreeSet<String>> {
    let Difference { changed, gone } = Difference::between(before, site);
    let mut new = BTreeSet::new();
    for path in changed {
        let old = before.get(&path)?;
        if !path.ends_with(".html") {
            continue;
        }
        let places = |bytes| -> HashSet<&str> {
            places(std::str::from_utf8(bytes).unwrap_or_default()).collect()
        };
        if !places(old).is_subset(&places(&site[&*path])) {
            return None;
        }
        new.insert(path);
    }
    gone.is_empty().then_some(new)
}

/// Returns the values of `id` in a page.
fn places(html: &str) -> impl Iterator<Item = &str> {
    memmem::find_iter(html.as_bytes(), "id=\"").filter_map(|at| value(html, at + "id=\"".len()))
}

/// Returns the values of `href` and `src` in a page.
fn addresses(html: &str) -> impl Iterator<Item = &str> {
    ["href=\"", "src=\""]
        .into_iter()
        .flat_map(move |attribute| {
            memmem::find_iter(html.as_bytes(), attribute).filter_map(move |at| {
                let is_attribute = at > 0 && html.as_bytes()[at - 1].is_ascii_whitespace();
                value(html, at + attribute.len()).filter(|_| is_attribute)
            })
        })
}

/// Returns the value that begins at `start` and ends before the next quotation mark.
fn value(html: &str, start: usize) -> Option<&str> {
    let value = &html[start..];
    memchr(b'"', value.as_bytes()).map(|end| &value[..end])
}

/// Returns the file and the anchor that an address on a page leads to; `None` if that is
/// outside this site. On pages in other languages anchors may have other names.
fn resolved(page: &str, written: &str, translations: &[String]) -> Option<To> {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (file, anchor) = match target(folder, written.split('?').next().unwrap_or(written)) {
        Target::External(_) => return None,
        Target::Outside => (OUTSIDE.to_owned() + written, None),
        Target::Anchor(anchor) => (page.to_owned(), Some(anchor)),
        Target::File { path, anchor } => (path, anchor),
    };
    // The runner's files may not be built yet.
    if file.starts_with(plan::RUNNER) || file.starts_with(BY_THE_SERVER) {
        return None;
    }
    let is_fixed = !translations.iter().any(|folder| page.starts_with(folder));
    let anchor = anchor.filter(|anchor| is_fixed && !anchor.is_empty());
    Some((file, anchor.map(str::to_owned)))
}

/// Prefix for addresses that leave the site and so have no path in it.
const OUTSIDE: &str = "\0";

/// Returns the target of an address if the site doesn't have it.
fn lost(file: &str, anchor: Option<&str>, site: &dyn Places) -> Option<String> {
    if let Some(written) = file.strip_prefix(OUTSIDE) {
        return Some(written.to_owned());
    }
    let index = if file.is_empty() {
        "index.html".to_owned()
    } else {
        format!("{}/index.html", file.trim_end_matches('/'))
    };
    let found = [file, &index].into_iter().find(|path| site.has(path));
    let Some(found) = found else {
        return Some(file.to_owned());
    };
    let anchor = anchor?;
    (!site.has_place(found, anchor)).then(|| format!("{found}#{anchor}"))
}

/// Finds the address in a template, or the longest end of it that a template contains.
fn origin(written: &str, sources: &Sources, theme: &str) -> Option<Span> {
    let folder = format!("themes/{theme}/templates/");
    let mut end = written;
    loop {
        let bare = end.trim_start_matches("../").trim_start_matches("./");
        let found = sources.under(&folder).find_map(|(file, source)| {
            let at = source.text()?.find(bare)?;
            Some(Span::new(file, at, at + bare.len()))
        });
        if found.is_some() || bare.is_empty() {
            return found.filter(|_| !bare.is_empty());
        }
        end = bare.split_once(['/', '#']).map_or("", |(_, rest)| rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::marked::sources;
    use std::sync::Arc;

    fn site(pages: &[(&str, &str)]) -> Site {
        pages
            .iter()
            .map(|(path, html)| ((*path).to_owned(), Arc::from(html.as_bytes())))
            .collect()
    }

    #[test]
    fn a_template_links_only_to_existing_files() {
        let sources = sources(
            "=== themes/default/templates/base.html\n<link href=\"{{ root }}theme/gone.css\">\n",
        );
        let settings = sources.find("content/course.toml").expect("it is there");
        let page = "<link href=\"../theme/gone.css\"><a href=\"../\"> <a href=\"#top\"> <p id=\"top\"> \
                    <a href=\"../glossary/#loop\"> <script src=\"../runner/runner.js\"> <script src=\"../_understory/reload.js\"> <a data-href=\"x\">";
        let site = site(&[
            (
                "index.html",
                "<a href=\"begin/\"> <a href=\"https://example.org/\">",
            ),
            ("begin/index.html", page),
            ("glossary/index.html", "<p id=\"loops\">"),
        ]);
        let told = broken_site_links(&site, None, &sources, "default", settings, &[]);
        let words: Vec<&str> = told.iter().map(|each| each.message.as_str()).collect();
        assert_eq!(
            words,
            [
                "the page `begin/index.html` links to `glossary/index.html#loop`, which doesn't exist",
                "the page `begin/index.html` links to `theme/gone.css`, which doesn't exist",
            ]
        );
        let place = told[1].span;
        let template = sources.file(place.file);
        assert_eq!(template.path, "themes/default/templates/base.html");
        let text = template.text().expect("it is text");
        assert_eq!(&text[place.start..place.end], "theme/gone.css");
    }
}
