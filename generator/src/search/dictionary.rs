//! Every token of a course by a number, so that a lesson need not keep its own copy of each.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// The numbers that tokens have been given so far, by any thread.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    numbers: Mutex<HashMap<Box<str>, u32>>,
}

impl Dictionary {
    /// The number of each token; a new one gets the next.
    pub(super) fn numbers<'t>(&self, tokens: impl Iterator<Item = &'t str>) -> Vec<u32> {
        // No thread leaves it half changed.
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

    /// Every token with its number, in the order of the alphabet.
    pub(super) fn sorted(self) -> Vec<(Box<str>, u32)> {
        let numbers = self.numbers.into_inner();
        let numbers = numbers.unwrap_or_else(PoisonError::into_inner);
        let mut sorted: Vec<(Box<str>, u32)> = numbers.into_iter().collect();
        sorted.sort_unstable();
        sorted
    }
}
