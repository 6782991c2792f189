//! Makes code smaller: its table of lines also has columns, which only tracebacks show.
//!
//! `build.rs` includes this file too.

use rustpython_compiler_core::{
    bytecode::{CodeObject, ConstantData},
    varint::write_signed_varint,
};

/// In a table of lines, the kind of entry that has a line without columns, and the one without a
/// line. CPython's `InternalDocs/code_objects.md` describes the format.
const NO_COLUMNS: u8 = 13;
const NO_LINE: u8 = 15;

/// The most instructions that an entry of such a table can describe.
const LONGEST: usize = 8;

/// Removes the columns of code and of all code in it. Only tracebacks need them, and get them from the
/// source (`python/host/understory_library.py`).
pub(crate) fn remove_columns(code: &mut CodeObject) {
    code.linetable = without_columns(&code.linetable).into();
    for constant in code.constants.iter_mut() {
        if let ConstantData::Code { code } = constant {
            remove_columns(code);
        }
    }
}

/// Returns a table of lines without columns. Joins entries of the same line.
fn without_columns(table: &[u8]) -> Vec<u8> {
    let mut short = Vec::new();
    // The line of the last entry relative to the one before, if it has one, and its length.
    let mut last: Option<(Option<i32>, usize)> = None;
    for (delta, length) in entries_of(table) {
        last = Some(match last {
            Some((before, total)) if delta == before.map(|_| 0) => (before, total + length),
            _ => {
                write(&mut short, last);
                (delta, length)
            }
        });
    }
    write(&mut short, last);
    short
}

fn write(table: &mut Vec<u8>, entry: Option<(Option<i32>, usize)>) {
    let Some((mut delta, mut length)) = entry else {
        return;
    };
    while length > 0 {
        let part = length.min(LONGEST);
        let kind = if delta.is_some() { NO_COLUMNS } else { NO_LINE };
        table.push(0x80 | kind << 3 | u8::try_from(part - 1).expect("it is below 8"));
        if let Some(lines) = delta {
            write_signed_varint(table, lines);
            delta = Some(0);
        }
        length -= part;
    }
}

/// Returns the entries of a table: how many lines after the entry before, if it has a line, and for
/// how many instructions.
fn entries_of(mut table: &[u8]) -> impl Iterator<Item = (Option<i32>, usize)> {
    std::iter::from_fn(move || {
        let (&first, rest) = table.split_first()?;
        // Only the first byte of an entry has its highest bit set.
        let end = rest.iter().position(|byte| byte & 0x80 != 0);
        let (entry, next) = rest.split_at(end.unwrap_or(rest.len()));
        table = next;
        let delta = match first >> 3 & 15 {
            kind @ 10..13 => Some(i32::from(kind) - 10),
            13 | 14 => Some(signed_varint(entry)),
            NO_LINE => None,
            _ => Some(0),
        };
        Some((delta, usize::from(first & 7) + 1))
    })
}

/// Reads the signed number at the beginning of an entry: six bits per byte, the lowest ones first.
fn signed_varint(bytes: &[u8]) -> i32 {
    let end = bytes.iter().position(|byte| byte & 0x40 == 0);
    let bytes = &bytes[..end.map_or(bytes.len(), |end| end + 1)];
    let number = bytes
        .iter()
        .rev()
        .fold(0, |number, byte| number << 6 | i32::from(byte & 0x3f));
    if number & 1 == 1 {
        -(number >> 1)
    } else {
        number >> 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_its_lines() {
        let table = [
            &[0x80, 0x12][..],                 // 1 instruction in the same line, with columns
            &[0x80 | 11 << 3 | 2, 4, 9],       // 3, a line below
            &[0x80 | 14 << 3 | 7, 0, 1, 2, 3], // 8 in the same line, up to the one below
            &[0x80 | 15 << 3],                 // 1 without a line
            &[0x80 | 13 << 3 | 1, 0x43, 2],    // 2, 65 lines above
        ]
        .concat();
        let entries: Vec<_> = entries_of(&table).collect();
        let expected = [
            (Some(0), 1),
            (Some(1), 3),
            (Some(0), 8),
            (None, 1),
            (Some(-65), 2),
        ];
        assert_eq!(entries, expected);
        let short: Vec<_> = entries_of(&without_columns(&table)).collect();
        let expected = [
            (Some(0), 1),
            (Some(1), 8),
            (Some(0), 3),
            (None, 1),
            (Some(-65), 2),
        ];
        assert_eq!(short, expected);
    }
}
