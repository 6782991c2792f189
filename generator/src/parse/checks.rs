//! `checks.toml`: what a program must do, as data.
//!
//! Text in, tables for the check engine out, each with its place. Validates only the form of a
//! table: its keys, the types of their values, and which keys belong together. Only the engine
//! knows what a check *does*.

mod regex;
pub(crate) mod texts;
mod words;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::course::{Check, Checks, Language, Mistake, Written};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::front_matter::{self, Soundness};
use crate::parse::keys::Keys;
use crate::source::{FileId, Sources, Span};
use texts::{Sort, TEXTS};

/// The kind of table that is being read.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Check,
    /// Its `file` is the program with the mistake, so it cannot check another file.
    Mistake,
}

impl Owner {
    fn words(self) -> &'static str {
        match self {
            Self::Check => "a check",
            Self::Mistake => "a mistake",
        }
    }

    fn takes(self, key: &str) -> bool {
        self == Self::Check || !matches!(key, "file" | "content")
    }
}

/// Reads `checks.toml`.
struct Reader<'a> {
    /// The whole file.
    text: &'a str,
    language: Language,
}

/// The contents of a table, ready for the engine, and the place of each value.
#[derive(Default)]
struct Table {
    json: Map<String, Value>,
    places: BTreeMap<String, Span>,
}

impl Table {
    fn put(&mut self, keys: &Keys<'_, '_>, key: &str, value: impl Into<Value>) {
        self.json.insert(key.to_owned(), value.into());
        if let Some(place) = keys.value_place(key) {
            self.places.insert(key.to_owned(), place);
        }
    }
}

/// Reads `checks.toml` of the exercise in `dir`.
pub(super) fn checks(
    file: FileId,
    dir: &str,
    language: Language,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Checks {
    let text = sources.file(file).text().unwrap_or_default();
    let code = Code::InvalidChecks;
    let (table, soundness) = front_matter::read(text, file, 0, code, diagnostics);
    let mut keys = Keys::new((&table, soundness), file, 0, diagnostics);
    let reader = Reader { text, language };
    let checks = reader.checks(&mut keys);
    let mistakes = reader.mistakes(&mut keys, dir, sources);
    if checks.is_empty() && soundness == Soundness::Sound {
        let hint =
            "add a `[[check]]` table with a `name` and a condition, such as `stdout = \"…\"`";
        keys.tell(code, Span::start_of(file), "this file has no checks", hint);
    }
    keys.finish("checks.toml");
    Checks {
        file,
        checks,
        mistakes,
    }
}

impl Reader<'_> {
    fn checks(&self, keys: &mut Keys<'_, '_>) -> Vec<Check> {
        let mut checks: Vec<Check> = Vec::new();
        for (span, table) in keys.tables("check") {
            let span = first_line(self.text, span);
            let mut inner = keys.inner(table);
            let name = inner.required_text(
                "name",
                span,
                "this check has no name",
                "say what the check expects: `name = \"prints one line for each person\"`",
            );
            let hidden = inner.flag("hidden");
            let message = inner.text("message");
            let mut table = self.conditions(&mut inner, Owner::Check);
            table.put(&inner, "name", &*name.value);
            self.refuse_poor_text(&mut inner, "name", &name);
            if let Some(message) = message {
                self.refuse_poor_text(&mut inner, "message", &message);
                table.put(&inner, "message", message.value);
            }
            if hidden {
                table.put(&inner, "hidden", true);
            }
            self.finish(inner, Owner::Check, span);
            if !name.value.is_empty() && checks.iter().any(|check| check.name == name.value) {
                keys.tell(
                    Code::InvalidChecks,
                    name.span,
                    format!("two checks are named \"{}\"", name.value),
                    "give each check its own name, so that readers can tell them apart",
                );
            }
            checks.push(Check {
                name: name.value,
                hidden,
                table: Value::Object(table.json),
                places: table.places,
                span,
            });
        }
        checks
    }

    fn mistakes(&self, keys: &mut Keys<'_, '_>, dir: &str, sources: &Sources) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        for (span, table) in keys.tables("mistake") {
            let span = first_line(self.text, span);
            let mut inner = keys.inner(table);
            let ending = self.language.ending();
            let path = inner.required_text(
                "file",
                span,
                "this mistake has no `file`",
                &format!(
                    "name the program with the mistake: `file = \"mistakes/starts-at-zero.{ending}\"`"
                ),
            );
            let message = inner.required_text(
                "message",
                span,
                "this mistake has no `message`",
                "add the message that the learner sees: `message = \"…\"`",
            );
            let mut table = self.conditions(&mut inner, Owner::Mistake);
            for (key, text) in [("file", &path), ("message", &message)] {
                table.put(&inner, key, &*text.value);
                if text.value.trim().is_empty() && inner.key_place(key).is_some() {
                    inner.push(texts::empty(key, text.span));
                }
            }
            self.finish(inner, Owner::Mistake, span);
            let file = sources.find(&format!("{dir}/{}", path.value));
            mistakes.push(Mistake {
                path,
                file,
                message: message.value,
                table: Value::Object(table.json),
                places: table.places,
                span,
            });
        }
        mistakes
    }

    /// Reads the keys that checks and mistakes share. A mistake's `file` is not one of them.
    fn conditions(&self, keys: &mut Keys<'_, '_>, owner: Owner) -> Table {
        let mut table = Table::default();
        let own = words::words(self.language).keys();
        for key in own.filter(|key| owner.takes(key)) {
            match key {
                "stdout" | "prints" | "content" => {
                    if let Some(value) = keys.text_or_texts(key) {
                        table.put(keys, key, value);
                    }
                }
                "stdin" | "uses" | "forbids" | "columns" => self.list(keys, key, &mut table),
                "given" => self.given(keys, &mut table),
                "rows" => {
                    if let Some(rows) = keys.rows(key) {
                        table.put(keys, key, rows);
                    }
                }
                "ordered" => {
                    if keys.flag(key) {
                        table.put(keys, key, true);
                    }
                }
                "approx" => self.approx(keys, &mut table),
                "times" => {
                    if let Some(count) = keys.count(key) {
                        table.put(keys, key, count);
                    }
                }
                _ => {
                    if let Some(text) = keys.text(key) {
                        self.refuse_poor_text(keys, key, &text);
                        table.put(keys, key, text.value);
                    }
                }
            }
        }
        self.refuse_lonely_keys(keys, owner);
        table
    }

    fn list(&self, keys: &mut Keys<'_, '_>, key: &'static str, table: &mut Table) {
        let Some(place) = keys.value_place(key) else {
            return;
        };
        let before = keys.told();
        let texts = keys.texts(key);
        if texts.is_empty() && keys.told() == before {
            keys.push(texts::empty(key, place));
        }
        if matches!(key, "uses" | "forbids") {
            for rule in &texts {
                if let Some(hint) = words::rule_complaint(&rule.value, self.language) {
                    let message = format!("`{key}` has no rule \"{}\"", rule.value);
                    keys.tell(Code::InvalidChecks, rule.span, message, hint);
                }
            }
        }
        let values: Vec<Value> = texts.into_iter().map(|text| text.value.into()).collect();
        table.put(keys, key, values);
    }

    /// Reads other starting values: variables in Python, more SQL for a database.
    fn given(&self, keys: &mut Keys<'_, '_>, table: &mut Table) {
        if self.language == Language::Sql {
            if let Some(text) = keys.text("given") {
                if text.value.trim().is_empty() {
                    keys.push(texts::empty("given", text.span));
                }
                table.put(keys, "given", text.value);
            }
            return;
        }
        let Some(place) = keys.value_place("given") else {
            return;
        };
        let before = keys.told();
        let given = keys.table_of_texts("given");
        if given.is_empty() && keys.told() == before {
            keys.push(texts::empty("given", place));
        }
        let mut json = Map::new();
        for (name, value) in given {
            let key = format!("given.{}", name.value);
            if !texts::is_name(&name.value) {
                let message = format!("\"{}\" is not a valid variable name", name.value);
                let hint = "use a variable that the program sets: `given = { weekly = \"7\" }`";
                keys.tell(Code::InvalidValue, name.span, message, hint);
            }
            if let Some(told) = texts::complaint(&key, &value, Sort::Expression, self.text) {
                keys.push(told);
            }
            table.places.insert(key, value.span);
            json.insert(name.value, Value::String(value.value));
        }
        if !json.is_empty() {
            table.put(keys, "given", json);
        }
    }

    fn approx(&self, keys: &mut Keys<'_, '_>, table: &mut Table) {
        let Some(number) = keys.number("approx") else {
            return;
        };
        if number <= 0.0
            && let Some(place) = keys.value_place("approx")
        {
            let message = "`approx` must be greater than 0";
            let hint = "write how far off a number may be, for example `approx = 0.001`";
            keys.tell(Code::InvalidValue, place, message, hint);
        }
        table.put(keys, "approx", number);
    }

    fn refuse_poor_text(&self, keys: &mut Keys<'_, '_>, key: &str, text: &Written<String>) {
        let sort = TEXTS.iter().find(|(name, _)| *name == key);
        let sort = sort.map_or(Sort::Words, |(_, sort)| *sort);
        // A missing key was already reported.
        if keys.key_place(key).is_some()
            && let Some(told) = texts::complaint(key, text, sort, self.text)
        {
            keys.push(told);
        }
    }

    /// Reports keys that need another key, contradict one, or belong to the other language.
    fn refuse_lonely_keys(&self, keys: &mut Keys<'_, '_>, owner: Owner) {
        let code = Code::InvalidChecks;
        let has = |keys: &Keys<'_, '_>, key: &str| keys.key_place(key).is_some();
        for (part, owners) in words::words(self.language).parts {
            if let Some(place) = keys.key_place(part)
                && owner.takes(part)
                && !owners.iter().any(|owner| has(keys, owner))
            {
                let message = format!("`{part}` needs `{}`", owners.join("` or `"));
                let hint = format!("add `{}`, or remove `{part}`", owners.join("` or `"));
                keys.tell(code, place, message, hint);
            }
        }
        if self.language == Language::Python {
            let hint = "add `equals = \"…\"` with the value as Python code";
            needs(keys, "variable", "equals", hint);
            if owner.takes("file") {
                let hint = "add `content = \"…\"` with what the file contains after the run";
                needs(keys, "file", "content", hint);
            }
            refuse_bad_calls(keys);
        }
        let words = words::words(self.language);
        for setting in words.settings {
            if let Some(place) = keys.key_place(setting)
                && words
                    .conditions
                    .iter()
                    .any(|condition| has(keys, condition))
                && !words.runs().any(|condition| has(keys, condition))
            {
                let message =
                    format!("`{setting}` has no effect: this table never runs the program");
                let hint = format!("add a condition that runs the program, or remove `{setting}`");
                keys.tell(code, place, message, hint);
            }
        }
    }

    /// Finishes reading one table. Reports a table without a condition, unless it has an
    /// unknown key, which was probably meant to be one.
    fn finish(&self, mut keys: Keys<'_, '_>, owner: Owner, span: Span) {
        let is_mixed = self.refuse_the_other_language(&mut keys);
        let words = words::words(self.language);
        let has = |key: &str| owner.takes(key) && keys.key_place(key).is_some();
        let asks = words.conditions.iter().any(|key| has(key));
        let waits = words.parts.iter().any(|(part, _)| has(part));
        if !asks && !waits && !is_mixed && keys.unknown().is_empty() {
            let hint = format!("add one of `{}`", words.conditions.join("`, `"));
            let message = "this table has no condition";
            keys.tell(Code::InvalidChecks, span, message, hint);
        }
        keys.finish(owner.words());
    }

    /// Reports keys that belong to the other language, and returns whether there are any.
    fn refuse_the_other_language(&self, keys: &mut Keys<'_, '_>) -> bool {
        let mut is_mixed = false;
        for key in keys.unknown() {
            let Some((name, owner)) = words::owner_of(key.get_ref()) else {
                continue;
            };
            if owner == self.language {
                continue;
            }
            is_mixed = true;
            let (message, hint) = match owner {
                Language::Sql => (
                    format!("`{name}` is only for SQL exercises"),
                    "add `kind = \"sql\"` to its task.md, or use a Python condition",
                ),
                Language::Python => (
                    format!("`{name}` is only for Python exercises"),
                    "in an SQL exercise, use `rows`, `schema` or `script`",
                ),
            };
            keys.tell(Code::InvalidChecks, keys.place(&key.span()), message, hint);
            keys.pass_over(name);
        }
        is_mixed
    }
}

/// Reports a key that is useless without its part.
fn needs(keys: &mut Keys<'_, '_>, key: &str, part: &str, hint: &str) {
    if let Some(place) = keys.key_place(key)
        && keys.key_place(part).is_none()
    {
        let message = format!("`{key}` needs `{part}`");
        keys.tell(Code::InvalidChecks, place, message, hint);
    }
}

/// Reports a call with no expected result, or with contradicting ones.
fn refuse_bad_calls(keys: &mut Keys<'_, '_>) {
    let Some(place) = keys.key_place("call") else {
        return;
    };
    let has = |key: &str| keys.key_place(key).is_some();
    if !["returns", "prints", "raises"].into_iter().any(has) {
        let hint = "add `returns = \"…\"`, `prints = \"…\"` or `raises = \"…\"`";
        let message = "`call` has no expected result";
        keys.tell(Code::InvalidChecks, place, message, hint);
    } else if has("raises") && (has("returns") || has("prints")) {
        let hint = "keep either `raises` or the others";
        let message = "`raises` cannot be combined with `returns` or `prints`";
        keys.tell(Code::InvalidChecks, place, message, hint);
    }
}

/// Returns the place of the line `[[check]]`, because the table itself goes on to the next one.
pub(super) fn first_line(text: &str, span: Span) -> Span {
    let length = text[span.start..]
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end()
        .len();
    Span::new(span.file, span.start, span.start + length)
}

#[cfg(test)]
mod tests;
