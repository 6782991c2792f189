//! Creates a translation: a folder for the language, with the course's title and description.

use super::files::{NewError, NewFiles};
use understory_course::Course;
use understory_course::translation::{FOLDER, is_language};
use understory_source::COURSE_FILE;

/// Creates a translation in which every page is still the original.
///
/// # Errors
/// If the language tag is invalid, or is that of the course itself.
pub fn translation(course: &Course, language: &str) -> Result<NewFiles, NewError> {
    if !is_language(language) {
        return Err(NewError::BadLanguage { name: language.to_owned() });
    }
    let settings = &course.settings;
    if settings.language.eq_ignore_ascii_case(language) {
        return Err(NewError::OwnLanguage {
            name: language.to_owned(),
            dir: COURSE_FILE.to_owned(),
        });
    }
    let text = |text: &str| serde_json::Value::from(text).to_string();
    let settings = format!(
        "# The course in the language `{language}`. A file in this folder replaces the file with the\n\
         # same path in content/. Without a translation, readers see the original.\n\
         title = {}\n\
         description = {}\n",
        text(&settings.title),
        text(&settings.description)
    );
    Ok(NewFiles {
        files: vec![(format!("{FOLDER}{language}/course.toml"), settings)],
        changed: None,
    })
}
