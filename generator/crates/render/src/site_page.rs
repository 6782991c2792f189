//! The pages that the generator adds to a course, such as the playground.
//!
//! To add one, write a row in [`SITE_PAGES`], a function that creates its values (the compiler asks
//! for it in `site_pages`), a template, and its words (`title.NAME`, `title.NAME_about`) in every
//! language.

use super::options::Audience;
use understory_course::plan::{self, SitePlan};

/// Which of the pages it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tool {
    Playground,
    Progress,
    Glossary,
    Author,
    Review,
    Offline,
    Search,
    Errors,
    NotFound,
}

/// A page that the generator adds to a course.
#[derive(Debug)]
pub(crate) struct SitePage {
    pub(crate) tool: Tool,
    /// Its name in style sheets and scripts, and in the names of its words.
    pub(crate) name: &'static str,
    /// Its path in the site.
    pub(crate) path: &'static str,
    /// Whether search engines may list it: it isn't a tool, and it's the same for everyone.
    pub(crate) is_listed: bool,
    /// The page whose entry in the navigation is marked on it; itself, if it has an entry.
    pub(crate) section: &'static str,
    /// What it shows besides words of the interface.
    pub(crate) text: Text,
    /// Returns whether the site has it.
    pub(crate) exists: fn(&SitePlan<'_>, Audience) -> bool,
}

/// What a page shows besides words of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    Nothing,
    /// The text of this file.
    Of(&'static str),
    /// Python's messages and their explanations, which are in English.
    English,
}

/// Every page that the generator adds to a course, in the order of the navigation.
pub(crate) static SITE_PAGES: [SitePage; 9] = [
    SitePage { is_listed: true, ..page(Tool::Playground, "playground", plan::PLAYGROUND) },
    SitePage { ..page(Tool::Progress, "progress", plan::PROGRESS) },
    SitePage {
        is_listed: true,
        text: Text::Of("content/glossary.toml"),
        exists: |plan, _| !plan.course.glossary.is_empty(),
        ..page(Tool::Glossary, "glossary", plan::GLOSSARY)
    },
    SitePage {
        exists: |_, audience| audience == Audience::Author,
        ..page(Tool::Author, "author", plan::AUTHOR)
    },
    SitePage { section: plan::PROGRESS, ..page(Tool::Review, "review", plan::REVIEW) },
    SitePage { section: "", ..page(Tool::Offline, "offline", plan::OFFLINE) },
    SitePage { section: "", ..page(Tool::Search, "search", plan::SEARCH) },
    SitePage {
        is_listed: true,
        section: "",
        text: Text::English,
        ..page(Tool::Errors, "errors", plan::ERRORS)
    },
    SitePage { section: "", ..page(Tool::NotFound, "not-found", plan::NOT_FOUND) },
];

/// Returns a tool with an entry in the navigation.
const fn page(tool: Tool, name: &'static str, path: &'static str) -> SitePage {
    SitePage {
        tool,
        name,
        path,
        is_listed: false,
        section: path,
        text: Text::Nothing,
        exists: |_, _| true,
    }
}

impl SitePage {
    /// Returns whether hosts serve it at any depth, as they do for wrong addresses. Relative links
    /// would break there.
    pub(crate) fn is_anywhere(&self) -> bool {
        self.path == plan::NOT_FOUND
    }

    /// Returns the name of its words after `title.` and `nav.`.
    pub(crate) fn word(&self) -> String {
        self.name.replace('-', "_")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::plan::is_reserved;

    #[test]
    fn no_part_can_take_the_address_of_a_page() {
        for page in SITE_PAGES.iter().filter(|page| !page.is_anywhere()) {
            let folder = page.path.trim_end_matches('/');
            assert!(is_reserved(folder), "{folder} isn't reserved");
        }
    }
}
