//! Numbers and places of footnotes, over all the texts of a page.
//!
//! A text is written in pieces, of which each has some of its footnotes, and a page has
//! several texts, whose footnotes may have the same names. Names enter; HTML leaves.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

/// The footnotes of a page.
#[derive(Debug, Default)]
pub(crate) struct Footnotes {
    /// How many the page has by now.
    count: usize,
    /// Those of the text that is being written, by their names.
    numbers: BTreeMap<String, usize>,
    /// Whose words were written.
    written: BTreeSet<usize>,
}

impl Footnotes {
    /// For another text of the same page, whose names are its own. The page's count comes
    /// back by [`Self::came_back`].
    pub(crate) fn of_other_text(&mut self) -> Self {
        Self {
            count: self.count,
            numbers: BTreeMap::new(),
            written: mem::take(&mut self.written),
        }
    }

    /// Goes on after another text.
    pub(crate) fn came_back(&mut self, other: Self) {
        self.count = other.count;
        self.written = other.written;
    }

    fn number(&mut self, name: &str) -> usize {
        *self.numbers.entry(name.to_owned()).or_insert_with(|| {
            self.count += 1;
            self.count
        })
    }

    /// The number that stands in the text. No link holds it: Markdown takes what is around a
    /// footnote for no link.
    pub(crate) fn reference(&mut self, name: &str) -> String {
        let number = self.number(name);
        format!(
            "<sup class=\"footnote-reference\"><a href=\"#footnote-{number}\">{number}</a></sup>"
        )
    }

    /// What opens a footnote's words. Of two of one name, references lead to the first.
    pub(crate) fn begin(&mut self, name: &str) -> String {
        let number = self.number(name);
        let id = if self.written.insert(number) {
            format!(" id=\"footnote-{number}\"")
        } else {
            String::new()
        };
        format!(
            "<div class=\"footnote-definition\"{id}><sup class=\"footnote-definition-label\">{number}</sup>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_a_page_share_numbers_and_not_names() {
        let mut lesson = Footnotes::default();
        assert!(lesson.reference("a").contains("#footnote-1"));
        assert!(lesson.reference("b").contains("#footnote-2"));
        let mut task = lesson.of_other_text();
        assert!(task.reference("a").contains("#footnote-3"));
        assert!(task.begin("a").contains("id=\"footnote-3\""));
        lesson.came_back(task);
        assert!(lesson.begin("a").contains("id=\"footnote-1\""));
        assert!(!lesson.begin("a").contains("id="), "a second of one name");
        assert!(lesson.reference("c").contains("#footnote-4"));
    }
}
