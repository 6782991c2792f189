//! A theme's `words/LANGUAGE.toml` → what it says, word by word.
//!
//! Tables of texts, one level deep; a text that depends on a number is a table of its forms.

use std::collections::BTreeMap;

use toml::de::DeValue;

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::front_matter::{self, Soundness};
use crate::source::{FileId, Sources, Span};

/// A word as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(untagged)]
pub enum Word {
    /// The same for every number, or about none.
    Plain(String),
    /// By the form that a number asks for: `{ one = "{count} lesson", other = "…" }`.
    Counted(BTreeMap<String, String>),
}

/// A word of a file.
#[derive(Debug)]
pub(crate) struct Written {
    /// `bar.map`
    pub(crate) name: String,
    pub(crate) word: Word,
    /// Where its key stands.
    pub(crate) span: Span,
}

/// The forms that a word with a number may have, as Unicode names them.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every word of the file.
pub(crate) fn words_of(
    sources: &Sources,
    file: FileId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Written> {
    let text = sources.file(file).text().unwrap_or_default();
    let (table, soundness) = front_matter::read(text, file, 0, Code::InvalidWords, diagnostics);
    let told = diagnostics.len();
    let place = |range: std::ops::Range<usize>| Span::new(file, range.start, range.end);
    let mut words = Vec::new();
    for (table_name, value) in &table {
        let DeValue::Table(inner) = value.get_ref() else {
            diagnostics.push(Diagnostic::new(
                Code::InvalidWords,
                place(table_name.span()),
                format!("`{}` stands in no table", table_name.get_ref()),
                "write the word under the table of its page, as in `[bar]` and below `map = \"Map\"`",
            ));
            continue;
        };
        for (key, value) in inner {
            let name = format!("{}.{}", table_name.get_ref(), key.get_ref());
            match word(value.get_ref()) {
                Some(word) => words.push(Written {
                    name,
                    word,
                    span: place(key.span()),
                }),
                None => diagnostics.push(Diagnostic::new(
                    Code::InvalidWords,
                    place(value.span()),
                    format!("`{name}` is neither a text nor the forms of one"),
                    "write a text, or its forms by number: `{ one = \"{count} lesson\", other = \"{count} lessons\" }`",
                )),
            }
        }
    }
    if soundness == Soundness::Broken {
        // What else seems to be wrong may follow from that.
        diagnostics.truncate(told);
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
