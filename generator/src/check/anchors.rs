//! Which anchors a page has. Shared by the rules on links; no rule of its own.

use crate::course::{Document, Home};

/// The anchors of the home page.
pub(super) fn of_home(home: &Home) -> Vec<String> {
    let mut anchors = headings(&home.body);
    anchors.push("map".to_owned());
    anchors
}

/// The anchors of a text.
pub(super) fn headings(document: &Document) -> Vec<String> {
    document
        .headings()
        .into_iter()
        .map(|heading| heading.id.clone())
        .collect()
}
