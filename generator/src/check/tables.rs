//! `invalid-directive`: what readers can sort is one table.

use pulldown_cmark::{Event, Tag};

use crate::course::{Block, Course, Directive, Piece};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::directive::SORTABLE;

/// Finds `sortable` blocks without a table or with several.
pub(super) fn unsortable(course: &Course) -> Vec<Diagnostic> {
    let documents = course.documents();
    let blocks = documents.into_iter().flat_map(|(_, document)| document.every_block());
    let wrong = blocks.filter_map(|block| match block {
        Block::Directive(directive) if directive.name == SORTABLE => Some(directive),
        _ => None,
    });
    wrong
        .filter(|directive| tables(directive) != 1)
        .map(|directive| {
            Diagnostic::new(
                Code::InvalidDirective,
                directive.span,
                format!("`{SORTABLE}` must contain exactly one table"),
                "write one Markdown table between its opening and its closing line",
            )
        })
        .collect()
}

fn tables(directive: &Directive) -> usize {
    let blocks = directive.body.every_block().into_iter();
    let pieces = blocks.flat_map(|block| match block {
        Block::Markdown(inlines) => inlines.as_slice(),
        _ => &[],
    });
    pieces
        .filter(|inline| matches!(inline.piece, Piece::Event(Event::Start(Tag::Table(_)))))
        .count()
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn only_a_table_can_be_sorted() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

:::sortable three trees
| Tree | Height |
|---|--:|
| Redwood | 116 |
:::

<!-- error 1-11 invalid-directive -->
:::sortable
- Redwood: 116
:::

<!-- error 1-23 invalid-directive -->
:::sortable three trees
| Tree | Height |
|---|--:|
| Redwood | 116 |

| Tree | Height |
|---|--:|
| Oak | 40 |
:::
",
        );
    }
}
