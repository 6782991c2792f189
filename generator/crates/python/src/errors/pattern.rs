//! Turns a regular expression for a message into the message that readers see, and matches
//! messages against it.
//!
//! Groups, alternatives, classes and repetitions become gaps that match any text.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, GroupKind, RepetitionKind};

/// Replaces what differs from program to program.
const GAP: char = '…';

/// A message with gaps.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The message with the first of several alternatives and without optional parts.
    pub(super) readable: String,
    /// The strings between the gaps.
    fixed: Vec<String>,
}

impl Pattern {
    /// Parses a regular expression.
    pub(super) fn of(expression: &str) -> Self {
        let parsed = Parser::new().parse(expression).expect("tests read every rule");
        let (readable, mut loose) = read(&parsed);
        // A message may end with a suggestion from Python.
        loose.push(GAP);
        Self {
            readable: without_repeated_spaces(&readable),
            fixed: loose.split(GAP).map(str::to_owned).collect(),
        }
    }

    /// Returns whether a message matches.
    pub(super) fn fits(&self, text: &str) -> bool {
        let mut rest = text;
        for (number, fixed) in self.fixed.iter().enumerate() {
            match rest.find(fixed.as_str()) {
                Some(place) if number > 0 || place == 0 => rest = &rest[place + fixed.len()..],
                _ => return false,
            }
        }
        true
    }

    /// Returns how many bytes of a message are fixed.
    pub(super) fn length(&self) -> usize {
        self.fixed.iter().map(String::len).sum()
    }
}

/// Returns what is shown of an expression, and what is fixed in every message that it matches.
fn read(expression: &Ast) -> (String, String) {
    match expression {
        Ast::Empty(_) => Default::default(),
        Ast::Literal(letter) => (letter.c.to_string(), letter.c.to_string()),
        Ast::Concat(concat) => concat.asts.iter().map(read).unzip(),
        Ast::Alternation(alternation) => (read(&alternation.asts[0]).0, GAP.to_string()),
        // A named group is a part of the program.
        Ast::Group(group) if matches!(group.kind, GroupKind::CaptureName { .. }) => gap(),
        Ast::Group(group) => read(&group.ast),
        Ast::Repetition(repetition) => {
            let (repeated, _) = read(&repetition.ast);
            let is_kept = repetition.op.kind == RepetitionKind::OneOrMore || repeated == gap().0;
            (if is_kept { repeated } else { String::new() }, GAP.to_string())
        }
        _ => gap(),
    }
}

fn gap() -> (String, String) {
    (GAP.to_string(), GAP.to_string())
}

/// Merges adjacent gaps, and removes one at the end.
fn without_repeated_spaces(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if letter != GAP || !out.ends_with(GAP) {
            out.push(letter);
        }
    }
    // A gap at the end adds nothing for the reader.
    match out.strip_suffix(GAP) {
        Some(words) if words.ends_with(char::is_alphanumeric) => words.to_owned(),
        _ => out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expression: &str, expected: &str, fits: &[&str]) {
        let pattern = Pattern::of(expression);
        assert_eq!(pattern.readable, expected);
        for text in fits {
            assert!(pattern.fits(text), "{text}: {pattern:?}");
        }
        assert!(pattern.length() == 0 || !pattern.fits("something else"));
    }

    #[test]
    fn names_are_gaps() {
        check(
            r"name '(?P<name>\w+)' is not defined(?:\. Did you mean: '(?P<meant>\w+)'\?)?.*",
            "name '…' is not defined",
            &["name 'a' is not defined", "name 'a' is not defined. Did you mean: 'b'?"],
        );
    }

    #[test]
    fn the_first_alternative_is_shown_and_all_match() {
        check(
            r"(?:list|string|tuple) (?:assignment )?index out of range",
            "list index out of range",
            &["list index out of range", "tuple assignment index out of range"],
        );
    }

    #[test]
    fn a_pattern_for_anything_matches_everything() {
        check(".*", "…", &["'name'", ""]);
    }

    #[test]
    fn escaped_characters_are_literal() {
        check(
            r"(?P<called>[\w.]+)\(\) takes (?P<takes>\d+) positional arguments? but (?P<given>\d+) (?:was|were) given",
            "…() takes … positional argument but … was given",
            &["fine() takes 1 positional argument but 2 were given"],
        );
    }
}
