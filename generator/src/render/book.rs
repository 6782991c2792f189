//! Makes the course's e-book: EPUB 3.3, one file that can be read offline.
//!
//! Takes lessons rendered for paper and returns the bytes of the archive. The same course gives the
//! same bytes, because the book's date is that of the newest review. Lessons that aren't written
//! yet appear only by name.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::page::Renderer;
use super::paper::is_written;
use super::print::WORK;
use super::seo;
use super::xhtml::{Paper, Use, xhtml};
use super::zip::{CompressionMethod, joined, zip};
use crate::diagnostic::Diagnostic;
use crate::plan::{self, LessonPlan, SitePlan, theme_files};
use crate::python::escape;
use crate::text::{linked_line, markdown_line, plain};
use crate::words::Words;

/// Path in the site of the e-book.
pub(super) const BOOK: &str = "course.epub";

/// The folder of the archive that contains the book.
const FOLDER: &str = "EPUB/";
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";
const STYLE: &str = "book.css";
const NAV: &str = "nav.xhtml";
const COVER: &str = "cover.xhtml";
const COVER_PICTURE: &str = "cover.png";
const TITLE: &str = "title.xhtml";
const GLOSSARY: &str = "glossary.xhtml";
/// The date of a course in which no lesson was reviewed.
const NO_DAY: &str = "2000-01-01";

/// A file of the book. Its path is relative to the book's folder.
struct Item {
    path: String,
    media_type: &'static str,
    properties: Vec<&'static str>,
    /// Whether it's in the reading order, which is the order of the list.
    is_read: bool,
    /// The file in an archive of its own, which takes less memory than its bytes.
    archive: Vec<u8>,
}

impl Item {
    fn page(path: &str, html: &str) -> Self {
        let mut properties = Vec::new();
        for (element, property) in [("<svg", "svg"), ("<math", "mathml")] {
            if html.contains(element) {
                properties.push(property);
            }
        }
        Self {
            path: path.to_owned(),
            media_type: "application/xhtml+xml",
            properties,
            is_read: true,
            archive: archive(path, html.as_bytes(), CompressionMethod::Deflated),
        }
    }

    fn asset(path: &str, media_type: &'static str, bytes: &[u8]) -> Self {
        let method = match media_type {
            "image/png" | "image/jpeg" | "image/gif" | "image/webp" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        Self {
            path: path.to_owned(),
            media_type,
            properties: Vec::new(),
            is_read: false,
            archive: archive(path, bytes, method),
        }
    }
}

/// Returns an archive of a file in the book's folder.
fn archive(path: &str, bytes: &[u8], method: CompressionMethod) -> Vec<u8> {
    zip([(format!("{FOLDER}{path}"), bytes)], method)
}

/// A page of the book.
pub(super) struct Page {
    item: Item,
    /// The pictures that it shows, as paths in the site.
    pictures: BTreeSet<String>,
}

/// Returns whether the course has a written lesson to make a book from.
pub(super) fn has_book(plan: &SitePlan<'_>) -> bool {
    plan.lessons().any(|(_, each)| is_written(&each.lesson))
}

impl Renderer<'_> {
    /// Renders a lesson as a page of the book.
    pub(super) fn book_lesson(&self, places: &Places, planned: &LessonPlan, html: &str) -> Page {
        let title = plain(&planned.lesson.front.title.value);
        on_page(self.plan, places, &planned.path, &title, html)
    }

    /// Makes the e-book from these lessons: the written ones of each part.
    ///
    /// # Errors
    /// Returns tera's error, as a diagnostic of the template.
    pub(super) fn book(
        &self,
        places: &Places,
        lessons: Vec<Vec<Page>>,
    ) -> Result<Vec<u8>, Diagnostic> {
        let plan = self.plan;
        let parts: Result<Vec<Page>, Diagnostic> = (0..plan.parts.len())
            .into_par_iter()
            .map(|part| self.book_part(part, places))
            .collect();
        let settings = &plan.course.settings;
        let cover = self.look().cover(&settings.title, &settings.description);
        let mut items = Vec::new();
        if cover.is_some() {
            items.push(Item::page(COVER, &cover_page(plan)));
        }
        items.extend([
            Item::page(TITLE, &title_page(plan, self.words())),
            Item {
                properties: vec!["nav"],
                ..Item::page(NAV, &nav(plan, places, self.words()))
            },
        ]);
        let mut pictures = BTreeSet::new();
        for (part, lessons) in parts?.into_iter().zip(lessons) {
            for page in std::iter::once(part).chain(lessons) {
                items.push(page.item);
                pictures.extend(page.pictures);
            }
        }
        if !plan.course.glossary.is_empty() {
            items.push(glossary(plan, places, self.words()).item);
        }
        items.extend(cover.map(|picture| Item {
            properties: vec!["cover-image"],
            ..Item::asset(COVER_PICTURE, "image/png", &picture)
        }));
        items.push(Item::asset(STYLE, "text/css", style(plan)));
        for path in pictures {
            let bytes = plan.sources.file(plan.assets()[&path]).bytes();
            let media_type = media_type(&path).expect("only pictures of known types are shown");
            items.push(Item::asset(&format!("images/{path}"), media_type, bytes));
        }
        Ok(bound(plan, items))
    }

    fn book_part(&self, index: usize, places: &Places) -> Result<Page, Diagnostic> {
        let part = &self.plan.parts[index];
        let mut html = self.paper_part(index)?;
        let (written, planned): (Vec<_>, Vec<_>) = part
            .lessons
            .iter()
            .partition(|lesson| is_written(&lesson.lesson));
        for (words, lessons) in [
            (self.words().say("part.list"), written),
            (self.words().say("book.planned"), planned),
        ] {
            if lessons.is_empty() {
                continue;
            }
            write!(html, "<h2>{words}</h2><ul>").expect("writing to a string never fails");
            for lesson in lessons {
                let title = markdown_line(&lesson.lesson.front.title.value);
                let href = format!("{}{}", super::xhtml::IN_SITE, lesson.path);
                write!(html, "<li><a href=\"{href}\">{title}</a></li>")
                    .expect("writing to a string never fails");
            }
            html.push_str("</ul>\n");
        }
        let title = &part.part.title;
        Ok(on_page(self.plan, places, &part.path, title, &html))
    }
}

/// The file in the book of each page of the site that the book contains: the parts, the written
/// lessons, the map and the glossary.
pub(super) type Places = HashMap<String, String>;

/// Returns the [`Places`] of a course.
pub(super) fn places(plan: &SitePlan<'_>) -> Places {
    let mut places = Places::from([(String::new(), NAV.to_owned())]);
    if !plan.course.glossary.is_empty() {
        places.insert(plan::GLOSSARY.to_owned(), GLOSSARY.to_owned());
    }
    let file = |path: &str| format!("text/{}.xhtml", path.trim_end_matches('/'));
    for part in &plan.parts {
        places.insert(part.path.clone(), file(&part.path));
        let written = part.lessons.iter().filter(|each| is_written(&each.lesson));
        places.extend(written.map(|each| (each.path.clone(), file(&each.path))));
    }
    places
}

/// Makes a page of the book from a text for paper. It replaces the site's page at `path`.
fn on_page(plan: &SitePlan<'_>, places: &Places, path: &str, title: &str, html: &str) -> Page {
    let file = &places[path];
    let pictures = RefCell::new(BTreeSet::new());
    let address = |to: &str, by: Use| {
        if by == Use::Picture {
            media_type(to)?;
            plan.assets().get(to)?;
            pictures.borrow_mut().insert(to.to_owned());
            return Some(plan::relative(file, &format!("images/{to}")));
        }
        let (page, anchor) = to.split_once('#').unwrap_or((to, ""));
        if let Some(work) = anchor.strip_prefix(WORK) {
            return seo::canonical(plan, &format!("{page}#{work}"));
        }
        match places.get(page) {
            // The course's map is the table of contents here.
            Some(there) if page.is_empty() => Some(plan::relative(file, there)),
            Some(there) if anchor.is_empty() => Some(plan::relative(file, there)),
            Some(there) => Some(format!("{}#{anchor}", plan::relative(file, there))),
            None => seo::canonical(plan, to),
        }
    };
    let paper = Paper {
        prefix: "",
        deeper: 0,
        address: &address,
    };
    let body = xhtml(html, &paper);
    Page {
        item: Item::page(file, &document(plan, file, title, &body)),
        pictures: pictures.into_inner(),
    }
}

fn media_type(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        _ => return None,
    })
}

/// Wraps the text of a page in an XHTML document.
fn document(plan: &SitePlan<'_>, file: &str, title: &str, body: &str) -> String {
    let language = escape(&plan.course.settings.language);
    let style = plan::relative(file, STYLE);
    let title = escape(title);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" xml:lang=\"{language}\">\n<head>\n<title>{title}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"{style}\"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}

fn cover_page(plan: &SitePlan<'_>) -> String {
    let title = &plan.course.settings.title;
    let body = format!(
        "<p class=\"cover\"><img src=\"{COVER_PICTURE}\" alt=\"{}\"/></p>",
        escape(title)
    );
    document(plan, COVER, title, &body)
}

fn title_page(plan: &SitePlan<'_>, words: &Words) -> String {
    let settings = &plan.course.settings;
    let mut body = format!(
        "<h1>{}</h1>\n<p class=\"lede\">{}</p>\n<p>{}</p>\n",
        escape(&settings.title),
        escape(&settings.description),
        escape(&words.say("book.words")),
    );
    if let Some(home) = seo::canonical(plan, "") {
        let home = escape(&home);
        let course = escape(&words.say("book.course"));
        writeln!(body, "<p>{course} <a href=\"{home}\">{home}</a></p>")
            .expect("writing to a string never fails");
    }
    if !settings.licence.is_empty() {
        let licence = words.fill("foot.licence", &[("licence", settings.licence.as_str())]);
        writeln!(body, "<p>{}</p>", escape(&licence)).expect("writing to a string never fails");
    }
    document(plan, TITLE, &settings.title, &body)
}

fn nav(plan: &SitePlan<'_>, places: &Places, words: &Words) -> String {
    let mut body = format!(
        "<nav epub:type=\"toc\" id=\"toc\">\n<h1>{}</h1>\n<ol>\n",
        escape(&words.say("book.contents"))
    );
    let line = |file: &str, title: &str| {
        format!(
            "<li><a href=\"{}\">{title}</a>",
            plan::relative(NAV, file).trim_start_matches("./")
        )
    };
    for part in &plan.parts {
        body.push_str(&line(&places[&part.path], &escape(&part.part.title)));
        let mut lessons = String::new();
        for lesson in part.lessons.iter().filter(|each| is_written(&each.lesson)) {
            let title = markdown_line(&lesson.lesson.front.title.value);
            lessons.push_str(&line(&places[&lesson.path], &title));
            lessons.push_str("</li>\n");
        }
        if !lessons.is_empty() {
            write!(body, "\n<ol>\n{lessons}</ol>").expect("writing to a string never fails");
        }
        body.push_str("</li>\n");
    }
    if places.contains_key(plan::GLOSSARY) {
        body.push_str(&line(GLOSSARY, &escape(&words.say("title.glossary"))));
        body.push_str("</li>\n");
    }
    body.push_str("</ol>\n</nav>");
    document(plan, NAV, &words.say("book.contents"), &body)
}

fn glossary(plan: &SitePlan<'_>, places: &Places, words: &Words) -> Page {
    let mut terms: Vec<_> = plan.course.glossary.iter().collect();
    terms.sort_by_key(|(id, term)| (term.term.to_lowercase(), *id));
    let title = words.say("title.glossary");
    let mut html = format!("<h1>{}</h1>\n<dl>\n", escape(&title));
    for (id, term) in terms {
        let definition = linked_line(&term.definition.value, |to| {
            plan.site_href("content", to).map(super::paper::in_site)
        });
        writeln!(
            html,
            "<dt id=\"{}\">{}</dt><dd>{definition}</dd>",
            escape(id),
            escape(&term.term)
        )
        .expect("writing to a string never fails");
    }
    html.push_str("</dl>");
    on_page(plan, places, plan::GLOSSARY, &title, &html)
}

/// Returns the theme's style sheet for books.
fn style<'a>(plan: &SitePlan<'a>) -> &'a [u8] {
    let files = theme_files(plan.sources, &plan.course.settings.theme);
    let file = files.get("templates/paper/book.css");
    file.map(|id| plan.sources.file(*id).bytes())
        .unwrap_or_default()
}

fn bound(plan: &SitePlan<'_>, items: Vec<Item>) -> Vec<u8> {
    let package = package(plan, &items);
    let (mimetype, container) = ("mimetype".to_owned(), "META-INF/container.xml".to_owned());
    // The format requires this file first and uncompressed.
    let first = [
        zip(
            [(mimetype, &b"application/epub+zip"[..])],
            CompressionMethod::Stored,
        ),
        zip(
            [(container, CONTAINER.as_bytes())],
            CompressionMethod::Deflated,
        ),
        archive(
            "package.opf",
            package.as_bytes(),
            CompressionMethod::Deflated,
        ),
    ];
    joined(
        first
            .into_iter()
            .chain(items.into_iter().map(|item| item.archive)),
    )
}

fn package(plan: &SitePlan<'_>, items: &[Item]) -> String {
    let settings = &plan.course.settings;
    let days = plan.lessons().filter(|(_, each)| is_written(&each.lesson));
    let days = days.filter_map(|(_, each)| each.lesson.front.reviewed.as_ref());
    let day = days.map(|day| day.value.as_str()).max().unwrap_or(NO_DAY);
    let mut metadata = String::new();
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            writeln!(metadata, "<{name}>{}</{name}>", escape(value))
                .expect("writing to a string never fails");
        }
    };
    add("dc:title", &settings.title);
    add("dc:language", &settings.language);
    add("dc:creator", &settings.title);
    add("dc:description", &settings.description);
    add("dc:rights", &settings.licence);
    add("dc:date", day);
    add("dc:source", &seo::canonical(plan, "").unwrap_or_default());
    for (property, value) in [
        ("dcterms:modified", format!("{day}T00:00:00Z").as_str()),
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityHazard", "none"),
    ] {
        writeln!(metadata, "<meta property=\"{property}\">{value}</meta>")
            .expect("writing to a string never fails");
    }
    let mut manifest = String::new();
    let mut spine = String::new();
    for (number, item) in items.iter().enumerate() {
        let properties = match item.properties.join(" ") {
            none if none.is_empty() => none,
            some => format!(" properties=\"{some}\""),
        };
        writeln!(
            manifest,
            "<item id=\"i{number}\" href=\"{}\" media-type=\"{}\"{properties}/>",
            escape(&item.path),
            item.media_type
        )
        .expect("writing to a string never fails");
        if item.is_read {
            writeln!(spine, "<itemref idref=\"i{number}\"/>")
                .expect("writing to a string never fails");
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{language}\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"id\">{identifier}</dc:identifier>\n{metadata}</metadata>\n<manifest>\n{manifest}</manifest>\n<spine>\n{spine}</spine>\n</package>\n",
        language = escape(&settings.language),
        identifier = identifier(plan),
    )
}

/// Returns the book's identifier, which stays the same while the course keeps its name and address.
fn identifier(plan: &SitePlan<'_>) -> String {
    let settings = &plan.course.settings;
    let address = settings.site_url.as_deref().unwrap_or_default();
    let digest = Sha256::digest(format!("{address}\n{}", settings.title));
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    // A UUID made from the hash of a text: version 8 of RFC 9562 (section 5.8).
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut out = String::from("urn:uuid:");
    for (place, byte) in bytes.iter().enumerate() {
        if [4, 6, 8, 10].contains(&place) {
            out.push('-');
        }
        write!(out, "{byte:02x}").expect("writing to a string never fails");
    }
    out
}
