//! `unknown-term`, `invalid-value`: each term in a text is defined in `glossary.toml`, and the
//! lessons that definitions and `[taught_in]` name exist.

use super::requirements::hint_for_unknown;
use understory_course::parse::suggest::nearest;
use understory_course::{Course, Piece};
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds terms that aren't defined.
pub(super) fn unknown_terms(course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (_, document) in course.documents() {
        for inline in document.every_inline() {
            if let Piece::Term { name, .. } = &inline.piece
                && !course.glossary.contains_key(name)
            {
                let hint = match nearest(name, course.glossary.keys().map(String::as_str)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("define it under `[{name}]` in content/glossary.toml"),
                };
                let message = format!("the glossary has no term `{name}`");
                diagnostics.push(Diagnostic::new(Code::UnknownTerm, inline.span, message, hint));
            }
        }
    }
    diagnostics
}

/// Finds definitions and modules that name an unknown lesson.
pub(super) fn named_lessons(course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let ids: Vec<&str> = course
        .lessons()
        .filter_map(|lesson| lesson.front.id.as_ref())
        .map(|id| id.value.as_str())
        .collect();
    let of_terms = course.glossary.values().filter_map(|term| term.lesson.as_ref());
    let of_terms = of_terms.map(|lesson| (lesson, "introduces the term"));
    let of_modules = course.settings.taught_in.values();
    let of_modules = of_modules.map(|lesson| (lesson, "uses the module"));
    for (lesson, does) in of_terms.chain(of_modules) {
        if !ids.contains(&lesson.value.as_str()) {
            let otherwise = &format!("use the `id` of the lesson that {does}");
            let hint = hint_for_unknown(&lesson.value, course, otherwise);
            let message = format!("no lesson has the id `{}`", lesson.value);
            diagnostics.push(Diagnostic::new(Code::InvalidValue, lesson.span, message, hint));
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_misspelt_term_suggests_the_defined_one() {
        let diagnostics = assert_marked(
            "\
=== content/glossary.toml
[loop]
definition = \"Lines that run again.\"
# error 11-12 invalid-value
lesson = \"B9\"
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"B1\"
+++

<!-- error 3-27 unknown-term -->
A :term[loop]{name=\"looop\"}, and a :term[loop]{name=\"loop\"}.
",
        );
        let hints: Vec<&str> = diagnostics.iter().map(|each| each.hint.as_str()).collect();
        assert!(hints.contains(&"did you mean `loop`?"), "{hints:?}");
    }

    #[test]
    fn modules_are_taught_in_lessons_that_exist() {
        assert_marked(
            "\
=== content/course.toml
title = \"Course\"
[taught_in]
subprocess = \"B1\"
# error 12-13 invalid-value
tkinter = \"B9\"
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"B1\"
+++

Text.
",
        );
    }
}
