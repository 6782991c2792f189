//! The pages on which a reader meets their own work again: `/progress/` and `/review/`.
//!
//! What a reader has done is known to the page's scripts alone; here stands what there is
//! to be done, and the places for the rest.

use tera::Context;

use super::context::PartContext;
use super::forest;
use super::page::{Rendered, Renderer};
use crate::plan;

impl Renderer<'_> {
    /// What is done, what is to be reviewed, and the work as a file.
    pub(super) fn progress(&self, path: &str) -> Rendered {
        let parts: Vec<PartContext> = self
            .plan
            .parts
            .iter()
            .map(|part| self.part(part, path))
            .collect();
        let mut context = Context::new();
        context.insert("forest_svg", &forest::draw_low(&self.forest()));
        context.insert("review_url", &plan::relative(path, plan::REVIEW));
        context.insert("parts", &parts);
        (
            "progress.html",
            "Your progress".to_owned(),
            "What you have done in the course, kept in your own browser only.".to_owned(),
            context,
        )
    }

    /// The questions that come back, one at a time.
    pub(super) fn review(&self, path: &str) -> Rendered {
        let mut context = Context::new();
        context.insert("progress_url", &plan::relative(path, plan::PROGRESS));
        (
            "review.html",
            "Review".to_owned(),
            "Questions from lessons you have finished come back here.".to_owned(),
            context,
        )
    }
}
