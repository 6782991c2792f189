//! Creates the files for machines: sitemap, feed, redirects and the web manifest.
//!
//! The sitemap and the feed need the site's address, so they aren't created without `site_url`.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::json;

use super::addresses::{FEED, address, canonical, dated_pages, has_feed};
use super::languages;
use super::page::Page;
use super::pictures::manifest_icons;
use super::renderer::Renderer;
use crate::words::Words;
use understory_course::plan::{self, LessonPlan, SitePlan};
use understory_course::text::plain;
use understory_python::highlight::escape;

/// Path in the site of the sitemap.
const SITEMAP: &str = "sitemap.xml";
/// Path in the site of the web manifest, which browsers read to install the site.
pub(super) const MANIFEST: &str = "manifest.webmanifest";
/// The maximum number of lessons in the feed.
const MAX_FEED_ENTRIES: usize = 30;

/// Returns a page's canonical URL. If the page's text isn't translated, that is the URL of the
/// original.
pub(crate) fn canonical_text(plan: &SitePlan<'_>, page: Page, path: &str) -> Option<String> {
    match languages::text_language(plan, page) {
        Some(_) => address(plan, path),
        None => canonical(plan, path),
    }
}

/// Returns these files by their paths in the site. `pages` are the ones that search engines may
/// list.
pub(super) fn files(
    plan: &SitePlan<'_>,
    pages: &[Page],
    words: &Words,
) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (_, planned) in plan.lessons() {
        for alias in &planned.lesson.front.aliases {
            let path = format!("{}/", alias.value.trim_matches('/'));
            let page = redirect(plan, planned, &path, words);
            files.insert(format!("{path}index.html"), page);
        }
    }
    if plan.course.settings.site_url.is_some() && plan.languages.current == 0 {
        files.insert(SITEMAP.to_owned(), sitemap(plan, pages));
    }
    if has_feed(plan) {
        files.insert(FEED.to_owned(), feed(plan));
    }
    files
}

/// Renders the web manifest.
pub(super) fn manifest(renderer: &Renderer<'_>) -> String {
    let settings = &renderer.plan.course.settings;
    let [red, green, blue] = renderer.colours.paper;
    let paper = format!("#{red:02X}{green:02X}{blue:02X}");
    let mut icons = vec![json!({
        "src": format!("./{}icons/mark.svg", plan::THEME),
        "type": "image/svg+xml",
        "sizes": "any",
    })];
    if renderer.artist.has_mark() {
        icons.extend(manifest_icons().map(|(path, side, purpose)| {
            json!({
                "src": format!("./{path}"),
                "type": "image/png",
                "sizes": format!("{side}x{side}"),
                "purpose": purpose,
            })
        }));
    }
    // Relative URLs start from the manifest's own, so any base path works.
    json!({
        "name": settings.title,
        "short_name": settings.title,
        "description": settings.description,
        "lang": settings.language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    })
    .to_string()
}

/// Renders the page at an old address, which redirects without a script.
fn redirect(plan: &SitePlan<'_>, to: &LessonPlan, path: &str, words: &Words) -> String {
    let target = plan::relative(path, &to.path);
    let title = escape(&plain(&to.lesson.front.title.value));
    let language = escape(&plan.course.settings.language);
    let moved = escape(&words.say("moved.words"));
    let canonical = escape(&canonical(plan, &to.path).unwrap_or_else(|| target.clone()));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n<link rel=\"canonical\" href=\"{canonical}\">\n<title>{title}</title>\n</head>\n<body>\n<p>{moved} <a href=\"{target}\">{title}</a></p>\n</body>\n</html>\n"
    )
}

fn sitemap(plan: &SitePlan<'_>, pages: &[Page]) -> String {
    let reviewed: BTreeMap<&str, &str> = plan
        .lessons()
        .filter_map(|(_, planned)| {
            let day = planned.lesson.front.reviewed.as_ref()?;
            Some((planned.path.as_str(), day.value.as_str()))
        })
        .collect();
    let is_translated = plan.languages.all.len() > 1;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"",
    );
    if is_translated {
        out.push_str(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"");
    }
    out.push_str(">\n");
    for page in pages {
        let path = page.path(plan);
        let day = reviewed.get(path.as_str());
        let day = day.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        // One entry for each language that has the page; every entry links to all of them.
        let all = plan.languages.all.iter().enumerate();
        let all: Vec<(&str, String)> = all
            .filter(|(index, _)| languages::is_available(plan, *page, *index))
            .filter_map(|(_, language)| {
                let address = address(plan, &format!("{}{path}", language.folder))?;
                Some((language.code.as_str(), address))
            })
            .collect();
        let alternates: String = all
            .iter()
            .filter(|_| all.len() > 1)
            .map(|(code, address)| {
                let address = escape(address);
                format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>")
            })
            .collect();
        let addresses = match all.is_empty() {
            true => canonical(plan, &path).into_iter().collect(),
            false => all.into_iter().map(|(_, address)| address).collect::<Vec<_>>(),
        };
        for address in addresses {
            let address = escape(&address);
            writeln!(out, "<url><loc>{address}</loc>{day}{alternates}</url>")
                .expect("writing to a string never fails");
        }
    }
    out.push_str("</urlset>\n");
    out
}

/// Renders an Atom feed (RFC 4287) of the lessons with the latest review dates, newest first.
fn feed(plan: &SitePlan<'_>) -> String {
    let settings = &plan.course.settings;
    let mut lessons: Vec<(&str, &LessonPlan)> = dated_pages(plan).collect();
    // The sort is stable, so lessons of the same day stay in reading order.
    lessons.sort_by(|a, b| b.0.cmp(a.0));
    lessons.truncate(MAX_FEED_ENTRIES);
    let address = |path: &str| escape(&canonical(plan, path).unwrap_or_default());
    let newest = lessons.first().map_or("", |(day, _)| day);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n<title>{title}</title>\n<subtitle>{subtitle}</subtitle>\n<id>{home}</id>\n<link href=\"{home}\"/>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n<updated>{newest}T00:00:00Z</updated>\n<author><name>{title}</name></author>\n<rights>{licence}</rights>\n",
        language = escape(&settings.language),
        title = escape(&settings.title),
        subtitle = escape(&settings.description),
        home = address(""),
        own = address(FEED),
        licence = escape(&settings.licence),
    );
    for (day, planned) in lessons {
        let front = &planned.lesson.front;
        let url = address(&planned.path);
        writeln!(
            out,
            "<entry><title>{}</title><id>{url}</id><link href=\"{url}\"/><updated>{day}T00:00:00Z</updated><summary>{}</summary></entry>",
            escape(&plain(&front.title.value)),
            escape(&plain(&front.description)),
        )
        .expect("writing to a string never fails");
    }
    out.push_str("</feed>\n");
    out
}

/// Returns the page's data for search engines, as JSON-LD.
pub(crate) fn structured_data(
    plan: &SitePlan<'_>,
    lesson: Option<&LessonPlan>,
) -> serde_json::Value {
    let settings = &plan.course.settings;
    let path = lesson.map_or("", |planned| planned.path.as_str());
    let mut course = json!({
        "@type": "Course",
        "name": settings.title,
        "description": settings.description,
        "inLanguage": settings.language,
        "isAccessibleForFree": true,
        "provider": { "@type": "Organization", "name": settings.title },
    });
    let data = match lesson {
        None => &mut course,
        Some(planned) => {
            let front = &planned.lesson.front;
            &mut json!({
                "@type": "LearningResource",
                "name": plain(&front.title.value),
                "description": plain(&front.description),
                "inLanguage": settings.language,
                "isAccessibleForFree": true,
                "learningResourceType": "lesson",
                "teaches": planned.lesson.concepts(),
                "isPartOf": course,
                "timeRequired": planned.clock.rounded().map(|_| format!("PT{}M", planned.clock.middle())),
                "dateModified": front.reviewed.as_ref().map(|day| &day.value),
            })
        }
    };
    data["url"] = canonical(plan, path).into();
    data["@context"] = "https://schema.org".into();
    if let Some(data) = data.as_object_mut() {
        data.retain(|_, value| !value.is_null());
    }
    data.take()
}

/// Formats `2026-11-20` as `20 November 2026`.
pub(crate) fn day_in_words(day: &str, words: &Words) -> Option<String> {
    let mut numbers = day.split('-');
    let year: u32 = numbers.next()?.parse().ok()?;
    let month: u32 = numbers.next()?.parse().ok()?;
    let day: u32 = numbers.next()?.parse().ok()?;
    let month = words.find(&format!("date.month_{month}"), &[])?;
    let (day, year) = (day.to_string(), year.to_string());
    let values = [("day", &*day), ("month", &*month), ("year", &*year)];
    Some(words.fill("date.day", &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::plan::{Drafts, Place, plan};

    fn files_of(settings: &str) -> BTreeMap<String, String> {
        let text = format!(
            "=== content/course.toml\ntitle = \"A & B\"\n{settings}\
             === content/01-a/01-b/lesson.md\n+++\ntitle = \"Use `<`\"\nreviewed = 2026-02-03\naliases = [\"old/place/\"]\n+++\n\
             === content/01-a/02-c/lesson.md\n+++\ntitle = \"Later\"\nreviewed = 2026-03-01\n+++\n"
        );
        let sources = understory_marked::sources(&text);
        let (course, _) = understory_course::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        files(&plan, &[Page::Home, Page::Lesson(Place { part: 0, lesson: 0 })], &Words::english())
    }

    #[test]
    fn redirects_use_relative_urls() {
        let files = files_of("");
        let page = &files["old/place/index.html"];
        assert!(page.contains("content=\"0; url=../../a/b/\""), "{page}");
        assert!(page.contains(">Use &lt;</a>"), "{page}");
    }

    #[test]
    fn sitemap_and_feed_need_the_sites_address() {
        let files = files_of("");
        assert!(!files.contains_key(SITEMAP) && !files.contains_key(FEED));
    }

    #[test]
    fn the_sitemap_has_review_dates() {
        let files = files_of("site_url = \"https://example.org/fork\"\n");
        let sitemap = &files[SITEMAP];
        assert!(sitemap.contains("<loc>https://example.org/fork/</loc></url>"), "{sitemap}");
        assert!(
            sitemap
                .contains("<loc>https://example.org/fork/a/b/</loc><lastmod>2026-02-03</lastmod>"),
            "{sitemap}"
        );
    }

    #[test]
    fn the_feed_starts_with_the_latest_review() {
        let files = files_of("site_url = \"https://example.org/fork/\"\n");
        let feed = &files[FEED];
        let place = |words: &str| feed.find(words).expect("in the feed");
        assert!(place("<title>Later</title>") < place("<title>Use &lt;</title>"));
        assert!(
            feed.contains("<title>A &amp; B</title>")
                && feed.contains("<updated>2026-03-01T00:00:00Z")
        );
    }

    #[test]
    fn the_feed_needs_a_review_date() {
        let text = "=== content/course.toml\ntitle = \"A\"\nsite_url = \"https://example.org\"\n\
             === content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n";
        let sources = understory_marked::sources(text);
        let (course, _) = understory_course::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        let files = files(&plan, &[], &Words::english());
        assert!(files.contains_key(SITEMAP) && !files.contains_key(FEED));
    }

    #[test]
    fn dates_are_written_in_words() {
        assert_eq!(
            day_in_words("2026-11-05", &Words::english()).as_deref(),
            Some("5 November 2026")
        );
        assert_eq!(day_in_words("2026-13-05", &Words::english()), None);
    }
}
