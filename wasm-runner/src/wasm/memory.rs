//! Memory that has an end.
//!
//! The module may have so much and no more (`build.rs`). Where Python asks whether there is room it
//! raises MemoryError; where nobody asked, the instance ends in a trap that says nothing. So the
//! worker is told beforehand that memory was refused.

use std::alloc::{GlobalAlloc, Layout, System};

mod host {
    #[link(wasm_import_module = "./host.js")]
    unsafe extern "C" {
        pub(super) safe fn host_memory_refused();
    }
}

struct Told;

#[global_allocator]
static ALLOCATOR: Told = Told;

// SAFETY: everything is handed on to the system's allocator, and so are its answers.
unsafe impl GlobalAlloc for Told {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`.
        tell(unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc_zeroed`.
        tell(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `realloc`.
        tell(unsafe { System.realloc(place, layout, size) })
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(place, layout) }
    }
}

fn tell(place: *mut u8) -> *mut u8 {
    if place.is_null() {
        host::host_memory_refused();
    }
    place
}
