//! `understory new`: the files of something new, complete and true from the start.
//!
//! Takes the course as it is and gives texts by their paths; writing them is
//! [`crate::disk`]'s. What is made here passes `understory check`, so that an author begins
//! with something that works and changes one thing at a time.

use std::path::PathBuf;

use crate::course::{Course, Lesson};
use crate::parse::suggest::nearest;
use crate::source::Sources;

/// Why nothing was made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NewError {
    /// Nothing in the course is called so.
    #[error("there is no lesson `{asked}`; {hint}", hint = hint(nearest.as_deref()))]
    NoLesson {
        /// What was asked for.
        asked: String,
        /// The nearest address or id.
        nearest: Option<String>,
    },
    /// A name that cannot be a folder and an address.
    #[error(
        "`{name}` cannot be a name: use small letters, digits and `-`, as in `count-the-steps`"
    )]
    BadName {
        /// The name.
        name: String,
    },
    /// The course has it already.
    #[error(
        "the exercise `{name}` is there already, in {dir}; readers' work is kept by its name, so each needs one of its own"
    )]
    Taken {
        /// The name.
        name: String,
        /// Where it is.
        dir: String,
    },
    /// The disk refused.
    #[error("cannot write {path}: {reason}", path = path.display())]
    Refused {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "name it by its address, its id or its folder".to_owned(),
        |name| format!("did you mean `{name}`?"),
    )
}

/// What is to be written.
#[derive(Debug, PartialEq, Eq)]
pub struct Made {
    /// The new files: path and text.
    pub files: Vec<(String, String)>,
    /// The lesson's file, and its text with the exercise at its end.
    pub lesson: (String, String),
}

/// The files of an exercise, each with something to be changed.
const FILES: [(&str, &str); 6] = [
    ("task.md", include_str!("new/task.md")),
    ("starter.py", "print(\"Hello\")\n"),
    ("solution.py", "print(\"Hello, Amara!\")\n"),
    ("alt/single-quotes.py", "print('Hello, Amara!')\n"),
    ("mistakes/no-marks.py", "print(\"Hello Amara\")\n"),
    ("checks.toml", include_str!("new/checks.toml")),
];

/// A new exercise in a lesson.
///
/// # Errors
/// When there is no such lesson, or the name cannot be used.
pub fn exercise(
    course: &Course,
    sources: &Sources,
    lesson: &str,
    name: &str,
) -> Result<Made, NewError> {
    let lesson = find(course, lesson)?;
    if !is_name(name) {
        return Err(NewError::BadName {
            name: name.to_owned(),
        });
    }
    let taken = course.lessons().flat_map(|lesson| &lesson.exercises);
    if let Some(other) = taken.into_iter().find(|exercise| exercise.id == name) {
        return Err(NewError::Taken {
            name: name.to_owned(),
            dir: other.dir.clone(),
        });
    }
    let file = sources.file(lesson.file);
    let text = file.text().unwrap_or_default();
    Ok(Made {
        files: FILES
            .iter()
            .map(|(file, text)| {
                let path = format!("{}/{name}/{file}", lesson.dir);
                (path, text.replace("{title}", &title_of(name)))
            })
            .collect(),
        lesson: (
            file.path.clone(),
            format!("{}\n\n::exercise{{name=\"{name}\"}}\n", text.trim_end()),
        ),
    })
}

fn find<'c>(course: &'c Course, asked: &str) -> Result<&'c Lesson, NewError> {
    let wanted = asked.trim_matches('/');
    let named: Vec<(String, &Lesson)> = course
        .parts
        .iter()
        .flat_map(|part| {
            part.lessons
                .iter()
                .map(move |lesson| (format!("{}/{}", part.slug, lesson.slug), lesson))
        })
        .collect();
    let id_of = |lesson: &Lesson| lesson.front.id.as_ref().map(|id| id.value.clone());
    let found = named.iter().find(|(address, lesson)| {
        address == wanted || lesson.dir == wanted || id_of(lesson).as_deref() == Some(wanted)
    });
    found.map(|(_, lesson)| *lesson).ok_or_else(|| {
        let names = named.iter().map(|(address, _)| address.as_str());
        NewError::NoLesson {
            asked: asked.to_owned(),
            nearest: nearest(wanted, names).map(str::to_owned),
        }
    })
}

fn is_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    name.bytes().all(allowed)
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('-')
        && !matches!(name, "files" | "images")
}

/// `count-the-steps` → `Count the steps`.
fn title_of(name: &str) -> String {
    let words = name.replace('-', " ");
    words[..1].to_uppercase() + &words[1..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::marked::{JAR, sources};
    use crate::parse::parse;

    fn made(lesson: &str, name: &str) -> Result<Made, NewError> {
        let sources = sources(JAR);
        let (course, _) = parse(&sources);
        exercise(&course, &sources, lesson, name)
    }

    fn refusal(lesson: &str, name: &str) -> String {
        made(lesson, name).expect_err("it is refused").to_string()
    }

    #[test]
    fn an_exercise_stands_in_a_folder_of_its_lesson_and_at_its_end() {
        let made = made("a/b", "count-the-steps").expect("it is made");
        let paths: Vec<&str> = made.files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths[0], "content/01-a/01-b/count-the-steps/task.md");
        assert_eq!(paths.len(), 6);
        assert!(made.files[0].1.contains("title = \"Count the steps\""));
        assert_eq!(made.lesson.0, "content/01-a/01-b/lesson.md");
        assert!(
            made.lesson
                .1
                .ends_with("\n\n::exercise{name=\"count-the-steps\"}\n")
        );
    }

    #[test]
    fn a_lesson_is_found_by_its_address_or_its_folder() {
        for name in ["a/b", "/a/b/", "content/01-a/01-b"] {
            assert!(made(name, "steps").is_ok(), "{name}");
        }
        assert_eq!(
            refusal("a/c", "steps"),
            "there is no lesson `a/c`; did you mean `a/b`?"
        );
    }

    #[test]
    fn a_name_is_an_address_and_nobody_else_s() {
        for name in [
            "",
            "Steps",
            "two steps",
            "steps/",
            "../up",
            "1-step",
            "files",
            "steps-",
        ] {
            assert!(refusal("a/b", name).contains("cannot be a name"), "{name}");
        }
        assert!(refusal("a/b", "jar").contains("is there already, in content/01-a/01-b/jar"));
    }
}
