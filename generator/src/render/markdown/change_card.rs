//! Renders change cards, and finds the earlier version of a product that a card or an exercise
//! names.
//!
//! The page contains each card folded; the reader's browser decides whether it's open.

use serde::Serialize;

use super::{Answer, CHANGE_CARD, Writer, word_of};
use crate::course::Directive;
use crate::diagnostic::Diagnostic;
use crate::render::print::WORK;
use crate::render::starter;
use crate::text::markdown_line;

/// An exercise whose program is continued elsewhere.
#[derive(Debug, Serialize)]
pub(crate) struct EarlierVersion {
    id: String,
    title_html: String,
    url: String,
}

#[derive(Serialize)]
struct CardContext {
    id: String,
    word: String,
    title_html: String,
    body_html: String,
    after: Option<EarlierVersion>,
    /// In print: the number of the answer that contains the card's text.
    number: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn change_card(&mut self, directive: &'a Directive) -> Result<String, Diagnostic> {
        let after = directive.attributes.get("after").map_or("", |after| after.value.as_str());
        let mut context = CardContext {
            id: format!("card-{after}"),
            word: word_of(CHANGE_CARD, self.theme.words()),
            title_html: self.inlines(&directive.title)?,
            body_html: self.document(&directive.body)?,
            after: self.version(after),
            number: 0,
        };
        if self.is_print {
            let body_html = std::mem::take(&mut context.body_html);
            self.answers.push(Answer { title_html: context.title_html.clone(), body_html });
            context.number = self.answers.len();
        }
        self.block(CHANGE_CARD, &context)
    }

    /// Returns the exercise or the group of local checks with this name, from any lesson of the
    /// site. A group's receipt is entered at the end of its page.
    pub(super) fn version(&self, id: &str) -> Option<EarlierVersion> {
        self.plan.lessons().find_map(|(_, planned)| {
            let exercise = planned.lesson.exercises.iter().find(|each| each.id == id);
            let (title_html, anchor) = match exercise {
                Some(exercise) => (markdown_line(&exercise.title), format!("exercise-{id}")),
                None => {
                    let groups = starter::groups(self.plan, &planned.lesson);
                    let group = groups.into_iter().find(|group| group.id == id)?;
                    // A printed lesson has no field for receipts.
                    let work = if self.is_print { WORK } else { "" };
                    (markdown_line(&group.title), format!("{work}receipt-title"))
                }
            };
            let is_here = planned.path == self.path && !self.is_print;
            let page = if is_here { String::new() } else { self.address(&planned.path) };
            Some(EarlierVersion { id: id.to_owned(), title_html, url: format!("{page}#{anchor}") })
        })
    }
}
