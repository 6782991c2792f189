//! `content/pages/NAME.md`: pages of text beside the lessons.
//!
//! Takes the files of that folder, gives pages in the order of their names. Where they may
//! stand among other addresses is for [`crate::check`].

use crate::course::{PlainPage, Written};
use crate::diagnostic::Diagnostic;
use crate::parse::settings::title;
use crate::parse::{front_matter, markdown, tree};
use crate::source::{FileId, Sources};

/// The folder of the pages.
pub(super) const PAGES: &str = "content/pages";

/// The folder of their pictures.
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
                format!("`{name}` is no page: its name cannot be an address"),
                "name it with the letters a to z, digits and hyphens, and `.md`, as in `about.md`",
            )),
        }
    }
    let folders = entries.folders.iter();
    for (name, first_file) in folders.filter(|(name, _)| !IMAGES.ends_with(&format!("/{name}"))) {
        diagnostics.push(tree::unexpected(
            *first_file,
            format!("the folder `{name}` is no page"),
            "here stand Markdown files, one for each page, and their pictures in `images/`",
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
    let title = title(&mut keys, page.soundness, name);
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

fn value(text: Written<String>) -> String {
    text.value
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn what_cannot_be_an_address_is_no_page() {
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
