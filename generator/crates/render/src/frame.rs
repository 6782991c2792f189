//! Puts the frame around a page: what its head says, the navigation and the footer.

use super::context::{NavContext, PageContext};
use super::options::Audience;
use super::page::Page;
use super::pictures::card_context;
use super::renderer::{Rendered, Renderer};
use super::{addresses, hashes, languages, paper, seo};
use understory_course::plan;
use understory_course::text::{markdown_line, plain, script_json};
use understory_source::diagnostic::Diagnostic;

/// Renders a page from its own values and those that all pages have.
pub(super) fn framed(
    renderer: &Renderer<'_>,
    page: Page,
    rendered: Rendered,
) -> Result<String, Diagnostic> {
    let path = page.path(renderer.plan);
    let Rendered { template, title, description, mut context } = rendered;
    context.insert_value("site", renderer.site.clone());
    context.insert("nav", &nav_entries(renderer, page, &path));
    context.insert("footer", &footer_entries(renderer, &path));
    context.insert(
        "page",
        &PageContext {
            title: plain(&title),
            title_html: markdown_line(&title),
            description: plain(&description),
            root: plan::root_of(&format!("{}{path}", renderer.plan.languages.folder())),
            home: plan::root_of(&path),
            review_url: plan::relative(&path, plan::REVIEW),
            search_url: plan::relative(&path, plan::SEARCH),
            errors_url: plan::relative(&path, plan::ERRORS),
            offline_url: plan::relative(&path, plan::OFFLINE),
            canonical: match page {
                // A printable page repeats what the part's own pages say.
                Page::Print(part) => {
                    addresses::canonical(renderer.plan, &renderer.plan.parts[part].path)
                }
                _ if page.is_for_all() => seo::canonical_text(renderer.plan, page, &path),
                _ => None,
            },
            languages: languages::for_page(renderer.plan, renderer.words(), page, &path),
            original: languages::original(renderer.plan, renderer.words(), page, &path),
            text_language: languages::text_language(renderer.plan, page),
            feed: renderer.has_feed.then(|| plan::relative(&path, addresses::FEED)),
            book: renderer.has_book.then(|| plan::relative(&path, paper::BOOK)),
            card: card_context(renderer, page),
            has_icons: renderer.artist.has_mark(),
            structured_json: structured(renderer, page),
            path,
            kind: page.kind(),
            runner: renderer.runner,
            packages: packages(renderer, page),
            serve: renderer.audience == Audience::Author,
        },
    );
    let html = renderer.theme.render(renderer.plan.sources, template, &context)?;
    // Only this page may have inline styles and scripts, because it's served at any depth.
    Ok(match page {
        Page::Site(page) if page.is_anywhere() => hashes::allow_inline(&html),
        _ => html,
    })
}

/// Returns the packs that the page's programs need, separated by spaces.
fn packages(renderer: &Renderer<'_>, page: Page) -> String {
    let Page::Lesson(place) = page else {
        return String::new();
    };
    let packs =
        renderer.packs.of_lesson(&renderer.plan.lesson(place).lesson, renderer.plan.sources);
    packs.into_iter().collect::<Vec<_>>().join(" ")
}

/// Returns the page's data for search engines, as JSON that is safe in a page.
fn structured(renderer: &Renderer<'_>, page: Page) -> Option<String> {
    let lesson = match page {
        Page::Home => None,
        Page::Lesson(place) => Some(renderer.plan.lesson(place)),
        _ => return None,
    };
    Some(script_json(&seo::structured_data(renderer.plan, lesson)))
}

fn nav_entries(renderer: &Renderer<'_>, page: Page, path: &str) -> Vec<NavContext> {
    let map = NavContext {
        title: renderer.say("nav.map"),
        url: format!("{}#map", plan::root_of(path)),
        current: matches!(page, Page::Home),
    };
    let entries = renderer.site_pages().filter(|entry| entry.section == entry.path);
    let entries = entries.map(|entry| NavContext {
        title: renderer.say(&format!("nav.{}", entry.word())),
        url: plan::relative(path, entry.path),
        current: matches!(page, Page::Site(here) if here.section == entry.path),
    });
    std::iter::once(map).chain(entries).collect()
}

/// Returns links to the plain pages that are in every page's footer.
fn footer_entries(renderer: &Renderer<'_>, path: &str) -> Vec<NavContext> {
    let pages = renderer.plan.course.pages.iter();
    pages
        .filter_map(|page| {
            let url = page.path();
            Some(NavContext {
                title: page.footer.clone()?,
                current: url == path,
                url: plan::relative(path, &url),
            })
        })
        .collect()
}
