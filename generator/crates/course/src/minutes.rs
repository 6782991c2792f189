//! Computes how long a lesson takes from what it asks readers to do.
//!
//! The figures are those of `docs/authors/lessons.md`. Values in the front matter override them.

use crate::directives::DirectiveKind;
use crate::engine;
use crate::model::{Block, Course, Exercise, Lesson};
use crate::prose::count_words;
use understory_source::{FileId, Sources};

const WORDS_PER_MINUTE: usize = 180;
const SAMPLE_MINUTES: u32 = 1;
const QUESTION_MINUTES: u32 = 1;
const APP_MINUTES: u32 = 2;
const REFLECTION_MINUTES: u32 = 3;
const REBUILD_MINUTES: u32 = 10;
const STEP_MINUTES: u32 = 10;
/// An exercise takes this long, and another minute for each line that readers write.
const EXERCISE_MINUTES: u32 = 4;
/// The time that slower readers need, as a percentage.
const SLOW_READER_PERCENT: u32 = 135;
/// Planned lessons have turned out to take twice their estimates.
const PLANNED_FACTOR: u32 = 2;
/// How long an evening is.
pub const EVENING_MINUTES: u32 = 90;
/// From here on, a page shows evenings.
const EVENINGS_FROM: u32 = 120;

/// How long a lesson takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    /// The minutes that a quick and a slower reader need, unless the lesson is planned or asks for
    /// no time.
    reader: Option<[u32; 2]>,
    /// The hours that building takes in addition, if the front matter says so.
    building: Option<[u32; 2]>,
    /// The minutes that a planned lesson adds to a sum.
    planned: u32,
}

/// How a page says how long it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// From the minutes of a quick reader to those of a slower one.
    Minutes([u32; 2]),
    /// So many evenings.
    Evenings(u32),
    /// Minutes to read and hours to build.
    Building([u32; 2], [u32; 2]),
}

impl Clock {
    /// Computes how long `lesson` takes.
    #[must_use]
    pub fn of(lesson: &Lesson, course: &Course, sources: &Sources) -> Self {
        let front = &lesson.front;
        if front.planned {
            let planned_minutes = PLANNED_FACTOR * front.minutes.unwrap_or(0);
            return Self { planned: planned_minutes, ..Self::default() };
        }
        let building = front.building_hours;
        let computed = || computed(lesson, course, sources);
        let reader = match front.minutes {
            Some(measured) => Some([measured; 2]),
            None => Some(computed())
                .filter(|minutes| *minutes > 0)
                .map(|minutes| [minutes, minutes * SLOW_READER_PERCENT / 100]),
        };
        Self { reader, building, planned: 0 }
    }

    /// Returns the minutes that the lesson adds to a sum: those of a reader in the middle. A
    /// planned one adds twice its estimate.
    #[must_use]
    pub fn middle(self) -> u32 {
        let middle = |[least, most]: [u32; 2]| u32::midpoint(least, most);
        let building =
            self.building.map_or(0, |[least, most]| u32::midpoint(least * 60, most * 60));
        self.planned + self.reader.map_or(0, middle) + building
    }

    /// Returns how many evenings the lesson takes.
    #[must_use]
    pub fn evenings(self) -> u32 {
        self.middle().div_ceil(EVENING_MINUTES)
    }

    /// Returns what the page says, if it takes any time.
    pub fn rounded(self) -> Option<Time> {
        let reader = self.reader?;
        let fives = match reader {
            [least, most] if least == most => reader,
            _ => reader.map(|minutes| ((minutes + 2) / 5 * 5).max(5)),
        };
        Some(match self.building {
            Some(hours) => Time::Building(fives, hours),
            None if self.middle() >= EVENINGS_FROM => Time::Evenings(self.evenings()),
            None => Time::Minutes(fives),
        })
    }
}

fn computed(lesson: &Lesson, course: &Course, sources: &Sources) -> u32 {
    let mut words = 0;
    let mut minutes = 0;
    // What is built in the steps takes the hours that the front matter names.
    let step = if lesson.front.building_hours.is_some() { 0 } else { STEP_MINUTES };
    lesson.body.visit_read(&mut |block| {
        match block {
            Block::Markdown(inlines) => words += count_words(inlines),
            Block::Code(code) if engine::is_run(code) => minutes += SAMPLE_MINUTES,
            Block::Directive(directive) => match directive.kind {
                Some(DirectiveKind::Predict | DirectiveKind::Quiz) => minutes += QUESTION_MINUTES,
                Some(DirectiveKind::App) => minutes += APP_MINUTES,
                Some(DirectiveKind::Exercise | DirectiveKind::Modify) => {}
                kind => {
                    minutes += match kind {
                        Some(DirectiveKind::Step) => step,
                        Some(DirectiveKind::Rebuild) => REBUILD_MINUTES,
                        Some(DirectiveKind::Reflect) => REFLECTION_MINUTES,
                        _ => 0,
                    };
                    return true;
                }
            },
            _ => {}
        }
        false
    });
    for exercise in lesson.counted_exercises() {
        words += words_of(exercise);
        minutes += EXERCISE_MINUTES + lines_to_write(exercise, course, sources);
    }
    u32::try_from(words / WORDS_PER_MINUTE).unwrap_or(u32::MAX).saturating_add(minutes)
}

/// Returns how many words an exercise's task and hints have.
fn words_of(exercise: &Exercise) -> usize {
    let mut words: usize =
        exercise.hints.iter().map(|hint| hint.value.split_whitespace().count()).sum();
    exercise.task.visit_read(&mut |block| {
        if let Block::Markdown(inlines) = block {
            words += count_words(inlines);
        }
        true
    });
    words
}

/// Returns how many lines of the solution readers write themselves: those that are neither in what
/// they start with nor in the solution of the exercise that this one continues.
fn lines_to_write(exercise: &Exercise, course: &Course, sources: &Sources) -> u32 {
    let continued = exercise.continues.as_ref().and_then(|id| {
        course.lessons().flat_map(|lesson| &lesson.exercises).find(|each| each.id == id.value)
    });
    let text = |file: Option<FileId>| file.and_then(|file| sources.file(file).text());
    let starter = exercise.sample.as_deref().or_else(|| text(exercise.starter));
    let earlier = [starter, continued.and_then(|each| text(each.solution))];
    let mut given_lines: Vec<&str> =
        earlier.into_iter().flatten().flat_map(written_lines).collect();
    let to_write = written_lines(text(exercise.solution).unwrap_or_default()).filter(|line| {
        let place = given_lines.iter().position(|each| each == line);
        place.map(|place| given_lines.swap_remove(place)).is_none()
    });
    u32::try_from(to_write.count()).unwrap_or(u32::MAX)
}

/// Returns a program's lines, without blank ones and comments.
fn written_lines(program: &str) -> impl Iterator<Item = &str> {
    let lines = program.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("--"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the clock of the first lesson in these files.
    fn clock(front: &str, body: &str, exercise_files: &str) -> Clock {
        let sources = crate::marked::sources(&format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n{front}+++\n\n{body}\n{exercise_files}"
        ));
        let (course, _) = crate::parse::parse(&sources);
        let lesson = course.lessons().next().expect("there is one");
        Clock::of(lesson, &course, &sources)
    }

    fn minutes(body: &str, exercise_files: &str) -> u32 {
        clock("", body, exercise_files).reader.map_or(0, |[least, _]| least)
    }

    fn exercise(id: &str, keys: &str, files: &[(&str, &str)]) -> (String, String) {
        let dir = format!("=== content/01-a/01-b/{id}");
        let mut exercise_files = format!("{dir}/task.md\n+++\ntitle = \"T\"\n{keys}+++\n");
        for (name, text) in files {
            exercise_files += &format!("{dir}/{name}\n{text}\n");
        }
        (format!("::exercise{{name=\"{id}\"}}\n\n"), exercise_files)
    }

    #[test]
    fn words_and_things_to_do_add_up() {
        let words = "Word. ".repeat(180 * 7);
        assert_eq!(minutes(&words, ""), 7);
        let sample = "```python\nprint(1)\n```\n```output\n1\n```\n";
        assert_eq!(minutes(&format!("{words}\n\n{sample}"), ""), 8);
        assert_eq!(minutes(":::rebuild\nAgain.\n:::\n\n:::reflect why?\nSay it.\n:::\n", ""), 13);
        assert_eq!(minutes(":::step{n=\"1\"} Go\nDo it.\n:::\n", ""), 10);
    }

    #[test]
    fn an_exercise_takes_a_minute_for_each_line_that_readers_write() {
        let of = |keys: &str, files: &[(&str, &str)]| {
            let (exercise, exercise_files) = exercise("jar", keys, files);
            minutes(&exercise, &exercise_files)
        };
        let solution = ("solution.py", "# Four lines\na = 1\n\nb = 2\nprint(a)\nprint(b)");
        assert_eq!(of("", &[solution]), 8);
        assert_eq!(of("", &[solution, ("starter.py", "a = 1\nb = 3\nprint(a)")]), 6);
        assert_eq!(of("extra = true\n", &[solution]), 0);
        let hint = format!("hints = [\"{}\"]\n", "Word. ".repeat(360));
        assert_eq!(of(&hint, &[solution]), 10);
    }

    #[test]
    fn an_exercise_that_continues_another_counts_only_its_own_lines() {
        let (first, continued) = exercise("jar", "", &[("solution.py", "a = 1\nprint(a)")]);
        let (second, two) = exercise(
            "jar-again",
            "continues = \"jar\"\n",
            &[("solution.py", "a = 1\nprint(a)\nprint(a)")],
        );
        assert_eq!(minutes(&first, &(continued.clone() + &two)), 6);
        assert_eq!(minutes(&second, &(continued + &two)), 5);
    }

    #[test]
    fn only_one_tab_and_no_folded_help_takes_time() {
        let words = "Word. ".repeat(180 * 10);
        let tabs = format!(
            "::::tabs\n:::tab Windows\n{words}\n:::\n:::tab macOS\n{words}\n:::\n::::\n\n:::if-it-fails\n{words}\n:::\n"
        );
        assert_eq!(minutes(&tabs, ""), minutes(&words, ""));
    }

    #[test]
    fn a_page_shows_minutes_and_from_two_hours_on_evenings() {
        let of = |minutes: usize| clock("", &"Word. ".repeat(180 * minutes), "").rounded();
        assert_eq!(of(7), Some(Time::Minutes([5, 10])));
        assert_eq!(of(101), Some(Time::Minutes([100, 135])));
        assert_eq!(of(103), Some(Time::Evenings(2)));
        assert_eq!(of(160), Some(Time::Evenings(3)));
        assert_eq!(clock("", "", "").rounded(), None);
    }

    #[test]
    fn a_measured_time_overrides_the_computed_one() {
        assert_eq!(clock("minutes = 31\n", "Word.", "").rounded(), Some(Time::Minutes([31, 31])));
        let project = clock("kind = \"project\"\nminutes = 450\n", "Word.", "");
        assert_eq!((project.rounded(), project.middle()), (Some(Time::Evenings(5)), 450));
    }

    #[test]
    fn hours_for_building_replace_the_time_of_steps() {
        let words = "Word. ".repeat(180 * 20);
        let body = format!("{words}\n\n:::step{{n=\"1\"}} Go\nBuild it.\n:::\n");
        let stage = clock("kind = \"stage\"\nbuilding_hours = [5, 8]\n", &body, "");
        assert_eq!(stage.rounded(), Some(Time::Building([20, 25], [5, 8])));
        assert_eq!((stage.middle(), stage.evenings()), (23 + 390, 5));
    }

    #[test]
    fn sums_use_the_middle_and_twice_the_estimate_of_a_planned_lesson() {
        assert_eq!(clock("", &"Word. ".repeat(180 * 100), "").middle(), 117);
        let planned = clock("planned = true\nminutes = 30\n", "", "");
        assert_eq!((planned.rounded(), planned.middle()), (None, 60));
    }
}
