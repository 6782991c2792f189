//! Draws the state of a program: names, the objects they point to, and the arrows between them.
//! Computes where each text, box and arrow goes, in whole pixels.
//!
//! Names are at the left, with calls below each other; what they point to is to the right, and
//! what that points to is further right. `themes/default/js/trace-picture.js` draws the same in
//! the page, and explains the layout.
//!
//! | module | knows |
//! |---|---|
//! | `rows` | the left side: calls and names |
//! | `blocks` | how an object or a value looks |
//! | `placing` | the column and the height of each block |
//! | `shapes` | the pieces of a drawing, and how wide they are |

mod blocks;
mod placing;
mod rows;
mod shapes;

use super::replay::State;
use crate::words::Words;
use blocks::value_block;
use placing::{Placed, Placing};
use rows::{name_shapes, rows};
use shapes::{BOX, EDGE, GAP, ROW, text};

pub use shapes::{Picture, Shape};

/// Returns the drawing of a state.
#[must_use]
pub fn picture(state: &State<'_, '_>, phrases: &Words) -> Picture {
    let rows = rows(state, phrases);
    let left = rows
        .iter()
        .map(|row| row.x + row.w)
        .max()
        .unwrap_or(0)
        .max(0)
        + GAP;
    let before = state.before.as_ref().map(|(_, objects)| objects);
    let mut placing = Placing::new(&state.objects, before, left, phrases);
    let mut shapes = Vec::new();
    let mut arrows = Vec::new();
    let mut y = EDGE;
    for row in &rows {
        let Some(value) = row.value else {
            shapes.push(text(row.is, row.x, y + 17, row.text.clone()));
            y += ROW - 8;
            continue;
        };
        let (target, is_old) = match value.number() {
            None => (placing.put(value_block(value, row.is_new), 1, y), false),
            Some(number) => placing.object(number, 1, y),
        };
        let placed = &placing.all[target];
        let middle = if is_old {
            y + BOX / 2
        } else {
            placed.y + placed.block.anchor
        };
        shapes.extend(name_shapes(row, middle));
        arrows.push((row.x + row.w + 6, middle, target, row.is_new));
        y = middle + BOX / 2 + 8;
    }
    drawn(shapes, &arrows, placing.all, left, y)
}

fn drawn(
    mut shapes: Vec<Shape>,
    from_names: &[(i32, i32, usize, bool)],
    all: Vec<Placed>,
    left: i32,
    bottom: i32,
) -> Picture {
    let columns = all.iter().map(|placed| placed.column).max().unwrap_or(1);
    let mut starts = vec![0, left];
    for column in 1..columns {
        let inside = all.iter().filter(|placed| placed.column == column);
        let widest = inside.map(|placed| placed.block.w).max().unwrap_or(0);
        starts.push(starts[column] + widest + GAP);
    }
    let end = |placed: &Placed, from: usize| {
        let start = starts[placed.column];
        let y = placed.y + placed.block.anchor;
        if placed.column > from {
            (start - 2, y, 1)
        } else {
            (start + placed.block.w + 2, y, -1)
        }
    };
    let mut arrows: Vec<Shape> = Vec::new();
    for (x, y, target, is_new) in from_names {
        arrows.push(arrow((*x, *y), end(&all[*target], 0), 1, *is_new));
    }
    for placed in &all {
        for (point, target) in placed.block.points.iter().zip(&placed.targets) {
            let target = &all[*target];
            let from = (starts[placed.column] + point.x, placed.y + point.y);
            let leaves = if target.column < placed.column { -1 } else { 1 };
            arrows.push(arrow(
                from,
                end(target, placed.column),
                leaves,
                point.is_new,
            ));
        }
    }
    let right = all
        .iter()
        .map(|placed| starts[placed.column] + placed.block.w);
    let width = shapes.iter().map(Shape::right_end).chain(right).max();
    let lowest = all.iter().map(|placed| placed.y + placed.block.h).max();
    for placed in all {
        let (x, y) = (starts[placed.column], placed.y);
        shapes.extend(
            placed
                .block
                .shapes
                .into_iter()
                .map(|shape| shape.moved(x, y)),
        );
    }
    shapes.extend(arrows);
    Picture {
        width: width.unwrap_or(0).max(0) + EDGE,
        height: lowest.unwrap_or(bottom).max(bottom) + EDGE,
        shapes,
    }
}

/// Returns an arrow with an open head, straight if possible. It leaves and arrives towards the
/// right (1) or the left (-1).
fn arrow(
    (x, y): (i32, i32),
    (end_x, end_y, to): (i32, i32, i32),
    leaves: i32,
    is_new: bool,
) -> Shape {
    let back = end_x - 8 * to;
    let (above, below) = (end_y - 5, end_y + 5);
    let head = format!("M{back} {above}L{end_x} {end_y}L{back} {below}");
    let bend = ((end_x - x).abs() / 2).max(22);
    let way = if y == end_y && leaves == to {
        format!("M{x} {y}H{end_x}")
    } else {
        let (first, second) = (x + bend * leaves, end_x - bend * to);
        format!("M{x} {y}C{first} {y} {second} {end_y} {end_x} {end_y}")
    };
    Shape::Arrow {
        is: if is_new { "new" } else { "" },
        d: way + &head,
    }
}
