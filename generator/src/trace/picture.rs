//! A state of a recording → a drawing of names, the objects they point to, and the
//! arrows between them: where each text, box and arrow stands, in whole pixels.
//!
//! Names stand at the left, calls under one another; what they point to stands to their
//! right, and what that points to, further right. `themes/default/js/trace-picture.js`
//! draws the same in the page, and says why things are where they are.

use std::collections::BTreeMap;

use serde::Serialize;

use super::recording::{Event, Heap, Thing, Value};
use super::replay::State;
use super::words::{cut, differs, frame_title, plain_text, shown, value_of};

const ROOM: i32 = 420;
const CHARACTER: i32 = 9;
const SERIF: i32 = 7;
const BOX: i32 = 28;
const ROW: i32 = 36;
const GAP: i32 = 44;
const LABEL: i32 = 20;
const INDEX: i32 = 15;
const STEP_IN: i32 = 16;
const EDGE: i32 = 3;
const LEAST_ROOM: i32 = 150;
const LONGEST_NAME: usize = 18;
const LONGEST_CELL: usize = 22;
const LONGEST_VALUE: usize = LONGEST_CELL + 8;
const MOST_FRAMES: usize = 9;
/// From here on characters are as wide as two.
const WIDE: char = '\u{1100}';

/// A drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What it is made of, in the order of drawing.
    pub shapes: Vec<Shape>,
}

/// A piece of a drawing; `is` says what it means, for the style sheet.
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
        /// From the top.
        y: i32,
        /// How wide.
        w: i32,
        /// How high.
        h: i32,
    },
    /// A line to the right.
    Line {
        /// What it means.
        is: &'static str,
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
        /// How long.
        w: i32,
    },
    /// Where an arrow begins.
    Dot {
        /// What it means.
        is: &'static str,
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
    },
    /// An arrow, as the path of an SVG.
    Arrow {
        /// What it means.
        is: &'static str,
        /// The path.
        d: String,
    },
}

impl Shape {
    fn moved(self, right: i32, down: i32) -> Self {
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

    fn right_end(&self) -> i32 {
        match self {
            Self::Text { x, text, .. } => x + width_of(text),
            Self::Box { x, w, .. } | Self::Line { x, w, .. } => x + w,
            Self::Dot { x, .. } => *x,
            Self::Arrow { .. } => 0,
        }
    }
}

/// An object or a value, before it has its place.
struct Block {
    w: i32,
    h: i32,
    /// How far below its top an arrow meets it.
    anchor: i32,
    shapes: Vec<Shape>,
    points: Vec<Point>,
}

/// Where an arrow of a block begins.
struct Point {
    number: u32,
    x: i32,
    y: i32,
    is_new: bool,
}

/// A block in its place.
struct Placed {
    block: Block,
    column: usize,
    y: i32,
    /// For each of its points, which block it leads to.
    targets: Vec<usize>,
}

/// A row of the left side.
struct Row<'s> {
    is: &'static str,
    x: i32,
    w: i32,
    text: String,
    value: Option<&'s Value>,
    is_new: bool,
}

/// The drawing of a state.
#[must_use]
pub fn picture(state: &State<'_, '_>) -> Picture {
    let rows = rows(state);
    let left = rows
        .iter()
        .map(|row| row.x + row.w)
        .max()
        .unwrap_or(0)
        .max(0)
        + GAP;
    let mut placing = Placing {
        objects: &state.objects,
        before: state.before.as_ref().map(|(_, objects)| objects),
        room: LEAST_ROOM.max(ROOM - left),
        all: Vec::new(),
        by_number: BTreeMap::new(),
        free: Vec::new(),
    };
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

/// Titles of frames, and names with their values.
fn rows<'s>(state: &'s State<'_, '_>) -> Vec<Row<'s>> {
    let moment = state.moment;
    let frames = state.frames_with_before();
    let count = frames.len();
    let left_out = (count + 1).saturating_sub(MOST_FRAMES);
    let mut rows = Vec::new();
    for (index, (frame, then)) in frames.into_iter().enumerate() {
        let is_last = index + 1 == count;
        if count > MOST_FRAMES && index > 0 && index <= left_out {
            if index == 1 {
                let more = format!("{} calls more", left_out + moment.hidden());
                rows.push(title("note", STEP_IN, more));
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
            rows.push(title(is, x, frame_title(frame)));
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
            rows.push(title("note", x, format!("{} names more", frame.truncated)));
        }
        if !is_last {
            continue;
        }
        if moment.event == Event::Return
            && let Some(value) = moment.value()
        {
            rows.push(Row {
                is: "note",
                x,
                w: 10 * SERIF,
                text: "gives back".to_owned(),
                value: Some(value),
                is_new: true,
            });
        }
        if count == 1 && frame.names.is_empty() {
            rows.push(title("note", x, "no names yet".to_owned()));
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

fn name_shapes(row: &Row<'_>, middle: i32) -> Vec<Shape> {
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

/// Gives every object its column and its height, each once.
struct Placing<'s> {
    objects: &'s Heap,
    before: Option<&'s Heap>,
    room: i32,
    all: Vec<Placed>,
    by_number: BTreeMap<u32, usize>,
    /// For each column, where the next block may stand.
    free: Vec<i32>,
}

impl Placing<'_> {
    fn put(&mut self, block: Block, column: usize, wanted: i32) -> usize {
        if self.free.len() <= column {
            self.free.resize(column + 1, EDGE);
        }
        let y = wanted.max(self.free[column]);
        self.free[column] = y + block.h + 12;
        self.all.push(Placed {
            block,
            column,
            y,
            targets: Vec::new(),
        });
        self.all.len() - 1
    }

    /// Which block an object is, and whether it stood there already.
    fn object(&mut self, number: u32, column: usize, top: i32) -> (usize, bool) {
        if let Some(known) = self.by_number.get(&number) {
            return (*known, true);
        }
        let thing = &self.objects[&number];
        let old = match self.before {
            Some(before) => before.get(&number),
            None => Some(thing),
        };
        let block = object_block(thing, old, self.objects, self.room);
        let placed = self.put(block, column, top);
        self.by_number.insert(number, placed);
        for index in 0..self.all[placed].block.points.len() {
            let Placed { block, y, .. } = &self.all[placed];
            let point = &block.points[index];
            let (number, wanted) = (point.number, y + (point.y - LABEL - BOX).max(0));
            let (target, _) = self.object(number, column + 1, wanted);
            self.all[placed].targets.push(target);
        }
        (placed, false)
    }
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

/// An arrow with an open head, straight where it can be: it leaves and arrives to the
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

fn value_block(value: &Value, is_new: bool) -> Block {
    single(&cut(&plain_text(value), LONGEST_VALUE), is_new)
}

/// One box that needs no label.
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

fn object_block(object: &Thing, old: Option<&Thing>, objects: &Heap, room: i32) -> Block {
    let truncated = object.truncated;
    match &*object.kind {
        "function" => {
            let text = object.text.as_deref().unwrap_or_default();
            single(&format!("def {}", cut(text, LONGEST_VALUE)), old.is_none())
        }
        "dict" => {
            let rows = dict_rows(object, old, objects);
            table(&object.class, "label", truncated, old, &rows)
        }
        "instance" => {
            let rows = attribute_rows(object, &object.attributes, old);
            table(&object.class, "class", truncated, old, &rows)
        }
        "class" => class_block(object, old, objects),
        _ if object.items.iter().all(|item| item.number().is_none()) => list(object, old, room),
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
            table(&object.class, "label", truncated, old, &rows)
        }
    }
}

/// A class with the values that its objects share; its methods stand in the program.
fn class_block(object: &Thing, old: Option<&Thing>, objects: &Heap) -> Block {
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
    table(&words, "class", object.truncated, old, &rows)
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

/// Values side by side, each under its index.
fn list(object: &Thing, old: Option<&Thing>, room: i32) -> Block {
    let is_ordered = object.kind != "set";
    let mut shapes = vec![text("label", 0, 13, object.class.clone())];
    if object.items.is_empty() {
        return nothing_in(shapes, old.is_none(), 0);
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
    more(object.truncated, block)
}

fn nothing_in(mut shapes: Vec<Shape>, is_new: bool, least: i32) -> Block {
    let (is, words_are) = if is_new {
        ("cell new", "note new")
    } else {
        ("cell", "note")
    };
    shapes.push(rectangle(is, 0, LABEL, 62, BOX));
    shapes.push(text(words_are, 11, LABEL + 18, "empty".to_owned()));
    Block {
        w: least.max(62),
        h: LABEL + BOX,
        anchor: LABEL + BOX / 2,
        shapes,
        points: Vec::new(),
    }
}

/// Keys and values in two columns; a value that is an object is a dot with an arrow.
fn table(
    label: &str,
    label_is: &'static str,
    truncated: usize,
    old: Option<&Thing>,
    rows: &[TableRow<'_>],
) -> Block {
    let mut shapes = vec![text(label_is, 0, 13, label.to_owned())];
    let Some(first) = rows.first() else {
        return nothing_in(shapes, old.is_none(), width_of(label));
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
    more(truncated, block)
}

/// Tells how much of an object is left out.
fn more(truncated: usize, mut block: Block) -> Block {
    if truncated > 0 {
        let words = format!("{truncated} more");
        block.shapes.push(text("note", 0, block.h + 15, words));
        block.h += LABEL;
    }
    block
}

fn text(is: &'static str, x: i32, y: i32, text: String) -> Shape {
    Shape::Text { is, x, y, text }
}

fn rectangle(is: &'static str, x: i32, y: i32, w: i32, h: i32) -> Shape {
    Shape::Box { is, x, y, w, h }
}

/// How wide a text is, in the monospaced font of pictures.
fn width_of(words: &str) -> i32 {
    let widths = words.chars().map(|each| if each < WIDE { 1 } else { 2 });
    CHARACTER * widths.sum::<i32>()
}
