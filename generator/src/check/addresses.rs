//! `duplicate-id`: what stands at the top of the site beside the course's own pages.
//!
//! A language has a folder there, and a theme may put files there. Where an address is
//! another's already, one of the two would be lost without a word.

use super::names::TAKEN;
use crate::course::Course;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{LanguagePlace, THEME_ROOT, theme_files};
use crate::source::{Sources, Span};

/// Files that the generator makes at the top of a site.
const MADE: [&str; 10] = [
    ".nojekyll",
    "404.html",
    "course.epub",
    "course.json",
    "feed.xml",
    "index.html",
    "manifest.webmanifest",
    "offline.json",
    "robots.txt",
    "sitemap.xml",
];

/// Parts, pages and old addresses that stand in the folder of a language.
pub(crate) fn in_folders_of_languages(
    course: &Course,
    languages: &[LanguagePlace],
) -> Vec<Diagnostic> {
    let language = |address: &str| {
        let folder = first(address);
        languages
            .iter()
            .map(|each| each.folder.trim_end_matches('/'))
            // Not every system tells `pt-BR` from `pt-br`.
            .find(|name| !name.is_empty() && name.eq_ignore_ascii_case(folder))
    };
    let told = |address: &str, span: Span, hint: String| {
        let name = language(address)?;
        let message = format!("`{name}/` is the address of the course in that language");
        Some(Diagnostic::new(Code::DuplicateId, span, message, hint))
    };
    let parts = course.parts.iter().filter_map(|part| {
        let hint = format!(
            "give the folder `{}` another name after its number",
            part.dir
        );
        told(&part.slug, Span::start_of(part.file), hint)
    });
    let pages = course.pages.iter().filter_map(|page| {
        let hint = format!("give the file `{}.md` another name", page.name);
        told(&page.name, Span::start_of(page.file), hint)
    });
    let aliases = course.lessons().flat_map(|lesson| &lesson.front.aliases);
    let aliases = aliases.filter_map(|alias| {
        let hint = "remove the alias, or write another old address".to_owned();
        told(alias.value.trim_matches('/'), alias.span, hint)
    });
    parts.chain(pages).chain(aliases).collect()
}

/// Files in the `root/` of a theme that stand where the site has something else.
pub(crate) fn taken_by_theme(
    course: &Course,
    sources: &Sources,
    languages: &[LanguagePlace],
) -> Vec<Diagnostic> {
    let is_taken = |path: &str| {
        let folder = first(path);
        let is = |name: &str| name.eq_ignore_ascii_case(folder);
        if folder == path {
            return MADE.contains(&path);
        }
        TAKEN.iter().any(|name| is(name))
            || course.parts.iter().any(|part| is(&part.slug))
            || course.pages.iter().any(|page| is(&page.name))
            || languages
                .iter()
                .any(|each| is(each.folder.trim_end_matches('/')))
    };
    theme_files(sources, &course.settings.theme)
        .into_iter()
        .filter_map(|(path, id)| {
            let path = path.strip_prefix(THEME_ROOT)?;
            is_taken(path).then(|| {
                Diagnostic::new(
                    Code::DuplicateId,
                    Span::start_of(id),
                    format!("the site itself makes `{path}`, or what stands in that folder"),
                    "give the file another name, or change the template that makes the page",
                )
            })
        })
        .collect()
}

fn first(address: &str) -> &str {
    address.split('/').next().unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::check::marked::assert_marked_by;

    fn languages(folders: &[&str]) -> Vec<LanguagePlace> {
        let place = |folder: &&str| LanguagePlace {
            code: folder.trim_end_matches('/').to_owned(),
            folder: (*folder).to_owned(),
            name: None,
            translated: Arc::default(),
        };
        folders.iter().map(place).collect()
    }

    #[test]
    fn nothing_else_stands_in_the_folder_of_a_language() {
        let told = assert_marked_by(
            "\
=== content/pages/pt-br.md | error 1-1 duplicate-id
+++
title = \"Brazil\"
+++
=== content/01-es/part.md | error 1-1 duplicate-id
+++
title = \"Spain\"
+++
=== content/02-a/part.md
+++
title = \"A\"
+++
=== content/02-a/01-es/lesson.md
+++
title = \"B\"
# error 12-19 duplicate-id
aliases = [\"es/old\", \"old/es\"]
+++
",
            |course, _| in_folders_of_languages(course, &languages(&["", "es/", "pt-BR/"])),
        );
        assert_eq!(
            told[0].message,
            "`es/` is the address of the course in that language"
        );
    }

    #[test]
    fn a_theme_puts_nothing_in_the_place_of_a_page() {
        assert_marked_by(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++
=== content/pages/about.md
+++
title = \"About\"
+++
=== themes/default/root/index.html | error 1-1 duplicate-id
=== themes/default/root/es/x.txt | error 1-1 duplicate-id
=== themes/default/root/a/x.txt | error 1-1 duplicate-id
=== themes/default/root/about/x.txt | error 1-1 duplicate-id
=== themes/default/root/search/x.json | error 1-1 duplicate-id
=== themes/default/root/humans.txt
=== themes/default/root/service-worker.json
=== themes/default/root/.well-known/x
",
            |course, sources| taken_by_theme(course, sources, &languages(&["", "es/"])),
        );
    }
}
