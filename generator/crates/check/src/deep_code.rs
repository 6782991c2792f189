//! `deep-nesting`: no program nests deeper than the generator can read.

use understory_course::{Block, Course, Language};
use understory_python::highlight::{MAX_NESTING, is_too_deep};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// Finds Python in texts and files that is nested too deeply.
pub(super) fn deep_code(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (_, document) in course.documents() {
        for block in document.every_block() {
            if let Block::Code(code) = block
                && code.language == "python"
                && is_too_deep(&code.code)
            {
                diagnostics.push(too_deep(code.span));
            }
        }
    }
    for lesson in course.lessons() {
        for exercise in lesson.exercises.iter().filter(|each| each.language() == Language::Python) {
            let mistakes = exercise.checks.iter().flat_map(|checks| &checks.mistakes);
            let mistake_answers = mistakes.filter_map(|mistake| mistake.answer.as_ref());
            let mistake_answers =
                mistake_answers.map(|answer| (&*answer.text, answer.file, answer.span));
            let deep = exercise.right_programs(sources).chain(mistake_answers);
            let deep = deep.filter(|(text, ..)| is_too_deep(text));
            diagnostics.extend(deep.map(|(.., span)| too_deep(span)));
        }
        let programs = lesson.exercises.iter().flat_map(|exercise| exercise.program.values());
        let apps = lesson.apps.iter().flat_map(|app| app.files.values());
        let files = programs.chain(&lesson.files).chain(apps);
        diagnostics.extend(files.filter_map(|file| check_file(*file, sources)));
    }
    diagnostics
}

fn check_file(file: FileId, sources: &Sources) -> Option<Diagnostic> {
    let source = sources.file(file);
    let text = source.text().filter(|_| source.path.ends_with(".py"))?;
    is_too_deep(text).then(|| too_deep(Span::start_of(file)))
}

fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::DeepNesting,
        span,
        format!(
            "this program nests brackets, blocks or operators more than {MAX_NESTING} levels deep"
        ),
        "split it into smaller pieces, and give each a name",
    )
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_program_that_nests_too_deeply_is_reported() {
        let deep = "(".repeat(300);
        assert_marked(&format!(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<!-- error 1-9 deep-nesting -->
```python
x = {deep}
```

Its `helper.py`.
=== content/01-a/01-b/files/helper.py | error 1-1 deep-nesting
x = {deep}
"
        ));
    }
}
