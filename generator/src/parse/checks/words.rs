//! The vocabulary of `checks.toml`: its keys, and what `uses` and `forbids` can name.
//!
//! Only the check engine knows what a key *does*; `docs/authors/checks.md` lists the same
//! words, and tests keep the three in step.

use crate::course::Language;
use crate::parse::suggest::nearest;

/// The keys that a table of one language can have.
pub(super) struct Words {
    /// Keys that are conditions; a table needs at least one of them.
    pub(super) conditions: &'static [&'static str],
    /// Keys that only work together with one of some others.
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

/// Conditions on the program's text, for which it is not run.
const OF_THE_TEXT: [&str; 3] = ["uses", "forbids", "source"];

/// What `uses` and `forbids` can name in Python, besides calls, imports, names and values,
/// which [`is_known`] recognises by their form.
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

/// Returns the vocabulary of a language.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::Python => &PYTHON,
        Language::Sql => &SQL,
    }
}

impl Words {
    /// Returns every key except `name`, `message`, `hidden` and a mistake's `file`.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.parts.iter().map(|(part, _)| *part);
        self.conditions
            .iter()
            .chain(self.settings)
            .copied()
            .chain(parts)
    }

    /// Returns the conditions for which the program is run.
    pub(super) fn runs(&self) -> impl Iterator<Item = &'static str> {
        let conditions = self.conditions.iter().copied();
        conditions.filter(|condition| !OF_THE_TEXT.contains(condition))
    }
}

/// Returns a key that only one of the two languages has, with that language.
pub(super) fn owner_of(key: &str) -> Option<(&'static str, Language)> {
    let find = |language| words(language).keys().find(|each| *each == key);
    match (find(Language::Python), find(Language::Sql)) {
        (Some(name), None) => Some((name, Language::Python)),
        (None, Some(name)) => Some((name, Language::Sql)),
        _ => None,
    }
}

/// Returns a hint about an unknown rule; `None` if the rule is known.
pub(super) fn rule_complaint(rule: &str, language: Language) -> Option<String> {
    match language {
        Language::Sql if rule.trim().is_empty() => {
            Some("name SQL words such as \"ORDER BY\", or a call such as \"count()\"".to_owned())
        }
        Language::Sql => None,
        Language::Python if is_known(rule) => None,
        Language::Python if rule.starts_with("literal:") => {
            Some("write the value as Python code: \"literal:15\", \"literal:'red'\"".to_owned())
        }
        Language::Python => Some(match nearest(rule, RULES) {
            Some(near) => format!("did you mean \"{near}\"? for a call, write \"{rule}()\""),
            None => format!(
                "for a call, write \"{rule}()\"; docs/authors/checks.md lists all other rules"
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
