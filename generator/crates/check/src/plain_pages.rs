//! `invalid-directive`, `invalid-fence`: blocks for lessons and blocks for plain pages are in
//! the right place.

use std::collections::HashSet;

use understory_course::DirectiveKind;
use understory_course::{Block, CodeBlock, Course, Directive};
use understory_source::FileId;
use understory_source::diagnostic::{Code, Diagnostic};

/// The directives that a plain page may contain.
const ALLOWED_DIRECTIVES: [DirectiveKind; 7] = [
    DirectiveKind::Note,
    DirectiveKind::Tip,
    DirectiveKind::Warning,
    DirectiveKind::Compare,
    DirectiveKind::Sortable,
    DirectiveKind::CoursePlan,
    DirectiveKind::Planner,
];

/// Languages whose programs are run in lessons.
const RUN_LANGUAGES: [&str; 2] = ["python", "sql"];

/// The highest number of hours per week.
const MAX_HOURS: u32 = 60;

/// Finds blocks for lessons on plain pages, and the other way round.
pub(super) fn misplaced_blocks(course: &Course) -> Vec<Diagnostic> {
    let pages: HashSet<FileId> = course.pages.iter().map(|page| page.file).collect();
    let mut diagnostics = Vec::new();
    for (file, document) in course.documents() {
        let is_plain = pages.contains(&file);
        for block in document.every_block() {
            match block {
                Block::Directive(directive) => {
                    diagnostics.extend(check_directive(directive, is_plain));
                }
                Block::Code(code) if is_plain => diagnostics.extend(check_code(code)),
                _ => {}
            }
        }
    }
    diagnostics
}

fn check_directive(directive: &Directive, is_plain: bool) -> Option<Diagnostic> {
    let kind = directive.kind?;
    let name = kind.name();
    let (span, message, hint) = if kind == DirectiveKind::CoursePlan && !is_plain {
        (
            directive.span,
            format!("`{name}` only works on pages in content/pages/"),
            "move it there, and link to that page".to_owned(),
        )
    } else if kind == DirectiveKind::CoursePlan {
        let span = match directive.attributes.get("hours") {
            Some(hours) if is_week(&hours.value) => return None,
            Some(hours) => hours.span,
            None => directive.span,
        };
        (
            span,
            format!("`{name}` needs the hours per week, from 1 to {MAX_HOURS}"),
            format!("write `::{name}{{hours=\"3\"}}`"),
        )
    } else if is_plain && !ALLOWED_DIRECTIVES.contains(&kind) {
        (
            directive.span,
            format!("`{name}` only works in lessons"),
            format!(
                "move it to a lesson.md; plain pages can use Markdown and `{}`",
                ALLOWED_DIRECTIVES.map(DirectiveKind::name).join("`, `")
            ),
        )
    } else {
        return None;
    };
    Some(Diagnostic::new(Code::InvalidDirective, span, message, hint))
}

fn is_week(hours: &str) -> bool {
    hours.parse::<u32>().is_ok_and(|hours| (1..=MAX_HOURS).contains(&hours))
}

fn check_code(code: &CodeBlock) -> Option<Diagnostic> {
    let language = code.language.as_str();
    RUN_LANGUAGES.contains(&language).then(|| {
        Diagnostic::new(
            Code::InvalidFence,
            code.span,
            format!("`{language}` blocks only run in lessons"),
            "move it to a lesson, or change its language to ```text",
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::marked::{assert_marked, assert_marked_together};

    #[test]
    fn a_plain_page_has_pictures_like_a_lesson() {
        assert_marked_together(
            "\
=== content/pages/about.md
+++
title = \"About\"
+++

![A leaf](images/leaf.svg)

<!-- error 11-25 broken-link -->
![A tree](images/tree.svg)
=== content/pages/images/leaf.svg
<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>
=== content/pages/images/old.svg | warning 1-1 unused-file
<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>
",
            &["plain_pages", "images", "unused_files"],
        );
    }

    #[test]
    fn a_plain_page_can_contain_text_and_the_course_plan() {
        assert_marked(
            "\
=== content/pages/teachers.md
+++
title = \"Teachers\"
+++

[The first part](../01-a/part.md), [here](#pace), [home](../home.md).

## Pace

::course-plan{hours=\"3\"}

:::note
Words.
:::

::planner

<!-- error 1-13 invalid-directive -->
::course-plan

<!-- error 15-23 invalid-directive -->
::course-plan{hours=\"0\"}

<!-- error 1-18 invalid-directive -->
:::reflect a title
Words.
:::

<!-- error 1-9 invalid-fence -->
```python
x = 1
```
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

[Teachers](../../pages/teachers.md#pace)

<!-- error 1-24 invalid-directive -->
::course-plan{hours=\"3\"}
",
        );
    }
}
