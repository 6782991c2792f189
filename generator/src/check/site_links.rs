//! `broken-theme-link`: a theme's templates link only to files of the site.
//!
//! Runs on rendered pages, after everything else. The links of lessons were checked before,
//! so a link that is broken now comes from a template.

use std::collections::BTreeMap;
use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use crate::diagnostic::{Code, Diagnostic};
use crate::links::{Target, resolve};
use crate::plan;
use crate::source::{FileId, Sources, Span};

/// Addresses that `build --serve` answers itself.
const SERVER_PATHS: &str = "_understory/";

/// The links of a site by their target, each as one page has it.
#[derive(Debug, Default)]
pub(crate) struct SiteLinks(BTreeMap<String, Link>);

/// A page and a link as it is written there.
type Link = (String, String);

impl SiteLinks {
    /// Reads the links of a page from its HTML. Returns none for any other file.
    pub(crate) fn of(page: &str, html: &[u8]) -> Self {
        let mut links = BTreeMap::new();
        if is_followed(page) {
            for_each_address(html, |written| {
                if let Some(to) = resolved(page, written) {
                    links.entry(to).or_insert_with(|| (page.to_owned(), written.to_owned()));
                }
            });
        }
        Self(links)
    }

    /// Adds the links of another page. Of several links to one target, the first page's is kept.
    pub(crate) fn add(&mut self, other: Self) {
        for (to, link) in other.0 {
            match self.0.get_mut(&to) {
                Some(known) if *known <= link => {}
                Some(known) => *known = link,
                None => drop(self.0.insert(to, link)),
            }
        }
    }

    /// Returns the links to files that the site doesn't have.
    pub(crate) fn broken(
        &self,
        has: impl Fn(&str) -> bool,
        sources: &Sources,
        theme: &str,
        settings: FileId,
    ) -> Vec<Diagnostic> {
        let is_there = |to: &str| match to {
            "" => has("index.html"),
            to => has(to) || has(&format!("{to}/index.html")),
        };
        let broken = self.0.iter().filter(|(to, _)| !is_there(to));
        broken
            .map(|(to, (page, written))| {
                let span = origin(written, sources, theme).unwrap_or(Span::start_of(settings));
                Diagnostic::new(
                    Code::BrokenThemeLink,
                    span,
                    format!("the page `{page}` links to `{to}`, which doesn't exist"),
                    "fix the address, or add the file to the theme",
                )
            })
            .collect()
    }
}

/// Returns whether the links of a file are checked.
fn is_followed(path: &str) -> bool {
    path.ends_with(".html")
        // The 404 page is served at any depth and finds its root itself.
        && path != plan::NOT_FOUND
        // The author's page lists exercises even if no page shows them yet.
        && !path.starts_with(plan::AUTHOR)
}

/// Calls `seen` with the value of each attribute `href` and `src`.
fn for_each_address(html: &[u8], mut seen: impl FnMut(&str)) {
    let mut is_address = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| {
        match event {
            CallbackEvent::AttributeName { name } => is_address = matches!(name, b"href" | b"src"),
            CallbackEvent::AttributeValue { value } if is_address => {
                seen(&String::from_utf8_lossy(value));
            }
            _ => {}
        }
        None::<Infallible>
    });
    // A script's text isn't markup.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
}

/// Returns the path in the site that an address leads to; `None` if it's outside this site.
fn resolved(page: &str, written: &str) -> Option<String> {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let to = match resolve(folder, written.split('?').next().unwrap_or(written)) {
        Target::External(_) | Target::Anchor(_) => return None,
        Target::Outside => written.to_owned(),
        Target::File { path, .. } => path,
    };
    // The runner's files may not be built yet.
    let is_made_later = to.starts_with(plan::RUNNER) || to.starts_with(SERVER_PATHS);
    (!is_made_later).then_some(to)
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

    #[test]
    fn a_template_links_only_to_existing_files() {
        let sources = sources(
            "=== themes/default/templates/base.html\n<link href=\"{{ root }}theme/gone.css\">\n",
        );
        let settings = sources.find("content/course.toml").expect("it is there");
        let page = "<link href='../theme/gone.css'><a href=\"../\"> <a href=../glossary/#loop> \
                    <script src=\"../runner/runner.js\"></script> <script src=\"../_understory/reload.js\"></script> \
                    <a data-href=\"x\">the tag &lt;a href=\"about.html\"></a> <a href=\"?q=1\">";
        let mut links = SiteLinks::of("begin/index.html", page.as_bytes());
        let home = b"<a href=\"begin/\"> <a href=\"https://example.org/\"> <a href=\"/\">";
        links.add(SiteLinks::of("index.html", home));
        let files = ["index.html", "begin/index.html", "glossary/index.html"];
        let told = links.broken(|path| files.contains(&path), &sources, "default", settings);
        let words: Vec<&str> = told.iter().map(|each| each.message.as_str()).collect();
        assert_eq!(
            words,
            [
                "the page `index.html` links to `/`, which doesn't exist",
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
