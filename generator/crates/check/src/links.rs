//! `broken-link`: a link leads to a page or file of this course, or to another site with a
//! safe scheme.

use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, LinkType, Tag};
use unicode_normalization::UnicodeNormalization;

use crate::anchors;
use crate::texts::Text;
use understory_course::links::{Target, is_harmless, resolve};
use understory_course::parse::suggest::nearest;
use understory_course::plan;
use understory_course::{Course, Lesson, Piece};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// A link as it is written.
#[derive(Debug)]
pub(super) struct Link {
    /// The whole link.
    span: Span,
    destination: String,
}

/// Returns every link in these texts.
pub(super) fn links_in(texts: &[Text<'_>]) -> Vec<Link> {
    let mut links = Vec::new();
    for text in texts {
        for inline in text.document.every_inline() {
            if let Piece::Event(Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            })) = &inline.piece
                // `<ada@example.org>` needs no scheme.
                && *link_type != LinkType::Email
            {
                links.push(Link { span: inline.span, destination: dest_url.to_string() });
            }
        }
    }
    links
}

/// Finds links to something that does not exist.
pub(super) fn broken_links(map: &Map<'_>, links: &[Link]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for Link { span, destination } in links {
        if let Err((message, hint)) = map.check_target(span.file, destination) {
            let place = self::destination(map.sources, *span, destination);
            diagnostics.push(Diagnostic::new(Code::BrokenLink, place, message, hint));
        }
    }
    diagnostics
}

/// Returns the span of the destination in a link or picture, or the whole span if the
/// destination is defined elsewhere.
pub(super) fn destination(sources: &Sources, link: Span, address: &str) -> Span {
    let text = sources.file(link.file).text().unwrap_or_default();
    // The last one: the link's words may contain its address, too.
    match text[link.start..link.end].rfind(address) {
        Some(at) if !address.is_empty() => {
            let start = link.start + at;
            Span::new(link.file, start, start + address.len())
        }
        _ => link,
    }
}

/// Everything that links may lead to.
pub(super) struct Map<'a> {
    sources: &'a Sources,
    course: &'a Course,
    files: &'a Targets,
}

/// The possible targets of links in a course.
#[derive(Debug, Default)]
pub(super) struct Targets {
    /// The files that become a page or part of one.
    pages: HashMap<FileId, Page>,
    /// The pictures and data files.
    assets: HashSet<FileId>,
}

/// The page that a file belongs to, by its position in the course.
#[derive(Debug, Clone, Copy)]
enum Page {
    Home,
    Plain(usize),
    Part(usize),
    Lesson(usize, usize),
    /// A task is on the page of its lesson and can't be linked to directly.
    Task(usize, usize),
}

type MessageAndHint = (String, String);

impl Targets {
    pub(super) fn of(course: &Course) -> Self {
        let mut pages = HashMap::new();
        pages.extend(course.home.iter().map(|home| (home.file, Page::Home)));
        let plain_pages = course.pages.iter().enumerate();
        pages.extend(plain_pages.map(|(place, page)| (page.file, Page::Plain(place))));
        let mut assets = HashSet::new();
        for (number, part) in course.parts.iter().enumerate() {
            pages.insert(part.file, Page::Part(number));
            for (place, lesson) in part.lessons.iter().enumerate() {
                let tasks = lesson.exercises.iter();
                pages.extend(tasks.map(|exercise| (exercise.file, Page::Task(number, place))));
                pages.insert(lesson.file, Page::Lesson(number, place));
                assets.extend(lesson.files.iter().chain(&lesson.images));
            }
        }
        Self { pages, assets }
    }
}

impl<'a> Map<'a> {
    pub(super) fn new(course: &'a Course, sources: &'a Sources, files: &'a Targets) -> Self {
        Self { sources, course, files }
    }

    /// Returns the file at this path if it becomes a page.
    fn page(&self, path: &str) -> Option<FileId> {
        let file = self.sources.find_linked(path)?;
        let page = self.files.pages.get(&file)?;
        // A task is shown on its lesson's page.
        (!matches!(page, Page::Task(..))).then_some(file)
    }

    fn is_draft(&self, file: FileId) -> bool {
        match self.files.pages.get(&file) {
            Some(Page::Lesson(part, place)) => self.lesson(*part, *place).front.draft,
            _ => false,
        }
    }

    fn lesson(&self, part: usize, place: usize) -> &'a Lesson {
        &self.course.parts[part].lessons[place]
    }

    /// Checks that a link in `from` leads somewhere.
    fn check_target(&self, from: FileId, address: &str) -> Result<(), MessageAndHint> {
        if address.is_empty() {
            return Err((
                "this link has no address".to_owned(),
                "write the address in the parentheses: `[words](../03-its-name/lesson.md)`"
                    .to_owned(),
            ));
        }
        let from_path = self.sources.file(from).path.as_str();
        let dir = folder(from_path);
        match resolve(dir, address) {
            Target::External(url) => external(url),
            Target::Anchor(anchor) => self.anchor(from, anchor),
            Target::Outside => Err(self.explain_outside(dir, address)),
            // The runner may not be built yet.
            Target::File { path, .. } if path.starts_with(plan::RUNNER) => Ok(()),
            Target::File { path, anchor } => {
                let file = self.sources.find_linked(&path);
                // Before pages: an asset may have any name, and has no anchors.
                if file.is_some_and(|file| self.files.assets.contains(&file)) {
                    return Ok(());
                }
                let Some(page) = self.page(&path) else {
                    return Err(self.explain_missing(dir, &path, address));
                };
                // A draft may link to a draft, because neither is published.
                if self.is_draft(page) && !self.is_draft(from) {
                    return Err((
                        "this lesson is a draft, and drafts aren't published".to_owned(),
                        "remove the link until the draft is published".to_owned(),
                    ));
                }
                anchor.map_or(Ok(()), |anchor| self.anchor(page, anchor))
            }
        }
    }

    fn anchor(&self, page: FileId, anchor: &str) -> Result<(), MessageAndHint> {
        if anchor.is_empty() {
            return Ok(());
        }
        let home = self.course.home.as_ref();
        let anchors = match self.files.pages.get(&page) {
            Some(Page::Home) => home.map(|home| anchors::for_home(home)).unwrap_or_default(),
            Some(Page::Plain(place)) => anchors::headings(&self.course.pages[*place].body),
            Some(Page::Part(part)) => anchors::headings(&self.course.parts[*part].body),
            Some(Page::Lesson(part, place) | Page::Task(part, place)) => {
                // A task's links are shown on its lesson's page, so they use that page's anchors.
                self.lesson(*part, *place).outline.anchors.clone()
            }
            None => Vec::new(),
        };
        // Anchors copied from the browser's address bar are percent-encoded.
        let anchor = &percent_decode_str(anchor).decode_utf8_lossy();
        if anchors.iter().any(|each| each.chars().eq(anchor.nfc())) {
            return Ok(());
        }
        let hint = match nearest(anchor, anchors.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `#{near}`?"),
            None if anchors.is_empty() => {
                "link to the page without an anchor: it has no headings".to_owned()
            }
            None => format!("use one of its anchors: `#{}`", anchors.join("`, `#")),
        };
        Err((format!("that page has no heading with the anchor `#{anchor}`"), hint))
    }

    /// Explains a link with backslashes, from the root of the site, or out of the course.
    fn explain_outside(&self, dir: &str, address: &str) -> MessageAndHint {
        if address.contains('\\') {
            let slashes = address.replace('\\', "/");
            return (
                "a link can't contain backslashes".to_owned(),
                format!("write / instead of \\: `{slashes}`"),
            );
        }
        let (address, anchor) = address.split_once('#').unwrap_or((address, ""));
        if let Some(address) = address.strip_prefix('/')
            // An address that was copied from a browser may end with the file.
            && let Some(path) = self.with_address(address.trim_end_matches("index.html"))
        {
            let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
            return (
                "a link can't start at the root of the site".to_owned(),
                format!("did you mean `{}{anchor}`?", relative(dir, path)),
            );
        }
        (
            "this link leads outside the course folder".to_owned(),
            "write a relative path to a lesson.md, or a full URL with https://".to_owned(),
        )
    }

    /// Returns the path of the file that has this address in the site, or that is at this path.
    fn with_address(&self, address: &str) -> Option<&'a str> {
        let slug_or_path = address.trim_matches('/');
        let path_of = |file: FileId| self.sources.file(file).path.as_str();
        let lessons = self.course.parts.iter().flat_map(|part| {
            let lessons = part.lessons.iter();
            lessons.map(move |lesson| (format!("{}/{}", part.slug, lesson.slug), lesson.file))
        });
        let parts = self.course.parts.iter().map(|part| (part.slug.clone(), part.file));
        let pages = self.course.pages.iter().map(|page| (page.name.clone(), page.file));
        let home = self.course.home.iter().map(|home| (String::new(), home.file));
        let mut all = lessons.chain(parts).chain(pages).chain(home);
        let page = all.find(|(address, _)| address == slug_or_path).map(|(_, file)| path_of(file));
        let below = |path: &str| self.page(path);
        page.or_else(|| {
            let paths = [slug_or_path.to_owned(), format!("content/{slug_or_path}")];
            let page_paths = ["", "/lesson.md", "/part.md"];
            let mut paths =
                paths.iter().flat_map(|path| page_paths.map(|end| format!("{path}{end}")));
            paths.find_map(|path| below(&path)).map(path_of)
        })
    }

    /// Returns the paths of everything that a link may lead to.
    fn targets(&self) -> impl Iterator<Item = &str> {
        let homes = self.course.home.iter().map(|home| home.file);
        let plain_pages = self.course.pages.iter().map(|page| page.file);
        let parts = self.course.parts.iter().map(|part| part.file);
        let lessons = self.course.lessons().map(|lesson| lesson.file);
        let of_lesson = |lesson: &'a Lesson| lesson.files.iter().chain(&lesson.images).copied();
        let mut pages: Vec<FileId> = homes.chain(plain_pages).chain(parts).chain(lessons).collect();
        let mut assets: Vec<FileId> = self.course.lessons().flat_map(of_lesson).collect();
        // Of two suggestions that are equally near, the first is chosen, so the order must be
        // fixed.
        pages.sort_by_key(|file| &self.sources.file(*file).path);
        assets.sort_by_key(|file| &self.sources.file(*file).path);
        let files = pages.into_iter().chain(assets);
        files.map(|file| self.sources.file(file).path.as_str())
    }

    fn explain_missing(&self, dir: &str, path: &str, address: &str) -> MessageAndHint {
        let written_path = address.split('#').next().unwrap_or(address);
        let path_of = |name: &str| format!("{}/{name}", path.trim_end_matches('/'));
        for page in ["lesson.md", "part.md"] {
            if self.page(&path_of(page)).is_some() {
                let link = format!("{}/{page}", written_path.trim_end_matches('/'));
                return (
                    "this link leads to a folder, not to a file".to_owned(),
                    format!("did you mean `{link}`?"),
                );
            }
        }
        let candidates: Vec<String> = self.targets().map(|path| relative(dir, path)).collect();
        let hint = match nearest(written_path, candidates.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write the relative path to a lesson.md, as in `../03-its-name/lesson.md`"
                .to_owned(),
        };
        let kind = if path.ends_with(".md") { "lesson" } else { "page or file" };
        let message = if self.sources.find(path).is_some() {
            "this file isn't part of the site".to_owned()
        } else {
            format!("this {kind} doesn't exist")
        };
        (message, hint)
    }
}

fn external(url: &str) -> Result<(), MessageAndHint> {
    if is_harmless(url) {
        return Ok(());
    }
    Err((
        "a link to another site must start with https://, http:// or mailto:".to_owned(),
        "write the full URL, as in `https://docs.python.org/3/`".to_owned(),
    ))
}

/// `content/01-a/x.md` → `content/01-a`
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Returns the relative path from the folder `dir` to `path`.
fn relative(dir: &str, path: &str) -> String {
    let from: Vec<&str> = dir.split('/').collect();
    let to: Vec<&str> = path.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    format!("{}{}", "../".repeat(from.len() - shared), to[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

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

    /// Checks one line in the lesson `02-while`, and returns the first hint.
    #[track_caller]
    fn hint(line: &str) -> String {
        let diagnostics = assert_marked(&format!("{LESSONS}{line}\n"));
        diagnostics.first().map(|each| each.hint.clone()).unwrap_or_default()
    }

    #[test]
    fn links_to_pages_headings_and_files_work() {
        hint("[a](../01-for/lesson.md) [b](../01-for/lesson.md#count-up) [c](../part.md)");
        hint("[a](files/prices.csv) [b](#exercise-solved) [c](../../home.md#map)");
        hint("[a](https://docs.python.org/3/) [b](mailto:a@example.org) <a@example.org>");
    }

    #[test]
    fn links_to_the_runner_work_before_it_is_built() {
        hint("[a](../../../runner/licences.txt)");
        hint("<!-- error 5-22 broken-link -->\n[a](../../runner/a.txt)");
    }

    #[test]
    fn a_percent_encoded_anchor_works() {
        hint("## Über alles\n\n[a](#über-alles) [b](#%C3%BCber-alles)");
    }

    #[test]
    fn an_anchor_works_in_either_encoding() {
        hint("## Über alles\n\n[a](#u\u{308}ber-alles)");
        hint("## U\u{308}ber alles\n\n[a](#über-alles)");
    }

    #[test]
    fn backslashes_and_addresses_suggest_the_path() {
        let suggestion = hint("<!-- error 5-23 broken-link -->\n[a](..\\01-for\\lesson.md)");
        assert_eq!(suggestion, "write / instead of \\: `../01-for/lesson.md`");
        let suggestion = hint("<!-- error 5-20 broken-link -->\n[a](files\\prices.csv)");
        assert_eq!(suggestion, "write / instead of \\: `files/prices.csv`");
        for (link, length, path) in [
            ("/a/for/", 7, "../01-for/lesson.md"),
            ("/a/for/#count-up", 16, "../01-for/lesson.md#count-up"),
            ("/a/", 3, "../part.md"),
            ("/", 1, "../../home.md"),
            ("/content/01-a/01-for/lesson.md", 30, "../01-for/lesson.md"),
        ] {
            let mark = format!("<!-- error 5-{} broken-link -->", length + 4);
            assert_eq!(hint(&format!("{mark}\n[a]({link})")), format!("did you mean `{path}`?"));
        }
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
    fn a_link_without_an_address_is_reported() {
        let hint = hint("<!-- error 1-5 broken-link -->\n[a]()");
        assert!(hint.contains("`[words]("), "{hint}");
    }

    #[test]
    fn text_that_only_looks_like_a_link_is_not_one() {
        // Examples 343, 620 and 624 of CommonMark 0.31.2.
        hint("<!-- warning 14-14 text-markup -->\n`<a href=\"`\">`");
        hint("<a href=\"hi'> <a href=hi'>");
        hint("</a href=\"foo\">");
        hint("```html\n<a href=\"gone.html\">\n```");
    }

    #[test]
    fn a_solution_is_not_a_page() {
        hint("<!-- error 5-22 broken-link -->\n[a](solved/solution.py)");
    }

    #[test]
    fn a_published_lesson_cannot_link_to_a_draft() {
        hint("<!-- error 5-25 broken-link -->\n[a](../03-draft/lesson.md)");
    }

    #[test]
    fn a_link_defined_elsewhere_is_reported_where_it_is_used() {
        hint("<!-- error 1-6 broken-link -->\n[a][b]\n\n[b]: gone.md");
    }

    #[test]
    fn a_broken_link_in_the_lede_is_reported_inside_its_quotes() {
        assert_marked(
            "\
=== content/home.md
+++
title = \"Home\"
# error 18-24 broken-link
lede = \"Read [a](gone.md).\"
+++
",
        );
    }
}
