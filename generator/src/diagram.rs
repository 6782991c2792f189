//! What an author drew in words, and the drawing that it makes: parts of a system, what they
//! say to each other, rows that refer to rows.
//!
//! [`crate::parse`] reads the text of a `diagram` fence into a [`Diagram`]; [`drawing`] says
//! where each box, line and text of it stands, in whole pixels; [`crate::render`] writes that
//! as SVG. A diagram that was read is small: [`limits`] bound all of its lists, so that its
//! drawing never costs more than a page can bear. Knows neither SVG nor colours.
//!
//! | module | knows |
//! |---|---|
//! | `measure` | how wide words are, and where their lines break |
//! | `shapes` | the pieces of a drawing |
//! | `sequence` | who says what to whom, in order |
//! | `boxes` | boxes and arrows: their text, ports and ways |
//! | `layers` | which box stands in which layer, and in which order |
//! | `rows` | tables, and rows that refer to rows |
//! | `sentences` | the same in words |

mod boxes;
mod layers;
mod measure;
mod rows;
mod sentences;
mod sequence;
mod shapes;

pub use measure::Face;
pub use sentences::{Sentence, sentences};
pub use shapes::{Box, Drawing, Look, Path, Stroke, Text};

use crate::source::Span;

/// How much a diagram may hold.
pub mod limits {
    /// Who takes part in a sequence.
    pub const PARTICIPANTS: usize = 6;
    /// What they say.
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
    /// Letters of a name or a value.
    pub const NAME: usize = 40;
    /// Letters of what stands on an arrow.
    pub const WORDS: usize = 120;
}

/// A diagram as its author means it.
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
    /// Who says what to whom, in order.
    Sequence(Sequence),
    /// Parts of a system and what leads from one to another.
    Boxes(Boxes),
    /// Tables whose rows refer to each other.
    Rows(Rows),
}

/// Who says what to whom, in order.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
    /// In the order in which they are first named.
    pub participants: Vec<Label>,
    /// From the first to the last.
    pub messages: Vec<Message>,
}

/// Something that is said.
#[derive(Debug, Clone)]
pub struct Message {
    /// Who says it: the place in [`Sequence::participants`].
    pub from: usize,
    /// To whom. Who speaks to themselves does something alone.
    pub to: usize,
    /// Whether it answers, and is dashed.
    pub is_answer: bool,
    /// What is said.
    pub words: Label,
}

/// Parts of a system and what leads from one to another.
#[derive(Debug, Clone, Default)]
pub struct Boxes {
    /// Whether it is to go from the top down. Otherwise it goes to the right, where that fits.
    pub is_down: bool,
    /// In the order in which they are first named.
    pub boxes: Vec<Label>,
    /// In the order of their lines.
    pub arrows: Vec<Arrow>,
}

/// An arrow from a box to another.
#[derive(Debug, Clone)]
pub struct Arrow {
    /// Where it begins: the place in [`Boxes::boxes`].
    pub from: usize,
    /// Where it ends, which is another box.
    pub to: usize,
    /// Whether it is dashed.
    pub is_dashed: bool,
    /// What stands on it.
    pub words: Option<Label>,
}

/// Tables whose rows refer to each other.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// From the left to the right.
    pub tables: Vec<Table>,
    /// Which columns refer to which.
    pub references: Vec<Reference>,
}

/// A table with its rows.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// As many values in each as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// A column whose values name rows of a table beside its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The table and the column that refer.
    pub from: (usize, usize),
    /// The table and the column that are referred to.
    pub to: (usize, usize),
}

/// Words in which pieces between backquotes are code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Without the backquotes; none is empty.
    pub runs: Vec<Run>,
}

/// A piece of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its words.
    pub text: String,
    /// Whether it stood between backquotes.
    pub is_code: bool,
}

impl Label {
    /// Reads words. A backquote that is never closed is one.
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
        while let Some((before, (code, after))) = rest
            .split_once('`')
            .and_then(|(before, after)| Some((before, after.split_once('`')?)))
        {
            push(before, false);
            push(code, true);
            rest = after;
        }
        push(rest, false);
        Self { runs }
    }

    /// Its words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// Where everything stands.
#[must_use]
pub fn drawing(figure: &Figure) -> Drawing {
    match figure {
        Figure::Sequence(figure) => sequence::drawing(figure),
        Figure::Boxes(figure) => boxes::drawing(figure),
        Figure::Rows(figure) => rows::drawing(figure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backquotes_mark_code() {
        let runs = |text: &str| -> Vec<(String, bool)> {
            let label = Label::of(text).runs.into_iter();
            label.map(|run| (run.text, run.is_code)).collect()
        };
        assert_eq!(
            runs("asks `GET /` now"),
            [
                ("asks ".into(), false),
                ("GET /".into(), true),
                (" now".into(), false)
            ]
        );
        assert_eq!(runs("one ` alone"), [("one ` alone".into(), false)]);
        assert_eq!(Label::of("`a`b").plain(), "ab");
    }
}
