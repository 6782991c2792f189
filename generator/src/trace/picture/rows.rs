//! The left side of a drawing: titles of calls, and names with their values.

use super::shapes::{EDGE, Shape, rectangle, text, width_of};
use crate::trace::recording::{Event, Value};
use crate::trace::replay::State;
use crate::trace::words::{cut, differs, frame_title, value_of};
use crate::words::Words;

const SERIF: i32 = 7;
const STEP_IN: i32 = 16;
const MOST_FRAMES: usize = 9;
/// The largest number of characters that are shown of a name.
pub(super) const LONGEST_NAME: usize = 18;

/// A row of the left side.
pub(super) struct Row<'s> {
    pub(super) is: &'static str,
    pub(super) x: i32,
    pub(super) w: i32,
    pub(super) text: String,
    pub(super) value: Option<&'s Value>,
    pub(super) is_new: bool,
}

/// Returns the titles of frames, and the names with their values.
pub(super) fn rows<'s>(state: &'s State<'_, '_>, phrases: &Words) -> Vec<Row<'s>> {
    let more = |key, count: usize| phrases.fill(key, &[("count", &count.to_string())]);
    let moment = state.moment;
    let frames = state.frames_with_before();
    let count = frames.len();
    let left_out = (count + 1).saturating_sub(MOST_FRAMES);
    let mut rows = Vec::new();
    for (index, (frame, then)) in frames.into_iter().enumerate() {
        let is_last = index + 1 == count;
        if count > MOST_FRAMES && index > 0 && index <= left_out {
            if index == 1 {
                let hidden = left_out + moment.hidden();
                rows.push(title("note", STEP_IN, more("steps.calls_more", hidden)));
            }
            continue;
        }
        let steps_in = if count > MOST_FRAMES {
            (index + MOST_FRAMES).saturating_sub(count)
        } else {
            index
        };
        let x = EDGE + STEP_IN * i32::try_from(steps_in).expect("few frames are shown");
        if count > 1 {
            let is = if is_last { "title now" } else { "title" };
            rows.push(title(is, x, frame_title(frame, phrases)));
        }
        for (name, value) in &frame.names {
            let is_other = then.is_none_or(|then| differs(value, value_of(then, name)));
            let words = cut(name, LONGEST_NAME);
            rows.push(Row {
                is: "name",
                x,
                w: width_of(&words),
                text: words,
                value: Some(value),
                is_new: state.before.is_some() && is_other,
            });
        }
        if frame.truncated > 0 {
            let hidden = more("steps.names_more", frame.truncated);
            rows.push(title("note", x, hidden));
        }
        if !is_last {
            continue;
        }
        if moment.event == Event::Return
            && let Some(value) = moment.value()
        {
            let text = phrases.say("steps.note_back");
            let letters = i32::try_from(text.chars().count()).expect("few letters");
            rows.push(Row {
                is: "note",
                x,
                w: letters * SERIF,
                text,
                value: Some(value),
                is_new: true,
            });
        }
        if count == 1 && frame.names.is_empty() {
            rows.push(title("note", x, phrases.say("steps.no_names")));
        }
    }
    rows
}

fn title(is: &'static str, x: i32, text: String) -> Row<'static> {
    Row {
        is,
        x,
        w: 0,
        text,
        value: None,
        is_new: false,
    }
}

/// Draws a name in its row, underlined.
pub(super) fn name_shapes(row: &Row<'_>, middle: i32) -> Vec<Shape> {
    let (x, w) = (row.x, row.w);
    let words = text(row.is, x, middle + 5, row.text.clone());
    if row.is == "note" {
        return vec![words];
    }
    let behind = row
        .is_new
        .then(|| rectangle("name new", x - 3, middle - 13, w + 6, 23));
    let under = Shape::Line {
        is: "name",
        x,
        y: middle + 10,
        w,
    };
    behind.into_iter().chain([words, under]).collect()
}
