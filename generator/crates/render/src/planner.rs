//! Renders `::planner`: how many minutes each part takes. The page's script turns
//! them into a schedule.
//!
//! Counts planned lessons too. Doesn't know the date or the reader.

use serde::Serialize;
use serde_json::{Value, json};

use understory_course::Kind;
use understory_course::plan::{LessonPlan, PartPlan, SitePlan};
use understory_course::text::{plain, script_json};

/// The context of `blocks/planner.html`.
#[derive(Serialize)]
pub(super) struct Planner {
    word: String,
    title_html: String,
    parts: Vec<PartOption>,
    hours: u32,
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
    (word, title_html): (String, String),
    address: &dyn Fn(&str) -> String,
) -> Planner {
    let lessons = plan.parts.iter().flat_map(|part| &part.lessons);
    let minutes: u32 = lessons.map(|lesson| lesson.clock.middle()).sum();
    let step = |lesson: &LessonPlan| {
        let minutes = lesson.clock.middle();
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
        hours: (minutes + 30) / 60,
        data_json: script_json(&json!({ "parts": plan.parts.iter().map(data).collect::<Value>() })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::plan::{Drafts, plan};

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

::planner
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
    fn every_lesson_counts_and_gates_and_projects_are_named() {
        let sources = understory_marked::sources(COURSE);
        let (course, _) = understory_course::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        let texts = ("Plan".to_owned(), String::new());
        let address = |path: &str| format!("../../{path}");
        let planner = context(&plan, "a/b/", texts, &address);
        let data: Value = serde_json::from_str(&planner.data_json).expect("JSON");
        let first = json!({
            "id": "a",
            "title": "A",
            "url": "../../a/",
            "steps": [
                { "minutes": 60 },
                { "minutes": 60 },
                { "minutes": 120, "title": "The gate", "url": "../../a/d/" },
            ],
        });
        let second =
            json!({ "id": "e", "title": "E", "url": "../../e/", "steps": [{ "minutes": 60 }] });
        assert_eq!(data, json!({ "parts": [first, second] }));
        assert_eq!(planner.hours, 5);
        let here: Vec<bool> = planner.parts.iter().map(|part| part.is_here).collect();
        assert_eq!(here, [true, false]);
    }
}
