//! `unchecked-concept`: a key in `teaches` isn't a misspelling of a key that programs are
//! checked against.

use std::collections::BTreeSet;

use super::concept_map::ConceptMap;
use understory_course::parse::suggest::nearest;
use understory_python::concepts::table::every_key;
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds keys in `teaches` that resemble a key of [`every_key`] that no lesson teaches.
pub(super) fn unchecked_concepts(map: &ConceptMap<'_>) -> Vec<Diagnostic> {
    let gated: BTreeSet<&str> = every_key().collect();
    let lacking: Vec<&str> =
        gated.iter().copied().filter(|key| map.teacher(key).is_none()).collect();
    map.lessons()
        .flat_map(|(_, lesson)| &lesson.front.teaches)
        .filter(|key| !gated.contains(key.value.as_str()))
        .filter_map(|key| {
            let meant = probable_key(&key.value, &lacking)?;
            let message = format!("programs aren't checked for the concept `{}`", key.value);
            let hint = format!(
                "did you mean `{meant}`? With that key, programs in earlier lessons can't use it"
            );
            let code = Code::UncheckedConcept;
            Some(Diagnostic::new(code, key.span, message, hint))
        })
        .collect()
}

/// Returns the key that was probably meant: a longer or shorter form, or a similar spelling.
fn probable_key<'a>(key: &str, unchecked: &[&'a str]) -> Option<&'a str> {
    let extends = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|rest| rest.starts_with('-'))
    };
    let is_form = |checked: &&str| extends(checked, key) || extends(key, checked);
    let first = key.chars().next();
    let begin_alike = |key: &&str| key.chars().next() == first;
    let mut keys = unchecked.iter().copied();
    let alike = || nearest(key, unchecked.iter().copied().filter(begin_alike));
    keys.find(is_form).or_else(alike)
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_name_like_a_checked_one_is_reported_and_a_different_one_is_not() {
        let diagnostics = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
# warning 13-15 unchecked-concept
# warning 30-40 unchecked-concept
teaches = [\"for\", \"garden\", \"whille-loop\", \"list\"]
+++
",
        );
        assert!(diagnostics[0].hint.starts_with("did you mean `for-loop`?"));
        assert!(diagnostics[1].hint.starts_with("did you mean `while-loop`?"));
    }

    #[test]
    fn a_similar_name_is_fine_if_the_checked_one_is_taught() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
teaches = [\"for\", \"for-loop\", \"for-string\"]
+++
",
        );
    }
}
