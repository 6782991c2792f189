//! Collects every text of the course that readers see. Several rules share it.

use std::borrow::Cow;

use understory_course::parse::quoted;
use understory_course::{Course, Document, Exercise, Lesson, Located};
use understory_source::Sources;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
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
    pub(super) kind: TextKind,
    /// Its Markdown.
    pub(super) document: Cow<'a, Document>,
}

impl<'a> Text<'a> {
    fn whole(kind: TextKind, document: &'a Document) -> Self {
        let document = Cow::Borrowed(document);
        Self { kind, document }
    }

    fn quoted(kind: TextKind, quoted_text: &Located<String>, sources: &Sources) -> Self {
        Self { kind, document: Cow::Owned(quoted(quoted_text, sources)) }
    }
}

/// Returns every text that belongs to no lesson.
pub(super) fn outside_lessons<'a>(course: &'a Course, sources: &Sources) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    if let Some(home) = &course.home {
        texts.push(Text::whole(TextKind::Summary, &home.lede));
        texts.push(Text::whole(TextKind::Page, &home.body));
    }
    for page in course.pages.iter() {
        texts.push(Text::whole(TextKind::Page, &page.body));
    }
    for part in &course.parts {
        texts.push(Text::whole(TextKind::Page, &part.body));
    }
    for term in course.glossary.values() {
        texts.push(Text::quoted(TextKind::Definition, &term.definition, sources));
    }
    texts
}

/// Returns every text of one lesson.
pub(super) fn for_lesson<'a>(lesson: &'a Lesson, sources: &Sources) -> Vec<Text<'a>> {
    let front = &lesson.front;
    let mut texts: Vec<Text<'a>> = front
        .objectives
        .iter()
        .chain(&front.keypoints)
        .map(|text| Text::quoted(TextKind::Summary, text, sources))
        .collect();
    texts.push(Text::whole(TextKind::Page, &lesson.body));
    for exercise in &lesson.exercises {
        texts.extend(for_exercise(exercise, sources));
    }
    texts
}

pub(super) fn for_exercise<'a>(exercise: &'a Exercise, sources: &Sources) -> Vec<Text<'a>> {
    let mut texts = vec![Text::whole(TextKind::Task, &exercise.task)];
    for hint in &exercise.hints {
        texts.push(Text::quoted(TextKind::Hint, hint, sources));
    }
    if let Some(passed) = &exercise.passed {
        texts.push(Text::quoted(TextKind::Passed, passed, sources));
    }
    texts
}
