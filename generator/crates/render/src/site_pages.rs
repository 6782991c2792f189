//! Renders the pages that the generator adds to a course.

use tera::Context;

use super::renderer::{Rendered, Renderer};
use super::site_page::{SitePage, Tool};
use super::summaries::{first_lesson, part_contexts};
use super::{author, errors, forest, glossary, progress, search};
use understory_course::text::{lines, script_json};

/// Renders such a page, at its path.
pub(super) fn site_page(renderer: &Renderer<'_>, page: &SitePage) -> Rendered {
    let path = page.path;
    match page.tool {
        Tool::Playground => playground_page(renderer),
        Tool::Progress => progress::progress_page(renderer, path),
        Tool::Glossary => glossary::glossary_page(renderer, path),
        Tool::Author => author::page(renderer.plan, path),
        Tool::Review => progress::review_page(renderer, path),
        Tool::Offline => progress::offline_page(renderer, path),
        Tool::Search => search::search_page(renderer, path),
        Tool::Errors => errors::errors_page(renderer, path),
        Tool::NotFound => not_found_page(renderer, path),
    }
}

/// The playground's program before its reader writes anything.
const FIRST_PROGRAM: &str = "name = input(\"What is your name? \")\nprint(f\"Hello, {name}!\")\n";

fn playground_page(renderer: &Renderer<'_>) -> Rendered {
    let mut context = Context::new();
    context.insert("program_lines_html", &lines("python", FIRST_PROGRAM));
    context.insert("program_json", &script_json(&FIRST_PROGRAM.into()));
    let (title, description) = renderer.titled("playground");
    Rendered { template: "playground.html", title, description, context }
}

fn not_found_page(renderer: &Renderer<'_>, path: &str) -> Rendered {
    let mut context = Context::new();
    context.insert("start", &first_lesson(renderer, path));
    let parts = part_contexts(renderer, path);
    let lessons: Vec<_> = parts.iter().flat_map(|part| &part.lessons).collect();
    context.insert("lessons", &lessons);
    context.insert("forest_svg", &forest::draw(&parts, renderer.words()));
    let (title, description) = renderer.titled("not_found");
    Rendered { template: "not-found.html", title, description, context }
}
