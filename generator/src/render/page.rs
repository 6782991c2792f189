//! Each page of a plan → its HTML.

use tera::Context;

use super::context::{
    ExerciseSummary, HomeContext, LessonContext, LessonSummary, LinkContext, NavContext,
    PageContext, PartContext, SiteContext, TermContext, TotalsContext,
};
use super::forest::{self, Forest};
use super::markdown::{Writer, shown_exercises};
use super::text::{lines, linked_line, markdown_line, plain, script_json};
use super::theme::Theme;
use super::{Audience, Runner, author, hashes};
use crate::build::Options;
use crate::course::{Home, Kind, Lesson, Mode};
use crate::diagnostic::Diagnostic;
use crate::figures::Recordings;
use crate::plan::{self, LessonPlan, PartPlan, Place, SitePlan};

/// One page of the site.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Page {
    Home,
    Part(usize),
    Lesson(Place),
    Glossary,
    Playground,
    Progress,
    Review,
    Author,
    NotFound,
}

impl Page {
    /// Its path in the site.
    pub(crate) fn path(self, plan: &SitePlan<'_>) -> String {
        match self {
            Self::Home => String::new(),
            Self::Part(part) => plan.parts[part].path.clone(),
            Self::Lesson(place) => plan.lesson(place).path.clone(),
            Self::Glossary => plan::GLOSSARY.to_owned(),
            Self::Playground => plan::PLAYGROUND.to_owned(),
            Self::Progress => plan::PROGRESS.to_owned(),
            Self::Review => plan::REVIEW.to_owned(),
            Self::Author => plan::AUTHOR.to_owned(),
            Self::NotFound => plan::NOT_FOUND.to_owned(),
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Part(_) => "part",
            Self::Lesson(_) => "lesson",
            Self::Glossary => "glossary",
            Self::Playground => "playground",
            Self::Progress => "progress",
            Self::Review => "review",
            Self::Author => "author",
            Self::NotFound => "not-found",
        }
    }
}

/// Renders the pages of one plan.
pub(crate) struct Renderer<'a> {
    pub(super) plan: &'a SitePlan<'a>,
    theme: &'a Theme,
    site: SiteContext,
    runner: &'static str,
    audience: Audience,
    recordings: &'a Recordings,
}

impl<'a> Renderer<'a> {
    pub(crate) fn new(plan: &'a SitePlan<'a>, theme: &'a Theme, options: &'a Options) -> Self {
        let settings = &plan.course.settings;
        Self {
            plan,
            theme,
            site: SiteContext {
                title: settings.title.clone(),
                description: settings.description.clone(),
                language: settings.language.clone(),
                license: settings.licence.clone(),
                repository: settings.repository.clone(),
                python: settings.python.clone(),
                parts_count: plan.parts.len(),
            },
            runner: match &options.runner {
                Runner::Ready(_) => "ready",
                Runner::Building => "building",
            },
            audience: options.audience,
            recordings: &options.recordings,
        }
    }

    /// Every page of the plan.
    pub(crate) fn pages(&self) -> Vec<Page> {
        let mut pages = vec![
            Page::Home,
            Page::Playground,
            Page::Progress,
            Page::Review,
            Page::NotFound,
        ];
        if !self.plan.course.glossary.is_empty() {
            pages.push(Page::Glossary);
        }
        if self.audience == Audience::Author {
            pages.push(Page::Author);
        }
        pages.extend((0..self.plan.parts.len()).map(Page::Part));
        pages.extend(self.plan.lessons().map(|(place, _)| Page::Lesson(place)));
        pages
    }

    /// The HTML of one page.
    pub(crate) fn render(&self, page: Page) -> Result<String, Diagnostic> {
        let path = page.path(self.plan);
        let (template, title, description, mut context) = match page {
            Page::Home => self.home(&path)?,
            Page::Part(part) => self.part_page(part, &path)?,
            Page::Lesson(place) => self.lesson_page(place, &path)?,
            Page::Glossary => self.glossary(&path),
            Page::Playground => playground(),
            Page::Progress => self.progress(&path),
            Page::Review => self.review(&path),
            Page::Author => author::page(self.plan, &path),
            Page::NotFound => self.not_found(&path),
        };
        context.insert("site", &self.site);
        context.insert("nav", &self.nav(page, &path));
        context.insert(
            "page",
            &PageContext {
                title: plain(&title),
                title_html: markdown_line(&title),
                description: plain(&description),
                root: plan::root_of(&path),
                path,
                kind: page.kind(),
                runner: self.runner,
                serve: self.audience == Audience::Author,
            },
        );
        let html = self.theme.render(self.plan.sources, template, &context)?;
        // Only this page may have style and script inline: it is served at any depth.
        Ok(match page {
            Page::NotFound => hashes::allow_inline(&html),
            _ => html,
        })
    }

    fn nav(&self, page: Page, path: &str) -> Vec<NavContext> {
        let mut nav = vec![
            NavContext {
                title: "Course map",
                url: format!("{}#map", plan::root_of(path)),
                current: matches!(page, Page::Home),
            },
            NavContext {
                title: "Playground",
                url: plan::relative(path, plan::PLAYGROUND),
                current: matches!(page, Page::Playground),
            },
            NavContext {
                title: "Progress",
                url: plan::relative(path, plan::PROGRESS),
                current: matches!(page, Page::Progress | Page::Review),
            },
        ];
        if !self.plan.course.glossary.is_empty() {
            nav.push(NavContext {
                title: "Glossary",
                url: plan::relative(path, plan::GLOSSARY),
                current: matches!(page, Page::Glossary),
            });
        }
        if self.audience == Audience::Author {
            nav.push(NavContext {
                title: "Author",
                url: plan::relative(path, plan::AUTHOR),
                current: matches!(page, Page::Author),
            });
        }
        nav
    }

    fn home(&self, path: &str) -> Result<Rendered, Diagnostic> {
        let home: &Home = self
            .plan
            .course
            .home
            .as_ref()
            .expect("check refuses a course without a home page");
        let parts: Vec<PartContext> = self
            .plan
            .parts
            .iter()
            .map(|part| self.part(part, path))
            .collect();
        let mut writer = Writer::new(self.plan, self.theme, path, "content");
        let lede_html = writer.document(&home.lede)?;
        let body_html = writer.document(&home.body)?;
        let mut context = Context::new();
        context.insert(
            "home",
            &HomeContext {
                title: plain(&home.title),
                lede_html: unwrap_paragraph(&lede_html),
                program: home.program.clone(),
                program_lines_html: lines("python", &home.program),
                body_html,
            },
        );
        context.insert("totals", &totals(&parts));
        context.insert("forest_svg", &forest::draw(&self.forest()));
        let start = self
            .plan
            .start()
            .map(|place| self.summary(self.plan.lesson(place), path));
        context.insert("start", &start);
        context.insert("parts", &parts);
        let title = format!("{}: {}", self.site.title, plain(&home.title));
        Ok(("home.html", title, self.site.description.clone(), context))
    }

    fn part_page(&self, index: usize, path: &str) -> Result<Rendered, Diagnostic> {
        let planned = &self.plan.parts[index];
        let mut writer = Writer::new(self.plan, self.theme, path, &planned.part.dir);
        let body_html = writer.document(&planned.part.body)?;
        let mut context = Context::new();
        context.insert("part", &self.part(planned, path));
        context.insert("body_html", &body_html);
        let neighbour = |index: Option<usize>| {
            index
                .and_then(|index| self.plan.parts.get(index))
                .map(|part| LinkContext {
                    title: part.part.title.clone(),
                    title_html: markdown_line(&part.part.title),
                    url: plan::relative(path, &part.path),
                })
        };
        context.insert("previous", &neighbour(index.checked_sub(1)));
        context.insert("next", &neighbour(Some(index + 1)));
        Ok((
            "part.html",
            planned.part.title.clone(),
            planned.part.description.clone(),
            context,
        ))
    }

    fn lesson_page(&self, place: Place, path: &str) -> Result<Rendered, Diagnostic> {
        let planned = self.plan.lesson(place);
        let lesson = planned.lesson;
        let (previous, next) = self.plan.neighbours(place);
        let next = next.map(|place| self.summary(self.plan.lesson(place), path));
        let after = next
            .as_ref()
            .map(|next| (next.url.clone(), next.title.clone()));
        let mut writer = Writer::new(self.plan, self.theme, path, &lesson.dir).for_lesson(
            lesson,
            after,
            self.recordings,
        );
        let body_html = writer.document(&lesson.body)?;
        let mut part = self.part(&self.plan.parts[place.part], path);
        for (index, each) in part.lessons.iter_mut().enumerate() {
            each.current = index == place.lesson;
        }
        let requires = lesson
            .front
            .requires
            .iter()
            .filter_map(|id| self.plan.place_of(&id.value))
            .map(|place| {
                let required = self.plan.lesson(place);
                LinkContext {
                    title: plain(&required.lesson.front.title.value),
                    title_html: markdown_line(&required.lesson.front.title.value),
                    url: plan::relative(path, &required.path),
                }
            })
            .collect();
        let href = |to: &str| self.plan.href(&lesson.dir, to, path);
        let mut context = Context::new();
        context.insert(
            "lesson",
            &LessonContext {
                summary: self.summary(planned, path),
                mode_words: mode_words(lesson.front.mode),
                kind_word: kind_word(lesson.front.kind),
                objectives_html: lesson
                    .front
                    .objectives
                    .iter()
                    .map(|each| linked_line(&each.value, href))
                    .collect(),
                keypoints_html: lesson
                    .front
                    .keypoints
                    .iter()
                    .map(|each| linked_line(&each.value, href))
                    .collect(),
                requires,
                part,
                headings: writer.headings,
                body_html,
                previous: previous.map(|place| self.summary(self.plan.lesson(place), path)),
                next,
                teaches: lesson
                    .front
                    .teaches
                    .iter()
                    .map(|key| key.value.replace('-', " "))
                    .collect(),
                exercise_names: lesson.front.planned_exercises.clone(),
                check_names: lesson.front.planned_checks.clone(),
            },
        );
        let title = lesson.front.title.value.clone();
        Ok((
            "lesson.html",
            title,
            lesson.front.description.clone(),
            context,
        ))
    }

    fn glossary(&self, path: &str) -> Rendered {
        let mut terms: Vec<TermContext> = self
            .plan
            .course
            .glossary
            .iter()
            .map(|(id, term)| TermContext {
                id: id.clone(),
                term: term.term.clone(),
                definition_html: linked_line(&term.definition.value, |to| {
                    self.plan.href("content", to, path)
                }),
                lesson: term
                    .lesson
                    .as_ref()
                    .and_then(|id| self.plan.place_of(&id.value))
                    .map(|place| {
                        let lesson = self.plan.lesson(place);
                        LinkContext {
                            title: plain(&lesson.lesson.front.title.value),
                            title_html: markdown_line(&lesson.lesson.front.title.value),
                            url: plan::relative(path, &lesson.path),
                        }
                    }),
            })
            .collect();
        terms.sort_by_key(|term| (term.term.to_lowercase(), term.id.clone()));
        let mut context = Context::new();
        context.insert("terms", &terms);
        let description = format!("The words of {}, each in a sentence.", self.site.title);
        ("glossary.html", "Glossary".to_owned(), description, context)
    }

    fn not_found(&self, path: &str) -> Rendered {
        let mut context = Context::new();
        let start = self
            .plan
            .start()
            .map(|place| self.summary(self.plan.lesson(place), path));
        context.insert("start", &start);
        context.insert(
            "lessons",
            &self
                .plan
                .lessons()
                .map(|(_, lesson)| self.summary(lesson, path))
                .collect::<Vec<_>>(),
        );
        context.insert("forest_svg", &forest::draw(&self.forest()));
        let description = "There is no page at this address.".to_owned();
        (
            "not-found.html",
            "No page here".to_owned(),
            description,
            context,
        )
    }

    pub(super) fn part(&self, planned: &PartPlan<'_>, path: &str) -> PartContext {
        let lessons: Vec<LessonSummary> = planned
            .lessons
            .iter()
            .map(|lesson| self.summary(lesson, path))
            .collect();
        let minutes: u32 = lessons.iter().filter_map(|lesson| lesson.minutes).sum();
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
            lessons_count: lessons.iter().filter(|lesson| lesson.counted).count(),
            planned_count: lessons
                .iter()
                .filter(|lesson| lesson.planned && lesson.counted)
                .count(),
            exercises_count: lessons.iter().map(|lesson| lesson.exercises_count).sum(),
            lessons,
        }
    }

    fn summary(&self, planned: &LessonPlan<'_>, path: &str) -> LessonSummary {
        let lesson = planned.lesson;
        let front = &lesson.front;
        let url = plan::relative(path, &planned.path);
        let exercises: Vec<ExerciseSummary> = shown_exercises(lesson)
            .into_iter()
            .map(|exercise| ExerciseSummary {
                id: exercise.id.clone(),
                title: plain(&exercise.title),
                url: format!("{url}#exercise-{}", exercise.id),
            })
            .collect();
        LessonSummary {
            id: id_of(lesson),
            title: plain(&front.title.value),
            title_html: markdown_line(&front.title.value),
            url,
            kind: kind_name(front.kind),
            counted: front.kind.is_counted(),
            mode: mode_name(front.mode),
            minutes: front.minutes,
            planned: front.planned,
            current: false,
            description: plain(&front.description),
            description_html: markdown_line(&front.description),
            position: planned.position,
            exercises_count: if front.planned {
                front.planned_exercises.len()
            } else {
                exercises.len()
            },
            checks_count: front.planned_checks.len(),
            exercise_ids: exercises
                .iter()
                .map(|exercise| exercise.id.as_str())
                .collect::<Vec<_>>()
                .join(" "),
            exercises,
        }
    }

    pub(super) fn forest(&self) -> Forest {
        self.plan
            .parts
            .iter()
            .map(|part| forest::Part {
                title: part.part.title.clone(),
                lessons: part
                    .lessons
                    .iter()
                    // Gates and projects are no lessons: they have no stem.
                    .filter(|planned| planned.lesson.front.kind.is_counted())
                    .map(|planned| {
                        let summary = self.summary(planned, "");
                        forest::Stem {
                            id: summary.id,
                            title: summary.title,
                            minutes: summary.minutes.unwrap_or(0),
                            exercises: summary.exercises_count,
                            checks: summary.checks_count,
                            reading: planned.lesson.front.mode == Mode::Reading,
                        }
                    })
                    .collect(),
            })
            .collect()
    }
}

/// A template, the page's title and description, and what else the template is given.
pub(super) type Rendered = (&'static str, String, String, Context);

/// What the playground holds before its reader wrote anything.
const FIRST_PROGRAM: &str = "name = input(\"What is your name? \")\nprint(f\"Hello, {name}!\")\n";

fn playground() -> Rendered {
    let mut context = Context::new();
    context.insert("program_lines_html", &lines("python", FIRST_PROGRAM));
    context.insert("program_json", &script_json(&FIRST_PROGRAM.into()));
    let description = "Write any Python program, run it in this page, and share it as a link.";
    (
        "playground.html",
        "Playground".to_owned(),
        description.to_owned(),
        context,
    )
}

/// What a lesson is called where it has to be named shortly: its id, or its folder's name.
pub(crate) fn id_of(lesson: &Lesson) -> String {
    lesson
        .front
        .id
        .as_ref()
        .map_or_else(|| lesson.slug.clone(), |id| id.value.clone())
}

fn totals(parts: &[PartContext]) -> TotalsContext {
    let lessons = || parts.iter().flat_map(|part| &part.lessons);
    TotalsContext {
        lessons: parts.iter().map(|part| part.lessons_count).sum(),
        written: lessons().filter(|lesson| !lesson.planned).count(),
        exercises: lessons().map(|lesson| lesson.exercises_count).sum(),
        checks: lessons().map(|lesson| lesson.checks_count).sum(),
        hours: (parts.iter().map(|part| part.minutes).sum::<u32>() + 30) / 60,
    }
}

/// Minutes as hours with one decimal: `2.1`.
fn hours(minutes: u32) -> String {
    let tenths = (minutes + 3) / 6;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Lesson => "lesson",
        Kind::Gate => "gate",
        Kind::Project => "project",
        Kind::Stage => "stage",
    }
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Lesson => "lesson",
        Kind::Gate => "gate",
        Kind::Project => "project",
        Kind::Stage => "capstone stage",
    }
}

fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Browser => "browser",
        Mode::Local => "local",
        Mode::Mixed => "mixed",
        Mode::Reading => "reading",
    }
}

fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::Browser => "runs in this page",
        Mode::Local => "on your own machine",
        Mode::Mixed => "in this page, then on your own machine",
        Mode::Reading => "to read",
    }
}

fn unwrap_paragraph(html: &str) -> String {
    let html = html.trim();
    html.strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>"))
        .filter(|inside| !inside.contains("<p>"))
        .unwrap_or(html)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_have_one_decimal() {
        assert_eq!(hours(125), "2.1");
        assert_eq!(hours(60), "1.0");
        assert_eq!(hours(0), "0.0");
    }
}
