//! `understory new`: the files of something new, complete and true from the start.
//!
//! Takes the course as it is and gives texts by their paths; writing them is
//! [`crate::disk`]'s. What is made here passes `understory check`, so that an author begins
//! with something that works and changes one thing at a time.

use std::path::PathBuf;

mod course;
mod exercise;
mod lesson;
mod translation;

pub use course::course;
pub use exercise::exercise;
pub use lesson::lesson;
pub use translation::translation;

/// Why nothing was made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NewError {
    /// Nothing in the course is called so.
    #[error("there is no {what} `{asked}`; {hint}", hint = hint(what, nearest.as_deref()))]
    NotThere {
        /// A lesson, or a part.
        what: &'static str,
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
    /// A name that cannot be a language's tag.
    #[error("`{name}` is no tag of a language; write one as in `es` or `pt-BR`")]
    BadLanguage {
        /// The name.
        name: String,
    },
    /// The course has that language.
    #[error("`{name}` is the language of the course itself, as {dir} says")]
    OwnLanguage {
        /// Its tag.
        name: String,
        /// The file that says so.
        dir: String,
    },
    /// The course has it already.
    #[error(
        "the {what} `{name}` is there already, in {dir}; readers' work is kept by its name, so each needs one of its own"
    )]
    Taken {
        /// A lesson, or an exercise.
        what: &'static str,
        /// The name.
        name: String,
        /// Where it is.
        dir: String,
    },
    /// Another lesson of the part has this number.
    #[error("the number {number} is taken by {dir}; choose another, or leave it away")]
    NumberTaken {
        /// The number.
        number: u32,
        /// Whose it is.
        dir: String,
    },
    /// A file stands where one was to be made.
    #[error("{path} is there already; nothing was made", path = path.display())]
    InTheWay {
        /// The file.
        path: PathBuf,
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

fn hint(what: &str, nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || match what {
            "lesson" => "name it by its address, its id or its folder".to_owned(),
            _ => "name it by its address or its folder".to_owned(),
        },
        |name| format!("did you mean `{name}`?"),
    )
}

/// What is to be written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The new files: path and text.
    pub files: Vec<(String, String)>,
    /// A file that is there, and its new text.
    pub changed: Option<(String, String)>,
}

fn refuse_bad_name(name: &str) -> Result<(), NewError> {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_name = name.bytes().all(allowed)
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('-')
        && !matches!(name, "files" | "images");
    if is_name {
        return Ok(());
    }
    Err(NewError::BadName {
        name: name.to_owned(),
    })
}

/// `count-the-steps` → `Count the steps`.
fn title_of(name: &str) -> String {
    let words = name.replace('-', " ");
    words[..1].to_uppercase() + &words[1..]
}
