//! `other-version`: texts and programs use the versions that the course pins.

use std::collections::BTreeMap;
use understory_course::DirectiveKind;

use pulldown_cmark::Event;

use understory_course::{Block, Course, Document, Piece};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Finds versions in texts that differ from the pinned ones. A `:::version` box may name any
/// version.
pub(super) fn other_versions(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut places = Vec::new();
    if !course.settings.pins.is_empty() {
        for (_, document) in course.documents() {
            collect(document, &mut places);
        }
    }
    others(places, &course.settings.pins, sources)
}

/// Finds versions in the files of starters that differ from the pinned ones.
pub(super) fn other_versions_of_starters(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut places = Vec::new();
    for (file, source) in sources.under("content/starters/") {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        let pinned =
            name.starts_with("requirements") || name.ends_with(".lock") || name == "pyproject.toml";
        if let Some(text) = source.text().filter(|_| pinned) {
            places.push(Span::new(file, 0, text.len()));
        }
    }
    others(places, &course.settings.pins, sources)
}

fn others(
    places: Vec<Span>,
    pins: &BTreeMap<String, String>,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for place in places {
        let text = sources.file(place.file).text().unwrap_or_default();
        for named in versions(&text[place.start..place.end], pins) {
            let start = place.start + named.at;
            diagnostics.push(Diagnostic::new(
                Code::OtherVersion,
                Span::new(place.file, start, start + named.version.len()),
                format!("the course pins {} at {}", named.tool, named.pin),
                format!(
                    "use {}, or explain the difference between versions in a `:::version` box",
                    named.pin
                ),
            ));
        }
    }
    diagnostics
}

fn collect(document: &Document, places: &mut Vec<Span>) {
    for block in &document.blocks {
        match block {
            Block::Directive(directive) if directive.is(DirectiveKind::Version) => {}
            Block::Directive(directive) => collect(&directive.body, places),
            Block::Code(code) => places.push(code.code_span),
            Block::Markdown(inlines) => places.extend(
                inlines
                    .iter()
                    .filter(|inline| {
                        matches!(inline.piece, Piece::Event(Event::Text(_) | Event::Code(_)))
                    })
                    .map(|inline| inline.span),
            ),
            _ => {}
        }
    }
}

/// A tool and a version of it that isn't the pinned one.
#[derive(Debug, PartialEq)]
struct NamedVersion<'a> {
    tool: &'a str,
    pin: &'a str,
    version: &'a str,
    at: usize,
}

/// Finds `fastapi==0.1.2`, `FastAPI 0.1.2` and the like.
fn versions<'a>(text: &'a str, pins: &'a BTreeMap<String, String>) -> Vec<NamedVersion<'a>> {
    // Most texts are short and have no number.
    if !text.bytes().any(|each| each.is_ascii_digit()) {
        return Vec::new();
    }
    let lower = text.to_ascii_lowercase();
    let is_of_name = |each: char| each.is_alphanumeric() || each == '-' || each == '_';
    let mut version_ranges = Vec::new();
    for (tool, pin) in pins {
        for (start, _) in lower.match_indices(tool.as_str()) {
            let end = start + tool.len();
            if lower[..start].ends_with(is_of_name) || lower[end..].starts_with(is_of_name) {
                continue;
            }
            // `sqlalchemy[asyncio]==2.1.9`
            let mut rest = &text[end..];
            if rest.starts_with('[') {
                rest = rest.split_once(']').map_or("", |(_, rest)| rest);
            }
            let rest = rest
                .strip_prefix("==")
                .or_else(|| rest.strip_prefix(" == "))
                .or_else(|| rest.strip_prefix(" v"))
                .or_else(|| rest.strip_prefix(' '))
                .unwrap_or("");
            let length = rest
                .find(|each: char| !(each.is_ascii_digit() || each == '.'))
                .unwrap_or(rest.len());
            let version = rest[..length].trim_end_matches('.');
            let agrees = pin == version
                || pin.strip_prefix(version).is_some_and(|rest| rest.starts_with('.'));
            if version.contains('.') && !agrees {
                let at = text.len() - rest.len();
                version_ranges.push(NamedVersion { tool, pin, version, at });
            }
        }
    }
    version_ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::assert_marked;

    #[test]
    fn a_version_is_the_pinned_one_or_a_prefix_of_it() {
        let pins = BTreeMap::from([("uv".to_owned(), "0.13.8".to_owned())]);
        let unpinned_versions = |text: &'static str| -> Vec<&str> {
            versions(text, &pins).iter().map(|version| version.version).collect()
        };
        assert_eq!(
            unpinned_versions("uv 0.13.8, UV 0.13, uv 2 and uv==0.13.8"),
            Vec::<&str>::new()
        );
        assert_eq!(
            unpinned_versions("uv 0.12. Then uv==0.13.9 and uv 0.1"),
            ["0.12", "0.13.9", "0.1"]
        );
        assert_eq!(unpinned_versions("uvicorn 0.54.0 and my-uv 1.2"), Vec::<&str>::new());
    }

    #[test]
    fn another_version_is_reported_in_a_text_a_command_and_a_starter() {
        assert_marked(
            "\
=== content/course.toml
title = \"A course\"
[pins]
fastapi = \"0.163.2\"
=== content/starters/first-api/requirements.txt
# warning 10-16 other-version
fastapi==0.160.0
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<!-- warning 17-23 other-version -->
This is FastAPI 0.160.0, and not FastAPI 0.163.2.

```console
python -m pip install fastapi==0.163.2
```

:::version
FastAPI 0.1.0 was another.
:::
",
        );
    }
}
