//! Numbers the footnotes of all texts on a page.
//!
//! A text is written in pieces, each with some of its footnotes. A page has several texts, whose
//! footnotes may have the same names. Takes names and returns HTML.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

/// The footnotes of a page.
#[derive(Debug, Default)]
pub(crate) struct Footnotes {
    /// How many the page has so far.
    count: usize,
    /// The numbers in the current text, by name.
    numbers: BTreeMap<String, usize>,
    /// The numbers of the footnotes whose definitions have already been written.
    written: BTreeSet<usize>,
}

impl Footnotes {
    /// Returns the footnotes for another text of the same page, which has its own names.
    /// Afterwards, [`Self::resume_after`] continues the page's count.
    pub(crate) fn for_other_text(&mut self) -> Self {
        Self { count: self.count, numbers: BTreeMap::new(), written: mem::take(&mut self.written) }
    }

    /// Continues after another text.
    pub(crate) fn resume_after(&mut self, other: Self) {
        self.count = other.count;
        self.written = other.written;
    }

    fn number(&mut self, name: &str) -> usize {
        *self.numbers.entry(name.to_owned()).or_insert_with(|| {
            self.count += 1;
            self.count
        })
    }

    /// Returns the reference in the text. It's never inside a link, because Markdown doesn't parse
    /// a link around a footnote.
    pub(crate) fn reference(&mut self, name: &str) -> String {
        let number = self.number(name);
        format!(
            "<sup class=\"footnote-reference\"><a href=\"#footnote-{number}\">{number}</a></sup>"
        )
    }

    /// Returns the start of a definition. If two have the same name, references lead to the first.
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
    fn texts_share_numbers_but_not_names() {
        let mut lesson = Footnotes::default();
        assert!(lesson.reference("a").contains("#footnote-1"));
        assert!(lesson.reference("b").contains("#footnote-2"));
        let mut task = lesson.for_other_text();
        assert!(task.reference("a").contains("#footnote-3"));
        assert!(task.begin("a").contains("id=\"footnote-3\""));
        lesson.resume_after(task);
        assert!(lesson.begin("a").contains("id=\"footnote-1\""));
        assert!(!lesson.begin("a").contains("id="), "the second definition");
        assert!(lesson.reference("c").contains("#footnote-4"));
    }
}
