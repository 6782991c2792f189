//! Creates a lesson: a program to run and change, a prediction, a mistake and an exercise; or a local
//! lesson with its starter.

use super::exercise;
use super::files::{NewError, NewFiles, refuse_bad_name, title_of};
use understory_course::parse::starter::STARTERS;
use understory_course::parse::suggest::nearest;
use understory_course::{Course, ExerciseKind, Part};

const LESSON: &str = include_str!("lesson/lesson.md");

/// The exercise that starts with the lesson's program.
const MODIFY: [(&str, &str); 3] = [
    ("task.md", include_str!("lesson/task.md")),
    ("solution.py", "print(\"Good morning, Kofi!\")\n"),
    ("checks.toml", include_str!("lesson/checks.toml")),
];

/// The starter of a local lesson.
const STARTER: [(&str, &str); 5] = [
    ("README.md", include_str!("local/README.md")),
    ("main.py", include_str!("local/main.py")),
    ("checks.toml", include_str!("local/checks.toml")),
    ("checks.py", include_str!("local/checks.py")),
    ("reference/main.py", include_str!("local/reference/main.py")),
];

const LOCAL: &str = include_str!("local/lesson.md");

/// Creates a local lesson in a part, with its starter. The name is as in [`lesson`].
///
/// # Errors
/// If there is no such part, or the name can't be used.
pub fn local_lesson(course: &Course, part: &str, name: &str) -> Result<NewFiles, NewError> {
    let (dir, name) = place(course, part, name)?;
    if let Some(other) = course.starters.iter().find(|starter| starter.name == name) {
        return Err(NewError::Taken {
            what: "starter",
            name: name.to_owned(),
            dir: other.dir.clone(),
        });
    }
    // Only with quotation marks: the programs have a `{name}` of their own.
    let filled = |text: &str| {
        text.replace("{title}", &title_of(name))
            .replace("{group}", &format!("{name}-greets"))
            .replace("\"{name}\"", &format!("\"{name}\""))
    };
    let starter = format!("{STARTERS}/{name}");
    let mut files = vec![(format!("{dir}/lesson.md"), filled(LOCAL))];
    files.extend(STARTER.map(|(file, text)| (format!("{starter}/{file}"), filled(text))));
    Ok(NewFiles { files, changed: None })
}

/// Creates a lesson in a part. A number at the start of its name sets its position; otherwise it
/// comes last.
///
/// # Errors
/// If there is no such part, or the name can't be used.
pub fn lesson(course: &Course, part: &str, name: &str) -> Result<NewFiles, NewError> {
    let (dir, name) = place(course, part, name)?;
    exercise::refuse_name(course, &exercise_of(name))?;
    exercise::refuse_name(course, &modify_of(name))?;
    Ok(NewFiles { files: files(&dir, name), changed: None })
}

/// Returns the folder of a new lesson, and its name without the number.
fn place<'n>(course: &Course, part: &str, name: &'n str) -> Result<(String, &'n str), NewError> {
    let part = find(course, part)?;
    let (number, name) = numbered(name);
    refuse_bad_name(name)?;
    let same_address = course.lessons().find(|lesson| {
        let id = lesson.front.id.as_ref();
        lesson.slug == name || id.is_some_and(|id| id.value == name)
    });
    if let Some(other) = same_address {
        return Err(NewError::Taken {
            what: "lesson",
            name: name.to_owned(),
            dir: other.dir.clone(),
        });
    }
    let last = part.lessons.iter().map(|lesson| lesson.number).max();
    let number = number.unwrap_or_else(|| last.unwrap_or(0) + 1);
    if let Some(other) = part.lessons.iter().find(|lesson| lesson.number == number) {
        return Err(NewError::NumberTaken { number, dir: other.dir.clone() });
    }
    Ok((folder(&part.dir, number, name), name))
}

/// Returns the folder of a lesson.
pub(super) fn folder(part: &str, number: u32, name: &str) -> String {
    format!("{part}/{number:02}-{name}")
}

/// Returns the files of a lesson in its folder.
pub(super) fn files(dir: &str, name: &str) -> Vec<(String, String)> {
    let text = LESSON
        .replace("{title}", &title_of(name))
        .replace("{name}", name)
        .replace("{modify}", &modify_of(name))
        .replace("{exercise}", &exercise_of(name));
    let mut files = vec![(format!("{dir}/lesson.md"), text)];
    let modify = modify_of(name);
    files.extend(MODIFY.map(|(file, text)| (format!("{dir}/{modify}/{file}"), text.to_owned())));
    files.extend(exercise::files(ExerciseKind::Python, dir, &exercise_of(name)));
    files
}

fn modify_of(name: &str) -> String {
    format!("{name}-changed")
}

fn exercise_of(name: &str) -> String {
    format!("{name}-yourself")
}

/// Splits `07-greet` into 7 and `greet`.
fn numbered(name: &str) -> (Option<u32>, &str) {
    name.split_once('-')
        .and_then(|(number, name)| Some((Some(number.parse().ok()?), name)))
        .unwrap_or((None, name))
}

fn find<'c>(course: &'c Course, address: &str) -> Result<&'c Part, NewError> {
    let trimmed = address.trim_matches('/');
    let matching_lesson = course
        .parts
        .iter()
        .map(AsRef::as_ref)
        .find(|part| part.slug == trimmed || part.dir == trimmed);
    matching_lesson.ok_or_else(|| NewError::NotThere {
        what: "part",
        asked: address.to_owned(),
        nearest: nearest(trimmed, course.parts.iter().map(|part| part.slug.as_str()))
            .map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::parse::parse;
    use understory_marked::{JAR, sources};

    fn new_lesson(part: &str, name: &str) -> Result<NewFiles, String> {
        let (course, _) = parse(&sources(JAR));
        lesson(&course, part, name).map_err(|error| error.to_string())
    }

    fn first_path(part: &str, name: &str) -> String {
        new_lesson(part, name).expect("it is made").files[0].0.clone()
    }

    #[test]
    fn a_lesson_comes_last_unless_it_has_a_number() {
        assert_eq!(first_path("a", "greet"), "content/01-a/02-greet/lesson.md");
        for part in ["content/01-a", "/a/"] {
            assert_eq!(first_path(part, "07-greet"), "content/01-a/07-greet/lesson.md");
        }
    }

    #[test]
    fn a_lesson_shows_the_exercises_that_come_with_it() {
        let files = new_lesson("a", "greet-somebody").expect("it is made").files;
        let text = &files[0].1;
        assert!(text.contains("title = \"Greet somebody\""));
        for (directive, name) in [("modify", "changed"), ("exercise", "yourself")] {
            let name = format!("greet-somebody-{name}");
            assert!(text.contains(&format!("::{directive}{{name=\"{name}\"}}")));
            let task = format!("content/01-a/02-greet-somebody/{name}/task.md");
            assert!(files.iter().any(|(path, _)| *path == task), "{task}");
        }
    }

    #[test]
    fn the_help_and_the_guides_say_what_a_lesson_contains() {
        let contents = [
            ("modify", "a program to run and change"),
            ("predict", "a prediction"),
            ("answer", ""),
            ("mistake", "a mistake"),
            ("exercise", "an exercise"),
        ];
        let lesson_text = new_lesson("a", "greet-somebody").expect("it is made").files[0].1.clone();
        let names: Vec<&str> = lesson_text
            .lines()
            .filter_map(|line| Some(line.strip_prefix("::")?.trim_start_matches(':')))
            .filter_map(|rest| rest.split([' ', '{']).next().filter(|name| !name.is_empty()))
            .collect();
        assert_eq!(names, contents.map(|(name, _)| name));

        let words: Vec<&str> =
            contents.iter().map(|(_, words)| *words).filter(|words| !words.is_empty()).collect();
        let (last, first) = words.split_last().expect("there are some");
        let sentence = format!("with {} and {last}", first.join(", "));
        let help = include_str!("../cli.rs");
        let contributing = include_str!("../../../../../CONTRIBUTING.md");
        let guide = include_str!("../../../../../docs/authors/first-lesson.md");
        for text in [help, contributing, guide] {
            assert!(text.contains(&sentence), "{sentence}");
        }
    }

    #[test]
    fn errors_say_why_nothing_was_created() {
        for (part, name, words) in [
            ("c", "greet", "unknown part `c`; pass its address or folder"),
            ("a", "b", "the lesson `b` already exists in content/01-a/01-b"),
            ("a", "01-greet", "the number 1 is already used by content/01-a/01-b"),
            ("a", "Greet", "invalid name `Greet`"),
        ] {
            let error = new_lesson(part, name).expect_err("it is rejected");
            assert!(error.starts_with(words), "{error}");
        }
    }
}
