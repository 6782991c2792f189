//! The applications that a lesson shows: their `::app`, and the files of their folders.
//!
//! Reads what is there. `understory_check` reports what is missing.

use crate::directives::DirectiveKind;
use crate::model::{App, Block, Directive, Document};
use crate::parse::tree;
use understory_source::Sources;

/// Returns the applications that a text shows, from folders in `dir`, in reading order.
pub(super) fn apps(sources: &Sources, dir: &str, body: &Document) -> Vec<App> {
    directives(body).filter_map(|directive| app(sources, dir, directive)).collect()
}

/// Returns every `::app` of a text.
pub fn directives(body: &Document) -> impl Iterator<Item = &Directive> {
    body.every_block().into_iter().filter_map(|block| match block {
        Block::Directive(directive) if directive.is(DirectiveKind::App) => Some(directive),
        _ => None,
    })
}

fn app(sources: &Sources, dir: &str, directive: &Directive) -> Option<App> {
    let attribute = |key: &str| directive.attributes.get(key).map(|value| value.value.clone());
    let name = attribute("name").filter(|name| tree::is_slug(name))?;
    let dir = format!("{dir}/{name}");
    let files = tree::files_under(sources, &dir).into_iter();
    let files = files.map(|file| (sources.file(file).path[dir.len() + 1..].to_owned(), file));
    Some(App {
        files: files.collect(),
        target: attribute("app").unwrap_or_else(|| App::TARGET.to_owned()),
        fails: directive.attributes.contains_key("fails"),
        span: directive.span,
        name,
        dir,
    })
}
