//! Parses and renders the templates of a theme.
//!
//! Translates tera's errors into diagnostics of the template's own file.

use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, Value};

use crate::words::{Words, filled};
use errors::Templates;
use understory_course::plan::theme_files;
use understory_course::text::{linked_line, printed};
use understory_source::diagnostic::{Diagnostic, has_errors};
use understory_source::{FileId, Sources, Span};

mod errors;

/// The templates of a theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    files: Vec<(String, FileId)>,
    fallback: Span,
    words: Arc<Words>,
    /// The problems in its words and templates that aren't errors.
    problems: Vec<Diagnostic>,
}

impl Theme {
    /// Parses every template under `themes/NAME/templates/`, and the words in a language.
    ///
    /// # Errors
    /// Returns tera's errors as diagnostics of its templates, and the problems with the words. The
    /// list is empty for a theme that doesn't exist, because `understory_check` reports that.
    pub fn parse(
        sources: &Sources,
        name: &str,
        language: &str,
        settings: FileId,
    ) -> Result<Self, Vec<Diagnostic>> {
        let fallback = Span::start_of(settings);
        if sources.under(&format!("themes/{name}/")).next().is_none() {
            // Another rule has reported that the theme doesn't exist.
            return Err(Vec::new());
        }
        let files = templates(sources, name);
        let (words, problems) = Words::read(sources, name, language);
        let words = Arc::new(words);
        let mut tera = tera_with_words(&words);
        let templates = files
            .iter()
            .map(|(name, id)| (name.as_str(), sources.file(*id).text().unwrap_or_default()));
        let added = tera.add_raw_templates(templates.collect::<Vec<_>>());
        let theme = Self { tera, files, fallback, words, problems };
        let broken = added.err().map(|error| theme.diagnostics(sources, "", &error));
        if broken.is_some() || has_errors(&theme.problems) {
            let broken = broken.into_iter().flatten();
            return Err(broken.chain(theme.problems).collect());
        }
        Ok(theme)
    }

    /// Returns the theme's words.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Returns the problems in its words and templates that aren't errors.
    #[must_use]
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// Returns whether the theme has this template.
    #[must_use]
    pub fn has(&self, template: &str) -> bool {
        self.files.iter().any(|(name, _)| name == template)
    }

    /// Renders a template.
    ///
    /// # Errors
    /// Returns tera's error, as a diagnostic of the template in which it happened.
    pub fn render(
        &self,
        sources: &Sources,
        template: &str,
        context: &tera::Context,
    ) -> Result<String, Diagnostic> {
        self.tera
            .render(template, context)
            .map_err(|error| self.diagnostics(sources, template, &error).swap_remove(0))
    }

    fn diagnostics(&self, sources: &Sources, template: &str, error: &Error) -> Vec<Diagnostic> {
        let templates = Templates { sources, files: &self.files, fallback: self.fallback };
        templates.diagnostics(template, error)
    }
}

/// Creates a [`Tera`] whose templates have the words as `words.TABLE.KEY`, with the filters `fill`,
/// which inserts values, and `marked`, which also renders the word as a line of Markdown. The
/// filter `printed` renders a program's output as HTML.
fn tera_with_words(words: &Arc<Words>) -> Tera {
    let mut tera = Tera::default();
    let global = tera.global_context();
    global.insert_value("words", words.value());
    global.insert_value("script_words", Value::safe_string(&words.page_json()));
    tera.register_filter("printed", |text: &str, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&printed(text))
    });
    let word_table = Arc::clone(words);
    tera.register_filter("fill", move |word: &Value, values: Kwargs, _: &State<'_>| {
        let values = texts(&values);
        filled(&word_table.chosen(word, &values), &values)
    });
    let word_table = Arc::clone(words);
    // Values are markup, except for the addresses of links in the word.
    tera.register_filter("marked", move |word: &Value, values: Kwargs, _: &State<'_>| {
        let values = texts(&values);
        let text = word_table.chosen(word, &values);
        let address = |to: &str| {
            let (_, url) = values.iter().find(|(name, _)| name == to)?;
            Some(url.clone())
        };
        // A word that opens a block is a label, not emphasis.
        let line = linked_line(&text, address);
        let line = line.replace("<strong>", "<b>").replace("</strong>", "</b>");
        Value::safe_string(&filled(&line, &values))
    });
    tera
}

fn texts(values: &Kwargs) -> Vec<(String, String)> {
    values.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

/// Returns the default theme's templates that this theme replaces, as `default/NAME`, so that its
/// own can extend them and change one block.
fn replaced(sources: &Sources, name: &str) -> Vec<(String, FileId)> {
    let default = "themes/default/templates/";
    sources
        .under(default)
        // The default theme replaces nothing.
        .filter(|_| name != "default")
        .filter_map(|(id, file)| Some((file.path.strip_prefix(default)?, id)))
        .filter(|(path, _)| {
            let own_path = format!("themes/{name}/templates/{path}");
            sources.find(&own_path).is_some()
        })
        .map(|(path, id)| (format!("default/{path}"), id))
        .collect()
}

/// Returns the templates of a theme, by name.
fn templates(sources: &Sources, name: &str) -> Vec<(String, FileId)> {
    theme_files(sources, name)
        .into_iter()
        .filter_map(|(path, id)| Some((path.strip_prefix("templates/")?.to_owned(), id)))
        .chain(replaced(sources, name))
        .filter(|(path, id)| path.ends_with(".html") && sources.file(*id).text().is_some())
        .collect()
}
