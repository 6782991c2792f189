//! Splits text into sentences and words, for the rules about wording and the time it takes to read.
//!
//! Code blocks, headings, tables and pictures contain no sentences and are left out. Inline
//! code counts as one word.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::model::{Block, Document, Inline, Piece};
use understory_source::Span;

/// A sentence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sentence {
    /// Its words as written, without punctuation at their ends. Code is `x`.
    pub words: Vec<String>,
    /// Where it begins.
    pub span: Option<Span>,
}

/// Returns the sentences of a document.
pub fn sentences(document: &Document) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in document.every_block() {
        if let Block::Markdown(inlines) = block {
            sentences.append(&mut read_sentences(inlines));
        }
    }
    sentences
}

/// Returns how many words a piece of text has.
pub fn count_words(inlines: &[Inline]) -> usize {
    let sentences = read_sentences(inlines);
    sentences.iter().map(|sentence| sentence.words.len()).sum()
}

fn read_sentences(inlines: &[Inline]) -> Vec<Sentence> {
    let mut reader = Reader::default();
    for inline in inlines {
        reader.inline(inline);
    }
    reader.end();
    reader.done
}

#[derive(Default)]
struct Reader {
    done: Vec<Sentence>,
    sentence: Sentence,
    /// A word that may continue in the next event, as in `*re*build`.
    word: String,
    /// How many tables, pictures or code blocks are open.
    silent: usize,
}

impl Reader {
    fn inline(&mut self, inline: &Inline) {
        match &inline.piece {
            Piece::Event(Event::Start(Tag::Table(_) | Tag::Image { .. } | Tag::CodeBlock(_))) => {
                self.silent += 1;
            }
            Piece::Event(Event::End(TagEnd::Table | TagEnd::Image | TagEnd::CodeBlock)) => {
                self.silent = self.silent.saturating_sub(1);
            }
            _ if self.silent > 0 => {}
            Piece::Event(Event::Text(text)) => self.text(text, inline.span),
            Piece::Term { words, .. } => self.text(words, inline.span),
            Piece::Event(Event::Code(_)) => self.letters("x", inline.span),
            Piece::Event(Event::SoftBreak | Event::HardBreak) => self.end_word(),
            Piece::Event(Event::End(TagEnd::Paragraph | TagEnd::Item)) => self.end(),
            _ => {}
        }
    }

    fn letters(&mut self, letters: &str, span: Span) {
        self.sentence.span.get_or_insert(span);
        self.word.push_str(letters);
    }

    fn text(&mut self, text: &str, span: Span) {
        let bytes = span.end.saturating_sub(span.start);
        for (at, letter) in text.char_indices() {
            if letter.is_whitespace() || letter == '/' || letter == '–' || letter == '—' {
                self.end_word();
                continue;
            }
            // With escapes in the text the position is a guess, so keep it inside the span.
            let start = span.start + at.min(bytes.saturating_sub(1));
            let mut buffer = [0; 4];
            let place = Span::new(span.file, start, span.end.max(start));
            self.letters(letter.encode_utf8(&mut buffer), place);
        }
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let bare = word.trim_matches(|each: char| !each.is_alphanumeric());
        if !bare.is_empty() {
            self.sentence.words.push(bare.to_owned());
        }
        let tail = word.trim_end_matches(['"', '\'', '”', '’', ')', ']']);
        if tail.ends_with(['.', '!', '?', '…']) {
            self.end_sentence();
        }
    }

    fn end_sentence(&mut self) {
        let sentence = std::mem::take(&mut self.sentence);
        if !sentence.words.is_empty() {
            self.done.push(sentence);
        }
    }

    fn end(&mut self) {
        self.end_word();
        self.end_sentence();
    }
}

/// Estimates how many syllables an English word has from its letters.
pub fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let is_vowel = |letter: Option<&char>| {
        letter.is_some_and(|letter| "aeiouyàâäéèêëîïôöùûü".contains(*letter))
    };
    let mut count = 0;
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        // Two vowels are usually one syllable, but not in "vari-able" and "vide-o".
        let parted = matches!((before, letter), (Some('i'), 'a') | (Some('e'), 'o'));
        if is_vowel(Some(letter)) && (!is_vowel(before) || parted) {
            count += 1;
        }
    }
    let ends = |ending: &str| letters.iter().collect::<String>().ends_with(ending);
    let third = letters.len().checked_sub(3).and_then(|at| letters.get(at));
    let second = letters.len().checked_sub(2).and_then(|at| letters.get(at));
    // A final e is silent after a consonant, but not in "table"; "jumped" has one syllable
    // and "printed" two, "lines" has one and "boxes" two.
    let silent = (ends("e") && !is_vowel(second) && (second != Some(&'l') || is_vowel(third)))
        || (ends("es") && !is_vowel(third) && !"scxz".contains(*third.unwrap_or(&'s')))
        || (ends("ed") && !is_vowel(third) && !"td".contains(*third.unwrap_or(&'t')));
    if silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::sources;
    use crate::parse::parse;

    fn words_of(text: &str) -> Vec<String> {
        let sources =
            sources(&format!("=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{text}"));
        let (course, _) = parse(&sources);
        let lesson = course.lessons().next().expect("there is one");
        let words = sentences(&lesson.body).into_iter();
        words.map(|sentence| sentence.words.join(" ")).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_punctuation_and_with_its_paragraph() {
        assert_eq!(
            words_of("One two. *Three* four!\nFive 3.14 six\n\n- Seven\n- Eight nine"),
            ["One two", "Three four", "Five 3.14 six", "Seven", "Eight nine"]
        );
    }

    #[test]
    fn code_counts_as_a_word_and_tables_not_at_all() {
        assert_eq!(
            words_of(
                "Call `range(1, 4)` now.\n\n| a b | c |\n|---|---|\n| d | e |\n\n```python\nprint(1)\n```\n"
            ),
            ["Call x now"]
        );
    }

    #[test]
    fn syllables_are_counted_by_their_vowels() {
        let counts =
            ["loop", "table", "value", "variable", "printed", "jumped", "error", "x", "line"]
                .map(syllables);
        assert_eq!(counts, [1, 2, 2, 4, 2, 1, 2, 1, 1]);
    }
}
