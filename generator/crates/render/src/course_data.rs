//! Creates `course.json`, which lists the lessons, exercises and questions of the course.
//!
//! The scripts of pages that look at the whole course read it, for progress, review, and the home
//! page's link to where the reader left off. URLs are relative to the site's root. Contains no more
//! than these pages need, because every returning reader downloads it.

use std::collections::BTreeMap;
use std::ops::Not;

use serde::Serialize;

use super::starter;
use understory_course::Lesson;
use understory_course::parse::inline::anchor;
use understory_course::plan::{LessonPlan, SitePlan};
use understory_course::text::plain;

/// The maximum length of a question in a list, in characters.
const MAX_QUESTION_LENGTH: usize = 60;

#[derive(Serialize)]
struct CourseData {
    parts: Vec<PartData>,
}

#[derive(Serialize)]
struct PartData {
    title: String,
    url: String,
    lessons: Vec<LessonData>,
}

#[derive(Serialize)]
struct LessonData {
    id: String,
    title: String,
    url: String,
    /// A gate or a project, which doesn't count as a lesson.
    #[serde(skip_serializing_if = "Not::not")]
    uncounted: bool,
    #[serde(skip_serializing_if = "Not::not")]
    planned: bool,
    exercises: Vec<ItemData>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<ItemData>,
}

#[derive(Serialize)]
struct ItemData {
    id: String,
    title: String,
    /// The anchor of the break before it.
    #[serde(skip_serializing_if = "Option::is_none", rename = "break")]
    break_before: Option<String>,
}

/// Returns the text of `course.json`.
pub(crate) fn json(plan: &SitePlan<'_>) -> String {
    let data = CourseData {
        parts: plan
            .parts
            .iter()
            .map(|part_plan| PartData {
                title: part_plan.part.title.clone(),
                url: part_plan.path.clone(),
                lessons: part_plan.lessons.iter().map(|each| lesson(plan, each)).collect(),
            })
            .collect(),
    };
    serde_json::to_string(&data).expect("titles and ids are valid JSON")
}

fn lesson(plan: &SitePlan<'_>, lesson_plan: &LessonPlan) -> LessonData {
    let lesson = &lesson_plan.lesson;
    LessonData {
        id: lesson.short_id(),
        title: plain(&lesson.front.title.value),
        url: lesson_plan.path.clone(),
        uncounted: !lesson.front.kind.is_counted(),
        planned: lesson.front.planned,
        exercises: lesson
            .counted_exercises()
            .into_iter()
            .map(|exercise| ItemData {
                id: exercise.id.clone(),
                title: plain(&exercise.title),
                break_before: break_before(lesson, &exercise.id),
            })
            .chain(starter::groups(plan, lesson).into_iter().map(|group| ItemData {
                id: group.id,
                title: group.title,
                break_before: None,
            }))
            .collect(),
        questions: questions(lesson),
    }
}

/// Returns the anchor of the last break between an exercise and the one before it.
fn break_before(lesson: &Lesson, id: &str) -> Option<String> {
    let at = lesson.outline.exercises.iter().position(|each| each == id)?;
    let number = lesson.outline.breaks.iter().rposition(|place| *place == at)?;
    Some(anchor_of_break(number + 1))
}

/// Returns the anchor of a lesson's break, counted from 1.
pub(super) fn anchor_of_break(number: usize) -> String {
    format!("break-{number}")
}

/// Returns the quizzes of a lesson.
fn questions(lesson: &Lesson) -> Vec<ItemData> {
    let quizzes = lesson.outline.quizzes.iter();
    let quizzes = quizzes.map(|(name, words)| (name.as_deref(), words.clone()));
    keyed(&lesson.short_id(), quizzes)
}

/// Assigns questions, each with its name and its words, the keys that the lesson's page uses.
fn keyed<'a>(
    lesson: &str,
    questions: impl Iterator<Item = (Option<&'a str>, String)>,
) -> Vec<ItemData> {
    let mut slugs: BTreeMap<String, usize> = BTreeMap::new();
    questions
        .map(|(name, title)| {
            let slug = name.map_or_else(|| anchor(&title), str::to_owned);
            let count = slugs.entry(slug.clone()).or_insert(0);
            *count += 1;
            ItemData {
                id: match *count {
                    1 => format!("{lesson}/{slug}"),
                    count => format!("{lesson}/{slug}-{count}"),
                },
                title: shortened(title.trim()),
                break_before: None,
            }
        })
        .collect()
}

/// Shortens a long question for a list, between words.
fn shortened(words: &str) -> String {
    if words.chars().count() <= MAX_QUESTION_LENGTH {
        return words.to_owned();
    }
    let cut: String = words.chars().take(MAX_QUESTION_LENGTH).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::plan::{Drafts, plan};

    fn data_of(text: &str) -> serde_json::Value {
        let sources = understory_marked::sources(text);
        let (course, _) = understory_course::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        serde_json::from_str(&json(&plan)).expect("valid JSON")
    }

    #[test]
    fn lessons_have_urls_and_exercises() {
        let data = data_of(
            "=== content/01-begin/part.md\n+++\ntitle = \"Begin\"\n+++\n\
             === content/01-begin/01-greet/lesson.md\n+++\ntitle = \"Greet `you`\"\nid = \"B1\"\n+++\n\n\
             ::exercise{name=\"hello\"}\n\
             === content/01-begin/01-greet/hello/task.md\n+++\ntitle = \"Say hello\"\n+++\n\
             === content/01-begin/02-gate/lesson.md\n+++\ntitle = \"Gate\"\nkind = \"gate\"\nplanned = true\n+++\n",
        );
        assert_eq!(
            data["parts"][1],
            serde_json::json!({
                "title": "Begin",
                "url": "begin/",
                "lessons": [
                    {
                        "id": "B1",
                        "title": "Greet you",
                        "url": "begin/greet/",
                        "exercises": [{ "id": "hello", "title": "Say hello" }],
                    },
                    { "id": "gate", "title": "Gate", "url": "begin/gate/", "uncounted": true, "planned": true, "exercises": [] },
                ],
            })
        );
    }

    #[test]
    fn an_exercise_after_a_break_has_its_anchor() {
        let task = "=== content/01-a/01-b/last/task.md\n+++\ntitle = \"Last\"\n+++\n";
        let data = data_of(&format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\nid = \"B1\"\n+++\n\n\
             ::exercise{{name=\"first\"}}\n\n:::break\nRest.\n:::\n\n::exercise{{name=\"last\"}}\n\
             {}{task}",
            task.replace("last", "first").replace("Last", "First")
        ));
        let parts = data["parts"].as_array().expect("a list").iter();
        let mut lessons = parts.flat_map(|part| part["lessons"].as_array().expect("a list"));
        let lesson = lessons.find(|lesson| lesson["id"] == "B1").expect("it");
        assert_eq!(
            lesson["exercises"],
            serde_json::json!([
                { "id": "first", "title": "First" },
                { "id": "last", "title": "Last", "break": "break-1" },
            ])
        );
    }

    #[test]
    fn the_key_of_a_quiz_is_its_name_or_its_words() {
        let questions =
            [(Some("rest"), "What is 17 % 5?"), (None, "What prints?"), (None, "What prints?")];
        let keyed =
            keyed("B1", questions.map(|(name, title)| (name, title.to_owned())).into_iter());
        let ids: Vec<&str> = keyed.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, ["B1/rest", "B1/what-prints", "B1/what-prints-2"]);
        assert_eq!(keyed[0].title, "What is 17 % 5?");
    }

    #[test]
    fn questions_start_with_uppercase_unless_code_comes_first() {
        let data = data_of(
            "=== content/01-begin/01-greet/lesson.md\n+++\ntitle = \"Greet\"\nid = \"B1\"\n+++\n\n\
             :::quiz what prints?\n:::\n\n:::quiz `for` or `while`?\n:::\n",
        );
        let questions = data["parts"]
            .as_array()
            .expect("a list")
            .iter()
            .flat_map(|part| part["lessons"].as_array().expect("a list"))
            .find(|lesson| lesson["id"] == "B1")
            .expect("the lesson")["questions"]
            .clone();
        assert_eq!(
            questions,
            serde_json::json!([
                { "id": "B1/what-prints", "title": "What prints?" },
                { "id": "B1/for-or-while", "title": "for or while?" },
            ])
        );
    }

    #[test]
    fn long_questions_are_cut_between_words() {
        let long = "word ".repeat(40);
        let short = shortened(long.trim());
        assert!(short.ends_with("word…") && short.chars().count() <= MAX_QUESTION_LENGTH);
        assert_eq!(shortened("What prints?"), "What prints?");
    }
}
