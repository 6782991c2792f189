//! The pages of a site.

use super::site_page::SitePage;
use understory_course::plan::{self, Place, SitePlan};

/// A page of the site.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Page {
    Home,
    /// One of the course's plain pages.
    Plain(usize),
    Part(usize),
    /// A part with all its lessons, for printing.
    Print(usize),
    Lesson(Place),
    /// One that the generator adds.
    Site(&'static SitePage),
}

impl Page {
    /// Returns its path in the site.
    pub(crate) fn path(self, plan: &SitePlan<'_>) -> String {
        match self {
            Self::Home => String::new(),
            Self::Plain(place) => plan.course.pages[place].path(),
            Self::Part(part) => plan.parts[part].path.clone(),
            Self::Print(part) => format!("{}{}", plan::PRINT, plan.parts[part].path),
            Self::Lesson(place) => plan.lesson(place).path.clone(),
            Self::Site(page) => page.path.to_owned(),
        }
    }

    /// Returns the file that a host serves for it.
    pub(crate) fn file(self, plan: &SitePlan<'_>) -> String {
        file_of(&self.path(plan))
    }

    /// Returns whether search engines may list it: it isn't a tool, and it's the same for everyone.
    pub(crate) fn is_for_all(self) -> bool {
        match self {
            Self::Print(_) => false,
            Self::Site(page) => page.is_listed,
            _ => true,
        }
    }

    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Plain(_) => "plain",
            Self::Part(_) => "part",
            Self::Print(_) => "print",
            Self::Lesson(_) => "lesson",
            Self::Site(page) => page.name,
        }
    }
}

/// Returns the file that a host serves for a page.
pub(super) fn file_of(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
