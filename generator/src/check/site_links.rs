//! `broken-theme-link`: what a theme's templates link to is part of the site.
//!
//! Runs on rendered pages, after everything else: a lesson's own links were judged where
//! they stand, so what leads nowhere now was written by a template.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::links::{Target, target};
use crate::plan;
use crate::render::Site;
use crate::source::{FileId, Sources, Span};

/// What `build --serve` answers by itself.
const BY_THE_SERVER: &str = "_understory/";

/// Addresses in pages that lead to no file of the site, and to no place on its pages.
pub(crate) fn broken_site_links(
    site: &Site,
    sources: &Sources,
    theme: &str,
    settings: FileId,
) -> Vec<Diagnostic> {
    // A wrong address is served at any depth: that page finds its root by itself.
    let pages: Vec<(&String, &str)> = site
        .iter()
        .filter(|(path, _)| path.ends_with(".html") && *path != plan::NOT_FOUND)
        // The author's page lists exercises, whether or not a page shows them yet.
        .filter(|(path, _)| !path.starts_with(plan::AUTHOR))
        .filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
        .collect();
    let all: Vec<(String, (String, &String))> = pages
        .par_iter()
        .flat_map_iter(|(path, html)| {
            let broken = addresses(html).filter_map(move |written| {
                let resolved = lost(path, written, site)?;
                Some((resolved, (written.to_owned(), *path)))
            });
            broken.collect::<Vec<_>>()
        })
        .collect();
    // One page speaks for all that have the address from the same template.
    let mut broken = BTreeMap::new();
    for (resolved, found) in all {
        broken.entry(resolved).or_insert(found);
    }
    broken
        .into_iter()
        .map(|(resolved, (written, page))| {
            let span = origin(&written, sources, theme).unwrap_or(Span::start_of(settings));
            let hint = match resolved.split_once('#') {
                Some((_, id)) => format!("give its target `id=\"{id}\"`, or mend the address"),
                None => "mend the address, or add the file to the theme".to_owned(),
            };
            let message =
                format!("the page `{page}` links to `{resolved}`, which the site does not have");
            Diagnostic::new(Code::BrokenThemeLink, span, message, hint)
        })
        .collect()
}

/// The values of `href` and `src` in a page.
fn addresses(html: &str) -> impl Iterator<Item = &str> {
    ["href=\"", "src=\""]
        .into_iter()
        .flat_map(move |attribute| {
            html.match_indices(attribute).filter_map(move |(at, _)| {
                let value = &html[at + attribute.len()..];
                let before = html[..at].chars().next_back();
                let is_attribute = before.is_some_and(char::is_whitespace);
                value
                    .find('"')
                    .filter(|_| is_attribute)
                    .map(|end| &value[..end])
            })
        })
}

/// Where an address leads that the site does not have; `None` where all is well.
fn lost(page: &str, written: &str, site: &Site) -> Option<String> {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (file, anchor) = match target(folder, written.split('?').next().unwrap_or(written)) {
        Target::External(_) => return None,
        Target::Outside => return Some(written.to_owned()),
        Target::Anchor(anchor) => (page.to_owned(), Some(anchor)),
        Target::File { path, anchor } => (path, anchor),
    };
    // What the runner brings is not there while it is being built.
    if file.starts_with(plan::RUNNER) || file.starts_with(BY_THE_SERVER) {
        return None;
    }
    let index = if file.is_empty() {
        "index.html".to_owned()
    } else {
        format!("{}/index.html", file.trim_end_matches('/'))
    };
    let Some((found, bytes)) = site
        .get_key_value(&file)
        .or_else(|| site.get_key_value(&index))
    else {
        return Some(file);
    };
    let anchor = anchor.filter(|anchor| !anchor.is_empty())?;
    let html = std::str::from_utf8(bytes).ok()?;
    let is_there = html.contains(&format!("id=\"{anchor}\""));
    (!is_there).then(|| format!("{found}#{anchor}"))
}

/// Where a template writes the address, or as much of its end as stands there word for word.
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
    fn what_a_template_links_to_has_to_be_there() {
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
        let told = broken_site_links(&site, &sources, "default", settings);
        let words: Vec<&str> = told.iter().map(|each| each.message.as_str()).collect();
        assert_eq!(
            words,
            [
                "the page `begin/index.html` links to `glossary/index.html#loop`, which the site does not have",
                "the page `begin/index.html` links to `theme/gone.css`, which the site does not have",
            ]
        );
        let place = told[1].span;
        let template = sources.file(place.file);
        assert_eq!(template.path, "themes/default/templates/base.html");
        let text = template.text().expect("it is text");
        assert_eq!(&text[place.start..place.end], "theme/gone.css");
    }
}
