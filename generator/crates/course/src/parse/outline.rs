//! Extracts what other pages need to know about a lesson's texts.

use pulldown_cmark::Event;

use crate::directives::DirectiveKind;
use crate::model::{App, Block, Directive, Document, Exercise, Inline, Outline, Piece};
use crate::parse::inline::words;

/// Returns the outline of a lesson with this text, these exercises and these applications.
pub(super) fn outline(body: &Document, exercises: &[Exercise], apps: &[App]) -> Outline {
    let mut outline = Outline { anchors: headings(body), ..Outline::default() };
    outline.anchors.extend(apps.iter().map(|app| format!("app-{}", app.name)));
    for exercise in exercises {
        outline.anchors.push(format!("exercise-{}", exercise.id));
        outline.anchors.extend(headings(&exercise.task));
    }
    for block in body.every_block() {
        match block {
            Block::Code(code) => {
                let output = code.output.as_ref().map(|output| output.text.as_str());
                outline.errors.extend(output.and_then(error));
            }
            Block::FoldedOutput { text, .. } => outline.errors.extend(error(text)),
            Block::Directive(directive) => add_directive(directive, &mut outline),
            _ => {}
        }
    }
    outline
}

fn headings(document: &Document) -> Vec<String> {
    let headings = document.headings().into_iter();
    headings.map(|heading| heading.id.clone()).collect()
}

fn add_directive(directive: &Directive, outline: &mut Outline) {
    let name = directive.attributes.get("name");
    let name = name.map(|name| name.value.clone());
    match directive.kind {
        Some(DirectiveKind::Break) => outline.breaks.push(outline.exercises.len()),
        Some(DirectiveKind::Exercise | DirectiveKind::Modify) => outline.exercises.extend(name),
        Some(DirectiveKind::Quiz) => outline.quizzes.push((name, plain_title(&directive.title))),
        _ => {}
    }
}

/// Returns a question's words. In its lesson they follow "Quiz:"; in a list they come first and
/// so start with an uppercase letter, unless they start with code.
fn plain_title(title: &[Inline]) -> String {
    let words = words(title);
    let begins_with_code =
        matches!(title.first(), Some(Inline { piece: Piece::Event(Event::Code(_)), .. }));
    let mut letters = words.trim_start().chars();
    match letters.next() {
        Some(first) if !begins_with_code => first.to_uppercase().chain(letters).collect(),
        _ => words,
    }
}

/// Returns the error in the last line of a program's output.
fn error(output: &str) -> Option<(String, String)> {
    let last = output.trim_end().lines().next_back()?;
    let (name, says) = last.split_once(": ").unwrap_or((last, ""));
    let is_name = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(char::is_alphanumeric);
    is_name.then(|| (name.to_owned(), says.to_owned()))
}
