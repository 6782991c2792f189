//! `stale-review`: each lesson is reviewed twice a year.
//!
//! The caller passes in today's date, so that a build of the same files gives the same site.

use understory_course::Course;
use understory_source::diagnostic::{Code, Diagnostic};

/// How long a review is valid, in days: half a year.
const REVIEW_VALID_DAYS: i64 = 183;

/// Finds reviews that are too old or in the future on the day `today`, counted from 1 January
/// 1970.
#[must_use]
pub fn stale_reviews(course: &Course, today: i64) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons() {
        let Some(reviewed) = &lesson.front.reviewed else {
            continue;
        };
        let Some(day) = day_of(&reviewed.value) else {
            continue;
        };
        let (message, hint) = if today - day > REVIEW_VALID_DAYS {
            (
                "this review is more than half a year old",
                "read the lesson again, run its programs, and set `reviewed` to today's date",
            )
        } else if day > today + 1 {
            ("this review date is in the future", "set `reviewed` to the date of the last review")
        } else {
            continue;
        };
        let code = Code::StaleReview;
        diagnostics.push(Diagnostic::new(code, reviewed.span, message, hint));
    }
    diagnostics
}

/// Converts a date such as `2026-11-20` to days since 1 January 1970.
fn day_of(written: &str) -> Option<i64> {
    let mut numbers = written.split('-').map(|number| number.parse::<i64>().ok());
    let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year = year.rem_euclid(400);
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let day_of_era = year * 365 + year / 4 - year / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::assert_marked_by;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(day_of("1970-01-01"), Some(0));
        assert_eq!(day_of("2000-02-29"), Some(11_016));
        assert_eq!(day_of("2026-11-20"), Some(20_777));
    }

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
        let told = assert_marked_by(text, |course, _| stale_reviews(course, 20_777));
        assert_eq!(told[0].message, "this review is more than half a year old");
    }
}
