//! `duplicate-concept`, `unknown-concept`: each concept is taught once, and the concepts that
//! a lesson lists in `uses` are taught before it. Search words belong to a taught concept, too.

use std::collections::BTreeSet;

use super::concept_map::{ConceptMap, name_of};
use understory_course::Course;
use understory_course::parse::suggest::nearest;
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds keys that two lessons teach, and keys in `uses` that no earlier lesson teaches.
pub(super) fn concept_keys(course: &Course, map: &ConceptMap<'_>) -> Vec<Diagnostic> {
    let mut taught: BTreeSet<&str> = BTreeSet::new();
    let mut diagnostics = Vec::new();
    let used: BTreeSet<&str> = course
        .lessons()
        .flat_map(|lesson| &lesson.front.uses)
        .map(|key| key.value.as_str())
        .filter(|key| map.teacher(key).is_some())
        .collect();
    let taught_concepts = map.known(&used, map.lessons().map(|(place, _)| place));
    let used: Vec<&str> = used.into_iter().collect();
    for (place, lesson) in map.lessons() {
        for key in &lesson.front.teaches {
            if taught.insert(&key.value) {
                continue;
            }
            let first = map.teacher(&key.value).map_or(lesson, |first| map.lesson(first));
            diagnostics.push(Diagnostic::new(
                Code::DuplicateConcept,
                key.span,
                format!("`{}` is already taught in {}", key.value, name_of(first)),
                "keep it in the lesson that explains it, and move it to `uses` in the other",
            ));
        }
        for key in &lesson.front.uses {
            let value = key.value.as_str();
            let Ok(number) = used.binary_search(&value) else {
                let hint = match nearest(value, map.keys()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "use a key that an earlier lesson lists in `teaches`".to_owned(),
                };
                let message = format!("no lesson teaches `{value}`");
                let code = Code::UnknownConcept;
                diagnostics.push(Diagnostic::new(code, key.span, message, hint));
                continue;
            };
            if !taught_concepts[&place].has(number) {
                let teacher = map.teacher(value).map_or(lesson, |teacher| map.lesson(teacher));
                let name = name_of(teacher);
                diagnostics.push(Diagnostic::new(
                    Code::EarlyConcept,
                    key.span,
                    format!("`{value}` is taught in {name}, which this lesson doesn't require"),
                    format!("remove it, or add \"{name}\" to `requires` if it's an earlier lesson"),
                ));
            }
        }
    }
    for (key, words) in course.search_words.iter() {
        if map.teacher(key).is_none() {
            let hint = match nearest(key, map.keys()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "use a key that a lesson lists in `teaches`".to_owned(),
            };
            let message = format!("no lesson teaches `{key}`");
            let code = Code::UnknownConcept;
            diagnostics.push(Diagnostic::new(code, words.span, message, hint));
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_concept_is_taught_once_and_used_after() {
        let diagnostics = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"A1\"
teaches = [\"print-call\"]
# error 10-17 early-concept
uses = [\"for-loop\"]
+++
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
id = \"A2\"
requires = [\"A1\"]
# error 25-34 duplicate-concept
teaches = [\"for-loop\", \"print-call\"]
# error 24-32 unknown-concept
uses = [\"print-call\", \"for-loops\"]
+++
",
        );
        let words: Vec<&str> = diagnostics.iter().map(|each| each.message.as_str()).collect();
        assert!(words.contains(&"`print-call` is already taught in A1"), "{words:?}");
        assert_eq!(diagnostics[2].hint, "did you mean `for-loop`?");
    }

    #[test]
    fn search_words_belong_to_a_taught_concept() {
        let diagnostics = assert_marked(
            "\
=== content/search.toml
[words]
for-loop = \"repeat\"
# error 1-9 unknown-concept
for-looop = \"iterate\"
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"A1\"
teaches = [\"for-loop\"]
+++
",
        );
        assert_eq!(diagnostics[0].hint, "did you mean `for-loop`?");
    }
}
