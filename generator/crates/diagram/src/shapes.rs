//! The pieces of a drawing: their positions and their meaning.

use super::measure::{Face, Line};

/// The margin around the whole drawing, so that no line is cut in half.
pub(super) const MARGIN: i32 = 3;

/// A drawing, in pixels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawing {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Boxes, which never overlap.
    pub boxes: Vec<Box>,
    /// Lines and arrows.
    pub paths: Vec<Path>,
    /// Texts, on top of everything else.
    pub texts: Vec<Text>,
}

/// A box, by its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Box {
    /// What it shows.
    pub look: BoxKind,
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// Its width.
    pub w: i32,
    /// Its height.
    pub h: i32,
}

/// What a box shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoxKind {
    /// A part of a system.
    Part,
    /// The name of a column.
    Column,
    /// A value.
    Cell,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The kind of line.
    pub stroke: Stroke,
    /// As an SVG path.
    pub d: String,
    /// Where it starts.
    pub from: (i32, i32),
    /// Where it ends.
    pub to: (i32, i32),
}

/// The kind of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// The line of an arrow.
    Arrow,
    /// The same, dashed.
    Dashed,
    /// The head of an arrow; it ends at the tip.
    Head,
    /// A participant's lifeline.
    Life,
}

/// A text, by the left end of its baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its font.
    pub face: Face,
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// The width to draw it in.
    pub width: i32,
    /// The text.
    pub text: String,
}

/// How a text is aligned to a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alignment {
    /// The text starts there.
    Left,
    /// The middle of the text is there.
    Middle,
}

impl Drawing {
    /// Adds lines of text below each other; the first one starts at `top`.
    pub(super) fn write(&mut self, lines: &[Line], side: Alignment, x: i32, top: i32) {
        let mut y = top;
        for line in lines {
            let left = match side {
                Alignment::Left => x,
                Alignment::Middle => x - line.width / 2,
            };
            for piece in &line.pieces {
                self.texts.push(Text {
                    face: piece.face,
                    x: left + piece.x,
                    y: y + line.height * 3 / 4,
                    width: piece.width,
                    text: piece.text.clone(),
                });
            }
            y += line.height;
        }
    }

    /// Adds a line.
    pub(super) fn line(&mut self, stroke: Stroke, d: String, from: (i32, i32), to: (i32, i32)) {
        let path = Path { stroke, d, from, to };
        self.paths.push(path);
    }

    /// Adds the open head of an arrow that points in the direction of the given step.
    pub(super) fn head(&mut self, (x, y): (i32, i32), (right, down): (i32, i32)) {
        let back = (x - 8 * right, y - 8 * down);
        let (a, b) = (5 * down, 5 * right);
        let d = format!("M{} {}L{x} {y}L{} {}", back.0 - a, back.1 - b, back.0 + a, back.1 + b);
        self.line(Stroke::Head, d, back, (x, y));
    }

    /// Makes the drawing as large as its contents.
    pub(super) fn fit(&mut self) {
        let boxes = self.boxes.iter().map(|each| (each.x + each.w, each.y + each.h));
        let texts = self.texts.iter().map(|each| (each.x + each.width, each.y + 5));
        let ends = self.paths.iter().flat_map(|path| [path.from, path.to]);
        let corners: Vec<(i32, i32)> = boxes.chain(texts).chain(ends).collect();
        self.width = corners.iter().map(|each| each.0).max().unwrap_or(0) + MARGIN;
        self.height = corners.iter().map(|each| each.1).max().unwrap_or(0) + MARGIN;
    }
}

/// Checks what must be true of every drawing.
#[cfg(test)]
pub(super) fn assert_sound(drawing: &Drawing) {
    let Drawing { width, height, .. } = *drawing;
    let text_box = |text: &Text| (text.x, text.y - 11, text.x + text.width, text.y + 4);
    let apart = |a: (i32, i32, i32, i32), b: (i32, i32, i32, i32)| {
        a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1
    };
    let corners = |each: &Box| (each.x, each.y, each.x + each.w, each.y + each.h);
    for each in &drawing.boxes {
        let (x, y, right, bottom) = corners(each);
        assert!(x >= 0 && y >= 0 && right <= width && bottom <= height, "{each:?}");
    }
    for text in &drawing.texts {
        let (x, y, right, bottom) = text_box(text);
        assert!(x >= 0 && y >= 0 && right <= width && bottom <= height, "{text:?}");
    }
    for (index, a) in drawing.boxes.iter().enumerate() {
        for b in &drawing.boxes[index + 1..] {
            assert!(apart(corners(a), corners(b)), "{a:?} overlaps {b:?}");
        }
        for text in &drawing.texts {
            let (x, y, right, bottom) = corners(a);
            let inside = text_box(text);
            let within = x <= inside.0 && y <= inside.1 && inside.2 <= right && inside.3 <= bottom;
            assert!(within || apart(corners(a), inside), "{text:?} leaves {a:?}");
        }
    }
    for (index, a) in drawing.texts.iter().enumerate() {
        for b in &drawing.texts[index + 1..] {
            assert!(apart(text_box(a), text_box(b)), "{a:?} overlaps {b:?}");
        }
    }
}
