//! Reads what can be found in one lesson: its tokens with their weights, its sections with
//! their text, and the messages that its programs end with.
//!
//! Depends only on the lesson and the words that lead to it, so an entry stays valid while
//! other lessons change.

use std::collections::{BTreeMap, HashMap};

use pulldown_cmark::{Event, TagEnd};
use rustc_hash::FxBuildHasher;

use super::message;
use super::tokens::{Text, tokens};
use super::weight;
use super::words::SearchWords;
use understory_course::parse::inline::words;
use understory_course::text::plain;
use understory_course::{Block, CodeBlock, Document, Exercise, Inline, Lesson, Piece, PlainPage};
use understory_diagram::{Diagram, sentences};

/// How much one mention counts.
mod mention {
    pub(super) const PROSE: f32 = 1.0;
    pub(super) const INLINE_CODE: f32 = 1.5;
    pub(super) const CODE: f32 = 1.0;
    pub(super) const OUTPUT: f32 = 0.3;
    pub(super) const TASK: f32 = 0.5;
}

/// Words that appear in any sentence.
const STOP_WORDS: [&str; 26] = [
    "a", "all", "an", "and", "are", "as", "at", "be", "by", "for", "if", "in", "is", "it", "my",
    "no", "not", "of", "on", "one", "or", "own", "the", "to", "two", "with",
];

/// A piece of a lesson with its own address.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Section {
    /// Its anchor; empty for the start of the lesson.
    pub(super) anchor: String,
    /// Its heading, or the title of its exercise; empty for the start of the lesson.
    pub(super) title: String,
    pub(super) text: String,
}

/// How much a token says about a lesson, and which of its sections says the most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Weight {
    pub(super) score: f32,
    pub(super) section: usize,
}

/// What can be found in one lesson.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) sections: Vec<Section>,
    pub(super) weights: BTreeMap<String, Weight>,
    /// The headings, by the numbers of their sections.
    pub(super) headings: Vec<usize>,
    /// The exercises, by the numbers of their sections.
    pub(super) exercises: Vec<usize>,
    /// The error messages, and the sections that show them.
    pub(super) messages: BTreeMap<String, usize>,
}

/// What was counted for one token so far.
#[derive(Default)]
struct TokenCount {
    fixed: f32,
    mentions: f32,
    /// How much in each section, sorted by section number.
    sections: Vec<(usize, f32)>,
}

impl TokenCount {
    fn in_section(&mut self, section: usize) -> &mut f32 {
        let position = self.sections.binary_search_by_key(&section, |each| each.0);
        let place = position.unwrap_or_else(|place| {
            self.sections.insert(place, (section, 0.0));
            place
        });
        &mut self.sections[place].1
    }
}

#[derive(Default)]
struct Reader<'l> {
    exercises: BTreeMap<&'l str, &'l Exercise>,
    entry: Entry,
    counts: HashMap<String, TokenCount, FxBuildHasher>,
    section: usize,
}

/// Reads a lesson. `terms` are the glossary terms that it introduces.
pub(super) fn entry(lesson: &Lesson, search_words: &SearchWords<'_>, terms: &[&str]) -> Entry {
    let front = &lesson.front;
    let mut reader = Reader {
        exercises: lesson
            .exercises
            .iter()
            .map(|exercise| (exercise.id.as_str(), exercise))
            .collect(),
        ..Reader::default()
    };
    reader.entry.sections.push(Section::default());
    reader.names(&plain(&front.title.value), Text::Code, weight::TITLE);
    for key in &front.teaches {
        let key = key.value.as_str();
        reader.names(&key.replace('-', " "), Text::Prose, weight::CONCEPT);
        // Python spells `key-error` as `KeyError`.
        if key.ends_with("-error") {
            reader.names(&key.replace('-', ""), Text::Prose, weight::TAUGHT);
        }
        for (words, weight) in search_words.of(key) {
            reader.search_words(words, weight);
        }
    }
    for term in terms {
        reader.names(term, Text::Prose, weight::TERM);
    }
    reader.paragraph(&plain(&front.description), weight::OBJECTIVE);
    for line in front.objectives.iter().chain(&front.keypoints) {
        reader.paragraph(&plain(&line.value), weight::OBJECTIVE);
    }
    let checks = || front.checks.iter().map(|name| &name.value);
    for name in front.planned_exercises.iter().chain(checks()) {
        let title = name.replace('-', " ");
        // Only the page of a planned lesson lists them.
        if !front.planned {
            reader.names(&title, Text::Prose, weight::EXERCISE);
            continue;
        }
        let anchor = if checks().any(|check| check == name) { "checks" } else { "exercises" };
        reader.exercise_section(anchor.to_owned(), title);
        // What follows belongs to the lesson again, and not to the exercise.
        reader.section = 0;
    }
    reader.document(&lesson.body, mention::PROSE);
    reader.into_entry()
}

/// Reads a plain page.
pub(super) fn page_entry(page: &PlainPage) -> Entry {
    let mut reader = Reader::default();
    reader.entry.sections.push(Section::default());
    reader.names(&plain(&page.title), Text::Code, weight::TITLE);
    reader.paragraph(&plain(&page.description), weight::OBJECTIVE);
    reader.document(&page.body, mention::PROSE);
    reader.into_entry()
}

impl Reader<'_> {
    /// Returns the entry, with scores for its tokens.
    fn into_entry(self) -> Entry {
        let Self { mut entry, counts, .. } = self;
        entry.weights = counts
            .into_iter()
            .map(|(token, count)| {
                let mentions = count.mentions;
                // Approaches a maximum: the tenth mention says less about a lesson than the second.
                let text = weight::TEXT * mentions / (mentions + weight::HALF_MENTIONS);
                let score = count.fixed + text;
                let mut section = 0;
                let mut most = 0.0;
                for (number, amount) in count.sections {
                    // On a tie, the earlier section wins.
                    if amount > most {
                        (section, most) = (number, amount);
                    }
                }
                (token, Weight { score, section })
            })
            .collect();
        entry
    }

    fn update_count(&mut self, token: &str, change: impl FnOnce(&mut TokenCount)) {
        // Most tokens are already known, and only a new one needs its own string.
        if let Some(count) = self.counts.get_mut(token) {
            change(count);
        } else {
            change(self.counts.entry(token.to_owned()).or_default());
        }
    }

    /// Counts words that name what the lesson is about.
    fn names(&mut self, text: &str, kind: Text, weight: f32) {
        let mut weights = BTreeMap::new();
        tokens(text, kind, |token, part| {
            let weight = weights.entry(token.to_owned()).or_insert(0.0_f32);
            *weight = weight.max(part);
        });
        for (token, part) in weights {
            // A word shared by two concepts of a lesson does not count twice.
            self.update_count(&token, |count| {
                let amount = part * weight;
                count.fixed = count.fixed.max(amount) + 0.25 * count.fixed.min(amount);
            });
        }
    }

    /// Counts words that readers use for what is taught. Stop words in a phrase are skipped. If one
    /// is a Python keyword, it leads to its lesson by itself.
    fn search_words(&mut self, words: &str, weight: f32) {
        if words.contains(' ') {
            let telling: Vec<&str> =
                words.split(' ').filter(|word| !STOP_WORDS.contains(word)).collect();
            self.names(&telling.join(" "), Text::Code, weight);
            // `is not` is one operator, whatever is around it.
            tokens(words, Text::Code, |token, _| {
                if token.contains(' ') {
                    self.update_count(token, |count| count.fixed = count.fixed.max(weight));
                }
            });
        } else {
            self.names(words, Text::Code, weight);
        }
    }

    fn mention(&mut self, text: &str, kind: Text, weight: f32) {
        let section = self.section;
        tokens(text, kind, |token, part| {
            let amount = part * weight;
            self.update_count(token, |count| {
                count.mentions += amount;
                *count.in_section(section) += amount;
            });
        });
    }

    fn push_text(&mut self, text: &str) {
        self.entry.sections[self.section].text.push_str(text);
    }

    /// Reads a line of front matter, which is shown at the start of the page.
    fn paragraph(&mut self, text: &str, weight: f32) {
        self.names(text, Text::Code, weight);
        self.mention(text, Text::Prose, mention::PROSE);
        self.push_text(text);
        self.push_text("\n");
    }

    fn begin(&mut self, anchor: String, title: String, weight: f32) -> usize {
        self.section = self.entry.sections.len();
        self.names(&title, Text::Code, weight);
        self.entry.sections.push(Section { anchor, title: title.clone(), text: String::new() });
        // A search for this name should open this section.
        let section = self.section;
        tokens(&title, Text::Code, |token, part| {
            self.update_count(token, |count| {
                *count.in_section(section) += part * weight;
            });
        });
        section
    }

    fn exercise_section(&mut self, anchor: String, title: String) {
        let number = self.begin(anchor, title, weight::EXERCISE);
        self.entry.exercises.push(number);
    }

    fn document(&mut self, document: &Document, weight: f32) {
        for block in &document.blocks {
            match block {
                Block::Markdown(inlines) => self.inlines(inlines, weight),
                Block::Heading(heading) => {
                    let number =
                        self.begin(heading.id.clone(), heading.text.clone(), weight::HEADING);
                    self.entry.headings.push(number);
                }
                Block::Code(code) => self.code(code, weight),
                Block::Diagram(diagram) => self.diagram(diagram, weight),
                Block::FoldedOutput { text, .. } => self.output(text),
                Block::Directive(directive) => {
                    if directive.shows_exercise() {
                        let name = directive.attributes.get("name");
                        if let Some(exercise) =
                            name.and_then(|name| self.exercises.get(name.value.as_str()).copied())
                        {
                            self.exercise(exercise);
                        }
                    } else if !directive.title.is_empty() {
                        self.inlines(&directive.title, weight);
                        self.push_text("\n");
                    }
                    self.document(&directive.body, weight);
                }
            }
        }
    }

    fn exercise(&mut self, exercise: &Exercise) {
        let before = self.section;
        let anchor = format!("exercise-{}", exercise.id);
        self.exercise_section(anchor, plain(&exercise.title));
        self.mention(&exercise.id, Text::Prose, mention::TASK);
        self.document(&exercise.task, mention::TASK);
        // The text after the exercise continues the section around it.
        self.section = before;
    }

    fn inlines(&mut self, inlines: &[Inline], weight: f32) {
        for inline in inlines {
            match &inline.piece {
                Piece::Event(Event::Text(text)) => {
                    self.mention(text, Text::Prose, weight);
                    self.push_text(text);
                }
                Piece::Event(Event::Code(code)) => {
                    self.mention(code, Text::Code, weight * mention::INLINE_CODE);
                    self.message(code);
                    self.push_text(code);
                }
                Piece::Term { words, .. } => {
                    self.mention(words, Text::Prose, weight);
                    self.push_text(words);
                }
                Piece::Event(
                    Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell),
                ) => {
                    self.push_text(" ");
                }
                Piece::Event(Event::End(
                    TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead,
                )) => self.push_text("\n"),
                Piece::Event(_) => {}
            }
        }
    }

    fn code(&mut self, code: &CodeBlock, weight: f32) {
        self.mention(&code.code, Text::Code, weight * mention::CODE);
        self.push_text(&code.code);
        // Folded output is a separate block, and would count twice.
        if let Some(output) = code.output.as_ref().filter(|output| !output.is_folded) {
            self.output(&output.text);
        }
        if let Some(trace) = &code.trace {
            self.mention(&words(&trace.title), Text::Prose, weight);
        }
    }

    /// Reads a diagram's title and its sentences, without the words that join their parts.
    fn diagram(&mut self, diagram: &Diagram, weight: f32) {
        let title = plain(&diagram.title);
        self.mention(&title, Text::Prose, weight);
        self.push_text(&title);
        self.push_text("\n");
        for sentence in sentences(&diagram.figure) {
            for (_, part) in sentence.parts {
                self.mention(&part, Text::Prose, weight);
                self.push_text(&part);
                self.push_text(" ");
            }
            self.push_text("\n");
        }
    }

    fn output(&mut self, text: &str) {
        self.mention(text, Text::Code, mention::OUTPUT);
        self.message(text);
        self.push_text(text);
    }

    fn message(&mut self, text: &str) {
        if let Some(pattern) = message::pattern(text) {
            let section = self.section;
            // The first section with a message is where the lesson introduces it.
            self.entry.messages.entry(pattern).or_insert(section);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry_of(front: &str, body: &str) -> Entry {
        let text = format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"Greet\"\n{front}+++\n\n{body}"
        );
        let sources = understory_marked::sources(&text);
        let (course, _) = understory_course::parse::parse(&sources);
        let lesson = course
            .lessons()
            .find(|lesson| lesson.front.title.value == "Greet")
            .expect("it was written");
        entry(lesson, &SearchWords::for_course(&course), &[])
    }

    fn score(entry: &Entry, token: &str) -> f32 {
        entry.weights.get(token).map_or(0.0, |weight| weight.score)
    }

    #[test]
    fn what_a_lesson_teaches_outweighs_what_it_mentions() {
        let teaches = entry_of("teaches = [\"for-loop\"]\n", "");
        let mentions = entry_of("", &"A `for` here, `for` there.\n\n".repeat(99));
        assert!(score(&teaches, "for") > score(&mentions, "for"));
        assert!(score(&mentions, "for") > 0.0);
    }

    #[test]
    fn operators_count_only_in_code() {
        let entry = entry_of("", "A == b.\n\n`c != d`\n");
        assert_eq!(score(&entry, "=="), 0.0);
        assert!(score(&entry, "!=") > 0.0);
    }

    #[test]
    fn a_token_leads_to_the_section_that_mentions_it_most() {
        let entry = entry_of("", "Soup.\n\n## Soup\n\nSoup.\n\n## Bread\n\nBread, soup.\n");
        let anchor = |token: &str| &entry.sections[entry.weights[token].section].anchor;
        assert_eq!(anchor("soup"), "soup");
        assert_eq!(anchor("bread"), "bread");
    }

    #[test]
    fn the_checks_of_a_written_lesson_have_no_section() {
        let entry = entry_of("checks = [\"first-coroutines\"]\n", "");
        assert!(score(&entry, "coroutines") > 0.0);
        assert_eq!(entry.sections.len(), 1);
        let planned = entry_of("planned = true\nchecks = [\"first-coroutines\"]\n", "");
        assert_eq!(planned.sections[1].anchor, "checks");
    }

    #[test]
    fn the_message_of_an_error_is_kept_with_its_section() {
        let entry = entry_of(
            "",
            "## Too far\n\n```python {error=\"IndexError\"}\n[][3]\n```\n```output\nTraceback (most recent call last):\n  File \"main.py\", line 1, in <module>\nIndexError: list index out of range\n```\n",
        );
        assert_eq!(entry.messages.get("indexerror: list index out of range"), Some(&1));
    }
}
