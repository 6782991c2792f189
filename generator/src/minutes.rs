//! Computes how long a lesson takes from what it asks readers to do.
//!
//! The figures are those of the course's writing standard: 180 words per minute, a minute for a
//! sample, a prediction or a quiz, and so on. A value in the front matter overrides them.

use serde::Serialize;

use crate::course::{Block, Exercise, Kind, Lesson, Mode};
use crate::engine;
use crate::parse::directive::{APP, EXERCISE, MODIFY};
use crate::prose::count_words;

const WORDS_PER_MINUTE: u32 = 180;
const SAMPLE_MINUTES: u32 = 1;
const QUESTION_MINUTES: u32 = 1;
const APP_MINUTES: u32 = 2;
const STEP_MINUTES: u32 = 4;
const FIX_MINUTES: u32 = 4;
const MODIFY_MINUTES: u32 = 5;
const TASK_MINUTES: u32 = 8;
/// A version of a product.
const VERSION_MINUTES: u32 = 15;
/// The time that slower readers need, as a percentage.
const SLOW_READER_PERCENT: u32 = 135;
/// Planned lessons have turned out to take twice their estimates.
const PLANNED_FACTOR: u32 = 2;

/// How many minutes a lesson takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// For a quick reader.
    pub least: u32,
    /// For a slower one.
    pub most: u32,
}

/// Returns how long a lesson takes. Returns `None` if it's planned or asks for no time, and for a
/// project on the reader's machine: its brief takes minutes to read, and the work takes evenings.
#[must_use]
pub fn minutes(lesson: &Lesson) -> Option<Minutes> {
    let front = &lesson.front;
    let is_local_project = front.kind == Kind::Project && front.mode == Mode::Local;
    match front.minutes {
        _ if front.planned => None,
        Some(measured) => Some(Minutes { least: measured, most: measured }),
        None if is_local_project => None,
        None => in_fives(lesson),
    }
}

/// Returns the minutes that a lesson adds to a sum. A planned one adds twice its estimate, and a
/// project on the reader's machine the time to read its brief.
#[must_use]
pub fn share(lesson: &Lesson) -> u32 {
    match lesson.front.minutes {
        _ if lesson.front.planned => PLANNED_FACTOR * lesson.front.minutes.unwrap_or(0),
        Some(measured) => measured,
        None => in_fives(lesson).map_or(0, |minutes| minutes.least),
    }
}

fn in_fives(lesson: &Lesson) -> Option<Minutes> {
    let computed = computed(lesson);
    let to_five = |minutes: u32| ((minutes + 2) / 5 * 5).max(5);
    (computed > 0).then(|| Minutes {
        least: to_five(computed),
        most: to_five(computed * SLOW_READER_PERCENT / 100),
    })
}

fn computed(lesson: &Lesson) -> u32 {
    let mut words = 0;
    let mut minutes = 0;
    lesson.body.visit_read(&mut |block| {
        match block {
            Block::Markdown(inlines) => words += count_words(inlines),
            Block::Code(code) if engine::is_run(code) => minutes += SAMPLE_MINUTES,
            Block::Directive(directive) => match directive.name.as_str() {
                "predict" | "quiz" => minutes += QUESTION_MINUTES,
                APP => minutes += APP_MINUTES,
                EXERCISE | MODIFY => {}
                "step" => {
                    minutes += STEP_MINUTES;
                    return true;
                }
                _ => return true,
            },
            _ => {}
        }
        false
    });
    let exercises = lesson.shown_exercises().into_iter();
    let exercises: u32 = exercises.map(|each| exercise_minutes(each, lesson)).sum();
    u32::try_from(words).unwrap_or(u32::MAX) / WORDS_PER_MINUTE + minutes + exercises
}

fn exercise_minutes(exercise: &Exercise, lesson: &Lesson) -> u32 {
    let is_version = lesson.front.kind == Kind::Project
        || exercise.id.rsplit_once("-v").is_some_and(|(_, version)| version.parse::<u32>().is_ok());
    match exercise {
        _ if exercise.extra => 0,
        _ if exercise.sample.is_some() => MODIFY_MINUTES,
        _ if exercise.id.starts_with("fix-") => FIX_MINUTES,
        _ if is_version => VERSION_MINUTES,
        _ => TASK_MINUTES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson(front: &str, body: &str, others: &str) -> Lesson {
        let sources = crate::check::marked::sources(&format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n{front}+++\n\n{body}\n{others}"
        ));
        let (course, _) = crate::parse::parse(&sources);
        let lesson = course.lessons().next().expect("there is one");
        lesson.clone()
    }

    fn of(front: &str, body: &str, others: &str) -> (u32, u32) {
        minutes(&lesson(front, body, others)).map_or((0, 0), |each| (each.least, each.most))
    }

    #[test]
    fn a_local_project_names_no_time() {
        let words = "Word. ".repeat(180 * 7);
        let project = "kind = \"project\"\nmode = \"local\"\n";
        assert_eq!(of(project, &words, ""), (0, 0));
        assert_eq!(share(&lesson(project, &words, "")), 5);
        assert_eq!(of(&format!("{project}minutes = 90\n"), &words, ""), (90, 90));
        assert_eq!(of("kind = \"project\"\n", &words, ""), (5, 10));
    }

    #[test]
    fn words_and_things_to_do_add_up_and_are_rounded_to_five() {
        let words = "Word. ".repeat(180 * 7);
        assert_eq!(of("", &words, ""), (5, 10));
        let sample = "```python\nprint(1)\n```\n```output\n1\n```\n";
        assert_eq!(of("", &format!("{words}\n\n{sample}"), ""), (10, 10));
    }

    #[test]
    fn exercises_take_as_long_as_their_kind() {
        let task = |id: &str, keys: &str| {
            format!("=== content/01-a/01-b/{id}/task.md\n+++\ntitle = \"T\"\n{keys}+++\n")
        };
        let of = |id: &str, keys: &str| {
            of("", &format!("::exercise{{name=\"{id}\"}}"), &task(id, keys)).0
        };
        assert_eq!(of("fix-it", ""), 5);
        assert_eq!(of("jar", ""), 10);
        assert_eq!(of("story-v2", ""), 15);
        assert_eq!(of("jar", "extra = true\n"), 0);
    }

    #[test]
    fn only_one_tab_and_no_folded_help_takes_time() {
        let words = "Word. ".repeat(180 * 10);
        let tabs = format!(
            "::::tabs\n:::tab Windows\n{words}\n:::\n:::tab macOS\n{words}\n:::\n::::\n\n:::if-it-fails\n{words}\n:::\n"
        );
        assert_eq!(of("", &tabs, ""), of("", &words, ""));
    }

    #[test]
    fn a_measured_time_overrides_the_computed_one() {
        assert_eq!(of("minutes = 30\n", "Word.", ""), (30, 30));
    }

    #[test]
    fn a_planned_lesson_counts_twice_its_estimate_but_shows_no_time() {
        let planned = lesson("planned = true\nminutes = 30\n", "", "");
        assert_eq!((minutes(&planned), share(&planned)), (None, 60));
    }
}
