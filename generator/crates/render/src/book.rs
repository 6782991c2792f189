//! Builds the course's e-book: EPUB 3.3, one file that can be read offline.
//!
//! Takes printable lessons and returns the bytes of the archive. The same course gives the same
//! bytes, because the book's date is that of the newest review. Lessons that aren't written
//! yet appear only by name. The templates of `book/` render everything that isn't a lesson.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::Context;

use super::addresses;
use super::glossary::term_contexts;
use super::paper::{WORK, in_site, is_written};
use super::printable::printable_part;
use super::renderer::Renderer;
use super::xhtml::{Html, Use, XhtmlOptions};
use understory_course::plan::{self, Address, LessonPlan, SitePlan, theme_files};
use understory_course::text::{markdown_line, plain};
use understory_source::diagnostic::Diagnostic;
use understory_source::zip::{CompressionMethod, joined, zip};

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
const DEFAULT_DATE: &str = "2000-01-01";

/// A file of the book. Its path is relative to the book's folder.
#[derive(Serialize)]
struct Item {
    path: String,
    media_type: &'static str,
    properties: String,
    /// Whether it's in the reading order, which is the order of the list.
    is_read: bool,
    /// The file as a separate archive, which takes less memory than its bytes.
    #[serde(skip)]
    archive: Vec<u8>,
}

impl Item {
    fn page(path: &str, html: &str) -> Self {
        let properties = [("<svg", "svg"), ("<math", "mathml")].into_iter();
        // EPUB requires a file with SVG or MathML to say so.
        let properties = properties.filter(|(element, _)| html.contains(element));
        let properties: Vec<&str> = properties.map(|(_, property)| property).collect();
        Self {
            path: path.to_owned(),
            media_type: "application/xhtml+xml",
            properties: properties.join(" "),
            is_read: true,
            archive: archive(path, html.as_bytes(), CompressionMethod::Deflated),
        }
    }

    fn asset(path: &str, media_type: &'static str, bytes: &[u8]) -> Self {
        let method = match media_type {
            // Their formats are compressed already.
            "image/png" | "image/jpeg" | "image/gif" | "image/webp" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        Self {
            path: path.to_owned(),
            media_type,
            properties: String::new(),
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

/// The values that the book's templates get.
#[derive(Serialize)]
struct BookContext<'a> {
    description: &'a str,
    licence: &'a str,
    identifier: String,
    day: &'a str,
    /// The address of the course.
    home: Option<String>,
    parts: Vec<Entry>,
    /// The file of the glossary.
    glossary: Option<&'static str>,
}

/// A page in a table of contents.
#[derive(Serialize)]
struct Entry {
    title_html: String,
    file: String,
    lessons: Vec<Entry>,
}

/// Renders a lesson's page of the book from its printable text.
///
/// # Errors
/// Returns tera's error, as a diagnostic of the template.
pub(super) fn book_lesson(
    renderer: &Renderer<'_>,
    places: &Places,
    lesson_plan: &LessonPlan,
    html: &Html,
) -> Result<Page, Diagnostic> {
    let title = plain(&lesson_plan.lesson.front.title.value);
    book_page(renderer, places, &lesson_plan.path, &title, html)
}

/// Builds the e-book from these lessons: the written ones of each part.
///
/// # Errors
/// Returns tera's error, as a diagnostic of the template.
pub(super) fn render_book(
    renderer: &Renderer<'_>,
    places: &Places,
    lessons: Vec<Vec<Page>>,
) -> Result<Vec<u8>, Diagnostic> {
    let plan = renderer.plan;
    let parts: Result<Vec<Page>, Diagnostic> = (0..plan.parts.len())
        .into_par_iter()
        .map(|part| book_part(renderer, part, places))
        .collect();
    let settings = &plan.course.settings;
    let cover = renderer.artist.cover(&settings.title, &settings.description);
    let mut context = Context::new();
    context.insert("book", &book_context(plan, places));
    context.insert("cover_url", COVER_PICTURE);
    let page = |template: &str, path: &str, title: &str| {
        let html = book_file(renderer, template, path, title, context.clone())?;
        Ok(Item::page(path, &html))
    };
    let mut items = Vec::new();
    if cover.is_some() {
        items.push(page("book/cover.html", COVER, &settings.title)?);
    }
    items.push(page("book/title.html", TITLE, &settings.title)?);
    items.push(Item {
        properties: "nav".to_owned(),
        ..page("book/nav.html", NAV, &renderer.say("book.contents"))?
    });
    let mut pictures = BTreeSet::new();
    for (part, lessons) in parts?.into_iter().zip(lessons) {
        for page in std::iter::once(part).chain(lessons) {
            items.push(page.item);
            pictures.extend(page.pictures);
        }
    }
    if !plan.course.glossary.is_empty() {
        items.push(book_glossary(renderer, places)?.item);
    }
    items.extend(cover.map(|picture: Vec<u8>| Item {
        properties: "cover-image".to_owned(),
        ..Item::asset(COVER_PICTURE, "image/png", &picture)
    }));
    items.push(Item::asset(STYLE, "text/css", style(plan)));
    for path in pictures {
        let bytes = plan.sources.file(plan.assets()[&path]).bytes();
        let media_type = media_type(&path).expect("only pictures of known types are shown");
        items.push(Item::asset(&format!("images/{path}"), media_type, bytes));
    }
    context.insert("items", &items);
    let package = book_file(renderer, "book/package.html", "", &settings.title, context)?;
    Ok(book_of(&package, items))
}

/// Renders a template as the file of the book at `path`.
fn book_file(
    renderer: &Renderer<'_>,
    template: &str,
    path: &str,
    title: &str,
    mut context: Context,
) -> Result<String, Diagnostic> {
    context.insert("title", title);
    context.insert("language", &renderer.plan.course.settings.language);
    context.insert("style_url", &plan::relative(path, STYLE));
    renderer.theme.render(renderer.plan.sources, template, &context)
}

/// Renders a page of the book from a printable text. It replaces the site's page at `path`.
fn book_page(
    renderer: &Renderer<'_>,
    places: &Places,
    path: &str,
    title: &str,
    html: &Html,
) -> Result<Page, Diagnostic> {
    let plan = renderer.plan;
    let file = &places[path];
    let pictures = RefCell::new(BTreeSet::new());
    let address = |to: &str, by: Use| {
        if by == Use::Picture {
            // A picture that a reader can't show becomes its words.
            media_type(to)?;
            plan.assets().get(to)?;
            pictures.borrow_mut().insert(to.to_owned());
            return Some(plan::relative(file, &format!("images/{to}")));
        }
        let (page, anchor) = to.split_once('#').unwrap_or((to, ""));
        if let Some(work) = anchor.strip_prefix(WORK) {
            // Work happens on the site, so these links lead there and not into the book.
            return addresses::canonical(plan, &format!("{page}#{work}"));
        }
        match places.get(page) {
            // The course's map is the table of contents here.
            Some(there) if page.is_empty() => Some(plan::relative(file, there)),
            Some(there) if anchor.is_empty() => Some(plan::relative(file, there)),
            Some(there) => Some(format!("{}#{anchor}", plan::relative(file, there))),
            // A page that isn't in the book is linked on the site, if its address is known.
            None => addresses::canonical(plan, to),
        }
    };
    let options = XhtmlOptions { prefix: "", deeper: 0, address: &address };
    let mut context = Context::new();
    context.insert("body_html", &html.xhtml(&options));
    let html = book_file(renderer, "book/page.html", file, title, context)?;
    Ok(Page { item: Item::page(file, &html), pictures: pictures.into_inner() })
}

fn book_part(renderer: &Renderer<'_>, index: usize, places: &Places) -> Result<Page, Diagnostic> {
    let part = &renderer.plan.parts[index];
    let lessons = part.lessons.iter();
    let (written, planned): (Vec<_>, Vec<_>) =
        lessons.partition(|lesson| is_written(&lesson.lesson));
    let entries = |lessons: Vec<&LessonPlan>| -> Vec<Entry> {
        let path = |lesson: &LessonPlan| in_site(Address::InSite(lesson.path.clone()));
        let entries = lessons.into_iter().map(|each| entry(each, path(each)));
        entries.collect()
    };
    let mut context = Context::new();
    context.insert("part_html", &printable_part(renderer, index)?);
    context.insert("written", &entries(written));
    context.insert("planned", &entries(planned));
    let html = book_file(renderer, "book/part.html", "", &part.part.title, context)?;
    book_page(renderer, places, &part.path, &part.part.title, &Html::of(&html))
}

fn book_glossary(renderer: &Renderer<'_>, places: &Places) -> Result<Page, Diagnostic> {
    let terms =
        term_contexts(renderer, "", |to| renderer.plan.site_href("content", to).map(in_site));
    let mut context = Context::new();
    context.insert("terms", &terms);
    let title = renderer.say("title.glossary");
    let html = book_file(renderer, "book/glossary.html", "", &title, context)?;
    book_page(renderer, places, plan::GLOSSARY, &title, &Html::of(&html))
}

fn entry(lesson: &LessonPlan, file: String) -> Entry {
    Entry { title_html: markdown_line(&lesson.lesson.front.title.value), file, lessons: Vec::new() }
}

fn book_context<'a>(plan: &'a SitePlan<'_>, places: &Places) -> BookContext<'a> {
    let settings = &plan.course.settings;
    let days = plan.lessons().filter(|(_, each)| is_written(&each.lesson));
    let days = days.filter_map(|(_, each)| each.lesson.front.reviewed.as_ref());
    let parts = plan.parts.iter().map(|part| {
        let lessons = part.lessons.iter().filter(|each| is_written(&each.lesson));
        Entry {
            title_html: markdown_line(&part.part.title),
            file: places[&part.path].clone(),
            lessons: lessons.map(|each| entry(each, places[&each.path].clone())).collect(),
        }
    });
    BookContext {
        description: &settings.description,
        licence: &settings.licence,
        identifier: identifier(plan),
        day: days.map(|day| day.value.as_str()).max().unwrap_or(DEFAULT_DATE),
        home: addresses::canonical(plan, ""),
        parts: parts.collect(),
        glossary: places.contains_key(plan::GLOSSARY).then_some(GLOSSARY),
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
        let written_lessons = part.lessons.iter().filter(|each| is_written(&each.lesson));
        places.extend(written_lessons.map(|each| (each.path.clone(), file(&each.path))));
    }
    places
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

/// Returns the theme's style sheet for books.
fn style<'a>(plan: &SitePlan<'a>) -> &'a [u8] {
    let files = theme_files(plan.sources, &plan.course.settings.theme);
    let file = files.get("templates/paper/book.css");
    file.map(|id| plan.sources.file(*id).bytes()).unwrap_or_default()
}

/// Returns the archive of the book.
fn book_of(package: &str, items: Vec<Item>) -> Vec<u8> {
    let (mimetype, container) = ("mimetype".to_owned(), "META-INF/container.xml".to_owned());
    // The format requires this file first and uncompressed.
    let mimetype = (mimetype, &b"application/epub+zip"[..]);
    let first = [
        zip([mimetype], CompressionMethod::Stored),
        zip([(container, CONTAINER.as_bytes())], CompressionMethod::Deflated),
        archive("package.opf", package.as_bytes(), CompressionMethod::Deflated),
    ];
    let items = items.into_iter().map(|item| item.archive);
    joined(first.into_iter().chain(items))
}

/// Returns the book's identifier, which stays the same while the course keeps its name and address.
fn identifier(plan: &SitePlan<'_>) -> String {
    let settings = &plan.course.settings;
    let address = settings.site_url.as_deref().unwrap_or_default();
    let mut digest = Sha256::digest(format!("{address}\n{}", settings.title));
    // A UUID made from the hash of a text: version 8 of RFC 9562 (section 5.8).
    digest[6] = digest[6] & 0x0f | 0x80;
    digest[8] = digest[8] & 0x3f | 0x80;
    let digits: String = digest[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|group| &digits[group]);
    format!("urn:uuid:{}", groups.join("-"))
}
