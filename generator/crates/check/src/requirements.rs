//! `invalid-requirement`: a lesson builds only on lessons that come before it.

use std::collections::BTreeMap;

use understory_course::parse::suggest::nearest;
use understory_course::{Course, Lesson};
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds requirements that name an unknown lesson or a later one.
pub(super) fn invalid_requirements(course: &Course) -> Vec<Diagnostic> {
    let lessons: Vec<&Lesson> = course.lessons().collect();
    let mut positions = BTreeMap::new();
    for (position, lesson) in lessons.iter().enumerate() {
        if let Some(id) = &lesson.front.id {
            positions.entry(id.value.as_str()).or_insert(position);
        }
    }
    let mut diagnostics = Vec::new();
    for (position, lesson) in lessons.iter().enumerate() {
        for required in &lesson.front.requires {
            let id = required.value.as_str();
            let (message, hint) = match positions.get(id) {
                Some(other) if *other < position => continue,
                Some(other) if *other == position => (
                    "a lesson can't require itself".to_owned(),
                    "remove it, or name an earlier lesson".to_owned(),
                ),
                Some(other) => match circle(*other, position, &lessons, &positions) {
                    Some(ids) => (
                        format!("lessons require each other: {}", ids.join(" → ")),
                        "remove one of these requirements".to_owned(),
                    ),
                    None => (
                        format!("`{id}` comes after this lesson"),
                        format!(
                            "renumber the folders to reorder the two lessons, or remove `{id}`"
                        ),
                    ),
                },
                None => (
                    format!("no lesson has the id `{id}`"),
                    hint_for_unknown(id, course, "use the `id` of an earlier lesson"),
                ),
            };
            let code = Code::InvalidRequirement;
            diagnostics.push(Diagnostic::new(code, required.span, message, hint));
        }
    }
    diagnostics
}

/// Returns what to do about an id that no lesson has.
pub(super) fn hint_for_unknown(id: &str, course: &Course, otherwise: &str) -> String {
    let written_lessons = course.lessons().filter(|lesson| !lesson.front.planned);
    let nameless: Vec<&Lesson> =
        written_lessons.filter(|lesson| lesson.front.id.is_none()).collect();
    let ids = course.lessons().filter_map(|lesson| lesson.front.id.as_ref());
    match (nearest(id, ids.map(|id| id.value.as_str())), &*nameless) {
        (_, [lesson]) => format!("if you mean {}/lesson.md, add `id = \"{id}\"` to it", lesson.dir),
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, _) => otherwise.to_owned(),
    }
}

/// Returns the ids on the shortest way from a lesson through its requirements back to itself,
/// if it requires `first` and that leads back.
fn circle<'a>(
    first: usize,
    lesson: usize,
    lessons: &[&'a Lesson],
    positions: &BTreeMap<&'a str, usize>,
) -> Option<Vec<&'a str>> {
    let id = |at: usize| lessons[at].front.id.as_ref().map(|id| id.value.as_str());
    // The lesson that led to each lesson, and the queue of a breadth-first search.
    let mut before = BTreeMap::from([(first, lesson)]);
    let mut queue = vec![first];
    let mut next = 0;
    while let Some(at) = queue.get(next).copied() {
        next += 1;
        for required in &lessons[at].front.requires {
            let Some(other) = positions.get(required.value.as_str()).copied() else {
                continue;
            };
            if before.contains_key(&other) {
                continue;
            }
            before.insert(other, at);
            queue.push(other);
        }
    }
    let mut ids = vec![id(lesson)?];
    let mut at = *before.get(&lesson)?;
    while at != lesson {
        ids.push(id(at)?);
        at = before[&at];
    }
    ids.push(id(lesson)?);
    ids.reverse();
    Some(ids)
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_requirement_is_an_earlier_lesson() {
        let diagnostics = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"FU1\"
# error 14-16 invalid-requirement
requires = [\"FU2\"]
+++
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
id = \"FU2\"
# error 21-23 invalid-requirement
# error 28-30 invalid-requirement
requires = [\"FU1\", \"FU2\", \"FO1\"]
+++
",
        );
        let words: Vec<&str> = diagnostics.iter().map(|each| each.message.as_str()).collect();
        assert_eq!(
            words,
            [
                "lessons require each other: FU1 → FU2 → FU1",
                "a lesson can't require itself",
                "no lesson has the id `FO1`"
            ]
        );
        assert_eq!(diagnostics[2].hint, "did you mean `FU1`?");
    }

    #[test]
    fn the_only_lesson_without_an_id_may_be_the_one_that_is_meant() {
        let diagnostics = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
id = \"FU2\"
# error 14-16 invalid-requirement
requires = [\"FU1\"]
+++
",
        );
        let hint = &diagnostics[0].hint;
        assert!(hint.contains("content/01-a/01-b/lesson.md, add `id"), "{hint}");
    }
}
