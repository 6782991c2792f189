//! The vocabulary of a starter's `checks.toml`: its keys and the types of their values.
//!
//! Only data. The check engine knows what a key *does*; `docs/authors/starters.md` lists the
//! same words, and tests keep the three in step.

use crate::parse::checks::texts::Sort;

/// The type that a value must have.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text(Sort),
    Texts,
    TextOrTexts,
    Flag,
    Count,
    Number,
    Table,
    TableOfTexts,
    Rows,
    Any,
}

use Kind::{Any, Count, Flag, Number, Rows, Table, TableOfTexts, Text, TextOrTexts, Texts};
use Sort::{Expression, Name, Pattern, Script, Words};

type Keys = &'static [(&'static str, Kind)];

/// `[starter]`, except the keys that the generator reads itself.
pub(super) const STARTER: Keys = &[
    ("packages", Texts),
    ("install", Text(Words)),
    ("needs", Texts),
    ("seconds", Count),
    ("program", Text(Words)),
    ("database", Text(Words)),
];

/// `[server]`.
pub(super) const SERVER: Keys = &[
    ("command", Texts),
    ("url", Text(Words)),
    ("ready", Text(Words)),
    ("seconds", Count),
    ("port", Count),
    ("env", Table),
    ("stop", Texts),
];

/// The keys that every check can have.
pub(super) const SETTINGS: Keys = &[
    ("message", Text(Words)),
    ("needs", Texts),
    ("packages", Any),
    ("env", Table),
    ("seconds", Count),
    ("given", TableOfTexts),
    ("append", TableOfTexts),
];

/// The keys that every mistake can have.
pub(super) const MISTAKE: Keys = &[("source", Text(Pattern)), ("in", Text(Words))];

/// Returns whether a key has a different meaning in a mistake.
pub(super) fn is_of_mistakes(key: &str) -> bool {
    matches!(key, "file" | "content" | "source" | "keep" | "fresh")
}

const PROGRAM: Keys = &[
    ("stdout", TextOrTexts),
    ("contains", Text(Words)),
    ("times", Count),
    ("pattern", Text(Pattern)),
    ("raises", Text(Name)),
    ("call", Text(Expression)),
    ("returns", Text(Expression)),
    ("prints", TextOrTexts),
    ("variable", Text(Name)),
    ("equals", Text(Expression)),
    ("approx", Number),
    ("file", Text(Words)),
    ("content", TextOrTexts),
    ("uses", Texts),
    ("forbids", Texts),
    ("source", Text(Pattern)),
    ("script", Text(Script)),
    ("stdin", Any),
];

const GIT: Keys = &[
    ("commits", Count),
    ("messages", Text(Pattern)),
    ("branch", Text(Words)),
    ("clean", Flag),
    ("tracked", Texts),
    ("ignored", Texts),
];

/// What a check can look at: its key, and the keys that can accompany it. If a check has
/// several of these keys, the first one here counts.
pub(super) const SUBJECTS: [(&str, Kind, Keys); 15] = [
    (
        "run",
        Texts,
        &[
            ("exit", Count),
            ("fails", Flag),
            ("stdout", TextOrTexts),
            ("stderr", Text(Words)),
            ("contains", TextOrTexts),
            ("lacks", TextOrTexts),
            ("pattern", Text(Pattern)),
            ("stdin", Any),
            ("file", Text(Words)),
            ("content", TextOrTexts),
        ],
    ),
    ("program", Text(Words), PROGRAM),
    ("module", Text(Words), PROGRAM),
    (
        "request",
        Text(Words),
        &[
            ("headers", Table),
            ("send", Any),
            ("body", Any),
            ("status", Count),
            ("answer", Any),
            ("paths", Table),
            ("answer_headers", TableOfTexts),
            ("keep", TableOfTexts),
            ("contains", TextOrTexts),
            ("lacks", TextOrTexts),
            ("pattern", Text(Pattern)),
            ("script", Text(Script)),
            ("fresh", Flag),
            ("log", Text(Words)),
        ],
    ),
    (
        "sql",
        Text(Words),
        &[
            ("database", Text(Words)),
            ("rows", Rows),
            ("columns", Texts),
            ("ordered", Flag),
            ("approx", Number),
        ],
    ),
    (
        "file",
        Text(Words),
        &[
            ("content", TextOrTexts),
            ("contains", TextOrTexts),
            ("lacks", TextOrTexts),
            ("pattern", Text(Pattern)),
            ("exists", Flag),
            ("uses", Texts),
            ("forbids", Texts),
        ],
    ),
    ("installed", Texts, &[]),
    ("environment", Text(Words), &[]),
    ("commits", Count, GIT),
    ("messages", Text(Pattern), GIT),
    ("branch", Text(Words), GIT),
    ("clean", Flag, GIT),
    ("tracked", Texts, GIT),
    ("ignored", Texts, GIT),
    ("script", Text(Script), &[]),
];

#[cfg(test)]
mod tests {
    use super::*;

    const GUIDE: &str = include_str!("../../../../docs/authors/starters.md");
    const ENGINE: &str = include_str!("../../../../wasm-runner/python/check.py");

    #[test]
    fn every_key_is_in_the_guide_and_known_to_the_engine() {
        let subjects = SUBJECTS.iter().map(|(name, ..)| *name);
        let beside = SUBJECTS.iter().flat_map(|(_, _, keys)| keys.iter());
        let others = [STARTER, SERVER, SETTINGS, MISTAKE].into_iter().flatten();
        let keys = beside.chain(others).map(|(key, _)| *key).chain(subjects);
        for key in keys {
            assert!(GUIDE.contains(&format!("`{key}`")), "{key} in the guide");
            assert!(
                ENGINE.contains(&format!("\"{key}\"")),
                "{key} in the engine"
            );
        }
    }
}
