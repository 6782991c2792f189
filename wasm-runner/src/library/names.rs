//! Names of characters, as in `"\N{SNOWMAN}"` and `unicodedata.name`: in a pack of their own,
//! which is loaded when a program asks for the first of them.
//!
//! Ideographs and Hangul syllables are named by rules, and not in the pack.

use std::{cell::Cell, collections::HashMap};

use unicode_names2::Source;

use super::contents;
use crate::host;

/// The pack, and its one entry: a line for each character, its number in base 16 and its name.
const PACK: &str = "character-names";

const NOT_LOADED: &str = "The names of characters could not be loaded: this page has to fetch \
    them once. Is the network there? Then run the program again.\n";

struct Names {
    of: HashMap<char, &'static str>,
    to: HashMap<&'static str, char>,
}

thread_local! {
    static NAMES: Cell<Option<&'static Names>> = const { Cell::new(None) };
}

/// Says that names are found here.
pub(crate) fn offer() {
    unicode_names2::set_source(Source {
        name: |character| names()?.of.get(&character).copied(),
        character: |name| names()?.to.get(name).copied(),
    });
}

/// The names, or a word to the learner where they cannot be had: who asks for them can only
/// answer that there is no such name.
fn names() -> Option<&'static Names> {
    if NAMES.get().is_none() {
        match load() {
            Some(names) => NAMES.set(Some(Box::leak(Box::new(names)))),
            None => host::complain(NOT_LOADED),
        }
    }
    NAMES.get()
}

fn load() -> Option<Names> {
    let lines = str::from_utf8(contents(PACK)?.get(PACK)?).ok()?.lines();
    let named = lines.map(|line| {
        let (number, name) = line.split_once(' ')?;
        let character = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
        Some((character, name))
    });
    let of = named.collect::<Option<HashMap<_, _>>>()?;
    let to = of.iter().map(|(&character, &name)| (name, character));
    let to = to.collect();
    Some(Names { of, to })
}
