//! Finds what is wrong with a regular expression, as Python's `re` would, and where.
//!
//! Returns the first problem that `re` would report, in the same words. Nothing is matched. If
//! the expression has a part that its text alone cannot decide (`(?x)`, `(?(1)…)`, `\N{…}`),
//! reports nothing; [`crate::verify`] asks Python itself.

use std::collections::BTreeMap;
use std::ops::Range;

/// What `re` says, and the bytes it is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) words: String,
    pub(super) place: Range<usize>,
}

/// Returns the first problem that Python would report in a regular expression.
pub(super) fn fault(pattern: &str) -> Option<Fault> {
    if let Some(place) = too_deep(pattern) {
        return Some(Fault {
            words: format!("groups are nested more than {DEEPEST} levels deep"),
            place,
        });
    }
    let mut reader = Reader {
        pattern,
        at: 0,
        settings: 0,
        groups: vec![Some(Width::NOTHING)],
        names: BTreeMap::new(),
    };
    match reader.whole() {
        Ok(()) | Err(Refusal::NotOurs) => None,
        Err(Refusal::Fault(fault)) => Some(fault),
    }
}

/// How deep groups may be nested; the reader recurses once per group.
const DEEPEST: usize = 100;

/// Returns the bracket that is nested too deep, counting every bracket as if it opened a group.
fn too_deep(pattern: &str) -> Option<Range<usize>> {
    let mut open = 0_usize;
    let (at, _) = pattern.char_indices().find(|(_, each)| {
        match each {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
        open > DEEPEST
    })?;
    Some(at..at + 1)
}

enum Refusal {
    Fault(Fault),
    /// This cannot be decided here.
    NotOurs,
}

type Read<T> = Result<T, Refusal>;

/// The least and the most characters that a piece matches.
#[derive(Clone, Copy)]
struct Width {
    least: usize,
    most: usize,
}

impl Width {
    const NOTHING: Self = Self { least: 0, most: 0 };
    const ONE: Self = Self { least: 1, most: 1 };

    fn then(self, next: Self) -> Self {
        Self {
            least: self.least.saturating_add(next.least),
            most: self.most.saturating_add(next.most),
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }

    fn times(self, least: usize, most: usize) -> Self {
        Self {
            least: self.least.saturating_mul(least),
            most: self.most.saturating_mul(most),
        }
    }
}

/// What a repeat can follow.
enum Piece {
    Item(Width),
    /// `^`, `\b`: a position, which cannot be repeated.
    Place,
    /// `(?i)`: matches nothing.
    Setting,
}

struct Reader<'p> {
    pattern: &'p str,
    at: usize,
    /// The offset where the settings and comments at the start of the pattern end.
    settings: usize,
    /// The width of each group; `None` while it is open.
    groups: Vec<Option<Width>>,
    names: BTreeMap<&'p str, usize>,
}

impl<'p> Reader<'p> {
    fn whole(&mut self) -> Read<()> {
        self.branches()?;
        match self.next() {
            None => Ok(()),
            Some(_) => self.refuse("unbalanced parenthesis", self.at..self.at + 1),
        }
    }

    fn next(&self) -> Option<char> {
        self.pattern[self.at..].chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let next = self.next()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn takes(&mut self, text: &str) -> bool {
        let is_there = self.pattern[self.at..].starts_with(text);
        if is_there {
            self.at += text.len();
        }
        is_there
    }

    fn takes_while(&mut self, count: usize, fits: impl Fn(char) -> bool) -> &'p str {
        let rest = &self.pattern[self.at..];
        let end = rest
            .char_indices()
            .take(count)
            .find(|(_, letter)| !fits(*letter))
            .map_or_else(
                || {
                    rest.char_indices()
                        .nth(count)
                        .map_or(rest.len(), |(end, _)| end)
                },
                |(end, _)| end,
            );
        self.at += end;
        &rest[..end]
    }

    fn refuse<T>(&self, words: impl Into<String>, place: Range<usize>) -> Read<T> {
        Err(Refusal::Fault(Fault {
            words: words.into(),
            place,
        }))
    }

    /// Reads `a|b`, up to a bracket or the end.
    fn branches(&mut self) -> Read<Width> {
        let mut width = self.sequence()?;
        while self.takes("|") {
            width = width.or(self.sequence()?);
        }
        Ok(width)
    }

    fn sequence(&mut self) -> Read<Width> {
        let mut width = Width::NOTHING;
        let mut before: Option<Piece> = None;
        while let Some(next) = self.next() {
            let start = self.at;
            match next {
                '|' | ')' => break,
                '*' | '+' | '?' | '{' => {
                    let Some((least, most)) = self.repeat()? else {
                        let literal = Width::ONE;
                        width = width.then(literal);
                        before = Some(Piece::Item(literal));
                        continue;
                    };
                    let Some(Piece::Item(item)) = before.take() else {
                        return self.refuse("nothing to repeat", start..self.at);
                    };
                    // The piece itself was already counted once.
                    width = Width {
                        least: width.least.saturating_sub(item.least),
                        most: if width.most == usize::MAX {
                            usize::MAX
                        } else {
                            width.most - item.most
                        },
                    }
                    .then(item.times(least, most));
                    if !self.takes("?") {
                        self.takes("+");
                    }
                    if matches!(self.next(), Some('*' | '+' | '?' | '{')) {
                        let again = self.at;
                        if self.repeat()?.is_some() {
                            return self.refuse("multiple repeat", again..self.at);
                        }
                        self.at = again;
                    }
                }
                _ => {
                    let piece = self.piece()?;
                    if let Piece::Item(item) = piece {
                        width = width.then(item);
                    }
                    if matches!(piece, Piece::Setting) && start == self.settings {
                        self.settings = self.at;
                    }
                    before = match piece {
                        Piece::Setting => before,
                        other => Some(other),
                    };
                }
            }
        }
        Ok(width)
    }

    /// Reads `*`, `{2,3}` and so on. Returns `None` if a `{` is a literal.
    fn repeat(&mut self) -> Read<Option<(usize, usize)>> {
        let start = self.at;
        match self.take() {
            Some('*') => return Ok(Some((0, usize::MAX))),
            Some('+') => return Ok(Some((1, usize::MAX))),
            Some('?') => return Ok(Some((0, 1))),
            _ => {}
        }
        let after = self.at;
        let digits = |c: char| c.is_ascii_digit();
        let low = self.takes_while(usize::MAX, digits);
        let has_comma = self.takes(",");
        let high = if has_comma {
            self.takes_while(usize::MAX, digits)
        } else {
            low
        };
        if !self.takes("}") || (low.is_empty() && !has_comma) {
            self.at = after;
            return Ok(None);
        }
        let number = |text: &str, without: usize| {
            if text.is_empty() {
                Some(without)
            } else {
                text.parse::<u32>().ok().map(|number| number as usize)
            }
        };
        let (Some(least), Some(most)) = (number(low, 0), number(high, usize::MAX)) else {
            return self.refuse("the repetition number is too large", start..self.at);
        };
        if most < least {
            return self.refuse("min repeat greater than max repeat", start..self.at);
        }
        Ok(Some((least, most)))
    }

    fn piece(&mut self) -> Read<Piece> {
        let start = self.at;
        match self.take() {
            Some('\\') => self.escape(start),
            Some('[') => self.set(start),
            Some('(') => self.group(start),
            Some('^' | '$') => Ok(Piece::Place),
            _ => Ok(Piece::Item(Width::ONE)),
        }
    }

    fn escape(&mut self, start: usize) -> Read<Piece> {
        let Some(letter) = self.next() else {
            return self.refuse("bad escape (end of pattern)", start..self.at);
        };
        match letter {
            'A' | 'b' | 'B' | 'Z' => {
                self.take();
                Ok(Piece::Place)
            }
            '1'..='9' => {
                self.take();
                self.reference(start, letter)
            }
            _ => {
                self.letter(start)?;
                Ok(Piece::Item(Width::ONE))
            }
        }
    }

    /// Reads `\1`, or a character by its octal code.
    fn reference(&mut self, start: usize, first: char) -> Read<Piece> {
        let is_octal = |c: char| matches!(c, '0'..='7');
        let second = self.takes_while(1, |c| c.is_ascii_digit());
        if is_octal(first)
            && second.chars().all(is_octal)
            && !second.is_empty()
            && self.next().is_some_and(is_octal)
        {
            self.take();
            return self.octal(start).map(|()| Piece::Item(Width::ONE));
        }
        let number: usize = self.pattern[start + 1..self.at]
            .parse()
            .unwrap_or(usize::MAX);
        match self.groups.get(number) {
            Some(Some(width)) => Ok(Piece::Item(*width)),
            Some(None) => self.refuse("cannot refer to an open group", start..self.at),
            None => self.refuse(format!("invalid group reference {number}"), start..self.at),
        }
    }

    fn octal(&self, start: usize) -> Read<()> {
        let written = &self.pattern[start..self.at];
        if u32::from_str_radix(&written[1..], 8).is_ok_and(|code| code > 0o377) {
            return self.refuse(
                format!("octal escape value {written} outside of range 0-0o377"),
                start..self.at,
            );
        }
        Ok(())
    }

    /// Reads the escape for one character, in a set or outside. Returns its code, if it has
    /// one.
    fn letter(&mut self, start: usize) -> Read<Option<u32>> {
        let Some(letter) = self.take() else {
            return self.refuse("bad escape (end of pattern)", start..self.at);
        };
        let digits = match letter {
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => return Ok(None),
            'a' => return Ok(Some(7)),
            'b' => return Ok(Some(8)),
            'f' => return Ok(Some(12)),
            'n' => return Ok(Some(10)),
            'r' => return Ok(Some(13)),
            't' => return Ok(Some(9)),
            'v' => return Ok(Some(11)),
            'x' => 2,
            'u' => 4,
            'U' => 8,
            'N' => return Err(Refusal::NotOurs),
            '0'..='7' => {
                self.takes_while(2, |c| matches!(c, '0'..='7'));
                self.octal(start)?;
                return Ok(u32::from_str_radix(&self.pattern[start + 1..self.at], 8).ok());
            }
            _ if letter.is_ascii_alphanumeric() => {
                return self.refuse(format!("bad escape \\{letter}"), start..self.at);
            }
            _ => return Ok(Some(u32::from(letter))),
        };
        let code = self.takes_while(digits, |c| c.is_ascii_hexdigit());
        if code.len() < digits {
            return self.refuse(
                format!("incomplete escape \\{letter}{code}"),
                start..self.at,
            );
        }
        match u32::from_str_radix(code, 16) {
            Ok(code) if code <= 0x0010_FFFF => Ok(Some(code)),
            _ => self.refuse(format!("bad escape \\{letter}{code}"), start..self.at),
        }
    }

    fn set(&mut self, start: usize) -> Read<Piece> {
        self.takes("^");
        let first = self.at;
        loop {
            let from = self.at;
            if self.at > first && self.takes("]") {
                return Ok(Piece::Item(Width::ONE));
            }
            let low = self.member(start)?;
            if !self.takes("-") {
                continue;
            }
            if self.takes("]") {
                return Ok(Piece::Item(Width::ONE));
            }
            let high = self.member(start)?;
            if !matches!((low, high), (Some(low), Some(high)) if low <= high) {
                let written = &self.pattern[from..self.at];
                return self.refuse(format!("bad character range {written}"), from..self.at);
            }
        }
    }

    fn member(&mut self, start: usize) -> Read<Option<u32>> {
        let at = self.at;
        match self.take() {
            None => self.refuse("unterminated character set", start..self.at),
            Some('\\') => self.letter(at),
            Some(letter) => Ok(Some(u32::from(letter))),
        }
    }

    fn group(&mut self, start: usize) -> Read<Piece> {
        if !self.takes("?") {
            let number = self.open(None, start)?;
            return self.close(start, Some(number)).map(Piece::Item);
        }
        match self.take() {
            None => self.refuse("unexpected end of pattern", start..self.at),
            Some(':' | '>') => self.close(start, None).map(Piece::Item),
            Some('=' | '!') => self.close(start, None).map(|_| Piece::Item(Width::NOTHING)),
            Some('#') => {
                self.takes_while(usize::MAX, |c| c != ')');
                if !self.takes(")") {
                    return self.refuse("missing ), unterminated comment", start..self.at);
                }
                Ok(Piece::Setting)
            }
            Some('P') => self.named(start),
            Some('<') => self.behind(start),
            Some('(') => Err(Refusal::NotOurs),
            Some(letter) if letter == '-' || is_flag(letter) => self.flags(start, letter),
            Some(letter) => self.refuse(format!("unknown extension ?{letter}"), start + 1..self.at),
        }
    }

    /// Reads `(?P<name>…)` or `(?P=name)`, after the `P`.
    fn named(&mut self, start: usize) -> Read<Piece> {
        let Some(letter) = self.take() else {
            return self.refuse("unexpected end of pattern", start..self.at);
        };
        let end = match letter {
            '<' => '>',
            '=' => ')',
            _ => return self.refuse(format!("unknown extension ?P{letter}"), start + 1..self.at),
        };
        let from = self.at;
        let name = self.takes_while(usize::MAX, |c| c != end);
        if name.is_empty() {
            return self.refuse("missing group name", start..self.at);
        }
        if self.take().is_none() {
            return self.refuse(format!("missing {end}, unterminated name"), start..self.at);
        }
        if !super::texts::is_name(name) {
            return self.refuse(
                format!("bad character in group name '{name}'"),
                from..from + name.len(),
            );
        }
        if end == '>' {
            let number = self.open(Some(name), from)?;
            return self.close(start, Some(number)).map(Piece::Item);
        }
        match self.names.get(name).map(|number| self.groups[*number]) {
            Some(Some(width)) => Ok(Piece::Item(width)),
            Some(None) => self.refuse("cannot refer to an open group", from..from + name.len()),
            None => self.refuse(
                format!("unknown group name '{name}'"),
                from..from + name.len(),
            ),
        }
    }

    /// Reads `(?<=…)` or `(?<!…)`, after the `<`.
    fn behind(&mut self, start: usize) -> Read<Piece> {
        match self.take() {
            Some('=' | '!') => {}
            None => return self.refuse("unexpected end of pattern", start..self.at),
            Some(letter) => {
                return self.refuse(format!("unknown extension ?<{letter}"), start + 1..self.at);
            }
        }
        let groups = self.groups.len();
        let width = self.close(start, None)?;
        if self.groups.len() > groups {
            // References to groups in a look-behind have special rules.
            return Err(Refusal::NotOurs);
        }
        if width.least != width.most {
            return self.refuse("look-behind requires fixed-width pattern", start..self.at);
        }
        Ok(Piece::Item(Width::NOTHING))
    }

    /// Reads `(?i)` at the start, or `(?i:…)`.
    fn flags(&mut self, start: usize, first: char) -> Read<Piece> {
        let rest = self.takes_while(usize::MAX, is_flag);
        if first != '-' && self.takes(")") {
            if first == 'x' || rest.contains('x') {
                return Err(Refusal::NotOurs);
            }
            if start > self.settings {
                return self.refuse(
                    "global flags not at the start of the expression",
                    start..self.at,
                );
            }
            return Ok(Piece::Setting);
        }
        if let Some(letter) = self.next().filter(|letter| letter.is_alphabetic()) {
            return self.refuse("unknown flag", start..self.at + letter.len_utf8());
        }
        // Only Python knows which flags can be combined and what they change in the rest.
        Err(Refusal::NotOurs)
    }

    fn open(&mut self, name: Option<&'p str>, at: usize) -> Read<usize> {
        let number = self.groups.len();
        self.groups.push(None);
        if let Some(name) = name
            && let Some(other) = self.names.insert(name, number)
        {
            let words =
                format!("redefinition of group name '{name}' as group {number}; was group {other}");
            return self.refuse(words, at..at + name.len());
        }
        Ok(number)
    }

    /// Reads the content of a group and its closing bracket.
    fn close(&mut self, start: usize, number: Option<usize>) -> Read<Width> {
        let width = self.branches()?;
        if !self.takes(")") {
            return self.refuse("missing ), unterminated subpattern", start..start + 1);
        }
        if let Some(number) = number {
            self.groups[number] = Some(width);
        }
        Ok(width)
    }
}

fn is_flag(letter: char) -> bool {
    matches!(letter, 'i' | 'L' | 'm' | 's' | 'x' | 'a' | 't' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(pattern: &str, words: &str, part: &str) {
        let fault = fault(pattern).unwrap_or_else(|| panic!("{pattern} is accepted"));
        assert_eq!(
            (&*fault.words, &pattern[fault.place]),
            (words, part),
            "{pattern}"
        );
    }

    #[test]
    fn what_python_accepts_is_accepted() {
        for pattern in [
            "",
            r"^Total: \d+\.\d\d$",
            "a|b|",
            "(a)(?:b)(?P<c>d)(?P=c)\\1",
            "a{2}b{,3}c{1,}d{x}{",
            "[]a]",
            "[^]a-z\\d-]",
            "(?<=ab|cd)x",
            "(?<!^)x",
            "(?i)total",
            "(?=a)*",
            "a*?b++c{2}+",
            "\\x41\\u00e9\\n\\t\\0\\101\\.",
            "[\\b]",
            "(?#why)(?i)(?s)a",
            "«é»+",
            "(?i:a)",
            "(?x) a ( b",
            "(a)(?(1)b|c)",
            "\\N{DASH}",
            "(?>a+)b",
            "x{0,4294967294}",
            "[a-]",
            "[--/]",
        ] {
            assert_eq!(fault(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn what_python_refuses_is_reported_at_its_place() {
        refused("Total: (\\d+", "missing ), unterminated subpattern", "(");
        refused("a)b", "unbalanced parenthesis", ")");
        refused("(?sé", "unknown flag", "(?sé");
        refused("*a", "nothing to repeat", "*");
        refused("^+", "nothing to repeat", "+");
        refused("(|?a)", "nothing to repeat", "?");
        refused("a**", "multiple repeat", "*");
        refused("a{2}{3}", "multiple repeat", "{3}");
        refused("a{3,2}", "min repeat greater than max repeat", "{3,2}");
        refused("é[abc", "unterminated character set", "[abc");
        refused("[z-a]", "bad character range z-a", "z-a");
        refused("[\\d-z]", "bad character range \\d-z", "\\d-z");
        refused("a\\", "bad escape (end of pattern)", "\\");
        refused("\\q", "bad escape \\q", "\\q");
        refused("[\\B]", "bad escape \\B", "\\B");
        refused("\\x4", "incomplete escape \\x4", "\\x4");
        refused(
            "\\777",
            "octal escape value \\777 outside of range 0-0o377",
            "\\777",
        );
        refused("(a)\\2", "invalid group reference 2", "\\2");
        refused("(a\\1)", "cannot refer to an open group", "\\1");
        refused(
            "(?P<a>b)(?P<a>c)",
            "redefinition of group name 'a' as group 2; was group 1",
            "a",
        );
        refused("(?P=b)", "unknown group name 'b'", "b");
        refused("(?P<1>b)", "bad character in group name '1'", "1");
        refused(
            "(?<=a+)b",
            "look-behind requires fixed-width pattern",
            "(?<=a+)",
        );
        refused("(?<a>b)", "unknown extension ?<a", "?<a");
        refused(
            "a(?i)b",
            "global flags not at the start of the expression",
            "(?i)",
        );
        refused("(?y)b", "unknown extension ?y", "?y");
    }
}
