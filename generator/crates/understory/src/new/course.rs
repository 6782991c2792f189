//! Creates a course: its settings and home page, a first lesson, and what publishes it on the
//! web.

use super::files::{NewError, NewFiles, refuse_bad_name, title_of};
use super::lesson;
use understory_source::guide::{self, RELEASE_REPOSITORY};

/// Creates a course for a folder with this name.
///
/// # Errors
/// If the name can't be used.
pub fn course(name: &str) -> Result<NewFiles, NewError> {
    refuse_bad_name(name)?;
    let title = title_of(name);
    let mut files: Vec<(String, String)> = [
        ("content/course.toml", include_str!("course/course.toml")),
        ("content/home.md", include_str!("course/home.md")),
        ("content/01-begin/part.md", include_str!("course/part.md")),
        ("README.md", include_str!("course/README.md")),
        (".gitignore", include_str!("course/gitignore")),
        (".github/workflows/site.yml", include_str!("course/site.yml")),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), filled(text, &title)))
    .collect();
    files.extend(lesson::files(
        &lesson::folder("content/01-begin", 1, "greet-somebody"),
        "greet-somebody",
    ));
    Ok(NewFiles { files, changed: None })
}

fn filled(text: &str, title: &str) -> String {
    text.replace("{title}", title)
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{repository}", RELEASE_REPOSITORY.unwrap_or_default())
        .replace("{guide}", &guide::link("The author guide", "README.md"))
}
