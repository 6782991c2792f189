//! A pack: several modules of the library in one file.
//!
//! `build.rs` and the bundle include this file to write packs. The interpreter reads them.
//!
//! The format, with little-endian integers: the number of entries (4 bytes); for each entry the
//! length of its name (2), the name, whether it's a package (1) and the length of its content (4);
//! then the contents in the same order.

/// A module in a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    /// The dotted name.
    pub(crate) name: &'a str,
    /// Whether it contains other modules.
    pub(crate) package: bool,
    /// Its source, or its code in the format of `marshal`.
    pub(crate) content: &'a [u8],
}

/// Writes modules into a pack.
pub(crate) fn write(entries: &[Entry<'_>]) -> Vec<u8> {
    let number = |length: usize| {
        u32::try_from(length)
            .expect("a pack is small")
            .to_le_bytes()
    };
    let mut bytes = number(entries.len()).to_vec();
    for entry in entries {
        let length = u16::try_from(entry.name.len()).expect("a name is short");
        bytes.extend(length.to_le_bytes());
        bytes.extend(entry.name.as_bytes());
        bytes.push(u8::from(entry.package));
        bytes.extend(number(entry.content.len()));
    }
    for entry in entries {
        bytes.extend(entry.content);
    }
    bytes
}

/// Returns code in the format of a frozen module, an LZ4 block. The block only contains literals,
/// because compressing the whole pack later gives better results.
#[allow(dead_code, reason = "the bundle and a page only contain such code")]
pub(crate) fn lz4_literals(code: &[u8]) -> Vec<u8> {
    let mut bytes = u32::try_from(code.len())
        .expect("a module is small")
        .to_le_bytes()
        .to_vec();
    bytes.push(0xf0);
    let mut left = code.len().checked_sub(15).expect("no module is that short");
    while left >= 255 {
        bytes.push(255);
        left -= 255;
    }
    bytes.push(u8::try_from(left).expect("it is below 255"));
    bytes.extend(code);
    bytes
}

/// Reads the modules of a pack. Returns `None` if it's invalid or incomplete.
#[allow(dead_code, reason = "the build script reads no packs")]
pub(crate) fn read(bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    let (count, mut rest) = number(bytes)?;
    let mut heads = Vec::new();
    for _ in 0..count {
        let (length, after) = rest.split_first_chunk::<2>()?;
        let (name, after) = after.split_at_checked(u16::from_le_bytes(*length).into())?;
        let (package, after) = after.split_first()?;
        let (length, after) = number(after)?;
        heads.push((str::from_utf8(name).ok()?, *package == 1, length));
        rest = after;
    }
    let mut entries = Vec::with_capacity(heads.len());
    for (name, package, length) in heads {
        let (content, after) = rest.split_at_checked(length)?;
        entries.push(Entry {
            name,
            package,
            content,
        });
        rest = after;
    }
    rest.is_empty().then_some(entries)
}

fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (number, rest) = bytes.split_first_chunk::<4>()?;
    Some((usize::try_from(u32::from_le_bytes(*number)).ok()?, rest))
}
