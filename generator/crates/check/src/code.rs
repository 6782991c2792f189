//! `invalid-fence`, `invalid-diagram`, `code-without-language`: a program is where it can be
//! run and shown.

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use understory_course::parse::DIAGRAM;
use understory_course::{Block, Course, Piece};
use understory_source::diagnostic::{Code, Diagnostic};

/// Languages that a build handles specially, which doesn't work inside lists and quotes.
const PROGRAMS: [&str; 4] = ["python", "sql", "input", "output"];

/// Finds diagrams and programs inside lists and quotes, where they wouldn't be drawn or run.
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
                        "code block without a language",
                        "put it between lines of ```, and name the language in the first: ```text",
                    ));
                } else if language == DIAGRAM {
                    diagnostics.push(Diagnostic::new(
                        Code::InvalidDiagram,
                        inline.span,
                        "diagrams don't work inside a list or a quote",
                        "move it out of the list or quote, and don't indent it",
                    ));
                } else if PROGRAMS.contains(&language) {
                    diagnostics.push(Diagnostic::new(
                        Code::InvalidFence,
                        inline.span,
                        format!("`{language}` blocks don't work inside a list or a quote"),
                        "move it out of the list or quote, or change its language to ```text",
                    ));
                }
            }
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_program_in_a_list_is_reported() {
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

    #[test]
    fn a_diagram_in_a_list_is_reported() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

- One.

  <!-- error 3-37 invalid-diagram -->
  ```diagram {title=\"T\" kind=\"boxes\"}
  A -> B
  ```
",
        );
    }
}
