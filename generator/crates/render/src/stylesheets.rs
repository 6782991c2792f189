//! Publishes a theme's style sheets: joined, and without comments and indentation.
//!
//! A sheet that begins by importing others of its folder (`@import "tokens.css";`) is published
//! with their rules in place of these lines, because a browser would otherwise request one after
//! another. A theme's `tokens.css` comes after the default theme's, so that every name has a value.

use std::collections::{BTreeMap, BTreeSet};

/// The sheets by their paths in the site.
type Sheets<'s> = BTreeMap<&'s str, &'s str>;

/// Returns what is published, by its path in the site. A sheet that another one imports isn't
/// published on its own.
///
/// `below` has the sheets whose rules come before those of the sheet with the same path.
pub(super) fn joined<'s>(sheets: &Sheets<'s>, below: &Sheets<'s>) -> BTreeMap<&'s str, String> {
    let mut parts = BTreeSet::new();
    let mut published: BTreeMap<&str, String> = sheets
        .keys()
        .map(|path| (*path, with_imports((sheets, below), path, &mut Vec::new(), &mut parts)))
        .collect();
    published.retain(|path, _| !parts.contains(path));
    published
}

/// Returns a sheet together with those that it begins by importing. `within` are the sheets that
/// import this one; a circular import stays as it is. Adds the imported sheets to `parts`.
fn with_imports<'s>(
    (sheets, below): (&Sheets<'s>, &Sheets<'s>),
    path: &'s str,
    within: &mut Vec<&'s str>,
    parts: &mut BTreeSet<&'s str>,
) -> String {
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let text = minified(sheets[path]);
    let mut rest = text.as_str();
    let mut combined = below.get(path).map_or_else(String::new, |text| minified(text));
    within.push(path);
    while let Some((line, after)) = rest.strip_prefix('@').and_then(|rest| rest.split_once(';')) {
        let import = line.strip_prefix("import \"");
        let name = import.and_then(|name| name.strip_suffix('"'));
        let sheet = name.and_then(|name| sheets.get_key_value(&*format!("{folder}{name}")));
        match sheet {
            // A sheet that imports itself would go on forever.
            Some((sheet, _)) if !within.contains(sheet) => {
                parts.insert(*sheet);
                combined += &with_imports((sheets, below), sheet, within, parts);
            }
            // Only statements without a block can come before an import.
            _ if import.is_some() || !line.contains('{') => combined += &format!("@{line};"),
            _ => break,
        }
        rest = after.trim_start();
    }
    within.pop();
    combined + rest
}

/// Removes comments, indentation and line breaks. Keeps comments that begin with `/*!`, because
/// licences require it.
fn minified(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\'', '/', '(']) {
        let length = match &rest[at..] {
            comment if comment.starts_with("/*") => {
                let length = comment.find("*/").map_or(comment.len(), |end| end + 2);
                lines += &rest[..at];
                // A comment separates words, as a space does.
                lines += match &comment[..length] {
                    licence if licence.starts_with("/*!") => licence,
                    _ => " ",
                };
                rest = &comment[length..];
                continue;
            }
            text if text.starts_with(['"', '\'']) => string_length(text),
            // `//` and `/*` in an address without quotes begin no comment.
            address if rest[..at].ends_with("url") && !address[1..].starts_with(['"', '\'']) => {
                address.find(')').unwrap_or(address.len())
            }
            _ => 1,
        };
        lines += &rest[..at + length];
        rest = &rest[at + length..];
    }
    lines += rest;
    let mut joined = String::with_capacity(lines.len());
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !joined.is_empty() && !joined.ends_with(['{', '}', ';', ',']) {
            joined.push('\n');
        }
        joined += line;
    }
    joined + "\n"
}

/// Returns the length of the string at the start of a text, including its quotation marks.
fn string_length(text: &str) -> usize {
    let quote = text.as_bytes()[0];
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let is_end = byte == quote && !escaped;
        escaped = byte == b'\\' && !escaped;
        is_end
    });
    end.map_or(text.len(), |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(sheets: &[(&'static str, &'static str)]) -> Vec<(&'static str, String)> {
        joined(&sheets.iter().copied().collect(), &Sheets::new()).into_iter().collect()
    }

    #[test]
    fn imported_sheets_replace_their_lines() {
        let sheets = published(&[
            ("css/a.css", "@import \"d.css\";\na { color: red; }\n"),
            ("css/b.css", "  b {\n    color: blue;\n  }\n"),
            ("css/c.css", "c {}"),
            ("css/d.css", "d {}"),
            (
                "css/style.css",
                "/* All. */\n@layer x, y;\n@import \"b.css\";\n@import \"a.css\";\ni {}\n",
            ),
        ]);
        let style = "@layer x, y;b {color: blue;}\nd {}\na { color: red; }\ni {}\n".to_owned();
        assert_eq!(sheets, [("css/c.css", "c {}\n".to_owned()), ("css/style.css", style)]);
    }

    #[test]
    fn a_sheet_below_another_comes_first() {
        let sheets =
            [("css/tokens.css", "a {--b: 1}"), ("css/style.css", "@import \"tokens.css\";")];
        let below = [("css/tokens.css", "a {--b: 0; --c: 0}")];
        let published = joined(&sheets.into_iter().collect(), &below.into_iter().collect());
        assert_eq!(published["css/style.css"], "a {--b: 0; --c: 0}\na {--b: 1}\n");
    }

    #[test]
    fn other_imports_stay() {
        for text in [
            "@import \"gone.css\";i {}\n",
            "@import \"b.css\" layer(x);i {}\n",
            "@import \"style.css\";i {}\n",
            "@layer a {i {}}@import \"b.css\";\n",
        ] {
            let sheets = published(&[("css/b.css", "b {}\n"), ("css/style.css", text)]);
            assert_eq!(sheets[1], ("css/style.css", text.to_owned()));
        }
    }

    #[test]
    fn only_comments_and_indentation_are_removed() {
        for (text, expected) in [
            ("/*! MIT */\n/* a */ a {}", "/*! MIT */\na {}\n"),
            (
                "a {\n  margin:\n    1px\n    2px;\n}\nb,\ni > u {}",
                "a {margin:\n1px\n2px;}b,i > u {}\n",
            ),
            (
                "a{content:\"/* no */\\\" /*\"}/* yes */b{background:url(/x/*y)}",
                "a{content:\"/* no */\\\" /*\"} b{background:url(/x/*y)}\n",
            ),
            ("a{}/* open", "a{}\n"),
            ("a{b:c}'it", "a{b:c}'it\n"),
        ] {
            assert_eq!(minified(text), expected);
        }
    }
}
