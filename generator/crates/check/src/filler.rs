//! `filler`, `phrase-to-avoid`: texts avoid words like "just" and "easy", which add nothing and
//! discourage readers who find something hard, and the phrases that the course lists.

use pulldown_cmark::Event;

use super::texts::Text;
use understory_course::{Course, Piece};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Finds the words listed in `filler` and `avoid` in `course.toml` wherever readers see them.
pub(super) fn filler(course: &Course, sources: &Sources, texts: &[Text<'_>]) -> Vec<Diagnostic> {
    let Some(limits) = &course.settings.words else {
        return Vec::new();
    };
    let mut places: Vec<Span> = Vec::new();
    for text in texts {
        for inline in text.document.every_inline() {
            if matches!(&inline.piece, Piece::Event(Event::Text(_)) | Piece::Term { .. }) {
                places.push(inline.span);
            }
        }
    }
    for lesson in course.lessons() {
        for checks in lesson.exercises.iter().filter_map(|exercise| exercise.checks.as_ref()) {
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
        // Lowercase ASCII keeps the offsets.
        let text = text[place.start..place.end].to_ascii_lowercase();
        let mut tell = |code: Code, phrase: &str, message: &str, hint: &str| {
            for start in occurrences(&text, &phrase.to_ascii_lowercase()) {
                let start = place.start + start;
                let span = Span::new(place.file, start, start + phrase.len());
                let message = format!("`{phrase}` {message}");
                diagnostics.push(Diagnostic::new(code, span, message, hint));
            }
        };
        for word in &limits.filler {
            let message = "is a filler word, and can discourage readers who find this hard";
            tell(Code::Filler, word, message, "remove it, or say what you mean");
        }
        for (phrase, instead) in &limits.avoid {
            let message = "is on this course's list of phrases to avoid";
            tell(Code::PhraseToAvoid, phrase, message, instead);
        }
    }
    diagnostics
}

/// Returns the byte offsets at which a text has these words, both in lowercase.
fn occurrences(text: &str, phrase: &str) -> Vec<usize> {
    let is_of_word = |each: char| each.is_alphanumeric() || "-_’'".contains(each);
    let is_whole = |start: &usize| {
        !text[..*start].ends_with(is_of_word)
            && !text[start + phrase.len()..].starts_with(is_of_word)
    };
    let found = text.match_indices(phrase).map(|(start, _)| start);
    found.filter(is_whole).collect()
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn phrases_to_avoid_are_reported_with_what_to_write_instead() {
        let told = assert_marked(
            "\
=== content/course.toml
title = \"A course\"
[words.avoid]
\"in vain\" = \"without success\"
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<!-- warning 9-15 phrase-to-avoid -->
It runs In vain.

Within vain hopes and in vainer ones.
",
        );
        assert_eq!(told[0].hint, "without success");
    }

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
