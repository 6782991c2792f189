//! `other-in-translation`: a translated lesson shows all exercises of its original.
//!
//! A reader's progress is shared by all languages.

use understory_course::{Course, Lesson};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds translated lessons that leave out an exercise of the original.
pub fn other_exercises(course: &Course, original: &Course) -> Vec<Diagnostic> {
    course
        .lessons()
        .zip(original.lessons())
        .filter(|(lesson, original)| lesson.file != original.file)
        .filter_map(|(lesson, original)| {
            let (translated, originals) = (names(lesson), names(original));
            let lacks: Vec<String> = originals
                .iter()
                .filter(|name| !translated.contains(name))
                .map(|name| format!("`{name}`"))
                .collect();
            (!lacks.is_empty()).then(|| {
                Diagnostic::new(
                    Code::OtherInTranslation,
                    Span::start_of(lesson.file),
                    format!("this translation doesn't show {}", lacks.join(", ")),
                    format!(
                        "add it where the original has it: `::exercise{{name=\"{}\"}}`",
                        lacks[0].trim_matches('`')
                    ),
                )
            })
        })
        .collect()
}

fn names(lesson: &Lesson) -> Vec<&str> {
    let exercise_ids = lesson.shown_exercises();
    exercise_ids.iter().map(|exercise| exercise.id.as_str()).collect()
}
