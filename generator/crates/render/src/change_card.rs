//! Renders change cards, and finds the earlier version of a product that a card or an exercise
//! names.
//!
//! The page contains each card folded; the reader's browser decides whether it's open.

use serde::Serialize;

use super::inlines::render_inlines;
use super::paper::WORK;
use super::starter;
use super::writer::{Answer, Writer};
use understory_course::Directive;
use understory_course::DirectiveKind;
use understory_course::text::markdown_line;
use understory_source::diagnostic::Diagnostic;

/// An exercise whose program is continued elsewhere.
#[derive(Debug, Serialize)]
pub(crate) struct EarlierVersion {
    id: String,
    title_html: String,
    url: String,
}

#[derive(Serialize)]
struct CardContext {
    id: String,
    word: String,
    title_html: String,
    body_html: String,
    after: Option<EarlierVersion>,
    /// In print: the number of the answer that contains the card's text.
    number: usize,
}

pub(super) fn render_change_card<'a>(
    writer: &mut Writer<'a>,
    directive: &'a Directive,
    body_html: String,
) -> Result<String, Diagnostic> {
    let after = directive.attributes.get("after").map_or("", |after| after.value.as_str());
    let mut context = CardContext {
        id: format!("card-{after}"),
        word: writer.theme.words().opening(DirectiveKind::ChangeCard.name()),
        title_html: render_inlines(writer, &directive.title)?,
        body_html,
        after: earlier_version(writer, after),
        number: 0,
    };
    if writer.is_print {
        let body_html = std::mem::take(&mut context.body_html);
        writer.answers.push(Answer { title_html: context.title_html.clone(), body_html });
        context.number = writer.answers.len();
    }
    writer.block(DirectiveKind::ChangeCard.name(), &context)
}

/// Returns the exercise or the group of local checks with this name, from any lesson of the
/// site. A group's receipt is entered at the end of its page.
pub(super) fn earlier_version(writer: &Writer<'_>, id: &str) -> Option<EarlierVersion> {
    writer.plan.lessons().find_map(|(_, lesson_plan)| {
        let exercise = lesson_plan.lesson.exercises.iter().find(|each| each.id == id);
        let (title_html, anchor) = match exercise {
            Some(exercise) => (markdown_line(&exercise.title), format!("exercise-{id}")),
            None => {
                let groups = starter::groups(writer.plan, &lesson_plan.lesson);
                let group = groups.into_iter().find(|group| group.id == id)?;
                // A printed lesson has no field for receipts.
                let work = if writer.is_print { WORK } else { "" };
                (markdown_line(&group.title), format!("{work}receipt-title"))
            }
        };
        let is_here = lesson_plan.path == writer.path && !writer.is_print;
        let page = if is_here { String::new() } else { writer.address(&lesson_plan.path) };
        Some(EarlierVersion { id: id.to_owned(), title_html, url: format!("{page}#{anchor}") })
    })
}
