//! Attaches a `::trace` to the program directly before it.
//!
//! Works on the parsed directive. What the program does is found out later, by running it.

use crate::model::{Block, Directive, Trace};
use crate::parse::places::Reporter;
use understory_source::diagnostic::{Code, Diagnostic};

/// Attaches a `::trace` to the program at the end of `blocks`.
pub(super) fn join(blocks: &mut [Block], directive: Directive, reporter: &mut Reporter<'_>) {
    let span = directive.span;
    let mut report = |span, message: &str, hint: &str| {
        reporter.push(Diagnostic::new(Code::InvalidDirective, span, message, hint));
    };
    let trace = Trace { title: directive.title, span };
    match blocks.last_mut() {
        Some(Block::Code(code)) if code.language == "python" && !code.runs_alone() => {
            report(
                span,
                "a `static` block is never run, so there are no steps to go through",
                "remove `static`, or remove the `::trace`",
            );
        }
        Some(Block::Code(code)) if code.language == "python" && code.trace.is_none() => {
            if code.run {
                report(
                    span,
                    "the figure replaces the program, so `run` adds no button",
                    "remove `run`, or remove the `::trace`",
                );
            }
            code.trace = Some(Box::new(trace));
        }
        _ => report(
            span,
            "there is no program directly before this `::trace`",
            "put it below a ```python block and its `input` and `output`",
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::{assert_marked, sources};
    use crate::model::{Block, Trace};
    use crate::parse::parse;
    use understory_source::diagnostic::Diagnostic;

    const HEAD: &str = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
    const PROGRAM: &str = "```python\nprint(1)\n```\n\n```output\n1\n```\n\n";

    fn diagnose(text: &str) -> Vec<Diagnostic> {
        assert_marked(&format!("{HEAD}{text}"))
    }

    fn trace_of(text: &str) -> Trace {
        let (course, diagnostics) = parse(&sources(&format!("{HEAD}{text}")));
        assert_eq!(diagnostics, []);
        let lesson = course.lessons().next().expect("one lesson");
        let [Block::Code(code)] = &lesson.body.blocks[..] else {
            panic!("one program, not {:?}", lesson.body.blocks);
        };
        assert!(code.output.is_some(), "its output belongs to it");
        *code.trace.clone().expect("it has a trace")
    }

    #[test]
    fn a_trace_belongs_to_the_program_and_the_output_before_it() {
        let trace = trace_of(&format!("{PROGRAM}::trace what *one* is\n"));
        assert_eq!(trace.title.len(), 5);
    }

    #[test]
    fn a_trace_without_a_program_is_reported() {
        diagnose("Text.\n\n<!-- error 1-7 invalid-directive -->\n::trace\n");
        diagnose("```text\na\n```\n\n<!-- error 1-7 invalid-directive -->\n::trace\n");
        diagnose(&format!("{PROGRAM}::trace\n\n<!-- error 1-7 invalid-directive -->\n::trace\n"));
        diagnose(
            "```python {static reason=\"r\"}\na\n```\n\n<!-- error 1-7 invalid-directive -->\n::trace\n",
        );
    }

    #[test]
    fn a_run_button_and_a_figure_are_two_ways_to_show_one_program() {
        diagnose(
            "```python {run}\nprint(1)\n```\n\n```output\n1\n```\n\n<!-- error 1-7 invalid-directive -->\n::trace\n",
        );
    }
}
