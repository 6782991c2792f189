//! Renders `::planner{projects="155"}`: how many minutes each part takes. The page's script turns
//! them into a schedule.
//!
//! Counts planned lessons too. Doesn't know the date or the reader.

use serde::Serialize;
use serde_json::{Value, json};

use crate::course::{Directive, Kind};
use crate::minutes;
use crate::plan::{LessonPlan, PartPlan, SitePlan};
use crate::text::{plain, script_json};

/// The context of `blocks/planner.html`.
#[derive(Serialize)]
pub(super) struct Planner {
    word: String,
    title_html: String,
    parts: Vec<PartOption>,
    lesson_hours: u64,
    project_hours: u16,
    data_json: String,
}

#[derive(Serialize)]
struct PartOption {
    id: String,
    title: String,
    /// Whether the page belongs to this part, so that its reader begins a plan here.
    is_here: bool,
}

/// Returns the context for the page at `path`. `address` turns the path of a page into a link.
pub(super) fn context(
    plan: &SitePlan<'_>,
    path: &str,
    directive: &Directive,
    (word, title_html): (String, String),
    address: &dyn Fn(&str) -> String,
) -> Planner {
    let lessons = plan.parts.iter().flat_map(|part| &part.lessons);
    let of_lessons: u64 = lessons.map(minutes_of).sum();
    let projects = directive.attributes.get("projects");
    // The check phase reports any other value.
    let project_hours: u16 = projects.and_then(|hours| hours.value.parse().ok()).unwrap_or(0);
    // Readers work on projects and rebuild programs all along, so each lesson has its share of
    // these hours.
    let all = of_lessons + u64::from(project_hours) * 60;
    let with_projects = |lesson: &LessonPlan| (minutes_of(lesson) * all) / of_lessons.max(1);
    let step = |lesson: &LessonPlan| {
        let minutes = with_projects(lesson);
        match lesson.lesson.front.kind {
            Kind::Gate | Kind::Project => json!({
                "minutes": minutes,
                "title": plain(&lesson.lesson.front.title.value),
                "url": address(&lesson.path),
            }),
            _ => json!({ "minutes": minutes }),
        }
    };
    let data = |part: &PartPlan| {
        json!({
            "id": part.part.slug,
            "title": plain(&part.part.title),
            "url": address(&part.path),
            "steps": part.lessons.iter().map(step).collect::<Value>(),
        })
    };
    let option = |part: &PartPlan| PartOption {
        id: part.part.slug.clone(),
        title: plain(&part.part.title),
        is_here: path.starts_with(&part.path),
    };
    Planner {
        word,
        title_html,
        parts: plan.parts.iter().map(option).collect(),
        lesson_hours: (of_lessons + 30) / 60,
        project_hours,
        data_json: script_json(&json!({ "parts": plan.parts.iter().map(data).collect::<Value>() })),
    }
}

fn minutes_of(lesson: &LessonPlan) -> u64 {
    minutes::share(&lesson.lesson).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Block;
    use crate::plan::{Drafts, plan};

    const COURSE: &str = "\
=== content/01-a/part.md
+++
title = \"A\"
+++
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
minutes = 60
+++

::planner{projects=\"10\"}
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
planned = true
minutes = 30
+++
=== content/01-a/03-d/lesson.md
+++
title = \"The `gate`\"
kind = \"gate\"
minutes = 120
+++
=== content/02-e/part.md
+++
title = \"E\"
+++
=== content/02-e/01-f/lesson.md
+++
title = \"F\"
minutes = 60
+++
";

    #[test]
    fn planned_lessons_count_and_every_lesson_has_its_share_of_the_projects() {
        let sources = crate::check::marked::sources(COURSE);
        let (course, _) = crate::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        let documents = course.documents();
        let mut blocks = documents.iter().flat_map(|(_, document)| document.every_block());
        let planner = blocks.find_map(|block| match block {
            Block::Directive(directive) => Some(directive),
            _ => None,
        });
        let texts = ("Plan".to_owned(), String::new());
        let address = |path: &str| format!("../../{path}");
        let planner = context(&plan, "a/b/", planner.expect("the planner"), texts, &address);
        // 5 hours of lessons and 10 of projects: each minute of a lesson is three of the plan.
        let data: Value = serde_json::from_str(&planner.data_json).expect("JSON");
        let first = json!({
            "id": "a",
            "title": "A",
            "url": "../../a/",
            "steps": [
                { "minutes": 180 },
                { "minutes": 180 },
                { "minutes": 360, "title": "The gate", "url": "../../a/d/" },
            ],
        });
        let second =
            json!({ "id": "e", "title": "E", "url": "../../e/", "steps": [{ "minutes": 180 }] });
        assert_eq!(data, json!({ "parts": [first, second] }));
        assert_eq!((planner.lesson_hours, planner.project_hours), (5, 10));
        let here: Vec<bool> = planner.parts.iter().map(|part| part.is_here).collect();
        assert_eq!(here, [true, false]);
    }
}
