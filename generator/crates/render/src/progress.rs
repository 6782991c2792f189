//! Renders the pages about a reader's own work, `/progress/` and `/review/`, and the one about what
//! the browser keeps of the course, `/offline/`.
//!
//! Only the page's scripts know what a reader has done. The pages list what there is to do and
//! leave space for the rest.

use tera::Context;

use super::forest;
use super::renderer::{Rendered, Renderer};
use super::summaries::part_contexts;
use understory_course::plan;

/// Renders the page about what is done and what to review, and for saving the work as a file.
pub(super) fn progress_page(renderer: &Renderer<'_>, path: &str) -> Rendered {
    let parts = part_contexts(renderer, path);
    let mut context = Context::new();
    context.insert("forest_svg", &forest::draw_low(&parts, renderer.words()));
    context.insert("review_url", &plan::relative(path, plan::REVIEW));
    context.insert("parts", &parts);
    let (title, description) = renderer.titled("progress");
    Rendered { template: "progress.html", title, description, context }
}

/// Renders the page that repeats questions, one at a time.
pub(super) fn review_page(renderer: &Renderer<'_>, path: &str) -> Rendered {
    let mut context = Context::new();
    context.insert("progress_url", &plan::relative(path, plan::PROGRESS));
    let (title, description) = renderer.titled("review");
    Rendered { template: "review.html", title, description, context }
}

/// Renders the page about what works without a network.
pub(super) fn offline_page(renderer: &Renderer<'_>, path: &str) -> Rendered {
    let mut context = Context::new();
    context.insert("progress_url", &plan::relative(path, plan::PROGRESS));
    let (title, description) = renderer.titled("offline");
    Rendered { template: "offline.html", title, description, context }
}
