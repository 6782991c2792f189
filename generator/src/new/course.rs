//! A new course: what every course has, and a first lesson.

use super::{Made, NewError, lesson, refuse_bad_name, title_of};

/// A new course, in a folder of this name.
///
/// # Errors
/// When the name cannot be used.
pub fn course(name: &str) -> Result<Made, NewError> {
    refuse_bad_name(name)?;
    let title = title_of(name);
    let mut files: Vec<(String, String)> = [
        ("content/course.toml", include_str!("course/course.toml")),
        ("content/home.md", include_str!("course/home.md")),
        ("content/01-begin/part.md", include_str!("course/part.md")),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.replace("{title}", &title)))
    .collect();
    files.extend(lesson::files("content/01-begin", 1, "greet-somebody"));
    Ok(Made {
        files,
        changed: None,
    })
}
