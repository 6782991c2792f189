//! `not-utf-8`: files that the generator reads as text are UTF-8.

use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Contents, Sources, Span};

/// Finds text files in another encoding, and points at the first byte that can't be decoded.
pub(super) fn undecodable(sources: &Sources) -> Vec<Diagnostic> {
    let files = sources.iter();
    let files = files.filter_map(|(id, file)| match &file.contents {
        Contents::Undecodable(text) => {
            let is_wrong = |c: char| c == char::REPLACEMENT_CHARACTER || c == '\0';
            let start = text.find(is_wrong).unwrap_or_default();
            let length = text[start..].chars().next().map_or(0, char::len_utf8);
            Some((Span::new(id, start, start + length), text[start..].starts_with('\0')))
        }
        _ => None,
    });
    files
        .map(|(span, is_zero)| {
            let (message, hint) = match is_zero {
                true => (
                    "this file contains a NUL character, which no text has",
                    "delete the character; if there are many, save the file as UTF-8 in your editor",
                ),
                false => (
                    "this file is not valid UTF-8",
                    "save the file as UTF-8 in your editor, and check this character",
                ),
            };
            Diagnostic::new(Code::NotUtf8, span, message, hint)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cache, check};
    use understory_course::parse::parse;
    use understory_source::COURSE_FILE;
    use understory_source::SourceFile;

    #[test]
    fn only_the_first_wrong_byte_of_a_file_is_reported() {
        let text = "no front matter, and a caf\u{fffd} in a caf\u{fffd}";
        let file = |path: &str, contents| SourceFile { path: path.to_owned(), contents };
        let sources = Sources::new([
            file(COURSE_FILE, Contents::Text("title = \"A\"".to_owned())),
            file("content/01-a/part.md", Contents::Undecodable(text.to_owned())),
            file("content/glossary.toml", Contents::Undecodable("\0[".to_owned())),
        ]);
        let (course, parsed) = parse(&sources);
        let mut diagnostics = check(&course, &sources, &parsed, None, &mut Cache::default());
        diagnostics.retain(|each| sources.file(each.span.file).path != COURSE_FILE);
        let places: Vec<_> = diagnostics
            .iter()
            .map(|each| (each.code, sources.line_column(each.span).column))
            .collect();
        assert_eq!(places, [(Code::NotUtf8, 27), (Code::NotUtf8, 1)]);
    }
}
