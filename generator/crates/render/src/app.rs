//! Prepares an application for its template and the page's scripts.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::hashes::hash_of;
use understory_course::apps::MAIN;
use understory_course::engine;
use understory_course::serving::ImportedModules;
use understory_course::text::{lines, script_json, title_of};
use understory_course::{App, Lesson};
use understory_source::Sources;

/// What the page says about an application besides its files.
pub(crate) struct AppLabels {
    /// The opening words, as text and as markup. Empty if there are none.
    pub(crate) title: (String, String),
    /// The word before them.
    pub(crate) word: String,
    /// Whether the page says here that the core of pydantic is ours.
    pub(crate) core_note: bool,
}

/// Returns the context of an application, for `blocks/app.html`.
pub(crate) fn context(
    app: &App,
    lesson: &Lesson,
    sources: &Sources,
    pins: &BTreeMap<String, String>,
    saying: AppLabels,
) -> Value {
    let mut files: Vec<(&str, &str)> = app
        .files
        .iter()
        .map(|(path, file)| (path.as_str(), engine::text(sources, Some(*file))))
        .collect();
    files.sort_by_key(|(path, _)| *path != MAIN);
    let pieces: Vec<&str> = files.iter().flat_map(|(path, text)| [*path, *text]).collect();
    let hash = hash_of(&pieces);
    let (title, title_html) = match saying.title {
        (title, _) if title.is_empty() => (title_of(&app.name), title_of(&app.name)),
        title => title,
    };
    let mut extra = engine::files(lesson, sources);
    extra.retain(|path, _| !app.files.contains_key(path));
    let texts: Map<String, Value> =
        files.iter().map(|(path, text)| ((*path).to_owned(), Value::from(*text))).collect();
    let mut data = json!({
        "id": app.name,
        "hash": hash,
        "title": title,
        "files": texts,
        "extra": extra,
    });
    add_serving(&mut data, &ImportedModules::by_app(app, sources), &app.target, pins);
    let source_files = files.iter().map(|(path, text)| {
        let language = language_of(path);
        json!({ "name": path, "language": language, "lines_html": lines(language, text) })
    });
    json!({
        "id": app.name,
        "hash": hash,
        "title": title,
        "title_html": title_html,
        "word": saying.word,
        "app": app.target,
        "files": source_files.collect::<Value>(),
        "core_note": saying.core_note,
        "data_json": script_json(&data),
    })
}

/// Adds how the page and readers serve an application to its data.
pub(crate) fn add_serving(
    data: &mut Value,
    imported: &ImportedModules,
    target: &str,
    pins: &BTreeMap<String, String>,
) {
    data["app"] = Value::from(target);
    // The reader's own programs may import more.
    data["imports"] = json!(imported.names());
    data["pins"] = json!(pins);
    data["serve"] = Value::from(imported.serve_command(target));
}

/// Returns the language of a file, as fences name it.
fn language_of(path: &str) -> &str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("py") => "python",
        Some(ending @ ("html" | "css" | "json" | "sql" | "toml" | "md" | "js" | "csv")) => ending,
        _ => "text",
    }
}
