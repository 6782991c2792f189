//! A streaming Brotli decoder for a worker.
//!
//! Static hosts use gzip at best, and not every browser's `DecompressionStream` supports Brotli.
//! This module is smaller than what it saves. `js/unpack.js` calls [`input`], [`unpack`] and
//! [`output`] for each chunk of a stream, then [`finish`]. After that, it can start the next stream.

use std::{cell::RefCell, io::Write};

use brotli_decompressor::DecompressorWriter;

/// The error code of [`unpack`] and [`finish`], if the data is invalid.
pub const BROKEN: u32 = u32::MAX;

const BUFFER_BYTES: usize = 1 << 16;

struct Stream {
    input: Vec<u8>,
    decoder: DecompressorWriter<Vec<u8>>,
    output: Vec<u8>,
}

thread_local! {
    static STREAM: RefCell<Stream> = RefCell::new(Stream {
        input: Vec::new(),
        decoder: DecompressorWriter::new(Vec::new(), BUFFER_BYTES),
        output: Vec::new(),
    });
}

/// Returns the address to which the next chunk, of this many bytes, must be written.
#[unsafe(no_mangle)]
pub extern "C" fn input(bytes: usize) -> *mut u8 {
    STREAM.with_borrow_mut(|stream| {
        stream.input.resize(bytes, 0);
        stream.input.as_mut_ptr()
    })
}

/// Decompresses the chunk. Returns the number of bytes in [`output`], or [`BROKEN`].
#[unsafe(no_mangle)]
pub extern "C" fn unpack() -> u32 {
    STREAM.with_borrow_mut(|stream| {
        if stream.decoder.write_all(&stream.input).is_err() {
            return BROKEN;
        }
        stream.output = std::mem::take(stream.decoder.get_mut());
        u32::try_from(stream.output.len()).unwrap_or(BROKEN)
    })
}

/// Returns the address of the decompressed bytes, which is valid until the next call.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    STREAM.with_borrow(|stream| stream.output.as_ptr())
}

/// Ends the stream. Returns the number of remaining bytes, or [`BROKEN`] if it's incomplete.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> u32 {
    STREAM.with_borrow_mut(|stream| {
        let next = DecompressorWriter::new(Vec::new(), BUFFER_BYTES);
        match std::mem::replace(&mut stream.decoder, next).into_inner() {
            Ok(rest) => {
                stream.output = rest;
                u32::try_from(stream.output.len()).unwrap_or(BROKEN)
            }
            Err(_) => BROKEN,
        }
    })
}
