//! Packs the Python files that change most often: the checks engine, the explanations of errors,
//! what a session runs, `turtle`, what `help` shows, and pydantic's core.
//!
//! Packs of code need an engine that compiles them. Without one, the page compiles the sources
//! itself.

#[path = "../../src/library/pack.rs"]
mod format;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::joined::joined;
use format::Entry;

/// The pack of the checks engine.
const JUDGING: &str = "judging";

/// The pack of the explanations.
const EXPLAINING: &str = "explaining";

/// The pack of what a session runs.
const SESSION: &str = "session";

/// The pack of `turtle`.
const DRAWING: &str = "drawing";

/// The pack of what `help` shows about built-in functions and types.
const HELPING: &str = "helping";

/// The pack of pydantic's core, which is written in Python here.
const VALIDATING: &str = "validating";

/// Compiles modules and writes each pack of code. Runs in the engine.
pub(crate) const COMPILE: &str = include_str!("compile.py");

/// A module, and the pack that contains its code.
#[derive(Debug)]
struct Module {
    pack: &'static str,
    package: bool,
    /// Whether it's in `site-packages`.
    installed: bool,
    source: String,
}

/// The plain modules, by name.
#[derive(Debug)]
pub(crate) struct Plain(BTreeMap<String, Module>);

impl Plain {
    /// Reads the modules in the interpreter's workspace.
    pub(crate) fn read(workspace: &Path) -> io::Result<Self> {
        let mut modules = BTreeMap::new();
        let python = workspace.join("python");
        let check = Module {
            pack: JUDGING,
            package: false,
            installed: false,
            source: joined(&python.join("check"))?,
        };
        modules.insert("understory_check".to_owned(), check);
        add_modules(&python.join("explain"), "", EXPLAINING, &mut modules)?;
        add_modules(&python.join("session"), "", SESSION, &mut modules)?;
        add_modules(&python.join("drawing"), "", DRAWING, &mut modules)?;
        add_modules(&python.join("helping"), "", HELPING, &mut modules)?;
        let core = python.join("pydantic_core");
        add_modules(&core, "pydantic_core.", VALIDATING, &mut modules)?;
        Ok(Self(modules))
    }

    /// Returns the lines for the table of modules, in the format of `src/library.rs`.
    pub(crate) fn table(&self) -> String {
        let lines = self.0.iter().map(|(name, module)| {
            let kind = if module.package { '+' } else { '-' };
            let line = format!("{kind} {name} {}", module.pack);
            if module.installed {
                format!("{line} {}\n", source_pack(name))
            } else {
                line + "\n"
            }
        });
        lines.collect()
    }

    /// Returns packs of sources and empty packs of code, so that the interpreter compiles the
    /// sources.
    pub(crate) fn packs(&self) -> BTreeMap<String, Vec<u8>> {
        let mut tops: BTreeMap<String, Vec<Entry<'_>>> = BTreeMap::new();
        for (name, module) in &self.0 {
            let entry = Entry {
                name,
                package: module.package,
                content: module.source.as_bytes(),
            };
            tops.entry(source_pack(name)).or_default().push(entry);
        }
        for name in [JUDGING, EXPLAINING, SESSION, DRAWING, HELPING, VALIDATING] {
            tops.insert(name.to_owned(), Vec::new());
        }
        let packs = tops.into_iter();
        packs
            .map(|(name, entries)| (name, format::write(&entries)))
            .collect()
    }

    /// Returns the request that makes an engine compile the modules. Its result contains a file
    /// for each pack of code.
    pub(crate) fn request(&self) -> serde_json::Value {
        let modules = self.0.iter().map(|(name, module)| {
            serde_json::json!([
                module.pack,
                name,
                module.package,
                module.installed,
                module.source
            ])
        });
        let modules = serde_json::Value::Array(modules.collect()).to_string();
        serde_json::json!({
            "kind": "run", "source": COMPILE, "stdin": [], "files": { "modules.json": modules },
        })
    }
}

fn source_pack(name: &str) -> String {
    format!("source-{}", name.split('.').next().unwrap_or(name))
}

/// Returns a file's name without its ending.
fn name_of(path: &Path) -> Cow<'_, str> {
    path.file_stem().unwrap_or_default().to_string_lossy()
}

fn add_modules(
    folder: &Path,
    prefix: &str,
    pack: &'static str,
    modules: &mut BTreeMap<String, Module>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = name_of(&path);
        let name = format!("{prefix}{stem}");
        let init = path.join("__init__.py");
        let is_package = init.is_file();
        let is_module = path.extension().is_some_and(|extension| extension == "py");
        if is_package || (is_module && stem != "__init__") {
            let source = fs::read_to_string(if is_package { &init } else { &path })?;
            let module = Module {
                pack,
                package: is_package,
                installed: pack == VALIDATING,
                source,
            };
            modules.insert(name.clone(), module);
        }
        if is_package {
            add_modules(&path, &format!("{name}."), pack, modules)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repositorys_plain_files_are_modules() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let plain = Plain::read(&workspace).expect("the files are there");
        let table = plain.table();
        assert!(table.contains("- understory_check judging\n"), "{table}");
        assert!(
            table.contains("+ understory_explain explaining\n"),
            "{table}"
        );
        assert!(
            table.contains("- understory_explain.names explaining\n"),
            "{table}"
        );
        assert!(
            table.contains("+ pydantic_core._pydantic_core validating source-pydantic_core\n"),
            "{table}"
        );
        let packs = plain.packs();
        let sources = format::read(&packs["source-understory_explain"]).expect("it is whole");
        assert!(
            sources
                .iter()
                .any(|entry| entry.name == "understory_explain.names")
        );
        assert_eq!(format::read(&packs["judging"]).as_deref(), Some(&[][..]));
    }
}
