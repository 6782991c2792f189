//! `sample-without-output`: a program that prints something has an `output` block.

use ruff_python_ast::{Expr, Stmt};

use understory_course::DirectiveKind;
use understory_course::{Block, CodeBlock, Course, Document};
use understory_python::highlight;
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds programs that certainly print something and have no `output` block.
pub(super) fn missing_outputs(course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons() {
        collect(&lesson.body, &mut diagnostics);
    }
    diagnostics
}

fn collect(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    for block in &document.blocks {
        match block {
            Block::Code(code) if lacks_output(code) => diagnostics.push(Diagnostic::new(
                Code::SampleWithoutOutput,
                code.span,
                "this program prints something, but has no `output` block",
                "add an `output` block below it; run `understory python FILE` to see what it prints",
            )),
            Block::Directive(directive) if !directive.is(DirectiveKind::Predict) && !directive.is(DirectiveKind::Quiz) =>
            {
                collect(&directive.body, diagnostics);
            }
            _ => {}
        }
    }
}

fn lacks_output(code: &CodeBlock) -> bool {
    let is_run = code.language == "python" && code.runs_alone();
    is_run && code.output.is_none() && code.code.contains("print(") && prints(&code.code)
}

/// Returns whether a program prints before it does anything but assign values.
fn prints(code: &str) -> bool {
    let Some(parsed) = highlight::read(code) else {
        return false;
    };
    if !parsed.errors().is_empty() {
        return false;
    }
    for statement in parsed.suite() {
        match statement {
            Stmt::Expr(line) => {
                let Expr::Call(call) = &*line.value else {
                    return false;
                };
                let is_print =
                    matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "print");
                let only_values = call.arguments.args.iter().all(Expr::is_literal_expr);
                return is_print && only_values && call.arguments.keywords.is_empty();
            }
            Stmt::Assign(assign) if assign.value.is_literal_expr() => {}
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_program_that_prints_needs_its_output() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<!-- error 1-9 sample-without-output -->
```python
print(\"one\")
```

```python
print(\"one\")
```
```output
one
```

```python
def later():
    print(\"one\")
```

```python {static reason=\"It asks the network.\"}
print(\"one\")
```
",
        );
    }
}
