//! Creates zip archives.
//!
//! The same files give the same bytes, because the archive contains no time.

use std::io::{Cursor, Write};

pub use ::zip::CompressionMethod;
use ::zip::write::SimpleFileOptions;
use ::zip::{DateTime, ZipArchive, ZipWriter};

/// The default level takes more than twice as long and only makes an e-book 8% smaller.
const COMPRESSION_LEVEL: i64 = 1;

const IN_MEMORY: &str = "writing to memory succeeds";

/// Returns an archive of these files, in this order. Names have `/` between folders.
pub fn zip<'f>(
    files: impl IntoIterator<Item = (String, &'f [u8])>,
    method: CompressionMethod,
) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .compression_level((method == CompressionMethod::Deflated).then_some(COMPRESSION_LEVEL))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, options).expect(IN_MEMORY);
        zip.write_all(bytes).expect(IN_MEMORY);
    }
    zip.finish().expect(IN_MEMORY).into_inner()
}

/// Joins archives, in this order.
pub fn joined(archives: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for archive in archives {
        let archive = ZipArchive::new(Cursor::new(archive)).expect("it was just made");
        zip.merge_archive(archive).expect(IN_MEMORY);
    }
    zip.finish().expect(IN_MEMORY).into_inner()
}
