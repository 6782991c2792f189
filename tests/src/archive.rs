//! Reads a zip: the files in it, in order.
//!
//! Only reads what the generator writes, with each file's sizes before its contents.

use std::io::Read;

use flate2::read::DeflateDecoder;

/// A file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path in the archive.
    pub name: String,
    /// Whether it is stored uncompressed.
    pub is_stored: bool,
    /// The length in bytes of the extra field between its name and its contents.
    pub extra: usize,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// Returns the files of an archive.
///
/// # Panics
///
/// If the bytes are not an archive.
#[must_use]
pub fn entries(archive: &[u8]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = archive;
    while let Some(file) = rest.strip_prefix(b"PK\x03\x04") {
        let number = |at: usize| usize::from(u16::from_le_bytes([file[at], file[at + 1]]));
        let (packed, extra) = (number(14) | number(16) << 16, number(24));
        let name_end = 26 + number(22);
        let start = name_end + extra;
        let contents = &file[start..start + packed];
        let is_stored = number(4) == 0;
        let mut bytes = Vec::new();
        if is_stored {
            bytes.extend(contents);
        } else {
            let mut decoder = DeflateDecoder::new(contents);
            decoder.read_to_end(&mut bytes).expect("it is packed");
        }
        entries.push(Entry {
            name: String::from_utf8_lossy(&file[26..name_end]).into_owned(),
            is_stored,
            extra,
            bytes,
        });
        rest = &file[start + packed..];
    }
    assert!(rest.starts_with(b"PK\x01\x02"), "the list follows the files");
    entries
}
