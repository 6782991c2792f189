//! A theme's templates, parsed.
//!
//! Translates tera's errors into diagnostics of the template's own file.

use tera::{ErrorKind, Tera};

use crate::diagnostic::{Code, Diagnostic};
use crate::plan::theme_files;
use crate::source::{FileId, Sources, Span};

/// The templates of a theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    files: Vec<(String, FileId)>,
    fallback: Span,
}

impl Theme {
    /// Parses every template under `themes/NAME/templates/`.
    ///
    /// # Errors
    /// One diagnostic for each template that tera cannot parse.
    pub fn parse(sources: &Sources, name: &str, settings: FileId) -> Result<Self, Vec<Diagnostic>> {
        let fallback = Span::start_of(settings);
        if sources.under(&format!("themes/{name}/")).next().is_none() {
            return Err(vec![Diagnostic::new(
                Code::TemplateError,
                fallback,
                format!("there is no theme `{name}`"),
                format!("make the folder `themes/{name}/`, or set `theme = \"default\"`"),
            )]);
        }
        let files: Vec<(String, FileId)> = theme_files(sources, name)
            .into_iter()
            .filter_map(|(path, id)| Some((path.strip_prefix("templates/")?.to_owned(), id)))
            .filter(|(path, id)| path.ends_with(".html") && sources.file(*id).text().is_some())
            .collect();
        let mut theme = Self {
            tera: Tera::default(),
            files,
            fallback,
        };

        // One by one first, so that every broken template is told and not only the first.
        let broken: Vec<Diagnostic> = theme
            .files
            .iter()
            .filter_map(|(name, id)| {
                let text = sources.file(*id).text().unwrap_or_default();
                let error = Tera::default().add_raw_template(name, text).err()?;
                matches!(error.kind(), ErrorKind::SyntaxError(_))
                    .then(|| theme.diagnostic(sources, name, &error))
            })
            .collect();
        if !broken.is_empty() {
            return Err(broken);
        }
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
            Err(error) => Err(vec![theme.diagnostic(sources, "", &error)]),
        }
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
            .map_err(|error| self.diagnostic(sources, template, &error))
    }

    fn diagnostic(&self, sources: &Sources, template: &str, error: &tera::Error) -> Diagnostic {
        let (name, message, place) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => (
                report.filename(),
                report.message().to_owned(),
                Some(report.span().range.clone()),
            ),
            _ => (template, error.to_string(), None),
        };
        let span =
            self.files
                .iter()
                .find(|(file, _)| file == name)
                .map_or(self.fallback, |(_, id)| {
                    let end = sources.file(*id).text().map_or(0, str::len);
                    match place {
                        Some(place) => Span::new(*id, place.start.min(end), place.end.min(end)),
                        None => Span::start_of(*id),
                    }
                });
        let message = message.trim().trim_end_matches('.');
        let mut first = message.chars();
        let message = first
            .next()
            .map(|letter| letter.to_lowercase().collect::<String>() + first.as_str())
            .unwrap_or_default();
        Diagnostic::new(
            Code::TemplateError,
            span,
            message,
            "mend the template; generator/src/render/context.rs lists the values that each one is given",
        )
    }
}
