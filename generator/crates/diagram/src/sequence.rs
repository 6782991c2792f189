//! Draws a sequence: names side by side, a lifeline below each, and an arrow between lifelines
//! for each message, in order.
//!
//! The text of a message is above its arrow. If it crosses other lifelines, they are
//! interrupted to make room for it.

use super::measure::{Face, Line, height, lines, widest};
use super::model::{Label, Sequence};
use super::shapes::{Alignment, Box, BoxKind, Drawing, MARGIN, Stroke};

/// The maximum width of a name.
const MAX_NAME_WIDTH: i32 = 120;
/// The maximum width of a text between two neighbours.
const MAX_TEXT_WIDTH: i32 = 168;
/// The space between a text and a lifeline.
const TEXT_MARGIN: i32 = 14;
/// The space between two names.
const NAME_GAP: i32 = 20;
/// The width and the minimum height of an arrow back to its own lifeline.
const LOOP_SIZE: (i32, i32) = (26, 24);
/// The space from one message to the text of the next.
const MESSAGE_GAP: i32 = 14;
/// The width of the message numbers at the left.
const NUMBERS_WIDTH: i32 = 26;

/// A message and its position.
struct PlacedMessage {
    lines: Vec<Line>,
    /// The left and the right lifeline, and the top and bottom of its text.
    over: (usize, usize, i32, i32),
}

pub(super) fn drawing(figure: &Sequence) -> Drawing {
    let names: Vec<Vec<Line>> =
        figure.participants.iter().map(|name| lines(name, Face::Name, MAX_NAME_WIDTH)).collect();
    let wide = |place: usize| widest(&names[place]) + 2 * TEXT_MARGIN;
    let high = names.iter().map(|lines| height(lines)).max().unwrap_or(0) + 18;
    let middles = middles(figure, &wide);

    let mut drawing = Drawing::default();
    for (place, lines) in names.iter().enumerate() {
        let (w, middle) = (wide(place), middles[place]);
        drawing.boxes.push(Box { look: BoxKind::Part, x: middle - w / 2, y: MARGIN, w, h: high });
        let top = MARGIN + (high - height(lines)) / 2;
        drawing.write(lines, Alignment::Middle, middle, top);
    }
    let mut y = MARGIN + high + MESSAGE_GAP;
    let mut placed = Vec::new();
    for (index, message) in figure.messages.iter().enumerate() {
        let number = Label::of(&(index + 1).to_string());
        let number = lines(&number, Face::Number, NUMBERS_WIDTH);
        let (from, to) = (middles[message.from], middles[message.to]);
        let stroke = if message.is_answer { Stroke::Dashed } else { Stroke::Arrow };
        let (left, right) = ends(message.from, message.to);
        // Neighbours are as far apart as these lines need.
        let room = if right - left <= 1 {
            MAX_TEXT_WIDTH
        } else {
            middles[right] - middles[left] - 2 * TEXT_MARGIN
        };
        let words = lines(&message.words, Face::Words, room);
        let top = y;
        let number_at = if left == right {
            let tall = height(&words).max(LOOP_SIZE.1);
            let bottom = y + tall;
            let out = from + LOOP_SIZE.0;
            let d = format!("M{from} {y}H{out}V{bottom}H{}", from + 2);
            drawing.line(stroke, d, (from, y), (from + 2, bottom));
            drawing.head((from + 2, bottom), (-1, 0));
            let words_top = y + (tall - height(&words)) / 2;
            drawing.write(&words, Alignment::Left, out + 8, words_top);
            y = bottom;
            top + tall / 2
        } else {
            drawing.write(&words, Alignment::Middle, i32::midpoint(from, to), y);
            y += height(&words) + 6;
            let direction = (to - from).signum();
            let tip = to - 2 * direction;
            drawing.line(stroke, format!("M{from} {y}H{tip}"), (from, y), (tip, y));
            drawing.head((tip, y), (direction, 0));
            y
        };
        drawing.write(&number, Alignment::Left, MARGIN, number_at - 8);
        placed.push(PlacedMessage { lines: words, over: (left, right, top, y) });
        y += MESSAGE_GAP;
    }
    for (place, &middle) in middles.iter().enumerate() {
        let mut from = MARGIN + high;
        for each in &placed {
            let (left, right, top, _) = each.over;
            if left < place && place < right {
                life(&mut drawing, middle, from, top);
                from = top + height(&each.lines) + 2;
            }
        }
        life(&mut drawing, middle, from, y);
    }
    drawing.fit();
    drawing
}

fn life(drawing: &mut Drawing, x: i32, from: i32, to: i32) {
    if from < to {
        drawing.line(Stroke::Life, format!("M{x} {from}V{to}"), (x, from), (x, to));
    }
}

fn ends(from: usize, to: usize) -> (usize, usize) {
    (from.min(to), from.max(to))
}

/// Returns the positions of the lifelines: as far apart as names and messages need.
fn middles(figure: &Sequence, wide: &dyn Fn(usize) -> i32) -> Vec<i32> {
    let count = figure.participants.len();
    let mut apart: Vec<i32> =
        (1..count).map(|place| i32::midpoint(wide(place - 1), wide(place)) + NAME_GAP).collect();
    for message in &figure.messages {
        let (left, right) = ends(message.from, message.to);
        let words = widest(&lines(&message.words, Face::Words, MAX_TEXT_WIDTH));
        let needed_width = match right - left {
            0 => LOOP_SIZE.0 + 8 + words + TEXT_MARGIN,
            1 => words + 2 * TEXT_MARGIN,
            _ => continue,
        };
        if let Some(apart) = apart.get_mut(left) {
            *apart = needed_width.max(*apart);
        }
    }
    let first = MARGIN + NUMBERS_WIDTH + if count == 0 { 0 } else { wide(0) / 2 };
    let mut middles = vec![first];
    for apart in apart {
        middles.push(middles[middles.len() - 1] + apart);
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Message;
    use crate::shapes::assert_sound;

    fn sequence(names: &[&str], messages: &[(usize, usize, &str)]) -> Sequence {
        Sequence {
            participants: names.iter().map(|name| Label::of(name)).collect(),
            messages: messages
                .iter()
                .map(|&(from, to, words)| Message {
                    from,
                    to,
                    is_answer: from > to,
                    words: Label::of(words),
                })
                .collect(),
        }
    }

    #[test]
    fn every_arrow_goes_from_its_sender_to_its_receiver() {
        let figure = sequence(
            &["Browser", "Server", "Database"],
            &[(0, 1, "`GET /books`"), (1, 2, "`SELECT`"), (2, 0, "3 rows")],
        );
        let drawing = drawing(&figure);
        let middle = |place: usize| drawing.boxes[place].x + drawing.boxes[place].w / 2;
        let arrows = drawing
            .paths
            .iter()
            .filter(|path| matches!(path.stroke, Stroke::Arrow | Stroke::Dashed));
        for (path, message) in arrows.zip(&figure.messages) {
            assert!((path.from.0 - middle(message.from)).abs() <= 1, "{path:?}");
            assert!((path.to.0 - middle(message.to)).abs() <= 3, "{path:?}");
        }
    }

    #[test]
    fn messages_are_in_order() {
        let figure = sequence(&["A", "B"], &[(0, 1, "one"), (1, 1, "two"), (1, 0, "three")]);
        let drawing = drawing(&figure);
        let heights: Vec<i32> = ["one", "two", "three"]
            .iter()
            .filter_map(|words| drawing.texts.iter().find(|text| text.text == *words))
            .map(|text| text.y)
            .collect();
        assert!(heights.is_sorted() && heights.len() == 3, "{heights:?}");
    }

    #[test]
    fn words_that_fit_between_neighbours_stay_in_one_line() {
        let drawing = drawing(&sequence(&["A", "B"], &[(0, 1, "hands it on to B")]));
        assert!(drawing.texts.iter().any(|text| text.text == "hands it on to B"));
    }

    #[test]
    fn random_messages_have_no_overlaps() {
        let words = [
            "",
            "a",
            "two words",
            "`WWWWWWWWWWWWWWWWWWWWWWWWWWWW`",
            "one line of words that is a good deal longer than others are",
        ];
        let mut chance = fastrand::Rng::with_seed(7);
        for _ in 0..2_000 {
            let count = chance.usize(1..=6);
            let names: Vec<&str> =
                (0..count).map(|_| words[chance.usize(1..words.len())]).collect();
            let messages: Vec<(usize, usize, &str)> = (0..chance.usize(1..=20))
                .map(|_| {
                    (
                        chance.usize(..count),
                        chance.usize(..count),
                        words[chance.usize(1..words.len())],
                    )
                })
                .collect();
            let drawing = drawing(&sequence(&names, &messages));
            assert_sound(&drawing);
            for life in drawing.paths.iter().filter(|path| path.stroke == Stroke::Life) {
                for text in &drawing.texts {
                    let beside = life.from.0 <= text.x || text.x + text.width <= life.from.0;
                    let above = life.to.1 <= text.y - 11 || text.y + 4 <= life.from.1;
                    assert!(beside || above, "{life:?} goes through {text:?}");
                }
            }
        }
    }
}
