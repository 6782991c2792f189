//! Renders the index of Python's messages: what each means, where to look, and the lessons that
//! show it.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::context::LinkContext;
use super::page::{Rendered, Renderer};
use crate::errors;
use crate::text::markdown_line;

#[derive(Serialize)]
struct KindContext {
    name: String,
    messages: Vec<MessageContext>,
    /// The lessons that teach this kind, with a key such as `name-error`.
    taught_in: Vec<LinkContext>,
}

#[derive(Serialize)]
struct MessageContext {
    id: String,
    text: String,
    explanations: Vec<ExplanationContext>,
    lessons: Vec<LinkContext>,
}

#[derive(Serialize)]
struct ExplanationContext {
    meaning_html: String,
    look_html: String,
}

impl Renderer<'_> {
    pub(super) fn errors(&self, path: &str) -> Rendered {
        let kinds = errors::index();
        let mut met: BTreeMap<&str, Vec<LinkContext>> = BTreeMap::new();
        let mut taught: BTreeMap<String, Vec<LinkContext>> = BTreeMap::new();
        for (_, planned) in self.plan.lessons() {
            let lesson = &planned.lesson;
            let link = || LinkContext::to_lesson(planned, path);
            for key in &lesson.front.teaches {
                taught
                    .entry(key.value.replace('-', ""))
                    .or_default()
                    .push(link());
            }
            let mut own: Vec<&str> = lesson
                .outline
                .errors
                .iter()
                .filter_map(|(name, says)| {
                    let kind = kinds.iter().find(|kind| kind.name == *name)?;
                    Some(kind.message(says)?.id.as_str())
                })
                .collect();
            own.sort_unstable();
            own.dedup();
            for id in own {
                met.entry(id).or_default().push(link());
            }
        }
        let kinds: Vec<KindContext> = kinds
            .iter()
            .map(|kind| KindContext {
                name: kind.name.clone(),
                taught_in: taught.remove(&kind.name.to_lowercase()).unwrap_or_default(),
                messages: kind
                    .messages
                    .iter()
                    .map(|message| MessageContext {
                        id: message.id.clone(),
                        text: message.shown.clone(),
                        explanations: message
                            .explanations
                            .iter()
                            .map(|each| ExplanationContext {
                                meaning_html: markdown_line(&each.meaning),
                                look_html: markdown_line(&each.look),
                            })
                            .collect(),
                        lessons: met.remove(message.id.as_str()).unwrap_or_default(),
                    })
                    .collect(),
            })
            .collect();
        let mut context = Context::new();
        context.insert("kinds", &kinds);
        let (title, description) = self.titled("errors");
        ("errors.html", title, description, context)
    }
}
