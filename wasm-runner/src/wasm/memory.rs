//! The module's allocator. It reports failed allocations to the worker.
//!
//! The module's memory is limited (`build.rs`). If Python checks an allocation, it raises
//! MemoryError; otherwise the instance ends in a trap without a message. So this tells the worker
//! beforehand that memory has run out.

use std::alloc::{GlobalAlloc, Layout, System};

use crate::size_classes::SizeClasses;

mod host {
    #[link(wasm_import_module = "./host.js")]
    unsafe extern "C" {
        pub(super) safe fn host_memory_refused();
    }
}

#[global_allocator]
static ALLOCATOR: SizeClasses<Reporting> = SizeClasses::new(Reporting);

struct Reporting;

// SAFETY: all calls and results are passed on unchanged to and from the system's allocator.
unsafe impl GlobalAlloc for Reporting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller upholds the contract of `alloc`.
        checked(unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller upholds the contract of `alloc_zeroed`.
        checked(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller upholds the contract of `realloc`.
        checked(unsafe { System.realloc(place, layout, size) })
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: the caller upholds the contract of `dealloc`.
        unsafe { System.dealloc(place, layout) }
    }
}

fn checked(place: *mut u8) -> *mut u8 {
    if place.is_null() {
        host::host_memory_refused();
    }
    place
}
