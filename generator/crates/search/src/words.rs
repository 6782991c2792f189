//! Collects the words that lead to the lesson that teaches a concept.
//!
//! Python's own names and operators come from [`understory_python::concepts::table`], other words from the
//! course's `search.toml`.

use std::collections::{BTreeMap, BTreeSet};

use super::weight;
use understory_course::Course;
use understory_python::concepts::Keys;
use understory_python::concepts::table::{FUNCTIONS, METHODS, MODULES, NAMES, RULES};

/// The words of each concept that the course teaches.
pub(super) struct SearchWords<'c> {
    /// By concept, each with its weight.
    words: BTreeMap<&'c str, Vec<(&'c str, f32)>>,
}

impl<'c> SearchWords<'c> {
    /// Collects the words of a course.
    pub(super) fn for_course(course: &'c Course) -> Self {
        let taught: BTreeSet<&str> = course
            .lessons()
            .flat_map(|lesson| &lesson.front.teaches)
            .map(|key| key.value.as_str())
            .collect();
        let mut words: BTreeMap<&str, Vec<(&str, f32)>> = BTreeMap::new();
        let mut add = |name: &'static str, keys: Keys| {
            let mut weight = weight::TAUGHT;
            for key in keys.iter().filter(|key| taught.contains(**key)) {
                words.entry(key).or_default().push((name, weight));
                // The name belongs to the first concept more than to others.
                weight = weight::TAUGHT * 0.6;
            }
        };
        for rows in [FUNCTIONS, METHODS, MODULES, NAMES] {
            for (name, keys) in rows {
                add(name, keys);
            }
        }
        for (name, syntax) in RULES.iter().filter(|(name, _)| is_written_so(name)) {
            add(name, syntax.keys());
        }
        for (key, texts) in course.search_words.iter() {
            words.entry(key.as_str()).or_default().push((texts.value.as_str(), weight::SPOKEN));
        }
        Self { words }
    }

    /// Returns the words of one concept, each with its weight.
    pub(super) fn of(&self, key: &str) -> impl Iterator<Item = (&'c str, f32)> {
        self.words.get(key).into_iter().flatten().copied()
    }
}

/// Returns whether a check rule is named the way Python code spells it: `for` and `==`, but not
/// `text`.
fn is_written_so(rule: &str) -> bool {
    const KEYWORDS: [&str; 28] = [
        "for", "while", "break", "continue", "if", "elif", "else", "match", "and", "or", "not",
        "in", "is", "def", "lambda", "return", "yield", "class", "global", "nonlocal", "async",
        "await", "import", "try", "except", "finally", "raise", "assert",
    ];
    rule == "with" || KEYWORDS.contains(&rule) || !rule.contains(|c: char| c.is_alphanumeric())
}
