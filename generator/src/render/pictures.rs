//! Chooses the pictures that a site has for other programs: cards for links to its pages, and the
//! theme's mark as icons for systems that don't support SVG.
//!
//! Cards are only made if the site has an address, because other sites need a card's full URL.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::card::{self, Ground, Letters, Mark, Stamp, Words, card, icon, is_drawn_of};
use super::colours::Colours;
use super::page::{Page, Renderer};
use super::paper::place_of;
use super::seo;
use crate::plan::{self, SitePlan, theme_files};
use crate::site::Sink;
use crate::text::plain;

/// Folder in the site of the cards.
pub(super) const CARDS: &str = "cards/";

/// The icons: name, size in pixels, background, and purpose in the web manifest.
const ICONS: [(&str, u32, Ground, Option<&str>); 4] = [
    ("icon-192.png", 192, Ground::Clear, Some("any")),
    ("icon-512.png", 512, Ground::Clear, Some("any")),
    (
        "icon-maskable-512.png",
        512,
        Ground::Paper,
        Some("maskable"),
    ),
    // Linked from pages, not from the manifest.
    ("apple-touch-icon.png", 180, Ground::Paper, None),
];

/// What a theme's pictures are drawn with.
pub(super) struct Look<'a> {
    pub(super) colours: Colours,
    letters: Letters<'a>,
    mark: Option<Mark>,
    /// A hash of all of these.
    stamp: Stamp,
}

impl<'a> Look<'a> {
    /// Reads what the course's theme draws with. Reads nothing if the site isn't whole, because
    /// then nothing is drawn.
    pub(super) fn of(plan: &SitePlan<'a>, is_whole: bool) -> Self {
        let files = if is_whole {
            theme_files(plan.sources, &plan.course.settings.theme)
        } else {
            BTreeMap::new()
        };
        let text = |path: &str| plan.sources.file(*files.get(path)?).text();
        let letters = ["letters.ttf", "letters-extended.ttf"].into_iter();
        let letters = letters.filter_map(|name| files.get(&format!("templates/card/{name}")));
        let letters: Vec<&[u8]> = letters.map(|id| plan.sources.file(*id).bytes()).collect();
        let mark = text("icons/mark.svg");
        let colours = Colours::of(text("css/tokens.css").unwrap_or_default());
        let drawn_with = letters.iter().copied().chain(mark.map(str::as_bytes));
        Self {
            stamp: Stamp::of(&colours, drawn_with),
            colours,
            letters: Letters::of(letters),
            mark: mark.and_then(Mark::of),
        }
    }

    /// Draws the cover of the e-book; `None` if that isn't possible.
    pub(super) fn cover(&self, title: &str, sentence: &str) -> Option<Vec<u8>> {
        let (letters, mark) = (&self.letters, self.mark.as_ref());
        card::cover(title, sentence, letters, mark, &self.colours)
    }

    /// Returns whether there are icons.
    pub(super) fn has_icons(&self) -> bool {
        self.mark.is_some()
    }
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
                (
                    place_of(part, planned, self.words()),
                    planned.lesson.front.title.value.clone(),
                )
            }
            Page::Glossary => (String::new(), self.say("title.glossary")),
            Page::Playground => (String::new(), self.say("title.playground")),
            Page::Errors => (String::new(), self.say("title.errors")),
            _ => return None,
        };
        let words = Words {
            course: course.settings.title.clone(),
            place,
            title: plain(&title),
        };
        let letters = &self.look.letters;
        let is_whole = [&words.course, &words.place, &words.title]
            .into_iter()
            .all(|text| letters.have(text));
        is_whole.then_some(words)
    }

    /// Returns what the page says about its card.
    pub(super) fn card(&self, page: Page) -> Option<CardContext> {
        let words = self.card_words(page)?;
        Some(CardContext {
            url: seo::canonical(self.plan, &path_of(self.plan, page))?,
            width: card::SIZE.0,
            height: card::SIZE.1,
            words: format!("{}: {}", words.course, words.title),
        })
    }

    /// Adds every picture. Uses cards of an earlier build again if they were drawn from the same
    /// inputs. Doesn't replace files that the theme brings.
    pub(super) fn pictures(&self, out: &dyn Sink) {
        let look = &self.look;
        let pages = self.pages().into_par_iter();
        pages.for_each(|page| {
            if let Some(words) = self.card_words(page) {
                let path = path_of(self.plan, page);
                let inputs = look.stamp.with(&words);
                let earlier = out.earlier(&path);
                let bytes = earlier
                    .filter(|earlier| is_drawn_of(earlier, &inputs))
                    .unwrap_or_else(|| {
                        let mark = look.mark.as_ref();
                        card(&words, &inputs, &look.letters, mark, &look.colours)
                    });
                out.add(&path, &bytes);
            }
        });
        let Some(mark) = &look.mark else { return };
        for (name, side, ground, _) in ICONS {
            let path = format!("{}icons/{name}", plan::THEME);
            if !self.plan.assets().contains_key(&path) {
                out.add(&path, &icon(mark, &look.colours, side, ground));
            }
        }
    }
}

/// Returns the path in the site of a page's card.
fn path_of(plan: &SitePlan<'_>, page: Page) -> String {
    format!("{CARDS}{}card.png", page.path(plan))
}
