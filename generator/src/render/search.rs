//! Renders the page that explains searching, and lists what there is to find if scripts are off.

use serde::Serialize;
use tera::Context;

use super::context::LinkContext;
use super::page::{Rendered, Renderer};
use crate::plan;

#[derive(Serialize)]
struct ListedPart {
    title: String,
    slug: String,
    url: String,
    lessons: Vec<ListedLesson>,
}

#[derive(Serialize)]
struct ListedLesson {
    #[serde(flatten)]
    link: LinkContext,
    concepts: String,
}

impl Renderer<'_> {
    pub(super) fn search(&self, path: &str) -> Rendered {
        let parts: Vec<ListedPart> = self
            .plan
            .parts
            .iter()
            .map(|part| ListedPart {
                title: part.part.title.clone(),
                slug: part.part.slug.clone(),
                url: plan::relative(path, &part.path),
                lessons: part
                    .lessons
                    .iter()
                    .map(|planned| ListedLesson {
                        link: LinkContext::to_lesson(planned, path),
                        concepts: planned.lesson.concepts().join(", "),
                    })
                    .collect(),
            })
            .collect();
        let mut context = Context::new();
        context.insert("parts", &parts);
        let has_glossary = !self.plan.course.glossary.is_empty();
        let glossary_url = has_glossary.then(|| plan::relative(path, plan::GLOSSARY));
        context.insert("glossary_url", &glossary_url);
        let (title, description) = self.titled("search");
        ("search.html", title, description, context)
    }
}
