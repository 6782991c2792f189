//! Reads TOML: front matter between `+++` lines, and whole files.
//!
//! Splits a file and reads its TOML, even if it has mistakes. Spans are offsets in the file,
//! including the front matter's `+++`. [`Keys`] reads the values.

use std::collections::BTreeSet;

use toml::de::DeTable;

use crate::parse::keys::{Keys, ParseState};
use crate::parse::places::Places;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// A Markdown file, split into front matter and body.
pub(super) struct Page<'a> {
    file: FileId,
    table: DeTable<'a>,
    toml_start: usize,
    /// Whether all of its front matter could be read.
    pub(super) parse_state: ParseState,
    /// The text after the front matter.
    pub(super) body: &'a str,
    /// The offset where the body starts.
    body_start: usize,
}

impl Page<'_> {
    /// Returns a reader for the front matter.
    pub(super) fn keys<'p, 'd>(&'p self, diagnostics: &'d mut Vec<Diagnostic>) -> Keys<'p, 'd> {
        Keys::new((&self.table, self.parse_state), self.file, self.toml_start, diagnostics)
    }

    /// Returns the places of the body's bytes.
    pub(super) fn body_places(&self) -> Places {
        Places::From(self.file, self.body_start)
    }

    /// Returns the place of the `+++` line that opens the file.
    pub(super) fn opening(&self) -> Span {
        Span::new(self.file, 0, self.toml_start.saturating_sub(1))
    }
}

/// Splits a Markdown file and reads its front matter.
pub(super) fn page<'a>(
    sources: &'a Sources,
    file: FileId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Page<'a> {
    let text = sources.file(file).text().expect("load refuses Markdown that is not text");
    let split = split(text, file, diagnostics);
    let toml = split.toml.unwrap_or_default();
    let code = Code::InvalidFrontMatter;
    let (table, parse_state) = read(toml, file, split.toml_start, code, diagnostics);
    Page {
        file,
        table,
        toml_start: split.toml_start,
        // Without front matter, no missing key is reported on top of that.
        parse_state: if split.toml.is_some() { parse_state } else { ParseState::Broken },
        body: split.body,
        body_start: split.body_start,
    }
}

/// A text, split at its `+++` lines.
struct SplitFrontMatter<'a> {
    /// The text between them; `None` if there is no front matter to read.
    toml: Option<&'a str>,
    toml_start: usize,
    body: &'a str,
    body_start: usize,
}

/// Splits a text. Front matter is required, even if it is empty.
fn split<'a>(
    text: &'a str,
    file: FileId,
    diagnostics: &mut Vec<Diagnostic>,
) -> SplitFrontMatter<'a> {
    let mut report = |length: usize, message: &str, hint: &str| {
        let span = Span::new(file, 0, length);
        diagnostics.push(Diagnostic::new(Code::InvalidFrontMatter, span, message, hint));
    };
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != "+++" {
        let (message, hint) = if first.trim_end() == "---" {
            (
                "front matter must be TOML between `+++` lines",
                "replace both `---` lines with `+++`, and write `title = \"…\"` instead of `title: …`",
            )
        } else {
            (
                "the file does not start with front matter",
                "start it with a `+++` line, a `title = \"…\"` line and another `+++` line",
            )
        };
        report(first.len(), message, hint);
        return SplitFrontMatter { toml: None, toml_start: 0, body: text, body_start: 0 };
    }
    let toml_start = (first.len() + 1).min(text.len());
    let mut line_start = toml_start;
    for line in text[toml_start..].split_inclusive('\n') {
        let line_end = line_start + line.len();
        if line.trim_end() == "+++" {
            return SplitFrontMatter {
                toml: Some(&text[toml_start..line_start]),
                toml_start,
                body: &text[line_end..],
                body_start: line_end,
            };
        }
        line_start = line_end;
    }
    report(first.len(), "this front matter is never closed", "add a `+++` line after the last key");
    SplitFrontMatter { toml: None, toml_start, body: "", body_start: text.len() }
}

/// Reads TOML, reports its mistakes, and returns as much as could be read.
pub(super) fn read<'a>(
    toml: &'a str,
    file: FileId,
    start: usize,
    code: Code,
    diagnostics: &mut Vec<Diagnostic>,
) -> (DeTable<'a>, ParseState) {
    let (table, mut errors) = DeTable::parse_recoverable(toml);
    // Only the first error of a line is kept, and the parser doesn't return them in order.
    errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    let mut last_line = None;
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        // One typo often causes several parser errors on the same line. An open quote or bracket
        // also makes the parser misread everything below, so that only one is certain.
        let line = toml[..range.start.min(toml.len())].matches('\n').count();
        if last_line == Some(line) || is_open_before(toml, last_line) {
            continue;
        }
        last_line = Some(line);
        let span = Span::new(file, start + range.start, start + range.end);
        let (message, hint) = explained(toml, range.start, error.message());
        diagnostics.push(Diagnostic::new(code, span, message, hint));
    }
    let parse_state = if errors.is_empty() { ParseState::Sound } else { ParseState::Broken };
    (table.into_inner(), parse_state)
}

/// Returns whether a line leaves a string or a list open, or is about none.
fn is_open_before(toml: &str, line: Option<usize>) -> bool {
    let Some(line) = line.and_then(|line| toml.lines().nth(line)) else { return false };
    let value = line.split_once('=').map_or(line, |(_, value)| value).trim();
    value.starts_with(['[', '{', '"', '\''])
}

/// Returns the message and the hint for a mistake at byte `at` of a TOML text, where the parser
/// reported `message`.
fn explained(toml: &str, at: usize, message: &str) -> (String, String) {
    let at = at.min(toml.len());
    let start = toml[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = toml[start..].lines().next().unwrap_or_default();
    let pair = line.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
    if let Some((key, value)) = pair
        // There, the value itself is fine.
        && !message.contains("duplicate key")
        && !key.is_empty()
        && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
        && let Some(explained) = explained_value(key, value)
    {
        return explained;
    }
    let first = message.lines().next().unwrap_or_default();
    let message = format!("invalid TOML: {}", first.trim_end_matches('.'));
    let hint = if message.contains("duplicate key") {
        "keep one of the two lines"
    } else if message.contains("table") {
        "put a table's name in square brackets, for example `[glossary.loop]`"
    } else {
        "write one `key = value` per line, with \"strings\" in quotes and [lists] in brackets"
    };
    (message, hint.to_owned())
}

/// Explains what is wrong with the value of a key.
fn explained_value(key: &str, value: &str) -> Option<(String, String)> {
    let first = value.chars().next();
    if let Some(straight) = with_straight_quotes(value) {
        let curly = value.chars().filter(|c| CURLY_QUOTES.contains(c));
        let curly: BTreeSet<String> = curly.map(|c| format!("`{c}`")).collect();
        let curly: Vec<String> = curly.into_iter().collect();
        return Some((
            format!("the value of `{key}` has curly quotes"),
            format!("replace {} with straight quotes: `{key} = {straight}`", curly.join(" and ")),
        ));
    }
    let (message, hint) = match first {
        None => (
            format!("`{key}` has no value"),
            format!("write a value after the `=`, or remove `{key}`"),
        ),
        Some('[') => (
            format!("invalid list for `{key}`"),
            format!("put each string in double quotes and close the list: `{key} = [\"…\", \"…\"]`"),
        ),
        Some('"' | '\'') => (
            format!("invalid string for `{key}`"),
            "close the string with the same quote on the same line; in a string, write `\\\"` for a quote and `\\\\` for a backslash".to_owned(),
        ),
        Some('{') => return None,
        Some(digit) if digit.is_ascii_digit() || "+-".contains(digit) => (
            format!("invalid value for `{key}`: `{value}` is neither a number nor a date"),
            format!("write a number such as `{key} = 30`, or put text in double quotes"),
        ),
        Some(_) if ["true", "false"].contains(&&*value.to_lowercase()) => (
            format!("invalid value for `{key}`: `{value}`"),
            format!("write `{key} = {}`", value.to_lowercase()),
        ),
        Some(_) => (
            format!("the value of `{key}` has no quotes"),
            format!("put it in double quotes: `{key} = \"{}\"`", value.trim_end_matches('"')),
        ),
    };
    Some((message, hint))
}

/// The quotes that word processors put around a text, in several languages.
const CURLY_QUOTES: [char; 14] =
    ['“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」'];

/// Returns a value as TOML, if it has curly quotes where TOML needs straight ones.
fn with_straight_quotes(value: &str) -> Option<String> {
    let is_curly = |c: char| CURLY_QUOTES.contains(&c);
    let quoted = value.trim_start_matches(['[', ' ', '{']);
    let opens = quoted.starts_with(is_curly);
    let starts_straight = quoted.starts_with(['"', '\'']);
    // A straight quote that a curly one closes: `"Loops”`.
    let ends_curly = value.trim_end_matches([']', ' ', ',']).ends_with(is_curly);
    let mut letters = quoted.chars();
    let is_closed = letters.next().is_some_and(|quote| letters.any(|letter| letter == quote));
    if !(opens || starts_straight && ends_curly && !is_closed) {
        return None;
    }
    let bare = value.trim_matches(|c| is_curly(c) || c == '"' || c == '\'');
    // Numbers and truth values need no quotes at all.
    if ["true", "false"].contains(&bare) || bare.parse::<u32>().is_ok() {
        return Some(bare.to_owned());
    }
    // An apostrophe inside a word stays.
    let letters: Vec<char> = value.chars().collect();
    let straight = letters.iter().enumerate().map(|(index, letter)| {
        let is_word = |at: Option<usize>| {
            at.and_then(|at| letters.get(at)).is_some_and(|each| each.is_alphanumeric())
        };
        let is_apostrophe =
            *letter == '’' && is_word(index.checked_sub(1)) && is_word(Some(index + 1));
        if is_curly(*letter) && !is_apostrophe { '"' } else { *letter }
    });
    let straight: String = straight.collect();
    Some(match straight.strip_prefix('\'') {
        Some(rest) => format!("\"{rest}"),
        None => straight,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::assert_marked;

    /// Returns the hint about a lesson with this text; see [`assert_marked`].
    #[track_caller]
    fn hint(text: &str) -> String {
        let diagnostics = assert_marked(&format!("=== content/01-a/01-b/lesson.md{text}"));
        diagnostics.first().map(|each| each.hint.clone()).unwrap_or_default()
    }

    #[test]
    fn an_unknown_key_suggests_a_known_one() {
        let hint = hint("\n+++\n# error 1-5 unknown-key\ntitel = \"B\"\ntitle = \"B\"\n+++\n");
        assert_eq!(hint, "did you mean `title`?");
    }

    #[test]
    fn every_mistake_in_the_front_matter_is_reported() {
        assert_eq!(
            hint(
                "\n+++\ntitle = \"B\"\n# error 11-14 invalid-value\nminutes = \"25\"\n\
                 # error 12-16 invalid-value\nrequires = \"FU1\"\n\
                 # error 9-15 invalid-value\nmode = \"brwoser\"\n\
                 # error 9-14 invalid-value\ndraft = \"true\"\n\
                 # error 12-21 invalid-value\nreviewed = \"tomorrow\"\n+++\n"
            ),
            "write `minutes = 25`"
        );
    }

    #[test]
    fn quotes_around_a_date_are_optional() {
        hint("\n+++\ntitle = \"B\"\nreviewed = 2026-11-20\n+++\n");
        hint("\n+++\ntitle = \"B\"\nreviewed = \"2026-11-20\"\n+++\n");
    }

    #[test]
    fn front_matter_must_be_there_and_be_closed() {
        let yaml = hint(" | error 1-3 invalid-front-matter\n---\ntitle: B\n---\n");
        assert!(yaml.starts_with("replace both `---` lines with `+++`"), "{yaml}");
        hint(" | error 1-5 invalid-front-matter\nText.\n");
        hint(" | error 1-1 invalid-front-matter\n");
        hint(" | error 1-3 invalid-front-matter\n+++\ntitle = \"B\"\n\nText.\n");
    }

    #[test]
    fn broken_toml_hides_no_other_mistakes() {
        let hint = hint(
            "\n+++\n# error 9-9 invalid-front-matter\ntitle = B\nid = \"B1\"\n+++\n\n<!-- error 1-3 code-without-language -->\n```\nx\n```\n",
        );
        assert_eq!(hint, "put it in double quotes: `title = \"B\"`");
    }

    #[test]
    fn an_open_string_is_the_only_mistake_that_is_reported() {
        let text = "[[check]]\nstdin = [\"90]\nstdout = \"1\"\n\n[[check]]\nname = \"b\"\nstdin = [\"2\"]\n";
        let mut diagnostics = Vec::new();
        let sources = crate::marked::sources(&format!("=== content/a.toml\n{text}"));
        let file = sources.find("content/a.toml").expect("it was just added");
        drop(read(text, file, 0, Code::InvalidChecks, &mut diagnostics));
        let messages: Vec<_> = diagnostics.iter().map(|each| &*each.message).collect();
        assert_eq!(messages, ["invalid list for `stdin`"]);
    }

    #[test]
    fn a_duplicate_key_is_reported() {
        let hint =
            hint("\n+++\ntitle = \"B\"\n# error 1-5 invalid-front-matter\ntitle = \"C\"\n+++\n");
        assert_eq!(hint, "keep one of the two lines");
    }

    #[test]
    fn invalid_values_are_explained_by_key() {
        for (line, expected) in [
            ("minutes = 3O", "neither a number nor a date"),
            ("draft = True", "write `draft = true`"),
            ("title = The for loop", "`title = \"The for loop\"`"),
            ("title = \"The for loop", "close the string"),
            ("requires = [\"A1\", B2]", "close the list"),
            ("requires = [\"A1\"", "close the list"),
            ("id =", "`id` has no value"),
            ("title = “Loops”", "`“` and `”` with straight quotes: `title = \"Loops\"`"),
            ("id = ‘loops’", "with straight quotes: `id = \"loops\"`"),
            ("requires = [“FU1”, “FU2”]", "`requires = [\"FU1\", \"FU2\"]`"),
            ("description = „Wort“", "`description = \"Wort\"`"),
            ("description = “It’s one”", "`description = \"It’s one\"`"),
            ("draft = “true”", "`draft = true`"),
            ("minutes = “25”", "`minutes = 25`"),
            ("title = «Boucles»", "`title = \"Boucles\"`"),
            ("title = \"Loops”", "`title = \"Loops\"`"),
        ] {
            let (table, errors) = DeTable::parse_recoverable(line);
            drop(table);
            let error = errors.first().expect(line);
            let start = error.span().unwrap_or_default().start;
            let (message, hint) = explained(line, start, error.message());
            let message_and_hint = format!("{message}; {hint}");
            assert!(message_and_hint.contains(expected), "{line}: {message_and_hint}");
        }
    }
}
