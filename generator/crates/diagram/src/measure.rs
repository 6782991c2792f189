//! Measures how wide words are, and breaks them into lines.
//!
//! The widths are those of the theme's fonts. A page draws each text as wide as it was measured
//! here, so that other fonts fit too.

use unicode_width::UnicodeWidthChar;

use super::model::Label;

/// The widths of the serif characters from space to tilde, in thousandths of the font size.
const SERIF_WIDTHS: [i32; 95] = [
    200, 321, 386, 672, 561, 850, 810, 235, 332, 332, 449, 582, 328, 354, 333, 427, 579, 407, 508,
    542, 551, 508, 538, 507, 551, 524, 333, 328, 582, 582, 582, 538, 849, 733, 659, 699, 765, 636,
    614, 751, 839, 409, 557, 753, 636, 1002, 833, 760, 602, 760, 724, 598, 736, 809, 737, 1089,
    706, 714, 656, 333, 427, 333, 582, 470, 500, 539, 607, 499, 612, 519, 386, 558, 661, 333, 309,
    608, 335, 969, 661, 586, 617, 600, 473, 452, 403, 634, 590, 858, 567, 575, 486, 372, 420, 372,
    582,
];
/// Any other serif character: as wide as most uppercase letters.
const DEFAULT_SERIF_WIDTH: i32 = 740;
/// Every character of code.
const MONO_WIDTH: i32 = 600;
/// The characters after which a word that is too long can break.
const BREAK_CHARACTERS: [char; 8] = ['/', '.', '_', '-', ',', '(', '=', ':'];

/// The font of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// The name of a part or a table.
    Name,
    /// A message or a label.
    Words,
    /// Code, and values of tables.
    Code,
    /// A value that connects rows.
    Key,
    /// The number of a message.
    Number,
}

impl Face {
    /// Returns its size in pixels.
    #[must_use]
    pub fn size(self) -> i32 {
        match self {
            Self::Name => 16,
            Self::Words => 15,
            Self::Code | Self::Key => 14,
            Self::Number => 12,
        }
    }

    /// Returns the height of a line.
    pub(super) fn line(self) -> i32 {
        match self {
            Self::Name => 21,
            Self::Words | Self::Code | Self::Key => 19,
            Self::Number => 16,
        }
    }

    fn letter(self, letter: char) -> i32 {
        let cells = i32::try_from(letter.width().unwrap_or(0)).unwrap_or(1);
        match (self, cells) {
            (_, 0) => 0,
            (Self::Code | Self::Key | Self::Number, cells) => MONO_WIDTH * cells,
            (_, 2) => 1000,
            (serif, _) => {
                let place = (letter as usize).wrapping_sub(' ' as usize);
                let width = SERIF_WIDTHS.get(place).copied().unwrap_or(DEFAULT_SERIF_WIDTH);
                // Names are semibold.
                if serif == Self::Name { width * 103 / 100 } else { width }
            }
        }
    }

    /// Returns the width of a string in pixels, rounded up.
    pub(super) fn width(self, text: &str) -> i32 {
        let thousandths: i32 = text.chars().map(|letter| self.letter(letter)).sum();
        (thousandths * self.size() + 999) / 1000
    }
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// A part of a line in one font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) face: Face,
    pub(super) text: String,
    /// Its distance from the left end of the line.
    pub(super) x: i32,
    pub(super) width: i32,
}

/// A word can have several fonts: code, and the comma after it.
type Word = Vec<(Face, String)>;

/// Breaks a label into lines no wider than `most`, which must have room for any single
/// character.
pub(super) fn lines(label: &Label, face: Face, most: i32) -> Vec<Line> {
    let mut lines: Vec<Vec<Word>> = Vec::new();
    let mut width = 0;
    for word in words(label, face).iter().flat_map(|word| cut(word, most)) {
        let wide = word_width(&word);
        let last = lines.last().and_then(|line| line.last());
        let space = last.map_or(0, |last| space_between(last, &word, face).width(" ") + 1);
        match lines.last_mut().filter(|_| width + space + wide <= most) {
            Some(line) => {
                line.push(word);
                width += space + wide;
            }
            None => {
                lines.push(vec![word]);
                width = wide;
            }
        }
    }
    lines.iter().map(|words| line(words, face)).collect()
}

/// Returns the width of the widest line.
pub(super) fn widest(lines: &[Line]) -> i32 {
    lines.iter().map(|line| line.width).max().unwrap_or(0)
}

/// Returns the total height of the lines.
pub(super) fn height(lines: &[Line]) -> i32 {
    lines.iter().map(|line| line.height).sum()
}

fn words(label: &Label, face: Face) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut goes_on = false;
    for run in &label.runs {
        let face = if run.is_code { Face::Code } else { face };
        for (index, text) in run.text.split(char::is_whitespace).enumerate() {
            goes_on &= index == 0;
            if text.is_empty() {
                continue;
            }
            let piece = (face, text.to_owned());
            match words.last_mut().filter(|_| goes_on) {
                Some(word) => word.push(piece),
                None => words.push(vec![piece]),
            }
            goes_on = true;
        }
        goes_on &= !run.text.ends_with(char::is_whitespace);
    }
    words
}

/// Returns the font of the space between two words: their own, if both have the same one.
fn space_between(last: &Word, next: &Word, face: Face) -> Face {
    match (last.last(), next.first()) {
        (Some((a, _)), Some((b, _))) if a == b => *a,
        _ => face,
    }
}

fn word_width(word: &Word) -> i32 {
    word.iter().map(|(face, text)| face.width(text)).sum()
}

/// Cuts a word into pieces that fit, after one of [`BREAK_CHARACTERS`] if possible.
fn cut(word: &Word, most: i32) -> Vec<Word> {
    if word_width(word) <= most {
        return vec![word.clone()];
    }
    let letters: Vec<(Face, char)> =
        word.iter().flat_map(|(face, text)| text.chars().map(|letter| (*face, letter))).collect();
    let mut pieces = Vec::new();
    let mut rest = &letters[..];
    while !rest.is_empty() {
        let mut fits = 0;
        let mut after_break = 0;
        for end in 1..=rest.len() {
            if word_width(&joined_text(&rest[..end])) > most {
                break;
            }
            // An accent stays with its letter.
            if rest.get(end).is_none_or(|(_, next)| next.width() != Some(0)) {
                fits = end;
            }
            if BREAK_CHARACTERS.contains(&rest[end - 1].1) {
                after_break = end;
            }
        }
        if fits < rest.len() && after_break > fits / 3 {
            fits = after_break;
        }
        let (piece, after) = rest.split_at(fits.max(1));
        pieces.push(joined_text(piece));
        rest = after;
    }
    pieces
}

fn joined_text(letters: &[(Face, char)]) -> Word {
    let mut word = Word::new();
    for &(face, letter) in letters {
        match word.last_mut().filter(|(last, _)| *last == face) {
            Some((_, text)) => text.push(letter),
            None => word.push((face, letter.to_string())),
        }
    }
    word
}

fn line(words: &[Word], face: Face) -> Line {
    let mut line = Line { height: face.line(), ..Line::default() };
    for (index, word) in words.iter().enumerate() {
        for (place, (style, text)) in word.iter().enumerate() {
            let is_apart = index > 0 && place == 0;
            match line.pieces.last_mut() {
                // Words in the same font are joined into one text, so that readers can select
                // it in one go.
                Some(last) if last.face == *style => {
                    if is_apart {
                        last.text.push(' ');
                    }
                    last.text.push_str(text);
                    last.width = style.width(&last.text);
                    line.width = last.x + last.width;
                }
                _ => {
                    let gap = if is_apart { face.width(" ") } else { 0 };
                    let (x, width) = (line.width + gap, style.width(text));
                    let (face, text) = (*style, text.clone());
                    line.pieces.push(Piece { face, text, x, width });
                    line.width = x + width;
                }
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, most: i32) -> Vec<Vec<String>> {
        let lines = lines(&Label::of(text), Face::Words, most);
        let texts = |line: Line| line.pieces.into_iter().map(|piece| piece.text).collect();
        lines.into_iter().map(texts).collect()
    }

    #[test]
    fn words_break_at_spaces() {
        assert_eq!(texts("one two three", 60), [["one two"], ["three"]]);
        assert_eq!(texts("  one   two ", 200), [["one two"]]);
        assert_eq!(texts("", 60), Vec::<Vec<String>>::new());
    }

    #[test]
    fn code_and_words_share_a_line() {
        assert_eq!(texts("asks `GET /`, now", 400), [["asks", "GET /", ", now"]]);
    }

    #[test]
    fn a_word_that_never_fits_is_cut_after_punctuation() {
        assert_eq!(texts("`/books/7/authors/`", 90), [["/books/7/"], ["authors/"]]);
        assert_eq!(texts("iiiiiiiiii", 25), [["iiiii"], ["iiiii"]]);
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        for text in [
            "WWWWWWWWWWWWWWWWWWWW",
            "漢字漢字漢字漢字",
            "`a`b`c`d e\u{301}e\u{301}e\u{301}",
            "a/b/c/d/e/f/g",
        ] {
            for most in 20..120 {
                let lines = lines(&Label::of(text), Face::Name, most);
                assert!(widest(&lines) <= most, "{text} in {most}");
                let rejoined: String = lines
                    .iter()
                    .flat_map(|line| &line.pieces)
                    .map(|piece| piece.text.as_str())
                    .collect();
                let bare = |text: &str| text.replace(['`', ' '], "");
                assert_eq!(bare(&rejoined), bare(text));
            }
        }
    }
}
