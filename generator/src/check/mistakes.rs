//! `unmatched-mistake`: each program in `mistakes/` has its words in `checks.toml`, and
//! the words have their program.

use crate::course::{Course, Exercise};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::suggest::nearest;
use crate::source::{Sources, Span};

/// Mistakes of which one half is missing.
pub(super) fn unmatched_mistakes(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    course
        .lessons()
        .flat_map(|lesson| &lesson.exercises)
        .flat_map(|exercise| unmatched(exercise, sources))
        .collect()
}

fn unmatched(exercise: &Exercise, sources: &Sources) -> Vec<Diagnostic> {
    // Without checks.toml there is nothing to match, and that is told already.
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
        let path = mistake.path.value.as_str();
        if path.is_empty() || programs.iter().any(|(_, program)| *program == path) {
            continue;
        }
        let hint = match nearest(path, programs.iter().map(|(_, program)| *program)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "write {mistakes}… with a program that makes this mistake, and name it here"
            ),
        };
        let message = "there is no such program in mistakes/";
        diagnostics.push(Diagnostic::new(
            Code::UnmatchedMistake,
            mistake.path.span,
            message,
            hint,
        ));
    }
    for (file, path) in &programs {
        let tables = checks
            .mistakes
            .iter()
            .filter(|mistake| mistake.path.value == *path);
        if tables.count() == 0 {
            let span = Span::start_of(*file);
            let hint = format!(
                "add to checks.toml: `[[mistake]]`, `file = \"{path}\"`, what it does and a `message`"
            );
            let message = "checks.toml has no words for this mistake";
            diagnostics.push(Diagnostic::new(Code::UnmatchedMistake, span, message, hint));
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::check::marked::{JAR, assert_marked};

    const CHECKS: &str = "\
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"prints\"
stdout = \"1\"

[[mistake]]
";

    #[test]
    fn words_without_a_program_and_a_program_without_words_are_told() {
        let told = assert_marked(&format!(
            "{JAR}{CHECKS}# error 8-30 unmatched-mistake\n\
             file = \"mistakes/of-by-one.py\"\nstdout = \"0\"\nmessage = \"One too few.\"\n\
             === content/01-a/01-b/jar/mistakes/off-by-one.py | error 1-1 unmatched-mistake\n"
        ));
        assert_eq!(told[0].hint, "did you mean `mistakes/off-by-one.py`?");
    }
}
