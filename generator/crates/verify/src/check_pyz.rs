//! Creates `check.pyz`, which checks a reader's work on the reader's machine: an archive of the check
//! engine and of what it checks, which Python runs.
//!
//! `check/archive.py` reads it, and `exercise/take-home.js` creates it for exercises.

use std::sync::LazyLock;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use understory_course::Starter;
use understory_course::engine;
use understory_source::Sources;
use understory_source::zip::{CompressionMethod, joined, zip};

/// The name of the archive in a download.
pub const NAME: &str = "check.pyz";

/// The keys of `[starter]` that the engine doesn't read.
const STARTER_KEYS: [&str; 2] = ["begins", "continues"];

/// The keys of a `[[mistake]]` that only authors need.
const MISTAKE_KEYS: [&str; 5] = ["file", "on", "replace", "with", "change"];

/// The check engine.
pub const ENGINE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/check.py"));

/// The engine and what starts it. Only the checks differ between archives.
static STARTED_ENGINE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let main = include_bytes!("../../../../themes/default/take-home/__main__.py");
    let files = [("__main__.py", &main[..]), ("check.py", ENGINE)];
    zip(files.map(|(name, bytes)| (name.to_owned(), bytes)), CompressionMethod::Deflated)
});

/// Returns the archive with the engine and these checks, which are JSON.
#[must_use]
pub fn archive(checks: &str) -> Vec<u8> {
    let checks = ("checks.json".to_owned(), checks.as_bytes());
    // The engine is compressed once, and not again for each starter.
    joined([STARTED_ENGINE.clone(), zip([checks], CompressionMethod::Deflated)])
}

/// Returns the same archive with the engine's code, as this machine's Python has compiled it.
#[must_use]
pub fn compiled_archive(checks: &str, code: &[u8]) -> Vec<u8> {
    // It comes before the `__main__.py` that would compile the engine.
    let code = ("__main__.pyc".to_owned(), code);
    joined([archive(checks), zip([code], CompressionMethod::Stored)])
}

/// Returns the checks of a starter as JSON, without what only authors need. `page` is the address of
/// its lesson.
///
/// The code of the checks is in them, too.
#[must_use]
pub fn checks(starter: &Starter, sources: &Sources, page: Option<&str>) -> String {
    let text = sources.file(starter.file).text().unwrap_or_default();
    let (tables, _) = DeTable::parse_recoverable(text);
    let mut tables = Table::from(tables.get_ref());
    // The page's address and the code go into this table, so it must exist.
    if tables.get("starter").is_none() {
        tables.0.insert(0, ("starter".to_owned(), Tree::Table(Table(Vec::new()))));
    }
    for settings in tables.tables("starter") {
        settings.0.retain(|(key, _)| !STARTER_KEYS.contains(&key.as_str()));
        let page = page.map(|page| ("page".to_owned(), Value::from(page)));
        let added = page.into_iter().chain(engine::code(&starter.code));
        settings.0.extend(added.map(|(key, value)| (key, Tree::Value(value))));
    }
    for key in ["server", "check", "mistake"] {
        for table in tables.tables(key) {
            if let Some(Tree::Value(Value::String(script))) = table.get_mut("script") {
                *script = starter.code.script(script);
            }
        }
    }
    for key in ["given", "append"] {
        let changed =
            tables.tables("check").flat_map(|check| check.tables(key).collect::<Vec<_>>());
        for (_, text) in changed.flat_map(|table| &mut table.0) {
            if let Tree::Value(Value::String(text)) = text
                && let Some(file) = starter.changes.get(text.as_str())
            {
                *text = sources.file(*file).text().unwrap_or_default().to_owned();
            }
        }
    }
    for mistake in tables.tables("mistake") {
        mistake.0.retain(|(key, _)| !MISTAKE_KEYS.contains(&key.as_str()));
    }
    tables.0.retain(|(key, _)| key != "alternative");
    // Without a message, the engine has nothing to say about a mistake.
    if let Some(Tree::List(mistakes)) = tables.get_mut("mistake") {
        mistakes
            .retain(|each| matches!(each, Tree::Table(table) if table.get("message").is_some()));
    }
    let mut json = serde_json::to_string_pretty(&tables).expect("keys are strings");
    json.push('\n');
    json
}

/// A value of a `checks.toml`.
#[derive(Serialize)]
#[serde(untagged)]
enum Tree {
    Value(Value),
    List(Vec<Tree>),
    Table(Table),
}

/// A table of a `checks.toml`, in the order of its keys there: readers see some of them.
struct Table(Vec<(String, Tree)>);

impl Table {
    fn get(&self, key: &str) -> Option<&Tree> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn get_mut(&mut self, key: &str) -> Option<&mut Tree> {
        self.0.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Returns the tables with this name.
    fn tables(&mut self, key: &str) -> impl Iterator<Item = &mut Table> {
        let values = match self.get_mut(key) {
            Some(Tree::List(items)) => items.as_mut_slice(),
            Some(table) => std::slice::from_mut(table),
            None => &mut [],
        };
        values.iter_mut().filter_map(|value| match value {
            Tree::Table(table) => Some(table),
            _ => None,
        })
    }
}

impl From<&DeTable<'_>> for Table {
    fn from(table: &DeTable<'_>) -> Self {
        let mut entries: Vec<_> = table.iter().collect();
        // The TOML parser sorts keys by name.
        entries.sort_by_key(|(key, _)| key.span().start);
        let entries = entries.into_iter();
        Self(entries.map(|(key, value)| (key.get_ref().to_string(), Tree::from(value))).collect())
    }
}

impl From<&Spanned<DeValue<'_>>> for Tree {
    fn from(value: &Spanned<DeValue<'_>>) -> Self {
        Self::Value(match value.get_ref() {
            DeValue::Table(table) => return Self::Table(Table::from(table)),
            DeValue::Array(items) => return Self::List(items.iter().map(Self::from).collect()),
            DeValue::String(text) => Value::from(text.as_ref()),
            DeValue::Boolean(flag) => Value::from(*flag),
            DeValue::Integer(number) => {
                // TOML allows hexadecimal, octal and binary numbers, and JSON doesn't.
                i64::from_str_radix(number.as_str(), number.radix()).unwrap_or_default().into()
            }
            DeValue::Float(number) => number.as_str().parse::<f64>().unwrap_or_default().into(),
            DeValue::Datetime(date) => Value::from(date.to_string()),
        })
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
