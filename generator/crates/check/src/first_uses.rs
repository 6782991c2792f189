//! `unmarked-term`, `early-term`, `late-term`: a glossary term is marked where readers first
//! see it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use pulldown_cmark::{Event, Tag, TagEnd};

use understory_course::{Block, Course, Lesson, Piece};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Returns the first mark of each term in a lesson, in reading order.
pub(super) fn marks(lesson: &Lesson) -> Vec<(String, Span)> {
    let mut marks: Vec<(String, Span)> = Vec::new();
    let tasks = lesson.exercises.iter().map(|exercise| &exercise.task);
    for document in std::iter::once(&lesson.body).chain(tasks) {
        for inline in document.every_inline() {
            if let Piece::Term { name, .. } = &inline.piece
                && !marks.iter().any(|(marked_name, _)| marked_name == name)
            {
                marks.push((name.clone(), inline.span));
            }
        }
    }
    marks
}

/// Finds terms that their lesson never marks or marks too late, or that an earlier one marks.
pub(super) fn first_uses<'a>(
    course: &Course,
    sources: &Sources,
    marks: impl Iterator<Item = &'a [(String, Span)]>,
) -> Vec<Diagnostic> {
    if course.glossary.is_empty() {
        return Vec::new();
    }
    let lessons = course.parts.iter().flat_map(|part| &part.lessons);
    let lessons: Vec<&Arc<Lesson>> = lessons.collect();
    let mut places = HashMap::new();
    for (place, lesson) in lessons.iter().enumerate() {
        if let Some(id) = &lesson.front.id {
            places.entry(id.value.as_str()).or_insert(place);
        }
    }
    let mut diagnostics = Vec::new();
    let mut first_marks: BTreeMap<&str, (usize, Span)> = BTreeMap::new();
    for (place, marks) in marks.enumerate() {
        for (name, span) in marks {
            first_marks.entry(name).or_insert((place, *span));
        }
    }
    for (id, term) in course.glossary.iter() {
        let Some((term_text, own_span)) = term
            .lesson
            .as_ref()
            .and_then(|lesson| Some((lesson, *places.get(lesson.value.as_str())?)))
        else {
            continue;
        };
        if lessons[own_span].front.planned {
            continue;
        }
        match first_marks.get(id.as_str()) {
            Some((first, span)) if *first < own_span => diagnostics.push(Diagnostic::new(
                Code::EarlyTerm,
                *span,
                format!("`{id}` is marked here, but {} introduces it later", term_text.value),
                "set `lesson` to this lesson in content/glossary.toml, or remove this mark",
            )),
            Some((first, span)) if *first == own_span => {
                let bare = plain_use(lessons[own_span], &term.term, *span, sources);
                diagnostics.extend(bare.filter(|_| !term.everyday));
            }
            _ => diagnostics.push(Diagnostic::new(
                Code::UnmarkedTerm,
                term_text.span,
                format!("{} introduces `{id}` but never marks it", term_text.value),
                format!(
                    "write `:term[{}]{{name=\"{id}\"}}` where that lesson first uses it",
                    term.term
                ),
            )),
        }
    }
    diagnostics
}

/// Finds the first place in a lesson's text that uses the word before it is marked.
fn plain_use(lesson: &Lesson, word: &str, mark: Span, sources: &Sources) -> Option<Diagnostic> {
    let word = word.to_lowercase();
    let text = sources.file(lesson.file).text()?;
    let mut linked = false;
    for block in lesson.body.every_block() {
        let Block::Markdown(inlines) = block else {
            continue;
        };
        for inline in inlines {
            match &inline.piece {
                Piece::Event(Event::Start(Tag::Link { .. })) => linked = true,
                Piece::Event(Event::End(TagEnd::Link)) => linked = false,
                Piece::Event(Event::Text(_)) if !linked && inline.span.start < mark.start => {
                    let lower = text[inline.span.start..inline.span.end].to_lowercase();
                    if let Some(at) = whole_word(&lower, &word) {
                        let start = inline.span.start + at;
                        return Some(Diagnostic::new(
                            Code::LateTerm,
                            Span::new(lesson.file, start, start + word.len()),
                            format!("the term `{word}` is used before the lesson marks it"),
                            "mark this one with `:term`; if it's also an everyday word, set `everyday = true` for it in content/glossary.toml",
                        ));
                    }
                }
                _ => {}
            }
        }
    }
    None
}

/// Returns where `text` contains `word` as a whole word.
fn whole_word(text: &str, word: &str) -> Option<usize> {
    let is_letter = |each: char| each.is_alphanumeric() || each == '-' || each == '_';
    text.match_indices(word)
        .find(|(at, _)| {
            !text[..*at].ends_with(is_letter) && !text[at + word.len()..].starts_with(is_letter)
        })
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    const COURSE: &str = "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"A1\"
+++

TEXT
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
id = \"A2\"
+++

A word. A :term[loop]{name=\"loop\"} goes round.
=== content/glossary.toml
[loop]
definition = \"Lines that run again.\"
";

    fn check(text: &str, glossary: &str) {
        assert_marked(&format!("{}{glossary}", COURSE.replace("TEXT", text)));
    }

    #[test]
    fn the_lesson_that_introduces_a_term_marks_it() {
        check("Text.", "lesson = \"A2\"\n");
        check("Text.", "# warning 11-12 unmarked-term\nlesson = \"A1\"\n");
    }

    #[test]
    fn a_term_is_not_marked_before_its_lesson() {
        check(
            "<!-- warning 3-26 early-term -->\nA :term[loop]{name=\"loop\"} first.",
            "lesson = \"A2\"\n",
        );
    }

    #[test]
    fn a_term_is_not_used_before_its_mark() {
        let text =
            "<!-- warning 5-8 late-term -->\nThe loop and the loops. A :term[loop]{name=\"loop\"}.";
        check(text, "lesson = \"A1\"\n");
        check("The loop, and a :term[loop]{name=\"loop\"}.", "lesson = \"A1\"\neveryday = true\n");
    }
}
