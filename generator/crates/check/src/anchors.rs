//! Knows which anchors a page has. The rules about links share it.

use understory_course::{Document, Home};

/// Returns the anchors of the home page.
pub(super) fn for_home(home: &Home) -> Vec<String> {
    let mut anchors = headings(&home.body);
    anchors.push("map".to_owned());
    anchors
}

/// Returns the anchors of a text's headings.
pub(super) fn headings(document: &Document) -> Vec<String> {
    document.headings().into_iter().map(|heading| heading.id.clone()).collect()
}
