//! Validates the strings in `checks.toml`: empty ones, names, paths and Python.
//!
//! Reports a problem at its exact place in the file. What only a run can show, such as SQL that
//! SQLite refuses, is left to `understory_verify`.

use ruff_python_parser::{ParseError, parse_expression, parse_module};

use super::pattern;
use crate::model::Located;
use crate::parse::keys::Keys;
use crate::parse::schema::{Type, is_name};
use understory_python::highlight::{MAX_NESTING, is_too_deep};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Returns the problem with the string of `key`, if there is one. `source` is the whole file.
pub(super) fn complaint(
    key: &str,
    text: &Located<String>,
    kind: Type,
    source: &str,
) -> Option<Diagnostic> {
    if text.value.trim().is_empty() {
        return Some(empty_text(key, text.span));
    }
    match kind {
        Type::Name if is_name(&text.value) => None,
        Type::Name => Some(Diagnostic::new(
            Code::InvalidValue,
            text.span,
            format!("`{key}` must be a name, not \"{}\"", text.value),
            match key {
                "raises" => "write only the error's name: `raises = \"ValueError\"`",
                _ => "write the name of a variable; for an expression, use `call` or `script`",
            },
        )),
        Type::Path if is_inside(&text.value) => None,
        Type::Path => Some(Diagnostic::new(
            Code::InvalidValue,
            text.span,
            format!("\"{}\" is not a path inside the program's folder", text.value),
            "write a relative path with `/`, for example `file = \"reports/june.txt\"`",
        )),
        Type::Expression | Type::Script if is_too_deep(&text.value) => Some(Diagnostic::new(
            Code::DeepNesting,
            text.span,
            format!(
                "`{key}` nests brackets, blocks or operators more than {MAX_NESTING} levels deep"
            ),
            "split it into named parts, in a `script` with several lines",
        )),
        Type::Expression => {
            let error = parse_expression(&text.value).err()?;
            let hint = "write it as in a program: `fine(3)`, `\"a string\"`, `[1, 2]`";
            Some(not_python(key, "a valid Python expression", text, &error, source, hint))
        }
        Type::Script => {
            let error = parse_module(&text.value).err()?;
            let hint = "write statements as in a program, usually `assert … == …`";
            Some(not_python(key, "a valid Python program", text, &error, source, hint))
        }
        Type::Pattern => {
            let (place, words) = pattern::pattern_error(&text.value)?;
            Some(Diagnostic::new(
                Code::InvalidChecks,
                part(text, place.start, place.len(), source),
                format!("`{key}` is not a valid regular expression: {words}"),
                "put a backslash before a character that stands for itself, such as `\\(` or \
                 `\\+`, in a string in 'single quotes'",
            ))
        }
        _ => None,
    }
}

/// Returns the diagnostic about an empty value.
pub(super) fn empty_text(key: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::InvalidValue,
        span,
        format!("`{key}` is empty"),
        format!("give it a value, or remove `{key}`"),
    )
}

fn not_python(
    key: &str,
    kind: &str,
    text: &Located<String>,
    error: &ParseError,
    source: &str,
    hint: &str,
) -> Diagnostic {
    let at = error.location.start().to_usize();
    let length = error.location.len().to_usize();
    let words = error.error.to_string();
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string());
    Diagnostic::new(
        Code::InvalidChecks,
        part(text, at, length, source),
        format!("`{key}` is not {kind}: {}{}", first.unwrap_or_default(), letters.as_str()),
        hint,
    )
}

/// Returns the place of a part of a string in its file, or of the whole string if it is written
/// with escapes.
fn part(text: &Located<String>, at: usize, length: usize, source: &str) -> Span {
    let Span { file, start, end } = text.span;
    let raw = source.get(start..end).unwrap_or_default();
    let Some(begins) = raw.find(&text.value).filter(|_| !text.value.is_empty()) else {
        return text.span;
    };
    let value = &text.value;
    // A problem at the end points to the last character.
    let last = value.char_indices().next_back().map_or(0, |(index, _)| index);
    let from = at.min(last);
    let character = value[from..].chars().next().map_or(0, char::len_utf8);
    let to = (from + length.max(character)).min(value.len());
    Span::new(file, start + begins + from, start + begins + to)
}

fn is_inside(path: &str) -> bool {
    !path.contains('\\')
        && path.split('/').all(|step| !step.is_empty() && step != "." && step != "..")
}

/// Reports an empty string. A missing one was already reported.
pub(in crate::parse) fn refuse_empty(keys: &mut Keys<'_, '_>, key: &str, text: &Located<String>) {
    if text.value.trim().is_empty() && keys.key_place(key).is_some() {
        keys.push(empty_text(key, text.span));
    }
}
