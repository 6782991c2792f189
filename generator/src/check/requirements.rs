//! `invalid-requirement`: a lesson builds only on lessons that come before it.
//!
//! Because every requirement points backwards, there can't be a cycle.

use std::collections::BTreeMap;

use crate::course::Course;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::suggest::nearest;

/// Finds requirements that name an unknown lesson or a later one.
pub(super) fn invalid_requirements(course: &Course) -> Vec<Diagnostic> {
    let mut positions = BTreeMap::new();
    for (position, lesson) in course.lessons().enumerate() {
        if let Some(id) = &lesson.front.id {
            positions.entry(id.value.as_str()).or_insert(position);
        }
    }
    let mut diagnostics = Vec::new();
    for (position, lesson) in course.lessons().enumerate() {
        for required in &lesson.front.requires {
            let id = required.value.as_str();
            let (message, hint) = match positions.get(id) {
                Some(other) if *other < position => continue,
                Some(other) if *other == position => (
                    "a lesson can't require itself".to_owned(),
                    "remove it, or name an earlier lesson".to_owned(),
                ),
                Some(_) => (
                    format!("`{id}` comes after this lesson"),
                    format!("renumber the folders to reorder the two lessons, or remove `{id}`"),
                ),
                None => {
                    let hint = match nearest(id, positions.keys().copied()) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => "use the `id` of an earlier lesson".to_owned(),
                    };
                    (format!("no lesson has the id `{id}`"), hint)
                }
            };
            let code = Code::InvalidRequirement;
            diagnostics.push(Diagnostic::new(code, required.span, message, hint));
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn a_requirement_is_an_earlier_lesson() {
        let told = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"FU1\"
# error 13-17 invalid-requirement
requires = [\"FU2\"]
+++
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
id = \"FU2\"
# error 20-24 invalid-requirement
# error 27-31 invalid-requirement
requires = [\"FU1\", \"FU2\", \"FO1\"]
+++
",
        );
        let words: Vec<&str> = told.iter().map(|each| each.message.as_str()).collect();
        assert_eq!(
            words,
            [
                "`FU2` comes after this lesson",
                "a lesson can't require itself",
                "no lesson has the id `FO1`"
            ]
        );
        assert_eq!(told[2].hint, "did you mean `FU1`?");
    }
}
