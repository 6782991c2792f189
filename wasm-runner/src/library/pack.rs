//! A pack: modules of the library in one run of bytes.
//!
//! Entries enter and bytes leave, or the other way. Written by `build.rs`, which includes
//! this file, and read by the interpreter.
//!
//! The format, numbers in little-endian order: how many entries (4 bytes); for each the
//! length of its name (2), the name, whether it is a package (1), the length of its
//! content (4); then the contents in the same order.

/// A module in a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    /// With dots, as it is imported.
    pub(crate) name: &'a str,
    /// Whether other modules are inside it.
    pub(crate) package: bool,
    /// Its source, or its code as `marshal` writes it.
    pub(crate) content: &'a [u8],
}

/// Puts modules into a pack.
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

/// Reads the modules of a pack; `None` if it is none, or not whole.
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
