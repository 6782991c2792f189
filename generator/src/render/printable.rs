//! Renders a whole lesson in printable form: its text with questions and tasks, and the answers at
//! the end.
//!
//! Each written lesson is rendered once, with the templates of `paper/`, for both the printable
//! pages and the e-book. Addresses are still paths in the site, which each of the two rewrites with
//! [`super::xhtml`].

use serde::Serialize;
use tera::{Context, Value};

use super::markdown::{Answer, Writer};
use super::page::{Renderer, time_in_words};
use super::xhtml::IN_SITE;
use crate::course::Lesson;
use crate::diagnostic::Diagnostic;
use crate::plan::{LessonPlan, PartPlan, Place};
use crate::text::{linked_line, markdown_line};
use crate::words::Words;

#[derive(Serialize)]
struct PrintContext {
    place: String,
    title_html: String,
    description_html: String,
    minutes: Option<String>,
    mode_words: String,
    objectives_html: Vec<String>,
    keypoints_html: Vec<String>,
    body_html: String,
    answers: Vec<Answer>,
}

impl Renderer<'_> {
    /// Renders a part's own text for print, in the same form as its lessons.
    pub(super) fn printable_part(&self, index: usize) -> Result<String, Diagnostic> {
        let part = &self.plan.parts[index];
        let mut writer = Writer::for_print(self.plan, self.theme(), &part.path, &part.part.dir);
        let body_html = writer.document(&part.part.body)?;
        self.render_printable(&PrintContext {
            place: self.part_place(index),
            title_html: markdown_line(&part.part.title),
            description_html: markdown_line(&part.part.description),
            minutes: None,
            mode_words: String::new(),
            objectives_html: Vec::new(),
            keypoints_html: Vec::new(),
            body_html,
            answers: writer.answers,
        })
    }

    /// Returns where in the course a part is, in words.
    pub(super) fn part_place(&self, index: usize) -> String {
        self.words().fill(
            "part.place",
            &[
                ("at", (index + 1).to_string().as_str()),
                ("parts", self.plan.parts.len().to_string().as_str()),
            ],
        )
    }

    /// Renders a written lesson for both the printable page and the e-book. Its addresses begin
    /// with [`IN_SITE`].
    pub(super) fn printable_lesson(
        &self,
        place: Place,
        planned: &LessonPlan,
        lesson: &Lesson,
    ) -> Result<String, Diagnostic> {
        let front = &lesson.front;
        let part = &self.plan.parts[place.part];
        let mut writer = Writer::for_print(self.plan, self.theme(), &planned.path, &lesson.dir)
            .with_lesson(lesson);
        let body_html = writer.document(&lesson.body)?;
        let href = |to: &str| self.plan.site_href(&lesson.dir, to).map(in_site);
        let lines = |lines: &[crate::course::Written<String>]| {
            let line = |each: &crate::course::Written<String>| linked_line(&each.value, href);
            lines.iter().map(line).collect()
        };
        self.render_printable(&PrintContext {
            place: place_of(part, planned, self.words()),
            title_html: markdown_line(&front.title.value),
            description_html: markdown_line(&front.description),
            minutes: time_in_words(planned, self.words()),
            mode_words: self.mode_words(front.mode),
            objectives_html: lines(&front.objectives),
            keypoints_html: lines(&front.keypoints),
            body_html,
            answers: writer.answers,
        })
    }

    fn render_printable(&self, lesson: &PrintContext) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert_value("lesson", Value::from_serializable(lesson));
        let template = "paper/lesson.html";
        self.theme().render(self.plan.sources, template, &context)
    }
}

/// Returns where in the course a lesson is, in words.
pub(super) fn place_of(part: &PartPlan, lesson: &LessonPlan, words: &Words) -> String {
    let kind = lesson.lesson.front.kind;
    let (title, word) = (&part.part.title, words.say(&format!("lesson.kind_{}", kind.name())));
    if !kind.is_counted() {
        return format!("{title}, {word}");
    }
    let lessons = part.lessons.iter();
    let counted = lessons.filter(|each| each.lesson.front.kind.is_counted());
    let place = words.fill(
        "lesson.place",
        &[
            ("kind", word.as_str()),
            ("at", lesson.position.to_string().as_str()),
            ("lessons", counted.count().to_string().as_str()),
        ],
    );
    format!("{title}, {place}")
}

/// Returns whether there is a text to read.
pub(super) fn is_written(lesson: &Lesson) -> bool {
    !lesson.front.planned
}

/// Returns an address in the form used in printed texts: paths within the site get the prefix `=/`.
pub(super) fn in_site(address: crate::plan::Address) -> String {
    match address {
        crate::plan::Address::InSite(path) => format!("{IN_SITE}{path}"),
        crate::plan::Address::AsWritten(address) => address,
    }
}
