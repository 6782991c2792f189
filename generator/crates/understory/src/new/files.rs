//! What `understory new` creates, and why it creates nothing.

/// Why nothing was created.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NewError {
    /// There is nothing in the course with this name.
    #[error("unknown {what} `{asked}`; {hint}", hint = hint(what, nearest.as_deref()))]
    NotThere {
        /// `lesson` or `part`.
        what: &'static str,
        /// The name that was asked for.
        asked: String,
        /// The nearest address or id.
        nearest: Option<String>,
    },
    /// A name that can't be used as a folder and an address.
    #[error(
        "invalid name `{name}`; use lowercase letters, digits and `-`, as in `count-the-steps`"
    )]
    BadName {
        /// The name.
        name: String,
    },
    /// An invalid language tag.
    #[error("invalid language tag `{name}`; use a tag such as `es` or `pt-BR`")]
    BadLanguage {
        /// The name.
        name: String,
    },
    /// The course is already in this language.
    #[error("`{name}` is already the language of the course, as set in {dir}")]
    OwnLanguage {
        /// The language tag.
        name: String,
        /// The file that sets the language.
        dir: String,
    },
    /// The name is already taken.
    #[error(
        "the {what} `{name}` already exists in {dir}; choose another name, because readers' work is stored under it"
    )]
    Taken {
        /// `lesson`, `exercise` or `starter`.
        what: &'static str,
        /// The name.
        name: String,
        /// Its folder.
        dir: String,
    },
    /// Another lesson of the part has this number.
    #[error("the number {number} is already used by {dir}; choose another number, or leave it out")]
    NumberTaken {
        /// The number.
        number: u32,
        /// The folder that uses it.
        dir: String,
    },
}

fn hint(what: &str, nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || match what {
            "lesson" => "pass its address, id or folder".to_owned(),
            _ => "pass its address or folder".to_owned(),
        },
        |name| format!("did you mean `{name}`?"),
    )
}

/// The files to write.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct NewFiles {
    /// The new files: path and text.
    pub files: Vec<(String, String)>,
    /// An existing file and its new text.
    pub changed: Option<(String, String)>,
}

pub(super) fn refuse_bad_name(name: &str) -> Result<(), NewError> {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_name = name.bytes().all(allowed)
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('-')
        && !matches!(name, "files" | "images");
    if is_name {
        return Ok(());
    }
    Err(NewError::BadName { name: name.to_owned() })
}

/// Turns `count-the-steps` into `Count the steps`.
pub(super) fn title_of(name: &str) -> String {
    let words = name.replace('-', " ");
    words[..1].to_uppercase() + &words[1..]
}
