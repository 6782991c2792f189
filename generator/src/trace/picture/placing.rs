//! Gives every object a column and a height, once.

use std::collections::BTreeMap;

use super::blocks::{Block, LABEL, object_block};
use super::shapes::{BOX, EDGE};
use crate::trace::recording::Heap;
use crate::words::Words;

/// The width that a whole drawing should have.
const ROOM: i32 = 420;
/// The smallest width of a column, even if the names take up more.
const LEAST_ROOM: i32 = 150;

/// A block with its position.
pub(super) struct Placed {
    pub(super) block: Block,
    pub(super) column: usize,
    pub(super) y: i32,
    /// For each of its points, the block that it leads to.
    pub(super) targets: Vec<usize>,
}

/// Gives every object a column and a height, once.
pub(super) struct Placing<'s> {
    objects: &'s Heap,
    before: Option<&'s Heap>,
    phrases: &'s Words,
    /// The largest width of a list.
    room: i32,
    pub(super) all: Vec<Placed>,
    by_number: BTreeMap<u32, usize>,
    /// For each column, the first free height.
    free: Vec<i32>,
}

impl<'s> Placing<'s> {
    /// Starts with nothing placed; the names at the left take up `left` pixels.
    pub(super) fn new(
        objects: &'s Heap,
        before: Option<&'s Heap>,
        left: i32,
        phrases: &'s Words,
    ) -> Self {
        Self {
            objects,
            before,
            phrases,
            room: LEAST_ROOM.max(ROOM - left),
            all: Vec::new(),
            by_number: BTreeMap::new(),
            free: Vec::new(),
        }
    }

    /// Puts a block into a column, no higher than `wanted`, and returns its index.
    pub(super) fn put(&mut self, block: Block, column: usize, wanted: i32) -> usize {
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

    /// Returns the block of an object, and whether it was placed before.
    pub(super) fn object(&mut self, number: u32, column: usize, top: i32) -> (usize, bool) {
        if let Some(known) = self.by_number.get(&number) {
            return (*known, true);
        }
        let thing = &self.objects[&number];
        let old = match self.before {
            Some(before) => before.get(&number),
            None => Some(thing),
        };
        let block = object_block(thing, old, self.objects, self.room, self.phrases);
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
