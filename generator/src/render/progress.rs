//! Renders the pages about a reader's own work, `/progress/` and `/review/`, and the one about what
//! the browser keeps of the course, `/offline/`.
//!
//! Only the page's scripts know what a reader has done. The pages list what there is to do and
//! leave space for the rest.

use tera::Context;

use super::forest;
use super::page::{Rendered, Renderer};
use crate::plan;

impl Renderer<'_> {
    /// Renders the page about what is done and what to review, and for saving the work as a file.
    pub(super) fn progress(&self, path: &str) -> Rendered {
        let parts = self.parts(path);
        let mut context = Context::new();
        context.insert("forest_svg", &forest::draw_low(&parts, self.words()));
        context.insert("review_url", &plan::relative(path, plan::REVIEW));
        context.insert("parts", &parts);
        let (title, description) = self.titled("progress");
        Rendered { template: "progress.html", title, description, context }
    }

    /// Renders the page that repeats questions, one at a time.
    pub(super) fn review(&self, path: &str) -> Rendered {
        let mut context = Context::new();
        context.insert("progress_url", &plan::relative(path, plan::PROGRESS));
        let (title, description) = self.titled("review");
        Rendered { template: "review.html", title, description, context }
    }

    /// Renders the page about what works without a network.
    pub(super) fn offline(&self, path: &str) -> Rendered {
        let mut context = Context::new();
        context.insert("progress_url", &plan::relative(path, plan::PROGRESS));
        let (title, description) = self.titled("offline");
        Rendered { template: "offline.html", title, description, context }
    }
}
