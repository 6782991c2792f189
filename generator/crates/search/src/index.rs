//! Writes the entries of all lessons as the pieces that a page fetches.
//!
//! | piece | holds | fetched |
//! |---|---|---|
//! | `index.json` | the lessons, their names, and where each piece is | when the search opens |
//! | `more-….json` | terms and error messages | at the same time |
//! | `words-….json` | a range of the sorted tokens, each with its lessons | when a search word is in the range |
//! | `lesson-….json` | the sections of a lesson with their text | to show a lesson in the results |
//! | `meanings-….json` | what terms and errors mean | to show one in the results |
//!
//! All names except the first contain a hash of the content, so a piece never changes under the
//! same name.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::entry::{Entry, Weight};
use understory_course::parse::inline::anchor;
use understory_course::text::plain;
use understory_python::errors;
use understory_source::site::Sink;

/// The maximum size of a range of tokens, in bytes of JSON.
const MAX_RANGE_BYTES: usize = 12_000;
/// Scores are multiplied by this and stored as whole numbers.
const SCORE_SCALE: f32 = 4.0;
/// A heading that more lessons than this have says nothing about any of them.
const MAX_LESSONS_PER_HEADING: usize = 3;

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

/// A glossary term in the index.
pub(super) struct Term<'t> {
    pub(super) id: &'t str,
    pub(super) word: &'t str,
    pub(super) meaning: String,
    /// The number of the lesson that introduces it.
    pub(super) lesson: Option<usize>,
}

/// What is kept of a lesson for the pieces about all lessons.
#[derive(Debug)]
pub struct LessonEntries {
    card: Card,
    /// Each heading, and what the index says about it.
    headings: Vec<(String, Value)>,
    exercises: Vec<Value>,
    messages: Vec<(String, usize)>,
    /// The hash in its piece's file name.
    piece: String,
    weights: BTreeMap<String, Weight>,
}

/// Writes the piece of a lesson, and returns what the other pieces need from its entry.
pub(super) fn lesson_entries(card: Card, entry: Entry, pieces: &Pieces<'_>) -> LessonEntries {
    let title_with_anchor = |number: &usize, before: &str| {
        let section = &entry.sections[*number];
        // The page derives most anchors from their titles, as the generator does.
        if section.anchor == format!("{before}{}", anchor(&section.title)) {
            json!(section.title)
        } else {
            json!([section.title, section.anchor])
        }
    };
    let headings = entry.headings.iter();
    let headings = headings
        .map(|number| (entry.sections[*number].title.clone(), title_with_anchor(number, "")));
    let exercises = entry.exercises.iter();
    LessonEntries {
        headings: headings.collect(),
        exercises: exercises.map(|number| title_with_anchor(number, "exercise-")).collect(),
        piece: pieces.add_text("lesson", &sections(&entry)),
        weights: entry.weights,
        messages: entry.messages.into_iter().collect(),
        card,
    }
}

fn score(weight: &Weight) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "scores are below a thousand, and none is negative"
    )]
    let score = (weight.score * SCORE_SCALE).round() as usize;
    score
}

/// Writes the pieces about all lessons.
pub(super) fn write_rest(
    parts: &[&str],
    mut lessons: Vec<LessonEntries>,
    terms: &[Term<'_>],
    errors: &[errors::Kind],
    pieces: &Pieces<'_>,
) {
    let more_name = pieces.add(
        "more",
        &json!({
            "terms": terms.iter().map(|term| (term.id, term.word, term.lesson)).collect::<Vec<_>>(),
            "messages": messages(&lessons),
            "errors": errors.iter().map(explained).collect::<Vec<_>>(),
        }),
    );
    let meanings = pieces.add(
        "meanings",
        &json!({
            "terms": terms.iter().map(|term| (term.id, &*term.meaning)).collect::<BTreeMap<_, _>>(),
            "errors": errors.iter().flat_map(error_meanings).collect::<BTreeMap<_, _>>(),
        }),
    );
    let listed = list_of_lessons(&lessons);
    let mut tokens: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, lesson) in lessons.iter_mut().enumerate() {
        for (token, weight) in std::mem::take(&mut lesson.weights) {
            let score = score(&weight);
            // Rounded to nothing, it can't change the order of results.
            if score > 0 {
                let postings = tokens.entry(token).or_default();
                postings.extend([number, score, weight.section]);
            }
        }
    }
    let index = json!({
        "version": 1,
        "parts": parts,
        "lessons": listed,
        "ranges": ranges(tokens, pieces),
        "terms": terms.iter().map(|term| term.word).collect::<Vec<_>>(),
        "more": more_name,
        "meanings": meanings,
    });
    pieces.put("index.json", &index.to_string());
}

/// Returns what the index says about each lesson.
fn list_of_lessons(lessons: &[LessonEntries]) -> Vec<Value> {
    let common = common_headings(lessons);
    lessons
        .iter()
        .map(|lesson| {
            let card = &lesson.card;
            let is_specific =
                |title: &str| common.get(title).copied().unwrap_or(0) <= MAX_LESSONS_PER_HEADING;
            let headings = lesson.headings.iter();
            let headings = headings.filter(|(title, _)| is_specific(title));
            json!([
                card.title,
                card.path,
                card.part,
                // Two flags in one number, which keeps the index small.
                u8::from(card.planned) + 2 * u8::from(card.asks),
                card.concepts,
                lesson.exercises,
                headings.map(|(_, title)| title).collect::<Vec<_>>(),
                lesson.piece,
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

    /// Writes a piece that is already JSON, and returns the hash in its name.
    fn add_text(&self, kind: &str, text: &str) -> String {
        let hash = Sha256::digest(text);
        let hash_prefix: String = hash[..5].iter().map(|byte| format!("{byte:02x}")).collect();
        self.put(&format!("{kind}-{hash_prefix}.json"), text);
        hash_prefix
    }

    fn put(&self, name: &str, text: &str) {
        let path = format!("{}{name}", self.folder);
        self.out.add(&path, text.as_bytes());
    }
}

/// Returns the sections of a lesson as JSON.
fn sections(entry: &Entry) -> String {
    let sections = entry.sections.iter();
    let sections: Vec<[&str; 3]> =
        sections.map(|section| [&*section.anchor, &*section.title, section.text.trim()]).collect();
    serde_json::to_string(&sections).expect("strings are valid JSON")
}

/// Returns how many lessons have each heading.
fn common_headings(lessons: &[LessonEntries]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for (title, _) in lessons.iter().flat_map(|lesson| &lesson.headings) {
        *counts.entry(title.as_str()).or_insert(0) += 1;
    }
    counts
}

/// Returns every message, with the lessons and sections that show it.
fn messages(lessons: &[LessonEntries]) -> Vec<Value> {
    let mut lessons_of_message: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, lesson) in lessons.iter().enumerate() {
        for (message, section) in &lesson.messages {
            lessons_of_message.entry(message).or_default().extend([number, *section]);
        }
    }
    lessons_of_message.into_iter().map(|(message, places)| json!([message, places])).collect()
}

/// Returns the name of a kind of error, and its explained messages with their ids.
fn explained(kind: &errors::Kind) -> Value {
    let messages = kind.messages.iter().map(|message| (&message.readable, &message.id));
    json!([kind.name, messages.collect::<Vec<_>>()])
}

/// Returns the ids of a kind's messages, each with its most likely meaning.
fn error_meanings(kind: &errors::Kind) -> impl Iterator<Item = (&str, Option<String>)> {
    kind.messages.iter().map(|message| {
        // Without a program, the meaning with the fewest gaps says the most.
        let meanings = message.explanations.iter().map(|each| plain(&each.meaning));
        (&*message.id, meanings.min_by_key(|meaning| meaning.matches('…').count()))
    })
}

/// Writes the sorted tokens in pieces of similar size, each token with a lesson, a score and a
/// section for each lesson that has it. Returns each piece with its first token.
fn ranges(tokens: BTreeMap<String, Vec<usize>>, pieces: &Pieces<'_>) -> Vec<Value> {
    let mut ranges = Vec::new();
    let mut range = BTreeMap::new();
    let mut size = 0;
    let mut close = |range: &mut BTreeMap<String, Vec<usize>>| {
        let text = serde_json::to_string(range).expect("numbers are valid JSON");
        let first = std::mem::take(range).into_keys().next();
        ranges.push(json!([first, pieces.add_text("words", &text)]));
    };
    for (token, postings) in tokens {
        // An estimate: most numbers have one to three digits and a comma.
        let length = token.len() + 4 * postings.len();
        // A token with more than that gets its own range.
        if size + length > MAX_RANGE_BYTES && !range.is_empty() {
            close(&mut range);
            size = 0;
        }
        size += length;
        range.insert(token, postings);
    }
    if !range.is_empty() {
        close(&mut range);
    }
    ranges
}
