//! `broken-import`: the scripts of a theme import what is there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::check::theme_loads::outside;
use crate::diagnostic::{Code, Diagnostic};
use crate::links::{Target, target};
use crate::parse::suggest::nearest;
use crate::source::{FileId, Sources, Span};

/// What a script takes from others, and what it gives them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Module {
    pub(crate) imports: Vec<Import>,
    /// The names that it exports itself.
    pub(crate) exports: BTreeSet<String>,
    /// Scripts of which it exports all that they do, as they are written.
    pub(crate) passed_on: Vec<String>,
}

/// A script that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Import {
    /// As it is written, without its quotes.
    pub(crate) from: String,
    /// Where that stands.
    pub(crate) place: Range<usize>,
    /// What is asked of it, each with its place.
    pub(crate) names: Vec<(String, Range<usize>)>,
}

/// The scripts of a theme by their paths in the site.
pub(crate) type Modules<'m> = BTreeMap<&'m str, (FileId, &'m Module)>;

/// Imports of scripts that the site does not have, and of names that a script does not export.
/// What is exported by a file that is no part of `modules` nobody knows.
pub(crate) fn broken_imports(
    modules: &Modules<'_>,
    is_there: &dyn Fn(&str) -> bool,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let is_default = |file: FileId| sources.file(file).path.starts_with("themes/default/");
    // What scripts of the default theme ask of one that has taken another's place.
    let mut asked: BTreeMap<FileId, BTreeSet<&str>> = BTreeMap::new();
    for (path, (file, module)) in modules {
        let span = |place: &Range<usize>| Span::new(*file, place.start, place.end);
        for import in &module.imports {
            let place = span(&import.place);
            match followed(path, &import.from, is_there) {
                Ok(to) => {
                    let lacking = import
                        .names
                        .iter()
                        .filter(|(name, _)| !gives(modules, &to, name, &mut BTreeSet::new()));
                    let Some((other, gives)) = modules.get(to.as_str()) else {
                        continue;
                    };
                    if is_default(*file) && !is_default(*other) {
                        let names = lacking.map(|(name, _)| name.as_str());
                        asked.entry(*other).or_default().extend(names);
                        continue;
                    }
                    told.extend(lacking.map(|(name, place)| {
                        lacks(&import.from, name, &gives.exports, span(place))
                    }));
                }
                Err(Wrong::Outside) => told.push(outside(place, &import.from)),
                Err(wrong) => told.push(unfound(path, import, &wrong, modules, place)),
            }
        }
    }
    let asked = asked.into_iter().filter(|(_, names)| !names.is_empty());
    told.extend(asked.map(|(file, names)| {
        let names: Vec<&str> = names.into_iter().collect();
        let message = format!(
            "this script does not export `{}`, which scripts of the default theme import from it",
            names.join("`, `")
        );
        let hint = "export the same names as the script that it takes the place of";
        Diagnostic::new(Code::BrokenImport, Span::start_of(file), message, hint)
    }));
    told
}

/// Why an import leads nowhere.
enum Wrong {
    Outside,
    /// `react`
    Bare,
    /// `/js/main.js`
    FromRoot,
    Gone,
}

fn followed(path: &str, from: &str, is_there: &dyn Fn(&str) -> bool) -> Result<String, Wrong> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match target(folder, from.split('?').next().unwrap_or(from)) {
        Target::External(_) => Err(Wrong::Outside),
        Target::Outside => Err(Wrong::FromRoot),
        _ if !from.starts_with("./") && !from.starts_with("../") => Err(Wrong::Bare),
        Target::File { path, .. } if is_there(&path) => Ok(path),
        _ => Err(Wrong::Gone),
    }
}

/// Whether a script exports a name, itself or from another; `true` where nobody knows.
fn gives<'m>(modules: &Modules<'m>, path: &str, name: &str, asked: &mut BTreeSet<&'m str>) -> bool {
    let Some((path, (_, module))) = modules.get_key_value(path) else {
        return true;
    };
    if module.exports.contains(name) {
        return true;
    }
    // A default is never passed on with the rest.
    name != "default"
        && asked.insert(path)
        && module.passed_on.iter().any(|from| {
            let to = followed(path, from, &|_| true);
            to.is_ok_and(|to| gives(modules, &to, name, asked))
        })
}

fn lacks(from: &str, name: &str, gives: &BTreeSet<String>, span: Span) -> Diagnostic {
    let names = || gives.iter().map(String::as_str);
    let hint = match nearest(name, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names().next().is_none() => format!("export it from `{from}`"),
        None => {
            let names: Vec<&str> = names().collect();
            format!("it exports `{}`", names.join("`, `"))
        }
    };
    let message = match name {
        "default" => format!("`{from}` has no default export"),
        name => format!("`{from}` does not export `{name}`"),
    };
    Diagnostic::new(Code::BrokenImport, span, message, hint)
}

fn unfound(
    path: &str,
    import: &Import,
    wrong: &Wrong,
    modules: &Modules<'_>,
    span: Span,
) -> Diagnostic {
    let from = &import.from;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside: Vec<String> = modules
        .keys()
        .filter_map(|known| {
            let within = known.strip_prefix(folder)?.strip_prefix('/')?;
            Some(format!("./{within}"))
        })
        .collect();
    let written = match wrong {
        Wrong::Bare => format!("./{from}"),
        _ => from.clone(),
    };
    let near = nearest(&written, beside.iter().map(String::as_str));
    let (message, other) = match wrong {
        Wrong::Bare => (
            format!("a browser finds no script by the name `{from}`"),
            format!(
                "put the library as one file into the theme's vendor/, and import `../vendor/{from}.js`"
            ),
        ),
        Wrong::FromRoot => (
            format!("`{from}` leads out of the site's folder"),
            "write the path from this script, as in `\"./words.js\"`".to_owned(),
        ),
        Wrong::Outside | Wrong::Gone => (
            format!("the site has no script at `{from}`"),
            "mend the path, or add the script to the theme".to_owned(),
        ),
    };
    let hint = near.map_or(other, |near| format!("did you mean `{near}`?"));
    Diagnostic::new(Code::BrokenImport, span, message, hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Contents, SourceFile};

    fn module(imports: &[(&str, &[&str])], exports: &[&str], passed_on: &[&str]) -> Module {
        let owned = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| (*name).to_owned()).collect()
        };
        Module {
            imports: imports
                .iter()
                .map(|(from, names)| Import {
                    from: (*from).to_owned(),
                    place: 0..0,
                    names: owned(names).into_iter().map(|name| (name, 0..0)).collect(),
                })
                .collect(),
            exports: owned(exports).into_iter().collect(),
            passed_on: owned(passed_on),
        }
    }

    fn told(modules: &[(&str, Module)]) -> Vec<String> {
        let file = SourceFile {
            path: "a.js".to_owned(),
            contents: Contents::Text(String::new()),
        };
        let sources = Sources::new([file]);
        let id = sources.find("a.js").expect("it was just added");
        let modules: Modules<'_> = modules
            .iter()
            .map(|(path, module)| (*path, (id, module)))
            .collect();
        let is_there = |path: &str| modules.contains_key(path) || path == "theme/vendor/v.js";
        let told = broken_imports(&modules, &is_there, &sources).into_iter();
        told.map(|each| format!("{}: {}", each.message, each.hint))
            .collect()
    }

    #[test]
    fn what_is_there_may_be_imported() {
        let all = [
            (
                "theme/js/a.js",
                module(
                    &[
                        ("./b.js", &["one", "default"]),
                        ("../vendor/v.js", &["any"]),
                        ("./b.js?v=1", &["two"]),
                    ],
                    &[],
                    &[],
                ),
            ),
            (
                "theme/js/b.js",
                module(&[], &["one", "default"], &["./c.js", "./b.js"]),
            ),
            ("theme/js/c.js", module(&[], &["two"], &["./b.js"])),
        ];
        assert_eq!(told(&all), [] as [&str; 0]);
    }

    #[test]
    fn what_is_not_there_is_told_with_what_is_meant() {
        let all = [
            (
                "theme/js/a.js",
                module(
                    &[
                        ("./wrods.js", &["say"]),
                        ("words", &[]),
                        ("react", &[]),
                        ("/theme/js/words.js", &[]),
                        ("https://a.example/b.js", &[]),
                        ("./words.js", &["sya", "default", "none"]),
                    ],
                    &[],
                    &[],
                ),
            ),
            ("theme/js/words.js", module(&[], &["say"], &[])),
        ];
        assert_eq!(
            told(&all),
            [
                "the site has no script at `./wrods.js`: did you mean `./words.js`?",
                "a browser finds no script by the name `words`: did you mean `./words.js`?",
                "a browser finds no script by the name `react`: put the library as one file into the theme's vendor/, and import `../vendor/react.js`",
                "`/theme/js/words.js` leads out of the site's folder: write the path from this script, as in `\"./words.js\"`",
                "a page loads nothing from other sites: put `b.js` into the theme, and write its path there",
                "`./words.js` does not export `sya`: did you mean `say`?",
                "`./words.js` has no default export: it exports `say`",
                "`./words.js` does not export `none`: it exports `say`",
            ]
        );
    }
}
