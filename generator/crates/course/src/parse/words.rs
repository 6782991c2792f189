//! Parses a theme's `words/LANGUAGE.toml` into a list of words.
//!
//! The file has tables of strings, one level deep; a text that depends on a number is a table
//! of its plural forms.

use std::collections::BTreeMap;

use toml::de::DeValue;

use crate::parse::front_matter;
use crate::parse::keys::ParseState;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// A word as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(untagged)]
pub enum Word {
    /// The same for every number, or not about a number.
    Plain(String),
    /// Its plural forms: `{ one = "{count} lesson", other = "…" }`.
    Counted(BTreeMap<String, String>),
}

/// A word in a file.
#[derive(Debug)]
pub struct UiWord {
    /// `bar.map`
    pub name: String,
    /// The word.
    pub word: Word,
    /// The place of its key.
    pub span: Span,
}

/// The names that Unicode gives to plural forms.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Returns every word in the file.
pub fn words_of(sources: &Sources, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Vec<UiWord> {
    let text = sources.file(file).text().unwrap_or_default();
    let (table, parse_state) = front_matter::read(text, file, 0, Code::InvalidWords, diagnostics);
    let before = diagnostics.len();
    let place = |range: std::ops::Range<usize>| Span::new(file, range.start, range.end);
    let mut words = Vec::new();
    for (table_name, value) in &table {
        let DeValue::Table(inner) = value.get_ref() else {
            diagnostics.push(Diagnostic::new(
                Code::InvalidWords,
                place(table_name.span()),
                format!("`{}` is not in a table", table_name.get_ref()),
                "put it in the table of its page, for example `map = \"Map\"` below `[bar]`",
            ));
            continue;
        };
        for (key, value) in inner {
            let name = format!("{}.{}", table_name.get_ref(), key.get_ref());
            match word(value.get_ref()) {
                Some(word) => words.push(UiWord {
                    name,
                    word,
                    span: place(key.span()),
                }),
                None => diagnostics.push(Diagnostic::new(
                    Code::InvalidWords,
                    place(value.span()),
                    format!("`{name}` must be a string or a table of plural forms"),
                    "write a string, or its plural forms: `{ one = \"{count} lesson\", other = \"{count} lessons\" }`",
                )),
            }
        }
    }
    if parse_state == ParseState::Broken {
        // The other diagnostics may follow from the broken TOML.
        diagnostics.truncate(before);
    }
    words
}

fn word(value: &DeValue<'_>) -> Option<Word> {
    let text = |value: &DeValue<'_>| match value {
        DeValue::String(text) => Some(text.clone().into_owned()),
        _ => None,
    };
    match value {
        DeValue::Table(forms) => {
            let forms: BTreeMap<String, String> = forms
                .iter()
                .map(|(form, value)| {
                    let form = form.get_ref().to_string();
                    FORMS.contains(&form.as_str()).then_some(())?;
                    Some((form, text(value.get_ref())?))
                })
                .collect::<Option<_>>()?;
            forms.contains_key("other").then_some(Word::Counted(forms))
        }
        value => text(value).map(Word::Plain),
    }
}
