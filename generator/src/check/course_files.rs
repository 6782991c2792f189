//! `missing-file`, `invalid-value`: what every course needs beside its parts.

use crate::course::Course;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::suggest::nearest;
use crate::source::{Sources, Span};

/// The home page and the theme have to be there.
pub(super) fn missing_files(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let settings = &course.settings;
    if course.home.is_none() {
        diagnostics.push(Diagnostic::new(
            Code::MissingFile,
            Span::start_of(settings.file),
            "the course has no home page",
            "write content/home.md, beginning with `title` between +++ lines",
        ));
    }
    let theme = &settings.theme;
    if sources.under(&format!("themes/{theme}/")).next().is_none() {
        let mut themes: Vec<&str> = sources
            .under("themes/")
            .filter_map(|(_, file)| file.path.split('/').nth(1))
            .collect();
        themes.dedup();
        let hint = match nearest(theme, themes.iter().copied()) {
            Some(near) => format!("did you mean `theme = \"{near}\"`?"),
            None => format!(
                "the themes are {}; a new one is a folder in themes/",
                themes.join(", ")
            ),
        };
        let message = format!("there is no theme `{theme}`");
        diagnostics.push(Diagnostic::new(
            Code::InvalidValue,
            settings.theme_span,
            message,
            hint,
        ));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn a_misspelt_theme_is_told_with_the_right_one() {
        let told = assert_marked(
            "\
=== content/course.toml
title = \"A course\"
# error 9-17 invalid-value
theme = \"defualt\"
",
        );
        assert_eq!(told[0].hint, "did you mean `theme = \"default\"`?");
    }
}
