//! Reads the interface's words in one language from a theme's `words/LANGUAGE.toml`.
//!
//! The name of a word has two parts, its table and its key, as in `bar.map`. Later files
//! override earlier ones: the default theme's English, the theme's own English, then both in
//! the course's language. So a file only needs the words that differ. Also reports words that
//! a template or script uses but no file defines, and the other way round. Knows neither
//! templates nor pages, which look up words by name.

use std::collections::{BTreeMap, BTreeSet};

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use understory_course::parse::suggest::nearest;
use understory_course::parse::words::{UiWord, Word, words_of};
use understory_course::plan::theme_files;
use understory_course::text::script_json;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// The language that has every word.
const FALLBACK_LANGUAGE: &str = "en";
/// How many missing words a message lists.
const MAX_LISTED_WORDS: usize = 5;

/// All words of one language.
pub struct Words {
    language: String,
    plurals: Option<PluralRules>,
    /// By table and key.
    tables: BTreeMap<String, BTreeMap<String, Word>>,
    /// The names of the words that scripts use: those of every page, and the others.
    in_scripts: [BTreeSet<String>; 2],
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// A word that a template or a script uses.
struct UsedWord {
    name: String,
    span: Span,
    /// The script, as in `js/question/quiz.js`; `None` for a template.
    script: Option<String>,
}

impl Words {
    /// Returns the word that opens a block on a page.
    #[must_use]
    pub fn opening(&self, block: &str) -> String {
        self.find(&format!("block.{}", block.replace('-', "_")), &[]).unwrap_or_default()
    }

    /// Reads the words of a theme in a language. Also returns problems in the word files and
    /// in the templates and scripts that use words.
    #[must_use]
    pub fn read(sources: &Sources, theme: &str, language: &str) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut tables: BTreeMap<String, BTreeMap<String, Word>> = BTreeMap::new();
        let mut known_keys: BTreeSet<String> = BTreeSet::new();
        let mut translated: BTreeSet<String> = BTreeSet::new();
        let mut own_words = Vec::new();
        let mut last = None;
        for (path, is_own, is_first) in paths(theme, language) {
            let Some(id) = sources.find(&path) else {
                continue;
            };
            let words = words_of(sources, id, &mut diagnostics);
            for UiWord { name, word, .. } in &words {
                let (table, key) = name.split_once('.').expect("a word is in a table");
                let table = tables.entry(table.to_owned()).or_default();
                table.insert(key.to_owned(), word.clone());
                known_keys.insert(name.clone());
                if !is_first {
                    translated.insert(name.clone());
                }
            }
            if !is_first {
                last = Some(id);
            }
            // The default theme's English is complete, so only other files can have a word too
            // many.
            if is_own || !is_first {
                own_words.extend(words);
            }
        }
        let used = used_words(sources, theme);
        diagnostics.extend(report_unknown(&used, &known_keys));
        diagnostics.extend(report_unused(&own_words, &used, &default_names(sources)));
        if language != FALLBACK_LANGUAGE {
            diagnostics.extend(report_missing(
                sources,
                theme,
                language,
                last,
                &known_keys,
                &translated,
            ));
        }
        let everywhere = scripts_of_every_page(sources, theme);
        let mut in_scripts = [BTreeSet::new(), BTreeSet::new()];
        for UsedWord { name, script, .. } in used {
            if let Some(script) = script {
                in_scripts[usize::from(!everywhere.contains(&script))].insert(name);
            }
        }
        let words =
            Self { language: language.to_owned(), plurals: plurals(language), tables, in_scripts };
        (words, diagnostics)
    }

    /// Returns the words of the scripts that every page runs, as JSON.
    #[must_use]
    pub fn page_json(&self) -> String {
        script_json(&self.json(&self.in_scripts[0]))
    }

    /// Returns a script that adds the words of all other scripts.
    ///
    /// All pages of a language share it, and load it before the first script that needs it. The
    /// words that a lesson's scripts may use are 14 KB, which a page that is only read doesn't
    /// need.
    #[must_use]
    pub fn deferred_script(&self) -> String {
        let json = self.json(&self.in_scripts[1]);
        format!("Object.assign(globalThis.pageWords,{json});\n")
    }

    fn json(&self, names: &BTreeSet<String>) -> serde_json::Value {
        let words: BTreeMap<&str, &Word> =
            names.iter().filter_map(|name| Some((name.as_str(), self.word(name)?))).collect();
        serde_json::to_value(words).expect("words can be written as JSON")
    }

    fn word(&self, name: &str) -> Option<&Word> {
        let (table, key) = name.split_once('.')?;
        self.tables.get(table)?.get(key)
    }

    /// Returns the default theme's English.
    #[cfg(test)]
    pub(crate) fn english() -> Self {
        let path = format!("themes/default/words/{FALLBACK_LANGUAGE}.toml");
        let text = include_str!("../../../../themes/default/words/en.toml").to_owned();
        let contents = understory_source::Contents::Text(text);
        let sources = Sources::new([understory_source::SourceFile { path, contents }]);
        Self::read(&sources, "default", FALLBACK_LANGUAGE).0
    }

    /// Returns the language.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Returns the word with this name. For an unknown word it returns the name, which is easy
    /// to notice on a page.
    #[must_use]
    pub fn say(&self, name: &str) -> String {
        self.fill(name, &[])
    }

    /// Same as [`Self::say`], but fills in values for `{name}`; `count` selects the plural form.
    #[must_use]
    pub fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        self.find(name, values).unwrap_or_else(|| name.to_owned())
    }

    /// Same as [`Self::fill`], but returns `None` for an unknown word.
    #[must_use]
    pub fn find(&self, name: &str, values: &[(&str, &str)]) -> Option<String> {
        Some(match self.word(name)? {
            Word::Plain(text) => filled(text, values),
            Word::Counted(forms) => {
                let count = values.iter().find(|(name, _)| *name == "count");
                let count = count.map_or("", |(_, value)| value);
                filled(self.form(forms, count), values)
            }
        })
    }

    /// Returns the plural form for a number.
    fn form<'a>(&self, forms: &'a BTreeMap<String, String>, count: &str) -> &'a str {
        let category = self.category(count);
        // A translation may leave out forms that are the same in its language.
        let form = forms.get(category).or_else(|| forms.get("other"));
        form.map_or("", String::as_str)
    }

    fn category(&self, count: &str) -> &'static str {
        let count = count.parse::<u64>().ok();
        match (count, &self.plurals) {
            (Some(count), Some(rules)) => match rules.select(count) {
                Ok(PluralCategory::ZERO) => "zero",
                Ok(PluralCategory::ONE) => "one",
                Ok(PluralCategory::TWO) => "two",
                Ok(PluralCategory::FEW) => "few",
                Ok(PluralCategory::MANY) => "many",
                Ok(PluralCategory::OTHER) | Err(_) => "other",
            },
            // A language without rules gets those of English.
            (Some(1), None) => "one",
            _ => "other",
        }
    }

    /// Returns the text of a word in a template's form (a string or a table of plural forms);
    /// `count` selects the form.
    #[must_use]
    pub fn chosen(&self, word: &tera::Value, values: &[(String, String)]) -> String {
        match word.as_map() {
            None => word.to_string(),
            Some(_) => {
                let count = values.iter().find(|(name, _)| name == "count");
                let form = self.category(count.map_or("", |(_, count)| count));
                let form = word.get_from_path(form);
                let form = form.or_else(|| word.get_from_path("other"));
                form.map(ToString::to_string).unwrap_or_default()
            }
        }
    }

    /// Returns all words for templates, by table and key.
    #[must_use]
    pub fn value(&self) -> tera::Value {
        tera::Value::from_serializable(&self.tables)
    }
}

/// Replaces each `{name}` in a text with its value.
#[must_use]
pub fn filled<S: AsRef<str>>(text: &str, values: &[(S, S)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let value = from.find('}').and_then(|end| {
            let name = &from[1..end];
            let (_, value) = values.iter().find(|(placeholder, _)| placeholder.as_ref() == name)?;
            Some((value.as_ref(), end + 1))
        });
        match value {
            Some((value, end)) => {
                out.push_str(value);
                rest = &from[end..];
            }
            None => {
                // Braces that name no value stay, because words may show code.
                out.push('{');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn plurals(language: &str) -> Option<PluralRules> {
    let mut locale: LanguageIdentifier = language.parse().ok()?;
    // Plural rules depend on the language, and only a few regions have their own.
    if PluralRules::get_locales(PluralRuleType::CARDINAL).contains(&locale) {
        return PluralRules::create(locale, PluralRuleType::CARDINAL).ok();
    }
    locale.region = None;
    PluralRules::create(locale, PluralRuleType::CARDINAL).ok()
}

/// Returns the files with words, where later files override earlier ones: the path, whether it
/// is the theme's own, and whether it is in English.
fn paths(theme: &str, language: &str) -> Vec<(String, bool, bool)> {
    let mut languages = vec![FALLBACK_LANGUAGE];
    // `pt-BR` only has the words that differ from `pt`.
    languages.extend(language.split_once('-').map(|(wide, _)| wide));
    languages.push(language);
    languages.dedup();
    let themes = [("default", false), (theme, true)];
    let themes = if theme == "default" { &themes[..1] } else { &themes[..] };
    languages
        .into_iter()
        .flat_map(|language| {
            themes.iter().map(move |(theme, is_own)| {
                let path = format!("themes/{theme}/words/{language}.toml");
                (path, *is_own, language == FALLBACK_LANGUAGE)
            })
        })
        .collect()
}

/// Returns whether a file of a theme may use words.
fn can_use_words(path: &str) -> bool {
    (path.starts_with("templates/") && path.ends_with(".html"))
        || (path.starts_with("js/") && path.ends_with(".js"))
}

/// Finds every word that a template uses as `words.bar.map` or a script as
/// `phrase("bar.map")`.
fn used_words(sources: &Sources, theme: &str) -> Vec<UsedWord> {
    let mut used = Vec::new();
    for (path, id) in theme_files(sources, theme) {
        if !can_use_words(&path) {
            continue;
        }
        let text = sources.file(id).text().unwrap_or_default();
        let is_script = path.starts_with("js/");
        let opening = if is_script { "phrase(\"" } else { "words." };
        for (start, name) in named(text, opening) {
            used.push(UsedWord {
                name: name.to_owned(),
                span: Span::new(id, start, start + name.len()),
                script: is_script.then(|| path.clone()),
            });
        }
    }
    used
}

/// Returns the scripts that every page runs: `main` and what it imports statically.
fn scripts_of_every_page(sources: &Sources, theme: &str) -> BTreeSet<String> {
    let files = theme_files(sources, theme);
    let mut scripts = BTreeSet::new();
    let mut waiting = vec!["js/main.js".to_owned()];
    while let Some(path) = waiting.pop() {
        let Some(id) = files.get(&path) else { continue };
        if !scripts.insert(path.clone()) {
            continue;
        }
        let text = sources.file(*id).text().unwrap_or_default();
        for import in text.split("\nimport ").skip(1).filter_map(|rest| rest.split('"').nth(1)) {
            waiting.push(joined(&path, import));
        }
    }
    scripts
}

/// Returns the path of what the script at `path` imports: `js/question/quiz.js` and `../page/copy.js` give
/// `page/copy.js`.
fn joined(path: &str, import: &str) -> String {
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    for name in import.split('/') {
        match name {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

/// Returns the two-part names that follow `opening`, with their positions.
pub(crate) fn named<'a>(text: &'a str, opening: &str) -> Vec<(usize, &'a str)> {
    let is_of_name = |letter: char| letter.is_ascii_lowercase() || "0123456789_.".contains(letter);
    text.match_indices(opening)
        .filter(|(at, _)| {
            // Skip a match inside a longer name, such as `words.` in `passwords.`.
            let before = text[..*at].chars().next_back();
            before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_' && letter != '.')
        })
        .filter_map(|(at, _)| {
            let start = at + opening.len();
            let rest = &text[start..];
            let end = rest.find(|letter| !is_of_name(letter)).unwrap_or(rest.len());
            let name = rest[..end].trim_end_matches('.');
            let (table, key) = name.split_once('.')?;
            let is_name = !table.is_empty() && !key.is_empty() && !key.contains('.');
            is_name.then_some((start, name))
        })
        .collect()
}

/// Reports words that are used but not defined.
fn report_unknown(used: &[UsedWord], known_keys: &BTreeSet<String>) -> Vec<Diagnostic> {
    used.iter()
        .filter(|used| !known_keys.contains(&used.name))
        .map(|used| {
            let hint = match nearest(&used.name, known_keys.iter().map(String::as_str)) {
                Some(name) => format!("did you mean `{name}`?"),
                None => format!(
                    "add it to the theme's words/{FALLBACK_LANGUAGE}.toml, or use an existing word"
                ),
            };
            let message = format!("unknown word `{}`", used.name);
            Diagnostic::new(Code::UnknownWord, used.span, message, hint)
        })
        .collect()
}

/// Returns the names of the words in the default theme's English file.
fn default_names(sources: &Sources) -> BTreeSet<String> {
    let file = sources.find(&format!("themes/default/words/{FALLBACK_LANGUAGE}.toml"));
    let words = file.map(|id| words_of(sources, id, &mut Vec::new()));
    let words = words.into_iter().flatten();
    words.map(|word| word.name).collect()
}

/// Reports words that are defined but not used.
fn report_unused(
    own_words: &[UiWord],
    used: &[UsedWord],
    first: &BTreeSet<String>,
) -> Vec<Diagnostic> {
    own_words
        .iter()
        .filter(|word| {
            !first.contains(&word.name) && !used.iter().any(|each| each.name == word.name)
        })
        .map(|word| {
            let names = first.iter().map(String::as_str);
            let hint = match nearest(&word.name, names) {
                Some(name) => format!("did you mean `{name}`?"),
                None => {
                    format!("remove it, or use it in a template: `{{{{ words.{} }}}}`", word.name)
                }
            };
            let message = format!("no template or script uses the word `{}`", word.name);
            Diagnostic::new(Code::UnknownWord, word.span, message, hint)
        })
        .collect()
}

/// Reports the words that a language lacks, in one diagnostic.
fn report_missing(
    sources: &Sources,
    theme: &str,
    language: &str,
    last: Option<FileId>,
    known_keys: &BTreeSet<String>,
    translated: &BTreeSet<String>,
) -> Option<Diagnostic> {
    let lacks: Vec<&str> = known_keys.difference(translated).map(String::as_str).collect();
    if lacks.is_empty() {
        return None;
    }
    let settings = sources.find(understory_source::COURSE_FILE)?;
    let Some(file) = last else {
        return Some(Diagnostic::new(
            Code::MissingWord,
            Span::start_of(settings),
            format!(
                "the theme has no words in the language `{language}`, so the interface stays in English"
            ),
            format!(
                "copy the generator's themes/default/words/{FALLBACK_LANGUAGE}.toml to themes/{theme}/words/{language}.toml, and translate it"
            ),
        ));
    };
    let listed_words: Vec<String> =
        lacks.iter().take(MAX_LISTED_WORDS).map(|name| format!("`{name}`")).collect();
    let and_others = if lacks.len() > MAX_LISTED_WORDS { " and others" } else { "" };
    Some(Diagnostic::new(
        Code::MissingWord,
        Span::start_of(file),
        format!(
            "missing words in the language `{language}`: {}{and_others}; they stay in English",
            listed_words.join(", ")
        ),
        format!("translate them from themes/default/words/{FALLBACK_LANGUAGE}.toml"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::DirectiveKind;

    #[test]
    fn a_directive_opens_with_a_word() {
        let words = Words::english();
        let without = ["answer", "tabs", "tab", "course-plan", "exercise", "modify"];
        let names = DirectiveKind::ALL.iter().map(|kind| kind.name());
        for name in names.filter(|name| !without.contains(name)) {
            assert_ne!(words.opening(name), "", "block.{name} is missing in words/en.toml");
        }
    }
}
