//! The module's allocator. It tells Python when memory is nearly full, and the worker when it is.
//!
//! The module's memory is limited (`build.rs`). An allocation that fails without being checked ends
//! the instance in a trap without a message, so the worker must know beforehand.

use std::alloc::System;

use rustpython_vm::signal;

use crate::{limited::Limited, size_classes::SizeClasses};

mod host {
    #[link(wasm_import_module = "./host.js")]
    unsafe extern "C" {
        pub(super) safe fn host_memory_refused();
    }
}

/// How much a program may use before it gets a MemoryError: half of what the module may have.
/// A list that doubles needs up to the other half, most of which is never touched.
const PROGRAM_BYTES: usize = 384 << 20;

#[global_allocator]
static ALLOCATOR: SizeClasses<Limited<System>> = SizeClasses::new(Limited::new(
    System,
    PROGRAM_BYTES,
    signal::report_low_memory,
    refused,
));

fn refused() {
    host::host_memory_refused();
}
