//! The keys of every `checks.toml`, and the types of their values.
//!
//! The check engine reads the same file, and its README explains each part. Only the engine knows
//! what a key *does*.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::ExerciseKind;
use crate::parse::suggest::nearest;
use understory_python::highlight;
use understory_source::guide;

const JSON: &str = include_str!("../../../../../wasm-runner/python/check/schema.json");

/// The schema.
pub(super) static SCHEMA: LazyLock<Schema> =
    LazyLock::new(|| serde_json::from_str(JSON).expect("the schema is valid"));

/// A key with its type.
pub(super) type Key = (&'static str, Type);

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Type {
    Text,
    Name,
    Path,
    Pattern,
    Expression,
    Script,
    Texts,
    Rules,
    SqlRules,
    TextOrTexts,
    TableOfTexts,
    TableOfExpressions,
    Table,
    Rows,
    Flag,
    Count,
    Number,
    Any,
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Schema {
    pub(super) not_in_mistakes: Vec<&'static str>,
    kinds: Kinds,
    pub(super) rules: Vec<(&'static str, &'static str)>,
    /// The part before the colon, a pattern for the rest, and words for messages.
    named_rules: Vec<(&'static str, String, &'static str)>,
    pub(super) local: Local,
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct Kinds {
    python: Kind,
    sql: Kind,
    app: Kind,
    tests: Kind,
}

/// The keys of exercises of one kind.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Kind {
    /// The keys that only its checks have, and those that only its mistakes have.
    #[serde(default)]
    pub(super) naming: Vec<Key>,
    #[serde(default)]
    pub(super) mistake: Vec<Key>,
    pub(super) conditions: Vec<Key>,
    text_conditions: Vec<&'static str>,
    pub(super) parts: Vec<(&'static str, Type, Vec<&'static str>)>,
    pub(super) settings: Vec<Key>,
    pub(super) needs: Vec<(&'static str, Vec<&'static str>)>,
    pub(super) excludes: Vec<Exclusion>,
    pub(super) excludes_in_checks: Vec<Exclusion>,
}

/// A table with all of `keys` can't have any of `others`.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Exclusion {
    pub(super) keys: Vec<&'static str>,
    pub(super) others: Vec<&'static str>,
    pub(super) because: Option<String>,
}

/// The keys of starters.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Local {
    pub(super) starter: Vec<Key>,
    pub(super) server: Vec<Key>,
    pub(super) settings: Vec<Key>,
    pub(super) mistake: Vec<Key>,
    pub(super) not_in_mistakes: Vec<&'static str>,
    /// What a check can look at: the key, its type, and its entry in `beside`.
    pub(super) subjects: Vec<(&'static str, Type, &'static str)>,
    pub(super) beside: BTreeMap<&'static str, Vec<Key>>,
}

/// Returns the keys of exercises of a kind.
pub(super) fn kind(kind: ExerciseKind) -> &'static Kind {
    match kind {
        ExerciseKind::Python => &SCHEMA.kinds.python,
        ExerciseKind::Sql => &SCHEMA.kinds.sql,
        ExerciseKind::App => &SCHEMA.kinds.app,
        ExerciseKind::Tests => &SCHEMA.kinds.tests,
    }
}

impl Kind {
    /// Returns every key, except those that all tables have.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key> {
        let parts = self.parts.iter().map(|(key, kind, _)| (*key, *kind));
        let other_keys = self.conditions.iter().chain(&self.settings).copied();
        other_keys.chain(parts)
    }

    /// Returns the conditions for which the program is run.
    pub(super) fn runs(&self) -> impl Iterator<Item = &'static str> {
        let conditions = self.conditions.iter().map(|(key, _)| *key);
        conditions.filter(|key| !self.text_conditions.contains(key))
    }
}

/// Returns a key that this kind of exercise doesn't have, with the first kind that has it.
pub(super) fn owner_of(key: &str, but: ExerciseKind) -> Option<(&'static str, ExerciseKind)> {
    let find = |owner| {
        let owner_kind = kind(owner);
        let mut names =
            owner_kind.naming.iter().copied().chain(owner_kind.keys()).map(|(name, _)| name);
        Some((names.find(|name| *name == key)?, owner))
    };
    match find(but) {
        Some(_) => None,
        None => ExerciseKind::ALL.into_iter().find_map(find),
    }
}

/// Returns a hint about an invalid rule; `None` if the rule is valid.
pub(super) fn rule_complaint(rule: &str, kind: Type) -> Option<String> {
    if kind == Type::SqlRules {
        let hint = "name SQL words such as \"ORDER BY\", or a call such as \"count()\"";
        return rule.trim().is_empty().then(|| hint.to_owned());
    }
    if is_rule(rule) {
        return None;
    }
    if rule.starts_with("literal:") {
        return Some(
            "write the value as Python code: \"literal:15\", \"literal:'red'\"".to_owned(),
        );
    }
    let rules = SCHEMA.rules.iter().map(|(rule, _)| *rule);
    Some(match nearest(rule, rules) {
        Some(near) => format!("did you mean \"{near}\"? for a call, write \"{rule}()\""),
        None => {
            let guide = guide::page("checks.md");
            format!("for a call, write \"{rule}()\"; {guide} lists all other rules")
        }
    })
}

fn is_rule(rule: &str) -> bool {
    let is_dotted = |name: &str| {
        let mut letters = name.chars();
        !name.is_empty() && letters.all(|letter| letter.is_alphanumeric() || "._".contains(letter))
    };
    if SCHEMA.rules.iter().any(|(name, _)| *name == rule) {
        return true;
    }
    if let Some(name) = rule.strip_suffix("()") {
        return is_dotted(name);
    }
    let Some((before, rest)) = rule.split_once(':') else {
        return false;
    };
    // Only the engine has a reader for the schema's patterns.
    SCHEMA.named_rules.iter().any(|(name, ..)| *name == before)
        && match before {
            "name" => is_name(rest),
            "literal" => {
                !highlight::is_too_deep(rest) && ruff_python_parser::parse_expression(rest).is_ok()
            }
            _ => is_dotted(rest),
        }
}

/// Returns whether Python accepts this as a name.
pub(super) fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|letter| letter.is_alphabetic() || letter == '_')
        && letters.all(|letter| letter.is_alphanumeric() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_a_starter_is_in_the_guide() {
        let guide = include_str!("../../../../../docs/authors/starters.md");
        let local = &SCHEMA.local;
        let subjects = local.subjects.iter().map(|(key, ..)| *key);
        let beside = local.beside.values().flatten();
        let other_keys = [&local.starter, &local.server, &local.settings, &local.mistake];
        let keys = other_keys.into_iter().flatten().chain(beside);
        for key in keys.map(|(key, _)| *key).chain(subjects) {
            assert!(guide.contains(&format!("`{key}`")), "{key}");
        }
    }

    #[test]
    fn every_subject_has_its_keys() {
        let local = &SCHEMA.local;
        for (key, _, beside) in &local.subjects {
            assert!(local.beside.contains_key(beside), "{key}");
        }
    }
}
