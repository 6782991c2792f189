//! Makes a zip of files.
//!
//! Takes names and bytes and returns the bytes of the archive. The same files give the same bytes,
//! because the archive contains no time. The few small texts of a starter are stored as they are;
//! an e-book compresses most of its files.

use libdeflater::{CompressionLvl, Compressor, crc32};

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const VERSION: u16 = 20;
/// Made on a system with Unix file permissions.
const MADE_BY: u16 = (3 << 8) | VERSION;
const NAMES_ARE_UTF8: u16 = 0x0800;
/// The first date that the format supports: 1 January 1980.
const DATE: u16 = (1 << 5) | 1;
/// A regular file that its owner can change and everybody can read.
const PERMISSIONS: u32 = 0o100_644 << 16;

/// The default level takes more than twice as long and only makes an e-book 8% smaller.
const QUICK: CompressionLvl = match CompressionLvl::new(1) {
    Ok(level) => level,
    Err(_) => panic!("levels start at 1"),
};

/// How a file is stored in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// Uncompressed.
    Stored,
    /// Compressed with DEFLATE.
    Deflated,
}

impl Packing {
    fn method(self) -> u16 {
        match self {
            Self::Stored => 0,
            Self::Deflated => 8,
        }
    }

    fn packed(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Stored => bytes.to_vec(),
            Self::Deflated => {
                let mut compressor = Compressor::new(QUICK);
                let mut packed = vec![0; compressor.deflate_compress_bound(bytes.len())];
                let length = compressor
                    .deflate_compress(bytes, &mut packed)
                    .expect("the buffer is large enough");
                packed.truncate(length);
                packed.shrink_to_fit();
                packed
            }
        }
    }
}

/// A file as it's stored in an archive.
pub(super) struct Packed {
    bytes: Vec<u8>,
    packing: Packing,
    checksum: u32,
    /// The length before compression.
    length: u32,
}

impl Packed {
    /// Packs a file, whose bytes aren't needed afterwards.
    pub(super) fn of(bytes: &[u8], packing: Packing) -> Self {
        Self {
            bytes: packing.packed(bytes),
            packing,
            checksum: crc32(bytes),
            length: length(bytes.len()),
        }
    }
}

/// Returns an uncompressed archive of these files, in this order. Names have `/` between folders.
pub(super) fn zip<'a>(files: impl IntoIterator<Item = (String, &'a [u8])>) -> Vec<u8> {
    let stored = |(name, bytes)| (name, Packed::of(bytes, Packing::Stored));
    archive(files.into_iter().map(stored)).flatten().collect()
}

/// Returns an archive of packed files, in pieces: each file, then the list of them.
pub(super) fn archive(
    files: impl IntoIterator<Item = (String, Packed)>,
) -> impl Iterator<Item = Vec<u8>> {
    let mut files = files.into_iter();
    let mut list = Some(List::default());
    std::iter::from_fn(move || match files.next() {
        Some((name, packed)) => Some(list.as_mut()?.piece(&name, &packed)),
        None => list.take().map(List::end),
    })
}

/// The list of files at the end of an archive.
#[derive(Default)]
struct List {
    central: Vec<u8>,
    count: u16,
    /// The number of bytes before the next file.
    written: usize,
}

impl List {
    /// Adds a file to the list, and returns it as it's stored in the archive.
    fn piece(&mut self, name: &str, packed: &Packed) -> Vec<u8> {
        let mut fields = Vec::new();
        for number in [VERSION, NAMES_ARE_UTF8, packed.packing.method(), 0, DATE] {
            fields.extend(number.to_le_bytes());
        }
        for number in [packed.checksum, length(packed.bytes.len()), packed.length] {
            fields.extend(number.to_le_bytes());
        }
        let name_length = u16::try_from(name.len()).expect("a path is short");
        fields.extend(name_length.to_le_bytes());
        fields.extend([0, 0]);

        let central = &mut self.central;
        central.extend(CENTRAL.to_le_bytes());
        central.extend(MADE_BY.to_le_bytes());
        central.extend(&fields);
        central.extend([0; 6]);
        central.extend(PERMISSIONS.to_le_bytes());
        central.extend(length(self.written).to_le_bytes());
        central.extend(name.as_bytes());

        let piece = [
            &LOCAL.to_le_bytes(),
            &fields[..],
            name.as_bytes(),
            &packed.bytes,
        ]
        .concat();
        self.count += 1;
        self.written += piece.len();
        piece
    }

    fn end(self) -> Vec<u8> {
        let (start, size) = (length(self.written), length(self.central.len()));
        let mut end = self.central;
        end.extend(END.to_le_bytes());
        end.extend([0; 4]);
        end.extend(self.count.to_le_bytes());
        end.extend(self.count.to_le_bytes());
        end.extend(size.to_le_bytes());
        end.extend(start.to_le_bytes());
        end.extend([0, 0]);
        end
    }
}

fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("an archive is smaller than four gigabytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_match_the_format() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn an_archive_ends_with_the_position_of_its_list() {
        let archive = zip([("shelf/main.py".to_owned(), &b"print(1)\n"[..])]);
        let end = archive.len() - 22;
        assert_eq!(archive[end..end + 4], END.to_le_bytes());
        assert_eq!(archive[end + 10..end + 12], [1, 0]);
        let start = u32::from_le_bytes(archive[end + 16..end + 20].try_into().expect("four bytes"));
        assert_eq!(
            archive[start as usize..start as usize + 4],
            CENTRAL.to_le_bytes()
        );
    }
}
