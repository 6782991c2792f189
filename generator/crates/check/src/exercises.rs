//! `unknown-exercise`, `unused-exercise`, `exercise-without-…`: an exercise is complete, and
//! its lesson shows it once.

use std::collections::BTreeSet;
use understory_course::DirectiveKind;

use understory_course::parse::suggest::nearest;
use understory_course::{Block, Course, Directive, Document, Exercise, ExerciseKind, Lesson};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Finds exercises that a lesson shows but doesn't have, and the other way round.
pub(super) fn misplaced_exercises(lesson: &Lesson, course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut shown_ids: Vec<&str> = Vec::new();
    for directive in exercise_directives(&lesson.body) {
        let Some(name) = directive.attributes.get("name") else {
            diagnostics.push(nameless(directive));
            continue;
        };
        let id = name.value.as_str();
        if !lesson.exercises.iter().any(|exercise| exercise.id == id) {
            let message = format!("this lesson has no exercise `{id}`");
            let hint = unknown_hint(id, lesson, course);
            let code = Code::UnknownExercise;
            diagnostics.push(Diagnostic::new(code, name.span, message, hint));
        } else if directive.is(DirectiveKind::Modify)
            && let Some(diagnostic) = unstarted(directive, id, lesson)
        {
            diagnostics.push(diagnostic);
        } else if shown_ids.contains(&id) {
            let message = format!("the exercise `{id}` is shown twice");
            let hint = "remove one of the two";
            diagnostics.push(Diagnostic::new(Code::DuplicateId, name.span, message, hint));
        }
        shown_ids.push(id);
    }
    // The page of a planned lesson only shows its front matter.
    if lesson.front.planned {
        return diagnostics;
    }
    for exercise in lesson.exercises.iter().filter(|each| !shown_ids.contains(&&*each.id)) {
        let id = &exercise.id;
        diagnostics.push(Diagnostic::new(
            Code::UnusedExercise,
            Span::start_of(exercise.file),
            format!("the lesson doesn't show the exercise `{id}`"),
            format!("add `::exercise{{name=\"{id}\"}}` to its lesson.md, or `::modify`"),
        ));
    }
    diagnostics
}

/// Returns what keeps a `::modify` from starting with the sample above.
fn unstarted(directive: &Directive, id: &str, lesson: &Lesson) -> Option<Diagnostic> {
    let exercise = lesson.exercises.iter().find(|exercise| exercise.id == id)?;
    if exercise.sample.as_ref().is_some_and(String::is_empty) {
        let message = format!("there is no Python sample above the modify `{id}`");
        let hint = "put the program that readers should change above it";
        let code = Code::InvalidDirective;
        return Some(Diagnostic::new(code, directive.span, message, hint));
    }
    let starter = exercise.starter?;
    let message = format!("the modify `{id}` starts with the sample above it, not with this file");
    let hint = "delete the file, or show the exercise with `::exercise`";
    let span = Span::start_of(starter);
    Some(Diagnostic::new(Code::UnexpectedFile, span, message, hint))
}

/// Finds `::exercise` and `::modify` outside of lessons: on the home page, in a part or in a task.
pub(super) fn exercises_outside_lessons(course: &Course) -> Vec<Diagnostic> {
    let lessons: BTreeSet<_> = course.lessons().map(|lesson| lesson.file).collect();
    course
        .documents()
        .into_iter()
        .filter(|(file, _)| !lessons.contains(file))
        .flat_map(|(_, document)| exercise_directives(document))
        .map(|directive| {
            let hint = "move it to the lesson.md that the exercise belongs to";
            let message = "an exercise can only be shown in its lesson";
            Diagnostic::new(Code::UnknownExercise, directive.span, message, hint)
        })
        .collect()
}

fn exercise_directives(document: &Document) -> Vec<&Directive> {
    document
        .every_block()
        .into_iter()
        .filter_map(|block| match block {
            Block::Directive(directive) if directive.shows_exercise() => Some(directive),
            _ => None,
        })
        .collect()
}

fn nameless(directive: &Directive) -> Diagnostic {
    Diagnostic::new(
        Code::InvalidDirective,
        directive.span,
        format!("`::{}` without a name", directive.name()),
        format!(
            "write `::{}{{name=\"…\"}}` with the name of the exercise's folder",
            directive.name()
        ),
    )
}

fn unknown_hint(id: &str, lesson: &Lesson, course: &Course) -> String {
    let exercise_ids = lesson.exercises.iter().map(|exercise| exercise.id.as_str());
    if let Some(near) = nearest(id, exercise_ids) {
        return format!("did you mean `{near}`?");
    }
    let elsewhere = course.lessons().flat_map(|lesson| &lesson.exercises);
    match elsewhere.into_iter().find(|exercise| exercise.id == id) {
        Some(exercise) => format!("move it here from {}, or link to it", exercise.dir),
        None => format!("create the folder {}/{id}/ with a task.md", lesson.dir),
    }
}

/// Finds exercises that have no hints or lack a file.
pub(super) fn incomplete_exercises(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    course
        .lessons()
        .flat_map(|lesson| &lesson.exercises)
        .flat_map(|exercise| missing(exercise, sources))
        .collect()
}

fn missing(exercise: &Exercise, sources: &Sources) -> Vec<Diagnostic> {
    let (id, dir) = (&exercise.id, &exercise.dir);
    let ending = exercise.language().ending();
    let mut diagnostics = Vec::new();
    let mut lacks = |code: Code, part: &str, hint: String| {
        let span = Span::start_of(exercise.file);
        let message = format!("the exercise `{id}` has no {part}");
        diagnostics.push(Diagnostic::new(code, span, message, hint));
    };
    let has_task = sources.file(exercise.file).path.ends_with("/task.md");
    if !has_task {
        let hint =
            format!("create {dir}/task.md: `title` and `hints` between `+++` lines, then the task");
        lacks(Code::ExerciseWithoutTask, "task.md", hint);
    }
    let is_modify = exercise.sample.is_some();
    if exercise.starter.is_none() && !is_modify {
        let file = format!("starter.{ending}");
        let hint =
            format!("create {dir}/{file}, the code that readers start with; it can be empty");
        lacks(Code::ExerciseWithoutStarter, &file, hint);
    }
    if exercise.solution.is_none() {
        let file = format!("solution.{ending}");
        let hint = format!("create {dir}/{file} with a program that passes the checks");
        lacks(Code::ExerciseWithoutSolution, &file, hint);
    }
    if exercise.kind == ExerciseKind::Tests && has_task {
        let is_name = |tests: &str| tests.starts_with("test_") && tests.ends_with(".py");
        if !exercise.tests.as_ref().is_some_and(|tests| is_name(&tests.value)) {
            let hint = "add the name of the file that readers write: `tests = \"test_fees.py\"`";
            lacks(Code::InvalidValue, "name for its file with tests", hint.to_owned());
        }
        if !exercise.program.keys().any(|path| path.ends_with(".py")) {
            let hint = format!("put the program that readers test into {dir}/program/");
            lacks(Code::InvalidValue, "program to test", hint);
        }
    }
    if exercise.checks.is_none() {
        let hint = format!("create {dir}/checks.toml with at least one `[[check]]`");
        lacks(Code::InvalidChecks, "checks.toml", hint);
    }
    if exercise.hints.is_empty() && has_task && !is_modify {
        let hint = "add `hints = [\"…\", \"…\"]` to task.md, starting with a question and ending \
                    just short of the answer";
        lacks(Code::ExerciseWithoutHints, "hints", hint.to_owned());
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    const WHOLE: &str = "\
=== content/01-a/01-b/jar/starter.py
=== content/01-a/01-b/jar/solution.py
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"prints\"
stdout = \"1\"
=== content/01-a/01-b/jar/task.md
+++
title = \"Fill the jar\"
hints = [\"Look.\"]
+++
";
    const LESSON: &str = "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

";

    #[test]
    fn a_complete_exercise_that_is_shown_is_fine() {
        assert_marked(&format!("{WHOLE}{LESSON}::exercise{{name=\"jar\"}}\n"));
    }

    #[test]
    fn a_misspelt_exercise_suggests_the_existing_one() {
        let diagnostics = assert_marked(&format!(
            "{WHOLE}{LESSON}::exercise{{name=\"jar\"}}\n\n\
             <!-- error 12-22 unknown-exercise -->\n::exercise{{name=\"jars\"}}\n"
        ));
        assert_eq!(diagnostics[0].hint, "did you mean `jar`?");
    }

    #[test]
    fn an_exercise_is_shown_once() {
        assert_marked(&format!(
            "{WHOLE}{LESSON}::exercise{{name=\"jar\"}}\n\n\
             <!-- error 12-21 duplicate-id -->\n::exercise{{name=\"jar\"}}\n\n\
             <!-- error 1-10 invalid-directive -->\n::exercise\n"
        ));
    }

    #[test]
    fn an_exercise_that_no_lesson_shows_is_reported_at_its_task() {
        let marked_course = WHOLE.replace("task.md\n", "task.md | error 1-1 unused-exercise\n");
        assert_marked(&format!("{marked_course}{LESSON}"));
    }

    #[test]
    fn an_exercise_belongs_in_its_lesson() {
        assert_marked(
            "=== content/01-a/part.md\n+++\ntitle = \"A\"\n+++\n\n\
             <!-- error 1-22 unknown-exercise -->\n::exercise{name=\"jar\"}\n",
        );
    }

    #[test]
    fn an_exercise_with_tests_needs_the_name_of_their_file_and_a_program() {
        let course = WHOLE.replace("stdout = \"1\"", "passes = true");
        let task = "hints = [\"Look.\"]\n";
        let task_with_tests = format!("{task}kind = \"tests\"\ntests = \"test_jar.py\"\n");
        let program = "=== content/01-a/01-b/jar/program/jar.py\n";
        let lesson = format!("{LESSON}::exercise{{name=\"jar\"}}\n");
        assert_marked(&format!("{}{program}{lesson}", course.replace(task, &task_with_tests)));
        let lacking = course
            .replace(task, &format!("{task}kind = \"tests\"\n"))
            .replace("task.md\n", "task.md | error 1-1 invalid-value | error 1-1 invalid-value\n");
        assert_marked(&format!("{lacking}{lesson}"));
    }

    #[test]
    fn everything_that_an_exercise_lacks_is_reported() {
        assert_marked(&format!(
            "=== content/01-a/01-b/jar/task.md | error 1-1 exercise-without-starter \
             | error 1-1 exercise-without-solution | error 1-1 invalid-checks \
             | warning 1-1 exercise-without-hints\n+++\ntitle = \"Jar\"\n+++\n\
             {LESSON}::exercise{{name=\"jar\"}}\n"
        ));
    }
}
