//! A theme's style sheets as readers get them: one file in place of many, without what only their
//! authors read.
//!
//! A sheet that begins by importing others of its folder (`@import "tokens.css";`) is published
//! with these put in its place; they are not published by themselves, unless something else
//! imports them. A browser would ask for them one after another. Where one of the imports is
//! another kind, all stay as they are: none would count after a rule. Comments that begin with
//! `/*!` stay, as licences ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::css::{End, Token, tokens};

/// The most that a sheet is put together to, in bytes, and how deep. A browser may as well ask
/// for the pieces of a larger one.
const LARGEST: usize = 4_000_000;
const DEEPEST: usize = 64;

/// What is published, by its path in the site, and the paths of the sheets that are in others.
pub(super) fn joined<'s>(sheets: &Sheets<'s>) -> (BTreeMap<&'s str, String>, BTreeSet<&'s str>) {
    let mut joining = Joining {
        imports: sheets
            .iter()
            .map(|(path, text)| (*path, imports(sheets, path, text)))
            .collect(),
        sheets,
        sizes: BTreeMap::new(),
    };
    for path in sheets.keys() {
        joining.measure(path, 0);
    }
    let (mut inside, mut named) = (BTreeSet::new(), BTreeSet::new());
    for (path, imports) in &joining.imports {
        let is_joined = joining.is_joined(path);
        let targets = imports.iter().filter_map(|import| import.sheet);
        match is_joined {
            true => inside.extend(targets),
            false => named.extend(targets),
        }
    }
    let inside: BTreeSet<&str> = inside.difference(&named).copied().collect();
    let made = sheets
        .iter()
        .filter(|(path, _)| !inside.contains(*path))
        .map(|(&path, text)| {
            let mut whole = String::new();
            match joining.is_joined(path) {
                true => joining.put_together(path, &mut whole),
                false => whole.push_str(text),
            }
            (path, bare(&whole))
        })
        .collect();
    (made, inside)
}

/// The sheets by their paths in the site.
type Sheets<'s> = BTreeMap<&'s str, &'s str>;

/// One of the imports that a sheet begins with.
#[derive(Debug)]
struct Import<'s> {
    /// From its `@` to its `;`.
    place: Range<usize>,
    /// The sheet of the theme that is meant.
    sheet: Option<&'s str>,
    /// Whether it says nothing but that sheet, and this lies in the same folder, so that its
    /// addresses lead to the same places.
    is_plain: bool,
}

struct Joining<'s, 'a> {
    sheets: &'a Sheets<'s>,
    imports: BTreeMap<&'s str, Vec<Import<'s>>>,
    /// How large a sheet is with all that it brings along; `None` where it cannot be joined.
    sizes: BTreeMap<&'s str, Option<usize>>,
}

impl<'s> Joining<'s, '_> {
    fn is_joined(&self, path: &str) -> bool {
        self.sizes.get(path).copied().flatten().is_some()
    }

    fn measure(&mut self, path: &'s str, depth: usize) -> Option<usize> {
        if let Some(known) = self.sizes.get(path) {
            return *known;
        }
        // One that comes round to itself is told elsewhere, and stays as it is.
        self.sizes.insert(path, None);
        let imports = &self.imports[path];
        let plain = imports
            .iter()
            .map(|import| import.sheet.filter(|_| import.is_plain));
        let plain: Option<Vec<&'s str>> = plain.collect();
        let mut size = self.sheets[path].len();
        for other in plain.filter(|_| depth < DEEPEST)? {
            size += self.measure(other, depth + 1)?;
            if size > LARGEST {
                return None;
            }
        }
        self.sizes.insert(path, Some(size));
        Some(size)
    }

    /// Writes a sheet with those that it imports in their places, and those that they import.
    fn put_together(&self, path: &str, whole: &mut String) {
        let text = self.sheets[path];
        let mut done = 0;
        for import in &self.imports[path] {
            whole.push_str(&text[done..import.place.start]);
            if let Some(other) = import.sheet {
                self.put_together(other, whole);
                whole.push('\n');
            }
            done = import.place.end;
        }
        whole.push_str(&text[done..]);
    }
}

/// The imports that a sheet begins with. Browsers pass over one that stands after a rule.
fn imports<'s>(sheets: &Sheets<'s>, path: &str, text: &str) -> Vec<Import<'s>> {
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let mut found = Vec::new();
    let mut tokens = tokens(text).filter(|(token, _)| !matches!(token, Token::Comment(_)));
    while let Some((Token::At(name), start)) = tokens.next() {
        let mut said = Vec::new();
        let mut end = None;
        for (token, place) in tokens.by_ref() {
            match token {
                Token::Other if &text[place.clone()] == ";" => {
                    end = Some(place.end);
                    break;
                }
                Token::Open(b'{') => break,
                _ => said.push(token),
            }
        }
        let Some(end) = end else { break };
        match name.to_ascii_lowercase().as_str() {
            "charset" | "layer" => continue,
            "import" => {}
            _ => break,
        }
        let (address, is_plain) = match said.as_slice() {
            [
                Token::Text(address, End::Closed) | Token::Url(address, End::Closed),
                rest @ ..,
            ] => (Some(address), rest.is_empty()),
            [
                Token::Function(_),
                Token::Text(address, End::Closed),
                Token::Close(b')'),
                rest @ ..,
            ] => (Some(address), rest.is_empty()),
            _ => (None, false),
        };
        let sheet = address.and_then(|address| {
            let path = format!("{folder}{}", address.strip_prefix("./").unwrap_or(address));
            sheets.get_key_value(path.as_str()).map(|(path, _)| *path)
        });
        let is_beside =
            address.is_some_and(|address| !address.trim_start_matches("./").contains('/'));
        found.push(Import {
            place: start.start..end,
            sheet,
            is_plain: is_plain && is_beside,
        });
    }
    found
}

/// The same rules without comments, indentation and the ends of lines that nothing needs.
fn bare(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut done = 0;
    for (token, place) in tokens(text) {
        if let Token::Comment(_) = token {
            said.push_str(&text[done..place.start]);
            // It parts words as a space does.
            let comment = &text[place.clone()];
            said.push_str(if comment.starts_with("/*!") {
                comment
            } else {
                " "
            });
            done = place.end;
        }
    }
    said.push_str(&text[done..]);
    let mut joined = String::with_capacity(said.len());
    for line in said.lines() {
        // A text that goes on in the next line keeps its spaces.
        let goes_on = joined.ends_with('\\');
        let line = if goes_on { line } else { line.trim() };
        if line.is_empty() && !goes_on {
            continue;
        }
        if !joined.is_empty() && !joined.ends_with(['{', '}', ';', ',']) {
            joined.push('\n');
        }
        joined.push_str(line);
    }
    joined.push('\n');
    joined
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
    fn a_sheet_brings_along_what_it_imports() {
        let (made, inside) = made_of(&[
            (
                "theme/css/a.css",
                "@charset \"utf-8\";@layer x, y;\n@import url(b.css);\na {}\n",
            ),
            ("theme/css/b.css", "@import url(\"./c.css\");b {}\n"),
            ("theme/css/c.css", "c {}\n"),
            ("theme/css/style.css", "@IMPORT 'a.css' /* all */;\ni {}\n"),
        ]);
        assert_eq!(made, "@charset \"utf-8\";@layer x, y;c {}b {}a {}i {}\n");
        assert_eq!(
            inside,
            ["theme/css/a.css", "theme/css/b.css", "theme/css/c.css"]
        );
    }

    #[test]
    fn where_an_import_has_to_stay_all_stay_and_find_their_sheets() {
        for other in [
            "c.css\" layer(x)",
            "c.css\" print",
            "../fonts/f.css\"",
            "gone.css\"",
        ] {
            let text = format!("@import \"b.css\";@import \"{other};i {{}}\n");
            let text: &'static str = text.leak();
            let (made, inside) = made_of(&[
                ("theme/css/b.css", "b {}\n"),
                ("theme/css/c.css", "c {}\n"),
                ("theme/css/style.css", text),
            ]);
            assert_eq!(made, format!("b {{}}\nc {{}}\n{text}"));
            assert_eq!(inside, [] as [&str; 0]);
        }
    }

    #[test]
    fn a_sheet_that_one_brings_along_and_another_asks_for_is_there() {
        let (_, inside) = made_of(&[
            ("theme/css/b.css", "b {}\n"),
            ("theme/css/ours.css", "@import \"b.css\" layer(x);\n"),
            ("theme/css/style.css", "@import \"b.css\";\n"),
        ]);
        assert_eq!(inside, [] as [&str; 0]);
    }

    #[test]
    fn what_is_no_import_brings_nothing() {
        for text in [
            "/* off:\n@import \"b.css\";\n*/\ni {}\n",
            "i {}\n@import \"b.css\";\n",
            "@layer a {\n@import \"b.css\";\n}\n",
        ] {
            let (made, inside) =
                made_of(&[("theme/css/b.css", "b {}\n"), ("theme/css/style.css", text)]);
            assert!(
                made.starts_with("b {}\n") && made.contains("i {}") != made.contains("@layer"),
                "{made}"
            );
            assert_eq!(made.matches("b {}").count(), 1, "{made}");
            assert_eq!(inside, [] as [&str; 0]);
        }
    }

    #[test]
    fn a_circle_and_what_grows_without_end_stay_as_they_are() {
        let (made, inside) = made_of(&[
            ("theme/css/a.css", "@import \"b.css\";\n"),
            ("theme/css/b.css", "@import \"a.css\";\n"),
        ]);
        assert_eq!(made, "@import \"b.css\";\n@import \"a.css\";\n");
        assert!(inside.is_empty());
        let twice: Vec<(String, String)> = (0..40)
            .map(|at| {
                let other = format!("@import \"{}.css\";", at + 1);
                (
                    format!("theme/css/{at}.css"),
                    format!("{other}{other}i {{}}\n"),
                )
            })
            .chain([("theme/css/40.css".to_owned(), "u {}\n".to_owned())])
            .collect();
        let sheets = twice
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()));
        let (made, _) = joined(&sheets.collect());
        assert!(made["theme/css/0.css"].starts_with("@import"));
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
        assert_eq!(bare("a{b:url(c/*d.png)}"), "a{b:url(c/*d.png)}\n");
        assert_eq!(bare("a{b:\"c\\\n  d\"}"), "a{b:\"c\\\n  d\"}\n");
    }
}
