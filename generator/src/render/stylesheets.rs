//! A theme's style sheets as readers get them: one file in place of many, without what only their
//! authors read.
//!
//! A sheet that imports others (`@import "tokens.css";`, a line each, from the same folder) is
//! published with these put in its place; they are not published by themselves. A browser would
//! ask for them one after another. An `@import` of anything else stays as it is. Comments that
//! begin with `/*!` stay, as licences ask for.

use std::collections::{BTreeMap, BTreeSet};

/// What is published, by its path in the site, and the paths of the sheets that are in others.
pub(super) fn joined<'s>(sheets: &Sheets<'s>) -> (BTreeMap<&'s str, String>, BTreeSet<&'s str>) {
    let inside: BTreeSet<_> = sheets
        .iter()
        .flat_map(|(path, text)| text.lines().filter_map(|line| import(sheets, path, line)))
        .map(|(path, _)| path)
        .collect();
    let made = sheets
        .iter()
        .filter(|(path, _)| !inside.contains(*path))
        .map(|(&path, text)| {
            let mut whole = String::new();
            put_together(sheets, path, text, &mut BTreeSet::from([path]), &mut whole);
            (path, bare(&whole))
        })
        .collect();
    (made, inside)
}

/// The sheets by their paths in the site.
type Sheets<'s> = BTreeMap<&'s str, &'s str>;

/// Writes a sheet with those that it imports in their places, and those that they import. One
/// that comes round to itself is told elsewhere; here it ends.
fn put_together<'s>(
    sheets: &Sheets<'s>,
    path: &str,
    text: &str,
    above: &mut BTreeSet<&'s str>,
    whole: &mut String,
) {
    for line in text.lines() {
        match import(sheets, path, line) {
            Some((path, sheet)) if above.insert(path) => {
                put_together(sheets, path, sheet, above, whole);
                above.remove(path);
            }
            Some(_) => {}
            None => whole.push_str(line),
        }
        whole.push('\n');
    }
}

/// The sheet that a line of another imports.
fn import<'s>(sheets: &Sheets<'s>, path: &str, line: &str) -> Option<(&'s str, &'s str)> {
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let found = sheets.get_key_value(format!("{folder}{}", imported(line)?).as_str());
    found.map(|(path, sheet)| (*path, *sheet))
}

/// The sheet beside it that a line imports.
fn imported(line: &str) -> Option<&str> {
    let name = line
        .trim()
        .strip_prefix("@import \"")?
        .strip_suffix("\";")?;
    (!name.contains(['/', ':'])).then_some(name)
}

/// The same rules without comments, indentation and the ends of lines that nothing needs.
fn bare(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        said.push_str(before);
        let length = if let Some(comment) = from.strip_prefix("/*") {
            let length = comment.find("*/").map_or(from.len(), |end| end + 4);
            // It parts words as a space does.
            let kept = comment.starts_with('!').then_some(&from[..length]);
            said.push_str(kept.unwrap_or(" "));
            length
        } else {
            let length = if from.starts_with('/') {
                1
            } else {
                quoted(from)
            };
            said.push_str(&from[..length]);
            length
        };
        rest = &from[length..];
    }
    said.push_str(rest);
    let mut joined = String::with_capacity(said.len());
    for line in said.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !joined.is_empty() && !joined.ends_with(['{', '}', ';', ',']) {
            joined.push('\n');
        }
        joined.push_str(line);
    }
    joined.push('\n');
    joined
}

/// How many bytes a text in quotes has, with them; it ends at the line's end at the latest.
fn quoted(text: &str) -> usize {
    let quote = text.as_bytes()[0];
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'\n' if !escaped => return at,
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if byte == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_of(sheets: &[(&'static str, &'static str)]) -> (String, Vec<&'static str>) {
        let sheets = sheets.iter().copied().collect();
        let (made, inside) = joined(&sheets);
        (
            made.into_values().collect::<Vec<_>>().concat(),
            inside.into_iter().collect(),
        )
    }

    #[test]
    fn imported_sheets_take_the_place_of_their_lines() {
        let (made, inside) = made_of(&[
            ("theme/css/a.css", "a { color: red; }\n"),
            ("theme/css/b.css", "  b {\n    color: blue;\n  }\n"),
            ("theme/css/c.css", "c {}"),
            (
                "theme/css/style.css",
                "/* All. */\n@import \"b.css\";\n@import \"a.css\";\ni {}\n",
            ),
        ]);
        assert_eq!(made, "c {}\nb {color: blue;}a { color: red; }i {}\n");
        assert_eq!(inside, ["theme/css/a.css", "theme/css/b.css"]);
    }

    #[test]
    fn a_sheet_brings_along_what_it_imports_and_a_circle_ends() {
        let (made, inside) = made_of(&[
            ("theme/css/a.css", "@import \"b.css\";\na {}\n"),
            ("theme/css/b.css", "@import \"a.css\";\nb {}\n"),
            ("theme/css/style.css", "@import \"a.css\";\ni {}\n"),
        ]);
        assert_eq!(made, "b {}a {}i {}\n");
        assert_eq!(inside, ["theme/css/a.css", "theme/css/b.css"]);
    }

    #[test]
    fn what_is_not_there_or_elsewhere_is_left_to_the_browser() {
        let text = "@import \"gone.css\";@import \"https://example.org/a.css\";\n";
        let (made, inside) = made_of(&[("theme/css/style.css", text)]);
        assert_eq!(made, text);
        assert!(inside.is_empty());
    }

    #[test]
    fn licences_stay() {
        assert_eq!(bare("/*! MIT */\n/* a */ a {}"), "/*! MIT */\na {}\n");
    }

    #[test]
    fn what_goes_on_in_the_next_line_stays_apart() {
        let text = "a {\n  margin:\n    1px\n    2px;\n}\nb,\ni > u {}";
        assert_eq!(bare(text), "a {margin:\n1px\n2px;}b,i > u {}\n");
    }

    #[test]
    fn comments_go_and_what_only_looks_like_one_stays() {
        let text = "a::before { content: \"/* no */\\\" /*\"; }/* yes */b{background:url(/x/y)}\n";
        assert_eq!(
            bare(text),
            "a::before { content: \"/* no */\\\" /*\"; } b{background:url(/x/y)}\n",
        );
        assert_eq!(bare("a{}/* open"), "a{}\n");
        assert_eq!(bare("'it\nb{}"), "'it\nb{}\n");
    }
}
