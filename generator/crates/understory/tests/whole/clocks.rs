//! The course's texts say how long pages take, and so does the clock: both have to agree.

use std::path::Path;
use std::sync::LazyLock;

use understory::disk::CourseFolder;
use understory::load::{Files, LoadError, load};
use understory_course::minutes::Clock;
use understory_course::parse::parse;
use understory_course::plan::{Drafts, PartPlan, SitePlan, plan};
use understory_course::{Course, Kind, Lesson, Mode};
use understory_source::Sources;

const NUMBERS: [&str; 19] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
];

/// How far a computed time may be from what a text says, as a percentage.
const LEEWAY: u32 = 25;

/// The hours a week that the home page assumes.
const WEEK: u32 = 8;

static COURSE: LazyLock<(Sources, Course)> = LazyLock::new(|| {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).expect("it's in the repository");
    let sources = load(&CourseFolder::new(folder)).expect("readable");
    let (course, _) = parse(&sources);
    (sources, course)
});

/// Calls `each` with every written lesson, its text and its clock.
fn for_each_lesson(mut each: impl FnMut(&Lesson, &str, Clock)) {
    let (sources, course) = &*COURSE;
    for lesson in course.lessons().filter(|lesson| !lesson.front.planned) {
        let text = sources.file(lesson.file).text().expect("UTF-8");
        each(lesson, text, Clock::of(lesson, course, sources));
    }
}

fn site() -> SitePlan<'static> {
    plan(&COURSE.1, &COURSE.0, Drafts::Exclude)
}

fn number(word: &str) -> Option<u32> {
    let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let place = NUMBERS.iter().position(|each| !word.is_empty() && *each == word);
    match word {
        "a" | "an" => Some(1),
        _ => place.and_then(|place| u32::try_from(place).ok()),
    }
}

/// Returns what follows these words, up to the end of the sentence or a colon.
fn after<'t>(text: &'t str, words: &str) -> impl Iterator<Item = &'t str> {
    let rests = text.match_indices(words).map(|(at, words)| &text[at + words.len()..]);
    rests.map(|rest| rest.split(['.', ':', '?', '\n']).next().unwrap_or(rest))
}

/// Returns the evenings that a lesson tells its readers to plan: 5 for "Plan an evening for
/// version 1, and two each for versions 2 and 3".
fn planned_evenings(text: &str) -> Option<u32> {
    let plans = ["Plan ", "so plan "].into_iter().flat_map(|words| after(text, words));
    let mut plans = plans.filter(|plan| plan.contains("evening"));
    let plan = plans.next()?;
    assert_eq!(plans.next(), None, "a lesson says it once");
    let (mut evenings, mut times, mut versions) = (0, None, 0);
    for word in plan.split_whitespace().chain(["one"]) {
        if let Some(next) = number(word) {
            evenings += times.replace(next).unwrap_or(0) * versions.max(1);
            versions = 0;
        } else if word.starts_with(|letter: char| letter.is_ascii_digit()) {
            versions += 1;
        } else if word.starts_with("version") {
            versions = 0;
        }
    }
    Some(evenings)
}

#[test]
fn the_words_of_a_plan_are_understood() {
    for (text, evenings) in [
        ("Plan an evening for version 1, and two each for versions 2 and 3. Go.", 5),
        ("Plan two evenings each for versions 1, 2 and 3. Go.", 6),
        ("You need it. Plan two evenings for version 3: one to walk, one to run.", 2),
        ("Building takes five to eight hours, so plan five evenings: one or two a step.", 5),
    ] {
        assert_eq!(planned_evenings(text), Some(evenings), "{text}");
    }
    assert_eq!(planned_evenings("It takes an evening."), None);
}

#[test]
fn lessons_plan_as_many_evenings_as_their_clocks_show() {
    for_each_lesson(|lesson, text, clock| {
        let planned = planned_evenings(text);
        if let Some(evenings) = planned {
            assert_eq!(clock.evenings(), evenings, "{}", lesson.dir);
        }
        let is_large = lesson.front.kind == Kind::Stage
            || (lesson.front.kind == Kind::Project && lesson.front.mode == Mode::Local);
        assert!(planned.is_some() || !is_large, "{} plans no evenings", lesson.dir);
    });
}

#[test]
fn stages_name_the_hours_of_their_front_matter() {
    for_each_lesson(|lesson, text, _| {
        let hours = after(text, "Building takes ").next().map(|words| {
            let mut numbers = words.split_whitespace().filter_map(number);
            [numbers.next(), numbers.next()].map(|hours| hours.expect("two numbers of hours"))
        });
        assert_eq!(hours, lesson.front.building_hours, "{}", lesson.dir);
    });
}

/// Returns the numbers between the first of these words and the end of the sentence.
fn numbers_after(text: &str, words: &str) -> Vec<u32> {
    let sentence = after(text, words).next().unwrap_or_default();
    let words = sentence.split_whitespace().filter(|word| *word != "a");
    words.filter_map(number).collect()
}

/// Returns how many hours these parts take.
fn hours<'p>(parts: impl IntoIterator<Item = &'p PartPlan>) -> f64 {
    let lessons = parts.into_iter().flat_map(|part| &part.lessons);
    let minutes: u32 = lessons.map(|lesson| lesson.clock.middle()).sum();
    f64::from(minutes) / 60.0
}

fn is_about(computed: f64, hours: &[u32]) -> bool {
    let [first, last] =
        [hours.first(), hours.last()].map(|number| f64::from(*number.unwrap_or(&0)));
    (first..=last).contains(&computed.round())
}

/// Returns how many months this many hours take.
fn months(hours: f64, hours_a_week: u32) -> f64 {
    hours / f64::from(hours_a_week) * 12.0 / 52.0
}

#[test]
fn parts_name_the_weeks_that_their_clocks_add_up_to() {
    let (sources, _) = &*COURSE;
    let plan = site();
    let mut statement_count = 0;
    for part in &plan.parts {
        let text = sources.file(part.part.file).text().expect("UTF-8");
        let hours = hours([part]);
        let weeks = hours / f64::from(WEEK);
        if after(text, "Plan ").next().is_some_and(|words| words.contains(" weeks")) {
            let weeks_named = numbers_after(text, "Plan ");
            assert!(is_about(weeks, &weeks_named), "{}: {weeks} weeks", part.path);
            statement_count += 1;
        }
        if text.contains("Together they take ") {
            let hours_named = numbers_after(text, "Together they take ");
            assert!(is_about(hours, &hours_named), "{}: {hours} hours", part.path);
            statement_count += 1;
        }
    }
    assert!(statement_count > 0);
}

#[test]
fn the_course_names_the_months_that_its_clocks_add_up_to() {
    let (sources, course) = &*COURSE;
    let plan = site();
    let text = |path: &str| sources.file(sources.find(path).expect(path)).text().expect("UTF-8");
    let home = text("content/home.md");
    let stated_months = numbers_after(home, "Plan for about ");
    assert_eq!(stated_months[1..2], [WEEK], "{stated_months:?}");
    let needed = months(hours(&plan.parts), WEEK);
    assert!(is_about(needed, &stated_months[..1]), "{needed} months");

    // A lesson says how long the parts after its own take, for two kinds of weeks.
    let place = plan.place_of("ST4").expect("the lesson about planning");
    let lesson = text(&sources.file(plan.lesson(place).lesson.file).path);
    let stated_months = numbers_after(lesson, "From here, you'll need about ");
    for pair in stated_months.chunks(2) {
        let needed = months(hours(&plan.parts[place.part + 1..]), pair[1]);
        assert!(is_about(needed, &pair[..1]), "{needed} months at {} hours a week", pair[1]);
    }
    assert_eq!(stated_months.len(), 4);

    let minutes =
        after(home, "a browser and about ").next().expect("how long the first lesson takes");
    let minutes: u32 =
        minutes.split(' ').next().and_then(|word| word.parse().ok()).expect("a number");
    let first = course.lessons().next().expect("a first lesson");
    assert!(is_near(Clock::of(first, course, sources).middle(), minutes), "{minutes} minutes");
}

/// How long a text says that something takes, in minutes.
const ABOUT: [(&str, u32); 4] = [
    ("about half an hour", 30),
    ("about an hour and a half", 90),
    ("about two hours", 120),
    ("about an hour", 60),
];

fn is_near(computed: u32, stated: u32) -> bool {
    computed.abs_diff(stated) * 100 <= stated * LEEWAY
}

#[test]
fn the_rest_of_a_page_takes_as_long_as_its_text_says() {
    let mut statement_count = 0;
    for_each_lesson(|lesson, text, _| {
        for (at, _) in text.match_indices("about ") {
            let rest = &text[at..];
            let Some((words, minutes)) = ABOUT.iter().find(|(words, _)| rest.starts_with(words))
            else {
                continue;
            };
            let body = &rest[words.len()..];
            let files = OneLessonCourse(format!("+++\ntitle = \"Rest\"\n+++\n\n{body}"));
            let sources = load(&files).expect("one file");
            let (course, _) = parse(&sources);
            let rest = course.lessons().next().expect("the rest of the lesson");
            let computed = Clock::of(rest, &course, &sources).middle();
            assert!(is_near(computed, *minutes), "{}: {words}, not {computed} minutes", lesson.dir);
            statement_count += 1;
        }
    });
    assert!(statement_count > 0);
}

/// A course of one lesson.
struct OneLessonCourse(String);

const LESSON_PATH: &str = "content/01-a/01-b/lesson.md";

impl Files for OneLessonCourse {
    fn list(&self) -> Result<Vec<String>, LoadError> {
        Ok(vec!["content/course.toml".to_owned(), LESSON_PATH.to_owned()])
    }

    fn list_at(&self, _: &str) -> Result<Option<Vec<String>>, LoadError> {
        Ok(None)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        let text =
            if path == LESSON_PATH { self.0.clone() } else { "title = \"Rest\"\n".to_owned() };
        Ok(text.into_bytes())
    }
}
