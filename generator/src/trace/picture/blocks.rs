//! Draws an object or a value: its boxes and texts, and where its arrows start.

use super::rows::LONGEST_NAME;
use super::shapes::{BOX, Shape, rectangle, text, width_of};
use crate::trace::recording::{Heap, Thing, Value};
use crate::trace::words::{cut, differs, plain_text, shown};
use crate::words::Words;

/// The height of the label above a block.
pub(super) const LABEL: i32 = 20;
const INDEX: i32 = 15;
const LONGEST_CELL: usize = 22;
const LONGEST_VALUE: usize = LONGEST_CELL + 8;

/// An object or a value that has no position yet.
pub(super) struct Block {
    pub(super) w: i32,
    pub(super) h: i32,
    /// How far below its top arrows arrive.
    pub(super) anchor: i32,
    pub(super) shapes: Vec<Shape>,
    pub(super) points: Vec<Point>,
}

/// Where an arrow of a block starts.
pub(super) struct Point {
    pub(super) number: u32,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) is_new: bool,
}

/// Draws a value that is not an object as one box.
pub(super) fn value_block(value: &Value, is_new: bool) -> Block {
    single(&cut(&plain_text(value), LONGEST_VALUE), is_new)
}

/// Draws one box without a label.
fn single(words: &str, is_new: bool) -> Block {
    let w = BOX.max(width_of(words) + 14);
    Block {
        w,
        h: BOX,
        anchor: BOX / 2,
        shapes: cell(0, 0, w, words, is_new),
        points: Vec::new(),
    }
}

fn cell(x: i32, y: i32, w: i32, words: &str, is_new: bool) -> Vec<Shape> {
    let (is, words_are) = if is_new {
        ("cell new", "value new")
    } else {
        ("cell", "value")
    };
    let from = x + (w - width_of(words)) / 2;
    vec![
        rectangle(is, x, y, w, BOX),
        text(words_are, from, y + 19, words.to_owned()),
    ]
}

/// Draws an object, compared with how it was before the last step.
pub(super) fn object_block(
    object: &Thing,
    old: Option<&Thing>,
    objects: &Heap,
    room: i32,
    phrases: &Words,
) -> Block {
    let truncated = object.truncated;
    match &*object.kind {
        "function" => {
            let text = object.text.as_deref().unwrap_or_default();
            single(&format!("def {}", cut(text, LONGEST_VALUE)), old.is_none())
        }
        "dict" => {
            let rows = dict_rows(object, old, objects);
            table(&object.class, "label", truncated, old, &rows, phrases)
        }
        "instance" => {
            let rows = attribute_rows(object, &object.attributes, old);
            table(&object.class, "class", truncated, old, &rows, phrases)
        }
        "class" => class_block(object, old, objects, phrases),
        _ if object.items.iter().all(|item| item.number().is_none()) => {
            list(object, old, room, phrases)
        }
        _ => {
            let rows: Vec<TableRow<'_>> = object
                .items
                .iter()
                .enumerate()
                .map(|(index, value)| TableRow {
                    key: if object.kind == "set" {
                        String::new()
                    } else {
                        index.to_string()
                    },
                    key_is: "index",
                    value: Some(value),
                    words: cell_words(value),
                    is_new: differs(value, old.and_then(|old| old.items.get(index))),
                })
                .collect();
            table(&object.class, "label", truncated, old, &rows, phrases)
        }
    }
}

/// Draws a class with the values that its objects share. Its methods are left out, because the
/// program shows them.
fn class_block(object: &Thing, old: Option<&Thing>, objects: &Heap, phrases: &Words) -> Block {
    let is_data = |(_, value): &&(String, Value)| match value {
        Value::Plain { kind, .. } => kind != "function",
        Value::Reference { number } => objects
            .get(number)
            .is_none_or(|object| object.kind != "function"),
    };
    let attributes: Vec<_> = object.attributes.iter().filter(is_data).cloned().collect();
    let text = object.text.as_deref().unwrap_or_default();
    let words = format!("class {}", cut(text, LONGEST_CELL));
    if attributes.is_empty() {
        return single(&words, old.is_none());
    }
    let rows = rows_of(&attributes, old);
    table(&words, "class", object.truncated, old, &rows, phrases)
}

/// A key and its value in a table.
struct TableRow<'s> {
    key: String,
    key_is: &'static str,
    value: Option<&'s Value>,
    words: String,
    is_new: bool,
}

fn dict_rows<'s>(object: &'s Thing, old: Option<&Thing>, objects: &Heap) -> Vec<TableRow<'s>> {
    let row = |(key, value): &'s (Value, Value)| {
        let before = old.and_then(|old| {
            let entry = old.entries.iter().find(|(each, _)| each == key);
            entry.map(|(_, value)| value)
        });
        TableRow {
            key: cut(&shown(key, objects, 0), LONGEST_CELL),
            key_is: "value",
            value: Some(value),
            words: cell_words(value),
            is_new: differs(value, before),
        }
    };
    object.entries.iter().map(row).collect()
}

fn attribute_rows<'s>(
    object: &Thing,
    attributes: &'s [(String, Value)],
    old: Option<&Thing>,
) -> Vec<TableRow<'s>> {
    let own = object.text.as_ref().map(|text| TableRow {
        key: String::new(),
        key_is: "value",
        value: None,
        words: cut(text, LONGEST_CELL),
        is_new: old.and_then(|old| old.text.as_ref()) != Some(text),
    });
    own.into_iter().chain(rows_of(attributes, old)).collect()
}

fn rows_of<'s>(attributes: &'s [(String, Value)], old: Option<&Thing>) -> Vec<TableRow<'s>> {
    let row = |(name, value): &'s (String, Value)| {
        let before = old.and_then(|old| {
            let attribute = old.attributes.iter().find(|(each, _)| each == name);
            attribute.map(|(_, value)| value)
        });
        TableRow {
            key: cut(name, LONGEST_NAME),
            key_is: "value",
            value: Some(value),
            words: cell_words(value),
            is_new: differs(value, before),
        }
    };
    attributes.iter().map(row).collect()
}

fn cell_words(value: &Value) -> String {
    cut(&plain_text(value), LONGEST_CELL)
}

/// Draws values side by side, each below its index.
fn list(object: &Thing, old: Option<&Thing>, room: i32, phrases: &Words) -> Block {
    let is_ordered = object.kind != "set";
    let mut shapes = vec![text("label", 0, 13, object.class.clone())];
    if object.items.is_empty() {
        return nothing_in(shapes, old.is_none(), 0, phrases);
    }
    let row = BOX + if is_ordered { INDEX } else { 4 };
    let (mut x, mut y, mut w) = (0, LABEL, 0);
    for (index, value) in object.items.iter().enumerate() {
        let words = cell_words(value);
        let wide = BOX.max(width_of(&words) + 14);
        if x > 0 && x + wide > room {
            (x, y) = (0, y + row);
        }
        if is_ordered {
            let index = index.to_string();
            let digits = i32::try_from(index.len()).expect("few digits");
            shapes.push(text("index", x + (wide - 7 * digits) / 2, y + 10, index));
        }
        let is_new = differs(value, old.and_then(|old| old.items.get(index)));
        shapes.extend(cell(x, y + row - BOX, wide, &words, is_new));
        x += wide;
        w = w.max(x);
    }
    let block = Block {
        w: w.max(width_of(&object.class)),
        h: y + row,
        anchor: LABEL + row - BOX / 2,
        shapes,
        points: Vec::new(),
    };
    more(object.truncated, block, phrases)
}

fn nothing_in(mut shapes: Vec<Shape>, is_new: bool, least: i32, phrases: &Words) -> Block {
    let (is, words_are) = if is_new {
        ("cell new", "note new")
    } else {
        ("cell", "note")
    };
    shapes.push(rectangle(is, 0, LABEL, 62, BOX));
    shapes.push(text(words_are, 11, LABEL + 18, phrases.say("steps.empty")));
    Block {
        w: least.max(62),
        h: LABEL + BOX,
        anchor: LABEL + BOX / 2,
        shapes,
        points: Vec::new(),
    }
}

/// Draws keys and values in two columns; a value that is an object becomes a dot with an arrow.
fn table(
    label: &str,
    label_is: &'static str,
    truncated: usize,
    old: Option<&Thing>,
    rows: &[TableRow<'_>],
    phrases: &Words,
) -> Block {
    let mut shapes = vec![text(label_is, 0, 13, label.to_owned())];
    let Some(first) = rows.first() else {
        return nothing_in(shapes, old.is_none(), width_of(label), phrases);
    };
    let is_index = first.key_is == "index";
    let has_keys = rows.iter().any(|row| !row.key.is_empty());
    let widest = |width: fn(&TableRow<'_>) -> i32| rows.iter().map(width).max().unwrap_or(0);
    let keys = match (has_keys, is_index) {
        (false, _) => 0,
        (true, true) => widest(|row| width_of(&row.key)) + 8,
        (true, false) => widest(|row| width_of(&row.key)) + 16,
    };
    let values = BOX.max(widest(|row| width_of(&row.words) + 14));
    let mut points = Vec::new();
    let mut y = LABEL;
    for row in rows {
        if has_keys && !is_index {
            shapes.push(rectangle("key", 0, y, keys, BOX));
        }
        if !row.key.is_empty() {
            let x = if is_index { 0 } else { 8 };
            shapes.push(text(row.key_is, x, y + 19, row.key.clone()));
        }
        shapes.extend(cell(keys, y, values, &row.words, row.is_new));
        if let Some(number) = row.value.and_then(Value::number) {
            let (x, y) = (keys + values / 2, y + BOX / 2);
            let is_new = row.is_new;
            shapes.push(Shape::Dot {
                is: if is_new { "new" } else { "" },
                x,
                y,
            });
            points.push(Point {
                number,
                x,
                y,
                is_new,
            });
        }
        y += BOX;
    }
    let block = Block {
        w: (keys + values).max(width_of(label)),
        h: y,
        anchor: LABEL + BOX / 2,
        shapes,
        points,
    };
    more(truncated, block, phrases)
}

/// Adds a note if part of an object is left out.
fn more(truncated: usize, mut block: Block, phrases: &Words) -> Block {
    if truncated > 0 {
        let words = phrases.fill("steps.more", &[("count", &truncated.to_string())]);
        block.shapes.push(text("note", 0, block.h + 15, words));
        block.h += LABEL;
    }
    block
}
