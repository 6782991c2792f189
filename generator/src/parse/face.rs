//! Hashes what lists, links, neighbours and rules about other lessons can see of a lesson.
//!
//! While no face in a course changes, a change to a lesson affects only its own page.

use std::hash::{DefaultHasher, Hash, Hasher};

use pulldown_cmark::Event;

use crate::course::{Block, Lesson, Part, Piece};
use crate::parse::markdown::words;
use crate::source::Sources;

/// Returns a hash that changes whenever another page, or a rule about one, may see a
/// difference.
pub(super) fn face(lesson: &Lesson, sources: &Sources) -> u64 {
    let mut face = DefaultHasher::new();
    let path = |file| &sources.file(file).path;
    (&lesson.dir, lesson.file, lesson.number, &lesson.slug).hash(&mut face);
    lesson.front.hash(&mut face);
    for file in lesson.files.iter().chain(&lesson.images) {
        (file, path(*file)).hash(&mut face);
    }
    let tasks = lesson.exercises.iter().map(|exercise| &*exercise.task);
    for document in std::iter::once(&*lesson.body).chain(tasks) {
        for block in document.every_block() {
            match block {
                Block::Heading(heading) => ("heading", &heading.id).hash(&mut face),
                Block::Directive(directive)
                    if ["exercise", "quiz"].contains(&directive.name.as_str()) =>
                {
                    let name = directive.attributes.get("name");
                    let name = name.map(|name| &name.value);
                    let first = directive.title.first().map(|inline| &inline.piece);
                    let is_code = matches!(first, Some(Piece::Event(Event::Code(_))));
                    (&directive.name, name, words(&directive.title), is_code).hash(&mut face);
                }
                _ => {}
            }
        }
    }
    // The page of Python's messages lists the lessons that show each of them.
    lesson.outline.errors.hash(&mut face);
    for exercise in &lesson.exercises {
        (&exercise.id, &exercise.dir, exercise.file, &exercise.title).hash(&mut face);
    }
    face.finish()
}

/// Returns the same hash for a part and all its lessons.
pub(super) fn face_of_part(part: &Part) -> u64 {
    let mut face = DefaultHasher::new();
    (&part.dir, part.file, &part.slug).hash(&mut face);
    (&part.title, &part.description, part.lessons.len()).hash(&mut face);
    for heading in part.body.headings() {
        heading.id.hash(&mut face);
    }
    for lesson in &part.lessons {
        lesson.face.hash(&mut face);
    }
    face.finish()
}

/// Returns a hash that changes whenever a file of a lesson with exercises changes.
pub(super) fn stamp_of_part(part: &Part) -> u64 {
    let mut stamp = DefaultHasher::new();
    let lessons = part.lessons.iter();
    for lesson in lessons.filter(|lesson| !lesson.exercises.is_empty()) {
        lesson.stamp.hash(&mut stamp);
    }
    stamp.finish()
}

/// Returns a hash that changes whenever a file in the lesson's folder changes.
pub(super) fn stamp(dir: &str, sources: &Sources) -> u64 {
    let mut stamp = DefaultHasher::new();
    for (id, file) in sources.under(&format!("{dir}/")) {
        (id, &file.path, file.bytes()).hash(&mut stamp);
        // A translation takes everything except text from its original.
        if let Some(original) = sources.original(id) {
            sources.file(original).bytes().hash(&mut stamp);
        }
    }
    stamp.finish()
}

/// Returns a hash that changes whenever either of two hashes changes.
pub(super) fn both(one: u64, other: u64) -> u64 {
    let mut both = DefaultHasher::new();
    (one, other).hash(&mut both);
    both.finish()
}
