//! `stale-review`: each lesson is reviewed twice a year.
//!
//! The caller passes in today's date, so that a build of the same files gives the same site.

use jiff::civil::Date;
use understory_course::Course;
use understory_source::diagnostic::{Code, Diagnostic};

/// How long a review is valid, in days: half a year.
const REVIEW_VALID_DAYS: i32 = 183;

/// Finds reviews that are too old or in the future on the day `today`.
#[must_use]
pub fn stale_reviews(course: &Course, today: Date) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons() {
        let Some(reviewed) = &lesson.front.reviewed else {
            continue;
        };
        let Ok(day) = reviewed.value.parse::<Date>() else {
            continue;
        };
        let age = (today - day).get_days();
        let (message, hint) = if age > REVIEW_VALID_DAYS {
            (
                "this review is more than half a year old",
                "read the lesson again, run its programs, and set `reviewed` to today's date",
            )
        } else if age < -1 {
            ("this review date is in the future", "set `reviewed` to the date of the last review")
        } else {
            continue;
        };
        let code = Code::StaleReview;
        diagnostics.push(Diagnostic::new(code, reviewed.span, message, hint));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::assert_marked_by;

    #[test]
    fn a_review_is_valid_for_half_a_year() {
        let text = "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
reviewed = 2026-05-21
+++
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
# warning 12-23 stale-review
reviewed = \"2026-05-20\"
+++
=== content/01-a/03-d/lesson.md
+++
title = \"D\"
# warning 12-21 stale-review
reviewed = 2027-01-01
+++
";
        let today = jiff::civil::date(2026, 11, 20);
        let diagnostics = assert_marked_by(text, |course, _| stale_reviews(course, today));
        assert_eq!(diagnostics[0].message, "this review is more than half a year old");
    }
}
