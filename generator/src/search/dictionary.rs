//! Numbers every token of a course, so that lessons need not keep their own copies.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// The numbers given to tokens so far, by any thread.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    numbers: Mutex<HashMap<Box<str>, u32>>,
}

impl Dictionary {
    /// Returns the number of each token; a new token gets the next number.
    pub(super) fn numbers<'t>(&self, tokens: impl Iterator<Item = &'t str>) -> Vec<u32> {
        // A panic in another thread cannot leave the map half changed.
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        tokens
            .map(|token| match numbers.get(token) {
                Some(number) => *number,
                None => {
                    let number = u32::try_from(numbers.len()).expect("words are few");
                    numbers.insert(token.into(), number);
                    number
                }
            })
            .collect()
    }

    /// Returns every token with its number, in alphabetical order.
    pub(super) fn sorted(self) -> Vec<(Box<str>, u32)> {
        let numbers = self.numbers.into_inner();
        let numbers = numbers.unwrap_or_else(PoisonError::into_inner);
        let mut sorted: Vec<(Box<str>, u32)> = numbers.into_iter().collect();
        sorted.sort_unstable();
        sorted
    }
}
