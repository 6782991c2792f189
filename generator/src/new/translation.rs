//! A translation: a language's folder, with what a course says of itself.

use super::{Made, NewError};
use crate::course::Course;
use crate::load::COURSE_FILE;
use crate::translation::{FOLDER, is_language};

/// The course in another language, of which every page is still the course's own.
///
/// # Errors
/// When the language's tag cannot be one, or is that of the course itself.
pub fn translation(course: &Course, language: &str) -> Result<Made, NewError> {
    if !is_language(language) {
        return Err(NewError::BadLanguage {
            name: language.to_owned(),
        });
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
        "# The course in the language `{language}`. A file beside this one stands in the place of the\n\
         # file of the same path in content/; what is not here yet is shown as it is there.\n\
         title = {}\n\
         description = {}\n",
        text(&settings.title),
        text(&settings.description)
    );
    Ok(Made {
        files: vec![(format!("{FOLDER}{language}/course.toml"), settings)],
        changed: None,
    })
}
