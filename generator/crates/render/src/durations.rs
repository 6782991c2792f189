//! Puts times into words.

use crate::words::Words;
use understory_course::minutes::{EVENING_MINUTES, Time};
use understory_course::plan::LessonPlan;

/// Returns how long a lesson takes, in words: `45–60 minutes`.
pub(super) fn time_in_words(lesson: &LessonPlan, words: &Words) -> Option<String> {
    let minutes = |[least, most]: [u32; 2]| match least == most {
        true => words.fill("lesson.minutes", &[("count", &most.to_string())]),
        false => {
            let [least, most] = [least, most].map(|minutes| minutes.to_string());
            words.fill("lesson.minutes_range", &[("least", &least), ("most", &most)])
        }
    };
    Some(match lesson.clock.rounded()? {
        Time::Minutes(range) => minutes(range),
        Time::Evenings(evenings) => {
            let [count, minutes] = [evenings, EVENING_MINUTES].map(|number| number.to_string());
            words.fill("lesson.evenings", &[("count", &count), ("minutes", &minutes)])
        }
        Time::Building(range, [least, most]) => {
            let [least, most] = [least, most].map(|hours| hours.to_string());
            let values = [("read", &*minutes(range)), ("least", &least), ("most", &most)];
            words.fill("lesson.building", &values)
        }
    })
}

/// Rounds minutes to whole hours. Anything above 0 becomes at least one hour.
pub(super) fn hours_in_all(minutes: u32) -> u32 {
    ((minutes + 30) / 60).max(minutes.min(1))
}

/// Formats minutes as hours with one decimal: `2.1`.
pub(super) fn hours(minutes: u32) -> String {
    let tenths = (minutes + 3) / 6;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_course_takes_an_hour() {
        assert_eq!([0, 25, 95, 150].map(hours_in_all), [0, 1, 2, 3]);
    }

    #[test]
    fn hours_have_one_decimal() {
        assert_eq!(hours(125), "2.1");
        assert_eq!(hours(60), "1.0");
        assert_eq!(hours(0), "0.0");
    }
}
