//! `style-error`: what a theme's style sheet opens it also closes, and none imports itself.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::css::{End, Token, tokens};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// What is not closed in a style sheet, or closed and never opened.
pub(crate) fn unclosed(text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut tell = |place: Range<usize>, message: &str, hint: String| {
        let span = Span::new(file, place.start, place.end);
        told.push(Diagnostic::new(Code::StyleError, span, message, hint));
    };
    let mut open: Vec<(u8, Range<usize>)> = Vec::new();
    // What has no end holds the ends of all that is open.
    let mut is_swallowed = false;
    let mut closed_later = 0;
    for (token, place) in tokens(text) {
        match token {
            Token::Comment(End::Missing) => {
                let opening = place.start..place.start + 2;
                let hint = "write `*/` where it ends; all that follows is part of it".to_owned();
                tell(opening, "this comment is never closed", hint);
                is_swallowed = true;
            }
            Token::Text(inside, End::Missing) => {
                let quote = &text[place.start..=place.start];
                let length = inside.trim_end().len() + 1;
                let hint = format!("close it with {quote} on the same line");
                tell(
                    place.start..place.start + length,
                    "this text is never closed",
                    hint,
                );
                // What it took in would have closed something.
                for (token, _) in tokens(inside) {
                    if let Token::Close(sign) = token
                        && let Some(at) = open.iter().rposition(|(wanted, _)| *wanted == sign)
                    {
                        open.truncate(at);
                    }
                }
            }
            Token::Url(inside, end) | Token::BadUrl(inside, end)
                if end == End::Missing
                    || inside.contains(['\n', ';', '{', '}']) && is_bad(token) =>
            {
                let line = inside.split('\n').next().unwrap_or_default().trim_end();
                let start = place_of(text, inside).start;
                let hint = "write `)` after the address".to_owned();
                tell(
                    place.start..start + line.len(),
                    "this address is never closed",
                    hint,
                );
                is_swallowed = true;
            }
            Token::BadUrl(inside, _) => {
                let hint = "write the address between quotes, as in `url(\"a.png\")`".to_owned();
                tell(place, "browsers take this for no address", hint);
                // Its brackets are closed after the first that is.
                closed_later += inside.matches('(').count();
            }
            Token::Close(b')')
                if closed_later > 0 && open.iter().all(|(wanted, _)| *wanted != b')') =>
            {
                closed_later -= 1;
            }
            Token::Function(_) => open.push((b')', place)),
            Token::Open(sign) => open.push((closing(sign), place)),
            Token::Close(sign) => {
                match open.iter().rposition(|(wanted, _)| *wanted == sign) {
                    // A brace ends what was left open in its rule, which is told.
                    Some(at) => {
                        for (wanted, place) in open.drain(at..).skip(1) {
                            tell_open(&mut tell, text, wanted, place);
                        }
                    }
                    None => {
                        let sign = char::from(sign);
                        let message = format!("nothing is open that this `{sign}` could close");
                        let hint = "take it out, or write what it closes before it".to_owned();
                        tell(place, &message, hint);
                    }
                }
            }
            _ => {}
        }
    }
    for (wanted, place) in open.into_iter().filter(|_| !is_swallowed) {
        tell_open(&mut tell, text, wanted, place);
    }
    told
}

fn tell_open(
    tell: &mut impl FnMut(Range<usize>, &str, String),
    text: &str,
    wanted: u8,
    place: Range<usize>,
) {
    let (sign, wanted) = (&text[place.clone()], char::from(wanted));
    let message = format!("this `{sign}` is never closed");
    let hint = format!("write `{wanted}` where it ends; browsers leave out rules that follow");
    tell(place, &message, hint);
}

fn is_bad(token: Token<'_>) -> bool {
    matches!(token, Token::BadUrl(..))
}

fn closing(open: u8) -> u8 {
    match open {
        b'{' => b'}',
        b'[' => b']',
        _ => b')',
    }
}

/// Where a piece of a text stands in it.
fn place_of(text: &str, piece: &str) -> Range<usize> {
    let start = piece.as_ptr().addr() - text.as_ptr().addr();
    start..start + piece.len()
}

/// What sheets import: by the path of a sheet in the site its file, and each sheet that it
/// imports with the place at which it does.
pub(crate) type Imports = BTreeMap<String, (FileId, Vec<(String, Range<usize>)>)>;

/// Style sheets that come round to themselves. Of a circle one step is told, in the theme's own
/// sheet where there is one.
pub(crate) fn circles(imports: &Imports, sources: &Sources) -> Vec<Diagnostic> {
    let mut steps: Vec<(bool, &str, &str, Span)> = Vec::new();
    for (from, (file, all)) in imports {
        let is_default = sources.file(*file).path.starts_with("themes/default/");
        for (to, place) in all {
            let span = Span::new(*file, place.start, place.end);
            steps.push((is_default, from, to, span));
        }
    }
    steps.sort();
    let mut met = BTreeSet::new();
    let mut told = Vec::new();
    for (_, from, to, span) in steps {
        let within = reached(imports, to);
        if !within.contains(from) || !met.insert(from) {
            continue;
        }
        met.extend(
            within
                .iter()
                .filter(|each| reached(imports, each).contains(from)),
        );
        let message = if from == to {
            "this style sheet imports itself".to_owned()
        } else {
            format!("`{}` imports this style sheet in its turn", name(to))
        };
        let hint = "take the import out: it would never end";
        told.push(Diagnostic::new(Code::StyleError, span, message, hint));
    }
    told
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A sheet and all that it brings along.
fn reached<'i>(imports: &'i Imports, from: &'i str) -> BTreeSet<&'i str> {
    let mut reached = BTreeSet::from([from]);
    let mut next = vec![from];
    while let Some(sheet) = next.pop() {
        let all = imports.get(sheet).into_iter().flat_map(|(_, all)| all);
        next.extend(
            all.map(|(to, _)| to.as_str())
                .filter(|to| reached.insert(to)),
        );
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Contents, SourceFile};

    fn sources(texts: &[(&str, &str)]) -> Sources {
        Sources::new(texts.iter().map(|(path, text)| SourceFile {
            path: (*path).to_owned(),
            contents: Contents::Text((*text).to_owned()),
        }))
    }

    fn told(text: &str) -> Vec<&str> {
        let sources = sources(&[("a.css", text)]);
        let file = sources.find("a.css").expect("it was just added");
        let told = unclosed(text, file).into_iter();
        told.map(|each| &text[each.span.start..each.span.end])
            .collect()
    }

    #[test]
    fn what_is_whole_is_good() {
        let whole =
            "@media (width > 1px) { a[b=\"{\"] { c: url(d) f(e) '\\'' } } /* { */ @import \"e\";";
        assert_eq!(told(whole), [] as [&str; 0]);
    }

    #[test]
    fn what_is_not_closed_is_told_where_it_opens() {
        assert_eq!(told("a { b: c;\n\nd { e: f }"), ["{"]);
        assert_eq!(told("a { b: calc(1px; } c {}"), ["calc("]);
        assert_eq!(told("a { b: \"c;\n} d {}"), ["\"c;"]);
        assert_eq!(told("a {} /* b"), ["/*"]);
        assert_eq!(told("a { b: url(c.png; }\nd { e: f }"), ["url(c.png; }"]);
        assert_eq!(told("a { } } b {}"), ["}"]);
        assert_eq!(told("a { b: url(c.png; } d { e: url(f.png) }").len(), 1);
    }

    #[test]
    fn one_slip_is_told_once() {
        assert_eq!(told("a { b: url(\"c.png) }\nd { e: f }"), ["\"c.png) }"]);
        assert_eq!(told("a { b: 'it's'; }"), ["'; }"]);
        assert_eq!(told("a { b: url(c(1).png); }"), ["url(c(1)"]);
        assert_eq!(told("a { b: url(c d.png) }"), ["url(c d.png)"]);
    }

    #[test]
    fn a_circle_is_told_once() {
        let texts = [
            ("themes/default/css/a.css", ""),
            ("themes/mine/css/b.css", ""),
        ];
        let sources = sources(&texts);
        let ids: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
        let to = |path: &str| vec![(path.to_owned(), 0..1)];
        let imports = Imports::from([
            ("a.css".to_owned(), (ids[0], to("b.css"))),
            ("b.css".to_owned(), (ids[1], to("a.css"))),
            ("c.css".to_owned(), (ids[1], to("a.css"))),
        ]);
        let told = circles(&imports, &sources);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0].span.file, ids[1]);
    }
}
