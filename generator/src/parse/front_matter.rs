//! TOML as authors write it: front matter between `+++` lines, and whole files.
//!
//! Takes a file apart and reads its TOML, mistakes and all. Spans are those of the file,
//! front matter's `+++` included. What the values are is for [`Keys`] to say.

use toml::de::DeTable;

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::keys::Keys;
use crate::parse::places::Places;
use crate::source::{FileId, Sources, Span};

/// A Markdown file taken apart.
pub(super) struct Page<'a> {
    file: FileId,
    table: DeTable<'a>,
    toml_start: usize,
    /// Whether its front matter could be read whole.
    pub(super) soundness: Soundness,
    /// The text after the front matter.
    pub(super) body: &'a str,
    /// Where that begins.
    body_start: usize,
}

impl Page<'_> {
    /// A reader of the front matter.
    pub(super) fn keys<'p, 'd>(&'p self, diagnostics: &'d mut Vec<Diagnostic>) -> Keys<'p, 'd> {
        Keys::new(
            (&self.table, self.soundness),
            self.file,
            self.toml_start,
            diagnostics,
        )
    }

    /// Where the bytes of the body stand.
    pub(super) fn body_places(&self) -> Places {
        Places::From(self.file, self.body_start)
    }

    /// The line `+++` that opens the file.
    pub(super) fn opening(&self) -> Span {
        Span::new(self.file, 0, self.toml_start.saturating_sub(1))
    }
}

/// Takes a Markdown file apart and reads its front matter.
pub(super) fn page<'a>(
    sources: &'a Sources,
    file: FileId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Page<'a> {
    let text = sources
        .file(file)
        .text()
        .expect("load refuses Markdown that is not text");
    let split = split(text, file, diagnostics);
    let toml = split.toml.unwrap_or_default();
    let code = Code::InvalidFrontMatter;
    let (table, soundness) = read(toml, file, split.toml_start, code, diagnostics);
    Page {
        file,
        table,
        toml_start: split.toml_start,
        soundness: if split.toml.is_some() {
            soundness
        } else {
            Soundness::Broken
        },
        body: split.body,
        body_start: split.body_start,
    }
}

/// A text parted at its `+++` lines.
struct Split<'a> {
    /// What stands between them; `None` where there is no front matter to read.
    toml: Option<&'a str>,
    toml_start: usize,
    body: &'a str,
    body_start: usize,
}

/// Front matter has to be there, even where it says nothing.
fn split<'a>(text: &'a str, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Split<'a> {
    let mut tell = |length: usize, message: &str, hint: &str| {
        let span = Span::new(file, 0, length);
        diagnostics.push(Diagnostic::new(
            Code::InvalidFrontMatter,
            span,
            message,
            hint,
        ));
    };
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != "+++" {
        let (message, hint) = if first.trim_end() == "---" {
            (
                "front matter stands between `+++` lines and is TOML",
                "replace both `---` lines by `+++`, and write `title = \"…\"` instead of `title: …`",
            )
        } else {
            (
                "the file does not begin with its front matter",
                "begin it with a line `+++`, a line `title = \"…\"` and another line `+++`",
            )
        };
        tell(first.len(), message, hint);
        return Split {
            toml: None,
            toml_start: 0,
            body: text,
            body_start: 0,
        };
    }
    let toml_start = (first.len() + 1).min(text.len());
    let mut line_start = toml_start;
    for line in text[toml_start..].split_inclusive('\n') {
        let line_end = line_start + line.len();
        if line.trim_end() == "+++" {
            return Split {
                toml: Some(&text[toml_start..line_start]),
                toml_start,
                body: &text[line_end..],
                body_start: line_end,
            };
        }
        line_start = line_end;
    }
    tell(
        first.len(),
        "the front matter that opens here is never closed",
        "write `+++` on a line of its own after its last key",
    );
    Split {
        toml: None,
        toml_start,
        body: "",
        body_start: text.len(),
    }
}

/// Reads TOML. What is wrong is told, and as much as can be read is given.
pub(super) fn read<'a>(
    toml: &'a str,
    file: FileId,
    start: usize,
    code: Code,
    diagnostics: &mut Vec<Diagnostic>,
) -> (DeTable<'a>, Soundness) {
    let (table, errors) = DeTable::parse_recoverable(toml);
    let mut last_line = None;
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        // One slip often makes the parser stumble again on the same line.
        let line = toml[..range.start.min(toml.len())].matches('\n').count();
        if last_line.replace(line) == Some(line) {
            continue;
        }
        let span = Span::new(file, start + range.start, start + range.end);
        let message = toml_message(error.message());
        diagnostics.push(Diagnostic::new(
            code,
            span,
            message,
            toml_hint(error.message()),
        ));
    }
    let soundness = if errors.is_empty() {
        Soundness::Sound
    } else {
        Soundness::Broken
    };
    (table.into_inner(), soundness)
}

/// Whether a TOML text could be read whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Soundness {
    /// All of it was read.
    Sound,
    /// A key that seems to be missing may stand where it could not be read.
    Broken,
}

fn toml_message(message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    format!("this is not TOML: {}", first.trim_end_matches('.'))
}

fn toml_hint(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "keep one of the two lines"
    } else if message.contains("basic string") {
        "close the text with a double quote on the same line"
    } else if message.contains("string") || message.contains("quote") {
        "put a text between double quotes, as in `title = \"Your first program\"`"
    } else if message.contains("table") {
        "write the name of a table between brackets, as in `[glossary.loop]`"
    } else if message.contains("array") || message.contains('`') && message.contains(']') {
        "put a list between brackets, as in `requires = [\"FU1\", \"FU5\"]`"
    } else {
        "write one `key = value` on a line: texts in \"double quotes\", lists in [brackets]"
    }
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    /// What is told of a lesson with this text: see [`assert_marked`].
    #[track_caller]
    fn hint(text: &str) -> String {
        let told = assert_marked(&format!("=== content/01-a/01-b/lesson.md{text}"));
        told.first()
            .map(|each| each.hint.clone())
            .unwrap_or_default()
    }

    #[test]
    fn an_unknown_key_suggests_a_known_one() {
        let hint = hint("\n+++\n# error 1-5 unknown-key\ntitel = \"B\"\ntitle = \"B\"\n+++\n");
        assert_eq!(hint, "did you mean `title`?");
    }

    #[test]
    fn every_mistake_of_a_front_matter_is_told_at_once() {
        assert_eq!(
            hint(
                "\n+++\ntitle = \"B\"\n# error 11-14 invalid-value\nminutes = \"25\"\n\
                 # error 12-16 invalid-value\nrequires = \"FU1\"\n\
                 # error 8-16 invalid-value\nmode = \"brwoser\"\n\
                 # error 9-14 invalid-value\ndraft = \"true\"\n\
                 # error 12-21 invalid-value\nreviewed = \"tomorrow\"\n+++\n"
            ),
            "write `minutes = 25`"
        );
    }

    #[test]
    fn a_day_may_stand_with_or_without_quotes() {
        hint("\n+++\ntitle = \"B\"\nreviewed = 2026-11-20\n+++\n");
        hint("\n+++\ntitle = \"B\"\nreviewed = \"2026-11-20\"\n+++\n");
    }

    #[test]
    fn front_matter_has_to_be_there_and_to_end() {
        let yaml = hint(" | error 1-3 invalid-front-matter\n---\ntitle: B\n---\n");
        assert!(
            yaml.starts_with("replace both `---` lines by `+++`"),
            "{yaml}"
        );
        hint(" | error 1-5 invalid-front-matter\nText.\n");
        hint(" | error 1-1 invalid-front-matter\n");
        hint(" | error 1-3 invalid-front-matter\n+++\ntitle = \"B\"\n\nText.\n");
    }

    #[test]
    fn broken_toml_is_told_at_its_place_and_hides_nothing_else() {
        let hint = hint(
            "\n+++\n# error 9-9 invalid-front-matter\ntitle = B\nid = \"B1\"\n+++\n\n<!-- error 1-3 code-without-language -->\n```\nx\n```\n",
        );
        assert_eq!(
            hint,
            "put a text between double quotes, as in `title = \"Your first program\"`"
        );
    }

    #[test]
    fn a_key_stands_once() {
        let hint =
            hint("\n+++\ntitle = \"B\"\n# error 1-5 invalid-front-matter\ntitle = \"C\"\n+++\n");
        assert_eq!(hint, "keep one of the two lines");
    }
}
