//! Chooses the pictures that a site has for other programs: cards for links to its pages, and the
//! theme's mark as icons for systems that don't support SVG.
//!
//! Cards are only drawn if the site has an address, because other sites need a card's full URL.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::card::Artist;
use super::colours::Colours;
use super::page::{Page, Renderer};
use super::printable::place_of;
use super::seo;
use crate::plan::{self, CARDS, SitePlan, theme_files};
use crate::site::Sink;
use crate::source::SourceFile;
use crate::text::plain;

/// Width and height of a card in pixels, the size that sites which show cards ask for.
pub(super) const CARD: (u32, u32) = (1200, 630);

/// The words on a card.
#[derive(Debug)]
pub(super) struct Words {
    /// The name of the course.
    pub(super) course: String,
    /// Where in the course the page is.
    pub(super) place: String,
    /// The heading of the page.
    pub(super) title: String,
}

/// The background of an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// None: the mark fills the icon.
    Clear,
    /// The paper colour, with so much space that a system can crop the icon to a circle.
    Paper,
}

/// The icons: name, size in pixels, background, and purpose in the web manifest.
const ICONS: [(&str, u32, Ground, Option<&str>); 4] = [
    ("icon-192.png", 192, Ground::Clear, Some("any")),
    ("icon-512.png", 512, Ground::Clear, Some("any")),
    ("icon-maskable-512.png", 512, Ground::Paper, Some("maskable")),
    // Linked from pages, not from the manifest.
    ("apple-touch-icon.png", 180, Ground::Paper, None),
];

/// Returns the colours of the course's theme and an artist that draws with them. If the site isn't
/// whole, reads nothing, because nothing is drawn.
pub(super) fn look<'a>(plan: &SitePlan<'a>, is_whole: bool) -> (Colours, Artist<'a>) {
    let files = if is_whole {
        theme_files(plan.sources, &plan.course.settings.theme)
    } else {
        BTreeMap::new()
    };
    let file = |path: &str| Some(plan.sources.file(*files.get(path)?));
    let fonts = ["letters.ttf", "letters-extended.ttf"].into_iter();
    let fonts = fonts.filter_map(|name| file(&format!("templates/card/{name}")));
    let fonts: Vec<&[u8]> = fonts.map(SourceFile::bytes).collect();
    let text = |path| file(path).and_then(SourceFile::text);
    let colours = Colours::of(text("css/tokens.css").unwrap_or_default());
    let artist = Artist::new(colours, &fonts, text("icons/mark.svg"));
    (colours, artist)
}

/// What a page says about its card.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CardContext {
    /// The absolute URL.
    url: String,
    width: u32,
    height: u32,
    /// What it shows, in words.
    words: String,
}

/// Returns the icons of the web manifest: path in the site, size and purpose.
pub(super) fn manifest_icons() -> impl Iterator<Item = (String, u32, &'static str)> {
    ICONS.into_iter().filter_map(|(name, side, _, purpose)| {
        Some((format!("{}icons/{name}", plan::THEME), side, purpose?))
    })
}

impl Renderer<'_> {
    /// Returns the words on a page's card; `None` if it has no card.
    fn card_words(&self, page: Page) -> Option<Words> {
        let is_shown = self.is_whole && page.is_for_all();
        if !is_shown || self.plan.course.settings.site_url.is_none() {
            return None;
        }
        let course = &self.plan.course;
        let (place, title) = match page {
            Page::Home => (String::new(), course.home.as_ref()?.title.clone()),
            Page::Plain(index) => (String::new(), course.pages[index].title.clone()),
            Page::Part(index) => {
                let place = self.part_place(index);
                (place, self.plan.parts[index].part.title.clone())
            }
            Page::Lesson(place) => {
                let part = &self.plan.parts[place.part];
                let planned = self.plan.lesson(place);
                (place_of(part, planned, self.words()), planned.lesson.front.title.value.clone())
            }
            Page::Site(page) => (String::new(), self.titled(&page.word()).0),
            Page::Print(_) => return None,
        };
        let words = Words { course: course.settings.title.clone(), place, title: plain(&title) };
        let is_whole = [&words.course, &words.place, &words.title]
            .into_iter()
            .all(|text| self.artist.can_write(text));
        is_whole.then_some(words)
    }

    /// Returns what the page says about its card.
    pub(super) fn card(&self, page: Page) -> Option<CardContext> {
        let words = self.card_words(page)?;
        Some(CardContext {
            url: seo::canonical(self.plan, &path_of(self.plan, page))?,
            width: CARD.0,
            height: CARD.1,
            words: format!("{}: {}", words.course, words.title),
        })
    }

    /// Adds every picture. Doesn't replace files that the theme brings.
    pub(super) fn pictures(&self, out: &dyn Sink) {
        let pages = self.pages().into_par_iter();
        pages.for_each(|page| {
            if let Some(words) = self.card_words(page) {
                out.add(&path_of(self.plan, page), &self.artist.card(&words));
            }
        });
        let icons = ICONS.iter().filter(|_| self.artist.has_mark());
        for (name, side, ground, _) in icons {
            let path = format!("{}icons/{name}", plan::THEME);
            if !self.plan.assets().contains_key(&path) {
                out.add(&path, &self.artist.icon(*side, *ground));
            }
        }
    }
}

/// Returns the path in the site of a page's card.
fn path_of(plan: &SitePlan<'_>, page: Page) -> String {
    format!("{CARDS}{}card.png", page.path(plan))
}
