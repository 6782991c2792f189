//! Reads the files about the whole course or a part: `course.toml`, `home.md`, `glossary.toml`,
//! `search.toml` and `part.md`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Document, Home, Located, Settings, Term, WordLimits};
use crate::parse::front_matter;
use crate::parse::keys::{Keys, ParseState};
use crate::parse::markdown;
use crate::parse::places::Places;
use understory_source::COURSE_FILE;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// Reads `course.toml`.
pub(super) fn course_file(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Settings {
    let file = sources.find(COURSE_FILE).expect("load refuses a folder without course.toml");
    let text = sources.file(file).text().expect("load refuses TOML that is not text");
    let (table, parse_state) = front_matter::read(text, file, 0, Code::InvalidCourse, diagnostics);
    let mut keys = Keys::new((&table, parse_state), file, 0, diagnostics);
    let text_or = |keys: &mut Keys<'_, '_>, key, default: &str| {
        keys.text(key).map_or_else(|| default.to_owned(), |text| text.value)
    };
    let settings = Settings {
        file,
        title: title(&mut keys, parse_state, "Course"),
        description: text_or(&mut keys, "description", ""),
        language: text_or(&mut keys, "language", "en"),
        language_name: keys.text("language_name").map(|name| name.value),
        licence: text_or(&mut keys, "licence", ""),
        theme_span: keys.value_place("theme").unwrap_or_else(|| Span::start_of(file)),
        theme: text_or(&mut keys, "theme", "default"),
        python: text_or(&mut keys, "python", "3.14"),
        site_url: address(&mut keys, "site_url"),
        repository: address(&mut keys, "repository"),
        branch: text_or(&mut keys, "branch", "main"),
        raw_html: keys.flag("raw_html"),
        words: words(&mut keys),
        pins: keys
            .table_of_texts("pins")
            .into_iter()
            .map(|(name, version)| (name.value, version.value))
            .collect(),
        taught_in: keys
            .table_of_texts("taught_in")
            .into_iter()
            .map(|(module, lesson)| (module.value, lesson))
            .collect(),
    };
    keys.finish("course.toml");
    match parse_state {
        ParseState::Sound => settings,
        ParseState::Broken => as_far_as_read(settings, sources),
    }
}

/// Returns the settings of a file that could not be read completely, with defaults for values
/// that would only cause more diagnostics.
fn as_far_as_read(mut settings: Settings, sources: &Sources) -> Settings {
    let folder = format!("themes/{}/", settings.theme);
    if sources.under(&folder).next().is_none() {
        settings.theme = "default".to_owned();
    }
    if settings.language.is_empty() {
        settings.language = "en".to_owned();
    }
    settings
}

/// Returns the settings of the course in another language, whose own `course.toml` translates
/// its title and description.
pub(super) fn translated_course_file(
    settings: &Settings,
    language: &str,
    file: Option<FileId>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    let mut settings = Settings {
        language: language.to_owned(),
        language_name: None,
        // The limits are meant for English.
        words: None,
        ..settings.clone()
    };
    let Some(file) = file else {
        return settings;
    };
    let text = sources.file(file).text().unwrap_or_default();
    let (table, parse_state) = front_matter::read(text, file, 0, Code::InvalidCourse, diagnostics);
    let mut keys = Keys::new((&table, parse_state), file, 0, diagnostics);
    if let Some(title) = keys.text("title") {
        settings.title = title.value;
    }
    if let Some(description) = keys.text("description") {
        settings.description = description.value;
    }
    settings.language_name = keys.text("language_name").map(|name| name.value);
    keys.finish("a translation's course.toml");
    settings
}

/// Returns a web address. Pages link to it, so it must not be an address that runs something.
fn address(keys: &mut Keys<'_, '_>, key: &'static str) -> Option<String> {
    let address_value = keys.text(key)?;
    let is_web = ["https://", "http://"].iter().any(|start| address_value.value.starts_with(start));
    let bad_character =
        address_value.value.find(|c: char| c.is_whitespace() || "?#\\\"<>".contains(c));
    if let Some(at) = bad_character.filter(|_| is_web) {
        let character = address_value.value[at..].chars().next().unwrap_or_default();
        let shown_character =
            if character.is_whitespace() { "a space".to_owned() } else { format!("`{character}`") };
        keys.report(
            Code::InvalidValue,
            address_value.span,
            format!("`{key}` can't contain {shown_character}"),
            format!("write only the address: `{key} = \"{}\"`", &address_value.value[..at]),
        );
        return None;
    }
    if !is_web {
        keys.report(
            Code::InvalidValue,
            address_value.span,
            format!("`{key}` must be a web address"),
            format!("write the full address: `{key} = \"https://…\"`"),
        );
        return None;
    }
    Some(address_value.value)
}

/// Returns the limits for words, if the course sets any.
fn words(keys: &mut Keys<'_, '_>) -> Option<WordLimits> {
    let table = keys.table("words")?;
    let mut inner = keys.inner(table);
    let limits = WordLimits {
        sentence: inner.count("sentence").unwrap_or(22),
        reading_age: inner.count("reading_age").unwrap_or(15),
        first_activity: inner.count("first_activity"),
        between_activities: inner.count("between_activities"),
        filler: inner.texts("filler").into_iter().map(|word| word.value).collect(),
        avoid: inner
            .table_of_texts("avoid")
            .into_iter()
            .map(|(phrase, instead)| (phrase.value, instead.value))
            .collect(),
    };
    inner.finish("[words]");
    Some(limits)
}

/// Returns a title, or "" if there is none, which the check phase reports. If the TOML could
/// not be read completely, the title may be there, so `fallback` replaces it.
pub(super) fn title(keys: &mut Keys<'_, '_>, parse_state: ParseState, fallback: &str) -> String {
    let is_given = keys.key_place("title").is_some();
    match keys.text("title") {
        Some(title) => title.value.trim().to_owned(),
        None if is_given || parse_state == ParseState::Broken => fallback.to_owned(),
        None => String::new(),
    }
}

/// Reads `home.md`, if it is there.
pub(super) fn home(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Option<Home> {
    let file = sources.find("content/home.md")?;
    let page = front_matter::page(sources, file, diagnostics);
    let mut keys = page.keys(diagnostics);
    let title = title(&mut keys, page.parse_state, "Home");
    let lede = keys.text("lede");
    let program = keys.text("program").map(|program| program.value).unwrap_or_default();
    keys.finish("the home page");
    let lede = lede.map(|lede| quoted_document(&lede, sources, diagnostics)).unwrap_or_default();
    let body = markdown::document(page.body, page.body_places(), diagnostics);
    Some(Home { file, title, lede, program, body })
}

/// Parses Markdown in a TOML string. Without escapes, its bytes are in the file one by one.
pub(crate) fn quoted_document(
    quoted_text: &Located<String>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Document {
    let span = quoted_text.span;
    let text = sources.file(span.file).text().unwrap_or_default();
    let places = if text[span.start..span.end] == quoted_text.value {
        Places::From(span.file, span.start)
    } else {
        Places::Whole(span)
    };
    markdown::document(&quoted_text.value, places, diagnostics)
}

/// The contents of `part.md`.
#[derive(Debug, Clone, Default)]
pub(super) struct PartText {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) reading_age: Option<u32>,
    pub(super) body: Arc<Document>,
}

/// Reads a `part.md`: its title, its description and its text.
pub(super) fn part_file(
    sources: &Sources,
    file: FileId,
    slug: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> PartText {
    let page = front_matter::page(sources, file, diagnostics);
    let mut keys = page.keys(diagnostics);
    let title = title(&mut keys, page.parse_state, slug);
    let description = keys.text("description").map(|text| text.value).unwrap_or_default();
    let reading_age = keys.count("reading_age");
    keys.finish("a part");
    PartText {
        title,
        description,
        reading_age,
        body: Arc::new(markdown::document(page.body, page.body_places(), diagnostics)),
    }
}

/// Reads `glossary.toml`, if it is there.
pub(super) fn glossary(
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Term> {
    let Some(file) = sources.find("content/glossary.toml") else {
        return BTreeMap::new();
    };
    let text = sources.file(file).text().expect("load refuses TOML that is not text");
    let (table, parse_state) = front_matter::read(text, file, 0, Code::InvalidCourse, diagnostics);
    let mut keys = Keys::new((&table, parse_state), file, 0, diagnostics);
    let mut terms = BTreeMap::new();
    for (id, table) in keys.named_tables("term") {
        let mut inner = keys.inner(table);
        let term = inner.text("term").map_or_else(|| id.value.clone(), |term| term.value);
        let is_given = inner.key_place("definition").is_some();
        let definition = inner.text("definition");
        if definition.is_none() && !is_given {
            let hint = "add its meaning: `definition = \"…\"`";
            let message = format!("the term `{}` has no definition", id.value);
            inner.report(Code::InvalidValue, id.span, message, hint);
        }
        let definition = definition.unwrap_or(Located { value: String::new(), span: id.span });
        let lesson = inner.text("lesson");
        let everyday = inner.flag("everyday");
        inner.finish("a term");
        let span = Span::new(file, id.span.start, id.span.end);
        terms.insert(id.value, Term { term, definition, everyday, lesson, span });
    }
    terms
}

/// Reads `search.toml`, if it is there.
pub(super) fn search_words(
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Located<String>> {
    let Some(file) = sources.find("content/search.toml") else {
        return BTreeMap::new();
    };
    let text = sources.file(file).text().expect("load refuses TOML that is not text");
    let (table, parse_state) = front_matter::read(text, file, 0, Code::InvalidCourse, diagnostics);
    let mut keys = Keys::new((&table, parse_state), file, 0, diagnostics);
    let words = keys.table_of_texts("words");
    keys.finish("search.toml");
    words
        .into_iter()
        .map(|(key, words)| {
            let span = key.span;
            (key.value, Located { span, ..words })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_course_file_has_known_keys_and_versions_as_strings() {
        assert_marked(
            "\
=== content/course.toml
title = \"A course\"
# error 1-7 unknown-key
license = \"MIT\"

[pins]
# error 11-14 invalid-value
fastapi = 0.16
",
        );
    }

    #[test]
    fn a_term_is_a_table_with_a_definition() {
        assert_marked(
            "\
=== content/glossary.toml
# error 1-6 unknown-key
letter = \"A character.\"

# error 2-5 invalid-value
[loop]
term = \"loop\"
",
        );
    }
}
