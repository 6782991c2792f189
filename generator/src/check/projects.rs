//! `unknown-version`, `few-faults`: a product grows from version to version, and its
//! checks are proved on wrong programs.

use crate::course::{Block, Course, Exercise, Kind, Lesson, Written};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::directive::CHANGE_CARD;
use crate::parse::suggest::nearest;
use crate::source::Span;

/// On how many wrong programs the checks of a project are proved.
const FAULTS: usize = 3;

/// Change cards that do not say after which exercise they open, or after one that comes later.
pub(super) fn sealed_cards(lesson: &Lesson, position: usize, course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for block in lesson.body.every_block() {
        let Block::Directive(card) = block else {
            continue;
        };
        if card.name != CHANGE_CARD {
            continue;
        }
        match card.attributes.get("after") {
                Some(after) => diagnostics.extend(unknown(course, position, after)),
                None => diagnostics.push(Diagnostic::new(
                    Code::InvalidDirective,
                    card.span,
                    "this does not say after which exercise the card opens",
                    "write `:::change-card{after=\"…\"}` with the name of the exercise that has to pass first",
                )),
            }
    }
    diagnostics
}

/// Exercises that go on with the program of one that is not there, or that comes later.
pub(super) fn continued_programs(
    lesson: &Lesson,
    position: usize,
    course: &Course,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for exercise in &lesson.exercises {
        let Some(earlier) = &exercise.continues else {
            continue;
        };
        if earlier.value == exercise.id {
            diagnostics.push(Diagnostic::new(
                Code::UnknownVersion,
                earlier.span,
                "an exercise cannot go on with itself",
                "name the exercise whose program its reader brings along",
            ));
        } else {
            diagnostics.extend(unknown(course, position, earlier));
        }
    }
    diagnostics
}

/// What is wrong with a name that should be an exercise up to the lesson at `position`.
fn unknown(course: &Course, position: usize, name: &Written<String>) -> Option<Diagnostic> {
    let id = name.value.as_str();
    let holds = |exercises: &[Exercise]| exercises.iter().any(|exercise| exercise.id == id);
    let place = course.lessons().position(|lesson| holds(&lesson.exercises));
    let (message, hint) = match place {
        Some(place) if place <= position => return None,
        Some(_) => (
            format!("the exercise `{id}` comes later"),
            "name an exercise of this lesson, or of one before it".to_owned(),
        ),
        None => {
            let known = course.lessons().flat_map(|lesson| &lesson.exercises);
            let hint = match nearest(id, known.map(|exercise| exercise.id.as_str())) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "name an exercise of this lesson, or of one before it".to_owned(),
            };
            (format!("there is no exercise `{id}`"), hint)
        }
    };
    Some(Diagnostic::new(
        Code::UnknownVersion,
        name.span,
        message,
        hint,
    ))
}

/// Exercises of projects and gates with too few wrong programs: nobody teaches there, so
/// that the checks alone say what is missing.
pub(super) fn few_faults(course: &Course) -> Vec<Diagnostic> {
    course
        .lessons()
        .filter(|lesson| matches!(lesson.front.kind, Kind::Project | Kind::Gate))
        .flat_map(|lesson| &lesson.exercises)
        .filter_map(|exercise| {
            let faults = exercise.checks.as_ref()?.mistakes.len();
            (faults < FAULTS).then(|| {
                Diagnostic::new(
                    Code::FewFaults,
                    Span::start_of(exercise.file),
                    format!(
                        "the checks of `{}` are proved on {faults} of {FAULTS} wrong programs",
                        exercise.id
                    ),
                    format!(
                        "write one more program into {}/mistakes/, and its `[[mistake]]`",
                        exercise.dir
                    ),
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    /// Two lessons of one part, each with an exercise.
    fn products(kind: &str, first: &str, card: &str, second: &str) -> String {
        let exercise = |lesson: &str, name: &str, more: &str| {
            format!(
                "=== content/01-a/{lesson}/{name}/task.md\n+++\ntitle = \"V\"\nhints = [\"Look.\"]\n{more}+++\n\
                 === content/01-a/{lesson}/{name}/starter.py\n=== content/01-a/{lesson}/{name}/solution.py\n\
                 === content/01-a/{lesson}/{name}/checks.toml\n[[check]]\nname = \"prints\"\nstdout = \"1\"\n"
            )
        };
        format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n::exercise{{name=\"tale-v1\"}}\n\n{card}{}\
             === content/01-a/02-c/lesson.md\n+++\ntitle = \"C\"\nkind = \"{kind}\"\n+++\n\n::exercise{{name=\"tale-v2\"}}\n{}",
            exercise("01-b", "tale-v1", first),
            exercise("02-c", "tale-v2", second),
        )
    }

    #[test]
    fn a_version_goes_on_with_an_earlier_one_and_a_card_follows_one() {
        assert_marked(&products(
            "lesson",
            "",
            ":::change-card{after=\"tale-v1\"}\nWider.\n:::\n",
            "continues = \"tale-v1\"\nhide_solution = true\n",
        ));
    }

    #[test]
    fn a_version_that_is_not_there_or_comes_later_is_told() {
        let told = assert_marked(&products(
            "lesson",
            "# error 13-21 unknown-version\ncontinues = \"tale-v2\"\n",
            "<!-- error 1-14 invalid-directive -->\n:::change-card\nWider.\n:::\n\n\
             <!-- error 16-30 unknown-version -->\n:::change-card{after=\"tale-v2\"}\nWider.\n:::\n",
            "# error 13-20 unknown-version\ncontinues = \"tale-1\"\n",
        ));
        let hints: Vec<&str> = told.iter().map(|each| each.hint.as_str()).collect();
        assert!(hints.contains(&"did you mean `tale-v1`?"), "{hints:?}");
    }

    #[test]
    fn no_version_goes_on_with_itself() {
        assert_marked(&products(
            "lesson",
            "# error 13-21 unknown-version\ncontinues = \"tale-v1\"\n",
            "",
            "",
        ));
    }

    #[test]
    fn the_checks_of_a_project_are_proved_on_three_wrong_programs() {
        let text = products("project", "", "", "").replace(
            "02-c/tale-v2/task.md\n",
            "02-c/tale-v2/task.md | warning 1-1 few-faults\n",
        );
        let told = assert_marked(&text);
        assert_eq!(
            told[0].message,
            "the checks of `tale-v2` are proved on 0 of 3 wrong programs"
        );
    }
}
