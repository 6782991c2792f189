//! Finds mistakes in the regular expressions of `checks.toml`, as Python's `re` would.
//!
//! Only reports what every Python refuses: brackets, repeats, escapes and groups. Whether a
//! lookbehind has a fixed width, for example, only shows when a check runs.

use std::collections::BTreeSet;
use std::ops::Range;

/// A mistake, with its place in the pattern and Python's words for it.
pub(super) type PatternError = (Range<usize>, String);

/// Returns the first mistake in a pattern.
pub(super) fn pattern_error(pattern: &str) -> Option<PatternError> {
    let mut parser =
        Parser { pattern, at: 0, prelude: 0, groups: 0, open: Vec::new(), names: BTreeSet::new() };
    // With this flag, spaces and comments count for nothing, which is not worth a reader here.
    let flags = pattern.strip_prefix("(?").and_then(|rest| rest.split([')', ':']).next());
    if flags
        .is_some_and(|flags| flags.chars().all(|c| c.is_ascii_alphabetic()) && flags.contains('x'))
    {
        return None;
    }
    parser.alternatives(0).err()
}

/// Stands for a class of characters, such as `\d`.
const CLASS: char = '\u{10ffff}';
/// Stands for a character that is written by its name.
const NAMED: char = '\u{10fffe}';

/// How deep groups may be nested; Python stops earlier.
const MAX_NESTING: usize = 80;

struct Parser<'p> {
    pattern: &'p str,
    at: usize,
    /// Where the flags and comments at the start end.
    prelude: usize,
    /// How many groups have begun.
    groups: usize,
    /// The numbers of the groups around this place.
    open: Vec<usize>,
    names: BTreeSet<&'p str>,
}

/// What the item before a repeat is.
#[derive(Clone, Copy, PartialEq)]
enum Item {
    None,
    /// It takes no character, such as `^`.
    Place,
    Repeat,
    Other,
}

impl<'p> Parser<'p> {
    fn rest(&self) -> &'p str {
        &self.pattern[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn take_if(&mut self, prefix: &str) -> bool {
        let is_there = self.rest().starts_with(prefix);
        if is_there {
            self.at += prefix.len();
        }
        is_there
    }

    fn error<T>(&self, start: usize, words: impl Into<String>) -> Result<T, PatternError> {
        Err((start..self.at.max(start + 1).min(self.pattern.len()), words.into()))
    }

    /// Reads up to the end of a group, or of the pattern.
    fn alternatives(&mut self, depth: usize) -> Result<(), PatternError> {
        let mut item = Item::None;
        while let Some(next) = self.peek() {
            let start = self.at;
            match next {
                ')' if depth > 0 => return Ok(()),
                ')' => {
                    self.take();
                    return self.error(start, "unbalanced parenthesis");
                }
                '|' => {
                    self.take();
                    item = Item::None;
                }
                '(' => match self.group(depth)? {
                    Some(next_item) => item = next_item,
                    None if start == self.prelude => self.prelude = self.at,
                    None => {}
                },
                '[' => {
                    self.set()?;
                    item = Item::Other;
                }
                '*' | '+' | '?' | '{' => item = self.repeat(item)?,
                '\\' => item = self.escape(false)?.map_or(Item::Place, |_| Item::Other),
                '^' | '$' => {
                    self.take();
                    item = Item::Place;
                }
                _ => {
                    self.take();
                    item = Item::Other;
                }
            }
        }
        Ok(())
    }

    fn repeat(&mut self, item: Item) -> Result<Item, PatternError> {
        let start = self.at;
        if self.take() == Some('{') {
            let bounds = self.rest().split('}').next().unwrap_or_default();
            let is_closed = self.rest().len() > bounds.len();
            let (low, high) = bounds.split_once(',').unwrap_or((bounds, bounds));
            let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            if !is_closed || bounds.is_empty() || !is_number(low) || !is_number(high) {
                return Ok(Item::Other);
            }
            self.at += bounds.len() + 1;
            if let (Ok(low), Ok(high)) = (low.parse::<u64>(), high.parse::<u64>())
                && high < low
            {
                return self.error(start, "min repeat greater than max repeat");
            }
        }
        match item {
            Item::None | Item::Place => return self.error(start, "nothing to repeat"),
            Item::Repeat => return self.error(start, "multiple repeat"),
            Item::Other => {}
        }
        let _ = self.take_if("?") || self.take_if("+");
        Ok(Item::Repeat)
    }

    /// Reads an escape. Returns the character, or `None` if it takes no character.
    fn escape(&mut self, in_set: bool) -> Result<Option<char>, PatternError> {
        let start = self.at;
        self.take();
        let Some(next) = self.take() else {
            return self.error(start, "bad escape (end of pattern)");
        };
        let digits = |parser: &mut Self, count: usize| {
            let digits = parser.rest().bytes().take(count);
            let digits = digits.take_while(u8::is_ascii_hexdigit).count();
            let code = u32::from_str_radix(&parser.rest()[..digits], 16).unwrap_or_default();
            parser.at += digits;
            match digits == count {
                true => Ok(Some(char::from_u32(code).unwrap_or('\0'))),
                false => parser.error(start, "incomplete escape"),
            }
        };
        match next {
            'A' | 'b' | 'B' | 'Z' | 'z' if !in_set => Ok(None),
            'b' if in_set => Ok(Some('\u{8}')),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Ok(Some(CLASS)),
            'a' => Ok(Some('\u{7}')),
            'f' => Ok(Some('\u{c}')),
            'n' => Ok(Some('\n')),
            'r' => Ok(Some('\r')),
            't' => Ok(Some('\t')),
            'v' => Ok(Some('\u{b}')),
            'x' => digits(self, 2),
            'u' => digits(self, 4),
            'U' => digits(self, 8),
            'N' => {
                let end = self.rest().find('}');
                match end.filter(|end| self.rest().starts_with('{') && *end > 1) {
                    Some(end) => {
                        self.at += end + 1;
                        Ok(Some(NAMED))
                    }
                    None => self.error(start, "missing {"),
                }
            }
            '0'..='9' => self.number(next, in_set, start),
            letter if letter.is_ascii_alphabetic() => {
                self.error(start, format!("bad escape \\{letter}"))
            }
            other => Ok(Some(other)),
        }
    }

    /// Reads an octal escape or the number of a group.
    fn number(
        &mut self,
        first: char,
        in_set: bool,
        start: usize,
    ) -> Result<Option<char>, PatternError> {
        let is_octal = |c: char| ('0'..='7').contains(&c);
        let next: Vec<char> = self.rest().chars().take(2).collect();
        let octals = next.iter().take_while(|c| is_octal(**c)).count();
        if in_set || first == '0' || is_octal(first) && octals == 2 {
            if !is_octal(first) {
                return self.error(start, format!("bad escape \\{first}"));
            }
            self.at += octals;
            let value = u32::from_str_radix(&self.pattern[start + 1..self.at], 8);
            return match value.ok().filter(|value| *value <= 0o377) {
                Some(value) => Ok(char::from_u32(value)),
                None => self.error(start, "octal escape value outside of range 0-0o377"),
            };
        }
        if next.first().is_some_and(char::is_ascii_digit) {
            self.at += 1;
        }
        let group: usize = self.pattern[start + 1..self.at].parse().unwrap_or_default();
        if group > self.groups {
            return self.error(start, format!("invalid group reference {group}"));
        }
        match self.open.contains(&group) {
            true => self.error(start, "cannot refer to an open group"),
            false => Ok(Some('\0')),
        }
    }

    fn set(&mut self) -> Result<(), PatternError> {
        let start = self.at;
        self.take();
        self.take_if("^");
        let first = self.at;
        loop {
            let from = self.at;
            let Some(next) = self.peek() else {
                self.at = start + 1;
                return self.error(start, "unterminated character set");
            };
            if next == ']' && from > first {
                self.take();
                return Ok(());
            }
            let low = self.member(start)?;
            let rest = self.rest();
            if !rest.starts_with('-') || rest.len() == 1 || rest.starts_with("-]") {
                continue;
            }
            self.take();
            let high = self.member(start)?;
            let is_known = low != NAMED && high != NAMED;
            if is_known && (low == CLASS || high == CLASS || high < low) {
                return self
                    .error(from, format!("bad character range {}", &self.pattern[from..self.at]));
            }
        }
    }

    /// Reads a member of a set that began at `start`.
    fn member(&mut self, start: usize) -> Result<char, PatternError> {
        match self.peek() {
            Some('\\') => Ok(self.escape(true)?.unwrap_or('\0')),
            Some(next) => {
                self.at += next.len_utf8();
                Ok(next)
            }
            None => self.error(start, "unterminated character set"),
        }
    }

    /// Reads a group; returns what a repeat after it repeats, or `None` for flags and comments.
    fn group(&mut self, depth: usize) -> Result<Option<Item>, PatternError> {
        let start = self.at;
        self.take();
        let mut number = None;
        let mut counts = |parser: &mut Self| {
            parser.groups += 1;
            number = Some(parser.groups);
        };
        if !self.take_if("?") {
            counts(self);
        } else if self.take_if("P<") {
            let name = self.name(start, '>')?;
            if !self.names.insert(name) {
                return self.error(start, format!("redefinition of group name '{name}'"));
            }
            counts(self);
        } else if self.take_if("P=") {
            let name = self.name(start, ')')?;
            return match self.names.contains(name) {
                true => Ok(Some(Item::Other)),
                false => self.error(start, format!("unknown group name '{name}'")),
            };
        } else if self.take_if("#") {
            return match self.rest().find(')') {
                Some(end) => {
                    self.at += end + 1;
                    Ok(None)
                }
                None => self.error(start, "missing ), unterminated comment"),
            };
        } else if self.take_if("(") {
            // It depends on a group, which may come later.
            let Some(end) = self.rest().find(')') else {
                return self.error(start, "missing ), unterminated name");
            };
            self.at += end + 1;
        } else if ![":", "=", "!", "<=", "<!", ">"].iter().any(|form| self.take_if(form)) {
            return self.flags(start, depth);
        }
        self.group_content(start, depth, number)?;
        Ok(Some(Item::Other))
    }

    fn group_content(
        &mut self,
        start: usize,
        depth: usize,
        number: Option<usize>,
    ) -> Result<(), PatternError> {
        if depth >= MAX_NESTING {
            return self.error(start, "too many groups inside each other");
        }
        self.open.extend(number);
        self.alternatives(depth + 1)?;
        if number.is_some() {
            self.open.pop();
        }
        match self.take_if(")") {
            true => Ok(()),
            false => {
                self.at = start + 1;
                self.error(start, "missing ), unterminated subpattern")
            }
        }
    }

    fn flags(&mut self, start: usize, depth: usize) -> Result<Option<Item>, PatternError> {
        let rest = self.rest();
        let length = rest.find(|c: char| !("aiLmsux-".contains(c))).unwrap_or(rest.len());
        let flags = &rest[..length];
        let next = rest[length..].chars().next();
        if flags.is_empty() || !matches!(next, Some(')' | ':')) {
            self.at += flags.len() + next.map_or(0, char::len_utf8);
            return self
                .error(start, format!("unknown extension {}", &self.pattern[start + 1..self.at]));
        }
        self.at += length + 1;
        if next == Some(')') {
            if start > self.prelude {
                return self.error(start, "global flags not at the start of the expression");
            }
            return Ok(None);
        }
        self.group_content(start, depth, None)?;
        Ok(Some(Item::Other))
    }

    fn name(&mut self, start: usize, end: char) -> Result<&'p str, PatternError> {
        let rest = self.rest();
        let Some(length) = rest.find(end) else {
            return self.error(start, "missing the end of a group's name");
        };
        let name = &rest[..length];
        self.at += length + 1;
        match crate::parse::schema::is_name(name) {
            true => Ok(name),
            false => self.error(start, format!("bad character in group name '{name}'")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pattern_error;

    #[test]
    fn python_and_the_generator_refuse_the_same_patterns() {
        for pattern in [
            "(",
            ")",
            "a)",
            "(?:a",
            "[",
            "[]",
            "[^]",
            "[a",
            "*a",
            "+",
            "?",
            "a**",
            "a{2}{3}",
            "a|*",
            "(*a)",
            "^*",
            "$+",
            "\\b?",
            "\\",
            "a\\",
            "\\q",
            "\\p{L}",
            "[\\A]",
            "\\1",
            "(a)\\2",
            "(a\\1)",
            "(?<name>a)",
            "(?P<a>b)(?P<a>c)",
            "(?P=a)",
            "(?P<1a>b)",
            "(?P<a",
            "(?#a",
            "[z-a]",
            "[a-\\d]",
            "[\\d-a]",
            "\\x1",
            "\\u12",
            "a(?i)b",
            "a{3,2}",
            "(?y)a",
            "\\400",
            "x(?R)",
            "\\N",
            "\\Q",
        ] {
            assert!(pattern_error(pattern).is_some(), "{pattern}");
        }
        for pattern in [
            "",
            "a",
            "()",
            "[]]",
            "[^]]",
            "[]a]",
            "{",
            "a{",
            "a{}",
            "a{,2}",
            "a{2",
            "{2,a}",
            "a{,}",
            "a*?",
            "a*+",
            "a{2}?",
            "a{2}+",
            "(a)\\1",
            "(?P<a>b)(?P=a)",
            "(?P<é>a)",
            "\\.",
            "\\-",
            "\\é",
            "[a-]",
            "[-a]",
            "[\\w-]",
            "[+--]",
            "\\0",
            "\\07",
            "\\141",
            "(?i)a",
            "(?ims)a",
            "(?i:a)",
            "(?-i:a)",
            "(?=a)*",
            "(?<=a)b",
            "(?<!a)b",
            "(?>a)",
            "(?#b)a",
            "(a)(?(1)b|c)",
            "(?x) a ( # b\n)",
            "\\x41\\u0041",
            "\\N{DIGIT ONE}",
            "(?:)*",
            "(|a)*",
            "a|",
            "\\Z",
            "[\\b]",
            "[[]",
            "[()]",
            "£\\d+\\.\\d{2}",
            "^\\s*def \\w+\\(.*\\):$",
        ] {
            assert_eq!(pattern_error(pattern), None, "{pattern}");
        }
    }
}
