//! Renders each page of a plan as HTML.

use std::sync::OnceLock;

use tera::{Context, Value};

use super::Options;
use super::card::Artist;
use super::colours::Colours;
use super::context::{
    CountsContext, ExerciseSummary, HomeContext, LessonContext, LessonSummary, LinkContext,
    NavContext, PageContext, PartContext, SiteContext, TermContext, TotalsContext,
};
use super::forest;
use super::markdown::Writer;
use super::pictures;
use super::site_pages::{SITE_PAGES, SitePage};
use super::theme::Theme;
use super::{Audience, Runner, book, hashes, languages, print, seo, starter};
use crate::course::{Kind, Lesson, Mode, Written};
use crate::diagnostic::Diagnostic;
use crate::minutes::{EVENING_MINUTES, Time};
use crate::packs::Packs;
use crate::plan::{self, LessonPlan, PartPlan, Place, SitePlan};
use crate::recordings::Recordings;
use crate::text::{
    lines, linked_line, markdown_line, plain, script_json, title_of, without_paragraph,
};
use crate::words::Words;

/// A page of the site.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Page {
    Home,
    /// One of the course's plain pages.
    Plain(usize),
    Part(usize),
    /// A part with all its lessons, for printing.
    Print(usize),
    Lesson(Place),
    /// One that the generator adds.
    Site(&'static SitePage),
}

impl Page {
    /// Returns its path in the site.
    pub(crate) fn path(self, plan: &SitePlan<'_>) -> String {
        match self {
            Self::Home => String::new(),
            Self::Plain(place) => plan.course.pages[place].path(),
            Self::Part(part) => plan.parts[part].path.clone(),
            Self::Print(part) => format!("{}{}", plan::PRINT, plan.parts[part].path),
            Self::Lesson(place) => plan.lesson(place).path.clone(),
            Self::Site(page) => page.path.to_owned(),
        }
    }

    /// Returns whether search engines may list it: it isn't a tool, and it's the same for everyone.
    pub(crate) fn is_for_all(self) -> bool {
        match self {
            Self::Print(_) => false,
            Self::Site(page) => page.is_listed,
            _ => true,
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Plain(_) => "plain",
            Self::Part(_) => "part",
            Self::Print(_) => "print",
            Self::Lesson(_) => "lesson",
            Self::Site(page) => page.name,
        }
    }
}

/// Renders the pages of one plan.
pub(crate) struct Renderer<'a> {
    pub(super) plan: &'a SitePlan<'a>,
    theme: &'a Theme,
    site: Value,
    /// See [`Renderer::part_value`].
    parts: Vec<OnceLock<Value>>,
    runner: &'static str,
    packs: Packs,
    pub(super) audience: Audience,
    /// Whether the files that need all pages are rendered too, so that pages can link to them.
    pub(super) is_whole: bool,
    pub(super) colours: Colours,
    pub(super) artist: Artist<'a>,
    recordings: &'a Recordings,
    has_book: bool,
    has_feed: bool,
}

impl<'a> Renderer<'a> {
    pub(crate) fn new(plan: &'a SitePlan<'a>, theme: &'a Theme, options: &'a Options) -> Self {
        let settings = &plan.course.settings;
        let site = SiteContext {
            title: settings.title.clone(),
            description: settings.description.clone(),
            language: settings.language.clone(),
            license: settings.licence.clone(),
            repository: settings.repository.clone(),
            python: settings.python.clone(),
            parts_count: plan.parts.len(),
        };
        let (colours, artist) = pictures::look(plan, options.is_whole());
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
            has_book: options.is_whole() && book::has_book(plan),
            has_feed: seo::has_feed(plan),
            is_whole: options.is_whole(),
        }
    }

    pub(super) fn theme(&self) -> &'a Theme {
        self.theme
    }

    /// Returns every page of the plan, except the printable ones.
    pub(crate) fn pages(&self) -> Vec<Page> {
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

    fn site_pages(&self) -> impl Iterator<Item = &'static SitePage> {
        let exists = |page: &&SitePage| (page.exists)(self.plan, self.audience);
        SITE_PAGES.iter().filter(exists)
    }

    /// Renders a page.
    pub(crate) fn render(&self, page: Page) -> Result<String, Diagnostic> {
        let path = page.path(self.plan);
        let rendered = match page {
            Page::Home => self.home(&path)?,
            Page::Plain(place) => self.plain_page(place, &path)?,
            Page::Part(part) => self.part_page(part, &path)?,
            Page::Print(_) => unreachable!("`print_page` renders it with its lessons"),
            Page::Lesson(place) => {
                let lesson = &self.plan.lesson(place).lesson;
                return self.lesson(place, lesson);
            }
            Page::Site(page) => (page.render)(self, &path),
        };
        self.framed(page, rendered)
    }

    /// Renders a lesson's page. `lesson` is the whole lesson at this place.
    pub(super) fn lesson(&self, place: Place, lesson: &Lesson) -> Result<String, Diagnostic> {
        let page = Page::Lesson(place);
        let rendered = self.lesson_page(place, lesson, &page.path(self.plan))?;
        self.framed(page, rendered)
    }

    /// Renders a page from its own values and those that all pages have.
    pub(super) fn framed(&self, page: Page, rendered: Rendered) -> Result<String, Diagnostic> {
        let path = page.path(self.plan);
        let Rendered { template, title, description, mut context } = rendered;
        context.insert_value("site", self.site.clone());
        context.insert("nav", &self.nav(page, &path));
        context.insert("footer", &self.footer(&path));
        context.insert(
            "page",
            &PageContext {
                title: plain(&title),
                title_html: markdown_line(&title),
                description: plain(&description),
                root: plan::root_of(&format!("{}{path}", self.plan.languages.folder())),
                home: plan::root_of(&path),
                review_url: plan::relative(&path, plan::REVIEW),
                search_url: plan::relative(&path, plan::SEARCH),
                errors_url: plan::relative(&path, plan::ERRORS),
                offline_url: plan::relative(&path, plan::OFFLINE),
                canonical: match page {
                    // A printable page repeats what the part's own pages say.
                    Page::Print(part) => seo::canonical(self.plan, &self.plan.parts[part].path),
                    _ if page.is_for_all() => seo::canonical_text(self.plan, page, &path),
                    _ => None,
                },
                languages: languages::for_page(self.plan, self.words(), page, &path),
                original: languages::original(self.plan, self.words(), page, &path),
                text_language: languages::text_language(self.plan, page),
                feed: self.has_feed.then(|| plan::relative(&path, seo::FEED)),
                book: self.has_book.then(|| plan::relative(&path, book::BOOK)),
                card: self.card(page),
                has_icons: self.artist.has_mark(),
                structured_json: self.structured(page),
                path,
                kind: page.kind(),
                runner: self.runner,
                packages: self.packages(page),
                serve: self.audience == Audience::Author,
            },
        );
        let html = self.theme.render(self.plan.sources, template, &context)?;
        // Only this page may have inline styles and scripts, because it's served at any depth.
        Ok(match page {
            Page::Site(page) if page.is_anywhere() => hashes::allow_inline(&html),
            _ => html,
        })
    }

    /// Returns the packs that the page's programs need, separated by spaces.
    fn packages(&self, page: Page) -> String {
        let Page::Lesson(place) = page else {
            return String::new();
        };
        let packs = self.packs.of_lesson(&self.plan.lesson(place).lesson, self.plan.sources);
        packs.into_iter().collect::<Vec<_>>().join(" ")
    }

    /// Returns the page's data for search engines, as JSON that is safe in a page.
    fn structured(&self, page: Page) -> Option<String> {
        let lesson = match page {
            Page::Home => None,
            Page::Lesson(place) => Some(self.plan.lesson(place)),
            _ => return None,
        };
        Some(script_json(&seo::structured_data(self.plan, lesson)))
    }

    fn nav(&self, page: Page, path: &str) -> Vec<NavContext> {
        let map = NavContext {
            title: self.say("nav.map"),
            url: format!("{}#map", plan::root_of(path)),
            current: matches!(page, Page::Home),
        };
        let entries = self.site_pages().filter(|entry| entry.section == entry.path);
        let entries = entries.map(|entry| NavContext {
            title: self.say(&format!("nav.{}", entry.word())),
            url: plan::relative(path, entry.path),
            current: matches!(page, Page::Site(here) if here.section == entry.path),
        });
        std::iter::once(map).chain(entries).collect()
    }

    /// Returns links to the plain pages that are in every page's footer.
    fn footer(&self, path: &str) -> Vec<NavContext> {
        let pages = self.plan.course.pages.iter();
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

    fn plain_page(&self, place: usize, path: &str) -> Result<Rendered, Diagnostic> {
        let page = &self.plan.course.pages[place];
        let mut writer = Writer::new(self.plan, self.theme, path, "content/pages");
        let body_html = writer.document(&page.body)?;
        let mut context = Context::new();
        context.insert("body_html", &body_html);
        Ok(Rendered {
            template: "page.html",
            title: page.title.clone(),
            description: page.description.clone(),
            context,
        })
    }

    fn home(&self, path: &str) -> Result<Rendered, Diagnostic> {
        let home =
            self.plan.course.home.as_ref().expect("only a course with a home.md has this page");
        let parts = self.parts(path);
        let mut writer = Writer::new(self.plan, self.theme, path, "content");
        let lede_html = writer.document(&home.lede)?;
        let body_html = writer.document(&home.body)?;
        let mut context = Context::new();
        context.insert(
            "home",
            &HomeContext {
                title: plain(&home.title),
                lede_html: without_paragraph(&lede_html).to_owned(),
                program: home.program.clone(),
                program_lines_html: lines("python", &home.program),
                body_html,
            },
        );
        context.insert("totals", &totals(&parts));
        context.insert("forest_svg", &forest::draw(&parts, self.words()));
        context.insert("start", &self.start(path));
        context.insert("parts", &parts);
        let title = format!("{}: {}", self.plan.course.settings.title, plain(&home.title));
        Ok(Rendered {
            template: "home.html",
            title,
            description: self.plan.course.settings.description.clone(),
            context,
        })
    }

    fn part_page(&self, index: usize, path: &str) -> Result<Rendered, Diagnostic> {
        let planned = &self.plan.parts[index];
        let mut writer = Writer::new(self.plan, self.theme, path, &planned.part.dir);
        let body_html = writer.document(&planned.part.body)?;
        let mut context = Context::new();
        context.insert("part", &self.part(planned, path));
        context.insert("body_html", &body_html);
        // An author's server has no printable pages.
        let print = print::path_of(planned).filter(|_| self.is_whole);
        let print_url = print.map(|print| plan::relative(path, &print));
        context.insert("print_url", &print_url);
        let neighbour = |index: Option<usize>| {
            index
                .and_then(|index| self.plan.parts.get(index))
                .map(|part| LinkContext::new(&part.part.title, plan::relative(path, &part.path)))
        };
        context.insert("previous", &neighbour(index.checked_sub(1)));
        context.insert("next", &neighbour(Some(index + 1)));
        Ok(Rendered {
            template: "part.html",
            title: planned.part.title.clone(),
            description: planned.part.description.clone(),
            context,
        })
    }

    fn lesson_page(
        &self,
        place: Place,
        lesson: &Lesson,
        path: &str,
    ) -> Result<Rendered, Diagnostic> {
        let planned = self.plan.lesson(place);
        let (previous, next) = self.plan.neighbours(place);
        let next = next.map(|place| self.summary(self.plan.lesson(place), path));
        let mut writer = Writer::new(self.plan, self.theme, path, &lesson.dir)
            .with_lesson_page(lesson, self.recordings);
        let body_html = writer.document(&lesson.body)?;
        let requires = lesson
            .front
            .requires
            .iter()
            .filter_map(|id| self.plan.place_of(&id.value))
            .map(|place| LinkContext::for_lesson(self.plan.lesson(place), path))
            .collect();
        let href = |to: &str| self.plan.href(&lesson.dir, to, path);
        let lines = |lines: &[Written<String>]| {
            let lines = lines.iter();
            lines.map(|line| linked_line(&line.value, href)).collect()
        };
        let source = &languages::repository_path(self.plan, lesson.file);
        let title = plain(&lesson.front.title.value);
        let contribution = seo::contribution(self.plan, source, &title, path);
        let values = Value::from_serializable(&LessonContext {
            summary: self.summary(planned, path),
            mode_words: self.mode_words(lesson.front.mode),
            kind_word: self.say(&format!("lesson.kind_{}", lesson.front.kind.name())),
            objectives_html: lines(&lesson.front.objectives),
            keypoints_html: lines(&lesson.front.keypoints),
            requires,
            headings: writer.headings,
            body_html,
            previous: previous.map(|place| self.summary(self.plan.lesson(place), path)),
            next,
            teaches: lesson.concepts(),
            last_written_before: if lesson.front.planned {
                self.last_written_before(place, path)
            } else {
                None
            },
            exercise_names: titles(&lesson.front.planned_exercises),
            check_names: titles(lesson.front.checks.iter().map(|name| &name.value)),
            receipt_json: starter::receipt(self.plan, planned),
            reviewed: lesson
                .front
                .reviewed
                .as_ref()
                .and_then(|day| seo::day_in_words(&day.value, self.words())),
            edit_url: contribution.as_ref().map(|(edit, _)| edit.clone()),
            report_url: contribution.map(|(_, report)| report),
        });
        let mut values = values.into_map().expect("a struct serializes to a map");
        values.insert("part".into(), self.part_value(place.part));
        let mut context = Context::new();
        context.insert_value("lesson", values.into());
        let title = lesson.front.title.value.clone();
        Ok(Rendered {
            template: "lesson.html",
            title,
            description: lesson.front.description.clone(),
            context,
        })
    }

    /// Returns the last written lesson before this place.
    fn last_written_before(&self, place: Place, path: &str) -> Option<LinkContext> {
        let before = self.plan.lessons().take_while(|(other, _)| *other != place);
        let written = before.filter(|(_, lesson)| !lesson.lesson.front.planned);
        written.last().map(|(_, lesson)| LinkContext::for_lesson(lesson, path))
    }

    /// Returns the terms of the glossary, sorted, for the page at `path`. `href` returns the
    /// addresses of links in their definitions.
    pub(super) fn terms(
        &self,
        path: &str,
        href: impl Fn(&str) -> Option<String>,
    ) -> Vec<TermContext> {
        let terms = self.plan.course.glossary.iter();
        let mut terms: Vec<TermContext> = terms
            .map(|(id, term)| TermContext {
                id: id.clone(),
                term: term.term.clone(),
                definition_html: linked_line(&term.definition.value, &href),
                lesson: term
                    .lesson
                    .as_ref()
                    .and_then(|id| self.plan.place_of(&id.value))
                    .map(|place| LinkContext::for_lesson(self.plan.lesson(place), path)),
            })
            .collect();
        terms.sort_by_key(|term| (term.term.to_lowercase(), term.id.clone()));
        terms
    }

    pub(super) fn glossary(&self, path: &str) -> Rendered {
        let terms = self.terms(path, |to| self.plan.href("content", to, path));
        let mut context = Context::new();
        context.insert("terms", &terms);
        let title = [("course", self.plan.course.settings.title.as_str())];
        let description = self.words().fill("title.glossary_about", &title);
        Rendered {
            template: "glossary.html",
            title: self.say("title.glossary"),
            description,
            context,
        }
    }

    pub(super) fn not_found(&self, path: &str) -> Rendered {
        let mut context = Context::new();
        context.insert("start", &self.start(path));
        let parts = self.parts(path);
        let lessons: Vec<_> = parts.iter().flat_map(|part| &part.lessons).collect();
        context.insert("lessons", &lessons);
        context.insert("forest_svg", &forest::draw(&parts, self.words()));
        let (title, description) = self.titled("not_found");
        Rendered { template: "not-found.html", title, description, context }
    }

    pub(super) fn playground(&self) -> Rendered {
        let mut context = Context::new();
        context.insert("program_lines_html", &lines("python", FIRST_PROGRAM));
        context.insert("program_json", &script_json(&FIRST_PROGRAM.into()));
        let (title, description) = self.titled("playground");
        Rendered { template: "playground.html", title, description, context }
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

    /// Returns a part as the pages of its lessons show it. It's only rendered once, because all of
    /// them are two folders deep.
    fn part_value(&self, index: usize) -> Value {
        let of_page = || {
            let planned = &self.plan.parts[index];
            let path = planned.lessons.first().map_or(&*planned.path, |lesson| &lesson.path);
            Value::from_serializable(&self.part(planned, path))
        };
        self.parts[index].get_or_init(of_page).clone()
    }

    /// Returns every part, as the page at `path` shows it.
    pub(super) fn parts(&self, path: &str) -> Vec<PartContext> {
        let parts = self.plan.parts.iter();
        parts.map(|part| self.part(part, path)).collect()
    }

    /// Returns the first written lesson.
    fn start(&self, path: &str) -> Option<LessonSummary> {
        let start = self.plan.start()?;
        Some(self.summary(self.plan.lesson(start), path))
    }

    fn part(&self, planned: &PartPlan, path: &str) -> PartContext {
        let lessons: Vec<LessonSummary> =
            planned.lessons.iter().map(|lesson| self.summary(lesson, path)).collect();
        let minutes: u32 = lessons.iter().map(|lesson| lesson.share).sum();
        PartContext {
            number: self
                .plan
                .parts
                .iter()
                .position(|each| each.path == planned.path)
                .map_or(0, |index| index + 1),
            title: planned.part.title.clone(),
            slug: planned.part.slug.clone(),
            url: plan::relative(path, &planned.path),
            description: planned.part.description.clone(),
            minutes,
            hours: hours(minutes),
            counts: counts(&lessons),
            planned_count: lessons.iter().filter(|lesson| lesson.planned).count(),
            exercises_count: lessons.iter().map(|lesson| lesson.exercises_count).sum(),
            local_count: lessons.iter().map(|lesson| lesson.local_count).sum(),
            lessons,
        }
    }

    fn summary(&self, planned: &LessonPlan, path: &str) -> LessonSummary {
        let lesson = &planned.lesson;
        let front = &lesson.front;
        let url = plan::relative(path, &planned.path);
        let programs = lesson.counted_exercises();
        let programs_count = programs.len();
        let exercises: Vec<ExerciseSummary> = programs
            .into_iter()
            .map(|exercise| (exercise.id.clone(), plain(&exercise.title)))
            .chain(
                starter::groups(self.plan, lesson).into_iter().map(|group| (group.id, group.title)),
            )
            .map(|(id, title)| ExerciseSummary { url: format!("{url}#exercise-{id}"), id, title })
            .collect();
        LessonSummary {
            id: id_of(lesson),
            title: plain(&front.title.value),
            title_html: markdown_line(&front.title.value),
            url,
            kind: front.kind.name(),
            counted: front.kind.is_counted(),
            mode: front.mode.name(),
            minutes: time_in_words(planned, self.words()),
            share: planned.clock.middle(),
            planned: front.planned,
            description: plain(&front.description),
            description_html: markdown_line(&front.description),
            position: planned.position,
            exercises_count: if front.planned {
                front.planned_exercises.len()
            } else {
                programs_count
            },
            local_count: if front.planned {
                front.checks.len()
            } else {
                exercises.len() - programs_count
            },
            work_count: exercises.len(),
            exercise_ids: exercises
                .iter()
                .map(|exercise| exercise.id.as_str())
                .collect::<Vec<_>>()
                .join(" "),
            exercises,
        }
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

/// The playground's program before its reader writes anything.
const FIRST_PROGRAM: &str = "name = input(\"What is your name? \")\nprint(f\"Hello, {name}!\")\n";

/// Returns a lesson's short name: its id, or its folder's name.
pub(crate) fn id_of(lesson: &Lesson) -> String {
    lesson.front.id.as_ref().map_or_else(|| lesson.slug.clone(), |id| id.value.clone())
}

/// Turns the names of planned work into titles: `price-list` → `Price list`.
fn titles<'n>(names: impl IntoIterator<Item = &'n String>) -> Vec<String> {
    names.into_iter().map(|name| title_of(name)).collect()
}

fn counts<'s>(lessons: impl IntoIterator<Item = &'s LessonSummary>) -> CountsContext {
    let mut counts = CountsContext::default();
    for lesson in lessons {
        *match lesson.kind {
            kind if kind == Kind::Project.name() => &mut counts.projects_count,
            kind if kind == Kind::Gate.name() => &mut counts.gates_count,
            _ => &mut counts.lessons_count,
        } += 1;
    }
    counts
}

fn totals(parts: &[PartContext]) -> TotalsContext {
    let lessons = parts.iter().flat_map(|part| &part.lessons);
    let (planned, ready): (Vec<_>, Vec<_>) = lessons.partition(|lesson| lesson.planned);
    let ready_counts = counts(ready.iter().copied());
    let sum = |count: fn(&LessonSummary) -> usize| ready.iter().map(|lesson| count(lesson)).sum();
    TotalsContext {
        ready: ready_counts,
        planned: planned.len(),
        exercises: sum(|lesson| lesson.exercises_count),
        checks: sum(|lesson| lesson.local_count),
        hours: hours_in_all(ready.iter().map(|lesson| lesson.share).sum()),
    }
}

/// Returns how long a lesson takes, in words: `45–60 minutes`.
pub(super) fn time_in_words(lesson: &LessonPlan, words: &Words) -> Option<String> {
    let minutes = |[least, most]: [u32; 2]| match least == most {
        true => words.fill("lesson.minutes", &[("count", &most.to_string())]),
        false => {
            let [least, most] = [least, most].map(|minutes| minutes.to_string());
            words.fill("lesson.minutes_range", &[("least", &least), ("most", &most)])
        }
    };
    Some(match lesson.clock.shown()? {
        Time::Minutes(range) => minutes(range),
        Time::Evenings(evenings) => {
            let [count, minutes] = [evenings, EVENING_MINUTES].map(|number| number.to_string());
            words.fill("lesson.evenings", &[("count", &count), ("minutes", &minutes)])
        }
        Time::Building(range, [least, most]) => {
            let [least, most] = [least, most].map(|hours| hours.to_string());
            let values = [("read", &*minutes(range)), ("least", &least), ("most", &most)];
            words.fill("lesson.building", &values)
        }
    })
}

/// Rounds minutes to whole hours. Anything above 0 becomes at least one hour.
fn hours_in_all(minutes: u32) -> u32 {
    ((minutes + 30) / 60).max(minutes.min(1))
}

/// Formats minutes as hours with one decimal: `2.1`.
pub(super) fn hours(minutes: u32) -> String {
    let tenths = (minutes + 3) / 6;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_course_takes_an_hour() {
        assert_eq!([0, 25, 95, 150].map(hours_in_all), [0, 1, 2, 3]);
    }

    #[test]
    fn hours_have_one_decimal() {
        assert_eq!(hours(125), "2.1");
        assert_eq!(hours(60), "1.0");
        assert_eq!(hours(0), "0.0");
    }
}
