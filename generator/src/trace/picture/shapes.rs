//! The pieces of a drawing, and how wide they are.

use serde::Serialize;

/// The width of a character in the pictures' font.
pub(super) const CHARACTER: i32 = 9;
/// The height of a box, and its smallest width.
pub(super) const BOX: i32 = 28;
/// The distance from one row of names to the next.
pub(super) const ROW: i32 = 36;
/// The gap between two columns, for the arrows.
pub(super) const GAP: i32 = 44;
/// The margin around the whole drawing.
pub(super) const EDGE: i32 = 3;
/// From this character on, characters are twice as wide.
const WIDE: char = '\u{1100}';

/// A drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Its pieces, in drawing order.
    pub shapes: Vec<Shape>,
}

/// A piece of a drawing; `is` says what it means, for the stylesheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "shape", rename_all = "lowercase")]
pub enum Shape {
    /// A text, by the left end of its baseline.
    Text {
        /// What it means.
        is: &'static str,
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
        /// The text.
        text: String,
    },
    /// A box.
    Box {
        /// What it means.
        is: &'static str,
        /// From the left.
        x: i32,
        /// Its width.
        y: i32,
        /// Its height.
        w: i32,
        /// How high.
        h: i32,
    },
    /// A horizontal line.
    Line {
        /// What it means.
        is: &'static str,
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
        /// Its length.
        w: i32,
    },
    /// Where an arrow starts.
    Dot {
        /// What it means.
        is: &'static str,
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
    },
    /// An arrow, as an SVG path.
    Arrow {
        /// What it means.
        is: &'static str,
        /// The path.
        d: String,
    },
}

impl Shape {
    pub(super) fn moved(self, right: i32, down: i32) -> Self {
        match self {
            Self::Text { is, x, y, text } => Self::Text {
                is,
                x: x + right,
                y: y + down,
                text,
            },
            Self::Box { is, x, y, w, h } => Self::Box {
                is,
                x: x + right,
                y: y + down,
                w,
                h,
            },
            Self::Line { is, x, y, w } => Self::Line {
                is,
                x: x + right,
                y: y + down,
                w,
            },
            Self::Dot { is, x, y } => Self::Dot {
                is,
                x: x + right,
                y: y + down,
            },
            arrow @ Self::Arrow { .. } => arrow,
        }
    }

    pub(super) fn right_end(&self) -> i32 {
        match self {
            Self::Text { x, text, .. } => x + width_of(text),
            Self::Box { x, w, .. } | Self::Line { x, w, .. } => x + w,
            Self::Dot { x, .. } => *x,
            Self::Arrow { .. } => 0,
        }
    }
}

/// Returns a text, by the left end of its baseline.
pub(super) fn text(is: &'static str, x: i32, y: i32, text: String) -> Shape {
    Shape::Text { is, x, y, text }
}

/// Returns a box, by its top left corner.
pub(super) fn rectangle(is: &'static str, x: i32, y: i32, w: i32, h: i32) -> Shape {
    Shape::Box { is, x, y, w, h }
}

/// Returns the width of a text in the pictures' monospaced font.
pub(super) fn width_of(words: &str) -> i32 {
    let widths = words.chars().map(|each| if each < WIDE { 1 } else { 2 });
    CHARACTER * widths.sum::<i32>()
}
