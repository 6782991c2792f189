//! `unmatched-mistake`: each program in `mistakes/` has a `[[mistake]]` in `checks.toml`, and
//! each `[[mistake]]` has a program.

use understory_course::parse::suggest::nearest;
use understory_course::{Course, Exercise};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{Sources, Span};

/// Finds mistakes that have only a program or only a table.
pub(super) fn unmatched_mistakes(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    course
        .lessons()
        .flat_map(|lesson| &lesson.exercises)
        .flat_map(|exercise| unmatched(exercise, sources))
        .collect()
}

fn unmatched(exercise: &Exercise, sources: &Sources) -> Vec<Diagnostic> {
    // Another rule reports a missing checks.toml.
    let Some(checks) = &exercise.checks else {
        return Vec::new();
    };
    let folder = format!("{}/", exercise.dir);
    let mistakes = format!("{folder}mistakes/");
    let programs: Vec<_> = sources
        .under(&mistakes)
        .filter_map(|(id, file)| Some((id, file.path.strip_prefix(&folder)?)))
        .collect();
    let mut diagnostics = Vec::new();
    for mistake in &checks.mistakes {
        let Some(mistake_path) = &mistake.path else { continue };
        let path = mistake_path.value.as_str();
        if path.is_empty() || programs.iter().any(|(_, program)| *program == path) {
            continue;
        }
        let hint = match nearest(path, programs.iter().map(|(_, program)| *program)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                format!("add a program that makes this mistake to {mistakes}, and name it here")
            }
        };
        let message = "no such program in mistakes/";
        diagnostics.push(Diagnostic::new(Code::UnmatchedMistake, mistake_path.span, message, hint));
    }
    for (file, path) in &programs {
        let mut file_names = checks.mistakes.iter().filter_map(|mistake| mistake.path.as_ref());
        if !file_names.any(|file_names| file_names.value == *path) {
            let span = Span::start_of(*file);
            let hint = format!(
                "add a `[[mistake]]` with `file = \"{path}\"`, a condition and a `message` to checks.toml"
            );
            let message = "checks.toml has no `[[mistake]]` for this program";
            diagnostics.push(Diagnostic::new(Code::UnmatchedMistake, span, message, hint));
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::marked::{JAR, assert_marked};

    const CHECKS: &str = "\
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"prints\"
stdout = \"1\"

[[mistake]]
";

    #[test]
    fn a_table_without_a_program_and_a_program_without_a_table_are_reported() {
        let diagnostics = assert_marked(&format!(
            "{JAR}{CHECKS}# error 9-29 unmatched-mistake\n\
             file = \"mistakes/of-by-one.py\"\nstdout = \"0\"\nmessage = \"One too few.\"\n\
             === content/01-a/01-b/jar/mistakes/off-by-one.py | error 1-1 unmatched-mistake\n"
        ));
        assert_eq!(diagnostics[0].hint, "did you mean `mistakes/off-by-one.py`?");
    }
}
