//! Python's library. Some modules are inside the interpreter. The others are in packs, which the
//! host loads when a program imports from them.
//!
//! The import system for packs is `python/host/understory_library.py`. The lists in `library/` say
//! which module is in which pack.

#[cfg(not(target_arch = "wasm32"))]
mod code;
#[cfg(not(target_arch = "wasm32"))]
mod lines;
pub(crate) mod names;
mod pack;

#[cfg(not(target_arch = "wasm32"))]
pub use code::compiled_pack;

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    collections::{BTreeMap, HashMap},
};

use rustpython_vm::{
    PyRef, PyResult, VirtualMachine,
    builtins::PyCode,
    bytecode::CodeObject,
    compiler::{CompileOpts, Mode, codegen::compile::compile_top, core, parser},
    frozen::{FrozenCodeObject, FrozenModule},
};

use crate::host::host;

/// The built-in table of modules, for hosts that can't load it. Each line has `+` for a package or
/// `-`, the name of a module, the pack with its code or nothing, and for an installed module the
/// pack with its source. Other sources are in the pack `source-` plus the first part of the name.
#[cfg(not(target_arch = "wasm32"))]
pub const BUILT_IN_MODULES: &str = include_str!(concat!(env!("OUT_DIR"), "/modules.txt"));

/// Returns the bytes of a built-in pack, for hosts that can't load it.
#[cfg(not(target_arch = "wasm32"))]
pub fn built_in(pack: &str) -> Option<&'static [u8]> {
    let packs = pack::read(include_bytes!(concat!(env!("OUT_DIR"), "/library.pack")));
    let packs = packs.expect("the build wrote it");
    packs
        .iter()
        .find(|entry| entry.name == pack)
        .map(|entry| entry.content)
}

/// The folder in the `__file__` of the library's modules.
pub(crate) const FOLDER: &str = env!("LIBRARY_FOLDER");

static FROZEN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/frozen.pack"));

type Contents = HashMap<&'static str, &'static [u8]>;

thread_local! {
    /// The host's table of modules.
    static MODULES: Cell<&'static Table> = Cell::new(Box::leak(Box::default()));
    static LOADED: RefCell<HashMap<String, &'static Contents>> = RefCell::default();
}

/// Reads the host's table of modules.
pub(crate) fn load_module_table() {
    let text: &'static str = match host().modules() {
        Cow::Borrowed(modules) => modules,
        Cow::Owned(modules) => modules.leak(),
    };
    let mut table = Table::default();
    for line in text.lines() {
        let mut words = line.split(' ');
        let mut word = || words.next().expect("each line has three words");
        let (package, name, code) = (word() == "+", word(), word());
        let source = words.next();
        table.names.push(name);
        let module = Module {
            package,
            code,
            source,
        };
        table.by_name.insert(name, module);
    }
    MODULES.set(Box::leak(Box::new(table)));
}

#[derive(Default)]
struct Table {
    names: Vec<&'static str>,
    by_name: HashMap<&'static str, Module>,
}

/// Returns the modules inside the interpreter.
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

/// A line of the host's table.
#[derive(Clone, Copy)]
struct Module {
    package: bool,
    /// The pack with its compiled code, or an empty string.
    code: &'static str,
    /// The pack with its source; `None` for a module of the standard library.
    source: Option<&'static str>,
}

/// A module of the packs, as the import system sees it.
pub(crate) struct Found {
    pub(crate) name: &'static str,
    pub(crate) package: bool,
    /// Whether it's installed rather than part of the standard library.
    pub(crate) installed: bool,
}

/// Returns every module of the packs.
pub(crate) fn modules() -> impl Iterator<Item = Found> {
    let table = MODULES.get();
    table.names.iter().map(|&name| Found {
        name,
        package: table.by_name[name].package,
        installed: table.by_name[name].source.is_some(),
    })
}

/// Returns a module's code. Compiles its source if its pack of code can't be loaded, or doesn't
/// contain it.
pub(crate) fn code(name: &str, file: &str, vm: &VirtualMachine) -> PyResult<PyRef<PyCode>> {
    let code = code_pack(name)
        .and_then(contents)
        .and_then(|pack| pack.get(name));
    if let Some(&bytes) = code {
        return Ok(PyCode::new_ref_from_frozen(vm, FrozenCodeObject { bytes }));
    }
    source_code(name, file, vm)
}

/// Returns a module's code, compiled from its source.
pub(crate) fn source_code(name: &str, file: &str, vm: &VirtualMachine) -> PyResult<PyRef<PyCode>> {
    let source = source(name, vm)?.unwrap_or_default();
    match compiled(source, file) {
        Some(code) => Ok(PyCode::new_ref_from_bytecode(vm, code)),
        None => vm
            .compile(source, Mode::Exec, file.to_owned())
            .map_err(|error| error.into_pyexception(vm, Some(source))),
    }
}

/// Compiles a module without what the compiler does for people: it looks for mistakes that the parser
/// accepts, and for what deserves a warning. That takes as long as parsing does.
fn compiled(source: &str, file: &str) -> Option<CodeObject> {
    let parsed = parser::parse(source, parser::Mode::Module.into()).ok()?;
    let file = core::SourceFileBuilder::new(file, source).finish();
    let tree = parsed.into_syntax();
    compile_top(tree, file, Mode::Exec, CompileOpts::default()).ok()
}

/// Returns a module's source, if the library has that module.
pub(crate) fn source(name: &str, vm: &VirtualMachine) -> PyResult<Option<&'static str>> {
    let content = content(&source_pack(name), name, vm)?;
    Ok(content.map(|bytes| str::from_utf8(bytes).expect("the build read it as text")))
}

/// Returns the files that come with an installed module's pack, by their path in site-packages.
pub(crate) fn files(
    name: &str,
    vm: &VirtualMachine,
) -> PyResult<Vec<(&'static str, &'static [u8])>> {
    let contents = code_pack(name)
        .and_then(contents)
        .or_else(|| contents(&source_pack(name)))
        .ok_or_else(|| not_loaded(name, vm))?;
    // A file's path always has a slash, a module's name never.
    let files = contents.iter().filter(|(name, _)| name.contains('/'));
    Ok(files.map(|(name, content)| (*name, *content)).collect())
}

fn code_pack(name: &str) -> Option<&'static str> {
    let code = MODULES.get().by_name.get(name)?.code;
    (!code.is_empty()).then_some(code)
}

fn source_pack(name: &str) -> Cow<'static, str> {
    let module = MODULES.get().by_name.get(name);
    module.and_then(|module| module.source).map_or_else(
        || {
            let top = name.split('.').next().expect("split yields a part");
            format!("source-{top}").into()
        },
        Into::into,
    )
}

fn content(pack: &str, name: &str, vm: &VirtualMachine) -> PyResult<Option<&'static [u8]>> {
    let contents = contents(pack).ok_or_else(|| not_loaded(name, vm))?;
    Ok(contents.get(name).copied())
}

/// Returns the contents of a pack, or `None` if it can't be loaded now.
fn contents(pack: &str) -> Option<&'static Contents> {
    let loaded = LOADED.with_borrow(|loaded| loaded.get(pack).copied());
    // End the borrow before calling the host, because it may suspend.
    loaded.or_else(|| {
        let contents = load(pack)?;
        LOADED.with_borrow_mut(|loaded| loaded.insert(pack.to_owned(), contents));
        Some(contents)
    })
}

fn load(pack: &str) -> Option<&'static Contents> {
    // Leak the bytes, because the interpreter needs them as long as its worker or process lives.
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

/// The source of a module.
#[derive(Debug)]
pub struct Added {
    /// Whether it's a package.
    pub package: bool,
    /// Whether it's in `site-packages`.
    pub installed: bool,
    /// Its text.
    pub source: String,
}

/// Modules that are added to the built-in ones or replace them.
#[derive(Debug, Default)]
pub struct Overlay {
    /// By their dotted names.
    modules: BTreeMap<String, Added>,
    /// The part of a table for the packs of `packs`.
    table: String,
    packs: BTreeMap<String, Vec<u8>>,
}

impl Overlay {
    /// Adds or replaces a module, given by its dotted name.
    pub fn add(&mut self, name: &str, module: Added) {
        self.modules.insert(name.to_owned(), module);
    }

    /// Adds packs, given by their names, and their lines of the table.
    pub fn add_packs(&mut self, table: &str, packs: BTreeMap<String, Vec<u8>>) {
        self.table.push_str(table);
        self.packs.extend(packs);
    }

    /// Returns `table` with these modules added, to be compiled from their sources.
    pub fn modules(&self, table: &str) -> String {
        let is_other = |line: &&str| {
            line.split(' ')
                .nth(1)
                .is_none_or(|name| !self.modules.contains_key(name))
        };
        let others = table.lines().chain(self.table.lines());
        let others = others.filter(is_other).map(str::to_owned);
        let own = self.modules.iter().map(|(name, module)| {
            let kind = if module.package { '+' } else { '-' };
            let line = format!("{kind} {name} ");
            if module.installed {
                line + " source-" + name.split('.').next().unwrap_or(name)
            } else {
                line
            }
        });
        others.chain(own).map(|line| line + "\n").collect()
    }

    /// Returns a pack, if it contains these modules.
    pub fn pack(&self, pack: &str) -> Option<Vec<u8>> {
        if let Some(bytes) = self.packs.get(pack) {
            return Some(bytes.clone());
        }
        let top = pack.strip_prefix("source-")?;
        let entries: Vec<_> = self
            .modules
            .iter()
            .filter(|(name, _)| name.split('.').next() == Some(top))
            .map(|(name, module)| pack::Entry {
                name,
                package: module.package,
                content: module.source.as_bytes(),
            })
            .collect();
        (!entries.is_empty()).then(|| pack::write(&entries))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Added, Overlay,
        pack::{Entry, read, write},
    };

    #[test]
    fn an_overlay_replaces_a_module() {
        let mut overlay = Overlay::default();
        let module = |installed| Added {
            package: true,
            installed,
            source: "import sys".to_owned(),
        };
        overlay.add("own", module(false));
        overlay.add("core._core", module(true));
        overlay.add_packs(
            "- core  package-core\n",
            [("package-core".to_owned(), vec![1])].into(),
        );
        let table = overlay.modules("- json common\n+ own judging\n");
        assert_eq!(
            table,
            "- json common\n- core  package-core\n+ core._core  source-core\n+ own \n"
        );
        let expected = write(&[Entry {
            name: "own",
            package: true,
            content: b"import sys",
        }]);
        assert_eq!(overlay.pack("source-own"), Some(expected));
        assert_eq!(overlay.pack("package-core"), Some(vec![1]));
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
    fn an_incomplete_pack_is_none() {
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
