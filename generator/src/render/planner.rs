//! Renders `::planner{hours="6 8" projects="155"}`: what a reader's plan is made of, and in which
//! months the parts are at a few paces.
//!
//! Adds up the minutes of lessons, planned ones included. The page's script makes the dated plan
//! and knows the date and the reader; this module doesn't.

use serde::Serialize;
use serde_json::{Value, json};

use super::context::LinkContext;
use crate::check::planners;
use crate::course::{Directive, Kind};
use crate::minutes;
use crate::plan::{LessonPlan, PartPlan, SitePlan};
use crate::text::{plain, script_json};

/// The months and weeks of a year.
const MONTHS: u64 = 12;
const WEEKS: u64 = 52;

/// The context of `blocks/planner.html`.
#[derive(Serialize)]
pub(super) struct Planner {
    #[serde(flatten)]
    texts: Texts,
    /// The hours a week of each column of months.
    paces: Vec<u32>,
    parts: Vec<PartRow>,
    /// About how many months the course takes at each pace.
    all: Vec<u64>,
    lesson_hours: u64,
    project_hours: u16,
    data_json: String,
}

/// The texts of the block's opening.
#[derive(Serialize)]
pub(super) struct Texts {
    pub(super) word: String,
    pub(super) title_html: String,
}

#[derive(Serialize)]
struct PartRow {
    #[serde(flatten)]
    link: LinkContext,
    id: String,
    /// Whether the page belongs to this part, so that its reader begins a plan here.
    is_here: bool,
    /// Its months at each pace: `2` or `2–3`.
    months: Vec<String>,
}

/// Returns the context for the page at `path`.
pub(super) fn context(
    plan: &SitePlan<'_>,
    path: &str,
    directive: &Directive,
    texts: Texts,
    address: &dyn Fn(&str) -> String,
) -> Planner {
    let of_lessons: u64 = plan.parts.iter().map(minutes_of).sum();
    let projects = directive.attributes.get("projects");
    // The check phase reports any other value, as it does for the hours.
    let project_hours: u16 = projects.and_then(|hours| hours.value.parse().ok()).unwrap_or(0);
    let hours = directive.attributes.get("hours");
    let paces = hours.and_then(|hours| planners::paces(&hours.value)).unwrap_or_default();
    // Readers work on projects and rebuild programs all along, so each lesson has its share of
    // these hours.
    let all = of_lessons + u64::from(project_hours) * 60;
    let with_projects = |minutes: u64| (minutes * all).checked_div(of_lessons).unwrap_or(0);
    let steps: Vec<Vec<Step>> = plan.parts.iter().map(|part| steps(part, with_projects)).collect();
    let mut before = 0;
    let mut rows = Vec::with_capacity(plan.parts.len());
    for (part, steps) in plan.parts.iter().zip(&steps) {
        let end = before + steps.iter().map(|step| step.minutes).sum::<u64>();
        rows.push(PartRow {
            link: LinkContext::new(&part.part.title, address(&part.path)),
            id: part.part.slug.clone(),
            is_here: path.starts_with(&part.path),
            months: paces.iter().map(|pace| months(before, end, *pace)).collect(),
        });
        before = end;
    }
    let parts = plan.parts.iter().zip(&steps);
    let data: Value = parts.map(|(part, steps)| data_of(part, steps, address)).collect();
    Planner {
        texts,
        all: paces.iter().map(|pace| about_months(before, *pace)).collect(),
        paces,
        parts: rows,
        lesson_hours: (of_lessons + 30) / 60,
        project_hours,
        data_json: script_json(&json!({ "parts": data })),
    }
}

/// Lessons between two gates or projects, or one of these.
struct Step<'p> {
    minutes: u64,
    goal: Option<&'p LessonPlan>,
}

fn steps(part: &PartPlan, with_projects: impl Fn(u64) -> u64) -> Vec<Step<'_>> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    for lesson in &part.lessons {
        let minutes = with_projects(minutes::share(&lesson.lesson).into());
        let is_goal = matches!(lesson.lesson.front.kind, Kind::Gate | Kind::Project);
        match steps.last_mut() {
            Some(step) if !is_goal && step.goal.is_none() => step.minutes += minutes,
            _ => steps.push(Step { minutes, goal: is_goal.then_some(lesson) }),
        }
    }
    steps
}

fn data_of(part: &PartPlan, steps: &[Step<'_>], address: &dyn Fn(&str) -> String) -> Value {
    let steps = steps.iter().map(|step| match step.goal {
        None => json!({ "minutes": step.minutes }),
        Some(goal) => json!({
            "minutes": step.minutes,
            "title": plain(&goal.lesson.front.title.value),
            "url": address(&goal.path),
        }),
    });
    json!({
        "id": part.part.slug,
        "title": plain(&part.part.title),
        "url": address(&part.path),
        "steps": steps.collect::<Value>(),
    })
}

fn minutes_of(part: &PartPlan) -> u64 {
    part.lessons.iter().map(|lesson| u64::from(minutes::share(&lesson.lesson))).sum()
}

/// Returns the months between two points of the course, in minutes: `2` or `2–3`.
fn months(from: u64, to: u64, hours_a_week: u32) -> String {
    let first = from * MONTHS / minutes_a_year(hours_a_week) + 1;
    match last_month(to, hours_a_week).max(first) {
        last if last == first => first.to_string(),
        last => format!("{first}–{last}"),
    }
}

/// Returns the month, counted from 1, in which this many minutes are over.
fn last_month(minutes: u64, hours_a_week: u32) -> u64 {
    (minutes * MONTHS).div_ceil(minutes_a_year(hours_a_week))
}

/// Returns the nearest whole number of months, but at least one.
fn about_months(minutes: u64, hours_a_week: u32) -> u64 {
    let year = minutes_a_year(hours_a_week);
    ((minutes * MONTHS + year / 2) / year).max(1)
}

fn minutes_a_year(hours_a_week: u32) -> u64 {
    u64::from(hours_a_week) * 60 * WEEKS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Block;
    use crate::plan::{Drafts, plan};

    fn planner_of(text: &str) -> Value {
        let sources = crate::check::marked::sources(text);
        let (course, _) = crate::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        let documents = course.documents();
        let mut blocks = documents.iter().flat_map(|(_, document)| document.every_block());
        let planner = blocks.find_map(|block| match block {
            Block::Directive(directive) => Some(directive),
            _ => None,
        });
        let texts = Texts { word: "Plan".to_owned(), title_html: String::new() };
        let address = |path: &str| format!("../../{path}");
        let planner = context(&plan, "a/b/", planner.expect("the planner"), texts, &address);
        serde_json::to_value(planner).expect("plain values")
    }

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

::planner{hours=\"1 10\" projects=\"10\"}
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
        let planner = planner_of(COURSE);
        // 5 hours of lessons and 10 of projects: each minute of a lesson is three of the plan.
        let data = planner["data_json"].as_str().expect("a text");
        let data: Value = serde_json::from_str(data).expect("JSON");
        let first = json!({
            "id": "a",
            "title": "A",
            "url": "../../a/",
            "steps": [{ "minutes": 360 }, { "minutes": 360, "title": "The gate", "url": "../../a/d/" }],
        });
        let second =
            json!({ "id": "e", "title": "E", "url": "../../e/", "steps": [{ "minutes": 180 }] });
        assert_eq!(data, json!({ "parts": [first, second] }));
        assert_eq!((&planner["lesson_hours"], &planner["project_hours"]), (&json!(5), &json!(10)));
    }

    #[test]
    fn each_pace_has_a_column_and_the_page_knows_its_part() {
        let planner = planner_of(COURSE);
        assert_eq!(planner["paces"], json!([1, 10]));
        let [first, second] = [0, 1].map(|at| &planner["parts"][at]);
        assert_eq!((&first["is_here"], &second["is_here"]), (&json!(true), &json!(false)));
        assert_eq!(first["months"], json!(["1–3", "1"]));
        assert_eq!(second["months"], json!(["3–4", "1"]));
        assert_eq!(planner["all"], json!([3, 1]));
    }

    #[test]
    fn a_month_has_a_twelfth_of_a_year_s_hours() {
        // 8 hours a week are 2,080 minutes a month.
        assert_eq!(months(0, 2080, 8), "1");
        assert_eq!(months(0, 2081, 8), "1–2");
        assert_eq!(months(2080, 2090, 8), "2");
        assert_eq!(last_month(2080 * 3, 8), 3);
    }

    #[test]
    fn a_part_without_minutes_is_in_the_month_where_it_begins() {
        assert_eq!(months(2080, 2080, 8), "2");
    }
}
