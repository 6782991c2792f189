//! Diagrams that authors write as text, and their drawings: parts of a system, the messages
//! between them, and rows that refer to rows.
//!
//! `understory_course::parse` reads the text of a `diagram` fence into a [`Diagram`]; [`drawing`]
//! computes where each box, line and text goes, in whole pixels; `understory_render` writes that
//! as SVG. [`limits`] bound all lists of a diagram, so its drawing stays small enough for a
//! page. Knows neither SVG nor colours.
//!
//! | module | knows |
//! |---|---|
//! | `model` | what authors describe |
//! | `measure` | how wide words are, and where lines break |
//! | `shapes` | the pieces of a drawing |
//! | `sequence` | the messages between participants, in order |
//! | `boxes` | boxes and arrows: their text, ports and paths |
//! | `layers` | the layer of each box, and the order in each layer |
//! | `rows` | tables, and references between their rows |
//! | `sentences` | the same in words, for screen-reader users |

mod boxes;
mod layers;
mod measure;
mod model;
mod rows;
mod sentences;
mod sequence;
mod shapes;

pub use measure::Face;
pub use model::{
    Arrow, Boxes, Diagram, Figure, Label, Message, Reference, Rows, Run, Sequence, Table, limits,
};
pub use sentences::{Sentence, sentences};
pub use shapes::{Box, BoxKind, Drawing, Path, Stroke, Text};

/// Returns the drawing of a figure.
#[must_use]
pub fn drawing(figure: &Figure) -> Drawing {
    match figure {
        Figure::Sequence(figure) => sequence::drawing(figure),
        Figure::Boxes(figure) => boxes::drawing(figure),
        Figure::Rows(figure) => rows::drawing(figure),
    }
}
