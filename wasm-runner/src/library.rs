//! Python's library: some modules are inside the interpreter, the others come in packs when a
//! program imports from them.
//!
//! The host gives a pack's bytes; code and sources of modules leave. How an import finds them is
//! written in `python/host/understory_library.py`; which module is where is said in `library/`.

pub(crate) mod names;
mod pack;

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    collections::{BTreeMap, HashMap},
};

use rustpython_vm::{
    PyRef, PyResult, VirtualMachine,
    builtins::PyCode,
    compiler::Mode,
    frozen::{FrozenCodeObject, FrozenModule},
};

use crate::host::host;

/// The table of modules as it was built: for a host that has no place to load it from. Each line
/// names a module: `+` if it is a package, else `-`; its name; and the pack that has its code, if
/// there is one. Its source is in the pack `source-` and the first part of its name.
#[cfg(not(target_arch = "wasm32"))]
pub const BUILT_IN_MODULES: &str = include_str!(concat!(env!("OUT_DIR"), "/modules.txt"));

/// Returns the bytes of a pack as it was built: for a host that has no place to load it from.
#[cfg(not(target_arch = "wasm32"))]
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

type Contents = HashMap<&'static str, &'static [u8]>;

thread_local! {
    /// The host's table of modules.
    static MODULES: Cell<&'static str> = const { Cell::new("") };
    static LOADED: RefCell<HashMap<String, &'static Contents>> = RefCell::default();
}

/// Takes the table of modules from the host.
pub(crate) fn offer() {
    MODULES.set(match host().modules() {
        Cow::Borrowed(modules) => modules,
        Cow::Owned(modules) => modules.leak(),
    });
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
    MODULES.get().lines().map(|line| {
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

/// Modules whose sources stand in for those that were built in.
#[derive(Debug, Default)]
pub struct Overlay {
    modules: BTreeMap<String, (bool, String)>,
}

impl Overlay {
    /// Takes the place of a module: its name with dots, whether it is a package, its source.
    pub fn add(&mut self, name: &str, package: bool, source: String) {
        self.modules.insert(name.to_owned(), (package, source));
    }

    /// Returns `table` with these modules in it, each to be compiled from its source.
    pub fn modules(&self, table: &str) -> String {
        let is_other = |line: &&str| {
            line.split(' ')
                .nth(1)
                .is_none_or(|name| !self.modules.contains_key(name))
        };
        let others = table.lines().filter(is_other).map(str::to_owned);
        let own = self.modules.iter().map(|(name, (package, _))| {
            let kind = if *package { '+' } else { '-' };
            format!("{kind} {name} ")
        });
        others.chain(own).map(|line| line + "\n").collect()
    }

    /// Returns a pack of sources, if it is of these modules.
    pub fn pack(&self, pack: &str) -> Option<Vec<u8>> {
        let top = pack.strip_prefix("source-")?;
        let entries: Vec<_> = self
            .modules
            .iter()
            .filter(|(name, _)| name.split('.').next() == Some(top))
            .map(|(name, (package, source))| pack::Entry {
                name,
                package: *package,
                content: source.as_bytes(),
            })
            .collect();
        (!entries.is_empty()).then(|| pack::write(&entries))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Overlay,
        pack::{Entry, read, write},
    };

    #[test]
    fn an_overlay_takes_the_place_of_a_module() {
        let mut overlay = Overlay::default();
        overlay.add("own", true, "import sys".to_owned());
        let table = overlay.modules("- json common\n+ own judging\n");
        assert_eq!(table, "- json common\n+ own \n");
        let expected = write(&[Entry {
            name: "own",
            package: true,
            content: b"import sys",
        }]);
        assert_eq!(overlay.pack("source-own"), Some(expected));
        assert_eq!(overlay.pack("source-json"), None);
    }

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
