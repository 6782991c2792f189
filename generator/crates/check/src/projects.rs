//! `unknown-version`, `few-faults`: a project's exercises continue existing earlier ones, and
//! its checks are tested with wrong programs.

use understory_course::DirectiveKind;
use understory_course::parse::suggest::nearest;
use understory_course::{Block, Course, Kind, Lesson, Located};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// The minimum number of wrong programs that test the checks of a project.
const MIN_WRONG_PROGRAMS: usize = 3;

/// Finds change cards that don't say which exercise opens them, or name a later one.
pub(super) fn sealed_cards(lesson: &Lesson, position: usize, course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for block in lesson.body.every_block() {
        let Block::Directive(card) = block else {
            continue;
        };
        if !card.is(DirectiveKind::ChangeCard) {
            continue;
        }
        match card.attributes.get("after") {
                Some(after) => {
                    let names_of = |lesson| exercises_and_groups(course, lesson);
                    diagnostics.extend(unknown(course, position, after, names_of));
                }
                None => diagnostics.push(Diagnostic::new(
                    Code::InvalidDirective,
                    card.span,
                    "`:::change-card` doesn't say which exercise opens it",
                    "write `:::change-card{after=\"…\"}` with the name of the exercise that must pass first",
                )),
            }
    }
    diagnostics
}

/// Finds exercises that continue the program of an unknown or later exercise.
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
                "an exercise can't continue itself",
                "name the earlier exercise whose program the reader continues",
            ));
        } else {
            diagnostics.extend(unknown(course, position, earlier, exercises));
        }
    }
    diagnostics
}

/// Checks that a name belongs to the lesson at `position` or an earlier one. `named` returns the
/// names of a lesson.
fn unknown<'c>(
    course: &'c Course,
    position: usize,
    name: &Located<String>,
    names_of: impl Fn(&'c Lesson) -> Vec<&'c str>,
) -> Option<Diagnostic> {
    let id = name.value.as_str();
    let place = course.lessons().position(|lesson| names_of(lesson).contains(&id));
    let (message, hint) = match place {
        Some(place) if place <= position => return None,
        Some(_) => (
            format!("the exercise `{id}` comes later"),
            "name an exercise of this lesson or an earlier one".to_owned(),
        ),
        None => {
            let hint = match nearest(id, course.lessons().flat_map(names_of)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "name an exercise of this lesson or an earlier one".to_owned(),
            };
            (format!("unknown exercise `{id}`"), hint)
        }
    };
    Some(Diagnostic::new(Code::UnknownVersion, name.span, message, hint))
}

fn exercises(lesson: &Lesson) -> Vec<&str> {
    lesson.exercises.iter().map(|exercise| exercise.id.as_str()).collect()
}

/// Returns the exercises of a lesson and the groups of its local checks.
fn exercises_and_groups<'c>(course: &'c Course, lesson: &'c Lesson) -> Vec<&'c str> {
    let starter = course.starter_of(lesson);
    let groups = starter.into_iter().flat_map(|starter| &starter.groups);
    exercises(lesson).into_iter().chain(groups.map(|group| group.name.value.as_str())).collect()
}

/// Finds exercises of projects and gates with too few wrong programs. No lesson text helps
/// readers there, so the checks have to say what is missing.
pub(super) fn few_wrong_programs(course: &Course) -> Vec<Diagnostic> {
    course
        .lessons()
        .filter(|lesson| matches!(lesson.front.kind, Kind::Project | Kind::Gate))
        .flat_map(|lesson| &lesson.exercises)
        .filter_map(|exercise| {
            let faults = exercise.checks.as_ref()?.mistakes.len();
            (faults < MIN_WRONG_PROGRAMS).then(|| {
                Diagnostic::new(
                    Code::FewFaults,
                    Span::start_of(exercise.file),
                    format!(
                        "the checks of `{}` are tested with only {faults} of {MIN_WRONG_PROGRAMS} wrong programs",
                        exercise.id
                    ),
                    "add a `[[mistake]]` for each wrong program that you expect".to_owned(),
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::sealed_cards;
    use crate::marked::{assert_marked, sources};
    use understory_course::parse::parse;

    /// Two lessons of one part, each with an exercise.
    fn products(kind: &str, first: &str, card: &str, second: &str) -> String {
        let exercise = |lesson: &str, name: &str, extra_keys: &str| {
            format!(
                "=== content/01-a/{lesson}/{name}/task.md\n+++\ntitle = \"V\"\nhints = [\"Look.\"]\n{extra_keys}+++\n\
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
    fn a_version_continues_an_earlier_one_and_a_card_follows_one() {
        assert_marked(&products(
            "lesson",
            "",
            ":::change-card{after=\"tale-v1\"}\nWider.\n:::\n",
            "continues = \"tale-v1\"\nhide_solution = true\n",
        ));
    }

    #[test]
    fn a_card_may_follow_the_checks_of_a_starter() {
        let sources = sources(
            "=== content/starters/s/checks.toml\n[[group]]\nname = \"tidy-v2\"\n\
             === content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\nstarter = \"s\"\n+++\n\n\
             :::change-card{after=\"tidy-v2\"}\nWider.\n:::\n\n\
             :::change-card{after=\"tidy-v3\"}\nHigher.\n:::\n",
        );
        let (course, _) = parse(&sources);
        let lesson = course.lessons().next().expect("there is one");
        let diagnostics = sealed_cards(lesson, 0, &course);
        let hints: Vec<&str> = diagnostics.iter().map(|each| each.hint.as_str()).collect();
        assert_eq!(hints, ["did you mean `tidy-v2`?"]);
    }

    #[test]
    fn an_unknown_or_later_version_is_reported() {
        let diagnostics = assert_marked(&products(
            "lesson",
            "# error 14-20 unknown-version\ncontinues = \"tale-v2\"\n",
            "<!-- error 1-14 invalid-directive -->\n:::change-card\nWider.\n:::\n\n\
             <!-- error 16-30 unknown-version -->\n:::change-card{after=\"tale-v2\"}\nWider.\n:::\n",
            "# error 14-19 unknown-version\ncontinues = \"tale-1\"\n",
        ));
        let hints: Vec<&str> = diagnostics.iter().map(|each| each.hint.as_str()).collect();
        assert!(hints.contains(&"did you mean `tale-v1`?"), "{hints:?}");
    }

    #[test]
    fn a_version_cannot_continue_itself() {
        assert_marked(&products(
            "lesson",
            "# error 14-20 unknown-version\ncontinues = \"tale-v1\"\n",
            "",
            "",
        ));
    }

    #[test]
    fn the_checks_of_a_project_are_tested_with_three_wrong_programs() {
        let text = products("project", "", "", "")
            .replace("02-c/tale-v2/task.md\n", "02-c/tale-v2/task.md | warning 1-1 few-faults\n");
        let diagnostics = assert_marked(&text);
        assert_eq!(
            diagnostics[0].message,
            "the checks of `tale-v2` are tested with only 0 of 3 wrong programs"
        );
    }
}
