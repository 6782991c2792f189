//! `broken-theme-link`: pages link only to files of the site, and refer only to their own ids.
//!
//! Runs on rendered pages, after everything else. The links of lessons were checked before,
//! so a link that is broken now comes from a template, or from HTML in a lesson.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use memchr::{memchr_iter, memmem};
use percent_encoding::percent_decode_str;

use understory_course::links::{Target, resolve};
use understory_course::plan;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// Addresses that `build --serve` answers itself.
const SERVER_PATHS: &str = "_understory/";

/// The links of a site, as far as they can be wrong.
#[derive(Debug, Default)]
pub(crate) struct SiteLinks {
    /// The links to files by their target, each as one page has it.
    files: BTreeMap<String, Link>,
    /// The ids that a page refers to and doesn't have, with the page.
    missing_ids: BTreeSet<Link>,
}

/// A page and a link as it is written there.
type Link = (String, String);

impl SiteLinks {
    /// Reads the links of a page from its HTML. Returns none for any other file.
    pub(crate) fn of(page: &str, html: &[u8]) -> Self {
        let mut links = Self::default();
        if !is_followed(page) {
            return links;
        }
        let mut ids = BTreeSet::new();
        let mut needed = BTreeSet::new();
        for_each_attribute(html, |name, value| match name {
            "id" => drop(ids.insert(value.to_owned())),
            "aria-labelledby" | "aria-describedby" | "for" => {
                needed.extend(value.split_whitespace().map(str::to_owned));
            }
            "href" | "src" => match value.strip_prefix('#') {
                // Browsers know these two themselves.
                Some("" | "top") => {}
                Some(id) => {
                    needed.insert(percent_decode_str(id).decode_utf8_lossy().into_owned());
                }
                None => {
                    if let Some(to) = resolved(page, value) {
                        let link = || (page.to_owned(), value.to_owned());
                        links.files.entry(to).or_insert_with(link);
                    }
                }
            },
            _ => {}
        });
        let missing = needed.difference(&ids).map(|id| (page.to_owned(), id.clone()));
        links.missing_ids = missing.collect();
        links
    }

    /// Adds the links of another page. Of several links to one target, the first page's is kept.
    pub(crate) fn add(&mut self, other: Self) {
        for (to, link) in other.files {
            match self.files.get_mut(&to) {
                // Threads add pages in any order, so the smallest link is kept to report the same
                // one each time.
                Some(existing) if *existing <= link => {}
                Some(existing) => *existing = link,
                None => drop(self.files.insert(to, link)),
            }
        }
        self.missing_ids.extend(other.missing_ids);
    }

    /// Returns the links to files that the site doesn't have, and to ids that a page doesn't have.
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
        let place = |written| {
            let place = in_content(written, sources).or_else(|| origin(written, sources, theme));
            place.unwrap_or(Span::start_of(settings))
        };
        let broken = self.files.iter().filter(|(to, _)| !is_there(to));
        let broken = broken.map(|(to, (page, written))| {
            Diagnostic::new(
                Code::BrokenThemeLink,
                place(written),
                format!("the page `{page}` links to `{to}`, which doesn't exist"),
                "fix the address, or add the file",
            )
        });
        let missing = self.missing_ids.iter().map(|(page, id)| {
            Diagnostic::new(
                Code::BrokenThemeLink,
                place(id),
                format!("the page `{page}` refers to `#{id}`, which it doesn't have"),
                "give an element of the page this `id`, or fix the reference",
            )
        });
        broken.chain(missing).collect()
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

/// Returns the tags that may have an id or lead somewhere, and those whose content isn't markup.
/// Most of a page is words and colours of code, and the tokenizer would read each of them.
fn relevant(html: &[u8]) -> Vec<u8> {
    const ATTRIBUTES: [&[u8]; 6] =
        [b"href", b"src", b"id", b"for", b"aria-labelledby", b"aria-describedby"];
    const OPAQUE: [&[u8]; 8] = [
        b"script",
        b"style",
        b"title",
        b"textarea",
        b"iframe",
        b"noscript",
        b"noembed",
        b"noframes",
    ];
    let mut relevant = Vec::new();
    let mut starts = memchr_iter(b'<', html);
    let mut end = 0;
    while let Some(start) = starts.find(|start| *start >= end) {
        let tag = &html[start + 1..];
        // A comment may contain tags, and they aren't links.
        if tag.starts_with(b"!--") {
            end = start + memmem::find(tag, b"-->").unwrap_or(tag.len());
            continue;
        }
        let name = tag.strip_prefix(b"/").unwrap_or(tag);
        // These must stay, so that the tokenizer skips their content.
        let is_opaque = OPAQUE.iter().any(|opaque| name.starts_with(opaque));
        // A `>` between quotation marks doesn't end a tag.
        let mut ends = memchr_iter(b'>', tag);
        let is_end = |at: &usize| memchr_iter(b'"', &tag[..*at]).count().is_multiple_of(2);
        let length = ends.find(is_end).map_or(tag.len(), |at| at + 1);
        let tag = &tag[..length];
        let is_attribute = |at: usize| {
            let name = tag[..at].trim_ascii_end();
            ATTRIBUTES.iter().any(|each| name.ends_with(each))
        };
        if is_opaque || memchr_iter(b'=', tag).any(is_attribute) {
            relevant.push(b'<');
            relevant.extend_from_slice(tag);
        }
        end = start + 1 + length;
    }
    relevant
}

/// Calls `seen` with the name and the value of each attribute.
fn for_each_attribute(html: &[u8], mut seen: impl FnMut(&str, &str)) {
    let html = relevant(html);
    let mut attribute = String::new();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| {
        match event {
            CallbackEvent::AttributeName { name } => {
                attribute.clear();
                attribute.push_str(&String::from_utf8_lossy(name));
            }
            CallbackEvent::AttributeValue { value } => {
                seen(&attribute, &String::from_utf8_lossy(value));
            }
            _ => {}
        }
        None::<Infallible>
    });
    // A script's text isn't markup.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(&html[..], emitter).finish();
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

/// Finds the address in HTML that a lesson contains, which is published as it is.
fn in_content(written: &str, sources: &Sources) -> Option<Span> {
    let forms = [format!("\"{written}\""), format!("'{written}'")];
    sources.under("content/").find_map(|(file, source)| {
        let text = source.text().filter(|_| source.path.ends_with(".md"))?;
        let at = forms.iter().find_map(|form| text.find(form.as_str()))? + 1;
        Some(Span::new(file, at, at + written.len()))
    })
}

/// Finds the address in a template, or the longest end of it that a template contains.
fn origin(written: &str, sources: &Sources, theme: &str) -> Option<Span> {
    let folder = format!("themes/{theme}/templates/");
    let mut end = written;
    loop {
        let bare = end.trim_start_matches("../").trim_start_matches("./");
        let source_place = sources.under(&folder).find_map(|(file, source)| {
            let at = source.text()?.find(bare)?;
            Some(Span::new(file, at, at + bare.len()))
        });
        if source_place.is_some() || bare.is_empty() {
            return source_place.filter(|_| !bare.is_empty());
        }
        // A template often builds an address from pieces, so a shorter end of it may still be
        // there.
        end = bare.split_once(['/', '#']).map_or("", |(_, rest)| rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_marked::sources;

    #[test]
    fn a_template_links_only_to_existing_files() {
        let sources = sources(
            "=== themes/default/templates/base.html\n<link href=\"{{ root }}theme/gone.css\">\n",
        );
        let settings = sources.find("content/course.toml").expect("it is there");
        let page = "<link href='../theme/gone.css'><a href=\"../\"> <a href=../glossary/#loop> \
                    <script src=\"../runner/runner.js\"></script> <script src=\"../_understory/reload.js\"></script> \
                    <!-- <a href=\"gone.html\"> --> <iframe id=\"a\"><a href=\"b\"></iframe> <a data-href=\"x\">the tag &lt;a href=\"about.html\"></a> <a href=\"?q=1\">";
        let mut links = SiteLinks::of("begin/index.html", page.as_bytes());
        let home = b"<a href=\"begin/\"> <a href=\"https://example.org/\"> <a href=\"/\">";
        links.add(SiteLinks::of("index.html", home));
        let files = ["index.html", "begin/index.html", "glossary/index.html"];
        let diagnostics = links.broken(|path| files.contains(&path), &sources, "default", settings);
        let words: Vec<&str> = diagnostics.iter().map(|each| each.message.as_str()).collect();
        assert_eq!(
            words,
            [
                "the page `index.html` links to `/`, which doesn't exist",
                "the page `begin/index.html` links to `theme/gone.css`, which doesn't exist",
            ]
        );
        let place = diagnostics[1].span;
        let template = sources.file(place.file);
        assert_eq!(template.path, "themes/default/templates/base.html");
        let text = template.text().expect("it is text");
        assert_eq!(&text[place.start..place.end], "theme/gone.css");
    }

    #[test]
    fn html_in_a_lesson_is_reported_in_the_lesson() {
        let sources = sources("=== content/01-a/01-b/lesson.md\n<img src=\"nope.png\">\n");
        let settings = sources.find("content/course.toml").expect("it is there");
        let links = SiteLinks::of("a/b/index.html", b"<img src=\"nope.png\">");
        let diagnostics = links.broken(|_| false, &sources, "default", settings);
        assert_eq!(sources.file(diagnostics[0].span.file).path, "content/01-a/01-b/lesson.md");
        assert_eq!((diagnostics[0].span.start, diagnostics[0].span.end), (10, 18));
    }

    #[test]
    fn a_page_has_the_ids_that_it_refers_to() {
        let sources = sources("=== themes/default/templates/base.html\n<label for=\"receipt\">\n");
        let settings = sources.find("content/course.toml").expect("it is there");
        let page = "<h2 id=there>a</h2><p id='caf\u{e9}'>b</p><a href=\"#there\"> <a href='#caf%C3%A9'> \
                    <a href='#'> <a href=\"#top\"> <p aria-labelledby=\"there gone\" aria-describedby='also-gone'> \
                    <label for=\"receipt\"> <a href=\"#away\"> <a href=\"../#elsewhere\"> <option label=\"for\">";
        let links = SiteLinks::of("print/index.html", page.as_bytes());
        let diagnostics = links.broken(|_| true, &sources, "default", settings);
        let words: Vec<&str> = diagnostics.iter().map(|each| each.message.as_str()).collect();
        assert_eq!(
            words,
            ["also-gone", "away", "gone", "receipt"].map(|id| format!(
                "the page `print/index.html` refers to `#{id}`, which it doesn't have"
            ))
        );
        let template = sources.file(diagnostics[3].span.file);
        assert_eq!(template.path, "themes/default/templates/base.html");
    }
}
