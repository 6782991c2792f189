//! `broken-theme-link`, `outside-address`: what a theme's style sheet loads is a file of the theme.

use std::collections::BTreeMap;
use std::ops::Range;

use percent_encoding::percent_decode_str;

use crate::check::styles::Imports;
use crate::css::{Token, tokens, unescaped};
use crate::diagnostic::{Code, Diagnostic};
use crate::links::{Target, target};
use crate::parse::suggest::nearest;
use crate::plan;
use crate::source::{FileId, Span};

/// An address in a style sheet.
#[derive(Debug, PartialEq, Eq)]
struct Address<'t> {
    written: &'t str,
    place: Range<usize>,
    /// Whether it stands in an `@import`.
    is_import: bool,
}

/// What a sheet at `path` in the site loads that is not there or stands elsewhere. `is_there`
/// knows what the site has, and `known` are its files by their paths.
pub(crate) fn broken_addresses(
    path: &str,
    text: &str,
    file: FileId,
    known: &BTreeMap<String, FileId>,
    is_there: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let all = addresses(text).into_iter();
    all.filter_map(|address| {
        let (code, message, hint) = problem(path, &address, known, is_there)?;
        let span = Span::new(file, address.place.start, address.place.end);
        Some(Diagnostic::new(code, span, message, hint))
    })
    .collect()
}

/// The sheets that each of these imports: path in the site, file, text.
pub(crate) fn imports<'t>(sheets: impl Iterator<Item = (&'t str, FileId, &'t str)>) -> Imports {
    sheets
        .map(|(path, file, text)| {
            let all = addresses(text).into_iter();
            let all = all.filter(|address| address.is_import);
            let to =
                all.filter_map(
                    |address| match target(folder(path), &unescaped(address.written)) {
                        Target::File { path, .. } => Some((path, address.place)),
                        _ => None,
                    },
                );
            (path.to_owned(), (file, to.collect()))
        })
        .collect()
}

/// A script or a style sheet that comes from another site: what is told of it.
pub(crate) fn outside(span: Span, written: &str) -> Diagnostic {
    let (code, message, hint) = of_outside(written);
    Diagnostic::new(code, span, message, hint)
}

fn of_outside(written: &str) -> (Code, String, String) {
    let name = written.rsplit('/').find(|name| !name.is_empty());
    let name = name.and_then(|name| name.split(['?', '#']).next());
    (
        Code::OutsideAddress,
        "a page loads nothing from other sites".to_owned(),
        format!(
            "put `{}` into the theme, and write its path there",
            name.unwrap_or(written)
        ),
    )
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn problem(
    sheet: &str,
    address: &Address<'_>,
    known: &BTreeMap<String, FileId>,
    is_there: &dyn Fn(&str) -> bool,
) -> Option<(Code, String, String)> {
    let written: &str = &unescaped(address.written);
    let bare = written.split('?').next().unwrap_or(written);
    let decoded = percent_decode_str(bare).decode_utf8_lossy();
    let path = match target(folder(sheet), &decoded) {
        Target::Anchor(_) => return None,
        Target::External(_) if starts_with(written, "data:") => return None,
        Target::External(_) => return Some(of_outside(written)),
        Target::File { path, .. } if is_there(&path) => return None,
        Target::File { path, .. } => path,
        Target::Outside => {
            let message = format!("`{written}` leads out of the site's folder");
            let hint = "write the path from this sheet, as in `../icons/mark.svg`".to_owned();
            return Some((Code::BrokenThemeLink, message, hint));
        }
    };
    let own: Vec<String> = known
        .keys()
        .filter(|known| !address.is_import || known.ends_with(".css"))
        .filter_map(|known| from(folder(sheet), known))
        .collect();
    let hint = match nearest(bare, own.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "add the file to the theme as `{}`, or mend the address",
            path.strip_prefix(plan::THEME).unwrap_or(&path)
        ),
    };
    let message = format!("the site has no file at `{written}`");
    Some((Code::BrokenThemeLink, message, hint))
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|begins| begins.eq_ignore_ascii_case(start))
}

/// How a file of the theme is written in one of its folders.
fn from(folder: &str, path: &str) -> Option<String> {
    let within = path
        .strip_prefix(folder)
        .and_then(|rest| rest.strip_prefix('/'));
    match within {
        Some(within) => Some(within.to_owned()),
        None => path
            .strip_prefix(plan::THEME)
            .map(|rest| format!("../{rest}")),
    }
}

/// Every address that a style sheet loads something from.
fn addresses(text: &str) -> Vec<Address<'_>> {
    let mut addresses = Vec::new();
    // What is open, and whether texts in it are addresses.
    let mut open: Vec<bool> = Vec::new();
    let mut rule = Rule::Other;
    for (token, place) in tokens(text) {
        let is_import = rule == Rule::Import;
        let written = match token {
            Token::Text(written, _) if is_import || open.last() == Some(&true) => Some(written),
            Token::Url(written, _) => Some(written),
            _ => None,
        };
        if let Some(written) = written.filter(|_| rule != Rule::LoadsNothing) {
            addresses.push(Address {
                written,
                place: place.clone(),
                is_import,
            });
            // What else an import says is when it counts.
            if is_import {
                rule = Rule::LoadsNothing;
            }
        }
        match token {
            Token::At(name) => rule = Rule::of(name),
            Token::Other if text[place].starts_with(';') && open.is_empty() => rule = Rule::Other,
            Token::Function(name) => {
                let name = unescaped(name).to_ascii_lowercase();
                open.push(["url", "src"].contains(&&*name) || name.ends_with("image-set"));
            }
            Token::Open(sign) => {
                open.push(false);
                if sign == b'{' {
                    rule = Rule::Other;
                }
            }
            Token::Close(_) => drop(open.pop()),
            _ => {}
        }
    }
    addresses.retain(|address| !address.written.is_empty());
    addresses
}

/// What the start of a rule, up to its block or its end, may load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// A style sheet.
    Import,
    /// It asks, or names a language.
    LoadsNothing,
    /// No rule of these: declarations load what they name.
    Other,
}

impl Rule {
    fn of(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "import" => Self::Import,
            "namespace" | "supports" | "container" | "media" => Self::LoadsNothing,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        let all = addresses(text).into_iter();
        all.map(|each| (each.written, each.is_import)).collect()
    }

    #[test]
    fn whatever_loads_is_found_and_nothing_else() {
        let text = "@namespace s url(http://www.w3.org/2000/svg);@import \"a.css\" layer(b);@import url(c.css);/* url(no) */d::before{content:\"e\";f:url( g.png ) URL('h.png') format(\"woff2\");i:image-set(\"j.png\" type(\"k\") 1x, url(l.png) 2x)}";
        assert_eq!(
            found(text),
            [
                ("a.css", true),
                ("c.css", true),
                ("g.png", false),
                ("h.png", false),
                ("j.png", false),
                ("l.png", false),
            ]
        );
    }

    #[test]
    fn what_only_asks_loads_nothing() {
        let text = "@import url(\"b.css\") supports(selector(a[b=\"c\"]));@import 'd.css' supports(content: \"e\");@supports (background: image-set(\"f.png\" 1x)) { g { h: url(i.png) } }";
        assert_eq!(
            found(text),
            [("b.css", true), ("d.css", true), ("i.png", false)]
        );
    }

    #[test]
    fn an_address_is_judged_from_the_sheets_folder() {
        let there = ["theme/css/a.css", "theme/fonts/a b.woff2"];
        let problem = |written: &'static str| {
            let address = Address {
                written,
                place: 0..0,
                is_import: false,
            };
            let is_there = |path: &str| there.contains(&path);
            let known = BTreeMap::new();
            problem("theme/css/style.css", &address, &known, &is_there).map(|(code, ..)| code)
        };
        for good in [
            "a.css",
            "./a.css?v=1#b",
            "../fonts/a%20b.woff2",
            "#mark",
            "data:a",
            "DATA:a",
            "../fonts/a\\ b.woff2",
            "\\61.css",
            "a.\\\ncss",
        ] {
            assert_eq!(problem(good), None, "{good}");
        }
        for broken in [
            "b.css",
            "/theme/css/a.css",
            "../../../a.css",
            "fonts/a%20b.woff2",
        ] {
            assert_eq!(problem(broken), Some(Code::BrokenThemeLink), "{broken}");
        }
        for outside in [
            "https://a.example/b.css",
            "//a.example/b.css",
            "HTTP://a.example/",
        ] {
            assert_eq!(problem(outside), Some(Code::OutsideAddress), "{outside}");
        }
    }
}
