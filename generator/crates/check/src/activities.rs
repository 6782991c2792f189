//! `words-between-activities`: readers soon have something to do, and never read for long without
//! it.
//!
//! Counts the words of prose, notes and mistakes, without code, tables, folded answers and the
//! text of exercises. Lessons in the page are measured from their warm-up on, and local lessons
//! from check to check.

use understory_course::DirectiveKind;
use understory_course::prose::count_words;
use understory_course::{Block, Course, Kind, Lesson, Mode, WordLimits};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// What readers can do in a page.
const IN_PAGE: [DirectiveKind; 6] = [
    DirectiveKind::App,
    DirectiveKind::Exercise,
    DirectiveKind::Modify,
    DirectiveKind::Predict,
    DirectiveKind::Quiz,
    DirectiveKind::Rebuild,
];

/// Finds things to do that come too late.
pub(super) fn distant_activities(course: &Course) -> Vec<Diagnostic> {
    let Some(limits) = &course.settings.words else {
        return Vec::new();
    };
    let is_measured =
        |lesson: &&Lesson| lesson.front.kind == Kind::Lesson && lesson.front.mode != Mode::Reading;
    let lessons = course.lessons().filter(is_measured);
    lessons.flat_map(|lesson| measure(lesson, limits)).collect()
}

fn measure(lesson: &Lesson, limits: &WordLimits) -> Vec<Diagnostic> {
    let mut walk = WordCounter {
        limits,
        is_local: lesson.front.mode == Mode::Local,
        words: 0,
        has_begun: false,
        is_over: false,
        diagnostics: Vec::new(),
    };
    lesson.body.visit_read(&mut |block| walk.block(block));
    walk.diagnostics
}

struct WordCounter<'a> {
    limits: &'a WordLimits,
    is_local: bool,
    /// The words since the last thing to do.
    words: usize,
    /// Whether there was something to do, or to run, before.
    has_begun: bool,
    /// Whether the part in the page is over.
    is_over: bool,
    diagnostics: Vec<Diagnostic>,
}

impl WordCounter<'_> {
    /// Returns whether to go on inside.
    fn block(&mut self, block: &Block) -> bool {
        match block {
            _ if self.is_over => {}
            Block::Markdown(inlines) => self.words += count_words(inlines),
            Block::Code(code) if code.run && !self.has_begun && !self.is_local => {
                // This counts as the first thing to do, but doesn't restart the count of words.
                self.compare(self.limits.first_activity, code.span, "program to run");
                self.has_begun = true;
            }
            Block::Directive(directive) => match directive.kind {
                // Title and introduction before the warm-up don't count.
                Some(DirectiveKind::WarmUp) => self.words = 0,
                Some(DirectiveKind::Starter) if !self.is_local => self.is_over = true,
                Some(kind @ DirectiveKind::LocalCheck) if self.is_local => {
                    self.activity(directive.span, kind.name());
                }
                Some(kind) if !self.is_local && IN_PAGE.contains(&kind) => {
                    self.activity(directive.span, kind.name());
                }
                // Any other block is read on, so its words count.
                _ => return true,
            },
            _ => {}
        }
        false
    }

    /// Ends the stretch of words before something to do.
    fn activity(&mut self, span: Span, name: &str) {
        if self.has_begun {
            self.compare(self.limits.between_activities, span, name);
        // Local lessons are measured from check to check, so not before the first one.
        } else if !self.is_local {
            self.compare(self.limits.first_activity, span, name);
        }
        self.has_begun = true;
        self.words = 0;
    }

    fn compare(&mut self, limit: Option<u32>, span: Span, name: &str) {
        let Some(limit) = limit.filter(|limit| self.words > *limit as usize) else {
            return;
        };
        let words = self.words;
        self.diagnostics.push(Diagnostic::new(
            Code::WordsBetweenActivities,
            span,
            format!("readers read {words} words before this {name}; the limit is {limit}"),
            "move something to do up, or cut the text before it",
        ));
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    const RUN: &str = "```python {run}\nprint(1)\n```\n\n```output\n1\n```\n";

    fn lesson(body: &str) -> String {
        format!(
            "\
=== content/course.toml
title = \"A course\"
[words]
first_activity = 3
between_activities = 5
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

:::::warm-up
A lot of words that do not count.
:::::

{body}"
        )
    }

    #[test]
    fn the_first_program_comes_soon_after_the_warm_up() {
        assert_marked(&lesson(&format!("Three words here.\n\n{RUN}")));
        assert_marked(&lesson(&format!(
            "These are four words.\n\n<!-- warning 1-15 words-between-activities -->\n{RUN}"
        )));
    }

    #[test]
    fn words_between_two_things_to_do_are_counted_without_folded_text() {
        let five = "One two three four five.\n\n| not |\n|---|\n| counted |\n\n";
        let rebuild = "::::rebuild the jar\nWrite it.\n:::answer\n```python\nprint(1)\n```\n\n```output\n1\n```\n:::\n::::\n\n";
        assert_marked(&lesson(&format!("{rebuild}{five}{rebuild}")));
        let note = ":::note\nSix.\n:::\n\n";
        let marked = "<!-- warning 1-19 words-between-activities -->\n";
        assert_marked(&lesson(&format!("{rebuild}{five}{note}{marked}{rebuild}")));
    }

    #[test]
    fn a_course_without_limits_is_not_measured() {
        let text = lesson(&format!("{}\n\n{RUN}", "Word. ".repeat(400)));
        let limits = "first_activity = 3\nbetween_activities = 5";
        assert_marked(&text.replace(limits, "sentence = 22"));
    }
}
