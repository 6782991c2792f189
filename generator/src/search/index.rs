//! The entries of all lessons → the pieces that a page fetches.
//!
//! | piece | holds | fetched |
//! |---|---|---|
//! | `index.json` | lessons, their names, where each piece is | when the search opens |
//! | `more-….json` | terms, messages of errors and what they mean | then, too |
//! | `words-….json` | a range of the sorted tokens, each with its lessons | when a word falls into it |
//! | `lesson-….json` | the sections of a lesson with their text | to show a lesson that was found |
//!
//! Names but the first carry a hash of what is in them, so that a piece never changes under
//! its name.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::dictionary::Dictionary;
use super::entry::{Entry, Weight};
use crate::errors;
use crate::parse::markdown::anchor;
use crate::render::Sink;
use crate::render::text::plain;

/// How large a range of tokens may be, in bytes of its JSON.
const RANGE: usize = 28_000;
/// A score is a whole number of this part.
const FINENESS: f32 = 4.0;
/// A heading that stands in more lessons than this names none of them.
const COMMON: usize = 3;

/// What the index says of a lesson beside what its entry holds.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) part: usize,
    pub(super) planned: bool,
    /// A gate, a project or a page of text, which asks for what lessons teach or tells of it.
    pub(super) asks: bool,
    pub(super) concepts: Vec<String>,
}

/// A term as it is found: its id, its word, what it means, and its lesson's number.
pub(super) struct TermCard {
    pub(super) id: String,
    pub(super) word: String,
    pub(super) meaning: String,
    pub(super) lesson: Option<usize>,
}

/// What is kept of a lesson for the pieces that are made of all.
#[derive(Debug)]
pub struct Found {
    card: Card,
    /// Each heading with what the index says of it.
    headings: Vec<(String, Value)>,
    exercises: Vec<Value>,
    messages: Vec<(String, usize)>,
    /// The part of its own piece's name that is its own.
    piece: String,
    /// Its tokens, in the order of their numbers.
    weights: Box<[Posting]>,
}

/// How much a token says about a lesson, in the finest parts of a score, and which section
/// says most.
#[derive(Debug, Clone, Copy, Default)]
struct Posting {
    /// The token's number, or where these are a token's, the lesson's.
    number: u32,
    score: u16,
    section: u16,
}

/// Makes the piece of a lesson, and keeps of its entry what the others need.
pub(super) fn found(
    card: Card,
    entry: Entry,
    dictionary: &Dictionary,
    pieces: &Pieces<'_>,
) -> Found {
    let said = |number: &usize, before: &str| {
        let section = &entry.sections[*number];
        // The page makes most anchors of their titles, as the generator does.
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

/// Makes the pieces that hold something of all lessons.
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

/// What the index says of each lesson.
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

/// Where the pieces go.
pub(super) struct Pieces<'o> {
    folder: &'o str,
    out: &'o dyn Sink,
}

impl<'o> Pieces<'o> {
    /// Below this folder of the site.
    pub(super) fn new(folder: &'o str, out: &'o dyn Sink) -> Self {
        Self { folder, out }
    }

    /// Adds a piece and gives the part of its name that is its own.
    fn add(&self, kind: &str, value: &Value) -> String {
        self.add_text(kind, &value.to_string())
    }

    /// The same of a piece that is JSON already.
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

/// The sections of a lesson as JSON.
fn sections(entry: &Entry) -> String {
    let sections = entry.sections.iter();
    let sections: Vec<[&str; 3]> = sections
        .map(|section| [&*section.anchor, &*section.title, section.text.trim()])
        .collect();
    serde_json::to_string(&sections).expect("texts are JSON")
}

/// In how many lessons each heading stands.
fn common_headings(lessons: &[Found]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for (title, _) in lessons.iter().flat_map(|found| &found.headings) {
        *counts.entry(title.as_str()).or_insert(0) += 1;
    }
    counts
}

/// Every message, with the lessons and sections that show it.
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

/// Every message that is explained: kind, message, id and what it may mean first.
fn explained(kinds: &[errors::Kind]) -> Vec<Value> {
    let of = |kind: &errors::Kind| -> Vec<Value> {
        let shown = kind.messages.iter().map(|message| {
            // The one that says most where the names of a program are not known.
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

/// The sorted tokens in pieces of about equal size: each with its first token.
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
            write!(piece, "{before}{number},{score},{section}").expect("a text takes text");
        }
        piece.push(']');
    }
    if !piece.is_empty() {
        close(&mut piece, first);
    }
    ranges
}

/// The same weights token by token: where those of each end, and for each lesson that has it
/// the lesson's number in place of the token's.
fn by_token(tokens: usize, weights: Vec<Box<[Posting]>>) -> (Vec<usize>, Vec<Posting>) {
    let mut ends = vec![0; tokens];
    for posting in weights.iter().flatten() {
        ends[posting.number as usize] += 1;
    }
    let mut all = 0;
    for end in &mut ends {
        // For now, where those of the token begin.
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
