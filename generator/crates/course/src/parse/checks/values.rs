//! Reads the value of a key as its type in the schema demands.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::texts;
use crate::parse::keys::Keys;
use crate::parse::schema::{self, Key, Type};
use understory_source::Span;
use understory_source::diagnostic::Code;

/// The place of each value, for faults that only the engine finds.
pub(crate) type Places = BTreeMap<String, Span>;

/// Returns a key's value for the engine, and reports what is wrong with it. `source` is the whole
/// file.
pub(in crate::parse) fn value(
    keys: &mut Keys<'_, '_>,
    (key, kind): Key,
    source: &str,
    places: &mut Places,
) -> Option<Value> {
    let place = keys.value_place(key);
    let value = match kind {
        Type::Text | Type::Name | Type::Path | Type::Pattern | Type::Expression | Type::Script => {
            let text = keys.text(key)?;
            if let Some(diagnostic) = texts::complaint(key, &text, kind, source) {
                keys.push(diagnostic);
            }
            Value::from(text.value)
        }
        Type::Texts | Type::Rules | Type::SqlRules => list(keys, key, kind, place)?,
        Type::TextOrTexts => keys.text_or_texts(key)?,
        Type::TableOfTexts => {
            let texts = keys.table_of_texts(key).into_iter();
            place?;
            texts.map(|(name, text)| (name.value, text.value)).collect()
        }
        Type::TableOfExpressions => expressions(keys, key, source, places)?,
        Type::Table => {
            keys.table(key)?;
            keys.any(key)?
        }
        Type::Rows => keys.rows(key)?,
        Type::Flag => {
            let flag = keys.flag(key);
            place?;
            Value::Bool(flag)
        }
        Type::Count => Value::from(keys.count(key)?),
        Type::Number => {
            let number = keys.number(key)?;
            if let Some(place) = place.filter(|_| number <= 0.0) {
                let message = format!("`{key}` must be greater than 0");
                let hint =
                    format!("write how far off a number may be, for example `{key} = 0.001`");
                keys.report(Code::InvalidValue, place, message, hint);
            }
            Value::from(number)
        }
        Type::Any => keys.any(key)?,
    };
    places.extend(place.map(|place| (key.to_owned(), place)));
    Some(value)
}

fn list(
    keys: &mut Keys<'_, '_>,
    key: &'static str,
    kind: Type,
    place: Option<Span>,
) -> Option<Value> {
    let before = keys.diagnostic_count();
    let texts = keys.texts(key);
    let place = place?;
    if texts.is_empty() && keys.diagnostic_count() == before {
        keys.push(texts::empty_text(key, place));
    }
    if kind != Type::Texts {
        for rule in &texts {
            if let Some(hint) = schema::rule_complaint(&rule.value, kind) {
                let message = format!("`{key}` has no rule \"{}\"", rule.value);
                keys.report(Code::InvalidChecks, rule.span, message, hint);
            }
        }
    }
    Some(texts.into_iter().map(|text| text.value).collect())
}

/// Reads variables and their values, which are Python code.
fn expressions(
    keys: &mut Keys<'_, '_>,
    key: &'static str,
    source: &str,
    places: &mut Places,
) -> Option<Value> {
    let before = keys.diagnostic_count();
    let texts = keys.table_of_texts(key);
    let place = keys.value_place(key)?;
    if texts.is_empty() && keys.diagnostic_count() == before {
        keys.push(texts::empty_text(key, place));
    }
    let mut json = Map::new();
    for (name, text) in texts {
        let key = format!("{key}.{}", name.value);
        if !schema::is_name(&name.value) {
            let message = format!("\"{}\" is not a valid variable name", name.value);
            let hint = "use a variable that the program sets: `given = { weekly = \"7\" }`";
            keys.report(Code::InvalidValue, name.span, message, hint);
        }
        if let Some(diagnostic) = texts::complaint(&key, &text, Type::Expression, source) {
            keys.push(diagnostic);
        }
        places.insert(key, text.span);
        json.insert(name.value, Value::String(text.value));
    }
    (!json.is_empty()).then_some(Value::Object(json))
}
