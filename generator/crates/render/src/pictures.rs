//! Chooses the pictures that a site has for other programs: cards for links to its pages, and the
//! theme's mark as icons for systems that don't support SVG.
//!
//! Cards are only drawn if the site has an address, because other sites need a card's full URL.

use rayon::prelude::*;

use super::addresses;
use super::context::CardContext;
use super::drawing::{CARD, Ground, Words};
use super::page::Page;
use super::paper::{part_place, place_of};
use super::renderer::Renderer;
use understory_course::plan::{self, CARDS, SitePlan};
use understory_course::text::plain;
use understory_source::site::Sink;

/// The icons: name, size in pixels, background, and purpose in the web manifest.
const ICONS: [(&str, u32, Ground, Option<&str>); 4] = [
    ("icon-192.png", 192, Ground::Clear, Some("any")),
    ("icon-512.png", 512, Ground::Clear, Some("any")),
    ("icon-maskable-512.png", 512, Ground::Paper, Some("maskable")),
    // Linked from pages, not from the manifest.
    ("apple-touch-icon.png", 180, Ground::Paper, None),
];

/// Returns the icons of the web manifest: path in the site, size and purpose.
pub(super) fn manifest_icons() -> impl Iterator<Item = (String, u32, &'static str)> {
    ICONS.into_iter().filter_map(|(name, side, _, purpose)| {
        Some((format!("{}icons/{name}", plan::THEME), side, purpose?))
    })
}

/// Returns the words on a page's card; `None` if it has no card.
fn card_words(renderer: &Renderer<'_>, page: Page) -> Option<Words> {
    let is_shown = renderer.needs_all_pages && page.is_for_all();
    if !is_shown || renderer.plan.course.settings.site_url.is_none() {
        return None;
    }
    let course = &renderer.plan.course;
    let (place, title) = match page {
        Page::Home => (String::new(), course.home.as_ref()?.title.clone()),
        Page::Plain(index) => (String::new(), course.pages[index].title.clone()),
        Page::Part(index) => {
            let place = part_place(renderer.plan, renderer.words(), index);
            (place, renderer.plan.parts[index].part.title.clone())
        }
        Page::Lesson(place) => {
            let part = &renderer.plan.parts[place.part];
            let lesson_plan = renderer.plan.lesson(place);
            (
                place_of(part, lesson_plan, renderer.words()),
                lesson_plan.lesson.front.title.value.clone(),
            )
        }
        Page::Site(page) => (String::new(), renderer.titled(&page.word()).0),
        Page::Print(_) => return None,
    };
    let words = Words { course: course.settings.title.clone(), place, title: plain(&title) };
    let needs_all_pages = [&words.course, &words.place, &words.title]
        .into_iter()
        .all(|text| renderer.artist.can_write(text));
    needs_all_pages.then_some(words)
}

/// Returns what the page says about its card.
pub(super) fn card_context(renderer: &Renderer<'_>, page: Page) -> Option<CardContext> {
    let words = card_words(renderer, page)?;
    Some(CardContext {
        url: addresses::canonical(renderer.plan, &path_of(renderer.plan, page))?,
        width: CARD.0,
        height: CARD.1,
        words: format!("{}: {}", words.course, words.title),
    })
}

/// Adds every picture. Doesn't replace files that the theme brings.
pub(super) fn draw_pictures(renderer: &Renderer<'_>, out: &dyn Sink) {
    let pages = renderer.pages().into_par_iter();
    pages.for_each(|page| {
        if let Some(words) = card_words(renderer, page) {
            out.add(&path_of(renderer.plan, page), &renderer.artist.card(&words));
        }
    });
    let icons = ICONS.iter().filter(|_| renderer.artist.has_mark());
    for (name, side, ground, _) in icons {
        let path = format!("{}icons/{name}", plan::THEME);
        if !renderer.plan.assets().contains_key(&path) {
            out.add(&path, &renderer.artist.icon(*side, *ground));
        }
    }
}

/// Returns the path in the site of a page's card.
fn path_of(plan: &SitePlan<'_>, page: Page) -> String {
    format!("{CARDS}{}card.png", page.path(plan))
}
