//! What SQLite needs of C's library and WebAssembly's Rust does not have already: memory, texts
//! that end in a zero, a function of its mathematics, and local time.

use std::{
    alloc::{self, Layout},
    ffi::{c_char, c_int, c_void},
    ptr,
};

/// Before each block stands its length; it is as far aligned as C asks for.
const HEADER: usize = 16;

fn layout(length: usize) -> Option<Layout> {
    Layout::from_size_align(length.checked_add(HEADER)?, HEADER).ok()
}

/// # Safety
///
/// `base` is null or begins a block of so many bytes and a header.
unsafe fn with_header(base: *mut u8, length: usize) -> *mut c_void {
    if base.is_null() {
        return ptr::null_mut();
    }
    // SAFETY: the header lies before the block.
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
    // SAFETY: with its header no block is empty.
    unsafe { with_header(alloc::alloc(layout), length) }
}

/// The block's beginning and layout.
///
/// # Safety
///
/// The block was made here, and not freed.
unsafe fn made(block: *mut c_void) -> (*mut u8, Layout) {
    // SAFETY: the header lies before the block, and says what it was made with.
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
        // SAFETY: C frees what it got, once.
        unsafe {
            let (base, layout) = made(block);
            alloc::dealloc(base, layout);
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn realloc(block: *mut c_void, length: usize) -> *mut c_void {
    if block.is_null() {
        // SAFETY: that is what C asks for then.
        return unsafe { malloc(length) };
    }
    let Some(new) = layout(length) else {
        return ptr::null_mut();
    };
    // SAFETY: C gives back what it got; where there is no more memory, that stays as it is.
    unsafe {
        let (base, old) = made(block);
        with_header(alloc::realloc(base, old, new.size()), length)
    }
}

/// The bytes of a text, its zero last.
///
/// # Safety
///
/// `text` is a C string, and outlives the iterator.
unsafe fn bytes(text: *const c_char) -> impl Iterator<Item = u8> {
    let mut next = Some(text.cast::<u8>());
    std::iter::from_fn(move || {
        let here = next?;
        // SAFETY: the text goes on until its zero.
        let byte = unsafe { *here };
        // SAFETY: as above.
        next = (byte != 0).then(|| unsafe { here.add(1) });
        Some(byte)
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn memchr(block: *const c_void, wanted: c_int, length: usize) -> *mut c_void {
    // SAFETY: C gives a block of so many bytes.
    let bytes = unsafe { std::slice::from_raw_parts(block.cast::<u8>(), length) };
    match bytes.iter().position(|byte| *byte == wanted as u8) {
        // SAFETY: it lies in the block.
        Some(at) => unsafe { block.cast::<u8>().add(at).cast_mut().cast() },
        None => ptr::null_mut(),
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strchr(text: *const c_char, wanted: c_int) -> *mut c_char {
    // SAFETY: C gives a text, and what was found lies in it.
    unsafe {
        match bytes(text).position(|byte| byte == wanted as u8) {
            Some(at) => text.add(at).cast_mut(),
            None => ptr::null_mut(),
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strrchr(text: *const c_char, wanted: c_int) -> *mut c_char {
    // SAFETY: C gives a text, and what was found lies in it.
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
    // SAFETY: C gives two texts.
    unsafe { strncmp(one, two, usize::MAX) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strncmp(one: *const c_char, two: *const c_char, length: usize) -> c_int {
    // SAFETY: C gives two texts; both are read to the first difference, or to their end.
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
    // SAFETY: C gives two texts.
    unsafe {
        bytes(text)
            .take_while(|byte| *byte != 0 && bytes(among).any(|other| other == *byte))
            .count()
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn strcspn(text: *const c_char, except: *const c_char) -> usize {
    // SAFETY: C gives two texts; the zero ends both.
    unsafe {
        bytes(text)
            .take_while(|byte| !bytes(except).any(|other| other == *byte))
            .count()
    }
}

/// The one function of C's mathematics that Rust does not bring.
#[unsafe(no_mangle)]
extern "C" fn atanh(x: f64) -> f64 {
    x.atanh()
}

/// Never asked: `local_time.rs` answers before.
#[unsafe(no_mangle)]
extern "C" fn localtime_r(_moment: *const i64, _broken_down: *mut c_void) -> *mut c_void {
    ptr::null_mut()
}
