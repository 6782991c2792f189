//! Writes the entries of all lessons as the pieces that a page fetches.
//!
//! | piece | holds | fetched |
//! |---|---|---|
//! | `index.json` | the lessons, their names, and where each piece is | when the search opens |
//! | `more-….json` | terms, error messages and what they mean | at the same time |
//! | `words-….json` | a range of the sorted tokens, each with its lessons | when a search word is in the range |
//! | `lesson-….json` | the sections of a lesson with their text | to show a lesson in the results |
//!
//! All names except the first contain a hash of the content, so a piece never changes under the
//! same name.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::dictionary::Dictionary;
use super::entry::{Entry, Weight};
use crate::errors;
use crate::parse::markdown::anchor;
use crate::site::Sink;
use crate::text::plain;

/// The largest size of a range of tokens, in bytes of JSON.
const RANGE: usize = 28_000;
/// Scores are multiplied by this and stored as whole numbers.
const FINENESS: f32 = 4.0;
/// A heading that more lessons than this have says nothing about any of them.
const COMMON: usize = 3;

/// What the index says about a lesson, besides its entry.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) part: usize,
    pub(super) planned: bool,
    /// Whether it is a gate, a project or a plain page, which use or mention what lessons
    /// teach.
    pub(super) asks: bool,
    pub(super) concepts: Vec<String>,
}

/// A glossary term in the index: its id, word, meaning and lesson number.
pub(super) struct TermCard {
    pub(super) id: String,
    pub(super) word: String,
    pub(super) meaning: String,
    pub(super) lesson: Option<usize>,
}

/// What is kept of a lesson for the pieces about all lessons.
#[derive(Debug)]
pub struct Found {
    card: Card,
    /// Each heading, and what the index says about it.
    headings: Vec<(String, Value)>,
    exercises: Vec<Value>,
    messages: Vec<(String, usize)>,
    /// The hash in its piece's file name.
    piece: String,
    /// Its tokens, sorted by number.
    weights: Box<[Posting]>,
}

/// How much a token says about a lesson, as a stored score, and which section says the most.
#[derive(Debug, Clone, Copy, Default)]
struct Posting {
    /// The token's number; in a list for one token, the lesson's number.
    number: u32,
    score: u16,
    section: u16,
}

/// Makes the piece of a lesson, and keeps what the other pieces need from its entry.
pub(super) fn found(
    card: Card,
    entry: Entry,
    dictionary: &Dictionary,
    pieces: &Pieces<'_>,
) -> Found {
    let said = |number: &usize, before: &str| {
        let section = &entry.sections[*number];
        // The page derives most anchors from their titles, as the generator does.
        if section.anchor == format!("{before}{}", anchor(&section.title)) {
            json!(section.title)
        } else {
            json!([section.title, section.anchor])
        }
    };
    let headings = entry.headings.iter();
    let headings = headings.map(|number| (entry.sections[*number].title.clone(), said(number, "")));
    let exercises = entry.exercises.iter();
    let numbers = dictionary.numbers(entry.weights.keys().map(String::as_str));
    let weights = numbers.into_iter().zip(entry.weights.values());
    Found {
        headings: headings.collect(),
        exercises: exercises.map(|number| said(number, "exercise-")).collect(),
        piece: pieces.add_text("lesson", &sections(&entry)),
        weights: weights
            .map(|(number, weight)| Posting {
                number,
                score: score(weight),
                section: u16::try_from(weight.section).expect("sections are few"),
            })
            .filter(|posting| posting.score > 0)
            .collect(),
        messages: entry.messages.into_iter().collect(),
        card,
    }
}

fn score(weight: &Weight) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "scores are below a thousand, and none is negative"
    )]
    let score = (weight.score * FINENESS).round() as u16;
    score
}

/// Makes the pieces about all lessons.
pub(super) fn rest(
    parts: &[&str],
    lessons: Vec<Found>,
    terms: &[TermCard],
    errors: &[errors::Kind],
    dictionary: Dictionary,
    pieces: &Pieces<'_>,
) {
    let more = pieces.add(
        "more",
        &json!({
            "terms": terms
                .iter()
                .map(|term| json!([term.id, term.word, term.meaning, term.lesson]))
                .collect::<Vec<_>>(),
            "messages": messages(&lessons),
            "errors": explained(errors),
        }),
    );
    let listed = listed(&lessons);
    let weights = lessons.into_iter().map(|lesson| lesson.weights).collect();
    let index = json!({
        "version": 1,
        "parts": parts,
        "lessons": listed,
        "ranges": ranges(weights, dictionary, pieces),
        "terms": terms.iter().map(|term| &term.word).collect::<Vec<_>>(),
        "more": more,
    });
    pieces.put("index.json", &index.to_string());
}

/// Returns what the index says about each lesson.
fn listed(lessons: &[Found]) -> Vec<Value> {
    let common = common_headings(lessons);
    lessons
        .iter()
        .map(|found| {
            let card = &found.card;
            let is_telling = |title: &str| common.get(title).copied().unwrap_or(0) <= COMMON;
            let headings = found.headings.iter();
            let headings = headings.filter(|(title, _)| is_telling(title));
            json!([
                card.title,
                card.path,
                card.part,
                u8::from(card.planned) + 2 * u8::from(card.asks),
                card.concepts,
                found.exercises,
                headings.map(|(_, said)| said).collect::<Vec<_>>(),
                found.piece,
            ])
        })
        .collect()
}

/// Writes pieces to a folder of the site.
pub(super) struct Pieces<'o> {
    folder: &'o str,
    out: &'o dyn Sink,
}

impl<'o> Pieces<'o> {
    /// Creates a writer for this folder of the site.
    pub(super) fn new(folder: &'o str, out: &'o dyn Sink) -> Self {
        Self { folder, out }
    }

    /// Writes a piece and returns the hash in its name.
    fn add(&self, kind: &str, value: &Value) -> String {
        self.add_text(kind, &value.to_string())
    }

    /// Does the same for a piece that is JSON already.
    fn add_text(&self, kind: &str, text: &str) -> String {
        let hash = Sha256::digest(text);
        let own: String = hash[..5].iter().map(|byte| format!("{byte:02x}")).collect();
        self.put(&format!("{kind}-{own}.json"), text);
        own
    }

    fn put(&self, name: &str, text: &str) {
        let path = format!("{}{name}", self.folder);
        self.out.add(&path, text.as_bytes());
    }
}

/// Returns the sections of a lesson as JSON.
fn sections(entry: &Entry) -> String {
    let sections = entry.sections.iter();
    let sections: Vec<[&str; 3]> = sections
        .map(|section| [&*section.anchor, &*section.title, section.text.trim()])
        .collect();
    serde_json::to_string(&sections).expect("strings are valid JSON")
}

/// Returns how many lessons have each heading.
fn common_headings(lessons: &[Found]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for (title, _) in lessons.iter().flat_map(|found| &found.headings) {
        *counts.entry(title.as_str()).or_insert(0) += 1;
    }
    counts
}

/// Returns every message, with the lessons and sections that show it.
fn messages(lessons: &[Found]) -> Vec<Value> {
    let mut shown: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, found) in lessons.iter().enumerate() {
        for (message, section) in &found.messages {
            shown.entry(message).or_default().extend([number, *section]);
        }
    }
    shown
        .into_iter()
        .map(|(message, places)| json!([message, places]))
        .collect()
}

/// Returns every explained message: kind, message, id and its most likely meaning.
fn explained(kinds: &[errors::Kind]) -> Vec<Value> {
    let of = |kind: &errors::Kind| -> Vec<Value> {
        let shown = kind.messages.iter().map(|message| {
            // Without a program, the meaning with the fewest gaps says the most.
            let meanings = message.explanations.iter().map(|each| plain(&each.meaning));
            let meaning = meanings.min_by_key(|meaning| meaning.matches('…').count());
            json!([message.shown, message.id, meaning])
        });
        shown.collect()
    };
    kinds
        .iter()
        .map(|kind| json!([kind.name, of(kind)]))
        .collect()
}

/// Writes the sorted tokens in pieces of similar size. Returns each with its first token.
fn ranges(weights: Vec<Box<[Posting]>>, dictionary: Dictionary, pieces: &Pieces<'_>) -> Vec<Value> {
    let tokens = dictionary.sorted();
    let (ends, postings) = by_token(tokens.len(), weights);
    let mut ranges = Vec::new();
    let mut piece = String::new();
    let mut size = 0;
    let mut first = "";
    let mut close = |piece: &mut String, first: &str| {
        piece.push('}');
        ranges.push(json!([first, pieces.add_text("words", piece)]));
        piece.clear();
    };
    for (token, number) in &tokens {
        let number = *number as usize;
        let begin = number.checked_sub(1).map_or(0, |before| ends[before]);
        let postings = &postings[begin..ends[number]];
        if postings.is_empty() {
            continue;
        }
        let length = token.len() + 4 * 3 * postings.len();
        if size + length > RANGE && !piece.is_empty() {
            close(&mut piece, first);
            size = 0;
        }
        if piece.is_empty() {
            first = token;
        }
        size += length;
        piece.push(if piece.is_empty() { '{' } else { ',' });
        piece.push_str(&Value::from(&**token).to_string());
        piece.push(':');
        for (place, posting) in postings.iter().enumerate() {
            let before = if place == 0 { '[' } else { ',' };
            let Posting {
                number,
                score,
                section,
            } = posting;
            write!(piece, "{before}{number},{score},{section}")
                .expect("writing to a string never fails");
        }
        piece.push(']');
    }
    if !piece.is_empty() {
        close(&mut piece, first);
    }
    ranges
}

/// Regroups the weights by token. Returns where the postings of each token end, and the
/// postings, with the lesson's number instead of the token's.
fn by_token(tokens: usize, weights: Vec<Box<[Posting]>>) -> (Vec<usize>, Vec<Posting>) {
    let mut ends = vec![0; tokens];
    for posting in weights.iter().flatten() {
        ends[posting.number as usize] += 1;
    }
    let mut all = 0;
    for end in &mut ends {
        // For now, this is where the token's postings start.
        (*end, all) = (all, all + *end);
    }
    let mut postings = vec![Posting::default(); all];
    for (lesson, own) in weights.into_iter().enumerate() {
        for posting in &*own {
            let next = &mut ends[posting.number as usize];
            postings[*next] = Posting {
                number: u32::try_from(lesson).expect("lessons are few"),
                ..*posting
            };
            *next += 1;
        }
    }
    (ends, postings)
}
