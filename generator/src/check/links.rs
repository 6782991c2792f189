//! `broken-link`: a link leads to a page or file of this course, or out by a safe scheme.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag};

use crate::check::anchors;
use crate::check::texts::Text;
use crate::course::{Course, Piece};
use crate::diagnostic::{Code, Diagnostic};
use crate::links::{Target, target};
use crate::parse::suggest::nearest;
use crate::source::{FileId, Sources, Span};

/// What a link may begin with. Any other scheme could run something.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Links to what is not there.
pub(super) fn broken_links(
    course: &Course,
    sources: &Sources,
    texts: &[Text<'_>],
) -> Vec<Diagnostic> {
    let map = Map::of(course, sources);
    let mut diagnostics = Vec::new();
    for text in texts {
        for inline in text.document.every_inline() {
            if let Piece::Event(Event::Start(Tag::Link { dest_url, .. })) = &inline.piece
                && let Err((message, hint)) = map.follow(text.file, dest_url)
            {
                let span = destination(sources, inline.span, dest_url);
                diagnostics.push(Diagnostic::new(Code::BrokenLink, span, message, hint));
            }
        }
    }
    diagnostics
}

/// Where the destination itself stands in a link or picture; the whole where it is
/// defined elsewhere.
pub(super) fn destination(sources: &Sources, whole: Span, written: &str) -> Span {
    let text = sources.file(whole.file).text().unwrap_or_default();
    match text[whole.start..whole.end].rfind(written) {
        Some(at) if !written.is_empty() => {
            let start = whole.start + at;
            Span::new(whole.file, start, start + written.len())
        }
        _ => whole,
    }
}

/// What links may lead to.
struct Map<'a> {
    sources: &'a Sources,
    /// Paths of the files that become pages.
    pages: BTreeMap<&'a str, FileId>,
    /// Paths of pages that the built site leaves out.
    drafts: BTreeSet<&'a str>,
    /// Paths of pictures and data.
    assets: BTreeSet<&'a str>,
    anchors: BTreeMap<FileId, Vec<String>>,
}

type Told = (String, String);

impl<'a> Map<'a> {
    fn of(course: &Course, sources: &'a Sources) -> Self {
        let path = |file: FileId| sources.file(file).path.as_str();
        let homes = course.home.iter().map(|home| home.file);
        let parts = course.parts.iter().map(|part| part.file);
        let lessons = course.lessons().map(|lesson| lesson.file);
        Self {
            sources,
            pages: homes
                .chain(parts)
                .chain(lessons)
                .map(|file| (path(file), file))
                .collect(),
            drafts: course
                .lessons()
                .filter(|lesson| lesson.front.draft)
                .map(|lesson| path(lesson.file))
                .collect(),
            assets: course
                .lessons()
                .flat_map(|lesson| lesson.files.iter().chain(&lesson.images))
                .map(|file| path(*file))
                .collect(),
            anchors: anchors::by_file(course),
        }
    }

    /// Whether a link in `from` leads somewhere.
    fn follow(&self, from: FileId, written: &str) -> Result<(), Told> {
        let from_path = self.sources.file(from).path.as_str();
        let dir = folder(from_path);
        match target(dir, written) {
            Target::External(url) => external(url),
            Target::Anchor(anchor) => self.anchor(from, anchor),
            Target::Outside => Err((
                "this link leaves the course".to_owned(),
                "write a relative path to a lesson.md, or a whole address with https://".to_owned(),
            )),
            Target::File { path, anchor } => {
                if self.assets.contains(path.as_str()) {
                    return Ok(());
                }
                let Some(page) = self.pages.get(path.as_str()) else {
                    return Err(self.nowhere(dir, &path, written));
                };
                if self.drafts.contains(path.as_str()) && !self.drafts.contains(from_path) {
                    return Err((
                        "this lesson is a draft: the built site leaves it out".to_owned(),
                        "remove the link until the draft is published".to_owned(),
                    ));
                }
                anchor.map_or(Ok(()), |anchor| self.anchor(*page, anchor))
            }
        }
    }

    fn anchor(&self, page: FileId, anchor: &str) -> Result<(), Told> {
        let empty = Vec::new();
        let anchors = self.anchors.get(&page).unwrap_or(&empty);
        if anchor.is_empty() || anchors.iter().any(|each| each == anchor) {
            return Ok(());
        }
        let hint = match nearest(anchor, anchors.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `#{near}`?"),
            None if anchors.is_empty() => "that page has no headings: link to the page".to_owned(),
            None => format!("its headings are `#{}`", anchors.join("`, `#")),
        };
        Err((
            format!("no heading of that page has the anchor `#{anchor}`"),
            hint,
        ))
    }

    fn nowhere(&self, dir: &str, path: &str, written: &str) -> Told {
        let written_path = written.split('#').next().unwrap_or(written);
        let inside = |name: &str| format!("{}/{name}", path.trim_end_matches('/'));
        for page in ["lesson.md", "part.md"] {
            if self.pages.contains_key(inside(page).as_str()) {
                let link = format!("{}/{page}", written_path.trim_end_matches('/'));
                return (
                    "a link leads to a file, not to a folder".to_owned(),
                    format!("did you mean `{link}`?"),
                );
            }
        }
        let candidates: Vec<String> = self
            .pages
            .keys()
            .chain(&self.assets)
            .map(|candidate| relative(dir, candidate))
            .collect();
        let hint = match nearest(written_path, candidates.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                "write the path from this file to a lesson.md, as in `../03-its-name/lesson.md`"
                    .to_owned()
            }
        };
        let what = if path.ends_with(".md") {
            "lesson"
        } else {
            "page or file"
        };
        let message = if self.sources.find(path).is_some() {
            "this file is no part of the site".to_owned()
        } else {
            format!("no {what} at this address")
        };
        (message, hint)
    }
}

fn external(url: &str) -> Result<(), Told> {
    let lower = url.to_ascii_lowercase();
    if SCHEMES.iter().any(|scheme| lower.starts_with(scheme)) {
        return Ok(());
    }
    Err((
        "a link out of the course begins with https://, http:// or mailto:".to_owned(),
        "write the whole address, as in `https://docs.python.org/3/`".to_owned(),
    ))
}

/// `content/01-a/x.md` → `content/01-a`
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The way from the folder `dir` to `path`.
fn relative(dir: &str, path: &str) -> String {
    let from: Vec<&str> = dir.split('/').collect();
    let to: Vec<&str> = path.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    format!(
        "{}{}",
        "../".repeat(from.len() - shared),
        to[shared..].join("/")
    )
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    const LESSONS: &str = "\
=== content/01-a/01-for/lesson.md
+++
title = \"For\"
+++

## Count up

=== content/01-a/03-draft/lesson.md
+++
title = \"Draft\"
draft = true
+++
=== content/01-a/02-while/files/prices.csv
=== content/01-a/02-while/solved/task.md
+++
title = \"Solved\"
hints = [\"Look.\"]
+++
=== content/01-a/02-while/solved/starter.py
=== content/01-a/02-while/solved/solution.py
=== content/01-a/02-while/solved/checks.toml
[[check]]
name = \"prints\"
stdout = \"1\"
=== content/01-a/02-while/lesson.md
+++
title = \"While\"
+++

[Prices](files/prices.csv)

::exercise{name=\"solved\"}

";

    /// Asserts what is told of one line in the lesson `02-while`.
    #[track_caller]
    fn hint(line: &str) -> String {
        let told = assert_marked(&format!("{LESSONS}{line}\n"));
        told.first()
            .map(|each| each.hint.clone())
            .unwrap_or_default()
    }

    #[test]
    fn links_to_pages_headings_and_files_hold() {
        hint("[a](../01-for/lesson.md) [b](../01-for/lesson.md#count-up) [c](../part.md)");
        hint("[a](files/prices.csv) [b](#exercise-solved) [c](../../home.md#map)");
        hint("[a](https://docs.python.org/3/) [b](mailto:a@example.org)");
    }

    #[test]
    fn a_link_to_a_renamed_lesson_suggests_the_new_name() {
        let hint =
            hint("<!-- error 19-37 broken-link -->\nNot sure? Read [](../01-fro/lesson.md).");
        assert_eq!(hint, "did you mean `../01-for/lesson.md`?");
    }

    #[test]
    fn a_link_to_a_folder_suggests_its_lesson() {
        let hint = hint("<!-- error 5-13 broken-link -->\n[a](../01-for)");
        assert_eq!(hint, "did you mean `../01-for/lesson.md`?");
    }

    #[test]
    fn a_misspelt_anchor_suggests_the_heading() {
        let hint = hint("<!-- error 5-31 broken-link -->\n[a](../01-for/lesson.md#countup)");
        assert_eq!(hint, "did you mean `#count-up`?");
    }

    #[test]
    fn links_cannot_leave_the_course_or_run_something() {
        hint("<!-- error 5-15 broken-link -->\n[a](/etc/passwd)");
        hint("<!-- error 5-23 broken-link -->\n[a](javascript:alert`1`)");
        hint("<!-- error 5-17 broken-link -->\n[a](//example.org)");
    }

    #[test]
    fn a_solution_is_no_page() {
        hint("<!-- error 5-22 broken-link -->\n[a](solved/solution.py)");
    }

    #[test]
    fn a_published_lesson_cannot_link_to_a_draft() {
        hint("<!-- error 5-25 broken-link -->\n[a](../03-draft/lesson.md)");
    }

    #[test]
    fn a_link_defined_elsewhere_is_told_where_it_is_used() {
        hint("<!-- error 1-6 broken-link -->\n[a][b]\n\n[b]: gone.md");
    }
}
