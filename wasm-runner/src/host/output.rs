//! Decodes the bytes that Python writes into text for the host.

use std::cell::{Cell, RefCell};

use super::host;
use crate::protocol::Stream;

thread_local! {
    /// An incomplete UTF-8 character at the end of each stream.
    static UNFINISHED: RefCell<[Vec<u8>; 3]> = const { RefCell::new([const { Vec::new() }; 3]) };
    static WRITTEN: Cell<[usize; 3]> = const { Cell::new([0; 3]) };
    static MUTED: Cell<bool> = const { Cell::new(false) };
}

/// Returns the number of characters written to stdout, to stderr and to the drawing so far.
pub(crate) fn written() -> [usize; 3] {
    WRITTEN.get()
}

/// Drops all further output.
pub(crate) fn mute() {
    MUTED.set(true);
}

/// Writes bytes of UTF-8, of which a write may end inside a character.
pub(super) fn write(stream: Stream, bytes: &[u8]) {
    // End the borrow before calling the host, because it may suspend.
    let text = UNFINISHED.with_borrow_mut(|unfinished| {
        let unfinished = &mut unfinished[stream as usize];
        unfinished.extend_from_slice(bytes);
        take_text(unfinished)
    });
    if !text.is_empty() && !MUTED.get() {
        let mut written = WRITTEN.get();
        written[stream as usize] += text.chars().count();
        WRITTEN.set(written);
        host().write(stream, &text);
    }
}

/// Removes and returns the complete characters. Replaces invalid bytes with U+FFFD.
fn take_text(bytes: &mut Vec<u8>) -> String {
    let mut text = String::new();
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        match std::str::from_utf8(rest) {
            Ok(valid) => {
                text.push_str(valid);
                rest = &[];
            }
            Err(error) => {
                let (valid, after) = rest.split_at(error.valid_up_to());
                text.push_str(std::str::from_utf8(valid).expect("checked just now"));
                rest = after;
                let Some(length) = error.error_len() else {
                    break;
                };
                text.push('\u{fffd}');
                rest = &rest[length..];
            }
        }
    }
    let taken = bytes.len() - rest.len();
    bytes.drain(..taken);
    text
}

#[cfg(test)]
mod tests {
    use super::take_text;

    #[test]
    fn a_character_split_across_writes_stays_whole() {
        let mut bytes = b"caf\xc3".to_vec();
        assert_eq!(take_text(&mut bytes), "caf");
        bytes.push(0xa9);
        assert_eq!(take_text(&mut bytes), "é");
        assert!(bytes.is_empty());
    }

    #[test]
    fn invalid_bytes_are_replaced() {
        let mut bytes = b"a\xff\xfeb".to_vec();
        assert_eq!(take_text(&mut bytes), "a\u{fffd}\u{fffd}b");
    }
}
