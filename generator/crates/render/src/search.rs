//! Renders the page that explains searching, and lists what there is to find if scripts are off.

use serde_json::{Value, json};
use tera::Context;

use super::context::LinkContext;
use super::renderer::{Rendered, Renderer};
use understory_course::plan::{self, LessonPlan};

pub(super) fn search_page(renderer: &Renderer<'_>, path: &str) -> Rendered {
    let lesson = |lesson_plan: &LessonPlan| {
        let mut lesson = json!(LinkContext::for_lesson(lesson_plan, path));
        lesson["concepts"] = lesson_plan.lesson.concepts().join(", ").into();
        lesson
    };
    let parts = renderer.plan.parts.iter().map(|part| {
        json!({
            "title": part.part.title,
            "slug": part.part.slug,
            "url": plan::relative(path, &part.path),
            "lessons": part.lessons.iter().map(lesson).collect::<Value>(),
        })
    });
    let parts: Value = parts.collect();
    let mut context = Context::new();
    context.insert("parts", &parts);
    let has_glossary = !renderer.plan.course.glossary.is_empty();
    let glossary_url = has_glossary.then(|| plan::relative(path, plan::GLOSSARY));
    context.insert("glossary_url", &glossary_url);
    let (title, description) = renderer.titled("search");
    Rendered { template: "search.html", title, description, context }
}
