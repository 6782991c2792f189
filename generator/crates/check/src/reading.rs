//! `long-sentences`, `hard-to-read`: a lesson's audience can read it easily.
//!
//! Measures a lesson's text and its tasks if `[words]` in `course.toml` sets limits. The
//! reading age is the Flesch–Kincaid grade plus five years.

use understory_course::prose::{Sentence, sentences, syllables};
use understory_course::{Course, Lesson};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Fewer words than this are too few to measure.
const MIN_WORDS: usize = 100;

/// Finds lessons whose sentences are too long or whose words are too hard.
pub(super) fn hard_lessons(course: &Course) -> Vec<Diagnostic> {
    let Some(limits) = &course.settings.words else {
        return Vec::new();
    };
    let mut diagnostics = Vec::new();
    for part in &course.parts {
        let age = part.reading_age.unwrap_or(limits.reading_age);
        for lesson in &part.lessons {
            let text = sentences_of(lesson);
            let Some(measured) = Measure::of(&text).filter(|text| text.words >= MIN_WORDS) else {
                continue;
            };
            let average = measured.words as f64 / measured.sentences as f64;
            if average >= f64::from(limits.sentence)
                && let Some((longest, span)) =
                    hardest_sentence(&text, |sentence| sentence.words.len() as f64)
            {
                diagnostics.push(Diagnostic::new(
                    Code::LongSentences,
                    span,
                    format!(
                        "sentences in this lesson have {average:.1} words on average, which must be below {}",
                        limits.sentence
                    ),
                    format!("split this sentence: it's the longest, with {} words", longest.words.len()),
                ));
            }
            let reading_age = measured.grade() + 5.0;
            if reading_age > f64::from(age)
                && let Some((_, span)) = hardest_sentence(&text, |sentence| {
                    Measure::of(std::slice::from_ref(sentence)).map_or(0.0, |one| one.grade())
                })
            {
                diagnostics.push(Diagnostic::new(
                    Code::HardToRead,
                    span,
                    format!(
                        "this lesson has a reading age of {reading_age:.1}; the limit is {age}"
                    ),
                    "start with this sentence: use fewer and shorter words",
                ));
            }
        }
    }
    diagnostics
}

fn sentences_of(lesson: &Lesson) -> Vec<Sentence> {
    let tasks = lesson.exercises.iter().map(|exercise| &exercise.task);
    std::iter::once(&lesson.body).chain(tasks).flat_map(sentences).collect()
}

/// Returns the sentence with the highest `measure`, and where it begins.
fn hardest_sentence(
    text: &[Sentence],
    measure: impl Fn(&Sentence) -> f64,
) -> Option<(&Sentence, Span)> {
    // Reversed because `max_by` returns the last of several equal sentences.
    let worst = text
        .iter()
        .rev()
        .filter(|sentence| sentence.words.len() > 5)
        .max_by(|a, b| measure(a).total_cmp(&measure(b)))?;
    Some((worst, worst.span?))
}

/// The counts that the reading age is computed from.
struct Measure {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Measure {
    fn of(text: &[Sentence]) -> Option<Self> {
        let words = text.iter().flat_map(|sentence| &sentence.words);
        let measure = Self {
            sentences: text.len(),
            words: words.clone().count(),
            syllables: words.map(|word| syllables(word)).sum(),
        };
        (measure.words > 0).then_some(measure)
    }

    /// Returns the Flesch–Kincaid grade (Kincaid et al., 1975).
    fn grade(&self) -> f64 {
        let words = self.words as f64;
        0.39 * words / self.sentences as f64 + 11.8 * self.syllables as f64 / words - 15.59
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    fn lesson(part: &str, sentence: &str) -> String {
        format!(
            "=== content/course.toml\ntitle = \"A course\"\n[words]\nsentence = 22\nreading_age = 13\n\
             === content/01-a/part.md\n+++\ntitle = \"A\"\n{part}+++\n\
             === content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{}",
            format!("{sentence}\n").repeat(15)
        )
    }

    #[test]
    fn long_sentences_are_reported_at_the_longest() {
        let long = "you see a cat and a dog and a cow and a hen and a fox and a bee and an ant and a bat here.";
        let text = lesson("", long).replace(
            "title = \"B\"\n+++\n\n",
            "title = \"B\"\n+++\n\n<!-- warning 1-100 long-sentences -->\nAnd there ",
        );
        assert_marked(&text);
        assert_marked(&lesson("", "You see a cat and a dog and a cow and a hen in the sun."));
    }

    #[test]
    fn hard_words_are_reported_with_their_reading_age() {
        let hard = "Initialization necessitates deterministic configuration of interoperable infrastructure components.";
        let text = lesson("", hard)
            .replace("+++\n\nInit", "+++\n\n<!-- warning 1-99 hard-to-read -->\nInit");
        let diagnostics = assert_marked(&text);
        assert!(diagnostics[0].message.ends_with("; the limit is 13"));
        assert_marked(&lesson("reading_age = 60\n", hard));
    }

    #[test]
    fn a_course_that_sets_no_limits_is_not_measured() {
        let hard = "Initialization necessitates deterministic configuration of interoperable infrastructure components.\n".repeat(15);
        assert_marked(&format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{hard}"
        ));
    }
}
