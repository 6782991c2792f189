//! `checks.toml`: what a program must do, as data.
//!
//! Takes text and returns tables for the check engine, with their places. Validates only the form
//! of a table: its keys, the types of their values, and which keys belong together. Only the engine
//! knows what a check *does*.

pub(super) mod code;
mod pattern;
pub(super) mod texts;
pub(super) mod values;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::model::{
    Alternative, Answer, Check, CheckCode, Checks, ExerciseKind, Located, Mistake, Mutant,
};
use crate::parse::edits::{self, Base};
use crate::parse::front_matter;
use crate::parse::keys::{Keys, ParseState};
use crate::parse::schema::{self, Exclusion, SCHEMA, Type};
use crate::parse::suggest::nearest;
use code::CHECKS_PY;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};
use values::Places;

/// The kind of table that is being read.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Check,
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
        self == Self::Check || !SCHEMA.not_in_mistakes.contains(&key)
    }
}

/// Reads `checks.toml`.
struct ChecksParser<'a> {
    /// The whole file.
    text: &'a str,
    kind: ExerciseKind,
    /// The folder of the exercise.
    dir: &'a str,
    code: CheckCode,
    sources: &'a Sources,
}

/// The contents of a table, ready for the engine, and the place of each value.
#[derive(Default)]
struct Table {
    json: Map<String, Value>,
    places: Places,
}

impl Table {
    fn insert_with_place(&mut self, keys: &Keys<'_, '_>, key: &str, value: impl Into<Value>) {
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
    kind: ExerciseKind,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Checks {
    let text = sources.file(file).text().unwrap_or_default();
    let code = Code::InvalidChecks;
    let (table, parse_state) = front_matter::read(text, file, 0, code, diagnostics);
    let check_code = sources.find(&format!("{dir}/{CHECKS_PY}"));
    let lesson = dir.rsplit_once('/').map_or(dir, |(lesson, _)| lesson);
    let check_code = code::read(check_code, code::Owner::Exercise(lesson), sources, diagnostics);
    let mut keys = Keys::new((&table, parse_state), file, 0, diagnostics);
    let reader = ChecksParser { text, kind, dir, code: check_code, sources };
    code::refuse_helpers(&mut keys);
    let checks = reader.checks(&mut keys);
    let alternatives = reader.alternatives(&mut keys);
    let mistakes = reader.mistakes(&mut keys);
    let mutants = match kind {
        ExerciseKind::Tests => reader.mutants(&mut keys),
        _ => Vec::new(),
    };
    if checks.is_empty() && parse_state == ParseState::Sound {
        let hint =
            "add a `[[check]]` table with a `name` and a condition, such as `stdout = \"…\"`";
        keys.report(code, Span::start_of(file), "this file has no checks", hint);
    }
    refuse_wrong_ids(&mut keys, kind, &checks, &mistakes);
    keys.finish("checks.toml");
    Checks { file, code: reader.code, checks, alternatives, mistakes, mutants }
}

impl ChecksParser<'_> {
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
            table.insert_with_place(&inner, "name", &*name.value);
            texts::refuse_empty(&mut inner, "name", &name);
            if let Some(message) = message {
                texts::refuse_empty(&mut inner, "message", &message);
                table.insert_with_place(&inner, "message", message.value);
            }
            if hidden {
                table.insert_with_place(&inner, "hidden", true);
            }
            self.finish(inner, Owner::Check, span);
            if !name.value.is_empty() && checks.iter().any(|check| check.name == name.value) {
                keys.report(
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

    fn alternatives(&self, keys: &mut Keys<'_, '_>) -> Vec<Alternative> {
        let mut alternatives = Vec::new();
        for (span, table) in keys.tables("alternative") {
            let span = first_line(self.text, span);
            let mut inner = keys.inner(table);
            let hint = "say what it does differently: `name = \"with a dictionary\"`";
            let title = inner.required_text("name", span, "this alternative has no `name`", hint);
            texts::refuse_empty(&mut inner, "name", &title);
            let answer = self.edited(&mut inner, span);
            inner.finish("an alternative");
            alternatives.extend(answer.map(|answer| Alternative { title: title.value, answer }));
        }
        alternatives
    }

    fn mistakes(&self, keys: &mut Keys<'_, '_>) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        for (span, table) in keys.tables("mistake") {
            let span = first_line(self.text, span);
            let mut inner = keys.inner(table);
            let (path, answer) = if edits::is_edit(&inner) {
                (None, self.edited(&mut inner, span))
            } else {
                self.program(&mut inner, span)
            };
            let message = match self.kind {
                // The engine has its own messages about tests.
                ExerciseKind::Tests => inner.text("message"),
                _ => Some(inner.required_text(
                    "message",
                    span,
                    "this mistake has no `message`",
                    "add the message that the learner sees: `message = \"…\"`",
                )),
            };
            let mut table = self.conditions(&mut inner, Owner::Mistake);
            if let Some(text) = &message {
                table.insert_with_place(&inner, "message", &*text.value);
                texts::refuse_empty(&mut inner, "message", text);
            }
            self.finish(inner, Owner::Mistake, span);
            mistakes.push(Mistake {
                path,
                answer,
                message: message.map(|message| message.value).unwrap_or_default(),
                table: Value::Object(table.json),
                places: table.places,
                span,
            });
        }
        mistakes
    }

    /// Reads the `file` of a mistake that is a whole program.
    fn program(
        &self,
        keys: &mut Keys<'_, '_>,
        span: Span,
    ) -> (Option<Located<String>>, Option<Answer>) {
        let hint = format!(
            "say what is different in the wrong program: `replace = \"…\"` and `with = \"…\"`, or \
             name its file: `file = \"mistakes/starts-at-zero.{}\"`",
            self.kind.language().ending()
        );
        let path = keys.required_text("file", span, "this mistake has no program", &hint);
        texts::refuse_empty(keys, "file", &path);
        let file = self.sources.find(&format!("{}/{}", self.dir, path.value));
        let answer = file.map(|file| Answer {
            text: self.sources.file(file).text().unwrap_or_default().to_owned(),
            file: Some(file),
            span: Span::start_of(file),
        });
        (Some(path), answer)
    }

    /// Reads an edit of the solution, or of the program that `on` names.
    fn edited(&self, keys: &mut Keys<'_, '_>, span: Span) -> Option<Answer> {
        let edit = edits::edit(keys, span);
        let ending = format!(".{}", self.kind.language().ending());
        let solution = format!("solution{ending}");
        let name = edit.on.as_ref().map_or(&*solution, |on| &*on.value);
        let mut files = self.files("");
        files.retain(|path, _| !path.starts_with("program/") && path.ends_with(&ending));
        edit.refuse_unknown_base("this exercise", files.keys().copied(), keys);
        let text =
            edit.apply(&Base { name: self.dir, only: Some(name), files }, keys).remove(name)?;
        Some(Answer { text, file: None, span })
    }

    /// Returns the texts in a folder of the exercise, by their paths from there.
    fn files(&self, folder: &str) -> BTreeMap<&str, &str> {
        let prefix = format!("{}/{folder}", self.dir);
        let files = self.sources.under(&prefix);
        files
            .filter_map(|(_, file)| Some((file.path.strip_prefix(&prefix)?, file.text()?)))
            .collect()
    }

    fn mutants(&self, keys: &mut Keys<'_, '_>) -> Vec<Mutant> {
        let mut mutants = Vec::new();
        for (span, table) in keys.tables("mutant") {
            let span = first_line(self.text, span);
            let mut inner = keys.inner(table);
            let mut table = Table::default();
            for key in ["name", "message"] {
                let message = format!("this mutant has no `{key}`");
                let hint = "a mutant needs `name`, `file`, `replace`, `with` and `message`";
                let text = inner.required_text(key, span, &message, hint);
                table.insert_with_place(&inner, key, &*text.value);
                texts::refuse_empty(&mut inner, key, &text);
            }
            let edit = edits::edit(&mut inner, span);
            let base = Base { name: "program/", only: None, files: self.files("program/") };
            let mut edited = edit.apply(&base, &mut inner).into_iter();
            if let Some((file, text)) = edited.next() {
                table
                    .json
                    .extend([("file".to_owned(), file.into()), ("text".to_owned(), text.into())]);
            }
            if edited.next().is_some() {
                let hint = "make it several mutants";
                inner.report(Code::InvalidChecks, span, "this mutant changes several files", hint);
            }
            inner.finish("a mutant");
            mutants.push(Mutant { table: Value::Object(table.json), places: table.places, span });
        }
        mutants
    }

    /// Reads the keys that checks and mistakes share.
    fn conditions(&self, keys: &mut Keys<'_, '_>, owner: Owner) -> Table {
        let mut table = Table::default();
        let kind = schema::kind(self.kind);
        let naming_keys = if owner == Owner::Check { &kind.naming } else { &kind.mistake };
        for (key, kind) in naming_keys.iter().copied().chain(kind.keys()) {
            if owner.takes(key)
                && let Some(value) = values::value(keys, (key, kind), self.text, &mut table.places)
            {
                let value = match (kind, &value, table.places.get(key)) {
                    (Type::Script, Value::String(script), Some(place)) => {
                        Value::from(code::script(&self.code, keys, script, *place))
                    }
                    _ => value,
                };
                table.json.insert(key.to_owned(), value);
            }
        }
        self.report_missing_partners(keys, owner);
        table
    }

    /// Reports keys that need another key, contradict one, or belong to another kind.
    fn report_missing_partners(&self, keys: &mut Keys<'_, '_>, owner: Owner) {
        let code = Code::InvalidChecks;
        let kind = schema::kind(self.kind);
        let has =
            |keys: &Keys<'_, '_>, key: &str| owner.takes(key) && keys.key_place(key).is_some();
        for (part, _, owners) in &kind.parts {
            if let Some(place) = keys.key_place(part)
                && owner.takes(part)
                && !owners.iter().any(|owner| has(keys, owner))
                // A mistake without its check is reported on its own.
                && !(owner == Owner::Mistake && owners.contains(&"check"))
            {
                let message = format!("`{part}` needs `{}`", owners.join("` or `"));
                let hint = format!("add `{}`, or remove `{part}`", owners.join("` or `"));
                keys.report(code, place, message, hint);
            }
        }
        for (key, parts) in &kind.needs {
            if let Some(place) = keys.key_place(key)
                && owner.takes(key)
                && !parts.iter().any(|part| has(keys, part))
            {
                let message = format!("`{key}` needs `{}`", parts.join("` or `"));
                keys.report(code, place, message, hint_for_part(key, parts));
            }
        }
        let in_checks = kind.excludes_in_checks.iter();
        let in_checks = in_checks.filter(|_| owner == Owner::Check);
        for exclusion in kind.excludes.iter().chain(in_checks) {
            refuse_both(keys, exclusion);
        }
        let is_there = |key: &str| keys.key_place(key).is_some();
        let is_text_only =
            kind.conditions.iter().any(|(key, _)| is_there(key)) && !kind.runs().any(is_there);
        for (setting, _) in kind.settings.iter().filter(|_| is_text_only) {
            if let Some(place) = keys.key_place(setting) {
                let message =
                    format!("`{setting}` has no effect: this table never runs the program");
                let hint = format!("add a condition that runs the program, or remove `{setting}`");
                keys.report(code, place, message, hint);
            }
        }
    }

    /// Finishes reading one table. Reports a table without a condition, unless it has an
    /// unknown key, which was probably meant to be one.
    fn finish(&self, mut keys: Keys<'_, '_>, owner: Owner, span: Span) {
        let is_mixed = self.refuse_other_kinds(&mut keys);
        let kind = schema::kind(self.kind);
        let has = |key: &str| owner.takes(key) && keys.key_place(key).is_some();
        let asks = kind.conditions.iter().any(|(key, _)| has(key));
        let waits = kind.parts.iter().any(|(part, ..)| has(part));
        // The check that a mistake names may be enough.
        let waits = waits || kind.mistake.iter().any(|(key, _)| has(key));
        if !asks && !waits && !is_mixed && keys.unknown().is_empty() {
            let conditions: Vec<_> = kind.conditions.iter().map(|(key, _)| *key).collect();
            let hint = format!("add one of `{}`", conditions.join("`, `"));
            let message = "this table has no condition";
            keys.report(Code::InvalidChecks, span, message, hint);
        }
        keys.finish(owner.words());
    }

    /// Reports keys that belong to exercises of another kind, and returns whether there are any.
    fn refuse_other_kinds(&self, keys: &mut Keys<'_, '_>) -> bool {
        let mut is_mixed = false;
        for key in keys.unknown() {
            let Some((name, owner)) = schema::owner_of(key.get_ref(), self.kind) else {
                continue;
            };
            is_mixed = true;
            let message = format!("`{name}` is only for {} exercises", owner.words());
            let hint = match (self.kind, owner) {
                (ExerciseKind::Sql, _) => {
                    "in an SQL exercise, use `rows`, `schema` or `script`".to_owned()
                }
                (ExerciseKind::Tests, _) => {
                    "in a tests exercise, use `passes`, `can_fail` or `notices`".to_owned()
                }
                (ExerciseKind::App, _) => {
                    "in an app exercise, use `request`, or `script` beside it".to_owned()
                }
                (ExerciseKind::Python, owner) => format!(
                    "add `kind = \"{}\"` to its task.md, or use a Python condition",
                    owner.name()
                ),
            };
            keys.report(Code::InvalidChecks, keys.place(&key.span()), message, hint);
            keys.pass_over(name);
        }
        is_mixed
    }
}

/// Reports ids that two checks have, and mistakes that name no check, if this kind has ids.
fn refuse_wrong_ids(
    keys: &mut Keys<'_, '_>,
    kind: ExerciseKind,
    checks: &[Check],
    mistakes: &[Mistake],
) {
    if schema::kind(kind).mistake.is_empty() {
        return;
    }
    let mut ids: Vec<&str> = Vec::new();
    for check in checks {
        let Some(id) = check.table["id"].as_str() else { continue };
        if ids.contains(&id) {
            let span = check.places.get("id").copied().unwrap_or(check.span);
            let message = format!("two checks have the id \"{id}\"");
            keys.report(Code::InvalidChecks, span, message, "give each check its own id");
        }
        ids.push(id);
    }
    for mistake in mistakes {
        let Some(id) = mistake.table["check"].as_str() else {
            let hint = "name the check that it fails: `check = \"…\"` with the `id` of that check";
            keys.report(Code::InvalidChecks, mistake.span, "this mistake has no `check`", hint);
            continue;
        };
        if !ids.contains(&id) {
            let span = mistake.places.get("check").copied().unwrap_or(mistake.span);
            let hint = match nearest(id, ids.iter().copied()) {
                Some(near) => format!("did you mean `check = \"{near}\"`?"),
                None => "give the check that it fails an `id`, and name it here".to_owned(),
            };
            keys.report(Code::InvalidChecks, span, format!("no check has the id \"{id}\""), hint);
        }
    }
}

fn hint_for_part(key: &str, parts: &[&str]) -> String {
    let parts: Vec<_> = parts.iter().map(|part| format!("`{part} = \"…\"`")).collect();
    let add = format!("add {}", parts.join(" or "));
    match key {
        "variable" => add + " with the value as Python code",
        "file" => add + " with what the file contains after the run",
        _ => add,
    }
}

/// Reports keys that contradict each other.
fn refuse_both(keys: &mut Keys<'_, '_>, exclusion: &Exclusion) {
    let has = |key: &&str| keys.key_place(key).is_some();
    let Exclusion { keys: first, others: excluded, because } = exclusion;
    let Some(key) = first.last().filter(|_| first.iter().all(has)) else {
        return;
    };
    if let Some(place) = keys.key_place(key).filter(|_| excluded.iter().any(has)) {
        let message = format!("`{key}` cannot be combined with `{}`", excluded.join("` or `"));
        let hint = because.clone().unwrap_or_else(|| format!("keep either `{key}` or the others"));
        keys.report(Code::InvalidChecks, place, message, hint);
    }
}

/// Returns the place of the line `[[check]]`, because the table itself goes on to the next one.
pub(super) fn first_line(text: &str, span: Span) -> Span {
    let length = text[span.start..].lines().next().unwrap_or_default().trim_end().len();
    Span::new(span.file, span.start, span.start + length)
}

#[cfg(test)]
mod tests;
