//! An allocator that keeps small blocks of memory for the next request of their size.
//!
//! A Python program asks for millions of small blocks of a few sizes, and gives most of them back at
//! once. WebAssembly's usual allocator searches and merges free memory each time. Of each size,
//! only so many blocks are kept; the rest goes back to it.

use std::{
    alloc::{GlobalAlloc, Layout},
    cell::Cell,
    ptr,
};

/// Blocks have 4, 12, 20… bytes: with the allocator's own 4, that is a multiple of 8.
const STEP: usize = 8;
const SMALLEST: usize = 4;
const CLASSES: usize = 32;
/// How many blocks of a size are kept.
const KEPT: u32 = 1024;

/// Memory from another allocator, of which small blocks are kept.
///
/// Without locks: for programs with one thread.
pub(crate) struct SizeClasses<A> {
    source: A,
    classes: [Class; CLASSES],
}

/// The free blocks of a size. Each begins with the address of the next one.
struct Class {
    first: Cell<*mut u8>,
    count: Cell<u32>,
}

// SAFETY: for programs with one thread.
unsafe impl<A> Sync for SizeClasses<A> {}

impl<A> SizeClasses<A> {
    pub(crate) const fn new(source: A) -> Self {
        Self {
            source,
            classes: [const {
                Class {
                    first: Cell::new(ptr::null_mut()),
                    count: Cell::new(0),
                }
            }; CLASSES],
        }
    }

    /// The class of a request, or `None` if it is large, or wants more than the usual alignment.
    #[inline]
    fn class_of(layout: Layout) -> Option<usize> {
        let class = (layout.size() + STEP - SMALLEST - 1) / STEP;
        (class < CLASSES && layout.align() <= STEP).then_some(class)
    }

    fn block(class: usize) -> Layout {
        // A block has room for the address of the next one.
        let size = (SMALLEST + class * STEP).max(size_of::<*mut u8>());
        Layout::from_size_align(size, STEP).expect("a small size fits")
    }
}

// SAFETY: a block comes from the source, is as large as its class says, and belongs either to whom
// it was given or to the list of its class.
unsafe impl<A: GlobalAlloc> GlobalAlloc for SizeClasses<A> {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(index) = Self::class_of(layout) else {
            // SAFETY: passed on unchanged.
            return unsafe { self.source.alloc(layout) };
        };
        let class = &self.classes[index];
        let block = class.first.get();
        if block.is_null() {
            // SAFETY: no block has size zero.
            return unsafe { self.source.alloc(Self::block(index)) };
        }
        // SAFETY: a free block begins with the address of the next one.
        class.first.set(unsafe { block.cast::<*mut u8>().read() });
        class.count.set(class.count.get() - 1);
        block
    }

    #[inline]
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        let Some(index) = Self::class_of(layout) else {
            // SAFETY: passed on unchanged.
            return unsafe { self.source.dealloc(place, layout) };
        };
        let class = &self.classes[index];
        if class.count.get() == KEPT {
            // SAFETY: the source gave it for this layout.
            return unsafe { self.source.dealloc(place, Self::block(index)) };
        }
        // SAFETY: nobody uses the block any more, and it is large enough.
        unsafe { place.cast::<*mut u8>().write(class.first.get()) };
        class.first.set(place);
        class.count.set(class.count.get() + 1);
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if Self::class_of(layout).is_none() {
            // SAFETY: passed on unchanged.
            return unsafe { self.source.alloc_zeroed(layout) };
        }
        // SAFETY: a block is at least as large as the layout says.
        unsafe {
            let place = self.alloc(layout);
            if !place.is_null() {
                place.write_bytes(0, layout.size());
            }
            place
        }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that the size fits the alignment.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (Self::class_of(layout), Self::class_of(wanted)) {
            // SAFETY: passed on unchanged.
            (None, None) => unsafe { self.source.realloc(place, layout, size) },
            (before, after) if before == after => place,
            // SAFETY: both are as large as what is copied.
            _ => unsafe {
                let moved = self.alloc(wanted);
                if !moved.is_null() {
                    moved.copy_from_nonoverlapping(place, size.min(layout.size()));
                    self.dealloc(place, layout);
                }
                moved
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::alloc::System;

    use super::*;

    /// Counts the blocks that are in use.
    struct Counting(Cell<isize>);

    // SAFETY: passed on unchanged.
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            self.0.set(self.0.get() + 1);
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
            self.0.set(self.0.get() - 1);
            unsafe { System.dealloc(place, layout) }
        }
    }

    fn layout(size: usize) -> Layout {
        Layout::from_size_align(size, 8).unwrap()
    }

    #[test]
    fn gives_a_block_again_for_the_same_size() {
        let memory = SizeClasses::new(Counting(Cell::new(0)));
        unsafe {
            let first = memory.alloc(layout(40));
            memory.dealloc(first, layout(40));
            assert_eq!(memory.alloc(layout(38)), first);
            assert_ne!(memory.alloc(layout(40)), first);
        }
        assert_eq!(memory.source.0.get(), 2);
    }

    #[test]
    fn keeps_so_many_and_no_large_ones() {
        let memory = SizeClasses::new(Counting(Cell::new(0)));
        for size in [1, 20, 252] {
            let blocks: Vec<_> = (0..2 * KEPT)
                .map(|_| unsafe { memory.alloc(layout(size)) })
                .collect();
            for block in blocks {
                unsafe { memory.dealloc(block, layout(size)) };
            }
        }
        let large = unsafe { memory.alloc(layout(4000)) };
        unsafe { memory.dealloc(large, layout(4000)) };
        assert_eq!(memory.source.0.get(), 3 * KEPT as isize);
    }

    #[test]
    fn moves_what_outgrows_its_block() {
        let memory = SizeClasses::new(Counting(Cell::new(0)));
        unsafe {
            let mut place = memory.alloc_zeroed(layout(1));
            assert_eq!(*place, 0);
            *place = 7;
            for (before, after) in [
                (1, 4),
                (4, 100),
                (100, 5000),
                (5000, 6000),
                (6000, 30),
                (30, 3),
            ] {
                place = memory.realloc(place, layout(before), after);
                assert_eq!(*place, 7, "{before} to {after}");
            }
            memory.dealloc(place, layout(3));
        }
    }
}
