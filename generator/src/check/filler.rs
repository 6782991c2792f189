//! `filler`: texts avoid words like "just" and "easy", which add nothing and discourage
//! readers who find something hard.

use pulldown_cmark::Event;

use super::texts::Text;
use crate::course::{Course, Piece};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Sources, Span};

/// Finds the words listed in `filler` in `course.toml` wherever readers see them.
pub(super) fn filler(course: &Course, sources: &Sources, texts: &[Text<'_>]) -> Vec<Diagnostic> {
    let Some(limits) = &course.settings.words else {
        return Vec::new();
    };
    let mut places: Vec<Span> = Vec::new();
    for text in texts {
        for inline in text.document.every_inline() {
            if matches!(
                &inline.piece,
                Piece::Event(Event::Text(_)) | Piece::Term { .. }
            ) {
                places.push(inline.span);
            }
        }
    }
    for lesson in course.lessons() {
        for checks in lesson
            .exercises
            .iter()
            .filter_map(|exercise| exercise.checks.as_ref())
        {
            let tables = checks.checks.iter().map(|check| &check.places);
            let tables = tables.chain(checks.mistakes.iter().map(|mistake| &mistake.places));
            places.extend(tables.filter_map(|places| places.get("message")).copied());
        }
    }
    places.sort_unstable();
    places.dedup();
    let mut diagnostics = Vec::new();
    for place in places {
        let text = sources.file(place.file).text().unwrap_or_default();
        for (start, word) in words(&text[place.start..place.end]) {
            if !limits
                .filler
                .iter()
                .any(|filler| filler.eq_ignore_ascii_case(word))
            {
                continue;
            }
            let start = place.start + start;
            diagnostics.push(Diagnostic::new(
                Code::Filler,
                Span::new(place.file, start, start + word.len()),
                format!("`{word}` is a filler word, and can discourage readers who find this hard"),
                "remove it, or say what you mean",
            ));
        }
    }
    diagnostics
}

/// Returns the words of a text, each with the byte offset where it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let is_of_word = |each: char| each.is_alphanumeric() || "-_’'".contains(each);
    let mut words = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(|each| !is_of_word(each)) {
        let word = piece.trim_end_matches(|each| !is_of_word(each));
        if !word.is_empty() {
            words.push((start, word));
        }
        start += piece.len();
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn filler_is_reported_wherever_readers_see_it() {
        assert_marked(
            "\
=== content/course.toml
title = \"A course\"
[words]
filler = [\"just\", \"easy\"]
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
# warning 19-22 filler
objectives = [\"An easy one.\"]
+++

<!-- warning 1-4 filler -->
Just adjust `just` and\u{20}
<!-- warning 14-17 filler -->
*the easily* easy one.

```text
just
```

::exercise{name=\"jar\"}
=== content/01-a/01-b/jar/task.md
+++
title = \"Jar\"
# warning 13-16 filler
hints = [\"\\\"Just\\\" look.\"]
+++
=== content/01-a/01-b/jar/starter.py
=== content/01-a/01-b/jar/solution.py
print(1)
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"one\"
stdout = \"1\"
# warning 12-15 filler
message = \"Just print 1, and nothing else.\"
",
        );
    }
}
