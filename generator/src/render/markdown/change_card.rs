//! A change card, and the earlier version of a product that a card or an exercise names.
//!
//! Whether a card is open is the reader's browser's to say: the page holds it folded.

use serde::Serialize;

use super::{CHANGE_CARD, Writer, word_of};
use crate::course::Directive;
use crate::diagnostic::Diagnostic;
use crate::plan;
use crate::render::text::markdown_line;

/// An exercise whose program goes on elsewhere.
#[derive(Debug, Serialize)]
pub(crate) struct EarlierVersion {
    id: String,
    title_html: String,
    url: String,
}

#[derive(Serialize)]
struct CardContext {
    id: String,
    word: &'static str,
    title_html: String,
    body_html: String,
    after: Option<EarlierVersion>,
}

impl<'a> Writer<'a> {
    pub(super) fn change_card(&mut self, directive: &'a Directive) -> Result<String, Diagnostic> {
        let after = directive
            .attributes
            .get("after")
            .map_or("", |after| after.value.as_str());
        let context = CardContext {
            id: format!("card-{after}"),
            word: word_of(CHANGE_CARD),
            title_html: self.inlines(&directive.title)?,
            body_html: self.document(&directive.body)?,
            after: self.version(after),
        };
        self.block(CHANGE_CARD, &context)
    }

    /// The exercise of this name, wherever in the site it stands.
    pub(super) fn version(&self, id: &str) -> Option<EarlierVersion> {
        self.plan.lessons().find_map(|(_, planned)| {
            let exercise = planned.lesson.exercises.iter().find(|each| each.id == id)?;
            let page = if planned.path == self.path {
                String::new()
            } else {
                plan::relative(self.path, &planned.path)
            };
            Some(EarlierVersion {
                id: exercise.id.clone(),
                title_html: markdown_line(&exercise.title),
                url: format!("{page}#exercise-{id}"),
            })
        })
    }
}
