//! `invalid-fence`: a program stands where it can be run and shown.

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use crate::course::{Block, Course, Piece};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::DIAGRAM;

/// Languages that mean something to a build, so that a list or quote is no place for them.
const PROGRAMS: [&str; 4] = ["python", "sql", "input", "output"];

/// Diagrams and programs inside lists and quotes, where nothing would run them.
pub(super) fn misplaced_code(course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (_, document) in course.documents() {
        for block in document.every_block() {
            let Block::Markdown(inlines) = block else {
                continue;
            };
            for inline in inlines {
                let Piece::Event(Event::Start(Tag::CodeBlock(kind))) = &inline.piece else {
                    continue;
                };
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.as_ref(),
                    CodeBlockKind::Indented => "",
                };
                let language = info.split([' ', '{']).next().unwrap_or_default();
                if language.is_empty() {
                    diagnostics.push(Diagnostic::new(
                        Code::CodeWithoutLanguage,
                        inline.span,
                        "this code block does not say its language",
                        "put it between lines of ```, the first with its language: ```text",
                    ));
                } else if language == DIAGRAM {
                    diagnostics.push(Diagnostic::new(
                        Code::InvalidDiagram,
                        inline.span,
                        "a diagram inside a list or a quote is not drawn",
                        "move it out of the list to the start of the line",
                    ));
                } else if PROGRAMS.contains(&language) {
                    diagnostics.push(Diagnostic::new(
                        Code::InvalidFence,
                        inline.span,
                        format!("a `{language}` block inside a list or a quote is never run"),
                        "move it out of the list to the start of the line, or call it ```text",
                    ));
                }
            }
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn a_program_in_a_list_would_be_an_unkept_promise() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

- A list.

  <!-- error 3-11 invalid-fence -->
  ```python
  print(1)
  ```

- Commands may stand in one.

  ```console
  python3 main.py
  ```
",
        );
    }
}
