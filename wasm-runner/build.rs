//! Packs Python's library as `library/README.md` describes, and sets the stack and memory limits of
//! the wasm module.

#[path = "src/library/joined.rs"]
mod joined;
#[path = "src/library/lines.rs"]
mod lines;
#[path = "src/library/pack.rs"]
mod pack;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use rustpython_compiler::{CodeObject, Mode, compile};
use rustpython_compiler_core::marshal;

/// The stack size of the wasm module. With a larger one, the browser's own stack overflows first,
/// and leaves the instance in an undefined state. With this one, the interpreter's guard raises
/// RecursionError before that. Set it only here, because the linker uses the first such argument.
const WASM_STACK_BYTES: u32 = 786_432;

/// The memory limit of the wasm module. A program gets a MemoryError at half of it, before it can
/// crash a phone (`src/wasm/memory.rs`).
const WASM_MEMORY_BYTES: u32 = 768 << 20;

/// The folder of the library in tracebacks.
const LIBRARY: &str = "/usr/lib/python3.14";

/// The pack with the names of characters.
const CHARACTER_NAMES: &str = "character-names";

/// The prefixes of names that are computed from the code point, without a table.
const BY_RULE: [&str; 2] = ["CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE "];

fn main() {
    println!("cargo::rerun-if-changed=python/host");
    println!("cargo::rustc-env=LIBRARY_FOLDER={LIBRARY}");
    println!("cargo::rerun-if-changed=library");
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg=-zstack-size={WASM_STACK_BYTES}");
        println!("cargo::rustc-link-arg=--max-memory={WASM_MEMORY_BYTES}");
    } else {
        println!("cargo::rerun-if-changed=python");
    }
    pack_library();
}

type Modules = BTreeMap<String, Module>;

/// A module of the library.
struct Module {
    package: bool,
    source: String,
}

fn pack_library() {
    let mut modules = Modules::new();
    find_modules(Path::new(rustpython_pylib::LIB_PATH), "", &mut modules);
    let left_out = List::read("library/left-out.txt");
    modules.retain(|name, _| !left_out.names(name));

    find_modules(Path::new("python/library"), "", &mut modules);
    let ours = our_modules();

    // A frozen package may still have modules in packs.
    let list = List::read("library/frozen.txt");
    let of_library = chosen(&modules, &list)
        .into_iter()
        .filter(|(name, _)| list.0.contains(name));
    let inside = ours.iter().chain(of_library).collect();
    let frozen = pack_of(inside, |name, module| {
        let is_ours = ours.contains_key(name);
        let file = if is_ours {
            name.to_owned()
        } else {
            format!("<frozen {name}>")
        };
        written(&code_of(name, module, &file))
    });
    write("frozen.pack", &frozen);
    modules.retain(|name, _| !list.0.contains(name));

    let mut library = packs_of(&modules, lists_of_compiled());
    library
        .packs
        .insert(CHARACTER_NAMES.to_owned(), pack_of_names());
    // Remove packs from an earlier build, which may have had other lists.
    let _ = fs::remove_dir_all(out_dir().join("library"));
    write("library/modules.txt", library.table.as_bytes());
    for (name, bytes) in &library.packs {
        write(&format!("library/{name}.pack"), bytes);
    }

    // The native program contains the plain files; a bundle takes them from the repository.
    for (pack, modules) in plain_modules() {
        let list = List(modules.keys().cloned().collect());
        let plain = packs_of(&modules, BTreeMap::from([(pack.to_owned(), list)]));
        library.table += &plain.table;
        library.packs.extend(plain.packs);
    }
    write("modules.txt", library.table.as_bytes());
    let entries: Vec<_> = library
        .packs
        .iter()
        .map(|(name, content)| pack::Entry {
            name,
            package: false,
            content,
        })
        .collect();
    write("library.pack", &pack::write(&entries));
}

/// Packs by name, and the table of the modules in them.
struct Packs {
    packs: BTreeMap<String, Vec<u8>>,
    table: String,
}

/// Returns a pack of code for each list, and a pack of sources for each top-level module.
fn packs_of(modules: &Modules, lists: BTreeMap<String, List>) -> Packs {
    let mut packs = BTreeMap::new();
    let mut pack_of_code = BTreeMap::new();
    for (pack, list) in lists {
        let members = chosen(modules, &list);
        for (name, _) in &members {
            let other = pack_of_code.insert((*name).clone(), pack.clone());
            assert!(
                other.is_none(),
                "library/compiled/: {name} is in {pack} and in {other:?}"
            );
        }
        let code = pack_of(members, |name, module| {
            let mut code = code_of(name, module, &file_of(name, module.package));
            lines::remove_columns(&mut code);
            written(&code)
        });
        packs.insert(pack, code);
    }
    let mut tops: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for (name, module) in modules {
        tops.entry(top_of(name)).or_default().push((name, module));
    }
    for (top, members) in tops {
        let sources = pack_of(members, |_, module| module.source.clone().into_bytes());
        packs.insert(format!("source-{top}"), sources);
    }
    let line = |(name, module): (&String, &Module)| {
        let pack = pack_of_code.get(name).map_or("", String::as_str);
        let kind = if module.package { '+' } else { '-' };
        format!("{kind} {name} {pack}\n")
    };
    let table = modules.iter().map(line).collect();
    Packs { packs, table }
}

/// Returns the pack of character names, for `src/library/names.rs`.
fn pack_of_names() -> Vec<u8> {
    let by_rule = |name: &str| BY_RULE.iter().any(|rule| name.starts_with(rule));
    let mut lines = String::new();
    for character in '\0'..=char::MAX {
        let name = unicode_names2::name(character).map(|name| name.to_string());
        if let Some(name) = name.filter(|name| !by_rule(name)) {
            lines += &format!("{:x} {name}\n", u32::from(character));
        }
    }
    pack::write(&[pack::Entry {
        name: CHARACTER_NAMES,
        package: false,
        content: lines.as_bytes(),
    }])
}

/// Returns this crate's Python modules that implement the system. All of them are frozen.
fn our_modules() -> Modules {
    let mut modules = Modules::new();
    find_modules(Path::new("python/host"), "", &mut modules);
    modules
}

/// Returns the Python modules that change most often, by pack: the check engine, the explanations
/// of errors, what a session runs, `turtle`, and what `help` shows. A bundle's interpreters don't
/// depend on them.
fn plain_modules() -> BTreeMap<&'static str, Modules> {
    let mut judging = Modules::new();
    let check = Module {
        package: false,
        source: joined::joined(Path::new("python/check")).expect("the engine's modules are there"),
    };
    judging.insert("understory_check".to_owned(), check);
    let mut explaining = Modules::new();
    find_modules(Path::new("python/explain"), "", &mut explaining);
    let mut session = Modules::new();
    find_modules(Path::new("python/session"), "", &mut session);
    let mut drawing = Modules::new();
    find_modules(Path::new("python/drawing"), "", &mut drawing);
    let mut helping = Modules::new();
    find_modules(Path::new("python/helping"), "", &mut helping);
    BTreeMap::from([
        ("judging", judging),
        ("explaining", explaining),
        ("session", session),
        ("drawing", drawing),
        ("helping", helping),
    ])
}

fn lists_of_compiled() -> BTreeMap<String, List> {
    let files = fs::read_dir("library/compiled").expect("the lists can be read");
    files
        .map(|file| file.expect("the lists can be read").path())
        .map(|path| {
            let name = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .expect("a list has a name");
            (name.to_owned(), List::read(&path))
        })
        .collect()
}

fn chosen<'a>(modules: &'a Modules, list: &List) -> Vec<(&'a String, &'a Module)> {
    for name in &list.0 {
        assert!(
            modules.contains_key(name),
            "library/: there is no module {name}"
        );
    }
    modules
        .iter()
        .filter(|(name, _)| list.names(name))
        .collect()
}

fn top_of(name: &str) -> &str {
    name.split('.')
        .next()
        .expect("a split text has a first part")
}

/// Names of modules. The name of a package includes all its modules.
struct List(Vec<String>);

impl List {
    fn read(path: impl AsRef<Path>) -> Self {
        let text = fs::read_to_string(path).expect("the list is there");
        let names = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self(names.map(str::to_owned).collect())
    }

    fn names(&self, module: &str) -> bool {
        self.0.iter().any(|name| {
            module
                .strip_prefix(name.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }
}

fn find_modules(folder: &Path, prefix: &str, modules: &mut Modules) {
    let entries = fs::read_dir(folder).expect("the library can be read");
    for path in entries.map(|entry| entry.expect("the library can be read").path()) {
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        if path.is_dir() && path.join("__init__.py").is_file() {
            let name = format!("{prefix}{stem}");
            add(&path.join("__init__.py"), name.clone(), true, modules);
            find_modules(&path, &format!("{name}."), modules);
        } else if path.extension().is_some_and(|extension| extension == "py") && stem != "__init__"
        {
            add(&path, format!("{prefix}{stem}"), false, modules);
        }
    }
}

fn add(path: &Path, name: String, package: bool, modules: &mut Modules) {
    // Skip files that aren't UTF-8, which are tests of decoding.
    if let Ok(source) = fs::read_to_string(path) {
        modules.insert(name, Module { package, source });
    }
}

fn file_of(name: &str, package: bool) -> String {
    let path = name.replace('.', "/");
    format!(
        "{LIBRARY}/{path}{}",
        if package { "/__init__.py" } else { ".py" }
    )
}

fn code_of(name: &str, module: &Module, file: &str) -> CodeObject {
    compile(&module.source, Mode::Exec, file, Default::default())
        .unwrap_or_else(|error| panic!("the library's module {name} cannot be compiled: {error}"))
}

fn written(code: &CodeObject) -> Vec<u8> {
    let mut bytes = Vec::new();
    marshal::serialize_code(&mut bytes, code);
    pack::lz4_literals(&bytes)
}

fn pack_of(
    modules: Vec<(&String, &Module)>,
    content: impl Fn(&str, &Module) -> Vec<u8>,
) -> Vec<u8> {
    let contents: Vec<_> = modules
        .iter()
        .map(|(name, module)| content(name, module))
        .collect();
    let entries: Vec<_> = modules
        .iter()
        .zip(&contents)
        .map(|((name, module), content)| pack::Entry {
            name,
            package: module.package,
            content,
        })
        .collect();
    pack::write(&entries)
}

fn out_dir() -> PathBuf {
    PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where to write"))
}

fn write(name: &str, bytes: &[u8]) {
    let path = out_dir().join(name);
    let parent = path.parent().expect("it is in the build's folder");
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&path, bytes))
        .expect("the build's folder can be written to");
}
