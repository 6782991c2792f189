//! The C library functions that SQLite needs and Rust's WebAssembly target lacks: memory
//! allocation, string functions and local time.

use std::{
    alloc::{self, Layout},
    ffi::{c_char, c_int, c_void},
    ptr,
};

/// The bytes before each block, which store its length. Also the alignment that C requires.
const HEADER: usize = 16;

fn layout(length: usize) -> Option<Layout> {
    Layout::from_size_align(length.checked_add(HEADER)?, HEADER).ok()
}

/// # Safety
///
/// `base` is null, or points to a header and a block of `length` bytes.
unsafe fn with_header(base: *mut u8, length: usize) -> *mut c_void {
    if base.is_null() {
        return ptr::null_mut();
    }
    // SAFETY: the block comes after the header.
    unsafe {
        base.cast::<usize>().write(length);
        base.add(HEADER).cast()
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn malloc(length: usize) -> *mut c_void {
    let Some(layout) = layout(length) else {
        return ptr::null_mut();
    };
    // SAFETY: the layout includes the header, so its size isn't zero.
    unsafe { with_header(alloc::alloc(layout), length) }
}

/// Returns the start and the layout of a block's allocation.
///
/// # Safety
///
/// The block was allocated here, and hasn't been freed.
unsafe fn allocation(block: *mut c_void) -> (*mut u8, Layout) {
    // SAFETY: the header comes before the block, and stores the length of the allocation.
    unsafe {
        let base = block.cast::<u8>().sub(HEADER);
        let length = base.cast::<usize>().read();
        (
            base,
            Layout::from_size_align_unchecked(length + HEADER, HEADER),
        )
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn free(block: *mut c_void) {
    if !block.is_null() {
        // SAFETY: C frees each block once.
        unsafe {
            let (base, layout) = allocation(block);
            alloc::dealloc(base, layout);
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn realloc(block: *mut c_void, length: usize) -> *mut c_void {
    if block.is_null() {
        // SAFETY: C defines `realloc` of null as `malloc`.
        return unsafe { malloc(length) };
    }
    let Some(new) = layout(length) else {
        return ptr::null_mut();
    };
    // SAFETY: C passes a block from `malloc`. If this fails, the block stays unchanged.
    unsafe {
        let (base, old) = allocation(block);
        with_header(alloc::realloc(base, old, new.size()), length)
    }
}

/// Iterates over the bytes of a C string, including the terminating zero.
///
/// # Safety
///
/// `text` is a C string that outlives the iterator.
unsafe fn bytes(text: *const c_char) -> impl Iterator<Item = u8> {
    let mut next = Some(text.cast::<u8>());
    std::iter::from_fn(move || {
        let here = next?;
        // SAFETY: the string continues up to its zero.
        let byte = unsafe { *here };
        // SAFETY: as above.
        next = (byte != 0).then(|| unsafe { here.add(1) });
        Some(byte)
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn memchr(block: *const c_void, wanted: c_int, length: usize) -> *mut c_void {
    // SAFETY: C passes a block of `length` bytes.
    let bytes = unsafe { std::slice::from_raw_parts(block.cast::<u8>(), length) };
    match bytes.iter().position(|byte| *byte == wanted as u8) {
        // SAFETY: `at` is inside the block.
        Some(at) => unsafe { block.cast::<u8>().add(at).cast_mut().cast() },
        None => ptr::null_mut(),
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strchr(text: *const c_char, wanted: c_int) -> *mut c_char {
    // SAFETY: C passes a string, and `at` is inside it.
    unsafe {
        match bytes(text).position(|byte| byte == wanted as u8) {
            Some(at) => text.add(at).cast_mut(),
            None => ptr::null_mut(),
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strrchr(text: *const c_char, wanted: c_int) -> *mut c_char {
    // SAFETY: C passes a string, and `at` is inside it.
    unsafe {
        let found = bytes(text)
            .enumerate()
            .filter(|(_, byte)| *byte == wanted as u8)
            .last();
        match found {
            Some((at, _)) => text.add(at).cast_mut(),
            None => ptr::null_mut(),
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strcmp(one: *const c_char, two: *const c_char) -> c_int {
    // SAFETY: C passes two strings.
    unsafe { strncmp(one, two, usize::MAX) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strncmp(one: *const c_char, two: *const c_char, length: usize) -> c_int {
    // SAFETY: C passes two strings; this reads both up to their first difference or end.
    unsafe {
        bytes(one)
            .zip(bytes(two))
            .take(length)
            .find(|(one, two)| one != two)
            .map_or(0, |(one, two)| c_int::from(one) - c_int::from(two))
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strspn(text: *const c_char, among: *const c_char) -> usize {
    // SAFETY: C passes two strings.
    unsafe {
        bytes(text)
            .take_while(|byte| *byte != 0 && bytes(among).any(|other| other == *byte))
            .count()
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strcspn(text: *const c_char, except: *const c_char) -> usize {
    // SAFETY: C passes two strings, both terminated by zero.
    unsafe {
        bytes(text)
            .take_while(|byte| !bytes(except).any(|other| other == *byte))
            .count()
    }
}

/// Never called, because `local_time.rs` replaces it.
#[unsafe(no_mangle)]
extern "C" fn localtime_r(_moment: *const i64, _broken_down: *mut c_void) -> *mut c_void {
    ptr::null_mut()
}
