//! From the bytes that Python writes to the text that a host takes.

use std::cell::{Cell, RefCell};

use super::host;
use crate::protocol::Stream;

thread_local! {
    /// The start of a character whose other bytes are still to come, for each stream.
    static UNFINISHED: RefCell<[Vec<u8>; 2]> = const { RefCell::new([Vec::new(), Vec::new()]) };
    static WRITTEN: Cell<[usize; 2]> = const { Cell::new([0; 2]) };
    static MUTED: Cell<bool> = const { Cell::new(false) };
}

/// How many characters went to standard output and to standard error so far.
pub(crate) fn written() -> [usize; 2] {
    WRITTEN.get()
}

/// From now on nothing is written any more.
pub(crate) fn mute() {
    MUTED.set(true);
}

/// Writes to standard error where the descriptor is 2, else to standard output.
pub(super) fn write(descriptor: i32, bytes: &[u8]) {
    let stream = if descriptor == 2 {
        Stream::Stderr
    } else {
        Stream::Stdout
    };
    // The borrow ends before the host is called: it may suspend.
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

/// Takes the whole characters; what can never become one is shown as U+FFFD.
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
    fn a_character_in_two_pieces_arrives_whole() {
        let mut bytes = b"caf\xc3".to_vec();
        assert_eq!(take_text(&mut bytes), "caf");
        bytes.push(0xa9);
        assert_eq!(take_text(&mut bytes), "é");
        assert!(bytes.is_empty());
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        let mut bytes = b"a\xff\xfeb".to_vec();
        assert_eq!(take_text(&mut bytes), "a\u{fffd}\u{fffd}b");
    }
}
