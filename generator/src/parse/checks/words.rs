//! The words of `checks.toml`: which keys there are, and what `uses` and `forbids` may name.
//!
//! Data and questions about it. What a key *does* is known to the engine of checks alone;
//! `docs/authors/checks.md` lists the same words, and tests hold the three together.

use crate::course::Language;
use crate::parse::suggest::nearest;

/// What the tables of one language may hold.
pub(super) struct Words {
    /// Keys that ask for something; a table needs one of them.
    pub(super) conditions: &'static [&'static str],
    /// Keys that mean something only beside one of others.
    pub(super) parts: &'static [(&'static str, &'static [&'static str])],
    /// Keys that say how the program is run.
    pub(super) settings: &'static [&'static str],
}

const PYTHON: Words = Words {
    conditions: &[
        "stdout", "contains", "pattern", "raises", "call", "variable", "file", "uses", "forbids",
        "source", "script",
    ],
    parts: &[
        ("returns", &["call"]),
        ("prints", &["call"]),
        ("equals", &["variable"]),
        ("content", &["file"]),
        ("approx", &["returns", "equals"]),
        ("times", &["contains"]),
    ],
    settings: &["stdin", "given"],
};

const SQL: Words = Words {
    conditions: &[
        "rows", "schema", "raises", "uses", "forbids", "source", "script",
    ],
    parts: &[
        ("query", &["rows", "raises"]),
        ("columns", &["rows"]),
        ("ordered", &["rows"]),
        ("approx", &["rows"]),
    ],
    settings: &["given"],
};

/// Conditions about the program's text, for which it is not run.
const OF_THE_TEXT: [&str; 3] = ["uses", "forbids", "source"];

/// What `uses` and `forbids` may name in Python, beside what [`rule_complaint`] knows by
/// its form: calls, imports, names and values.
pub(super) const RULES: [&str; 67] = [
    "loop",
    "for",
    "while",
    "nested-loop",
    "break",
    "continue",
    "if",
    "elif",
    "else",
    "match",
    "and",
    "or",
    "not",
    "in",
    "is",
    "function",
    "def",
    "lambda",
    "return",
    "yield",
    "default",
    "recursion",
    "decorator",
    "docstring",
    "annotation",
    "class",
    "global",
    "nonlocal",
    "async",
    "await",
    "import",
    "try",
    "except",
    "finally",
    "raise",
    "assert",
    "with",
    "del",
    "pass",
    "f-string",
    "text",
    "number",
    "literal",
    "list",
    "dict",
    "set",
    "tuple",
    "comprehension",
    "index",
    "slice",
    "star",
    ":=",
    "+=",
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "**",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "comment",
];

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::Python => &PYTHON,
        Language::Sql => &SQL,
    }
}

impl Words {
    /// Every key but `name`, `message`, `hidden` and a mistake's `file`.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.parts.iter().map(|(part, _)| *part);
        self.conditions
            .iter()
            .chain(self.settings)
            .copied()
            .chain(parts)
    }

    /// The conditions for which the program is run.
    pub(super) fn runs(&self) -> impl Iterator<Item = &'static str> {
        let conditions = self.conditions.iter().copied();
        conditions.filter(|condition| !OF_THE_TEXT.contains(condition))
    }
}

/// A key that one language has and the other has not.
pub(super) fn owner_of(key: &str) -> Option<(&'static str, Language)> {
    let find = |language| words(language).keys().find(|each| *each == key);
    match (find(Language::Python), find(Language::Sql)) {
        (Some(name), None) => Some((name, Language::Python)),
        (None, Some(name)) => Some((name, Language::Sql)),
        _ => None,
    }
}

/// What to type instead of a rule that nobody knows; `None` where it is known.
pub(super) fn rule_complaint(rule: &str, language: Language) -> Option<String> {
    match language {
        Language::Sql if rule.trim().is_empty() => {
            Some("name words of SQL, as \"ORDER BY\", or a call, as \"count()\"".to_owned())
        }
        Language::Sql => None,
        Language::Python if is_known(rule) => None,
        Language::Python if rule.starts_with("literal:") => {
            Some("write the value as Python does: \"literal:15\", \"literal:'red'\"".to_owned())
        }
        Language::Python => Some(match nearest(rule, RULES) {
            Some(near) => format!("did you mean \"{near}\"? A call is written \"{rule}()\""),
            None => format!(
                "a call is written \"{rule}()\"; docs/authors/checks.md lists all other words"
            ),
        }),
    }
}

fn is_known(rule: &str) -> bool {
    let is_dotted = |name: &str| {
        !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_alphanumeric() || "._".contains(letter))
    };
    RULES.contains(&rule)
        || rule.strip_suffix("()").is_some_and(is_dotted)
        || rule.strip_prefix("call:").is_some_and(is_dotted)
        || rule.strip_prefix("import:").is_some_and(is_dotted)
        || rule
            .strip_prefix("name:")
            .is_some_and(super::texts::is_name)
        || rule
            .strip_prefix("literal:")
            .filter(|value| !crate::python::is_too_deep(value))
            .is_some_and(|value| ruff_python_parser::parse_expression(value).is_ok())
}
