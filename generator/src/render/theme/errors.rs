//! Converts tera's errors to diagnostics of the template at fault.
//!
//! Tera has a span for what it can't parse or render. Errors from putting templates together, such
//! as an unknown filter, come as printed text, from which the place is parsed.

use std::ops::Range;

use tera::{Error, ErrorKind};

use crate::diagnostic::{Code, Diagnostic, as_message};
use crate::parse::suggest::nearest;
use crate::source::{FileId, Sources, Span};

const HELP: &str =
    "fix the template; docs/authors/themes.md lists the values that templates are given";

/// The templates that tera has, by name.
pub(super) struct Templates<'a> {
    pub(super) sources: &'a Sources,
    pub(super) files: &'a [(String, FileId)],
    /// Where an error is reported that belongs to no template.
    pub(super) fallback: Span,
}

impl Templates<'_> {
    /// Returns the diagnostics of an error. `template` is the one that was requested, if any.
    pub(super) fn diagnostics(&self, template: &str, error: &Error) -> Vec<Diagnostic> {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let place = report.span().range.clone();
                vec![self.at(report.filename(), place, report.message())]
            }
            ErrorKind::MissingParent { current, parent } => vec![self.lacks(current, parent)],
            ErrorKind::CircularExtend { tpl, .. } => {
                vec![self.at(tpl, 0..0, &error.to_string())]
            }
            ErrorKind::CircularInclude { include_chain, .. } => {
                let first = include_chain.first().map_or(template, String::as_str);
                vec![self.at(first, 0..0, &error.to_string())]
            }
            _ => {
                let text = error.to_string();
                let reports: Vec<Diagnostic> = reports(&text)
                    .map(|report| match missing_template(report.message) {
                        Some(wanted) => self.lacks(report.template, wanted),
                        None => self.at(report.template, self.place_of(&report), report.message),
                    })
                    .collect();
                match reports.is_empty() {
                    true => vec![self.at(template, 0..0, &text)],
                    false => reports,
                }
            }
        }
    }

    fn file(&self, template: &str) -> Option<FileId> {
        let found = self.files.iter().find(|(name, _)| name == template);
        found.map(|(_, id)| *id)
    }

    fn text(&self, template: &str) -> &str {
        let file = self.file(template);
        file.and_then(|id| self.sources.file(id).text())
            .unwrap_or_default()
    }

    fn span(&self, template: &str, place: Range<usize>) -> Span {
        let Some(id) = self.file(template) else {
            return self.fallback;
        };
        let end = self.text(template).len();
        Span::new(id, place.start.min(end), place.end.min(end))
    }

    fn at(&self, template: &str, place: Range<usize>, message: &str) -> Diagnostic {
        let span = self.span(template, place);
        let (message, available) = match message.split_once(". Available ") {
            Some((message, available)) => (message, Some(available.trim_end())),
            None => (message, None),
        };
        let name = message.split('`').nth(1);
        let names = available.and_then(|available| Some(available.split_once(": ")?.1));
        let near = name
            .zip(names)
            .and_then(|(name, names)| nearest(name, names.split(", ")));
        let help = near.map_or_else(|| HELP.to_owned(), |near| format!("did you mean `{near}`?"));
        let told = Diagnostic::new(Code::TemplateError, span, as_message(message), help);
        match available {
            Some(available) => told.with_note(format!("there are these {available}")),
            None => told,
        }
    }

    /// Reports a template that uses another one, which doesn't exist.
    fn lacks(&self, template: &str, wanted: &str) -> Diagnostic {
        let start = self.text(template).find(wanted);
        let place = start.map_or(0..0, |start| start..start + wanted.len());
        let names = self.files.iter().map(|(name, _)| name.as_str());
        let help = match nearest(wanted, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "fix the name, or add the template to the theme".to_owned(),
        };
        Diagnostic::new(
            Code::TemplateError,
            self.span(template, place),
            format!(
                "`{template}` uses the template `{wanted}`, which neither this theme nor the default one has"
            ),
            help,
        )
    }

    /// Returns the place of a report in its template, in bytes.
    fn place_of(&self, report: &Report<'_>) -> Range<usize> {
        let mut lines = self.text(report.template).split_inclusive('\n');
        let before = lines.by_ref().take(report.line - 1);
        let start: usize = before.map(str::len).sum();
        let line = lines.next().unwrap_or_default();
        let bytes = |text: &str, chars: usize| -> usize {
            text.chars().take(chars).map(char::len_utf8).sum()
        };
        let from = bytes(line, report.column - 1);
        start + from..start + from + bytes(&line[from..], report.length)
    }
}

fn missing_template(message: &str) -> Option<&str> {
    message
        .strip_prefix("Unknown template `")?
        .split('`')
        .next()
}

/// A report that tera prints.
struct Report<'t> {
    message: &'t str,
    template: &'t str,
    /// Counted from 1.
    line: usize,
    /// Counted from 1, in characters.
    column: usize,
    /// In characters.
    length: usize,
}

/// Parses `error: MESSAGE`, ` --> TEMPLATE:LINE:COLUMN`, the line, and the marks under it.
fn reports(text: &str) -> impl Iterator<Item = Report<'_>> {
    text.split("\n\n").filter_map(|block| {
        let mut lines = block.lines();
        let message = lines.next()?.strip_prefix("error: ")?;
        let mut place = lines.next()?.split_once("--> ")?.1.rsplitn(3, ':');
        let column = place.next()?.parse().ok().filter(|column| *column > 0)?;
        let line = place.next()?.parse().ok().filter(|line| *line > 0)?;
        let template = place.next()?;
        let length = lines.last()?.matches('^').count();
        Some(Report {
            message,
            template,
            line,
            column,
            length,
        })
    })
}
