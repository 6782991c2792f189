//! Brotli's decoder for a worker: packed bytes in, unpacked bytes out, a piece at a time.
//!
//! Static hosts gzip at best, and not every browser's `DecompressionStream` knows Brotli; this
//! module is smaller than what it saves. `js/unpack.js` calls it: [`input`], [`unpack`] and
//! [`output`] for each piece of a stream, then [`finish`], after which the next may begin.

use std::{cell::RefCell, io::Write};

use brotli_decompressor::DecompressorWriter;

/// What [`unpack`] answers where the bytes are none of Brotli's.
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

/// Where the next piece, of so many bytes, has to be written.
#[unsafe(no_mangle)]
pub extern "C" fn input(bytes: usize) -> *mut u8 {
    STREAM.with_borrow_mut(|stream| {
        stream.input.resize(bytes, 0);
        stream.input.as_mut_ptr()
    })
}

/// Unpacks that piece; the number of bytes that [`output`] then has, or [`BROKEN`].
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

/// Where the unpacked bytes lie until the next call.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    STREAM.with_borrow(|stream| stream.output.as_ptr())
}

/// The number of bytes that were still to come, or [`BROKEN`] if the stream is not whole.
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
