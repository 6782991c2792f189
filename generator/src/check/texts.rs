//! Collects every text of the course that readers see. Several rules share it.

use std::borrow::Cow;

use crate::course::{Course, Document, Exercise, Lesson, Written};
use crate::parse::quoted;
use crate::source::Sources;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// The body of the home page, a plain page, a part or a lesson.
    Page,
    /// The task of an exercise.
    Task,
    /// A hint of an exercise.
    Hint,
    /// The message shown when an exercise passes.
    Passed,
    /// An objective or a key point of a lesson, or the home page's lede.
    Summary,
    /// A definition in the glossary.
    Definition,
}

/// A text that readers see.
pub(super) struct Text<'a> {
    /// What it is for.
    pub(super) sort: Sort,
    /// Its Markdown.
    pub(super) document: Cow<'a, Document>,
}

impl<'a> Text<'a> {
    fn whole(sort: Sort, document: &'a Document) -> Self {
        let document = Cow::Borrowed(document);
        Self { sort, document }
    }

    fn quoted(sort: Sort, written: &Written<String>, sources: &Sources) -> Self {
        Self { sort, document: Cow::Owned(quoted(written, sources)) }
    }
}

/// Returns every text that belongs to no lesson.
pub(super) fn of_frame<'a>(course: &'a Course, sources: &Sources) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    if let Some(home) = &course.home {
        texts.push(Text::whole(Sort::Summary, &home.lede));
        texts.push(Text::whole(Sort::Page, &home.body));
    }
    for page in course.pages.iter() {
        texts.push(Text::whole(Sort::Page, &page.body));
    }
    for part in &course.parts {
        texts.push(Text::whole(Sort::Page, &part.body));
    }
    for term in course.glossary.values() {
        texts.push(Text::quoted(Sort::Definition, &term.definition, sources));
    }
    texts
}

/// Returns every text of one lesson.
pub(super) fn of_lesson<'a>(lesson: &'a Lesson, sources: &Sources) -> Vec<Text<'a>> {
    let front = &lesson.front;
    let mut texts: Vec<Text<'a>> = front
        .objectives
        .iter()
        .chain(&front.keypoints)
        .map(|text| Text::quoted(Sort::Summary, text, sources))
        .collect();
    texts.push(Text::whole(Sort::Page, &lesson.body));
    for exercise in &lesson.exercises {
        texts.extend(of_exercise(exercise, sources));
    }
    texts
}

pub(super) fn of_exercise<'a>(exercise: &'a Exercise, sources: &Sources) -> Vec<Text<'a>> {
    let mut texts = vec![Text::whole(Sort::Task, &exercise.task)];
    for hint in &exercise.hints {
        texts.push(Text::quoted(Sort::Hint, hint, sources));
    }
    if let Some(passed) = &exercise.passed {
        texts.push(Text::quoted(Sort::Passed, passed, sources));
    }
    texts
}
