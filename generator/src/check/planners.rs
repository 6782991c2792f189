//! `invalid-directive`: the hours of a `planner` are numbers, and a page has only one.

use crate::course::{Block, Course, Directive};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::directive::PLANNER;

/// The highest number of hours per week.
pub(super) const MOST_HOURS: u32 = 60;

/// Finds planners with missing or wrong hours, and second ones of a page.
pub(super) fn invalid_planners(course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (_, document) in course.documents() {
        let blocks = document.every_block().into_iter();
        let planners = blocks.filter_map(|block| match block {
            Block::Directive(directive) if directive.name == PLANNER => Some(directive),
            _ => None,
        });
        for (index, planner) in planners.enumerate() {
            if index > 0 {
                diagnostics.push(Diagnostic::new(
                    Code::InvalidDirective,
                    planner.span,
                    "this page already has a `planner`",
                    "remove one of them: readers keep one plan",
                ));
            }
            diagnostics.extend(wrong_hours(planner));
        }
    }
    diagnostics
}

fn wrong_hours(planner: &Directive) -> Option<Diagnostic> {
    let wrong = |span, message: String, hint: &str| {
        Some(Diagnostic::new(Code::InvalidDirective, span, message, hint))
    };
    match planner.attributes.get("hours") {
        Some(hours) if paces(&hours.value).is_some() => {}
        hours => {
            return wrong(
                hours.map_or(planner.span, |hours| hours.span),
                format!("`{PLANNER}` needs hours per week, from 1 to {MOST_HOURS}"),
                "write the paces that readers compare, as in `::planner{hours=\"6 8\"}`",
            );
        }
    }
    let projects = planner.attributes.get("projects")?;
    match projects.value.parse::<u16>() {
        Ok(_) => None,
        Err(_) => wrong(
            projects.span,
            "`projects` must be a whole number of hours".to_owned(),
            "write how long projects and rebuilding take in addition to the lessons, as in `projects=\"155\"`",
        ),
    }
}

/// Returns the hours per week in the value of `hours`: one or more, with spaces between them.
pub(crate) fn paces(hours: &str) -> Option<Vec<u32>> {
    let paces = hours.split_whitespace().map(str::parse::<u32>);
    let paces: Vec<u32> = paces.collect::<Result<_, _>>().ok()?;
    let is_week = |hours: &u32| (1..=MOST_HOURS).contains(hours);
    (!paces.is_empty() && paces.iter().all(is_week)).then_some(paces)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::marked::assert_marked;

    #[test]
    fn a_page_has_one_planner_with_hours() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

::planner{hours=\"6 8\" projects=\"155\"}

<!-- error 1-20 invalid-directive -->
::planner{hours=\"6\"}
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
+++

<!-- error 1-9 invalid-directive -->
::planner
=== content/01-a/03-d/lesson.md
+++
title = \"D\"
+++

<!-- error 11-21 invalid-directive -->
::planner{hours=\"0 8\"}
=== content/pages/plan.md
+++
title = \"Plan\"
+++

<!-- error 21-35 invalid-directive -->
::planner{hours=\"6\" projects=\"many\"}
",
        );
    }

    #[test]
    fn paces_are_whole_hours_of_a_week() {
        assert_eq!(paces("6 8"), Some(vec![6, 8]));
        for wrong in ["", "0", "61", "6, 8", "6.5"] {
            assert_eq!(paces(wrong), None, "{wrong}");
        }
    }
}
