//! [`Keys`]: a small typed reader for the values of a TOML table and their places.
//!
//! It remembers which keys were asked for and reports every other key as unknown. Does not know
//! what any key means.

use std::ops::Range;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::model::Located;
use crate::parse::suggest::nearest;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Span};

/// Whether all of a TOML text could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ParseState {
    /// All of it was read.
    Sound,
    /// A key that seems to be missing may be in the part that could not be read.
    Broken,
}

/// The keys of one table, and which of them were asked for.
pub(super) struct Keys<'a, 'd> {
    file: FileId,
    start: usize,
    table: &'a DeTable<'a>,
    requested: Vec<&'static str>,
    /// If the table could not be read completely, nothing more is reported about it: other problems
    /// may only follow from the one that was reported.
    parse_state: ParseState,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'a, 'd> Keys<'a, 'd> {
    /// Creates a reader for `table`, whose TOML starts at byte `start` of `file`.
    pub(super) fn new(
        (table, parse_state): (&'a DeTable<'a>, ParseState),
        file: FileId,
        start: usize,
        diagnostics: &'d mut Vec<Diagnostic>,
    ) -> Self {
        Self { file, start, table, requested: Vec::new(), parse_state, diagnostics }
    }

    /// Returns the place in the file of a range of the TOML.
    pub(super) fn place(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start, self.start + range.end)
    }

    /// Reports a problem.
    pub(super) fn report(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.push(Diagnostic::new(code, span, message, hint));
    }

    /// Reports a problem with a finished diagnostic.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        if self.parse_state == ParseState::Sound {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Returns how many diagnostics there are so far.
    pub(super) fn diagnostic_count(&self) -> usize {
        self.diagnostics.len()
    }

    /// Returns whether a key was already asked for.
    pub(super) fn was_asked(&self, key: &str) -> bool {
        self.requested.contains(&key)
    }

    /// Marks a key as known without reading it, because enough was reported about it.
    pub(super) fn pass_over(&mut self, key: &'static str) {
        self.requested.push(key);
    }

    /// Returns the string with the span of its text, without the quotes.
    fn written(&self, text: &str, range: Range<usize>) -> Located<String> {
        let quotes = match range.len().checked_sub(text.len()) {
            // An empty string is only its quotes.
            _ if text.is_empty() => 0,
            // A multi-line string has three on each side.
            Some(6..) => 3,
            Some(2..) => 1,
            // A string without quotes was already reported.
            _ => 0,
        };
        Located {
            value: text.to_owned(),
            span: self.place(&(range.start + quotes..range.end - quotes)),
        }
    }

    fn ask(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.requested.push(key);
        self.table.get(key)
    }

    /// Returns the place of the key itself.
    pub(super) fn key_place(&self, key: &str) -> Option<Span> {
        self.table
            .iter()
            .find(|(existing, _)| existing.get_ref() == key)
            .map(|(existing, _)| self.place(&existing.span()))
    }

    fn report_wrong_kind(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        expected_kind: &str,
        example: &str,
    ) {
        let span = self.place(&value.span());
        let actual_kind = match value.get_ref() {
            // "not a number" would be wrong for a number, so show the number.
            DeValue::Integer(number) if expected_kind.contains("number") => number.as_str(),
            DeValue::Float(number) if expected_kind.contains("number") => number.as_str(),
            other => kind_words(other),
        };
        let message = format!("`{key}` must be {expected_kind}, not {actual_kind}");
        self.report(Code::InvalidValue, span, message, format!("write `{key} = {example}`"));
    }

    /// Returns a string.
    pub(super) fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.ask(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some(self.written(text, value.span())),
            other => {
                let example = match other {
                    DeValue::Integer(number) => format!("\"{}\"", number.as_str()),
                    DeValue::Float(number) => format!("\"{}\"", number.as_str()),
                    _ => "\"…\"".to_owned(),
                };
                self.report_wrong_kind(key, value, "a string", &example);
                None
            }
        }
    }

    /// Returns a string that must be there. If it is missing, reports that at `span`.
    pub(super) fn required_text(
        &mut self,
        key: &'static str,
        span: Span,
        message: &str,
        hint: &str,
    ) -> Located<String> {
        let text = self.text(key);
        if text.is_none() && self.key_place(key).is_none() {
            self.report(Code::InvalidChecks, span, message, hint);
        }
        text.unwrap_or(Located { value: String::new(), span })
    }

    /// Returns a list of strings.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Located<String>> {
        let Some(value) = self.ask(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            let example = match value.get_ref() {
                DeValue::String(text) => format!("[\"{text}\"]"),
                _ => "[\"…\"]".to_owned(),
            };
            self.report_wrong_kind(key, value, "a list of strings", &example);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::String(text) => texts.push(self.written(text, item.span())),
                _ => self.report_wrong_kind(key, item, "a list of strings", "[\"…\", \"…\"]"),
            }
        }
        texts
    }

    /// Returns `true` or `false`; `false` if the key is missing.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.ask(key) else {
            return false;
        };
        if let DeValue::Boolean(flag) = value.get_ref() {
            *flag
        } else {
            self.report_wrong_kind(key, value, "true or false", "true");
            false
        }
    }

    /// Returns a whole number, 0 or more.
    pub(super) fn count(&mut self, key: &'static str) -> Option<u32> {
        let value = self.ask(key)?;
        let count = match value.get_ref() {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if count.is_none() {
            let quoted_number = value.get_ref().as_str().filter(|text| text.parse::<u32>().is_ok());
            let expected_kind = "a whole number (0 or more)";
            self.report_wrong_kind(key, value, expected_kind, quoted_number.unwrap_or("25"));
        }
        count
    }

    /// Returns the least and the most hours.
    pub(super) fn hours(&mut self, key: &'static str) -> Option<[u32; 2]> {
        let value = self.ask(key)?;
        let hours: Option<[u32; 2]> = serde_json::from_value(any(value)).ok();
        let hours = hours.filter(|[least, most]| 1 <= *least && least <= most && *most <= 1000);
        if hours.is_none() {
            self.report_wrong_kind(
                key,
                value,
                "two whole numbers, the smaller one first",
                "[5, 8]",
            );
        }
        hours
    }

    pub(super) fn number(&mut self, key: &'static str) -> Option<f64> {
        let value = self.ask(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.report_wrong_kind(key, value, "a number", "0.001");
        }
        number
    }

    /// Returns a date, written `2026-11-20` with or without quotes.
    pub(super) fn date(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.ask(key)?;
        let day = match value.get_ref() {
            DeValue::Datetime(day) => Some(*day),
            DeValue::String(text) => text.parse::<toml::value::Datetime>().ok(),
            _ => None,
        };
        let Some(day) = day.filter(|day| day.date.is_some() && day.time.is_none()) else {
            self.report_wrong_kind(key, value, "a date", "2026-11-20");
            return None;
        };
        let span = self.place(&value.span());
        let value = day.to_string();
        Some(Located { value, span })
    }

    /// Returns one of a few choices; the first if the key is missing.
    pub(super) fn choice<T: Copy>(&mut self, key: &'static str, choices: &[(&str, T)]) -> T {
        let first = choices.first().expect("there is at least one choice").1;
        let Some(text) = self.text(key) else {
            return first;
        };
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text.value) {
            return *value;
        }
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let hint = match nearest(&text.value, words.iter().copied()) {
            Some(word) => format!("did you mean `{key} = \"{word}\"`?"),
            None => format!("use one of \"{}\"", words.join("\", \"")),
        };
        let message = format!("`{key}` cannot be \"{}\"", text.value);
        self.report(Code::InvalidValue, text.span, message, hint);
        first
    }

    /// Returns the place of a key's value.
    pub(super) fn value_place(&self, key: &str) -> Option<Span> {
        self.table.get(key).map(|value| self.place(&value.span()))
    }

    /// Returns any value.
    pub(super) fn any(&mut self, key: &'static str) -> Option<Value> {
        self.ask(key).map(any)
    }

    /// Returns a list of rows: each a string, or a list of strings and numbers.
    pub(super) fn rows(&mut self, key: &'static str) -> Option<Value> {
        let value = self.ask(key)?;
        let example = "[\"Dune|1965\", \"Emma|1815\"]";
        let DeValue::Array(rows) = value.get_ref() else {
            self.report_wrong_kind(key, value, "a list of rows", example);
            return None;
        };
        let mut row_values = Vec::new();
        for row in rows.iter() {
            let cells = match row.get_ref() {
                DeValue::Array(cells) => cells.iter().map(scalar).collect::<Option<Vec<_>>>(),
                _ => scalar(row).filter(Value::is_string).map(|text| vec![text]),
            };
            match (row.get_ref(), cells) {
                (DeValue::Array(_), Some(cells)) => row_values.push(Value::Array(cells)),
                (_, Some(mut text)) => row_values.append(&mut text),
                _ => self.report_wrong_kind(key, row, "a list of rows", example),
            }
        }
        Some(Value::Array(row_values))
    }

    /// Returns a string or a list of strings, unchanged.
    pub(super) fn text_or_texts(&mut self, key: &'static str) -> Option<Value> {
        match self.table.get(key).map(Spanned::get_ref) {
            Some(DeValue::Array(_)) => {
                let texts = self.texts(key).into_iter().map(|text| Value::String(text.value));
                Some(Value::Array(texts.collect()))
            }
            _ => self.text(key).map(|text| Value::String(text.value)),
        }
    }

    /// Returns a table whose values are all strings, in source order.
    pub(super) fn table_of_texts(
        &mut self,
        key: &'static str,
    ) -> Vec<(Located<String>, Located<String>)> {
        let Some(value) = self.ask(key) else {
            return Vec::new();
        };
        let DeValue::Table(table) = value.get_ref() else {
            self.report_wrong_kind(key, value, "a table of strings", "{ name = \"…\" }");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for (inner, value) in table {
            let name = inner.get_ref().clone().into_owned();
            match value.get_ref() {
                DeValue::String(text) => {
                    let name = Located { value: name, span: self.place(&inner.span()) };
                    texts.push((name, self.written(text, value.span())));
                }
                _ => {
                    let span = self.place(&value.span());
                    let actual_kind = kind_words(value.get_ref());
                    let hint = format!("put it in quotes: `{name} = \"…\"`");
                    let message = format!("`{key}.{name}` must be a string, not {actual_kind}");
                    self.report(Code::InvalidValue, span, message, hint);
                }
            }
        }
        texts.sort_by_key(|(name, _)| name.span);
        texts
    }

    /// Returns the table `[key]`.
    pub(super) fn table(&mut self, key: &'static str) -> Option<&'a DeTable<'a>> {
        let value = self.ask(key)?;
        if let DeValue::Table(table) = value.get_ref() {
            return Some(table);
        }
        self.report_wrong_kind(key, value, "a table", "{ … }");
        None
    }

    /// Returns the table `[key]` or the tables `[[key]]`. The place of `[key]` is its line.
    pub(super) fn table_or_tables(&mut self, key: &'static str) -> Vec<(Span, &'a DeTable<'a>)> {
        let value = self.table.get(key).map(Spanned::get_ref);
        if !matches!(value, Some(DeValue::Table(_))) {
            return self.tables(key);
        }
        self.key_place(key).into_iter().zip(self.table(key)).collect()
    }

    /// Returns the tables `[[key]]`, in source order.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<(Span, &'a DeTable<'a>)> {
        let Some(value) = self.ask(key) else {
            return Vec::new();
        };
        let mut tables = Vec::new();
        let items = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => vec![value],
        };
        let is_list = matches!(value.get_ref(), DeValue::Array(_));
        for item in items {
            let span = self.place(&item.span());
            match item.get_ref() {
                DeValue::Table(table) if is_list => tables.push((span, table)),
                _ => {
                    let message = format!("`{key}` must be a table in double square brackets");
                    let hint = format!("write `[[{key}]]` on its own line");
                    self.report(Code::InvalidValue, span, message, hint);
                }
            }
        }
        tables
    }

    /// Returns every key with its table, for files whose keys are names.
    pub(super) fn named_tables(&mut self, kind: &str) -> Vec<(Located<String>, &'a DeTable<'a>)> {
        let mut tables = Vec::new();
        for (key, value) in self.table {
            let span = self.place(&key.span());
            let name = key.get_ref().clone().into_owned();
            match value.get_ref() {
                DeValue::Table(table) => tables.push((Located { value: name, span }, table)),
                _ => {
                    let message = format!("`{name}` is not inside a {kind}");
                    let hint =
                        format!("add a line with the {kind}'s id above it, for example `[loop]`");
                    self.report(Code::UnknownKey, span, message, hint);
                }
            }
        }
        tables.sort_by_key(|(name, _)| name.span);
        tables
    }

    /// Creates a reader for an inner table.
    pub(super) fn inner(&mut self, table: &'a DeTable<'a>) -> Keys<'a, '_> {
        Keys::new((table, self.parse_state), self.file, self.start, self.diagnostics)
    }

    /// Returns the keys that were not asked for, in source order.
    pub(super) fn unknown(&self) -> Vec<&'a Spanned<DeString<'a>>> {
        let mut unknown: Vec<_> = self
            .table
            .keys()
            .filter(|key| !self.requested.contains(&key.get_ref().as_ref()))
            .collect();
        unknown.sort_by_key(|key| key.span().start);
        unknown
    }

    /// Reports every key that was not asked for. The message names `owner`, for example "a
    /// check".
    pub(super) fn finish(mut self, owner: &str) {
        for key in self.unknown() {
            let span = self.place(&key.span());
            let name = key.get_ref();
            let hint = match nearest(name, self.requested.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the keys of {owner} are `{}`", self.requested.join("`, `")),
            };
            let message = format!("{owner} has no key `{name}`");
            self.report(Code::UnknownKey, span, message, hint);
        }
    }
}

/// Returns any value, with dates as strings.
fn any(value: &Spanned<DeValue<'_>>) -> Value {
    match value.get_ref() {
        DeValue::Array(items) => items.iter().map(any).collect(),
        DeValue::Table(table) => {
            table.iter().map(|(key, value)| (key.get_ref().to_string(), any(value))).collect()
        }
        DeValue::Boolean(flag) => Value::from(*flag),
        DeValue::Datetime(date) => Value::from(date.to_string()),
        _ => scalar(value).unwrap_or_default(),
    }
}

/// Returns a string or a number as JSON.
fn scalar(value: &Spanned<DeValue<'_>>) -> Option<Value> {
    match value.get_ref() {
        DeValue::String(text) => Some(Value::from(text.as_ref())),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).ok().map(Value::from)
        }
        DeValue::Float(number) => number.as_str().parse::<f64>().ok().map(Value::from),
        _ => None,
    }
}

fn kind_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
