//! Writes an exercise's task as Markdown that a reader can take home.
//!
//! It's the author's own text without what only a page can show: a term of the glossary becomes its
//! words, and the lines that open and close a block become words or nothing.

use crate::words::Words;
use understory_course::{Block, Document, Exercise, Piece};
use understory_source::{Sources, Span};

/// Returns the task's text. Links are as the author wrote them, relative to the lesson's folder.
pub(super) fn task_markdown(exercise: &Exercise, sources: &Sources, words: &Words) -> String {
    let text = sources.file(exercise.file).text().unwrap_or_default();
    let task = task_text(exercise, sources);
    if task.is_empty() {
        return String::new();
    }
    let mut markdown = String::new();
    let mut copied_to = text.len() - task.len();
    for (span, words) in shorter(&exercise.task, words) {
        if span.start >= copied_to {
            markdown.push_str(&text[copied_to..span.start]);
            markdown.push_str(&words);
            copied_to = span.end;
        }
    }
    markdown.push_str(&text[copied_to..]);
    let lines = markdown.lines().filter(|line| !is_end_of_block(line));
    let lines: Vec<&str> = lines.collect();
    format!("{}\n", lines.join("\n").trim_end())
}

/// Returns the task as the author wrote it.
pub(super) fn task_text<'a>(exercise: &Exercise, sources: &'a Sources) -> &'a str {
    let text = sources.file(exercise.file).text().unwrap_or_default();
    let first = exercise.task.blocks.iter().filter_map(span_of).next();
    first.map_or("", |span| &text[span.start..])
}

fn span_of(block: &Block) -> Option<Span> {
    match block {
        Block::Markdown(inlines) => inlines.first().map(|inline| inline.span),
        Block::Heading(heading) => Some(heading.span),
        Block::Code(code) => Some(code.span),
        Block::Diagram(diagram) => Some(diagram.span),
        Block::Directive(directive) => Some(directive.span),
        Block::FoldedOutput { .. } => None,
    }
}

/// Returns the places whose text only works on a page, each with its replacement.
fn shorter(task: &Document, interface: &Words) -> Vec<(Span, String)> {
    let terms = task.every_inline().into_iter().filter_map(|inline| {
        let Piece::Term { words, .. } = &inline.piece else {
            return None;
        };
        Some((inline.span, words.clone()))
    });
    let openings = task.every_block().into_iter().filter_map(|block| {
        let Block::Directive(directive) = block else {
            return None;
        };
        let words = interface.opening(directive.name());
        Some((directive.span, format!("**{words}**\n")))
    });
    let mut places: Vec<_> = terms.chain(openings).collect();
    places.sort_by_key(|(span, _)| *span);
    places
}

fn is_end_of_block(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|byte| byte == b':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_course::parse::parse;
    use understory_marked::sources;

    fn taken_home(task: &str) -> String {
        let sources = sources(&format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n::exercise{{name=\"x\"}}\n\
             === content/01-a/01-b/x/task.md\n+++\ntitle = \"X\"\n+++\n\n{task}"
        ));
        let (course, _) = parse(&sources);
        let lesson = course.lessons().next().expect("a lesson");
        task_markdown(&lesson.exercises[0], &sources, &Words::english())
    }

    #[test]
    fn the_task_is_the_authors_text() {
        let task = "Print `Hello`.\n\n- once\n- and *again*\n\n```text\nHello\n```\n";
        assert_eq!(taken_home(task), task);
    }

    #[test]
    fn markup_for_pages_becomes_words() {
        assert_eq!(
            taken_home("Use a :term[loop]{name=\"loop\"} here.\n\n:::note\nMind the end.\n:::\n"),
            "Use a loop here.\n\n**Note**\n\nMind the end.\n"
        );
    }

    #[test]
    fn an_empty_task_is_empty() {
        assert_eq!(taken_home(""), "");
    }
}
