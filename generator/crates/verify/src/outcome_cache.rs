//! Remembers what programs did, so that the next `check` only runs what has changed.
//!
//! Only the outcomes of programs that passed are kept. They are judged again each time, because
//! the course may say something else about the same program by then.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use super::program::Program;
use crate::recordings::key;

/// The outcomes of programs that passed in one engine.
#[derive(Debug)]
pub struct OutcomeCache {
    engine: String,
    earlier: BTreeMap<String, Outcome>,
    passed: BTreeMap<String, Outcome>,
}

/// What is stored.
#[derive(Serialize, Deserialize)]
struct StoredOutcomes {
    engine: String,
    /// By the hash of the request and the typed lines.
    outcomes: BTreeMap<String, Outcome>,
}

impl OutcomeCache {
    /// Creates a memory from an earlier run's text. Starts empty if there is none, or if it is
    /// about another engine; see [`crate::runner::Engine::identity`].
    #[must_use]
    pub fn new(text: Option<&str>, engine: String) -> Self {
        let stored = text.and_then(|text| serde_json::from_str(text).ok());
        let stored = stored.filter(|stored: &StoredOutcomes| stored.engine == engine);
        let earlier = stored.map(|stored| stored.outcomes).unwrap_or_default();
        Self { engine, earlier, passed: BTreeMap::new() }
    }

    /// Returns what a program did when it last passed.
    #[must_use]
    pub fn recall(&self, program: &Program<'_>) -> Option<&Outcome> {
        self.earlier.get(&key(&program.request, &program.typed))
    }

    /// Remembers a program that passed.
    pub fn keep(&mut self, program: &Program<'_>, outcome: Outcome) {
        self.passed.insert(key(&program.request, &program.typed), outcome);
    }

    /// Returns the text for the next run. Leaves out programs that this run didn't have if it had
    /// the `whole` course, because they are no longer part of it.
    #[must_use]
    pub fn into_text(self, is_whole: bool) -> String {
        let mut outcomes = if is_whole { BTreeMap::new() } else { self.earlier };
        outcomes.extend(self.passed);
        serde_json::to_string(&StoredOutcomes { engine: self.engine, outcomes }).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programs;
    use understory_course::parse::parse;
    use understory_marked::sources;

    /// Remembers the first of two programs, and returns which of them the next run recalls.
    fn recall_each(engine: &str, is_whole: bool) -> Vec<bool> {
        let sources = sources(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n```python\nx = 1\n```\n\n```python\nx = 2\n```\n",
        );
        let (course, _) = parse(&sources);
        let programs = programs(&course, &sources);
        let outcome =
            Outcome::Ran { transcript: String::new(), error: None, drawing: String::new() };
        let mut first = OutcomeCache::new(None, "3.14".to_owned());
        first.keep(&programs[0], outcome.clone());
        let mut second = OutcomeCache::new(Some(&first.into_text(true)), engine.to_owned());
        second.keep(&programs[1], outcome);
        let third = OutcomeCache::new(Some(&second.into_text(is_whole)), engine.to_owned());
        programs.iter().map(|program| third.recall(program).is_some()).collect()
    }

    #[test]
    fn a_run_of_some_programs_keeps_the_others() {
        assert_eq!(recall_each("3.14", false), [true, true]);
    }

    #[test]
    fn a_run_of_all_programs_forgets_those_that_are_gone() {
        assert_eq!(recall_each("3.14", true), [false, true]);
    }

    #[test]
    fn another_engine_starts_from_nothing() {
        assert_eq!(recall_each("3.15", false), [false, true]);
    }
}
