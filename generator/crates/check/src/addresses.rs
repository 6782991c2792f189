//! `duplicate-id`: languages and theme files don't take an address that the site uses.
//!
//! Each language has a folder at the top of the site, and a theme may put files there. If two
//! of them had the same address, one would silently overwrite the other.

use understory_course::Course;
use understory_course::plan::{SiteLanguage, THEME_ROOT, is_reserved, theme_files};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Files that the generator creates at the top of a site.
const GENERATED_FILES: [&str; 10] = [
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

/// Finds parts, pages and aliases whose address is in the folder of a language.
pub fn in_folders_of_languages(course: &Course, languages: &[SiteLanguage]) -> Vec<Diagnostic> {
    let language = |address: &str| {
        let folder = first(address);
        languages
            .iter()
            .map(|each| each.folder.trim_end_matches('/'))
            // Not every system distinguishes `pt-BR` from `pt-br`.
            .find(|name| !name.is_empty() && name.eq_ignore_ascii_case(folder))
    };
    let report = |address: &str, span: Span, hint: String| {
        let name = language(address)?;
        let message = format!("the address `{name}/` belongs to the course in that language");
        Some(Diagnostic::new(Code::DuplicateId, span, message, hint))
    };
    let parts = course.parts.iter().filter_map(|part| {
        let hint =
            format!("rename the folder `{}`; only the part after its number counts", part.dir);
        report(&part.slug, Span::start_of(part.file), hint)
    });
    let pages = course.pages.iter().filter_map(|page| {
        let hint = format!("rename the file `{}.md`", page.name);
        report(&page.name, Span::start_of(page.file), hint)
    });
    let aliases = course.lessons().flat_map(|lesson| &lesson.front.aliases);
    let aliases = aliases.filter_map(|alias| {
        let hint = "remove the alias, or use another address".to_owned();
        report(alias.value.trim_matches('/'), alias.span, hint)
    });
    parts.chain(pages).chain(aliases).collect()
}

/// Finds files in the `root/` of a theme whose address the site already uses.
pub fn taken_by_theme(
    course: &Course,
    sources: &Sources,
    languages: &[SiteLanguage],
) -> Vec<Diagnostic> {
    let is_taken = |path: &str| {
        let folder = first(path);
        let is = |name: &str| name.eq_ignore_ascii_case(folder);
        if folder == path {
            return GENERATED_FILES.contains(&path);
        }
        is_reserved(folder)
            || course.parts.iter().any(|part| is(&part.slug))
            || course.pages.iter().any(|page| is(&page.name))
            || languages.iter().any(|each| is(each.folder.trim_end_matches('/')))
    };
    theme_files(sources, &course.settings.theme)
        .into_iter()
        .filter_map(|(path, id)| {
            let path = path.strip_prefix(THEME_ROOT)?;
            is_taken(path).then(|| {
                Diagnostic::new(
                    Code::DuplicateId,
                    Span::start_of(id),
                    format!("the address `{path}` is reserved for the site's own pages"),
                    "rename the file, or change the template that creates the page",
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
    use crate::marked::assert_marked_by;

    fn languages(folders: &[&str]) -> Vec<SiteLanguage> {
        let place = |folder: &&str| SiteLanguage {
            code: folder.trim_end_matches('/').to_owned(),
            folder: (*folder).to_owned(),
            name: None,
            translated: Arc::default(),
        };
        folders.iter().map(place).collect()
    }

    #[test]
    fn nothing_else_uses_the_folder_of_a_language() {
        let diagnostics = assert_marked_by(
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
# error 13-18 duplicate-id
aliases = [\"es/old\", \"old/es\"]
+++
",
            |course, _| in_folders_of_languages(course, &languages(&["", "es/", "pt-BR/"])),
        );
        assert_eq!(
            diagnostics[0].message,
            "the address `es/` belongs to the course in that language"
        );
    }

    #[test]
    fn a_theme_file_cannot_replace_a_page() {
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
