//! `missing-file`, `invalid-value`: every course has a home page and an existing theme.

use understory_course::Course;
use understory_course::parse::suggest::nearest;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Reports a missing home page and an unknown theme.
pub(super) fn missing_files(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let settings = &course.settings;
    if course.home.is_none() {
        diagnostics.push(Diagnostic::new(
            Code::MissingFile,
            Span::start_of(settings.file),
            "the course has no home page",
            "create content/home.md and set `title` in its front matter, between `+++` lines",
        ));
    }
    let theme = &settings.theme;
    if sources.under(&format!("themes/{theme}/")).next().is_none() {
        let mut themes: Vec<&str> =
            sources.under("themes/").filter_map(|(_, file)| file.path.split('/').nth(1)).collect();
        themes.dedup();
        let hint = match nearest(theme, themes.iter().copied()) {
            Some(near) => format!("did you mean `theme = \"{near}\"`?"),
            None => format!(
                "use one of these themes: {}; or create a new one as a folder in themes/",
                themes.join(", ")
            ),
        };
        let message = format!("unknown theme `{theme}`");
        diagnostics.push(Diagnostic::new(Code::InvalidValue, settings.theme_span, message, hint));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_misspelt_theme_gets_a_suggestion() {
        let diagnostics = assert_marked(
            "\
=== content/course.toml
title = \"A course\"
# error 9-17 invalid-value
theme = \"defualt\"
",
        );
        assert_eq!(diagnostics[0].hint, "did you mean `theme = \"default\"`?");
    }
}
