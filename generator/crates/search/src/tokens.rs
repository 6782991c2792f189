//! Splits a text into the tokens by which it is found.
//!
//! Tokens are words, parts of names, operators and a few bracket shapes. Words lose their accents,
//! because readers often type none, and Chinese and Japanese, which have no spaces, are split into
//! pairs of characters. The page splits what a
//! reader types in the same way (`themes/default/js/search/tokens.js`); `tests/search` checks
//! both against one list of examples. Knows nothing about lessons.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The kind of text to split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// Sentences, in which only words count.
    Prose,
    /// Code, in which operators count too.
    Code,
}

/// The weight of a part of a name, relative to the whole name.
const NAME_PART_WEIGHT: f32 = 0.6;
/// The weight of a word without its ending, relative to the whole word.
const STEM_WEIGHT: f32 = 0.8;

/// The weight of an operator that belongs to a name.
const NAME_OPERATOR_WEIGHT: f32 = 0.3;

/// Longer operators come first, because the first match wins.
const OPERATORS: [&str; 36] = [
    "\"\"\"", "'''", "...", "**=", "//=", ">>=", "<<=", "==", "!=", "<=", ">=", "+=", "-=", "*=",
    "/=", "%=", "|=", "&=", "->", ":=", "**", "//", "<<", ">>", "\\n", "\\t", "+", "-", "*", "/",
    "%", "<", ">", "=", "@", "#",
];
const SINGLE_CHARACTER_OPERATORS: [&str; 5] = ["&", "|", "^", "~", ":"];

/// Two of these with a value between them are a chained comparison.
const COMPARISONS: [&str; 6] = ["<", "<=", ">", ">=", "==", "!="];
const CHAINED_COMPARISON: &str = "< <";

/// Pairs of words with a special meaning.
const PAIRS: [(&str, &str); 5] =
    [("is", "not"), ("not", "in"), ("yield", "from"), ("async", "with"), ("async", "for")];

/// A character repeated at least this often is a separator line, as in pytest's output, and not an
/// operator.
const SEPARATOR_LENGTH: usize = 4;

/// The maximum number of characters that are searched for a closing bracket.
const MAX_BRACKET_LENGTH: usize = 80;

/// Calls `found` with each token of `text` and how much it counts, from 0 to 1.
pub(super) fn tokens(text: &str, kind: Text, mut on_token: impl FnMut(&str, f32)) {
    let mut rest = text;
    let mut before = None;
    // The previous word, as long as only whitespace follows it.
    let mut last = String::new();
    // How much of a chained comparison was found: an operator, and a value after it.
    let (mut is_compared, mut has_value) = (false, false);
    while let Some(first) = rest.chars().next() {
        if is_unspaced(first) {
            let is_of_run = |c: char| is_unspaced(c) || is_combining_mark(c);
            let end = rest.find(|c: char| !is_of_run(c)).unwrap_or(rest.len());
            let run: Vec<char> = folded(&rest[..end]).chars().collect();
            for pair in run.windows(2) {
                on_token(&pair.iter().collect::<String>(), 1.0);
            }
            // No pair starts with the last character, so a search for it alone needs its own token.
            if let Some(last) = run.last() {
                on_token(&last.to_string(), 1.0);
            }
            rest = &rest[end..];
            has_value = true;
            last.clear();
            before = None;
            continue;
        }
        if first.is_alphanumeric() || first == '_' {
            let (word, after) = rest.split_at(word_length(rest));
            rest = after;
            let is_lower = word.bytes().all(|byte| byte.is_ascii_lowercase());
            let lower = match is_lower {
                true => Cow::Borrowed(word),
                false => Cow::Owned(folded(word)),
            };
            if kind == Text::Code {
                if after.starts_with(['"', '\'']) && matches!(&*lower, "f" | "rf" | "fr") {
                    on_token("f\"", 1.0);
                    before = None;
                    last.clear();
                    continue;
                }
                if PAIRS.iter().any(|(a, b)| *a == last && **b == *lower) {
                    on_token(&format!("{last} {lower}"), 1.0);
                }
                if let Some(mark @ ('.' | '@')) = before {
                    on_token(&format!("{mark}{lower}"), 1.0);
                }
            }
            on_token(&lower, 1.0);
            // A lowercase or capitalised word has no parts besides itself.
            if !is_lower && has_parts(word) {
                for part in parts(word).iter().filter(|part| **part != *lower) {
                    on_token(part, NAME_PART_WEIGHT);
                }
            }
            if let Some(stem) = stem(&lower) {
                on_token(&stem, STEM_WEIGHT);
            }
            // `a < b and b < c` isn't a chained comparison.
            is_compared &= !matches!(&*lower, "and" | "or");
            has_value = true;
            last.clear();
            last.push_str(&lower);
            before = None;
            continue;
        }
        let mut length = first.len_utf8();
        if kind == Text::Code && first.is_ascii_punctuation() {
            let run = rest.chars().take_while(|next| *next == first).count();
            if run >= SEPARATOR_LENGTH {
                length = run;
            } else if let Some(operator) = operator(rest) {
                length = operator.len();
                let is_of_name = operator == "@"
                    && rest[length..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
                on_token(operator, if is_of_name { NAME_OPERATOR_WEIGHT } else { 1.0 });
                let compares = COMPARISONS.contains(&operator);
                if compares && is_compared && has_value {
                    on_token(CHAINED_COMPARISON, 1.0);
                }
                is_compared = compares;
                has_value = false;
            } else if let Some(shape) = bracket(rest) {
                on_token(shape, 1.0);
            }
        }
        if !first.is_whitespace() {
            last.clear();
        }
        // After one of these, a new expression begins.
        if matches!(first, '(' | ')' | ',' | ':' | '\n' | '[') {
            is_compared = false;
        }
        before = Some(first);
        rest = &rest[length..];
    }
}

/// Returns the length of the word at the start of a text.
fn word_length(text: &str) -> usize {
    let is_ascii = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let end = text.bytes().position(|byte| !is_ascii(&byte)).unwrap_or(text.len());
    // Most words end here: only a letter or an accent that isn't ASCII continues them.
    if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
        return end;
    }
    let is_of_word =
        |c: char| (c.is_alphanumeric() && !is_unspaced(c)) || c == '_' || is_combining_mark(c);
    text.find(|c: char| !is_of_word(c)).unwrap_or(text.len())
}

fn operator(text: &str) -> Option<&'static str> {
    let first = text.as_bytes().first();
    OPERATORS
        .iter()
        .chain(&SINGLE_CHARACTER_OPERATORS)
        // Longer operators come first in the list. Comparing one byte first is faster.
        .find(|symbol| symbol.as_bytes().first() == first && text.starts_with(**symbol))
        .copied()
}

/// Returns what the bracket that opens here is used for, as far as its content shows.
fn bracket(text: &str) -> Option<&'static str> {
    let (close, shapes) = match text.as_bytes().first()? {
        b'[' => (']', ["[]", "[:]", "[for]"]),
        b'{' => ('}', ["{}", "{:}", "{for}"]),
        _ => return None,
    };
    let content: &str = text[1..].split(['\n']).next().unwrap_or_default();
    let end = content.char_indices().take(MAX_BRACKET_LENGTH).find(|(_, c)| *c == close)?.0;
    let content = &content[..end];
    Some(if content.contains(" for ") {
        shapes[2]
    } else if close == ']' && content.starts_with('-') && !content.contains([',', ':']) {
        "[-]"
    } else if content.contains(':') && !(close == ']' && content.contains(['"', '\''])) {
        shapes[1]
    } else {
        shapes[0]
    })
}

/// Returns whether a word may have parts.
fn has_parts(word: &str) -> bool {
    !word.is_ascii()
        || word.contains('_')
        || word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
}

/// Splits a name: `snake_case_name` into `snake`, `case`, `name`; `HTTPException` into `http`,
/// `exception`.
fn parts(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut parts = Vec::new();
    let mut part = String::new();
    for (index, letter) in letters.iter().enumerate() {
        let begins = letter.is_uppercase()
            && index > 0
            && (letters[index - 1].is_lowercase()
                // In `HTTPServer`, the last capital begins the next part.
                || (letters[index - 1].is_uppercase()
                    && letters.get(index + 1).is_some_and(|next| next.is_lowercase())));
        if (*letter == '_' || begins) && !part.is_empty() {
            parts.push(std::mem::take(&mut part));
        }
        if *letter != '_' {
            part.push(*letter);
        }
    }
    parts.push(part);
    let mut parts: Vec<String> = parts.iter().map(|part| folded(part)).collect();
    // A single letter, as in `x_position`, would find far too much.
    parts.retain(|part| part.chars().count() > 1);
    parts
}

/// Returns a word in lowercase and without accents: `Größe` becomes `grosse`.
fn folded(word: &str) -> String {
    // Most words are ASCII, which needs no normalisation.
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let decomposed: String = word.nfkd().collect();
    let decomposed = decomposed.to_lowercase();
    let mut folded = String::with_capacity(word.len());
    for letter in decomposed.chars().filter(|letter| !is_accent(*letter)) {
        match OTHER_LETTERS.iter().find(|(other, _)| *other == letter) {
            Some((_, letters)) => folded.push_str(letters),
            None => folded.push(letter),
        }
    }
    folded.nfc().collect()
}

/// Letters that Unicode doesn't take apart, with what people type for them.
const OTHER_LETTERS: [(char, &str); 13] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ħ', "h"),
    ('ŧ', "t"),
    ('ı', "i"),
    ('ŋ', "n"),
    ('ς', "σ"),
];

/// Returns whether a character is an accent of a letter of the Latin, Greek, Cyrillic, Hebrew or
/// Arabic script, or a mark around a symbol. In other scripts, marks are letters.
fn is_accent(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5c7}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe00}'..='\u{fe0f}'
    )
}

/// Returns whether a character is Han or Kana, whose words are written without spaces.
fn is_unspaced(letter: char) -> bool {
    matches!(
        letter,
        '\u{3005}'
            | '\u{3007}'
            | '\u{3021}'..='\u{3029}'
            | '\u{3041}'..='\u{3096}'
            | '\u{309d}'..='\u{309f}'
            | '\u{30a1}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}'
            | '\u{20000}'..='\u{323af}'
    )
}

/// Returns a word without its plural `s`.
fn stem(word: &str) -> Option<String> {
    if word.len() < 4 || !word.ends_with('s') || !word.bytes().all(|byte| byte.is_ascii_lowercase())
    {
        return None;
    }
    let ends = |ending: &str| word.ends_with(ending);
    if ends("ies") && word.len() > 4 {
        return Some(format!("{}y", &word[..word.len() - 3]));
    }
    if ["xes", "ches", "shes", "sses"].iter().any(|suffix| ends(suffix)) {
        return Some(word[..word.len() - 2].to_owned());
    }
    // `class`, `status` and `this` aren't plurals.
    (ends("s") && !ends("ss") && !ends("us") && !ends("is"))
        .then(|| word[..word.len() - 1].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_the_generator_agree_on_tokens() {
        let cases: serde_json::Value =
            serde_json::from_str(include_str!("../../../../tests/search/tokens.json"))
                .expect("the examples are JSON");
        for case in cases.as_array().expect("a list of examples") {
            let text = case["text"].as_str().expect("a string");
            let kind = match case["kind"].as_str() {
                Some("prose") => Text::Prose,
                _ => Text::Code,
            };
            let mut cut = Vec::new();
            tokens(text, kind, |token, _| cut.push(token.to_owned()));
            assert_eq!(serde_json::json!(cut), case["tokens"], "{text}");
        }
    }
}
