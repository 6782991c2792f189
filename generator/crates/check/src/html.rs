//! `raw-html`: lessons are Markdown, unless the course sets `raw_html = true`.

use pulldown_cmark::Event;

use understory_course::{Course, Piece};
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds HTML in any text of the course. Comments never get here because parsing drops them.
pub(super) fn raw_html(course: &Course) -> Vec<Diagnostic> {
    if course.settings.raw_html {
        return Vec::new();
    }
    let mut diagnostics = Vec::new();
    for (_, document) in course.documents() {
        let mut is_told = false;
        let mut opened = 0_usize;
        for inline in document.every_inline() {
            let is_html = match &inline.piece {
                // A block of HTML is one event per line: report only the first.
                Piece::Event(Event::Html(_)) => !std::mem::replace(&mut is_told, true),
                // Report an opening tag, but not the closing tag that belongs to it.
                Piece::Event(Event::InlineHtml(html)) if html.starts_with("</") => {
                    let is_closed = opened > 0;
                    opened = opened.saturating_sub(1);
                    !is_closed
                }
                Piece::Event(Event::InlineHtml(_)) => {
                    opened += 1;
                    true
                }
                _ => {
                    is_told = false;
                    false
                }
            };
            if is_html {
                diagnostics.push(Diagnostic::new(
                    Code::RawHtml,
                    inline.span,
                    "HTML isn't allowed in lessons",
                    "use Markdown or a directive instead; to show the HTML, put it in `backticks`",
                ));
            }
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn html_is_reported_once_per_block_and_once_per_tag() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<!-- error 1-5 raw-html -->
<div>
Text
</div>

<!-- error 9-11 raw-html -->
Text of <b>weight</b> and a <!-- comment -->.
",
        );
    }

    #[test]
    fn a_course_may_allow_html() {
        assert_marked(
            "\
=== content/course.toml
title = \"A course\"
raw_html = true
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

<div>Text</div>
",
        );
    }
}
