//! Renders the index of Python's messages: what each means, where to look, and the lessons that
//! show it.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tera::Context;

use super::context::LinkContext;
use super::renderer::{Rendered, Renderer};
use understory_course::text::markdown_line;
use understory_python::errors;

pub(super) fn errors_page(renderer: &Renderer<'_>, path: &str) -> Rendered {
    let kinds = errors::index();
    let mut lessons_of_kind: BTreeMap<&str, Vec<LinkContext>> = BTreeMap::new();
    let mut taught: BTreeMap<String, Vec<LinkContext>> = BTreeMap::new();
    for (_, lesson_plan) in renderer.plan.lessons() {
        let lesson = &lesson_plan.lesson;
        let link = || LinkContext::for_lesson(lesson_plan, path);
        for key in &lesson.front.teaches {
            taught.entry(key.value.replace('-', "")).or_default().push(link());
        }
        let mut own_kinds: Vec<&str> = lesson
            .outline
            .errors
            .iter()
            .filter_map(|(name, says)| {
                let kind = kinds.iter().find(|kind| kind.name == *name)?;
                Some(kind.message(says)?.id.as_str())
            })
            .collect();
        own_kinds.sort_unstable();
        own_kinds.dedup();
        for id in own_kinds {
            lessons_of_kind.entry(id).or_default().push(link());
        }
    }
    let mut message = |message: &errors::Message| {
        let explanations = message.explanations.iter();
        let explanations = explanations.map(|each| {
            let (meaning, look) = (markdown_line(&each.meaning), markdown_line(&each.look));
            json!({ "meaning_html": meaning, "look_html": look })
        });
        json!({
            "id": message.id,
            "text": message.readable,
            "explanations": explanations.collect::<Value>(),
            "lessons": lessons_of_kind.remove(&*message.id).unwrap_or_default(),
        })
    };
    let kinds = kinds.iter().map(|kind| {
        json!({
            "name": kind.name,
            // The lessons that teach this kind, with a key such as `name-error`.
            "taught_in": taught.remove(&kind.name.to_lowercase()).unwrap_or_default(),
            "messages": kind.messages.iter().map(&mut message).collect::<Value>(),
        })
    });
    let kinds: Value = kinds.collect();
    let mut context = Context::new();
    context.insert("kinds", &kinds);
    let (title, description) = renderer.titled("errors");
    Rendered { template: "errors.html", title, description, context }
}
