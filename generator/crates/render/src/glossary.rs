//! Renders the glossary.

use tera::Context;

use super::context::{LinkContext, TermContext};
use super::renderer::{Rendered, Renderer};
use understory_course::text::linked_line;

/// Returns the terms of the glossary, sorted, for the page at `path`. `href` returns the
/// addresses of links in their definitions.
pub(super) fn term_contexts(
    renderer: &Renderer<'_>,
    path: &str,
    href: impl Fn(&str) -> Option<String>,
) -> Vec<TermContext> {
    let terms = renderer.plan.course.glossary.iter();
    let mut terms: Vec<TermContext> = terms
        .map(|(id, term)| TermContext {
            id: id.clone(),
            term: term.term.clone(),
            definition_html: linked_line(&term.definition.value, &href),
            lesson: term
                .lesson
                .as_ref()
                .and_then(|id| renderer.plan.place_of(&id.value))
                .map(|place| LinkContext::for_lesson(renderer.plan.lesson(place), path)),
        })
        .collect();
    terms.sort_by_key(|term| (term.term.to_lowercase(), term.id.clone()));
    terms
}

pub(super) fn glossary_page(renderer: &Renderer<'_>, path: &str) -> Rendered {
    let terms = term_contexts(renderer, path, |to| renderer.plan.href("content", to, path));
    let mut context = Context::new();
    context.insert("terms", &terms);
    let title = [("course", renderer.plan.course.settings.title.as_str())];
    let description = renderer.words().fill("title.glossary_about", &title);
    Rendered {
        template: "glossary.html",
        title: renderer.say("title.glossary"),
        description,
        context,
    }
}
