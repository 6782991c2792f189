//! An allocator that warns before memory runs out.
//!
//! If Python checks an allocation, it raises MemoryError; but most allocations are small and
//! unchecked, and a failed one ends the interpreter. So memory has two limits. Beyond the lower
//! one, the allocator raises an alarm, and the program gets a MemoryError at its next instruction.
//! What lies between them is for what a program allocates until then, such as a list that doubles.

use std::{
    alloc::{GlobalAlloc, Layout},
    cell::Cell,
    ptr,
};

/// How much more the program may use before the alarm is raised again: handlers need memory, too.
const STEP: usize = 32 << 20;

/// Memory from another allocator, with a limit.
///
/// Without locks: for programs with one thread.
pub(crate) struct Limited<A> {
    source: A,
    limit: usize,
    /// Called when more than the limit is in use. Must not allocate.
    alarm: fn(),
    /// Called when an allocation failed. Must not allocate.
    refused: fn(),
    used: Cell<usize>,
    next_alarm: Cell<usize>,
}

// SAFETY: for programs with one thread.
unsafe impl<A> Sync for Limited<A> {}

impl<A> Limited<A> {
    pub(crate) const fn new(source: A, limit: usize, alarm: fn(), refused: fn()) -> Self {
        Self {
            source,
            limit,
            alarm,
            refused,
            used: Cell::new(0),
            next_alarm: Cell::new(limit),
        }
    }

    /// Calls `give` unless so many bytes are refused, and counts what it gave.
    fn counted(&self, size: usize, freed: usize, give: impl FnOnce() -> *mut u8) -> *mut u8 {
        // What exceeds the limit by far on its own would only make memory grow.
        let place = if size > self.limit + STEP {
            ptr::null_mut()
        } else {
            give()
        };
        if place.is_null() {
            (self.refused)();
            return place;
        }
        self.forget(freed);
        let used = self.used.get() + size;
        self.used.set(used);
        if used > self.next_alarm.get() {
            self.next_alarm.set(used + STEP);
            (self.alarm)();
        }
        place
    }

    fn forget(&self, size: usize) {
        let used = self.used.get() - size;
        self.used.set(used);
        if used + STEP < self.limit {
            self.next_alarm.set(self.limit);
        }
    }
}

/// How much of the memory a block takes: the allocator adds 4 bytes, and rounds up to 8.
const fn taken(size: usize) -> usize {
    size.saturating_add(11) & !7
}

// SAFETY: blocks come from the source and go back to it unchanged.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Limited<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller upholds the contract of `alloc`.
        self.counted(taken(layout.size()), 0, || unsafe {
            self.source.alloc(layout)
        })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller upholds the contract of `alloc_zeroed`.
        self.counted(taken(layout.size()), 0, || unsafe {
            self.source.alloc_zeroed(layout)
        })
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller upholds the contract of `realloc`.
        self.counted(taken(size), taken(layout.size()), || unsafe {
            self.source.realloc(place, layout, size)
        })
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        self.forget(taken(layout.size()));
        // SAFETY: the caller upholds the contract of `dealloc`.
        unsafe { self.source.dealloc(place, layout) }
    }
}

#[cfg(test)]
mod tests {
    use std::alloc::System;

    use super::*;

    thread_local! {
        static ALARMS: Cell<u32> = const { Cell::new(0) };
        static REFUSED: Cell<u32> = const { Cell::new(0) };
    }

    const LIMIT: usize = 100 << 20;

    fn memory() -> Limited<System> {
        ALARMS.set(0);
        REFUSED.set(0);
        Limited::new(
            System,
            LIMIT,
            || ALARMS.set(ALARMS.get() + 1),
            || REFUSED.set(REFUSED.get() + 1),
        )
    }

    fn layout(megabytes: usize) -> Layout {
        Layout::from_size_align(megabytes << 20, 8).unwrap()
    }

    #[test]
    fn raises_an_alarm_beyond_the_limit_and_again_after_a_step() {
        let memory = memory();
        unsafe {
            let first = memory.alloc(layout(90));
            assert_eq!(ALARMS.get(), 0);
            let second = memory.alloc(layout(20));
            assert_eq!(ALARMS.get(), 1);
            let third = memory.alloc(layout(20));
            assert_eq!(ALARMS.get(), 1);
            let fourth = memory.alloc(layout(20));
            assert_eq!(ALARMS.get(), 2);
            for (place, size) in [(first, 90), (second, 20), (third, 20), (fourth, 20)] {
                assert!(!place.is_null());
                memory.dealloc(place, layout(size));
            }
        }
        assert_eq!(memory.used.get(), 0);
    }

    #[test]
    fn raises_it_at_the_limit_again_when_memory_was_freed() {
        let memory = memory();
        for alarms in 1..=2 {
            unsafe {
                let place = memory.alloc(layout(10));
                let place = memory.realloc(place, layout(10), 99 << 20);
                let other = memory.alloc_zeroed(layout(5));
                assert_eq!(ALARMS.get(), alarms);
                memory.dealloc(place, layout(99));
                memory.dealloc(other, layout(5));
            }
        }
    }

    #[test]
    fn refuses_what_exceeds_the_limit_on_its_own() {
        let memory = memory();
        assert!(unsafe { memory.alloc(layout(140)) }.is_null());
        assert_eq!((REFUSED.get(), ALARMS.get()), (1, 0));
        assert_eq!(memory.used.get(), 0);
    }
}
