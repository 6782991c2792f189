//! `unused-theme-file`: a style sheet, a script or a font of the theme is one that something loads.

use std::collections::{BTreeMap, BTreeSet};

use crate::course::Course;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::{default_files, is_misplaced};
use crate::parse::suggest::nearest;
use crate::plan::theme_files;
use crate::source::{FileId, Sources, Span};

/// Folders whose files are loaded by their names, and the ending of those that are.
const LOADED: [(&str, &str); 3] = [("css/", ".css"), ("js/", ".js"), ("fonts/", "")];

/// Files of the course's own theme that replace none and that nothing in it names, and those
/// that stand beside its folders.
pub(crate) fn unused_theme_files(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let name = &course.settings.theme;
    let own = format!("themes/{name}/");
    if name == "default" {
        return Vec::new();
    }
    let default = default_files();
    let is_loaded = |path: &str| {
        let mut kinds = LOADED.iter();
        kinds.any(|(folder, ending)| path.starts_with(folder) && path.ends_with(ending))
    };
    let is_extra = |path: &str| is_loaded(path) && !default.contains(path);
    let is_own = |id: FileId| sources.file(id).path.starts_with(&own);
    let all = theme_files(sources, name);
    let judged = all
        .iter()
        .filter(|(path, id)| is_own(**id) && (is_extra(path) || is_misplaced(path)));
    judged
        .filter(|(path, id)| is_misplaced(path) || !is_named(&all, sources, path, **id))
        .map(|(path, id)| {
            let (message, hint) = words(path, &default);
            Diagnostic::new(Code::UnusedThemeFile, Span::start_of(*id), message, hint)
        })
        .collect()
}

/// Whether a text of the theme other than the file itself says the file's name.
fn is_named(all: &BTreeMap<String, FileId>, sources: &Sources, path: &str, own: FileId) -> bool {
    let name = file_name(path);
    let texts = all.values().filter(|id| **id != own);
    texts
        .filter_map(|id| sources.file(*id).text())
        .any(|text| says(text, name))
}

/// Whether a text says a name, and not one that ends like it.
fn says(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|before| !(before.is_alphanumeric() || "-_.".contains(before)))
    })
}

fn words(path: &str, default: &BTreeSet<String>) -> (String, String) {
    let name = file_name(path);
    let message = if is_misplaced(path) {
        format!("`{path}` stands in no folder of the theme, so no page is made of it")
    } else {
        format!("nothing in the theme loads `{path}`")
    };
    let same_name = default.iter().find(|other| file_name(other) == name);
    // What all paths of a folder have in common makes none like another.
    let folder = path.strip_suffix(name).unwrap_or_default();
    let (stem, ending) = name.split_at(name.rfind('.').unwrap_or(name.len()));
    let beside: Vec<&str> = default
        .iter()
        .filter_map(|other| {
            let other = other.strip_prefix(folder)?.strip_suffix(ending)?;
            Some(other).filter(|other| !other.contains('/'))
        })
        .collect();
    let hint = if let Some(meant) = same_name {
        format!("did you mean `{meant}`? move the file there")
    } else if let Some(meant) = nearest(stem, beside) {
        format!("did you mean `{folder}{meant}{ending}`? rename the file")
    } else if is_misplaced(path) {
        "move it into `templates/`, `css/`, `js/` or `fonts/`".to_owned()
    } else {
        "name it in a template, a style sheet or a script, or take it away".to_owned()
    };
    (message, hint)
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_said_whole() {
        assert!(says("import './sign.js'", "sign.js"));
        assert!(says("sign.js", "sign.js"));
        assert!(!says("import './first-sign.js'", "sign.js"));
    }

    #[test]
    fn the_file_that_is_meant_is_offered() {
        let default = ["css/tokens.css", "js/main.js", "fonts/literata-body.woff2"];
        let default: BTreeSet<String> = default.map(str::to_owned).into();
        let hint = |path| words(path, &default).1;
        assert_eq!(
            hint("js/sign.js"),
            "name it in a template, a style sheet or a script, or take it away"
        );
        assert_eq!(
            hint("css/token.css"),
            "did you mean `css/tokens.css`? rename the file"
        );
        assert_eq!(
            hint("js/tokens.css"),
            "did you mean `css/tokens.css`? move the file there"
        );
        assert_eq!(
            hint("tokens.css"),
            "did you mean `css/tokens.css`? move the file there"
        );
        assert_eq!(
            hint("ours.html"),
            "move it into `templates/`, `css/`, `js/` or `fonts/`"
        );
        assert_eq!(
            hint("css/of-the-town.css"),
            "name it in a template, a style sheet or a script, or take it away"
        );
    }
}
