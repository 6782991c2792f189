//! `blocked-html`: HTML that the content security policy of the theme's pages lets do nothing.
//!
//! Reads the policy from the theme's `base.html`, so a theme with another one gets other reports.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};
use pulldown_cmark::Event;

use understory_course::plan::theme_files;
use understory_course::{Course, Piece};
use understory_source::Sources;
use understory_source::diagnostic::{Code, Diagnostic};

/// The sources that a policy allows, by directive.
struct Policy<'t>(BTreeMap<&'t str, Vec<&'t str>>);

/// Finds HTML that browsers block on the pages of a course that allows HTML.
pub(super) fn blocked_html(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    if !course.settings.raw_html {
        return Vec::new();
    }
    let base = theme_files(sources, &course.settings.theme).remove("templates/base.html");
    let base = base.and_then(|base| sources.file(base).text());
    let Some(policy) = base.and_then(Policy::of) else { return Vec::new() };
    let mut diagnostics = Vec::new();
    for (_, document) in course.documents() {
        for inline in document.every_inline() {
            if let Piece::Event(Event::Html(html) | Event::InlineHtml(html)) = &inline.piece
                && let Some((what, hint)) = policy.blocked_in(html)
            {
                let message = format!("browsers block {what}: the policy of the pages forbids it");
                diagnostics.push(Diagnostic::new(Code::BlockedHtml, inline.span, message, hint));
            }
        }
    }
    diagnostics
}

impl<'t> Policy<'t> {
    /// Reads the policy from a template.
    fn of(template: &'t str) -> Option<Self> {
        let (_, rest) = template.split_once("Content-Security-Policy\"")?;
        let (_, rest) = rest.split_once("content=\"")?;
        let (policy, _) = rest.split_once('"')?;
        let directives = policy.split(';').filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        });
        Some(Self(directives.collect()))
    }

    fn sources(&self, directive: &str) -> Option<&Vec<&'t str>> {
        // As browsers do it: fetch directives fall back to `default-src`.
        self.0.get(directive).or_else(|| self.0.get("default-src"))
    }

    fn allows_inline(&self, directive: &str) -> bool {
        self.sources(directive).is_none_or(|sources| sources.contains(&"'unsafe-inline'"))
    }

    /// Returns whether the policy allows this address; one without a host is the site's own.
    fn allows(&self, directive: &str, address: &str) -> bool {
        let Some(sources) = self.sources(directive) else { return true };
        let address = address.trim();
        let lower = address.to_ascii_lowercase();
        if ["data:", "blob:"].iter().any(|scheme| lower.starts_with(scheme)) {
            return sources.iter().any(|source| lower.starts_with(source));
        }
        let host = ["https://", "http://", "//"].iter().find_map(|start| lower.strip_prefix(start));
        let Some(host) = host else { return sources.contains(&"'self'") || sources.contains(&"*") };
        let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default();
        sources.iter().any(|source| {
            let (scheme, allowed) = source.split_once("://").unwrap_or(("", source));
            let allowed = allowed.split(['/', ':']).next().unwrap_or_default();
            *source == "*"
                || *source == "https:" && lower.starts_with("https:")
                || lower.starts_with(scheme)
                    && (allowed == host
                        || allowed.strip_prefix('*').is_some_and(|end| host.ends_with(end)))
        })
    }

    /// Returns the first thing in a piece of HTML that is blocked, and what works instead.
    fn blocked_in(&self, html: &str) -> Option<(String, &'static str)> {
        // A tag may go on in the next line.
        let closed = format!("{html}>");
        Tokenizer::new(closed.as_str()).find_map(|token| {
            let Ok(Token::StartTag(tag)) = token else { return None };
            let name = String::from_utf8_lossy(&tag.name).into_owned();
            let attributes: BTreeMap<String, String> = tag
                .attributes
                .iter()
                .map(|(name, value)| {
                    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                    (text(name), text(value))
                })
                .collect();
            self.blocked(&name, &attributes)
        })
    }

    fn blocked(
        &self,
        name: &str,
        attributes: &BTreeMap<String, String>,
    ) -> Option<(String, &'static str)> {
        let source = attributes.get("src").map_or("", String::as_str);
        let blocks =
            |directive: &str| (!self.allows(directive, source)).then(|| format!("this `<{name}>`"));
        let script =
            "put the script into the theme's `js/`: a theme is trusted, and lessons aren't";
        let reason = match name {
            "iframe" => {
                blocks("frame-src").map(|what| (what, "link to the page: `[words](https://…)`"))
            }
            "video" | "audio" => {
                let hint = "link to it: `[words](files/name.mp4)`, or describe it with a picture";
                blocks("media-src").map(|what| (what, hint))
            }
            "object" | "embed" => {
                blocks("object-src").map(|what| (what, "link to it: `[words](files/name.pdf)`"))
            }
            "img" => {
                let hint = "put the picture into images/ and write `![words](images/name.png)`";
                blocks("img-src").map(|what| (what, hint))
            }
            "script" if source.is_empty() => {
                (!self.allows_inline("script-src")).then(|| ("this `<script>`".to_owned(), script))
            }
            "script" => blocks("script-src").map(|what| (what, script)),
            "style" => (!self.allows_inline("style-src")).then(|| {
                ("this `<style>`".to_owned(), "put the rules into a style sheet of the theme")
            }),
            "link" if attributes.get("rel").is_some_and(|rel| rel == "stylesheet") => {
                let address = attributes.get("href").map_or("", String::as_str);
                (!self.allows("style-src", address)).then(|| {
                    ("this `<link>`".to_owned(), "put the rules into a style sheet of the theme")
                })
            }
            // `form-action` and `base-uri` don't fall back to `default-src`.
            "form" if attributes.contains_key("action") => {
                let action = attributes.get("action").map_or("", String::as_str);
                let is_allowed =
                    !self.0.contains_key("form-action") || self.allows("form-action", action);
                (!is_allowed).then(|| ("this `<form>`".to_owned(), "link to a page with the form"))
            }
            "base" => self
                .0
                .contains_key("base-uri")
                .then(|| ("this `<base>`".to_owned(), "write the whole address in every link")),
            _ => None,
        };
        reason.or_else(|| {
            // An attribute that's called only `on` isn't an event handler.
            let handler = attributes.keys().find(|name| name.starts_with("on") && name.len() > 2);
            if let Some(handler) = handler.filter(|_| !self.allows_inline("script-src")) {
                return Some((format!("the attribute `{handler}`"), script));
            }
            let has_style = attributes.contains_key("style") && !self.allows_inline("style-src");
            let hint = "add a `class`, and its rules to a style sheet of the theme";
            has_style.then(|| ("the attribute `style`".to_owned(), hint))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    const COURSE: &str = "\
=== content/course.toml
title = \"A course\"
raw_html = true
=== themes/default/templates/base.html
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self' https://*.example.org; form-action 'none'; base-uri 'none'\">
";

    fn lesson(html: &str) -> String {
        format!("{COURSE}=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{html}\n")
    }

    #[test]
    fn what_the_policy_forbids_is_reported() {
        for html in [
            "<iframe src=\"https://example.com/\"></iframe>",
            "<iframe src=\"https://not-example.org/\"></iframe>",
            "<video src=\"files/a.mp4\" controls></video>",
            "<audio controls>",
            "<p style=\"color: red\">Red.</p>",
            "<style>p { color: red }</style>",
            "<script>alert(1)</script>",
            "<script src=\"https://example.com/a.js\"></script>",
            "<button onclick=\"go()\">Go</button>",
            "<img src=\"https://example.com/a.png\" alt=\"a\">",
            "<object data=\"a.pdf\"></object>",
            "<form action=\"https://example.com/\">",
        ] {
            let lesson = lesson(html);
            let sources = crate::marked::sources(&lesson);
            let (course, _) = understory_course::parse::parse(&sources);
            assert_eq!(super::blocked_html(&course, &sources).len(), 1, "{html}");
        }
    }

    #[test]
    fn what_works_is_not_reported() {
        for html in [
            "<details><summary>More</summary>Text</details>",
            "<iframe src=\"https://www.example.org/a\"></iframe>",
            "<iframe src=\"../a/\"></iframe>",
            "<img src=\"data:image/png;base64,AA\" alt=\"a\">",
            "<div class=\"wide\">Text</div>",
        ] {
            assert_marked(&lesson(html));
        }
        let other = lesson("<style>p { color: red }</style>")
            .replace("style-src 'self'", "style-src 'unsafe-inline'");
        assert_marked(&other);
    }
}
