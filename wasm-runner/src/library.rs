//! Python's library: some modules are inside the interpreter, the others come in packs when a
//! program imports from them.
//!
//! The host gives a pack's bytes; code and sources of modules leave. How an import finds them is
//! written in `python/host/understory_library.py`; which module is where is said in `library/`.

pub(crate) mod names;
mod pack;

use std::{borrow::Cow, cell::RefCell, collections::HashMap};

use rustpython_vm::{
    PyRef, PyResult, VirtualMachine,
    builtins::PyCode,
    compiler::Mode,
    frozen::{FrozenCodeObject, FrozenModule},
};

use crate::host::host;

/// The bytes of a pack as it was built: for a host that has no place to load it from.
pub fn built_in(pack: &str) -> Option<&'static [u8]> {
    let packs = pack::read(include_bytes!(concat!(env!("OUT_DIR"), "/library.pack")));
    let packs = packs.expect("the build wrote it");
    packs
        .iter()
        .find(|entry| entry.name == pack)
        .map(|entry| entry.content)
}

/// Where the library's modules say that they are.
pub(crate) const FOLDER: &str = env!("LIBRARY_FOLDER");

static FROZEN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/frozen.pack"));

/// A line for each module in packs: `+` if it is a package, else `-`; its name; the pack that has
/// its code, if one has it. Its source is in the pack of its first name.
static MODULES: &str = include_str!(concat!(env!("OUT_DIR"), "/modules.txt"));

type Contents = HashMap<&'static str, &'static [u8]>;

thread_local! {
    static LOADED: RefCell<HashMap<String, &'static Contents>> = RefCell::default();
}

/// The modules inside the interpreter.
pub(crate) fn frozen() -> impl Iterator<Item = (&'static str, FrozenModule)> {
    let entries = pack::read(FROZEN).expect("the build wrote it");
    entries.into_iter().map(|entry| {
        let code = FrozenCodeObject {
            bytes: entry.content,
        };
        let package = entry.package;
        (entry.name, FrozenModule { code, package })
    })
}

/// Every module of the packs by its name, and whether it is a package.
pub(crate) fn modules() -> impl Iterator<Item = (&'static str, bool)> {
    lines().map(|(package, name, _)| (name, package))
}

fn lines() -> impl Iterator<Item = (bool, &'static str, &'static str)> {
    MODULES.lines().map(|line| {
        let mut words = line.split(' ');
        let mut word = || words.next().expect("each line has three words");
        (word() == "+", word(), word())
    })
}

/// A module's code.
pub(crate) fn code(name: &str, file: &str, vm: &VirtualMachine) -> PyResult<PyRef<PyCode>> {
    let pack = lines()
        .find(|line| line.1 == name)
        .map_or("", |line| line.2);
    if !pack.is_empty()
        && let Some(bytes) = content(pack, name, vm)?
    {
        return Ok(PyCode::new_ref_from_frozen(vm, FrozenCodeObject { bytes }));
    }
    let source = source(name, vm)?.unwrap_or_default();
    vm.compile(source, Mode::Exec, file.to_owned())
        .map_err(|error| error.into_pyexception(vm, Some(source)))
}

/// A module's source, if the library has that module.
pub(crate) fn source(name: &str, vm: &VirtualMachine) -> PyResult<Option<&'static str>> {
    let top = name
        .split('.')
        .next()
        .expect("a split text has a first part");
    let content = content(&format!("source-{top}"), name, vm)?;
    Ok(content.map(|bytes| str::from_utf8(bytes).expect("the build read it as text")))
}

fn content(pack: &str, name: &str, vm: &VirtualMachine) -> PyResult<Option<&'static [u8]>> {
    let contents = contents(pack).ok_or_else(|| not_loaded(name, vm))?;
    Ok(contents.get(name).copied())
}

/// What is in a pack; `None` where it cannot be had now.
fn contents(pack: &str) -> Option<&'static Contents> {
    let loaded = LOADED.with_borrow(|loaded| loaded.get(pack).copied());
    // The host may suspend, so nothing is borrowed meanwhile.
    loaded.or_else(|| {
        let contents = load(pack)?;
        LOADED.with_borrow_mut(|loaded| loaded.insert(pack.to_owned(), contents));
        Some(contents)
    })
}

fn load(pack: &str) -> Option<&'static Contents> {
    // One interpreter lives as long as its worker or process, and so does what it loaded.
    let bytes: &'static [u8] = match host().library(pack)? {
        Cow::Borrowed(bytes) => bytes,
        Cow::Owned(bytes) => bytes.leak(),
    };
    let entries = pack::read(bytes)?;
    let contents = entries
        .iter()
        .map(|entry| (entry.name, entry.content))
        .collect();
    Some(Box::leak(Box::new(contents)))
}

fn not_loaded(name: &str, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    let message = format!(
        "the module '{name}' could not be loaded: this page has to fetch it once. \
         Is the network there? Then run the program again"
    );
    vm.new_exception_msg(vm.ctx.exceptions.import_error.to_owned(), message.into())
}

#[cfg(test)]
mod tests {
    use super::pack::{Entry, read, write};

    #[test]
    fn a_pack_is_read_as_it_was_written() {
        let entries = [
            Entry {
                name: "json",
                package: true,
                content: b"import sys",
            },
            Entry {
                name: "json.decoder",
                package: false,
                content: b"",
            },
        ];
        assert_eq!(read(&write(&entries)).as_deref(), Some(&entries[..]));
    }

    #[test]
    fn a_pack_that_is_not_whole_is_none() {
        let bytes = write(&[Entry {
            name: "a",
            package: false,
            content: b"pass",
        }]);
        for length in 0..bytes.len() {
            assert_eq!(read(&bytes[..length]), None);
        }
    }
}
