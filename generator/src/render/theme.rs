//! A theme's templates, parsed.
//!
//! Translates tera's errors into diagnostics of the template's own file.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use tera::{Error, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::theme_files;
use crate::render::text::{linked_line, printed};
use crate::source::{FileId, Sources, Span};
use crate::words::{Words, filled};
use errors::Templates;

mod errors;

/// The templates of a theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    files: Vec<(String, FileId)>,
    fallback: Span,
    words: Arc<Words>,
    /// What was noticed about its words and templates.
    noticed: Vec<Diagnostic>,
    stamp: u64,
}

impl Theme {
    /// Parses every template under `themes/NAME/templates/`, and the words in a language.
    ///
    /// # Errors
    /// One diagnostic for each template that tera cannot parse, and what is wrong with the words. Of a theme that is not there nothing: [`crate::check`] tells it.
    pub fn parse(
        sources: &Sources,
        name: &str,
        language: &str,
        settings: FileId,
    ) -> Result<Self, Vec<Diagnostic>> {
        let fallback = Span::start_of(settings);
        if sources.under(&format!("themes/{name}/")).next().is_none() {
            return Err(Vec::new());
        }
        let files = templates(sources, name);
        let (words, noticed) = Words::read(sources, name, language);
        let words = Arc::new(words);
        let mut theme = Self {
            tera: speaking(&words),
            stamp: stamp(&files, sources, name, language),
            files,
            fallback,
            words,
            noticed: Vec::new(),
        };

        // One by one first, so that every broken template is told and not only the first.
        let broken: Vec<Diagnostic> = theme
            .files
            .iter()
            .filter_map(|(name, id)| {
                let text = sources.file(*id).text().unwrap_or_default();
                let error = Tera::default().add_raw_template(name, text).err()?;
                matches!(error.kind(), ErrorKind::SyntaxError(_))
                    .then(|| theme.told(sources, name, &error))
            })
            .flatten()
            .collect();
        if !broken.is_empty() || has_errors(&noticed) {
            return Err(broken.into_iter().chain(noticed).collect());
        }
        theme.noticed = noticed;
        let templates: Vec<(&str, &str)> = theme
            .files
            .iter()
            .map(|(name, id)| (name.as_str(), sources.file(*id).text().unwrap_or_default()))
            .collect();
        let mut tera = std::mem::take(&mut theme.tera);
        let added = tera.add_raw_templates(templates);
        theme.tera = tera;
        match added {
            Ok(()) => Ok(theme),
            Err(error) => Err(theme.told(sources, "", &error)),
        }
    }

    /// Whether this is what [`Theme::parse`] makes of these sources.
    #[must_use]
    pub fn is_of(&self, sources: &Sources, name: &str, language: &str, settings: FileId) -> bool {
        self.fallback == Span::start_of(settings)
            && self.stamp == stamp(&templates(sources, name), sources, name, language)
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What was noticed about its words and templates.
    #[must_use]
    pub fn noticed(&self) -> &[Diagnostic] {
        &self.noticed
    }

    /// Another number where any template or word is another.
    #[must_use]
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    /// Whether the theme has this template.
    #[must_use]
    pub fn has(&self, template: &str) -> bool {
        self.files.iter().any(|(name, _)| name == template)
    }

    /// Renders one template.
    ///
    /// # Errors
    /// Tera's refusal, as a diagnostic of the template it happened in.
    pub fn render(
        &self,
        sources: &Sources,
        template: &str,
        context: &tera::Context,
    ) -> Result<String, Diagnostic> {
        self.tera
            .render(template, context)
            .map_err(|error| self.told(sources, template, &error).swap_remove(0))
    }

    fn told(&self, sources: &Sources, template: &str, error: &Error) -> Vec<Diagnostic> {
        let templates = Templates {
            sources,
            files: &self.files,
            fallback: self.fallback,
        };
        templates.diagnostics(template, error)
    }
}

/// Templates that know the words: as `words.TABLE.KEY`, with the filters `fill`, which puts
/// values in, and `marked`, which reads the word as a line of Markdown besides. The filter
/// `script_words` makes JSON of the words of the scripts that are named, and `printed` HTML of
/// what a program printed.
fn speaking(words: &Arc<Words>) -> Tera {
    let mut tera = Tera::default();
    let global = tera.global_context();
    global.insert_value("words", words.value());
    global.insert("has_script_words", &words.has_script_words());
    let own = Arc::clone(words);
    tera.register_filter(
        "script_words",
        move |scripts: &str, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            let json = own.script_json(scripts.split_whitespace());
            json.map(|json| Value::safe_string(&json))
                .map_err(|name| Error::message(format!("the theme has no script `{name}.js`")))
        },
    );
    tera.register_filter("printed", |text: &str, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&printed(text))
    });
    let own = Arc::clone(words);
    tera.register_filter(
        "fill",
        move |word: &Value, values: Kwargs, _: &State<'_>| {
            let values = texts(&values);
            filled(&own.chosen(word, &values), &borrowed(&values))
        },
    );
    let own = Arc::clone(words);
    // Values are markup, but for addresses that links of the word lead to.
    tera.register_filter(
        "marked",
        move |word: &Value, values: Kwargs, _: &State<'_>| {
            let values = texts(&values);
            let text = own.chosen(word, &values);
            let address = |to: &str| {
                let (_, url) = values.iter().find(|(name, _)| name == to)?;
                Some(url.clone())
            };
            // A word that opens a block is set apart, not stressed.
            let line = linked_line(&text, address);
            let line = line.replace("<strong>", "<b>").replace("</strong>", "</b>");
            Value::safe_string(&filled(&line, &borrowed(&values)))
        },
    );
    tera
}

fn texts(values: &Kwargs) -> Vec<(String, String)> {
    values
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_string()))
        .collect()
}

fn borrowed(values: &[(String, String)]) -> Vec<(&str, &str)> {
    values
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// The templates of the default theme that this theme replaces, as `default/NAME`: so its
/// own can extend them and change one block.
fn replaced(sources: &Sources, name: &str) -> Vec<(String, FileId)> {
    let default = "themes/default/templates/";
    sources
        .under(default)
        .filter(|_| name != "default")
        .filter_map(|(id, file)| Some((file.path.strip_prefix(default)?, id)))
        .filter(|(path, _)| {
            let own = format!("themes/{name}/templates/{path}");
            sources.find(&own).is_some()
        })
        .map(|(path, id)| (format!("default/{path}"), id))
        .collect()
}

/// The templates of a theme, by their names.
fn templates(sources: &Sources, name: &str) -> Vec<(String, FileId)> {
    theme_files(sources, name)
        .into_iter()
        .filter_map(|(path, id)| Some((path.strip_prefix("templates/")?.to_owned(), id)))
        .chain(replaced(sources, name))
        .filter(|(path, id)| path.ends_with(".html") && sources.file(*id).text().is_some())
        .collect()
}

fn stamp(files: &[(String, FileId)], sources: &Sources, theme: &str, language: &str) -> u64 {
    let mut stamp = DefaultHasher::new();
    Words::stamp_of(sources, theme, language).hash(&mut stamp);
    for (name, id) in files {
        (name, id, sources.file(*id).bytes()).hash(&mut stamp);
    }
    stamp.finish()
}
