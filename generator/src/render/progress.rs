//! The pages on which a reader meets their own work again, `/progress/` and `/review/`, and
//! the one on what of the course their browser keeps, `/offline/`.
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
        context.insert(
            "forest_svg",
            &forest::draw_low(&self.forest(), self.words()),
        );
        context.insert("review_url", &plan::relative(path, plan::REVIEW));
        context.insert("parts", &parts);
        let (title, description) = self.titled("progress");
        ("progress.html", title, description, context)
    }

    /// The questions that come back, one at a time.
    pub(super) fn review(&self, path: &str) -> Rendered {
        let mut context = Context::new();
        context.insert("progress_url", &plan::relative(path, plan::PROGRESS));
        let (title, description) = self.titled("review");
        ("review.html", title, description, context)
    }

    /// What works without a network.
    pub(super) fn offline(&self, path: &str) -> Rendered {
        let mut context = Context::new();
        context.insert("progress_url", &plan::relative(path, plan::PROGRESS));
        let (title, description) = self.titled("offline");
        ("offline.html", title, description, context)
    }
}
