//! Turns a regular expression for a message into the message that readers see, and matches
//! messages against it.
//!
//! Supports only what the rules use: groups, alternatives, classes and repetitions. Each of
//! these becomes a gap that matches any text.

/// Replaces what differs from program to program.
const GAP: char = '…';

/// A message with gaps.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The message with the first of several alternatives and without optional parts.
    pub(super) shown: String,
    /// The strings between the gaps.
    fixed: Vec<String>,
}

impl Pattern {
    /// Parses a regular expression.
    pub(super) fn of(expression: &str) -> Self {
        let letters: Vec<char> = expression.chars().collect();
        let mut reader = Reader { letters: &letters, at: 0 };
        let (shown, mut loose) = reader.alternatives();
        // A message may end with a suggestion from Python.
        loose.push(GAP);
        Self { shown: squeezed(&shown), fixed: loose.split(GAP).map(str::to_owned).collect() }
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

struct Reader<'l> {
    letters: &'l [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn take(&mut self) -> Option<char> {
        let letter = self.peek();
        self.at += 1;
        letter
    }

    /// Reads up to the closing parenthesis; returns the shown and the fixed text.
    fn alternatives(&mut self) -> (String, String) {
        let first = self.sequence();
        let mut only = true;
        while self.peek() == Some('|') {
            self.at += 1;
            self.sequence();
            only = false;
        }
        if only { first } else { (first.0, GAP.to_string()) }
    }

    fn sequence(&mut self) -> (String, String) {
        let (mut shown, mut loose) = (String::new(), String::new());
        while let Some(letter) = self.peek() {
            if matches!(letter, '|' | ')') {
                break;
            }
            self.at += 1;
            let (piece, fixed) = match letter {
                '(' => self.group(),
                '[' => {
                    while self.take().is_some_and(|letter| letter != ']') {}
                    gap()
                }
                '.' => gap(),
                '\\' => match self.take() {
                    Some('w' | 'd' | 's' | 'S') | None => gap(),
                    Some(itself) => (itself.to_string(), itself.to_string()),
                },
                itself => (itself.to_string(), itself.to_string()),
            };
            let mut may_miss = false;
            let mut repeats = false;
            while let Some(sign @ ('?' | '*' | '+')) = self.peek() {
                self.at += 1;
                may_miss |= sign != '+' && !repeats;
                repeats = true;
            }
            if may_miss && piece != GAP.to_string() {
                loose.push(GAP);
            } else {
                shown.push_str(&piece);
                loose.push_str(if repeats { "…" } else { &fixed });
            }
        }
        (shown, loose)
    }

    /// Reads a group after its opening parenthesis. A named group holds a part of the program,
    /// so it becomes a gap.
    fn group(&mut self) -> (String, String) {
        let mut is_named = false;
        if self.peek() == Some('?') {
            self.at += 1;
            if self.take() == Some('P') {
                is_named = true;
                while self.take().is_some_and(|letter| letter != '>') {}
            }
        }
        let inside = self.alternatives();
        self.at += 1;
        if is_named { gap() } else { inside }
    }
}

fn gap() -> (String, String) {
    (GAP.to_string(), GAP.to_string())
}

/// Merges adjacent gaps, and removes one at the end.
fn squeezed(shown: &str) -> String {
    let mut out = String::new();
    for letter in shown.chars() {
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
    fn check(expression: &str, shown: &str, fits: &[&str]) {
        let pattern = Pattern::of(expression);
        assert_eq!(pattern.shown, shown);
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
