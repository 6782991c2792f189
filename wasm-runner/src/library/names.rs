//! The names of characters, for `"\N{SNOWMAN}"` and `unicodedata.name`. They're in their own pack,
//! which is loaded when a program first needs a name.
//!
//! The pack doesn't contain ideographs and Hangul syllables, whose names are computed.

use std::{cell::Cell, collections::HashMap};

use unicode_names2::Source;

use super::contents;
use crate::host;

/// The pack and its only entry. Each line has a code point in hexadecimal and a name.
const PACK: &str = "character-names";

const NOT_LOADED: &str = "The names of characters could not be loaded: this page has to fetch \
    them once. Is the network there? Then run the program again.\n";

struct Names {
    names: HashMap<char, &'static str>,
    characters: HashMap<&'static str, char>,
}

thread_local! {
    static NAMES: Cell<Option<&'static Names>> = const { Cell::new(None) };
}

/// Makes `unicode_names2` look up names here.
pub(crate) fn register() {
    unicode_names2::set_source(Source {
        name: |character| names()?.names.get(&character).copied(),
        character: |name| names()?.characters.get(name).copied(),
    });
}

/// Returns the names. If they can't be loaded, tells the learner why, because the caller will only
/// report that there is no such name.
fn names() -> Option<&'static Names> {
    if NAMES.get().is_none() {
        match load() {
            Some(names) => NAMES.set(Some(Box::leak(Box::new(names)))),
            None => host::write_stderr(NOT_LOADED),
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
    let names = named.collect::<Option<HashMap<_, _>>>()?;
    let characters = names.iter().map(|(&character, &name)| (name, character));
    let characters = characters.collect();
    Some(Names { names, characters })
}
