//! `unusable-name`: files have names that work on every operating system.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// The maximum length of a file or folder name, in bytes. Systems allow 255, but the names of the
/// generator's temporary files must fit, too.
const MAX_NAME_BYTES: usize = 120;
/// The maximum length of a path from the course's folder, in bytes. Windows allows 260 for a
/// full path.
const MAX_PATH_BYTES: usize = 200;
/// Names that Windows reserves for devices, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Folders of a lesson whose files are published.
const PUBLISHED: [&str; 2] = ["/images/", "/files/"];

/// Finds names that some system rejects or confuses with another, or that don't work in URLs.
pub(super) fn unusable_names(sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // Normalized lowercase paths of folders and files, each with the first path that has it.
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (id, file) in sources.under("content/") {
        let path = file.path.as_str();
        let mut problem = (path.len() > MAX_PATH_BYTES)
            .then(|| format!("this path is longer than {MAX_PATH_BYTES} bytes"));
        let is_published = PUBLISHED.iter().any(|folder| path.contains(folder));
        let ends = path.match_indices('/').map(|(at, _)| at);
        for end in ends.chain([path.len()]).skip(1) {
            let parent = &path[..end];
            let name = parent.rsplit('/').next().unwrap_or(parent);
            problem = problem.or_else(|| name_problem(name));
            if is_published {
                problem = problem.or_else(|| url_problem(name));
            }
            let first = seen.entry(normalized(parent)).or_insert(parent);
            if *first != parent {
                problem = problem.or_else(|| Some(clash_message(parent, first)));
            }
        }
        diagnostics.extend(problem.map(|message| unusable_name(id, message)));
    }
    diagnostics
}

/// Normalizes a path the way macOS compares paths: case and Unicode composition don't count.
fn normalized(path: &str) -> String {
    if path.is_ascii() {
        path.to_ascii_lowercase()
    } else {
        path.nfc().collect::<String>().to_lowercase()
    }
}

fn clash_message(path: &str, first: &str) -> String {
    if path.to_lowercase() == first.to_lowercase() {
        format!("`{path}` and `{first}` differ only in uppercase and lowercase")
    } else {
        format!("two paths look like `{path}` but are encoded differently in Unicode")
    }
}

fn unusable_name(file: FileId, message: String) -> Diagnostic {
    let hint = "rename it using letters, digits, `-`, `_` and `.`, as in `prices-2.csv`";
    Diagnostic::new(Code::UnusableName, Span::start_of(file), message, hint)
}

/// Returns a character in a form that a message can show.
fn visible(each: char) -> String {
    if each.is_alphanumeric() || each.is_ascii_graphic() || each == ' ' {
        each.to_string()
    } else {
        format!("U+{:04X}", u32::from(each))
    }
}

fn name_problem(name: &str) -> Option<String> {
    let visible_name: String = name.chars().map(visible).collect();
    if name.len() > MAX_NAME_BYTES {
        return Some(format!("a name in this path is longer than {MAX_NAME_BYTES} bytes"));
    }
    let odd =
        |each: &char| !(each.is_alphanumeric() || "-_. +,=@".contains(*each) || *each == '\u{301}');
    if let Some(odd) = name.chars().find(odd) {
        let odd = visible(odd);
        return Some(format!("the name `{visible_name}` contains `{odd}`"));
    }
    if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        return Some(format!(
            "the name `{visible_name}` starts with a space, or ends with a space or a dot"
        ));
    }
    // A lesson's page gets the folder name without the number, so that must be usable, too.
    let unnumbered = name.trim_start_matches(|each: char| each.is_ascii_digit());
    let slug = unnumbered.strip_prefix('-').unwrap_or(name);
    let stem = slug.split('.').next().unwrap_or(slug).trim_end().to_lowercase();
    let is_port = ["com", "lpt"].iter().any(|port| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|number| {
            number.chars().count() == 1 && number.chars().all(char::is_numeric)
        })
    });
    (is_port || DEVICES.contains(&stem.as_str()))
        .then(|| format!("Windows reserves the name `{visible_name}` for a device"))
}

/// Finds a character that URLs have to escape, which browsers, hosts and editors do
/// differently.
fn url_problem(name: &str) -> Option<String> {
    let odd = |each: &char| !(each.is_ascii_alphanumeric() || "-_.+,=@".contains(*each));
    let odd = visible(name.chars().find(odd)?);
    let visible_name: String = name.chars().map(visible).collect();
    Some(format!("the name `{visible_name}` contains `{odd}`, which isn't allowed in a URL"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_rejects_are_reported() {
        let long = "a".repeat(121);
        for name in [
            "aux",
            "CON.txt",
            "01-con",
            "com1.csv",
            "a.",
            "a ",
            " a",
            "a:b",
            "a\\b",
            "a?b",
            "a*b",
            "a\"b",
            "a<b",
            "a\nb",
            "a\u{202e}b",
            "a|b",
            "a%b",
            "a#b",
            "a'b",
            "a&b",
            &long,
        ] {
            assert!(name_problem(name).is_some(), "{name:?}");
        }
    }

    #[test]
    fn ordinary_names_are_fine() {
        for name in [
            "prices.csv",
            "café.txt",
            "日本語.md",
            "a b.txt",
            "console.py",
            "common.py",
            "lpt.txt",
            "x-1_2+3.tar.gz",
        ] {
            assert_eq!(name_problem(name), None, "{name}");
        }
    }

    #[test]
    fn a_published_file_has_a_name_that_works_in_a_url() {
        let lesson = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\ncafé.txt a b.txt prices.csv\n";
        crate::marked::assert_marked(&format!(
            "{lesson}=== content/01-a/01-b/files/a b.txt | error 1-1 unusable-name\n=== content/01-a/01-b/files/café.txt | error 1-1 unusable-name\n=== content/01-a/01-b/files/prices.csv\n"
        ));
    }

    #[test]
    fn names_that_differ_in_case_only_are_reported_once() {
        let lesson = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\nA.txt a.txt\n";
        crate::marked::assert_marked(&format!(
            "{lesson}=== content/01-a/01-b/files/A.txt\n=== content/01-a/01-b/files/a.txt | error 1-1 unusable-name\n"
        ));
    }

    #[test]
    fn names_that_look_the_same_are_reported_once() {
        let text = "+++\ntitle = \"C\"\n+++\n";
        crate::marked::assert_marked(&format!(
            "=== content/01-a/01-cafe\u{301}/lesson.md | error 1-1 unusable-name\n{text}=== content/01-a/01-caf\u{e9}/lesson.md | error 1-1 unusable-name | error 1-1 unusable-name\n{text}"
        ));
    }
}
