//! What all pages of a site are rendered from, and what a page gives to the frame around it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use tera::{Context, Value};

use super::card::Artist;
use super::colours::Colours;
use super::context::SiteContext;
use super::options::{Audience, Options, Runner};
use super::page::Page;
use super::site_page::{SITE_PAGES, SitePage};
use super::theme::Theme;
use super::{addresses, paper};
use crate::words::Words;
use understory_course::Mode;
use understory_course::packs::Packs;
use understory_course::plan::{SitePlan, theme_files};
use understory_course::text::plain;
use understory_source::SourceFile;
use understory_verify::recordings::Recordings;

/// What every page of one plan is rendered from.
pub(super) struct Renderer<'a> {
    pub(super) plan: &'a SitePlan<'a>,
    pub(super) theme: &'a Theme,
    pub(super) site: Value,
    /// Each part as the pages of its lessons show it, once one of them was rendered.
    pub(super) parts: Vec<OnceLock<Value>>,
    pub(super) runner: &'static str,
    pub(super) packs: Packs,
    pub(super) audience: Audience,
    /// Whether the files that need all pages are rendered too, so that pages can link to them.
    pub(super) needs_all_pages: bool,
    pub(super) colours: Colours,
    pub(super) artist: Artist<'a>,
    pub(super) recordings: &'a Recordings,
    pub(super) has_book: bool,
    pub(super) has_feed: bool,
}

impl<'a> Renderer<'a> {
    /// Collects what the pages of this plan need.
    pub(super) fn new(plan: &'a SitePlan<'a>, theme: &'a Theme, options: &'a Options) -> Self {
        let settings = &plan.course.settings;
        let site = SiteContext {
            title: settings.title.clone(),
            description: settings.description.clone(),
            language: settings.language.clone(),
            license: settings.licence.clone(),
            repository: settings.repository.clone(),
            python: settings.python.clone(),
            parts_count: plan.parts.len(),
            taught_in: taught_in(plan),
        };
        let (colours, artist) = colours_and_artist(plan, options.needs_all_pages());
        Self {
            plan,
            theme,
            site: Value::from_serializable(&site),
            parts: plan.parts.iter().map(|_| OnceLock::new()).collect(),
            runner: match &options.runner {
                Runner::Ready(_) => "ready",
                Runner::Building => "building",
            },
            packs: options.runner.manifest().map(Packs::of).unwrap_or_default(),
            audience: options.audience,
            colours,
            artist,
            recordings: &options.recordings,
            // An author's server doesn't build the book.
            has_book: options.needs_all_pages() && paper::has_book(plan),
            has_feed: addresses::has_feed(plan),
            needs_all_pages: options.needs_all_pages(),
        }
    }

    /// Returns every page of the plan, except the printable ones.
    pub(super) fn pages(&self) -> Vec<Page> {
        let mut pages = self.pages_of_course();
        pages.extend((0..self.plan.parts.len()).map(Page::Part));
        pages.extend(self.plan.lessons().map(|(place, _)| Page::Lesson(place)));
        pages
    }

    /// Returns the pages outside parts.
    pub(super) fn pages_of_course(&self) -> Vec<Page> {
        let home = self.plan.course.home.iter().map(|_| Page::Home);
        let plain = (0..self.plan.course.pages.len()).map(Page::Plain);
        self.site_pages().map(Page::Site).chain(home).chain(plain).collect()
    }

    pub(super) fn site_pages(&self) -> impl Iterator<Item = &'static SitePage> {
        let exists = |page: &&SitePage| (page.exists)(self.plan, self.audience);
        SITE_PAGES.iter().filter(exists)
    }

    /// Returns the words of the interface.
    pub(super) fn words(&self) -> &Words {
        self.theme.words()
    }

    /// Returns a word of the interface.
    pub(super) fn say(&self, name: &str) -> String {
        self.words().say(name)
    }

    /// Returns where a lesson's work is done, in words.
    pub(super) fn mode_words(&self, mode: Mode) -> String {
        self.say(&format!("lesson.mode_{}", mode.name()))
    }

    /// Returns the title and the description of a page outside parts.
    pub(super) fn titled(&self, page: &str) -> (String, String) {
        let title = self.say(&format!("title.{page}"));
        (title, self.say(&format!("title.{page}_about")))
    }
}

/// A page without the frame that all pages have.
pub(super) struct Rendered {
    /// The name of its template.
    pub(super) template: &'static str,
    /// Its title, in Markdown.
    pub(super) title: String,
    /// Its description, in Markdown.
    pub(super) description: String,
    /// What only this template needs.
    pub(super) context: Context,
}

/// Returns the colours of the course's theme and an artist that draws with them. Without the
/// files that need all pages, nothing is drawn, so nothing is read.
fn colours_and_artist<'a>(plan: &SitePlan<'a>, needs_all_pages: bool) -> (Colours, Artist<'a>) {
    let files = if needs_all_pages {
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

/// Returns where the course uses modules that can't work in a page.
fn taught_in(plan: &SitePlan<'_>) -> Option<String> {
    let modules = plan.course.settings.taught_in.iter();
    let lessons: BTreeMap<&str, [String; 2]> = modules
        .filter_map(|(module, id)| {
            let lesson = plan.lesson(plan.place_of(&id.value)?);
            Some((module.as_str(), [plain(&lesson.lesson.front.title.value), lesson.path.clone()]))
        })
        .collect();
    let json = serde_json::to_string(&lessons).expect("titles and paths are valid JSON");
    (!lessons.is_empty()).then_some(json)
}
