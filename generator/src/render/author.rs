//! The page for an author: every exercise, with all that its state follows from.
//!
//! Only `--serve` has it. The page's script judges the programs by the same engine as
//! `understory check --exercises`; here they are only listed.

use serde::Serialize;
use tera::Context;

use super::markdown::shown_exercises;
use super::page::Rendered;
use super::text::{plain, script_json};
use crate::parse::with_texts;
use crate::plan::{self, SitePlan};
use crate::verify;

/// An exercise as the page lists it.
#[derive(Serialize)]
struct Row {
    id: String,
    title: String,
    url: String,
    dir: String,
}

/// The page's template and what it is given.
pub(super) fn page(plan: &SitePlan<'_>, path: &str) -> Rendered {
    let rows: Vec<Row> = plan
        .lessons()
        .flat_map(|(_, lesson)| {
            let url = plan::relative(path, &lesson.path);
            shown_exercises(&lesson.lesson)
                .into_iter()
                .map(move |exercise| Row {
                    id: exercise.id.clone(),
                    title: plain(&exercise.title),
                    url: format!("{url}#exercise-{}", exercise.id),
                    dir: exercise.dir.clone(),
                })
        })
        .collect();
    let course = with_texts(plan.course, plan.sources, |_| true);
    let programs = verify::programs(&course, plan.sources);
    let listing = verify::listing(&programs, plan.sources, &plan.course.settings.python);
    let mut context = Context::new();
    let summary = match rows.len() {
        1 => "1 exercise".to_owned(),
        count => format!("{count} exercises"),
    };
    context.insert("summary", &summary);
    context.insert("exercises", &rows);
    context.insert("data_json", &script_json(&listing["exercises"]));
    let description = "Every exercise of the course, and whether it is true.".to_owned();
    ("author.html", "Exercises".to_owned(), description, context)
}
