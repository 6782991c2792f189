//! The packs of packages that the page's Python has, such as FastAPI, and which of them a lesson
//! needs.
//!
//! The runner's `manifest.json` lists them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::imports::{imports, programs};
use crate::model::Lesson;
use understory_source::Sources;

/// The packs of a bundle, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Packs(BTreeMap<String, Pack>);

/// A pack.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Pack {
    /// The top-level modules in it.
    modules: BTreeSet<String>,
    /// The packs that these import.
    needs: Vec<String>,
}

impl Packs {
    /// Parses the manifest of a bundle.
    #[must_use]
    pub fn of(manifest: &[u8]) -> Self {
        #[derive(Deserialize)]
        struct Manifest {
            packages: Packs,
        }
        let manifest = serde_json::from_slice::<Manifest>(manifest);
        manifest.map(|manifest| manifest.packages).unwrap_or_default()
    }

    /// Returns the names of all packs, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns the pack that contains a module.
    #[must_use]
    pub fn with_module(&self, name: &str) -> Option<&str> {
        let first = name.split('.').next().unwrap_or(name);
        let mut packs = self.0.iter();
        packs.find(|(_, pack)| pack.modules.contains(first)).map(|(name, _)| name.as_str())
    }

    /// Returns the packs that a lesson names or that its programs import.
    #[must_use]
    pub fn of_lesson(&self, lesson: &Lesson, sources: &Sources) -> BTreeSet<&str> {
        let listed = lesson.front.packages.iter();
        let listed = listed.filter_map(|name| Some(self.0.get_key_value(&name.value)?.0.as_str()));
        let mut packs: BTreeSet<&str> = listed.collect();
        if !self.0.is_empty() {
            for program in programs(lesson, sources) {
                let names = imports(program.code);
                packs.extend(names.iter().filter_map(|name| self.with_module(name)));
            }
        }
        packs
    }

    /// Returns the packs that no lesson needs, directly or because another pack needs them.
    #[must_use]
    pub fn unused_by<'c>(
        &self,
        lessons: impl Iterator<Item = (&'c Lesson, &'c Sources)>,
    ) -> Vec<&str> {
        let needed = lessons.flat_map(|(lesson, sources)| self.of_lesson(lesson, sources));
        let mut waiting: Vec<&str> = needed.collect();
        let mut used_packs = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if used_packs.insert(name) {
                let needs = self.0.get(name).into_iter().flat_map(|pack| &pack.needs);
                waiting.extend(needs.map(String::as_str));
            }
        }
        self.names().filter(|name| !used_packs.contains(name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::sources;
    use crate::parse::parse;

    const MANIFEST: &str = r#"{ "packages": {
        "asgi": { "modules": ["starlette"], "needs": ["words"] },
        "django": { "modules": ["django"], "needs": [] },
        "fastapi": { "modules": ["fastapi"], "needs": ["asgi"] },
        "flask": { "modules": ["flask", "click"], "needs": [] },
        "words": { "modules": ["typing_extensions"], "needs": [] }
    } }"#;

    #[track_caller]
    fn assert_packs(lesson: &str, expected: &[&str], unused: &[&str]) {
        let packs = Packs::of(MANIFEST.as_bytes());
        let sources = sources(&format!("=== content/01-a/01-b/lesson.md\n{lesson}"));
        let (course, _) = parse(&sources);
        let lesson = course.lessons().next().expect("there is a lesson");
        let names = packs.of_lesson(lesson, &sources);
        assert_eq!(names.into_iter().collect::<Vec<_>>(), expected);
        assert_eq!(packs.unused_by([(lesson, &sources)].into_iter()), unused);
    }

    #[test]
    fn a_lesson_needs_the_packs_that_it_imports_or_names() {
        assert_packs(
            "+++\ntitle = \"B\"\npackages = [\"flask\", \"nothing\"]\n+++\n\n\
             ```python\nimport fastapi.routing, json\n```\n",
            &["fastapi", "flask"],
            &["django"],
        );
    }

    #[test]
    fn a_program_that_fails_on_purpose_needs_its_packs_too() {
        assert_packs(
            "+++\ntitle = \"B\"\n+++\n\n```python {error=\"ValueError\"}\nimport click\n```\n",
            &["flask"],
            &["asgi", "django", "fastapi", "words"],
        );
    }

    #[test]
    fn programs_on_the_readers_computer_need_none() {
        assert_packs(
            "+++\ntitle = \"B\"\nmode = \"local\"\n+++\n\n```python\nimport click\n```\n",
            &[],
            &["asgi", "django", "fastapi", "flask", "words"],
        );
    }

    #[test]
    fn a_bundle_without_packages_has_none() {
        assert_eq!(Packs::of(b"{}").names().count(), 0);
    }
}
