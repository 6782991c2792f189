//! `filler`, `phrase-to-avoid`: texts avoid words like "just" and "easy", which add nothing and
//! discourage readers who find something hard, and the phrases that the course lists.

use std::ops::Range;

use aho_corasick::AhoCorasick;
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
    let fillers = limits.filler.iter().map(|word| {
        let message = "is a filler word, and can discourage readers who find this hard";
        (Code::Filler, word, message, "remove it, or say what you mean")
    });
    let phrases = limits.avoid.iter().map(|(phrase, instead)| {
        let message = "is on this course's list of phrases to avoid";
        (Code::PhraseToAvoid, phrase, message, instead.as_str())
    });
    let avoided: Vec<_> = fillers.chain(phrases).collect();
    let searched = avoided.iter().map(|(_, phrase, ..)| phrase.as_str());
    let search = AhoCorasick::builder().ascii_case_insensitive(true).build(searched);
    let search = search.expect("a course has a few hundred phrases at most");
    let mut diagnostics = Vec::new();
    for place in places {
        let text = sources.file(place.file).text().unwrap_or_default();
        let text = &text[place.start..place.end];
        for phrase_match in search.find_overlapping_iter(text) {
            if is_whole(text, phrase_match.range()) {
                let (code, phrase, message, hint) = avoided[phrase_match.pattern().as_usize()];
                let start = place.start + phrase_match.start();
                let span = Span::new(place.file, start, start + phrase.len());
                let message = format!("`{phrase}` {message}");
                diagnostics.push(Diagnostic::new(code, span, message, hint));
            }
        }
    }
    diagnostics
}

/// Returns whether these bytes of a text are whole words.
fn is_whole(text: &str, range: Range<usize>) -> bool {
    let is_of_word = |each: char| each.is_alphanumeric() || "-_’'".contains(each);
    !text[..range.start].ends_with(is_of_word) && !text[range.end..].starts_with(is_of_word)
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn phrases_to_avoid_are_reported_with_what_to_write_instead() {
        let diagnostics = assert_marked(
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
        assert_eq!(diagnostics[0].hint, "without success");
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
