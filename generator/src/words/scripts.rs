//! Which words each script of a theme brings to a page.
//!
//! A page names the scripts that may run on it; with each come those that it imports, at
//! once or later. What `main` and its imports fetch later depends on the page, so that the
//! page names it. Knows the names of words, not what they say.

use std::collections::{BTreeMap, BTreeSet};

use super::Asked;
use crate::plan::theme_files;
use crate::source::Sources;

/// The script of every page.
const ENTRY: &str = "main";

/// The scripts of a theme, by their names without folder and ending.
#[derive(Debug, Default)]
pub(super) struct Scripts {
    by_name: BTreeMap<String, Script>,
}

#[derive(Debug, Default)]
struct Script {
    /// Scripts that come with it.
    imports: BTreeSet<String>,
    /// Scripts that it may fetch later.
    fetches: BTreeSet<String>,
    /// Words that it says in another way than it does by itself.
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

    /// Whether any script says a word in another way than it does by itself.
    pub(super) fn say_others(&self) -> bool {
        self.by_name.values().any(|script| !script.says.is_empty())
    }

    /// The words of every page's script, of these, and of those that come with them.
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

    /// Adds a script and those that come with it.
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

/// The name of a script by its path in the theme.
pub(super) fn name_of(path: &str) -> Option<&str> {
    path.strip_prefix("js/")?.strip_suffix(".js")
}

/// The scripts beside this one that stand behind one of these openings.
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
    fn what_a_script_imports_is_found_and_what_a_comment_names_is_not() {
        let text = "import { a } from \"./one.js\";\nimport \"./two.js\";\n\
                    /** @param {import(\"./four.js\").Four} four */\n\
                    const later = () => Promise.all([import(\"./three.js\")]);\n";
        let imports = named(text, &["from \"./", "import \"./"]);
        assert_eq!(imports, names(&["one", "two"]));
        assert_eq!(named(text, &["import(\"./"]), names(&["three"]));
    }

    #[test]
    fn the_words_of_a_script_are_its_own_and_those_of_what_comes_with_it() {
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
