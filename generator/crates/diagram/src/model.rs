//! A diagram as its author describes it.

use understory_source::Span;

/// The limits of a diagram.
pub mod limits {
    /// Participants in a sequence.
    pub const PARTICIPANTS: usize = 6;
    /// Messages between them.
    pub const MESSAGES: usize = 20;
    /// Boxes.
    pub const BOXES: usize = 14;
    /// Arrows between boxes.
    pub const ARROWS: usize = 24;
    /// Tables.
    pub const TABLES: usize = 4;
    /// Columns of a table.
    pub const COLUMNS: usize = 6;
    /// Rows of a table.
    pub const ROWS: usize = 8;
    /// Characters of a name or a value.
    pub const NAME: usize = 40;
    /// Characters of an arrow's label.
    pub const WORDS: usize = 120;
}

/// A diagram as its author describes it.
#[derive(Debug, Clone)]
pub struct Diagram {
    /// What it shows, in Markdown.
    pub title: String,
    /// What it is made of.
    pub figure: Figure,
    /// The whole fence.
    pub span: Span,
}

/// What a diagram is made of.
#[derive(Debug, Clone)]
pub enum Figure {
    /// Messages between participants, in order.
    Sequence(Sequence),
    /// Parts of a system and the arrows between them.
    Boxes(Boxes),
    /// Tables whose rows refer to each other.
    Rows(Rows),
}

/// Messages between participants, in order.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
    /// In the order in which they are first named.
    pub participants: Vec<Label>,
    /// From the first to the last.
    pub messages: Vec<Message>,
}

/// A message in a sequence.
#[derive(Debug, Clone)]
pub struct Message {
    /// The sender: an index into [`Sequence::participants`].
    pub from: usize,
    /// The receiver. A participant that sends to itself does something on its own.
    pub to: usize,
    /// Whether it is an answer, drawn dashed.
    pub is_answer: bool,
    /// The text of the message.
    pub words: Label,
}

/// Parts of a system and the arrows between them.
#[derive(Debug, Clone, Default)]
pub struct Boxes {
    /// Whether it goes from the top down. Otherwise it goes to the right, if that fits.
    pub is_down: bool,
    /// In the order in which they are first named.
    pub boxes: Vec<Label>,
    /// In the order of their lines in the source.
    pub arrows: Vec<Arrow>,
}

/// An arrow from one box to another.
#[derive(Debug, Clone)]
pub struct Arrow {
    /// Where it starts: an index into [`Boxes::boxes`].
    pub from: usize,
    /// Where it ends, always at another box.
    pub to: usize,
    /// Whether it is dashed.
    pub is_dashed: bool,
    /// Its label.
    pub words: Option<Label>,
}

/// Tables whose rows refer to each other.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// From left to right.
    pub tables: Vec<Table>,
    /// The columns that refer to other columns.
    pub references: Vec<Reference>,
}

/// A table with its rows.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Each row has as many values as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// A column whose values name rows of a neighbouring table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The table and the column that refer.
    pub from: (usize, usize),
    /// The table and the column that are referred to.
    pub to: (usize, usize),
}

/// Words in which the parts between backticks are code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Without the backticks; none is empty.
    pub runs: Vec<Run>,
}

/// A part of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its text.
    pub text: String,
    /// Whether it was between backticks.
    pub is_code: bool,
}

impl Label {
    /// Parses a label. An unclosed backtick is kept as a character.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut runs = Vec::new();
        let mut push = |text: &str, is_code| {
            if !text.is_empty() {
                let text = text.to_owned();
                runs.push(Run { text, is_code });
            }
        };
        let mut rest = text;
        while let Some((before, (code, after))) =
            rest.split_once('`').and_then(|(before, after)| Some((before, after.split_once('`')?)))
        {
            push(before, false);
            push(code, true);
            rest = after;
        }
        push(rest, false);
        Self { runs }
    }

    /// Returns its text without markup.
    #[must_use]
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_mark_code() {
        let runs = |text: &str| -> Vec<(String, bool)> {
            let label = Label::of(text).runs.into_iter();
            label.map(|run| (run.text, run.is_code)).collect()
        };
        assert_eq!(
            runs("asks `GET /` now"),
            [("asks ".into(), false), ("GET /".into(), true), (" now".into(), false)]
        );
        assert_eq!(runs("one ` alone"), [("one ` alone".into(), false)]);
        assert_eq!(Label::of("`a`b").plain(), "ab");
    }
}
