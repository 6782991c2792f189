//! What tera refuses, as diagnostics of the templates that are at fault.
//!
//! Tera has a place for what it cannot parse or render. Of what it finds when it puts templates
//! together it tells in words alone: an unknown filter in its printed report, a circle by the
//! names of its templates. Here each gets its place in its file.

use std::ops::Range;

use tera::{Error, ErrorKind};

use super::tags::{components, names_after, place};
use crate::diagnostic::{Code, Diagnostic, as_message};
use crate::parse::suggest::nearest;
use crate::source::{FileId, Sources, Span};

/// The filters of [`super::speaking`], and tera's own.
pub(super) const FILTERS: [&str; 41] = [
    "abs",
    "capitalize",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "fill",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "marked",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "printed",
    "replace",
    "reverse",
    "round",
    "safe",
    "script_words",
    "sort",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];
/// Tera's tests, as in `is defined`.
const TESTS: [&str; 17] = [
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];
/// Tera's functions, and the one that shows what a block replaces.
const FUNCTIONS: [&str; 3] = ["range", "super", "throw"];

const MEND: &str =
    "mend the template; docs/authors/themes.md tells which values templates are given";

/// The templates that were given to tera, by their names.
pub(super) struct Templates<'a> {
    pub(super) sources: &'a Sources,
    pub(super) files: &'a [(String, FileId)],
    /// What is told of no template in particular stands here.
    pub(super) fallback: Span,
}

impl<'a> Templates<'a> {
    /// What is to be told of an error. `template` is the one that was asked for, if any was.
    pub(super) fn told(&self, template: &str, error: &Error) -> Vec<Diagnostic> {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let place = report.span().range.clone();
                vec![self.at(report.filename(), Some(place), report.message())]
            }
            ErrorKind::MissingParent { current, parent } => vec![self.lacks(current, parent)],
            ErrorKind::CircularExtend {
                tpl,
                inheritance_chain,
            } => {
                let start = [tpl.as_str()].into_iter();
                let chain: Vec<_> = start
                    .chain(inheritance_chain.iter().map(String::as_str))
                    .collect();
                vec![self.circle("extends", &chain)]
            }
            ErrorKind::CircularInclude { include_chain, .. } => {
                let chain: Vec<_> = include_chain.iter().map(String::as_str).collect();
                vec![self.circle("includes", &chain)]
            }
            _ => self.in_words(template, &error.to_string()),
        }
    }

    /// What tera tells in words alone.
    fn in_words(&self, template: &str, told: &str) -> Vec<Diagnostic> {
        if let Some(twice) = self.twice(told) {
            return vec![twice];
        }
        let each: Vec<Diagnostic> = reports(told)
            .map(|report| {
                let text = self.text(report.template).unwrap_or_default();
                let place = report.place(text);
                match between(report.message, "Unknown template `") {
                    Some(wanted) => self.lacks(report.template, wanted),
                    None => self.at(report.template, place, report.message),
                }
            })
            .collect();
        if each.is_empty() {
            return vec![self.at(template, None, told)];
        }
        each
    }

    fn file(&self, template: &str) -> Option<FileId> {
        let found = self.files.iter().find(|(name, _)| name == template);
        found.map(|(_, id)| *id)
    }

    fn text(&self, template: &str) -> Option<&'a str> {
        self.sources.file(self.file(template)?).text()
    }

    fn span(&self, template: &str, place: Option<Range<usize>>) -> Span {
        let Some(id) = self.file(template) else {
            return self.fallback;
        };
        let end = self.text(template).map_or(0, str::len);
        let place = place.unwrap_or(0..0);
        Span::new(id, place.start.min(end), place.end.min(end))
    }

    fn at(&self, template: &str, place: Option<Range<usize>>, told: &str) -> Diagnostic {
        let span = self.span(template, place);
        let (message, available) = match told.split_once(". Available ") {
            Some((message, available)) => (message, Some(available)),
            None => (told, None),
        };
        let known = available.and_then(|available| Some(available.split_once(": ")?.1));
        let names = known.into_iter().flat_map(|known| known.split(", "));
        let hint = match quoted(message).and_then(|name| self.meant(message, name, names)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => MEND.to_owned(),
        };
        let told = Diagnostic::new(Code::TemplateError, span, as_message(message), hint);
        match available {
            Some(available) => told.with_note(format!("there are these {}", available.trim_end())),
            None => told,
        }
    }

    /// The name that was meant by one that tera does not know.
    fn meant(
        &self,
        message: &str,
        name: &str,
        names: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        let known: Vec<&str> = match message.split(" `").next() {
            Some("Unknown filter") => FILTERS.to_vec(),
            Some("Unknown test") => TESTS.to_vec(),
            Some("Unknown function") => FUNCTIONS.to_vec(),
            Some("Unknown component") => {
                let texts = self.files.iter();
                let texts = texts.filter_map(|(_, id)| self.sources.file(*id).text());
                texts.flat_map(components).collect()
            }
            _ => return nearest(name, names.collect::<Vec<_>>()).map(str::to_owned),
        };
        nearest(name, known).map(str::to_owned)
    }

    /// A template that uses another, which is not there.
    fn lacks(&self, template: &str, wanted: &str) -> Diagnostic {
        let text = self.text(template).unwrap_or_default();
        let place = ["extends", "include"]
            .into_iter()
            .flat_map(|word| names_after(text, word))
            .find(|name| *name == wanted)
            .map(|name| place(text, name));
        let names = self.files.iter().map(|(name, _)| name.as_str());
        let hint = match nearest(wanted, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "mend the name, or add the template to the theme".to_owned(),
        };
        Diagnostic::new(
            Code::TemplateError,
            self.span(template, place),
            format!(
                "`{template}` uses the template `{wanted}`, which neither this theme nor the default one has"
            ),
            hint,
        )
    }

    /// Templates that come round to themselves: each of the chain uses the next, and the last
    /// stands in it twice.
    fn circle(&self, verb: &str, chain: &[&str]) -> Diagnostic {
        let word = verb.trim_end_matches('s');
        let word = if verb == "extends" { verb } else { word };
        let last = chain.last().copied().unwrap_or_default();
        let first = chain.iter().position(|name| *name == last).unwrap_or(0);
        let circle = &chain[first..];
        let steps: Vec<(&str, &str)> = circle.windows(2).map(|two| (two[0], two[1])).collect();
        // What the default theme has is right by itself.
        let is_own = |(from, _): &&(&str, &str)| {
            let file = self.file(from);
            file.is_some_and(|id| !self.sources.file(id).path.starts_with("themes/default/"))
        };
        let step = steps.iter().rfind(is_own).or(steps.last());
        let (from, to) = step.copied().unwrap_or((last, last));
        let text = self.text(from).unwrap_or_default();
        let place = names_after(text, word)
            .find(|name| *name == to)
            .map(|name| place(text, name));
        let message = if from == to {
            format!("`{from}` {verb} itself")
        } else {
            let names: Vec<String> = circle.iter().map(|name| format!("`{name}`")).collect();
            format!(
                "`{from}` {verb} `{to}`, which comes back to it: {}",
                names.join(" → ")
            )
        };
        let replaced = format!("default/{to}");
        let hint = if self.file(&replaced).is_some() {
            format!("to build on the one that it replaces, write `{{% {word} \"{replaced}\" %}}`")
        } else {
            format!("take this `{word}` out, or name another template")
        };
        Diagnostic::new(Code::TemplateError, self.span(from, place), message, hint)
    }

    /// A component that two templates define.
    fn twice(&self, told: &str) -> Option<Diagnostic> {
        let name = between(told, "Component `")?;
        let (one, other) = told.split_once("is defined in both `")?.1.split_once('`')?;
        let other = between(other, "and `")?;
        let own = |template: &&str| {
            let file = self.file(template);
            file.is_some_and(|id| !self.sources.file(id).path.starts_with("themes/default/"))
        };
        let at = [other, one].into_iter().find(own).unwrap_or(other);
        let text = self.text(at).unwrap_or_default();
        let place = components(text)
            .find(|each| *each == name)
            .map(|each| place(text, each));
        Some(Diagnostic::new(
            Code::TemplateError,
            self.span(at, place),
            format!("the component `{name}` is defined in `{one}` and in `{other}`"),
            "give one of them another name",
        ))
    }
}

/// What stands between these words and the next backquote.
fn between<'t>(text: &'t str, before: &str) -> Option<&'t str> {
    Some(text.split_once(before)?.1.split_once('`')?.0)
}

/// The first name in a message.
fn quoted(message: &str) -> Option<&str> {
    between(message, "`")
}

/// One of the reports that tera prints one after the other.
struct Report<'t> {
    message: &'t str,
    template: &'t str,
    /// From 1.
    line: usize,
    /// From 1, in characters.
    column: usize,
    /// In characters.
    length: usize,
}

/// The reports in what tera tells: `error: MESSAGE`, ` --> TEMPLATE:LINE:COLUMN`, the line and
/// the marks under it.
fn reports(told: &str) -> impl Iterator<Item = Report<'_>> {
    told.split("\n\n").filter_map(|block| {
        let mut lines = block.lines();
        let message = lines.next()?.strip_prefix("error: ")?;
        let mut place = lines.next()?.split_once("--> ")?.1.rsplitn(3, ':');
        let column = place.next()?.parse().ok()?;
        let line = place.next()?.parse().ok()?;
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

impl Report<'_> {
    /// Its place in the template, in bytes.
    fn place(&self, text: &str) -> Option<Range<usize>> {
        let line = text.split_inclusive('\n').nth(self.line.checked_sub(1)?)?;
        let start = place(text, line).start;
        let mut bytes = line.char_indices().map(|(at, _)| at);
        let from = bytes.nth(self.column.checked_sub(1)?)?;
        let marked: usize = line[from..]
            .chars()
            .take(self.length)
            .map(char::len_utf8)
            .sum();
        Some(start + from..start + from + marked)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::words::Words;

    #[test]
    fn every_name_that_is_offered_is_known() {
        let (words, _) = Words::read(&Sources::default(), "default", "en");
        let tera = super::super::speaking(&Arc::new(words));
        let is_known = |text: String| {
            let mut tera = tera.clone();
            tera.add_raw_template("a", &text).is_ok()
        };
        for filter in FILTERS {
            assert!(is_known(format!("{{{{ 1 | {filter} }}}}")), "{filter}");
        }
        for test in TESTS {
            assert!(is_known(format!("{{{{ 1 is {test} }}}}")), "{test}");
        }
        for function in FUNCTIONS.iter().filter(|name| **name != "super") {
            assert!(is_known(format!("{{{{ {function}() }}}}")), "{function}");
        }
        assert!(!is_known("{{ 1 | uper }}".to_owned()));
    }

    #[test]
    fn a_report_in_words_has_its_place_back() {
        let text = "é\nÜ{{ 1 | uper }}\n";
        let mut tera = tera::Tera::default();
        let error = tera.add_raw_template("a:b.html", text).expect_err("told");
        let told = error.to_string();
        let report = reports(&told).next().expect("a report");
        assert_eq!(report.template, "a:b.html");
        assert_eq!(report.message, "Unknown filter `uper`");
        assert_eq!(&text[report.place(text).expect("a place")], "uper");
    }
}
