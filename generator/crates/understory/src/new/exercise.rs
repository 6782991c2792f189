//! Creates an exercise with all its files, and adds it to its lesson.

use super::files::{NewError, NewFiles, refuse_bad_name, title_of};
use understory_course::parse::suggest::nearest;
use understory_course::{Course, ExerciseKind, Lesson};
use understory_source::Sources;

const PYTHON: [(&str, &str); 5] = [
    ("task.md", include_str!("python/task.md")),
    ("starter.py", "print(\"Hello\")\n"),
    ("solution.py", "print(\"Hello, Amara!\")\n"),
    ("alt/single-quotes.py", "print('Hello, Amara!')\n"),
    ("checks.toml", include_str!("python/checks.toml")),
];

const SQL: [(&str, &str); 6] = [
    ("task.md", include_str!("sql/task.md")),
    ("starter.sql", "SELECT title, year FROM books;\n"),
    ("solution.sql", "SELECT title FROM books WHERE year > 1900;\n"),
    ("alt/from-1901-on.sql", "SELECT title\nFROM books\nWHERE year >= 1901;\n"),
    ("checks.toml", include_str!("sql/checks.toml")),
    ("../files/{name}.sql", include_str!("sql/database.sql")),
];

const APP: [(&str, &str); 5] = [
    ("task.md", include_str!("app/task.md")),
    ("starter.py", include_str!("app/starter.py")),
    ("solution.py", include_str!("app/solution.py")),
    ("alt/from-pairs.py", include_str!("app/from_pairs.py")),
    ("checks.toml", include_str!("app/checks.toml")),
];

const TESTS: [(&str, &str); 6] = [
    ("task.md", include_str!("tests/task.md")),
    ("program/prices.py", include_str!("tests/prices.py")),
    ("starter.py", include_str!("tests/starter.py")),
    ("solution.py", include_str!("tests/solution.py")),
    ("alt/in-a-loop.py", include_str!("tests/in_a_loop.py")),
    ("checks.toml", include_str!("tests/checks.toml")),
];

/// Creates an exercise in a lesson. An SQL exercise gets its own database, as a script in the
/// lesson's `files/`.
///
/// # Errors
/// If there is no such lesson, or the name can't be used.
pub fn exercise(
    course: &Course,
    sources: &Sources,
    kind: ExerciseKind,
    lesson: &str,
    name: &str,
) -> Result<NewFiles, NewError> {
    let lesson = find(course, lesson)?;
    refuse_name(course, name)?;
    let file = sources.file(lesson.file);
    let text = file.text().unwrap_or_default();
    Ok(NewFiles {
        files: files(kind, &lesson.dir, name),
        changed: Some((
            file.path.clone(),
            format!("{}\n\n::exercise{{name=\"{name}\"}}\n", text.trim_end()),
        )),
    })
}

/// Returns the files of an exercise in a lesson's folder.
pub(super) fn files(kind: ExerciseKind, lesson: &str, name: &str) -> Vec<(String, String)> {
    let files: &[(&str, &str)] = match kind {
        ExerciseKind::Python => &PYTHON,
        ExerciseKind::Sql => &SQL,
        ExerciseKind::App => &APP,
        ExerciseKind::Tests => &TESTS,
    };
    let filled = |text: &str| text.replace("{title}", &title_of(name)).replace("{name}", name);
    files
        .iter()
        .map(|(file, text)| {
            let path = match file.strip_prefix("../") {
                Some(beside) => format!("{lesson}/{}", filled(beside)),
                None => format!("{lesson}/{name}/{file}"),
            };
            (path, filled(text))
        })
        .collect()
}

/// Checks a name, which becomes a folder and the key of readers' work in the whole course.
pub(super) fn refuse_name(course: &Course, name: &str) -> Result<(), NewError> {
    refuse_bad_name(name)?;
    let mut all = course.lessons().flat_map(|lesson| &lesson.exercises);
    match all.find(|exercise| exercise.id == name) {
        None => Ok(()),
        Some(other) => {
            Err(NewError::Taken { what: "exercise", name: name.to_owned(), dir: other.dir.clone() })
        }
    }
}

fn find<'c>(course: &'c Course, address: &str) -> Result<&'c Lesson, NewError> {
    let trimmed = address.trim_matches('/');
    let addressed_lessons: Vec<(String, &Lesson)> = course
        .parts
        .iter()
        .flat_map(|part| {
            part.lessons
                .iter()
                .map(move |lesson| (format!("{}/{}", part.slug, lesson.slug), &**lesson))
        })
        .collect();
    let id_of = |lesson: &Lesson| lesson.front.id.as_ref().map(|id| id.value.clone());
    let matching_lesson = addressed_lessons.iter().find(|(address, lesson)| {
        address == trimmed || lesson.dir == trimmed || id_of(lesson).as_deref() == Some(trimmed)
    });
    matching_lesson.map(|(_, lesson)| *lesson).ok_or_else(|| {
        let names = addressed_lessons.iter().map(|(address, _)| address.as_str());
        NewError::NotThere {
            what: "lesson",
            asked: address.to_owned(),
            nearest: nearest(trimmed, names).map(str::to_owned),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::parse::parse;
    use understory_marked::{JAR, sources};

    fn new_exercise(kind: ExerciseKind, lesson: &str, name: &str) -> Result<NewFiles, NewError> {
        let sources = sources(JAR);
        let (course, _) = parse(&sources);
        exercise(&course, &sources, kind, lesson, name)
    }

    fn refusal(lesson: &str, name: &str) -> String {
        new_exercise(ExerciseKind::Python, lesson, name).expect_err("it is rejected").to_string()
    }

    #[test]
    fn an_exercise_gets_a_folder_and_is_added_at_the_end_of_its_lesson() {
        let made =
            new_exercise(ExerciseKind::Python, "a/b", "count-the-steps").expect("it is made");
        let paths: Vec<&str> = made.files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths[0], "content/01-a/01-b/count-the-steps/task.md");
        assert_eq!(paths.len(), 5);
        assert!(made.files[0].1.contains("title = \"Count the steps\""));
        let (path, text) = made.changed.expect("the lesson shows it");
        assert_eq!(path, "content/01-a/01-b/lesson.md");
        assert!(text.ends_with("\n\n::exercise{name=\"count-the-steps\"}\n"));
    }

    #[test]
    fn an_sql_exercise_comes_with_its_database() {
        let made = new_exercise(ExerciseKind::Sql, "a/b", "old-books").expect("it is made");
        let paths: Vec<&str> = made.files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths[1], "content/01-a/01-b/old-books/starter.sql");
        assert_eq!(paths[5], "content/01-a/01-b/files/old-books.sql");
        assert!(made.files[0].1.contains("database = \"old-books.sql\""));
    }

    #[test]
    fn a_lesson_is_found_by_its_address_or_its_folder() {
        for name in ["a/b", "/a/b/", "content/01-a/01-b"] {
            assert!(new_exercise(ExerciseKind::Python, name, "steps").is_ok(), "{name}");
        }
        assert_eq!(refusal("a/c", "steps"), "unknown lesson `a/c`; did you mean `a/b`?");
    }

    #[test]
    fn a_name_must_be_valid_and_unique() {
        for name in ["", "Steps", "two steps", "steps/", "../up", "1-step", "files", "steps-"] {
            assert!(refusal("a/b", name).contains("invalid name"), "{name}");
        }
        assert!(refusal("a/b", "jar").contains("already exists in content/01-a/01-b/jar"));
    }
}
