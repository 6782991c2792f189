//! `unusable-name`: files have names that every system can keep.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// The longest name of a file or folder, in bytes. Systems keep 255; what the generator
/// writes beside a file while it is unfinished has to fit, too.
const LONGEST: usize = 120;
/// The longest path from the course's folder, in bytes: Windows keeps 260 of a whole one.
const LONGEST_PATH: usize = 200;
/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Folders of a lesson whose files have addresses.
const PUBLISHED: [&str; 2] = ["/images/", "/files/"];

/// Names that some system refuses or reads as another one, or that no address has.
pub(super) fn unusable_names(sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // Each folder and file in small letters that are composed, with the path that was met first.
    let mut met: BTreeMap<String, &str> = BTreeMap::new();
    for (id, file) in sources.under("content/") {
        let path = file.path.as_str();
        let mut fault = (path.len() > LONGEST_PATH)
            .then(|| format!("this path has more than {LONGEST_PATH} bytes"));
        let is_published = PUBLISHED.iter().any(|folder| path.contains(folder));
        let ends = path.match_indices('/').map(|(at, _)| at);
        for end in ends.chain([path.len()]).skip(1) {
            let inside = &path[..end];
            let name = inside.rsplit('/').next().unwrap_or(inside);
            fault = fault.or_else(|| name_fault(name));
            if is_published {
                fault = fault.or_else(|| address_fault(name));
            }
            let first = met.entry(as_one(inside)).or_insert(inside);
            if *first != inside {
                fault = fault.or_else(|| Some(twins(inside, first)));
            }
        }
        diagnostics.extend(fault.map(|message| told(id, message)));
    }
    diagnostics
}

/// A path as macOS tells it from others: letters are compared as they look, not by how they are
/// composed nor by their size.
fn as_one(path: &str) -> String {
    if path.is_ascii() {
        path.to_ascii_lowercase()
    } else {
        path.nfc().collect::<String>().to_lowercase()
    }
}

fn twins(path: &str, first: &str) -> String {
    if path.to_lowercase() == first.to_lowercase() {
        format!("`{path}` and `{first}` differ in large and small letters alone")
    } else {
        format!("`{path}` stands here twice: its letters look the same and are composed otherwise")
    }
}

fn told(file: FileId, message: String) -> Diagnostic {
    let hint = "rename it: letters, digits, `-`, `_` and `.`, as in `prices-2.csv`";
    Diagnostic::new(Code::UnusableName, Span::start_of(file), message, hint)
}

/// A character as a message can show it.
fn visible(each: char) -> String {
    if each.is_alphanumeric() || each.is_ascii_graphic() || each == ' ' {
        each.to_string()
    } else {
        format!("U+{:04X}", u32::from(each))
    }
}

fn name_fault(name: &str) -> Option<String> {
    let shown: String = name.chars().map(visible).collect();
    if name.len() > LONGEST {
        return Some(format!("a name has more than {LONGEST} bytes"));
    }
    let odd =
        |each: &char| !(each.is_alphanumeric() || "-_. +,=@".contains(*each) || *each == '\u{301}');
    if let Some(odd) = name.chars().find(odd) {
        let odd = visible(odd);
        return Some(format!("the name `{shown}` has a `{odd}` in it"));
    }
    if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        return Some(format!(
            "the name `{shown}` begins or ends with a space or a full stop"
        ));
    }
    // Of a lesson's folder, what follows the number is the folder of its page.
    let unnumbered = name.trim_start_matches(|each: char| each.is_ascii_digit());
    let slug = unnumbered.strip_prefix('-').unwrap_or(name);
    let stem = slug
        .split('.')
        .next()
        .unwrap_or(slug)
        .trim_end()
        .to_lowercase();
    let is_port = ["com", "lpt"].iter().any(|port| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|number| {
            number.chars().count() == 1 && number.chars().all(char::is_numeric)
        })
    });
    (is_port || DEVICES.contains(&stem.as_str()))
        .then(|| format!("Windows keeps the name `{shown}` for a device"))
}

/// What would stand otherwise in an address: each browser, host and editor spells that its own
/// way.
fn address_fault(name: &str) -> Option<String> {
    let odd = |each: &char| !(each.is_ascii_alphanumeric() || "-_.+,=@".contains(*each));
    let odd = visible(name.chars().find(odd)?);
    let shown: String = name.chars().map(visible).collect();
    Some(format!(
        "the name `{shown}` has a `{odd}` in it, which an address has not"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_cannot_keep_are_told() {
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
            assert!(name_fault(name).is_some(), "{name:?}");
        }
    }

    #[test]
    fn names_of_people_who_write_are_good() {
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
            assert_eq!(name_fault(name), None, "{name}");
        }
    }

    #[test]
    fn a_file_with_an_address_has_a_name_that_stands_in_one() {
        let lesson = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\ncafé.txt a b.txt prices.csv\n";
        crate::check::marked::assert_marked(&format!(
            "{lesson}=== content/01-a/01-b/files/a b.txt | error 1-1 unusable-name\n=== content/01-a/01-b/files/café.txt | error 1-1 unusable-name\n=== content/01-a/01-b/files/prices.csv\n"
        ));
    }

    #[test]
    fn names_that_differ_in_case_only_are_told_once() {
        let lesson = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\nA.txt a.txt\n";
        crate::check::marked::assert_marked(&format!(
            "{lesson}=== content/01-a/01-b/files/A.txt\n=== content/01-a/01-b/files/a.txt | error 1-1 unusable-name\n"
        ));
    }

    #[test]
    fn names_that_look_the_same_are_told_once() {
        let text = "+++\ntitle = \"C\"\n+++\n";
        crate::check::marked::assert_marked(&format!(
            "=== content/01-a/01-cafe\u{301}/lesson.md | warning 1-1 unexpected-file\n{text}=== content/01-a/01-caf\u{e9}/lesson.md | warning 1-1 unexpected-file | error 1-1 unusable-name\n{text}"
        ));
    }
}
