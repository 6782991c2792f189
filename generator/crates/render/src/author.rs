//! Renders the author's page, which lists every exercise with everything that decides its state.
//!
//! Only `--serve` has it. The page's script checks the programs with the same engine as
//! `understory check --exercises`; this module only lists them.

use serde_json::{Value, json};
use tera::Context;

use super::renderer::Rendered;
use understory_course::plan::{self, SitePlan};
use understory_course::text::{plain, script_json};
use understory_verify::{listing, programs};

/// Returns the page's template and its context.
pub(super) fn page(plan: &SitePlan<'_>, path: &str) -> Rendered {
    let rows: Vec<Value> = plan
        .lessons()
        .flat_map(|(_, lesson)| {
            let url = plan::relative(path, &lesson.path);
            lesson.lesson.shown_exercises().into_iter().map(move |exercise| {
                json!({
                    "id": exercise.id,
                    "title": plain(&exercise.title),
                    "url": format!("{url}#exercise-{}", exercise.id),
                    "dir": exercise.dir,
                })
            })
        })
        .collect();
    let programs = programs(plan.course, plan.sources);
    let listing = listing(&programs, plan.sources, &plan.course.settings.python);
    let mut context = Context::new();
    let summary = match rows.len() {
        1 => "1 exercise".to_owned(),
        count => format!("{count} exercises"),
    };
    context.insert("summary", &summary);
    context.insert("exercises", &rows);
    context.insert("data_json", &script_json(&listing["exercises"]));
    let description = "Every exercise of the course, and whether it is correct.".to_owned();
    Rendered { template: "author.html", title: "Exercises".to_owned(), description, context }
}
