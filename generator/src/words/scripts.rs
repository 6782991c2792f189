//! Works out which words the scripts of a page need.
//!
//! A page lists the scripts that may run on it; each brings the scripts that it imports,
//! statically or dynamically. What `main` and its imports load dynamically depends on the page,
//! so the page lists it. Knows the names of words, not their texts.

use std::collections::{BTreeMap, BTreeSet};

use super::Asked;
use crate::plan::theme_files;
use crate::source::Sources;

/// The script of every page.
const ENTRY: &str = "main";

/// The scripts of a theme, by their names without folder and extension.
#[derive(Debug, Default)]
pub(super) struct Scripts {
    by_name: BTreeMap<String, Script>,
}

#[derive(Debug, Default)]
struct Script {
    /// Scripts that it imports statically.
    imports: BTreeSet<String>,
    /// Scripts that it may import dynamically.
    fetches: BTreeSet<String>,
    /// Words whose text differs from the script's built-in one.
    says: BTreeSet<String>,
}

impl Scripts {
    pub(super) fn read(
        sources: &Sources,
        theme: &str,
        asked: &[Asked],
        is_other: impl Fn(&str) -> bool,
    ) -> Self {
        let mut by_name: BTreeMap<String, Script> = BTreeMap::new();
        for (path, id) in theme_files(sources, theme) {
            let Some(name) = name_of(&path) else { continue };
            let text = sources.file(id).text().unwrap_or_default();
            let script = by_name.entry(name.to_owned()).or_default();
            script.imports = named(text, &["from \"./", "import \"./"]);
            script.fetches = named(text, &["import(\"./"]);
        }
        for Asked { name, script, .. } in asked {
            if let Some(script) = script.as_ref().and_then(|script| by_name.get_mut(script))
                && is_other(name)
            {
                script.says.insert(name.clone());
            }
        }
        Self { by_name }
    }

    /// Returns whether any word of a script differs from the script's built-in text.
    pub(super) fn say_others(&self) -> bool {
        self.by_name.values().any(|script| !script.says.is_empty())
    }

    /// Returns the words of `main`, of these scripts, and of the scripts they import.
    pub(super) fn said_by<'n>(
        &self,
        names: impl Iterator<Item = &'n str>,
    ) -> Result<BTreeSet<&str>, String> {
        let mut known = BTreeSet::new();
        self.gather(ENTRY, false, &mut known);
        let always = known.clone();
        for name in names {
            let (name, _) = self.by_name.get_key_value(name).ok_or(name)?;
            if !always.contains(name.as_str()) {
                self.gather(name, true, &mut known);
            }
        }
        let scripts = known.into_iter().filter_map(|name| self.by_name.get(name));
        let words = scripts.flat_map(|script| &script.says);
        Ok(words.map(String::as_str).collect())
    }

    /// Adds a script and those that it imports.
    fn gather<'s>(&'s self, name: &'s str, later: bool, known: &mut BTreeSet<&'s str>) {
        let Some(script) = self.by_name.get(name) else {
            return;
        };
        if known.insert(name) {
            let fetched = script.fetches.iter().filter(|_| later);
            for other in script.imports.iter().chain(fetched) {
                self.gather(other, later, known);
            }
        }
    }
}

/// Returns the name of a script from its path in the theme.
pub(super) fn name_of(path: &str) -> Option<&str> {
    path.strip_prefix("js/")?.strip_suffix(".js")
}

/// Returns the scripts in the same folder that follow one of these openings.
fn named(text: &str, openings: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines().filter(|line| !is_comment(line)) {
        for opening in openings {
            for (at, _) in line.match_indices(opening) {
                let rest = &line[at + opening.len()..];
                if let Some((name, _)) = rest.split_once(".js\"") {
                    found.insert(name.to_owned());
                }
            }
        }
    }
    found
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("//") || line.starts_with('*') || line.starts_with("/*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_found_but_not_in_comments() {
        let text = "import { a } from \"./one.js\";\nimport \"./two.js\";\n\
                    /** @param {import(\"./four.js\").Four} four */\n\
                    const later = () => Promise.all([import(\"./three.js\")]);\n";
        let imports = named(text, &["from \"./", "import \"./"]);
        assert_eq!(imports, names(&["one", "two"]));
        assert_eq!(named(text, &["import(\"./"]), names(&["three"]));
    }

    #[test]
    fn the_words_of_a_script_include_those_of_its_imports() {
        let script = |imports: &[&str], fetches: &[&str], says: &[&str]| Script {
            imports: names(imports),
            fetches: names(fetches),
            says: names(says),
        };
        let scripts = Scripts {
            by_name: BTreeMap::from([
                (
                    "main".to_owned(),
                    script(&["both"], &["quiz"], &["bar.map"]),
                ),
                (
                    "both".to_owned(),
                    script(&["main"], &["later"], &["bar.dark"]),
                ),
                (
                    "quiz".to_owned(),
                    script(&["both"], &["later"], &["quiz.right"]),
                ),
                ("later".to_owned(), script(&[], &[], &["late.word"])),
            ]),
        };
        let said = |all: &[&'static str]| scripts.said_by(all.iter().copied());
        assert_eq!(said(&["main"]), Ok(BTreeSet::from(["bar.dark", "bar.map"])));
        let all = BTreeSet::from(["bar.dark", "bar.map", "late.word", "quiz.right"]);
        assert_eq!(said(&["main", "quiz"]), Ok(all));
        assert_eq!(said(&["quizz"]), Err("quizz".to_owned()));
    }

    fn names(all: &[&str]) -> BTreeSet<String> {
        all.iter().map(|name| (*name).to_owned()).collect()
    }
}
