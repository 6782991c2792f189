//! What is wrong with a theme's style sheets and with what its scripts import: once for a site,
//! whatever pages it has.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::pictures;
use crate::check::imports::{Modules, broken_imports};
use crate::check::styles::{circles, unclosed};
use crate::check::theme_loads::{broken_addresses, imports};
use crate::diagnostic::Diagnostic;
use crate::plan::{self, SitePlan, theme_files};
use crate::source::{FileId, SourceFile};

/// The style sheet of the e-book, which stands in no folder that is published.
const OF_BOOK: &str = "templates/paper/book.css";

/// The theme's files, to be held on to: as long as they are the same, so is what is wrong with
/// them.
#[derive(Debug)]
pub(super) struct Sign(BTreeMap<String, Arc<SourceFile>>);

impl Sign {
    pub(super) fn of(plan: &SitePlan<'_>) -> Self {
        let files = theme_files(plan.sources, &plan.course.settings.theme).into_iter();
        let files = files.map(|(path, id)| (path, Arc::clone(plan.sources.shared(id))));
        Self(files.collect())
    }
}

impl PartialEq for Sign {
    fn eq(&self, other: &Self) -> bool {
        let mut both = self.0.iter().zip(&other.0);
        self.0.len() == other.0.len()
            && both.all(|((path, file), (other, then))| path == other && Arc::ptr_eq(file, then))
    }
}

/// The mistakes in the style sheets and in the imports of scripts. All languages have one theme:
/// it is told of in the course's own.
pub(super) fn mistakes(plan: &SitePlan<'_>, modules: &Modules<'_>) -> Vec<Diagnostic> {
    if plan.languages.here > 0 {
        return Vec::new();
    }
    let known = plan.assets();
    let is_there = |path: &str| {
        known.contains_key(path) || path.starts_with(plan::RUNNER) || pictures::is_made(path)
    };
    let mut told = broken_imports(modules, &is_there, plan.sources);
    let sheets = sheets(plan);
    for (path, id, text) in &sheets {
        let open = unclosed(text, *id);
        // Where something has no end, what follows it is no rule.
        if open.is_empty() {
            told.extend(broken_addresses(path, text, *id, known, &is_there));
        }
        told.extend(open);
    }
    told.extend(circles(&imports(sheets.into_iter()), plan.sources));
    let files = theme_files(plan.sources, &plan.course.settings.theme);
    if let Some(book) = files.get(OF_BOOK) {
        told.extend(unclosed(
            plan.sources.file(*book).text().unwrap_or_default(),
            *book,
        ));
    }
    told
}

/// The theme's style sheets by their paths in the site. Those in `vendor/` others wrote.
fn sheets<'p>(plan: &'p SitePlan<'_>) -> Vec<(&'p str, FileId, &'p str)> {
    let folder = format!("{}css/", plan::THEME);
    let assets = plan.assets().iter();
    let sheets = assets.filter(|(path, _)| path.starts_with(&folder) && path.ends_with(".css"));
    sheets
        .filter_map(|(path, id)| Some((path.as_str(), *id, plan.sources.file(*id).text()?)))
        .collect()
}
