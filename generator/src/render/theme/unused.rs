//! `unused-template`: a template of the theme is one that some page is made by.
//!
//! The generator asks for templates by the names that the default theme has, and for blocks by
//! the names of directives. Another one is used where a template names it, or defines a
//! component.

use std::collections::BTreeSet;

use super::tags::{components, names_after};
use crate::diagnostic::{Code, Diagnostic};
use crate::load;
use crate::parse::directive;
use crate::parse::suggest::nearest;
use crate::source::{FileId, Sources, Span};

/// Folders in which a block's template may stand.
const OF_BLOCKS: [&str; 2] = ["blocks/", "paper/"];

/// Templates that nothing asks for, among those of a theme.
pub(super) fn unused_templates(sources: &Sources, files: &[(String, FileId)]) -> Vec<Diagnostic> {
    let text = |id: &FileId| sources.file(*id).text().unwrap_or_default();
    let asked = asked();
    let named: BTreeSet<&str> = files
        .iter()
        .flat_map(|(name, id)| {
            let words = ["extends", "include"].into_iter();
            let names = words.flat_map(|word| names_after(text(id), word));
            names.filter(move |other| other != name)
        })
        .collect();
    let is_unused = |(name, id): &&(String, FileId)| {
        !name.starts_with("default/")
            && !asked.contains(name)
            && !named.contains(name.as_str())
            && components(text(id)).next().is_none()
    };
    let unused = files.iter().filter(is_unused);
    unused
        .map(|(name, id)| {
            let hint = match nearest(name, asked.iter().map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`? rename the file"),
                None => format!("use it by `{{% include \"{name}\" %}}`, or take it away"),
            };
            let message = format!("no page uses the template `{name}`");
            Diagnostic::new(Code::UnusedTemplate, Span::start_of(*id), message, hint)
        })
        .collect()
}

/// The templates that pages are made by.
fn asked() -> BTreeSet<String> {
    let own = load::default_templates();
    let blocks = own.iter().filter_map(|name| {
        let name = OF_BLOCKS.iter().find_map(|of| name.strip_prefix(of))?;
        name.strip_suffix(".html")
    });
    let directives = directive::KNOWN.iter().map(|known| known.name);
    let blocks: Vec<String> = blocks
        .chain(directives)
        .flat_map(|name| OF_BLOCKS.map(|of| format!("{of}{name}.html")))
        .collect();
    own.into_iter().chain(blocks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Contents, SourceFile};

    fn told(templates: &[(&str, &str)]) -> Vec<String> {
        let sources = Sources::new(templates.iter().map(|(path, text)| SourceFile {
            path: (*path).to_owned(),
            contents: Contents::Text((*text).to_owned()),
        }));
        let files: Vec<(String, FileId)> = templates
            .iter()
            .filter_map(|(path, _)| Some(((*path).to_owned(), sources.find(path)?)))
            .collect();
        let told = unused_templates(&sources, &files);
        told.into_iter().map(|each| each.hint).collect()
    }

    #[test]
    fn a_misspelt_template_is_told_with_the_one_that_is_meant() {
        assert_eq!(
            told(&[("leson.html", ""), ("lesson.html", "")]),
            ["did you mean `lesson.html`? rename the file"]
        );
    }

    #[test]
    fn what_another_template_names_or_a_directive_is_drawn_by_is_used() {
        assert_eq!(
            told(&[
                ("base.html", "{% include 'town/sign.html' %}"),
                ("town/sign.html", "{% extends \"frame.html\" %}"),
                ("frame.html", ""),
                (
                    "town/parts.html",
                    "{% component sign() %}A{% endcomponent %}"
                ),
                ("blocks/note.html", ""),
                ("paper/note.html", ""),
                ("paper/output.html", ""),
                ("default/base.html", ""),
            ]),
            [] as [&str; 0]
        );
        assert_eq!(
            told(&[("sign.html", "{% include \"sign.html\" %}")]).len(),
            1
        );
    }
}
