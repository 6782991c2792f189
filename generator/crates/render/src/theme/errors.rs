//! Converts tera's errors to diagnostics of the template at fault.
//!
//! Tera has a span for what it can't parse or render. Errors from putting templates together, such
//! as an unknown filter, come as printed text, from which the place is parsed.

use std::ops::Range;

use tera::{Error, ErrorKind};

use understory_course::parse::suggest::nearest;
use understory_source::diagnostic::{Code, Diagnostic, as_message};
use understory_source::guide;
use understory_source::{FileId, Sources, Span};

fn help() -> String {
    let guide = guide::page("themes.md");
    format!("fix the template; {guide} lists the values that templates are given")
}

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
                let reports = text.split("\n\n");
                let reports: Vec<_> = reports.filter_map(|text| self.report(text)).collect();
                match reports.is_empty() {
                    true => vec![self.at(template, 0..0, &text)],
                    false => reports,
                }
            }
        }
    }

    /// Converts a report that tera prints: `error: MESSAGE`, ` --> TEMPLATE:LINE:COLUMN`, the line,
    /// and the marks under it. Lines and columns count from 1, columns in characters.
    fn report(&self, report: &str) -> Option<Diagnostic> {
        let mut lines = report.lines();
        let message = lines.next()?.strip_prefix("error: ")?;
        let mut place = lines.next()?.split_once("--> ")?.1.rsplitn(3, ':');
        let column: usize = place.next()?.parse().ok()?;
        let line: usize = place.next()?.parse().ok()?;
        let template = place.next()?;
        if let Some(missing_name) = missing_template(message) {
            return Some(self.lacks(template, missing_name));
        }
        let text = self.text(template);
        let before = text.split_inclusive('\n').take(line.checked_sub(1)?);
        let before: usize = before.map(str::len).sum();
        let offsets = text[before..].char_indices().map(|(at, _)| before + at);
        let mut offsets = offsets.chain([text.len()]).skip(column.checked_sub(1)?);
        let start = offsets.next()?;
        let length = lines.last()?.matches('^').count();
        let end = offsets.take(length).last().unwrap_or(start);
        Some(self.at(template, start..end, message))
    }

    fn file(&self, template: &str) -> Option<FileId> {
        let source = self.files.iter().find(|(name, _)| name == template);
        source.map(|(_, id)| *id)
    }

    fn text(&self, template: &str) -> &str {
        let file = self.file(template);
        file.and_then(|id| self.sources.file(id).text()).unwrap_or_default()
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
        let near = name.zip(names).and_then(|(name, names)| nearest(name, names.split(", ")));
        let help = near.map_or_else(help, |near| format!("did you mean `{near}`?"));
        let diagnostic = Diagnostic::new(Code::TemplateError, span, as_message(message), help);
        match available {
            Some(available) => diagnostic.with_note(format!("there are these {available}")),
            None => diagnostic,
        }
    }

    /// Reports a template that uses another one, which doesn't exist.
    fn lacks(&self, template: &str, missing_name: &str) -> Diagnostic {
        let start = self.text(template).find(missing_name);
        let place = start.map_or(0..0, |start| start..start + missing_name.len());
        let names = self.files.iter().map(|(name, _)| name.as_str());
        let help = match nearest(missing_name, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "fix the name, or add the template to the theme".to_owned(),
        };
        Diagnostic::new(
            Code::TemplateError,
            self.span(template, place),
            format!(
                "`{template}` uses the template `{missing_name}`, which neither this theme nor the default one has"
            ),
            help,
        )
    }
}

fn missing_template(message: &str) -> Option<&str> {
    message.strip_prefix("Unknown template `")?.split('`').next()
}
