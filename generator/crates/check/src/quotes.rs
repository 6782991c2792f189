//! `curly-quote`: the starter of an exercise has no curly quotation marks by accident.

use ruff_python_ast::token::TokenKind;
use ruff_text_size::Ranged;

use understory_course::{Course, Exercise, Language};
use understory_python::highlight;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

const CURLY: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '‚', '‛'];

/// Finds curly quotes in the code of starters whose solutions have none.
pub(super) fn curly_quotes(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let exercises = course.lessons().flat_map(|lesson| &lesson.exercises);
    let exercises = exercises.filter(|exercise| {
        exercise.language() == Language::Python && !is_about_quotes(exercise, sources)
    });
    let diagnostics = exercises.filter_map(|exercise| {
        let starter = exercise.starter?;
        let is_in_solution = exercise.solution.is_some_and(|file| curly(file, sources).is_some());
        let span = curly(starter, sources).filter(|_| !is_in_solution)?;
        let message = "a curly quotation mark outside a string, which Python can't read";
        let hint = "type a straight one, `\"` or `'`, or say in the task that readers repair it";
        Some(Diagnostic::new(Code::CurlyQuote, span, message, hint))
    });
    diagnostics.collect()
}

/// Returns whether the texts of an exercise mention these characters.
fn is_about_quotes(exercise: &Exercise, sources: &Sources) -> bool {
    let task = sources.file(exercise.file).text().unwrap_or_default().to_lowercase();
    task.contains("curly") || task.contains(['“', '”'])
}

/// Returns the first curly quote in a program that is neither in a string nor in a comment.
fn curly(file: FileId, sources: &Sources) -> Option<Span> {
    let text = sources.file(file).text().filter(|text| text.contains(CURLY))?;
    let parsed = highlight::read(text)?;
    parsed.tokens().iter().find_map(|token| {
        let (start, end) = (token.start().to_usize(), token.end().to_usize());
        let first = text.get(start..end)?.chars().next()?;
        let is_curly = token.kind() == TokenKind::Unknown && CURLY.contains(&first);
        is_curly.then(|| Span::new(file, start, start + first.len_utf8()))
    })
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    fn exercise(task: &str, starter: &str) -> String {
        format!(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

::exercise{{name=\"jar\"}}
=== content/01-a/01-b/jar/task.md
+++
title = \"Jar\"
hints = [\"Look.\"]
+++

{task}
=== content/01-a/01-b/jar/solution.py
print(\"a “quoted” word\")
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"prints\"
stdout = \"1\"
=== content/01-a/01-b/jar/starter.py
{starter}
"
        )
    }

    #[test]
    fn a_curly_quote_of_a_word_processor_is_reported() {
        assert_marked(&exercise("Print it.", "# warning 7-7 curly-quote\nprint(“a”)"));
        assert_marked(&exercise("Print it.", "print(\"a “quoted” word\")  # ’s"));
        assert_marked(&exercise("Repair the curly quotes.", "print(“a”)"));
    }
}
