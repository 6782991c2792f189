//! A theme's style sheets as readers get them: one file in place of many.
//!
//! A sheet that imports others (`@import "tokens.css";`, a line each, from the same folder) is
//! published with these put in its place, without comments; they are not published by themselves.
//! A browser would ask for them one after another. An `@import` of anything else stays as it is.

use std::collections::{BTreeMap, BTreeSet};

/// The sheets that import, by their paths in the site with what they become; and the paths of
/// those that are in them.
pub(super) fn joined<'s>(
    sheets: &BTreeMap<&'s str, &'s str>,
) -> (BTreeMap<&'s str, String>, BTreeSet<&'s str>) {
    let mut made = BTreeMap::new();
    let mut inside = BTreeSet::new();
    for (&path, &text) in sheets {
        if !text.lines().any(|line| imported(line).is_some()) {
            continue;
        }
        let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
        let mut whole = String::new();
        for line in text.lines() {
            let sheet = imported(line)
                .and_then(|name| sheets.get_key_value(format!("{folder}{name}").as_str()));
            match sheet {
                Some((&path, sheet)) => {
                    inside.insert(path);
                    whole.push_str(sheet);
                }
                None => whole.push_str(line),
            }
            whole.push('\n');
        }
        made.insert(path, without_comments(&whole));
    }
    (made, inside)
}

/// The sheet beside it that a line imports.
fn imported(line: &str) -> Option<&str> {
    let name = line
        .trim()
        .strip_prefix("@import \"")?
        .strip_suffix("\";")?;
    (!name.contains(['/', ':'])).then_some(name)
}

/// The same rules without comments, indentation and empty lines.
fn without_comments(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        bare.push_str(before);
        let length = if let Some(comment) = from.strip_prefix("/*") {
            // It parts words as a space does.
            bare.push(' ');
            comment.find("*/").map_or(from.len(), |end| end + 4)
        } else {
            let length = if from.starts_with('/') {
                1
            } else {
                quoted(from)
            };
            bare.push_str(&from[..length]);
            length
        };
        rest = &from[length..];
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
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
        assert_eq!(made, "b {\ncolor: blue;\n}\na { color: red; }\ni {}\n");
        assert_eq!(inside, ["theme/css/a.css", "theme/css/b.css"]);
    }

    #[test]
    fn what_is_not_there_or_elsewhere_is_left_to_the_browser() {
        let text = "@import \"gone.css\";\n@import \"https://example.org/a.css\";\n";
        let (made, inside) = made_of(&[("theme/css/style.css", text)]);
        assert_eq!(made, text);
        assert!(inside.is_empty());
    }

    #[test]
    fn a_sheet_without_imports_stays_as_it_is() {
        assert_eq!(made_of(&[("theme/css/a.css", "/* a */ a {}")]).0, "");
    }

    #[test]
    fn comments_go_and_what_only_looks_like_one_stays() {
        let text = "a::before { content: \"/* no */\\\" /*\"; }/* yes */b{background:url(/x/y)}\n";
        assert_eq!(
            without_comments(text),
            "a::before { content: \"/* no */\\\" /*\"; } b{background:url(/x/y)}\n",
        );
        assert_eq!(without_comments("a{}/* open"), "a{}\n");
        assert_eq!(without_comments("'it\nb{}"), "'it\nb{}\n");
    }
}
