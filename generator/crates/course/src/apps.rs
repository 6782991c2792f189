//! Finds the application that gets a lesson's requests.

use crate::directives::DirectiveKind;
use crate::model::{App, Block, CodeBlock, Lesson};

/// The file that every application has, and that comes first.
pub const MAIN: &str = "main.py";

/// Returns the applications of a lesson, each with the `http` blocks whose requests it gets.
///
/// That's the application above a block, or the one that `server` names. Below the lesson's
/// starter, the requests are for the starter's server.
#[must_use]
pub fn requests(lesson: &Lesson) -> Vec<(&App, Vec<&CodeBlock>)> {
    let mut apps_and_requests: Vec<(&App, Vec<&CodeBlock>)> =
        lesson.apps.iter().map(|app| (app, Vec::new())).collect();
    let mut last = None;
    for block in lesson.body.every_block() {
        match block {
            Block::Directive(directive) if directive.is(DirectiveKind::App) => {
                last = lesson.apps.iter().position(|app| app.span == directive.span);
            }
            Block::Directive(directive)
                if directive.is(DirectiveKind::Starter) || directive.is(DirectiveKind::Step) =>
            {
                last = None;
            }
            Block::Code(code) if !code.exchanges.is_empty() && code.runs_alone() => {
                let app_named = |name: &str| lesson.apps.iter().position(|app| app.name == name);
                let app = match &code.server {
                    Some(name) => app_named(&name.value),
                    None => last.filter(|_| code.state.is_none()),
                };
                if let Some(app) = app {
                    apps_and_requests[app].1.push(code);
                }
            }
            _ => {}
        }
    }
    apps_and_requests
}

/// Returns whether the requests of an `http` block are for an application of its lesson.
#[must_use]
pub fn is_asked(lesson: &Lesson, code: &CodeBlock) -> bool {
    requests(lesson).iter().flat_map(|(_, blocks)| blocks).any(|block| std::ptr::eq(*block, code))
}
