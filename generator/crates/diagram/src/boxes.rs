//! Draws boxes and arrows, to the right or from the top down. [`super::layers`] decides how
//! they are arranged; this module computes their positions and draws the arrows.
//!
//! An arrow bends only between two layers, where there is nothing else; it passes through a
//! layer in a straight line. Its label sits on the middle of the line, which leaves a gap for
//! it.

use super::layers::{Kind, Layers, Route, layers};
use super::measure::{Face, Line, height, lines, widest};
use super::model::Boxes;
use super::shapes::{Alignment, Box, BoxKind, Drawing, MARGIN, Stroke};

/// The maximum width of a box's text.
const MAX_NAME_WIDTH: i32 = 150;
/// The maximum width of an arrow's label.
const MAX_LABEL_WIDTH: i32 = 130;
/// The space around the text of a box.
const PADDING: (i32, i32) = (14, 9);
/// The gap between two layers: the smallest, the largest, and the smallest next to a layer
/// without text.
const LAYER_GAP: (i32, i32, i32) = (18, 60, 22);
/// The space between an arrow's line and its label.
const LABEL_MARGIN: i32 = 5;
/// A wider drawing goes from the top down.
const MAX_WIDTH: i32 = 640;

pub(super) fn drawing(figure: &Boxes) -> Drawing {
    if !figure.is_down {
        let right = Layout::new(figure, false).drawing();
        if right.width <= MAX_WIDTH {
            return right;
        }
    }
    Layout::new(figure, true).drawing()
}

struct Layout<'f> {
    figure: &'f Boxes,
    is_down: bool,
    names: Vec<Vec<Line>>,
    words: Vec<Vec<Line>>,
    layers: Layers,
    /// Where each layer starts and ends, along the layout's direction.
    along: Vec<(i32, i32)>,
}

impl<'f> Layout<'f> {
    fn new(figure: &'f Boxes, is_down: bool) -> Self {
        let names: Vec<Vec<Line>> =
            figure.boxes.iter().map(|name| lines(name, Face::Name, MAX_NAME_WIDTH)).collect();
        let words: Vec<Vec<Line>> = figure
            .arrows
            .iter()
            .map(|arrow| {
                let words = arrow.words.as_ref();
                words.map_or_else(Vec::new, |words| lines(words, Face::Words, MAX_LABEL_WIDTH))
            })
            .collect();
        let across = |lines: &[Line], (x, y): (i32, i32)| {
            if is_down { widest(lines) + 2 * x } else { height(lines) + 2 * y }
        };
        let sizes: Vec<i32> = names.iter().map(|lines| across(lines, PADDING)).collect();
        let arrows: Vec<(usize, usize, Option<i32>)> = figure
            .arrows
            .iter()
            .zip(&words)
            .map(|(arrow, words)| {
                let size = (!words.is_empty()).then(|| across(words, (0, 0)));
                (arrow.from, arrow.to, size)
            })
            .collect();
        let mut layout = Self {
            figure,
            is_down,
            names,
            words,
            layers: layers(&sizes, &arrows),
            along: Vec::new(),
        };
        layout.set_along();
        layout
    }

    /// Returns the size of a node along the layout's direction.
    fn length(&self, node: usize) -> i32 {
        let (lines, (x, y)) = match self.layers.nodes[node].is {
            Kind::Box => (&self.names[node], PADDING),
            Kind::Words(arrow) => (&self.words[arrow], (LABEL_MARGIN, LABEL_MARGIN / 2)),
            Kind::Route => return 0,
        };
        if self.is_down { height(lines) + 2 * y } else { widest(lines) + 2 * x }
    }

    fn set_along(&mut self) {
        let mut lengths = vec![0; self.layers.count];
        for (number, node) in self.layers.nodes.iter().enumerate() {
            lengths[node.layer] = self.length(number).max(lengths[node.layer]);
        }
        // The further arrows go sideways, the wider the gap.
        let mut aside = vec![0; self.layers.count];
        for way in &self.layers.ways {
            for index in 1..way.nodes.len() {
                let off = self.layers.passes(way, index) - self.layers.passes(way, index - 1);
                let aside = &mut aside[self.layers.nodes[way.nodes[index]].layer];
                *aside = off.abs().max(*aside);
            }
        }
        let mut at = MARGIN;
        for layer in 0..self.layers.count {
            if layer > 0 {
                let is_bare = lengths[layer] == 0 || lengths[layer - 1] == 0;
                let least = if is_bare { LAYER_GAP.2 } else { LAYER_GAP.0 };
                at += (aside[layer] * 2 / 5).clamp(least, LAYER_GAP.1);
            }
            self.along.push((at, at + lengths[layer]));
            at += lengths[layer];
        }
    }

    /// Converts a position along and across the layout's direction to x and y.
    fn point(&self, along: i32, across: i32) -> (i32, i32) {
        let across = across + MARGIN;
        if self.is_down { (across, along) } else { (along, across) }
    }

    fn drawing(&self) -> Drawing {
        let mut drawing = Drawing::default();
        for (number, node) in self.layers.nodes.iter().enumerate() {
            let (start, end) = self.along[node.layer];
            let middle = self.point(i32::midpoint(start, end), node.at + node.size / 2);
            let lines = match node.is {
                Kind::Box => &self.names[number],
                Kind::Words(arrow) => &self.words[arrow],
                Kind::Route => continue,
            };
            if node.is == Kind::Box {
                let (x, y) = self.point(start, node.at);
                let (right, bottom) = self.point(end, node.at + node.size);
                drawing.boxes.push(Box { look: BoxKind::Part, x, y, w: right - x, h: bottom - y });
            }
            let top = middle.1 - height(lines) / 2;
            drawing.write(lines, Alignment::Middle, middle.0, top);
        }
        for (arrow, way) in self.figure.arrows.iter().zip(&self.layers.ways) {
            let stroke = if arrow.is_dashed { Stroke::Dashed } else { Stroke::Arrow };
            self.arrow(&mut drawing, stroke, way);
        }
        drawing.fit();
        drawing
    }

    fn arrow(&self, drawing: &mut Drawing, stroke: Stroke, way: &Route) {
        let last = way.nodes.len() - 1;
        let side = |index: usize| {
            let node = way.nodes[index];
            let layer = &self.layers.nodes[node];
            let (start, end) = self.along[layer.layer];
            match layer.is {
                // A label only needs its own space.
                Kind::Words(_) => {
                    let (middle, half) = (i32::midpoint(start, end), self.length(node) / 2);
                    (start, middle - half, middle + half, end)
                }
                Kind::Box | Kind::Route => (start, start, end, end),
            }
        };
        let (_, _, begin, _) = side(0);
        let mut at = (begin, self.layers.passes(way, 0));
        let mut from = self.point(at.0, at.1);
        let first = from;
        let mut d = format!("M{} {}", from.0, from.1);
        for index in 1..=last {
            let (outer, inner, leave, _) = side(index);
            let (_, _, _, before) = side(index - 1);
            let across = self.layers.passes(way, index);
            let tip = if index == last && !way.is_back { outer - 2 } else { inner };
            d += &self.to(at.1, (before.max(at.0), outer.min(tip)), across);
            let end = self.point(tip, across);
            if inner > outer {
                d += &format!("L{} {}", end.0, end.1);
            }
            let is_words = matches!(self.layers.nodes[way.nodes[index]].is, Kind::Words(_));
            if is_words || index == last {
                drawing.line(stroke, std::mem::take(&mut d), from, end);
                from = self.point(leave, across);
                d = format!("M{} {}", from.0, from.1);
            }
            at = (leave, across);
            if index == last && !way.is_back {
                drawing.head(end, self.step(1));
            }
        }
        if way.is_back {
            drawing.head(first, self.step(-1));
        }
    }

    fn step(&self, way: i32) -> (i32, i32) {
        if self.is_down { (0, way) } else { (way, 0) }
    }

    /// Returns a line to the end of a gap, curved if it goes sideways.
    fn to(&self, across: i32, (start, end): (i32, i32), to: i32) -> String {
        let goal = self.point(end, to);
        if across == to {
            return format!("L{} {}", goal.0, goal.1);
        }
        let begin = self.point(start, across);
        let middle = i32::midpoint(start, end);
        let (first, second) = (self.point(middle, across), self.point(middle, to));
        format!(
            "L{} {}C{} {} {} {} {} {}",
            begin.0, begin.1, first.0, first.1, second.0, second.1, goal.0, goal.1
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shapes::assert_sound;
    use crate::{Arrow, Label};

    fn boxes(is_down: bool, names: &[&str], arrows: &[(usize, usize, &str)]) -> Boxes {
        Boxes {
            is_down,
            boxes: names.iter().map(|name| Label::of(name)).collect(),
            arrows: arrows
                .iter()
                .map(|&(from, to, words)| Arrow {
                    from,
                    to,
                    is_dashed: from > to,
                    words: (!words.is_empty()).then(|| Label::of(words)),
                })
                .collect(),
        }
    }

    /// Returns whether a point is on the border of a box, or as close as an arrow's tip.
    fn is_on(each: &Box, (x, y): (i32, i32)) -> bool {
        let beside =
            each.x - 2 <= x && x <= each.x + each.w && each.y - 2 <= y && y <= each.y + each.h;
        let within = each.x < x && x < each.x + each.w && each.y < y && y < each.y + each.h;
        beside && !within
    }

    #[test]
    fn a_short_chain_goes_to_the_right_and_a_long_one_down() {
        let short = drawing(&boxes(false, &["A", "B"], &[(0, 1, "")]));
        assert!(short.width > short.height);
        let names = ["A browser", "A proxy", "A server", "An application", "A database"];
        let long = boxes(
            false,
            &names,
            &[(0, 1, "asks"), (1, 2, "hands on"), (2, 3, "calls"), (3, 4, "reads from")],
        );
        let long = drawing(&long);
        assert!(long.height > long.width);
    }

    #[test]
    fn an_author_can_choose_down() {
        let down = drawing(&boxes(true, &["A", "B"], &[(0, 1, "")]));
        assert!(down.boxes[0].y < down.boxes[1].y);
        assert!(down.boxes[0].x.abs_diff(down.boxes[1].x) <= 1);
    }

    #[test]
    fn random_arrows_reach_their_boxes_without_overlaps() {
        let words = [
            "A",
            "Two words",
            "`WWWWWWWWWWWWWWWWWWWWWWWWWWWW`",
            "a good deal more than fits into one line",
        ];
        let mut chance = fastrand::Rng::with_seed(7);
        for round in 0..2_000 {
            let count = chance.usize(2..=14);
            let names: Vec<&str> = (0..count).map(|_| words[chance.usize(..words.len())]).collect();
            let arrows: Vec<(usize, usize, &str)> = (0..chance.usize(1..=24))
                .map(|_| {
                    (
                        chance.usize(..count),
                        chance.usize(..count),
                        ["", words[chance.usize(..4)]][chance.usize(..2)],
                    )
                })
                .filter(|(from, to, _)| from != to)
                .collect();
            let figure = boxes(round % 2 == 0, &names, &arrows);
            let drawing = drawing(&figure);
            assert_sound(&drawing);
            assert_eq!(drawing.boxes.len(), count);
            let heads: Vec<(i32, i32)> = drawing
                .paths
                .iter()
                .filter(|path| path.stroke == Stroke::Head)
                .map(|path| path.to)
                .collect();
            assert_eq!(heads.len(), arrows.len());
            for (head, (_, to, _)) in heads.iter().zip(&arrows) {
                assert!(is_on(&drawing.boxes[*to], *head), "{head:?} in {figure:?}");
            }
        }
    }
}
