//! `content/pages/NAME.md`: text pages that are not lessons.
//!
//! Reads the files of that folder and returns the pages sorted by name. `understory_check`
//! reports addresses that clash.

use crate::model::{Located, PlainPage};
use crate::parse::settings::title;
use crate::parse::{front_matter, markdown, tree};
use understory_source::diagnostic::Diagnostic;
use understory_source::{FileId, Sources};

/// The folder of the pages.
pub(super) const PAGES: &str = "content/pages";

/// The folder of their images.
pub(super) const IMAGES: &str = "content/pages/images";

/// Reads every page of the folder.
pub(super) fn pages(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Vec<PlainPage> {
    let entries = tree::entries(sources, PAGES);
    let mut pages = Vec::new();
    for (name, file) in &entries.files {
        match name.strip_suffix(".md") {
            Some(slug) if tree::is_slug(slug) => {
                pages.push(page(sources, *file, slug, diagnostics))
            }
            _ if *name == "README.md" => {}
            _ => diagnostics.push(tree::unexpected(
                *file,
                format!("`{name}` cannot be a page: its name is not a valid address"),
                "rename it, using only a to z, digits and hyphens before `.md`, for example `about.md`",
            )),
        }
    }
    let folders = entries.folders.iter();
    for (name, first_file) in folders.filter(|(name, _)| !IMAGES.ends_with(&format!("/{name}"))) {
        diagnostics.push(tree::unexpected(
            *first_file,
            format!("the folder `{name}` does not belong in content/pages"),
            "this folder has one Markdown file per page, and their images in images/",
        ));
    }
    pages
}

fn page(
    sources: &Sources,
    file: FileId,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> PlainPage {
    let page = front_matter::page(sources, file, diagnostics);
    let mut keys = page.keys(diagnostics);
    let title = title(&mut keys, page.parse_state, name);
    let description = keys.text("description").map(value).unwrap_or_default();
    let footer = keys.text("footer").map(value);
    keys.finish("a page");
    PlainPage {
        file,
        name: name.to_owned(),
        title,
        description,
        footer,
        body: markdown::document(page.body, page.body_places(), diagnostics),
    }
}

fn value(text: Located<String>) -> String {
    text.value
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_pages_name_must_be_a_valid_address() {
        assert_marked(
            "\
=== content/pages/README.md
=== content/pages/about.md
+++
title = \"About\"
footer = \"About\"
+++
=== content/pages/About_Us.md | warning 1-1 unexpected-file
=== content/pages/notes.txt | warning 1-1 unexpected-file
=== content/pages/more/about.md | warning 1-1 unexpected-file
",
        );
    }

    #[test]
    fn a_page_has_known_keys() {
        assert_marked(
            "\
=== content/pages/about.md
+++
title = \"About\"
# error 1-6 unknown-key
footre = \"About\"
+++
",
        );
    }
}
